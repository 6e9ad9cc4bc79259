package kimicost.model.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import kimicost.model.scenario.Uncertainty.Spread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoubtTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # doubt, value, low,  high
            USERS,   1000,  800,  1200
            USERS,   3,     2,    4
            DEMAND,  1000,  500,  2000
            CACHE,   0.35,  0,    0.35
            ANSWERS, 301,   301,  451.5
            """)
    void standsForASpreadAroundTheValue(Doubt doubt, BigDecimal value, BigDecimal low, BigDecimal high) {
        Spread spread = doubt.of(doubt.dimension().with(Scenario.DEFAULT, value)).orElseThrow();
        assertEquals(0, low.compareTo(spread.low()), spread.toString());
        assertEquals(0, high.compareTo(spread.high()), spread.toString());
    }

    @Test
    void ofNothingThereIsNoDoubt() {
        Scenario none = Dimension.USERS.with(Scenario.DEFAULT, BigDecimal.ZERO);
        assertEquals(Optional.empty(), Doubt.USERS.of(none));
        assertEquals(none, Doubt.USERS.on(none));
    }

    @Test
    void takesThePlaceOfAnotherAboutTheSameInput() {
        Scenario doubted = Doubt.DEMAND.on(Doubt.USERS.on(Scenario.DEFAULT));
        assertEquals(Doubt.DEMAND.of(Scenario.DEFAULT), Optional.of(doubted.extras().uncertainty().spreads().get(Dimension.USERS)));
        assertEquals(1, doubted.extras().uncertainty().spreads().size());
    }
}
