package kimicost.export;

import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import kimicost.model.analysis.Answer;
import kimicost.model.analysis.Slide;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.Estimate;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.scenario.Scenario;

/// What a document shows: the same answer as the window, and when the document was made.
///
/// @param answer  the scenario with its bills
/// @param demo    a slide for each step of its demo; empty if it has none
/// @param made    the time, in the zone to print it in
/// @param version the app's version, such as `0.1.0`
public record Report(Answer answer, List<Slide> demo, ZonedDateTime made, String version) {
    public Report {
        demo = List.copyOf(demo);
    }

    /// What `scenario` costs, as its window shows it.
    public static Report of(Scenario scenario, Catalogue catalogue, ZonedDateTime made, String version) {
        return of(Answer.of(scenario, catalogue), catalogue, made, version);
    }

    /// An answer as its window shows it.
    ///
    /// @param catalogue prices the steps of its scenario
    public static Report of(Answer answer, Catalogue catalogue, ZonedDateTime made, String version) {
        boolean steps = !answer.scenario().extras().steps().isEmpty();
        return new Report(answer, steps ? Slide.of(answer.scenario(), catalogue) : List.of(), made, version);
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
