package kimicost.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NiceAxisTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            0,        0 0.2 0.4 0.6 0.8 1
            268,      0 50 100 150 200 250 300
            300,      0 50 100 150 200 250 300
            300.01,   0 100 200 300 400
            501,      0 100 200 300 400 500 600
            601,      0 200 400 600 800
            1000,     0 200 400 600 800 1000
            1001,     0 500 1000 1500
            0.0000042, 0 0.000001 0.000002 0.000003 0.000004 0.000005 0.000006
            72E9,     0 20000000000 40000000000 60000000000 80000000000
            """)
    void endsOnARoundNumberThatHoldsTheLargest(BigDecimal largest, String ticks) {
        assertEquals(ticks, NiceAxis.holding(largest).ticks().stream()
                .map(tick -> tick.stripTrailingZeros().toPlainString()).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "150, 0.5", "300, 1"})
    void anAmountStandsWhereItsShareOfTheAxisIs(BigDecimal amount, double position) {
        assertEquals(position, NiceAxis.holding(new BigDecimal("268")).position(amount));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            100,  10000,   100 200 500 1000 2000 5000 10000
            123,  1234,    200 500 1000
            0.9,  3,       1 2
            1,    1000000, 1 10 100 1000 10000 100000 1000000
            """)
    void aLogarithmicAxisIsLabelledAtOneTwoAndFive(BigDecimal least, BigDecimal most, String steps) {
        assertEquals(steps, NiceAxis.steps(least, most).stream().map(step -> step.stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(" ")));
    }

    @Test
    void whatIsBelowNothingIsHeldByAnAxisOfOne() {
        assertEquals("1", NiceAxis.holding(BigDecimal.valueOf(-5)).upper().toPlainString());
    }

    @ParameterizedTest
    @CsvSource({"0, true", "299.99, true", "300, true", "300.01, false"})
    void aLimitIsNearUpToThreeTimesWhatIsReached(BigDecimal limit, boolean near) {
        assertEquals(near, NiceAxis.isNear(limit, new BigDecimal("100")));
    }
}
