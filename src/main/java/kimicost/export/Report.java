package kimicost.export;

import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kimicost.model.analysis.Answer;
import kimicost.model.analysis.Slide;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.Estimate;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Scenario;

/// What a document shows: the same answer as the window, and when the document was made.
///
/// @param answer  the scenario with its bills
/// @param demo    a slide for each step of its demo; empty if it has none
/// @param plan    what its workloads cost from month to month; empty if nothing is planned
/// @param made    the time, in the zone to print it in
/// @param version the app's version, such as `0.1.0`
public record Report(Answer answer, List<Slide> demo, Optional<PlanReport> plan, ZonedDateTime made, String version) {
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
        return new Report(answer, steps ? Slide.of(answer.scenario(), catalogue) : List.of(), PlanReport.of(answer.scenario(), catalogue),
                made, version);
    }

    /// Whether its workloads are planned over months but the plan has no price, since a change on the way names a card that cannot be
    /// used.
    public boolean planBroken() {
        return plan.isEmpty() && PlanReport.isPlanned(scenario());
    }

    /// The cards compared, then those that price months of the plan.
    public List<RateCard> cards() {
        Stream<RateCard> later = plan.stream().flatMap(year -> year.changes().stream()).map(PlanReport.Change::card);
        Map<String, RateCard> cards = new LinkedHashMap<>();
        Stream.concat(comparison().cards().stream(), later).forEach(card -> cards.putIfAbsent(card.id(), card));
        return List.copyOf(cards.values());
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
