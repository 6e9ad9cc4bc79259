package kimicost.model.analysis;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kimicost.model.plan.ChangeEffect;
import kimicost.model.plan.MonthlyPlan;
import kimicost.model.plan.Planner;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Estimator;
import kimicost.model.pricing.Item;
import kimicost.model.pricing.Variant;
import kimicost.model.pricing.Warning;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Portfolio;
import kimicost.model.scenario.SavedUnder;
import kimicost.model.scenario.Scenario;
import kimicost.model.workload.Workload;

/// What a scenario costs and which variants are shown. The window, documents and commands all render this answer.
///
/// @param scenario   the scenario that is priced
/// @param comparison the bills of all variants
/// @param shown      the bills shown, in the card's order; always includes the chosen one
/// @param cheapest   the cheapest of `shown` that fits
/// @param chosen     the variant that the scenario chose; empty if it chose none or its cards lack it
public record Answer(Scenario scenario, Comparison comparison, List<Estimate> shown, Optional<Estimate> cheapest,
        Optional<Estimate> chosen) {

    /// Prices `scenario` under its own card or, if that is missing, under the default card of `catalogue`.
    ///
    /// @throws java.util.NoSuchElementException if there is no default card either
    public static Answer of(Scenario scenario, Catalogue catalogue) {
        Catalogue all = catalogue.carrying(carried(scenario));
        return of(scenario, Estimator.compare(scenario.workload(), scenario.ownPlan(), compared(scenario, all)));
    }

    private static List<RateCard> compared(Scenario scenario, Catalogue catalogue) {
        return catalogue.sideBySide(catalogue.pricing(scenario.rateCard()).orElseThrow().id(), scenario.extras().beside());
    }

    /// What each workload of `scenario` costs, in their order.
    ///
    /// @throws java.util.NoSuchElementException as [#of(Scenario, Catalogue)]
    public static List<Answer> ofEach(Scenario scenario, Catalogue catalogue) {
        return IntStream.range(0, scenario.workloads().size()).mapToObj(place -> of(scenario.withInHand(place), catalogue)).toList();
    }

    /// What all workloads that count would cost on the same variant.
    ///
    /// @param variant that variant, taken from the first workload
    /// @param bills   one per workload
    /// @param fits    whether it fits all of them
    public record Together(Variant variant, List<Estimate> bills, boolean fits) {
        public Together {
            bills = List.copyOf(bills);
        }

        /// Before tax.
        public BigDecimal subtotal() {
            return bills.stream().map(Estimate::subtotal).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        public BigDecimal tax() {
            return bills.stream().map(Estimate::tax).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        public BigDecimal total() {
            return subtotal().add(tax());
        }
    }

    /// Prices all workloads that count as if they were one, on every variant and with the whole budget. The averages are those of
    /// all messages.
    ///
    /// @param each one answer per workload of a scenario
    /// @return empty if no workload counts
    public static Optional<Answer> ofAll(List<Answer> each) {
        List<Together> together = together(each);
        if (together.isEmpty()) {
            return Optional.empty();
        }
        Scenario scenario = each.getFirst().scenario;
        Workload workload = Workload.sum(together.getFirst().bills().stream().map(Estimate::workload).toList());
        Comparison comparison = new Comparison(workload, scenario.plan(), each.getFirst().comparison.cards(),
                together.stream().map(one -> Estimate.sum(one.bills(), workload)).toList());
        return Optional.of(of(scenario.withWorkload(workload)
                .withExtras(scenario.extras().withChoice(Optional.empty()).withPortfolio(Portfolio.SINGLE)), comparison));
    }

    /// The cost of the workloads that count, each on its leading variant; empty if one has none.
    ///
    /// @param each one answer per workload of a scenario
    public static Optional<BigDecimal> asChosen(List<Answer> each) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int place = 0; place < each.size(); place++) {
            if (each.get(place).scenario.workloads().get(place).counts()) {
                Optional<Estimate> lead = each.get(place).lead();
                if (lead.isEmpty()) {
                    return Optional.empty();
                }
                sum = sum.add(lead.get().total());
            }
        }
        return Optional.of(sum);
    }

    /// The total of the workloads that count on each variant that can price all of them.
    ///
    /// @param each one answer per workload of a scenario
    public static List<Together> together(List<Answer> each) {
        List<Answer> counted = IntStream.range(0, each.size())
                .filter(place -> each.get(place).scenario().workloads().get(place).counts()).mapToObj(each::get).toList();
        if (counted.isEmpty()) {
            return List.of();
        }
        return counted.getFirst().comparison().estimates().stream().map(Estimate::variant).flatMap(variant -> {
            List<Estimate> bills = counted.stream().flatMap(answer -> answer.comparison().estimates().stream()
                    .filter(estimate -> estimate.variant().key().equals(variant.key()))).toList();
            return bills.size() == counted.size() ? Stream.of(new Together(variant, bills, bills.stream().allMatch(Estimate::fits)))
                    : Stream.empty();
        }).toList();
    }

    /// What all workloads of `scenario` cost from month to month, under its own and compared cards until a change replaces them.
    ///
    /// @throws kimicost.model.InvalidValue if a change of its calendar names an unknown card or model, or a card in another currency
    /// @throws java.util.NoSuchElementException if there is no card to price it by
    public static MonthlyPlan plan(Scenario scenario, Catalogue catalogue) {
        Catalogue all = catalogue.carrying(carried(scenario));
        return Planner.price(scenario.workloads(), scenario.extras().portfolio().schedule(), scenario.plan(), all,
                compared(scenario, all), scenario::shows, scenario.extras().portfolio().actuals());
    }

    /// Checks that the changes of a scenario's calendar can be made with the available cards.
    ///
    /// @throws kimicost.model.InvalidValue as [#plan]
    public static void checkPlan(Scenario scenario, Catalogue catalogue) {
        Catalogue all = catalogue.carrying(carried(scenario));
        all.pricing(scenario.rateCard()).ifPresent(card -> Planner.check(scenario.extras().portfolio().schedule(), all, card));
    }

    /// How much each change of rate cards changes the bill of its month.
    ///
    /// @throws kimicost.model.InvalidValue as [#plan]
    public static List<ChangeEffect> changes(Scenario scenario, Catalogue catalogue) {
        Catalogue all = catalogue.carrying(carried(scenario));
        return Planner.effects(scenario.workloads(), scenario.extras().portfolio().schedule(), scenario.plan(), all,
                compared(scenario, all), scenario::shows);
    }

    /// Selects the shown, the cheapest and the chosen variant of a comparison.
    ///
    /// @param comparison the bills of `scenario`
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

    /// The leading bill, which headline and documents are about: the chosen one or, if there is none, the cheapest that fits.
    public Optional<Estimate> lead() {
        return chosen.or(() -> cheapest);
    }

    /// Whether `estimate` is the leading bill.
    public boolean leads(Estimate estimate) {
        return lead().filter(one -> one.variant().key().equals(estimate.variant().key())).isPresent();
    }

    /// Whether `estimate` fits and costs no more than the cheapest. Ties count, except for a model that always thinks when no thinking
    /// is counted, since its real bill will be higher. If nothing is billed, no variant is the cheapest.
    public boolean isCheapest(Estimate estimate) {
        return estimate.billed() && estimate.fits() && cheapest.filter(least -> least.total().compareTo(estimate.total()) == 0
                && (thinkingCounted(estimate) || !thinkingCounted(least))).isPresent();
    }

    private static boolean thinkingCounted(Estimate estimate) {
        return !estimate.warnings().contains(Warning.THINKING_ALWAYS_ON);
    }

    /// Whether any variant shown bills anything, even at a rate of 0.
    public boolean billed() {
        return shown.stream().anyMatch(Estimate::billed);
    }

    /// Ids of the cards that the scenario asks for but cannot be compared with, because they are missing or in another currency.
    public List<String> notCompared() {
        return scenario.extras().beside().stream().filter(id -> comparison.cards().stream().noneMatch(card -> card.id().equals(id)))
                .toList();
    }

    /// The notes on the variants shown.
    public List<Warning.Note> notes() {
        return Warning.notes(shown);
    }

    /// The items with an amount above 0 in at least one bill shown, in line order.
    public List<Item> items() {
        return Estimate.items(shown);
    }

    /// Whether any bill shown includes added tax.
    public boolean taxed() {
        return Estimate.taxed(shown);
    }

    /// Whether at least two variants are shown and all have `warning` with the same details.
    public boolean isCommon(Warning warning) {
        return shown.size() > 1 && shown.stream().allMatch(estimate -> estimate.warnings().contains(warning))
                && shown.stream().map(warning::particulars).distinct().count() == 1;
    }

    /// What the leading bill leaves of the monthly budget; negative if over budget, empty without a budget or a leading bill.
    public Optional<BigDecimal> underBudget() {
        return scenario.ownPlan().monthlyBudget().flatMap(budget -> lead().map(estimate -> budget.subtract(estimate.total())));
    }

    /// What a customer pays for the leading bill; empty if the scenario has no quote.
    public Optional<CustomerPrice> price() {
        return lead().flatMap(this::price);
    }

    /// What a customer pays for `estimate`, any bill of the same scenario; empty if the scenario has no quote.
    public Optional<CustomerPrice> price(Estimate estimate) {
        return scenario.extras().quote().map(quote -> CustomerPrice.of(estimate, quote, scenario.plan()));
    }

    /// How tax relates to the prices of the leading bill's card. Cards in one comparison may differ.
    public Tax tax() {
        if (lead().map(estimate -> estimate.variant().card()).orElse(comparison.card()).taxIncluded()) {
            return Tax.INCLUDED;
        }
        return scenario.plan().taxRate().signum() == 0 ? Tax.BEFORE : Tax.ADDED;
    }

    /// Whether prices are before tax, have tax added, or include tax as published.
    public enum Tax { BEFORE, ADDED, INCLUDED }

    /// The currency of all amounts.
    public Currency currency() {
        return comparison.card().currency();
    }
}
