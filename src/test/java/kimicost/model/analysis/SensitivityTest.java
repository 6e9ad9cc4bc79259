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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kimicost.TestCards;
import kimicost.model.pricing.Mode;
import kimicost.model.pricing.Variant;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SensitivityTest {
    @Test
    void sortsInputsByTheirEffect() {
        Sensitivity sensitivity = Sensitivity.of(standard(JUNE, "kimi-k2.6"), CHATBOT, new BigDecimal("0.1"));
        assertEquals("USERS 193.5 236.5, MESSAGES_PER_USER 193.5 236.5, OUTPUT_TOKENS 203 227, TAX_RATE 215 236.5, "
                + "INPUT_TOKENS 205.5 224.5, BATCH_SHARE 215 206.4, CACHE_HIT_SHARE 215 207.1",
                sensitivity.moves().stream().filter(move -> move.effect().signum() > 0)
                        .map(move -> move.dimension() + " " + plain(move.atLow()) + " " + plain(move.atHigh()))
                        .collect(Collectors.joining(", ")));
    }

    @ParameterizedTest
    @MethodSource("kimicost.model.analysis.Cases#scenarios")
    void isFlatWhereNothingMoves(Scenario scenario) {
        variants(scenario).map(variant -> Sensitivity.of(variant, scenario, ZERO)).forEach(flat -> flat.moves().forEach(move -> {
            assertAmount(flat.total(), move.atLow());
            assertAmount(flat.total(), move.atHigh());
        }));
    }

    @Test
    void whatStandsAtZeroSaysWhatAStepWouldDo() {
        Sensitivity sensitivity = Sensitivity.of(standard(JUNE, "kimi-k2.6"), CHATBOT, new BigDecimal("0.1"));
        // A token of thinking is 0.40; a search in a hundred messages is 1,000 × (0.005 + 4,000 × 0.95 / 1,000,000).
        assertEquals("THINKING_TOKENS 1 0.4, SEARCHES_PER_MESSAGE 0.01 8.8", sensitivity.moves().stream()
                .filter(Sensitivity.Move::restsAtZero)
                .map(move -> move.dimension() + " " + plain(move.step()) + " " + plain(move.stepAdds())).collect(Collectors.joining(", ")));
        assertEquals(Set.of(Dimension.RESULT_TOKENS_PER_SEARCH, Dimension.SEARCH_CONTINUED_SHARE),
                sensitivity.moves().stream().filter(move -> move.stepAdds().signum() == 0).map(Sensitivity.Move::dimension)
                        .collect(Collectors.toSet()));
    }

    @Test
    void aSearchWithoutAPriceHasNoEffectToSpeakOf() {
        Variant host = new Variant(TestCards.card(model(JUNE, "kimi-k2.6")), model(JUNE, "kimi-k2.6"), Mode.STANDARD);
        Sensitivity sensitivity = Sensitivity.of(host, CHATBOT, new BigDecimal("0.1"));
        assertEquals(List.of(Dimension.SEARCHES_PER_MESSAGE), sensitivity.unpriced());
        assertTrue(sensitivity.moves().stream().noneMatch(move -> move.dimension() == Dimension.SEARCHES_PER_MESSAGE));
        assertEquals(new WithinBudget.Unpriced(Dimension.SEARCHES_PER_MESSAGE),
                WithinBudget.of(host, Dimension.SEARCHES_PER_MESSAGE, CHATBOT, new BigDecimal("300")));
    }
}
