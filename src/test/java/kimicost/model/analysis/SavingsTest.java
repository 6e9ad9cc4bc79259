package kimicost.model.analysis;

import static java.math.BigDecimal.ZERO;
import static kimicost.TestCards.JUNE;
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
import kimicost.model.analysis.Savings.Targets;
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
    @Test
    void pullsTheLeverOfTheLargestEffectFirst() {
        Savings savings = Savings.of(standard(JUNE, "kimi-k2.6"), CHATBOT,
                targets("0.8", "1", "0.7", "0.5"), EnumSet.allOf(Lever.class));
        assertEquals("BATCH 86, MODEL 39, PREFIX 24, OUTPUT 16.2", savings.steps().stream()
                .map(step -> step.lever() + " " + plain(step.saving())).collect(Collectors.joining(", ")));
        assertAmount(new BigDecimal("49.8"), savings.optimised());
    }

    @Test
    void aLeverSwitchedOffDropsOut() {
        Savings savings = Savings.of(standard(JUNE, "kimi-k2.6"), CHATBOT, targets("0.8", "1", "0.7", "0.5"),
                Set.of(Lever.PREFIX));
        assertEquals(List.of(Lever.PREFIX), savings.steps().stream().map(Savings.Step::lever).toList());
        assertAmount(new BigDecimal("151.8"), savings.optimised());
        assertAmount(savings.today(), Savings.of(standard(JUNE, "kimi-k2.6"), CHATBOT, targets("0", "0", "1", "1"), Set.of()).optimised());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            kimi-k2.6,      true
            kimi-k2.7-code, false
            """)
    void thinkingIsNotOfferedWhereItCannotBeSwitchedOff(String model, boolean offered) {
        Scenario thinking = Dimension.THINKING_TOKENS.with(CHATBOT, new BigDecimal("500"));
        Savings savings = Savings.of(standard(JUNE, model), thinking, targets("0", "0", "1", "1"), Set.of(Lever.THINKING));
        assertEquals(offered, !savings.steps().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("kimicost.model.analysis.Cases#scenarios")
    void theStepsSumExactlyToTheDifference(Scenario scenario) {
        variants(scenario).forEach(variant -> {
            Savings savings = Savings.of(variant, scenario, targets("0.9", "0.5", "0.6", "0.1"), EnumSet.allOf(Lever.class));
            assertAmount(savings.today().subtract(savings.optimised()),
                    savings.steps().stream().map(Savings.Step::saving).reduce(ZERO, BigDecimal::add));
            assertAmount(total(variant, scenario), savings.today());
        });
    }

    @Test
    void aSearchOnACardWithoutAFeeForOneHasNoPrice() {
        Variant host = new Variant(TestCards.card(model(JUNE, "kimi-k2.6")), model(JUNE, "kimi-k2.6"), Mode.STANDARD);
        assertEquals(Optional.empty(), Savings.Risks.of(host, CHATBOT).ungatedSearches());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kimi-k2.6      | THINKING_TOKENS      | 0   | MODEL, PREFIX, BATCH, OUTPUT
            kimi-k2.6      | THINKING_TOKENS      | 500 | MODEL, PREFIX, BATCH, OUTPUT, THINKING
            kimi-k2.6      | SEARCHES_PER_MESSAGE | 0.1 | MODEL, PREFIX, BATCH, OUTPUT, SEARCH
            kimi-k2.6      | CACHE_HIT_SHARE      | 1   | MODEL, BATCH, OUTPUT
            kimi-k2.6      | USERS                | 0   | MODEL
            moonshot-v1-8k | OUTPUT_TOKENS        | 0   | MODEL, PREFIX, BATCH
            """)
    void aLeverIsPossibleWhereItWouldSaveSomething(String id, Dimension dimension, BigDecimal value, String possible) {
        // Towards K2.6, which has a hit rate, batches and a thinking that can be left out.
        assertEquals(possible, Savings.possible(standard(JUNE, id), dimension.with(CHATBOT, value), model(JUNE, "kimi-k2.6")).stream()
                .map(Lever::name).collect(Collectors.joining(", ")));
    }

    @Test
    void nothingIsToBeSavedWhereAllIsFree() {
        ModelRates free = TestCards.model("free", TestCards.rates("0", "0", "0"), null);
        assertEquals(Set.of(Lever.MODEL), Savings.possible(new Variant(TestCards.card(free), free, Mode.STANDARD), CHATBOT, free));
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

    private static Targets targets(String hits, String batch, String output, String searches) {
        return new Targets(model(JUNE, "kimi-k2.5"),
                new Levers(Optional.empty(), new BigDecimal(hits), new BigDecimal(batch), new BigDecimal(output),
                        new BigDecimal(searches), Set.of()));
    }
}
