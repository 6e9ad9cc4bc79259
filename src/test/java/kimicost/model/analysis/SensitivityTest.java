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
import java.util.stream.Collectors;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SensitivityTest {
    @Test
    void sortsInputsByTheirEffect() {
        Sensitivity sensitivity = Sensitivity.of(standard(JUNE, "kimi-k2.6"), CHATBOT, new BigDecimal("0.1"));
        assertEquals("USERS 193.5 236.5, MESSAGES_PER_USER 193.5 236.5, OUTPUT_TOKENS 203 227, TAX_RATE 215 236.5, "
                        + "INPUT_TOKENS 205.5 224.5, CACHE_HIT_SHARE 215 207.1",
                sensitivity.moves().stream().filter(move -> move.effect().signum() > 0)
                        .map(move -> move.dimension() + " " + plain(move.atLow()) + " " + plain(move.atHigh()))
                        .collect(Collectors.joining(", ")));
    }

    @ParameterizedTest
    @MethodSource("kimicost.model.analysis.Cases#scenarios")
    void isFlatWhereNothingMoves(Scenario scenario) {
        variants(scenario).map(variant -> Sensitivity.of(variant, scenario, ZERO)).forEach(flat ->
                flat.moves().forEach(move -> {
                    assertAmount(flat.total(), move.atLow());
                    assertAmount(flat.total(), move.atHigh());
                }));
    }
}
