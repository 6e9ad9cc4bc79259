package kimicost.model.analysis;

import static kimicost.TestCards.SHIPPED;
import static kimicost.model.analysis.Cases.assertAmount;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kimicost.TestCards;
import kimicost.model.analysis.Answer.Tax;
import kimicost.model.pricing.Warning;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.SavedUnder;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private static final Scenario JUNE = Scenario.DEFAULT;

    @Test
    void showsAllButTheSeriesThatIsLegacyUnlessAsked() {
        assertEquals("kimi-k2.5 kimi-k2.6 kimi-k2.7-code kimi-k2.5:batch kimi-k2.6:batch", shown(JUNE));
        assertEquals("kimi-k2.6 moonshot-v1-8k", shown(showing("moonshot-v1-8k", "kimi-k2.6", "no-such-model")));
        assertEquals("", shown(showing()));
    }

    @Test
    void theCheapestIsOneOfThoseShown() {
        assertEquals("kimi-k2.6", lead(showing("kimi-k2.6", "kimi-k2.5:batch")));
        assertEquals("none", lead(showing("kimi-k2.5:batch")));
        assertEquals("none", lead(showing()));
    }

    @Test
    void aChoiceLeadsAndIsShownWhateverElseIs() {
        Scenario chosen = choosing(showing("kimi-k2.5"), "kimi-k2.7-code");
        assertEquals("kimi-k2.7-code", lead(chosen));
        assertEquals("kimi-k2.5 kimi-k2.7-code", shown(chosen));
    }

    @Test
    void aChoiceThatTheCardDoesNotHaveLeavesTheCheapest() {
        assertEquals("kimi-k2.5", lead(choosing(JUNE, "kimi-k9")));
        assertTrue(Answer.of(choosing(JUNE, "kimi-k9"), SHIPPED).chosen().isEmpty());
    }

    @Test
    void aChoiceOfACardBesideIsNamedWithItsCard() {
        Scenario beside = JUNE.withExtras(JUNE.extras().withBeside(List.of("openrouter-2026-07")));
        Answer answer = Answer.of(choosing(beside, "openrouter-2026-07/kimi-k2.6"), SHIPPED);
        assertEquals("openrouter-2026-07/kimi-k2.6", answer.lead().orElseThrow().variant().key());
        assertEquals("kimi-k2.6", answer.comparison().nameOfChoice(answer.comparison().estimate("kimi-k2.6").orElseThrow().variant()));
        assertEquals("openrouter-2026-07/kimi-k2.6", answer.comparison().nameOfChoice(answer.lead().orElseThrow().variant()));
    }

    /// Both cost 215. K2.7 Code always thinks: the mark is its own only once its thinking is counted, or among its like.
    @Test
    void equalsShareTheMarkUnlessThinkingThatIsNotCountedRaisesABill() {
        Scenario both = showing("kimi-k2.6", "kimi-k2.7-code");
        assertEquals(List.of("kimi-k2.6"), cheapest(both));
        assertEquals(List.of("kimi-k2.6", "kimi-k2.7-code"), cheapest(Dimension.THINKING_TOKENS.with(both, BigDecimal.TEN)));
        assertEquals(List.of("kimi-k2.7-code"), cheapest(showing("kimi-k2.7-code")));
    }

    private static List<String> cheapest(Scenario scenario) {
        Answer answer = Answer.of(scenario, SHIPPED);
        return answer.shown().stream().filter(answer::isCheapest).map(estimate -> estimate.variant().id()).toList();
    }

    /// June and October sell K2.6 at the same rates; October's card stands beside June's and supersedes it.
    @Test
    void whatDoesNotFitBearsNoMarkThoughItCostsAsLittle() {
        Scenario both = showing("kimi-k2.6");
        Answer answer = Answer.of(both.withExtras(both.extras().withBeside(List.of(TestCards.OCTOBER.id()))), SHIPPED);
        assertEquals(2, answer.shown().size());
        assertEquals(List.of(TestCards.OCTOBER.id() + "/kimi-k2.6"),
                answer.shown().stream().filter(answer::isCheapest).map(estimate -> estimate.variant().key()).toList());
    }

    @Test
    void nothingIsBilledWithoutMessages() {
        assertFalse(Answer.of(Dimension.USERS.with(JUNE, BigDecimal.ZERO), SHIPPED).billed());
        assertTrue(Answer.of(JUNE, SHIPPED).billed());
    }

    @Test
    void taxIsSaidByTheCardOfTheBillThatLeads() {
        assertEquals(Tax.BEFORE, Answer.of(JUNE, SHIPPED).tax());
        Scenario taxed = Dimension.TAX_RATE.with(JUNE, new BigDecimal("0.2"));
        assertEquals(Tax.ADDED, Answer.of(taxed, SHIPPED).tax());
        assertEquals(Tax.INCLUDED, Answer.of(taxed.withRateCard("moonshot-mainland-2026-10"), SHIPPED).tax());
        RateCard host = TestCards.card(TestCards.model("kimi-k2.6", TestCards.rates("0.50", "0.10", "2.00"), null));
        RateCard inclusive = new RateCard(host.id(), host.name(), host.provider(), host.endpoint(), host.region(), host.currency(), true,
                host.asOf(),
                host.sources(), host.models(), host.webSearch(), host.tiers(), host.vouchers());
        Catalogue both = new Catalogue(List.of(TestCards.JUNE, inclusive), List.of());
        Scenario beside = taxed.withExtras(taxed.extras().withBeside(List.of(host.id())));
        assertEquals(Tax.INCLUDED, Answer.of(beside, both).tax());
        assertEquals(Tax.ADDED, Answer.of(choosing(beside, "kimi-k2.6"), both).tax());
    }

    @Test
    void aCardTheScenarioCarriesStandsInForTheOneAtHand() {
        RateCard edited = TestCards.card(TestCards.model("kimi-k2.6", TestCards.rates("0.50", "0.10", "2.00"), null));
        Scenario carrying = JUNE.withRateCard("test").withExtras(JUNE.extras().withSavedUnder(
                Optional.of(new SavedUnder(edited.asOf(), Optional.empty(), List.of(edited)))));
        // 100 M × 0.50 + 30 M × 2.00
        assertAmount(new BigDecimal("110"), Answer.of(carrying, SHIPPED).lead().orElseThrow().total());
    }

    @Test
    void aCardTheScenarioCarriesKnowsWhatTheOthersSayOfIt() {
        Scenario carrying = JUNE.withExtras(JUNE.extras().withSavedUnder(
                Optional.of(new SavedUnder(TestCards.JUNE.asOf(), Optional.empty(), List.of(TestCards.JUNE)))));
        assertEquals("kimi-k2.6", Answer.of(carrying, SHIPPED.on(LocalDate.parse("2026-11-25"))).lead().orElseThrow().variant().id());
    }

    private static Scenario showing(String... ids) {
        return JUNE.withExtras(JUNE.extras().withShown(Optional.of(List.of(ids))));
    }

    private static Scenario choosing(Scenario scenario, String choice) {
        return scenario.withExtras(scenario.extras().withChoice(Optional.of(choice)));
    }

    private static String shown(Scenario scenario) {
        return Answer.of(scenario, SHIPPED).shown().stream().map(estimate -> estimate.variant().id()).collect(Collectors.joining(" "));
    }

    private static String lead(Scenario scenario) {
        return Answer.of(scenario, SHIPPED).lead().map(estimate -> estimate.variant().id()).orElse("none");
    }

    @Test
    void knowsWhatIsBilledOnWhatIsShown() {
        Answer answer = Answer
                .of(Dimension.TAX_RATE.with(Dimension.CACHE_HIT_SHARE.with(JUNE, new BigDecimal("0.5")), new BigDecimal("0.2")), SHIPPED);
        assertEquals("input-cache-miss input-cache-hit output",
                answer.items().stream().map(item -> item.id()).collect(Collectors.joining(" ")));
        assertTrue(answer.taxed());
        assertFalse(Answer.of(JUNE, SHIPPED).taxed());
        assertEquals("USD", answer.currency().getCurrencyCode());
        assertEquals("THINKING_ALWAYS_ON CANNOT_WAIT",
                answer.notes().stream().map(note -> note.warning().name()).collect(Collectors.joining(" ")));
        assertEquals(List.of("kimi-k2.5"), answer.shown().stream().filter(answer::leads).map(estimate -> estimate.variant().id()).toList());
        assertEquals(List.of("kimi-k2.5"),
                answer.shown().stream().filter(answer::isCheapest).map(estimate -> estimate.variant().id()).toList());
    }

    @Test
    void whatOneRowAloneBearsIsCommonToNobody() {
        assertFalse(Answer.of(showing("kimi-k2.6:batch"), SHIPPED).isCommon(Warning.CANNOT_WAIT));
        assertTrue(Answer.of(showing("kimi-k2.5:batch", "kimi-k2.6:batch"), SHIPPED).isCommon(Warning.CANNOT_WAIT));
    }

    /// K2.6 costs 100,000 × (1,000 × 0.95 + 300 × 4.00) / 1,000,000 = 215.
    @Test
    void saysWhatIsLeftOfTheBudgetAndWhatACustomerPays() {
        Answer plain = Answer.of(showing("kimi-k2.6"), SHIPPED);
        assertEquals(Optional.empty(), plain.underBudget());
        assertEquals(Optional.empty(), plain.price());
        Scenario budgeted = Dimension.MONTHLY_BUDGET.with(showing("kimi-k2.6", "kimi-k2.5:batch"), new BigDecimal("200"));
        Answer quoted = Answer.of(Dimension.MARK_UP.with(budgeted, new BigDecimal("0.4")), SHIPPED);
        assertAmount(new BigDecimal("-15"), quoted.underBudget().orElseThrow());
        assertAmount(new BigDecimal("301"), quoted.price().orElseThrow().gross());
        assertAmount(new BigDecimal("126"), quoted.price(quoted.shown().getLast()).orElseThrow().gross());
        assertEquals(Optional.empty(), Answer.of(Dimension.MARK_UP.with(showing(), new BigDecimal("0.4")), SHIPPED).price());
    }

    @Test
    void nothingIsLeftOfABudgetWhereNothingFits() {
        assertEquals(Optional.empty(), Answer.of(Dimension.MONTHLY_BUDGET.with(showing(), BigDecimal.TEN), SHIPPED).underBudget());
    }
}
