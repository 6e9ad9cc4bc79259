package kimicost.export;

import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Item;
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
        ZonedDateTime made, String version) {

    /// What `scenario` costs, with all variants shown but those of legacy models: what a window shows at its first start.
    ///
    /// @param comparison of that scenario
    public static Report of(Scenario scenario, Comparison comparison, ZonedDateTime made, String version) {
        Predicate<Estimate> shows = estimate -> !estimate.variant().model().legacy();
        return new Report(scenario, comparison, comparison.estimates().stream().filter(shows).toList(),
                comparison.cheapest(shows), made, version);
    }

    /// Whether `estimate` costs as little as the cheapest; equals share the mark.
    public boolean isCheapest(Estimate estimate) {
        return estimate.fits() && cheapest.filter(least -> least.total().compareTo(estimate.total()) == 0).isPresent();
    }

    /// The bill that the headline names: the cheapest or, where nothing is billed, the first that fits.
    public Optional<Estimate> answer() {
        return cheapest.or(() -> shown.stream().filter(Estimate::fits).findFirst());
    }

    /// What every amount is in, unless it says otherwise.
    public Currency currency() {
        return comparison.card().currency();
    }

    /// The items that any of the bills shown bears, in the order of the lines.
    public List<Item> items() {
        return Stream.of(Item.values())
                .filter(item -> shown.stream().anyMatch(estimate -> estimate.amount(item).signum() > 0)).toList();
    }

    /// Whether tax is added to any of the bills shown.
    public boolean taxed() {
        return shown.stream().anyMatch(estimate -> estimate.tax().signum() > 0);
    }
}
