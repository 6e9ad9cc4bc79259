package kimicost.view.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SliderScaleTest {
    private static final SliderScale USERS = SliderScale.Logarithmic.upTo("10000000");
    private static final SliderScale SHARE = SliderScale.Linear.of("0", "100", "1", "10");
    private static final SliderScale TAX = SliderScale.Linear.of("0", "30", "0.5", "5");

    @ParameterizedTest
    @CsvSource(textBlock = """
            # low, high, least, most, whole, left,  right, step
            400,   600,  0,     ,     true,  300,   700,   1
            800,   1500, 0,     ,     true,  450,   1850,  10
            0,     50,   0,     100,  false, 0,     75,    1
            60,    100,  0,     100,  false, 40,    100,   0.1
            2,     3,    0,     ,     true,  1,     4,     1
            1000,  1000, 0,     ,     true,  500,   1500,  10
            """)
    void aTrackAroundARangeKeepsItsEndsFarApart(BigDecimal low, BigDecimal high, BigDecimal least, BigDecimal most, boolean whole,
            BigDecimal left, BigDecimal right, BigDecimal step) {
        SliderScale.Linear fitted = SliderScale.Linear.around(low, high, least, Optional.ofNullable(most), whole);
        assertEquals(0, left.compareTo(fitted.min()), fitted.toString());
        assertEquals(0, right.compareTo(fitted.max()), fitted.toString());
        assertEquals(0, step.compareTo(fitted.small()), fitted.toString());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # value,  down,   up,      page down, page up
            0,        0,      1,       0,         1
            1,        0,      2,       0,         2
            9,        8,      10,      5,         10
            10,       9,      11,      5,         20
            99,       98,     100,     50,        100
            100,      99,     110,     50,        200
            1000,     990,    1100,    500,       2000
            1234,     1200,   1300,    1000,      2000
            0.5,      0,      1,       0,         1
            10000000, 9900000, 10000000, 5000000, 10000000
            # beyond the track it goes on from where it is
            50000000, 49000000, 51000000, 20000000, 100000000
            500000000, 490000000, 510000000, 200000000, 1000000000
            """)
    void keysGoThroughNumbersPeopleSay(BigDecimal value, BigDecimal down, BigDecimal up, BigDecimal pageDown, BigDecimal pageUp) {
        assertEquals(down, USERS.step(value, false, false));
        assertEquals(up, USERS.step(value, true, false));
        assertEquals(pageDown, USERS.step(value, false, true));
        assertEquals(pageUp, USERS.step(value, true, true));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,    0,   1,   0,  10
            35.5, 35,  36,  30, 40
            100,  99,  100, 90, 100
            # beyond the track it goes on from where it is, and is never moved the other way
            160,  159, 161, 150, 170
            -12.5, -12.5, 0, -12.5, 0
            """)
    void sharesGoInEvenSteps(BigDecimal value, BigDecimal down, BigDecimal up, BigDecimal pageDown, BigDecimal pageUp) {
        assertEquals(0, down.compareTo(SHARE.step(value, false, false)));
        assertEquals(0, up.compareTo(SHARE.step(value, true, false)));
        assertEquals(0, pageDown.compareTo(SHARE.step(value, false, true)));
        assertEquals(0, pageUp.compareTo(SHARE.step(value, true, true)));
    }

    @Test
    void endsStandForTheLeastAndTheMost() {
        assertEquals(BigDecimal.ZERO, USERS.valueAt(0));
        assertEquals(new BigDecimal("10000000"), USERS.valueAt(1));
        assertEquals(0, new BigDecimal("30").compareTo(TAX.valueAt(1)));
        assertEquals(1, USERS.positionOf(new BigDecimal("1000000000")));
        assertEquals(1, TAX.positionOf(new BigDecimal("100")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "2", "3", "5", "10", "17", "20", "50", "100", "500", "1000", "1200", "50000", "8000000", "10000000"})
    void aNumberStandsWhereADragFindsIt(BigDecimal value) {
        assertEquals(value, USERS.valueAt(USERS.positionOf(value)));
    }

    @Test
    void aDragRisesAndFindsEveryStop() {
        BigDecimal last = BigDecimal.ZERO;
        Set<BigDecimal> found = new HashSet<>();
        for (int pixel = 0; pixel <= 283; pixel++) {
            BigDecimal value = USERS.valueAt(pixel / 283.0);
            assertTrue(value.compareTo(last) >= 0, "at pixel " + pixel);
            assertTrue(value.signum() == 0 || value.stripTrailingZeros().precision() <= 2, value.toPlainString());
            found.add(value);
            last = value;
        }
        for (String stop : new String[]{"10", "20", "50", "100", "200", "500", "1000", "2000", "5000", "10000", "1000000", "5000000"}) {
            assertTrue(found.contains(new BigDecimal(stop)), stop);
        }
    }

    @Test
    void labelsStandWhereTheirNumbersAre() {
        assertEquals("[0, 25, 50, 75, 100]", SHARE.ticks().toString());
        assertEquals("[0.0, 7.5, 15.0, 22.5, 30.0]", TAX.ticks().stream().map(BigDecimal::doubleValue).toList().toString());
        assertEquals("[0, 1, 10, 100, 1000, 10000, 100000, 1000000, 10000000]", USERS.ticks().toString());
    }
}
