package kimicost.controller;

import java.util.List;
import java.util.Optional;
import kimicost.model.InvalidValue;
import kimicost.model.analysis.Answer;
import kimicost.model.plan.ChangeEffect;
import kimicost.model.plan.MonthlyPlan;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.SavedUnder;
import kimicost.model.scenario.Scenario;

/// What all workloads of a scenario cost from month to month. It is priced when a view first asks, and once for all views.
public final class Year {
    private final Scenario scenario;
    private final Catalogue catalogue;
    private boolean priced;
    private Optional<MonthlyPlan> plan = Optional.empty();
    private List<ChangeEffect> changes = List.of();

    Year(Scenario scenario, Catalogue catalogue) {
        this.scenario = scenario;
        this.catalogue = catalogue;
    }

    /// The months; empty if a change on the way names a card or a model that is not there, or a card in another currency.
    public Optional<MonthlyPlan> plan() {
        price();
        return plan;
    }

    /// What each change on the way does to the bill of its month.
    public List<ChangeEffect> changes() {
        price();
        return changes;
    }

    /// A card that prices it, now or later; the scenario may carry it.
    public Optional<RateCard> card(String id) {
        return cards().stream().filter(card -> card.id().equals(id)).findFirst();
    }

    /// The cards at hand, those that the scenario carries among them.
    public List<RateCard> cards() {
        return catalogue.carrying(scenario.extras().savedUnder().map(SavedUnder::cards).orElse(List.of())).cards();
    }

    private void price() {
        if (!priced) {
            priced = true;
            try {
                plan = Optional.of(Answer.plan(scenario, catalogue));
                changes = Answer.changes(scenario, catalogue);
            } catch (InvalidValue e) {
                plan = Optional.empty();
            }
        }
    }
}
