package kimicost.model.analysis;

import static java.math.BigDecimal.ZERO;
import static kimicost.TestCards.JUNE;
import static kimicost.TestCards.OCTOBER;
import static kimicost.model.analysis.Cases.CHATBOT;
import static kimicost.model.analysis.Cases.assertAmount;
import static kimicost.model.analysis.Cases.model;
import static kimicost.model.analysis.Cases.plain;
import static kimicost.model.analysis.Cases.standard;
import static kimicost.model.analysis.Cases.total;
import static kimicost.model.analysis.Cases.variants;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kimicost.TestCards;
import kimicost.model.analysis.Savings.RateRise;
import kimicost.model.pricing.Mode;
import kimicost.model.pricing.Variant;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Levers.Lever;
import kimicost.model.scenario.Levers;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SavingsTest {
    private static final Optional<String> K25 = Optional.of("kimi-k2.5");
    private static final Scenario SEARCHING = Dimension.SEARCHES_PER_MESSAGE.with(
            Dimension.CACHE_HIT_SHARE.with(CHATBOT, new BigDecimal("0.5")), new BigDecimal("0.05"));

    @Test
    void movesToTheModelFirstAndThenGoesInTheOrderOfTheLevers() {
        Savings savings = Savings.of(standard(JUNE, "kimi-k2.6"), CHATBOT, levers("0.8", "1", "0.7", "0.5").withModel(K25));
        // K2.5 60 + 90 = 150; 63 of answers; 12 + 8 of input; all of it in batches 7.2 + 4.8 + 37.8; nothing is searched.
        assertEquals("MODEL 65, OUTPUT 27, PREFIX 40, BATCH 33.2", steps(savings));
        assertAmount(new BigDecimal("49.8"), savings.optimised());
        assertEquals("kimi-k2.5:batch", savings.reached().id());
    }

    /// 47.5 + 8 + 19 + 120 + 10 = 204.5 with half of the input cached and 5 searches per 100 messages, at 0.002 each.
    @Test
    void whatTheGuideSuggestsForAChatbotThatSearches() {
        Savings savings = Savings.of(standard(OCTOBER, "kimi-k2.6"), SEARCHING, Levers.DEFAULT);
        assertAmount(new BigDecimal("204.5"), savings.today());
        // Answers 120 → 84. Hits 55.5 → 19 + 12.8. Then 30 % of 19 + 12.8 + 19 + 84 = 134.8 at batch rates: 11.4 + 8 + 11.4 + 50.4 = 81.2.
        // Half of the searches: 5, and half of 0.7 × 19 + 0.3 × 11.4 = 16.72.
        assertEquals("OUTPUT 36, PREFIX 23.7, BATCH 16.08, SEARCH 13.36", steps(savings));
        assertAmount(new BigDecimal("115.36"), savings.optimised());
    }

    @Test
    void noTargetChangesThePlaceOfAnother() {
        Savings some = Savings.of(standard(OCTOBER, "kimi-k2.6"), SEARCHING,
                Levers.DEFAULT.withTarget(Lever.OUTPUT, new BigDecimal("0.99")));
        assertEquals(List.of(Lever.OUTPUT, Lever.PREFIX, Lever.BATCH, Lever.SEARCH),
                some.steps().stream().map(Savings.Step::lever).toList());
    }

    @Test
    void aLeverSwitchedOffDropsOut() {
        Levers prefix = EnumSet.complementOf(EnumSet.of(Lever.PREFIX)).stream().reduce(levers("0.8", "1", "0.7", "0.5"),
                (levers, lever) -> levers.with(lever, false), (one, other) -> one);
        Savings savings = Savings.of(standard(JUNE, "kimi-k2.6"), CHATBOT, prefix);
        assertEquals(List.of(Lever.PREFIX), savings.steps().stream().map(Savings.Step::lever).toList());
        assertAmount(new BigDecimal("151.8"), savings.optimised());
        assertAmount(savings.today(), Savings.of(standard(JUNE, "kimi-k2.6"), CHATBOT, Levers.NONE).optimised());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            kimi-k2.6,      0,   true
            kimi-k2.6,      0.5, true
            kimi-k2.7-code, 0,   false
            kimi-k2.7-code, 0.5, true
            moonshot-v1-8k, 0.5, false
            """)
    void thinkingIsSwitchedOffOnlyWhereItCanBe(String model, BigDecimal left, boolean saves) {
        Scenario thinking = Dimension.THINKING_TOKENS.with(CHATBOT, new BigDecimal("500"));
        Savings savings = Savings.of(standard(JUNE, model), thinking,
                Levers.NONE.withTarget(Lever.THINKING, left).with(Lever.THINKING, true));
        assertEquals(saves, !savings.steps().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("kimicost.model.analysis.Cases#scenarios")
    void theStepsSumExactlyToTheDifferenceAndEndInTheBillOfWhatIsApplied(Scenario scenario) {
        variants(scenario).forEach(variant -> {
            Savings savings = Savings.of(variant, scenario, levers("0.9", "0.5", "0.6", "0.1").withModel(K25));
            assertAmount(savings.saved(), savings.steps().stream().map(Savings.Step::saving).reduce(ZERO, BigDecimal::add));
            assertAmount(total(variant, scenario), savings.today());
            assertAmount(savings.optimised(), total(savings.reached(), savings.applied()));
            assertEquals(Levers.NONE, savings.applied().extras().levers());
        });
    }

    @ParameterizedTest
    @CsvSource({"0, kimi-k2.6", "0.4, kimi-k2.6:blend", "1, kimi-k2.6:batch"})
    void aBatchIsNoStartForWorkThatCannotWait(BigDecimal share, String start) {
        Variant batch = new Variant(JUNE, model(JUNE, "kimi-k2.6"), Mode.BATCH);
        assertEquals(start, Savings.start(batch, CHATBOT.workload().withBatchShare(share)).id());
        assertEquals("kimi-k2.6", Savings.start(standard(JUNE, "kimi-k2.6"), CHATBOT.workload().withBatchShare(share)).id());
    }

    @Test
    void aBlendGoesOnFromTheShareThatWaitsAlready() {
        Scenario blended = Dimension.BATCH_SHARE.with(CHATBOT, new BigDecimal("0.3"));
        Variant blend = new Variant(JUNE, model(JUNE, "kimi-k2.6"), Mode.BLEND);
        // 215 at once, 129 in batches: 86 between them.
        assertEquals("BATCH 17.2", steps(Savings.of(blend, blended, Levers.NONE.withTarget(Lever.BATCH, new BigDecimal("0.5"))
                .with(Lever.BATCH, true))));
        assertEquals("", steps(Savings.of(blend, blended, Levers.NONE.withTarget(Lever.BATCH, new BigDecimal("0.3"))
                .with(Lever.BATCH, true))));
    }

    @Test
    void theModelsToMoveToAreOthersOnOfferThatCarryTheWork() {
        assertEquals("kimi-k2.5 150, kimi-k2.7-code 215", Savings.moves(standard(JUNE, "kimi-k2.6"), CHATBOT).stream()
                .map(move -> move.variant().id() + " " + plain(move.total())).collect(Collectors.joining(", ")));
        assertEquals(List.of(), Savings.moves(standard(JUNE, "kimi-k2.6"), Dimension.INPUT_TOKENS.with(CHATBOT, new BigDecimal("300000"))));
    }

    @Test
    void aSearchOnACardWithoutAFeeForOneHasNoPrice() {
        Variant host = new Variant(TestCards.card(model(JUNE, "kimi-k2.6")), model(JUNE, "kimi-k2.6"), Mode.STANDARD);
        assertEquals(Optional.empty(), Savings.Risks.of(host, CHATBOT).ungatedSearches());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kimi-k2.6      | THINKING_TOKENS      | 0   | OUTPUT, PREFIX, BATCH, INPUT, MODEL
            kimi-k2.6      | THINKING_TOKENS      | 500 | OUTPUT, PREFIX, BATCH, INPUT, THINKING, MODEL
            kimi-k2.6      | SEARCHES_PER_MESSAGE | 0.1 | OUTPUT, PREFIX, BATCH, SEARCH, INPUT, MODEL
            kimi-k2.6      | CACHE_HIT_SHARE      | 1   | OUTPUT, BATCH, INPUT, MODEL
            kimi-k2.6      | USERS                | 0   |
            moonshot-v1-8k | OUTPUT_TOKENS        | 0   | PREFIX, BATCH, INPUT
            """)
    void aLeverIsPossibleWhereItWouldSaveSomething(String id, Dimension dimension, BigDecimal value, String possible) {
        // Towards K2.6, which has a hit rate, batches and a thinking that can be left out.
        assertEquals(possible == null ? "" : possible, Savings.possible(standard(JUNE, id), dimension.with(CHATBOT, value),
                Levers.DEFAULT.withModel(Optional.of("kimi-k2.6"))).stream()
                .map(Lever::name).collect(Collectors.joining(", ")));
    }

    @Test
    void nothingIsToBeSavedWhereAllIsFree() {
        ModelRates free = TestCards.model("free", TestCards.rates("0", "0", "0"), null);
        assertEquals(Set.of(), Savings.possible(new Variant(TestCards.card(free), free, Mode.STANDARD), CHATBOT, Levers.DEFAULT));
    }

    @Test
    void knowsWhatSlippingHabitsCost() {
        Scenario warm = Dimension.CACHE_HIT_SHARE.with(CHATBOT, new BigDecimal("0.5"));
        Savings.Risks risks = Savings.Risks.of(standard(JUNE, "kimi-k2.6"), warm);
        assertAmount(new BigDecimal("215"), risks.brokenPrefix());
        assertAmount(new BigDecimal("235.5"), risks.longerAnswers());
        assertAmount(new BigDecimal("1055.5"), risks.ungatedSearches().orElseThrow());
    }

    @Test
    void computesTheRiseTheGuideMisstates() {
        RateRise rise = RateRise.of(model(JUNE, "kimi-k2.5"), model(JUNE, "kimi-k2.6")).orElseThrow();
        assertEquals(Optional.empty(),
                RateRise.of(TestCards.model("free", TestCards.rates("0", null, "0"), null), model(JUNE, "kimi-k2.6")));
        assertEquals("58.3", rise.input().movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString());
        assertEquals("33.3", rise.output().movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString());
    }

    private static String steps(Savings savings) {
        return savings.steps().stream().map(step -> step.lever() + " " + plain(step.saving())).collect(Collectors.joining(", "));
    }

    private static Levers levers(String hits, String batch, String output, String searches) {
        return Levers.DEFAULT.withTarget(Lever.PREFIX, new BigDecimal(hits)).withTarget(Lever.BATCH, new BigDecimal(batch))
                .withTarget(Lever.OUTPUT, new BigDecimal(output)).withTarget(Lever.SEARCH, new BigDecimal(searches));
    }
}
