package kimicost.export;

import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import kimicost.model.analysis.Answer;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.Estimate;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.scenario.Scenario;

/// What a document shows: the same answer as the window, and when the document was made.
///
/// @param answer  the scenario with its bills
/// @param made    the time, in the zone to print it in
/// @param version the app's version, such as `0.1.0`
public record Report(Answer answer, ZonedDateTime made, String version) {

    /// What `scenario` costs, as its window shows it.
    public static Report of(Scenario scenario, Catalogue catalogue, ZonedDateTime made, String version) {
        return new Report(Answer.of(scenario, catalogue), made, version);
    }

    public Scenario scenario() {
        return answer.scenario();
    }

    public Comparison comparison() {
        return answer.comparison();
    }

    public List<Estimate> shown() {
        return answer.shown();
    }

    public Currency currency() {
        return answer.currency();
    }
}
