package kimicost.model.analysis;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Estimator;
import kimicost.model.pricing.Item;
import kimicost.model.pricing.Warning;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.SavedUnder;
import kimicost.model.scenario.Scenario;

/// What a scenario costs and what of it is shown: the window, every document and every command render the same answer.
///
/// @param scenario   what is priced
/// @param comparison the bills of all variants
/// @param shown      those on screen, in the card's order; the chosen one is always among them
/// @param cheapest   the cheapest of them that fits
/// @param chosen     the one the scenario chose; empty where it chose none, or one that its cards do not have
public record Answer(Scenario scenario, Comparison comparison, List<Estimate> shown, Optional<Estimate> cheapest,
        Optional<Estimate> chosen) {

    /// What `scenario` costs under its own card or, where that is not there, under the one that `catalogue` prices it by.
    ///
    /// @throws java.util.NoSuchElementException where there is no such card either
    public static Answer of(Scenario scenario, Catalogue catalogue) {
        Catalogue all = catalogue.carrying(carried(scenario));
        String card = all.pricing(scenario.rateCard()).orElseThrow().id();
        return of(scenario, Estimator.compare(scenario.workload(), scenario.plan(), all.sideBySide(card, scenario.extras().beside())));
    }

    /// @param comparison of `scenario`
    public static Answer of(Scenario scenario, Comparison comparison) {
        Optional<Estimate> chosen = scenario.extras().choice().flatMap(comparison::choice);
        List<Estimate> shown = comparison.estimates().stream()
                .filter(estimate -> scenario.shows(estimate.variant()) || chosen.filter(one -> one == estimate).isPresent()).toList();
        return new Answer(scenario, comparison, shown, Estimate.cheapest(shown.stream()), chosen);
    }

    private static List<RateCard> carried(Scenario scenario) {
        return scenario.extras().savedUnder().map(SavedUnder::cards).orElse(List.of());
    }

    public Answer {
        shown = List.copyOf(shown);
    }

    /// The bill that everything speaks of: the chosen one, else the cheapest that fits.
    public Optional<Estimate> lead() {
        return chosen.or(() -> cheapest);
    }

    /// Whether `estimate` is the one that everything speaks of.
    public boolean leads(Estimate estimate) {
        return lead().filter(one -> one.variant().key().equals(estimate.variant().key())).isPresent();
    }

    /// Whether `estimate` costs as little as the cheapest and fits; equals share the mark, unless thinking that is not counted
    /// will raise one of the bills. If nothing is billed, none bears it.
    public boolean isCheapest(Estimate estimate) {
        return estimate.billed() && estimate.fits() && cheapest.filter(least -> least.total().compareTo(estimate.total()) == 0
                && (thinkingCounted(estimate) || !thinkingCounted(least))).isPresent();
    }

    private static boolean thinkingCounted(Estimate estimate) {
        return !estimate.warnings().contains(Warning.THINKING_ALWAYS_ON);
    }

    /// Whether anything is billed on any variant shown, be it at a rate of 0.
    public boolean billed() {
        return shown.stream().anyMatch(Estimate::billed);
    }

    /// Ids of the cards that the scenario wants beside its own and that cannot be compared with it: of another currency, or not
    /// at hand.
    public List<String> notCompared() {
        return scenario.extras().beside().stream().filter(id -> comparison.cards().stream().noneMatch(card -> card.id().equals(id)))
                .toList();
    }

    /// What there is to note about the variants shown.
    public List<Warning.Note> notes() {
        return Warning.notes(shown);
    }

    /// The items that any of the bills shown bears, in the order of the lines.
    public List<Item> items() {
        return Estimate.items(shown);
    }

    /// Whether tax is added to any of the bills shown.
    public boolean taxed() {
        return Estimate.taxed(shown);
    }

    /// Whether every variant shown, of more than one, bears `warning` in the same words.
    public boolean isCommon(Warning warning) {
        return shown.size() > 1 && shown.stream().allMatch(estimate -> estimate.warnings().contains(warning))
                && shown.stream().map(warning::text).distinct().count() == 1;
    }

    /// The money left of the monthly budget by the bill that leads, negative where it is overrun.
    public Optional<BigDecimal> underBudget() {
        return scenario.plan().monthlyBudget().flatMap(budget -> lead().map(estimate -> budget.subtract(estimate.total())));
    }

    /// What a customer pays for the bill that leads; empty where the scenario has no quote.
    public Optional<CustomerPrice> price() {
        return lead().flatMap(this::price);
    }

    /// What a customer pays for `estimate`, a bill of this answer or of another of its scenario; empty where the scenario has no quote.
    public Optional<CustomerPrice> price(Estimate estimate) {
        return scenario.extras().quote().map(quote -> CustomerPrice.of(estimate, quote, scenario.plan()));
    }

    /// How the prices stand to tax, by the card of the bill that leads: cards side by side may differ.
    public Tax tax() {
        if (lead().map(estimate -> estimate.variant().card()).orElse(comparison.card()).taxIncluded()) {
            return Tax.INCLUDED;
        }
        return scenario.plan().taxRate().signum() == 0 ? Tax.BEFORE : Tax.ADDED;
    }

    /// Whether prices are before tax, with tax added, or include it as printed.
    public enum Tax { BEFORE, ADDED, INCLUDED }

    /// What every amount is in, unless it says otherwise.
    public Currency currency() {
        return comparison.card().currency();
    }
}
