package kimicost.export;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.Estimate;
import kimicost.model.scenario.Scenario;

/// What a document shows: the comparison on screen with the scenario it came from.
///
/// @param scenario   the inputs
/// @param comparison the bills of all variants
/// @param shown      those on screen, in their order
/// @param cheapest   the cheapest of them that can carry the workload
/// @param made       the moment, with the zone it is written in
/// @param version    of the app, such as `0.1.0`
public record Report(Scenario scenario, Comparison comparison, List<Estimate> shown, Optional<Estimate> cheapest,
        ZonedDateTime made, String version) {}
