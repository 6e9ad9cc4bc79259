package kimicost.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            0, true
            1000.00, true
            1e3, true
            1000000000, true
            1000000001, false
            -1, false
            0.5, false
            """)
    void wholeNumbersMayBeWrittenInAnyWay(BigDecimal value, boolean allowed) {
        assertEquals(allowed, Range.whole("0", "1000000000").allows(value));
    }

    @Test
    void anOpenBoundIsLeftOut() {
        assertEquals(false, Range.above("0", "24").allows(BigDecimal.ZERO));
        assertEquals(true, Range.above("0", "24").allows(new BigDecimal("24")));
        assertEquals(false, Range.above("0").allows(BigDecimal.ZERO));
        assertEquals(true, Range.above("0").allows(new BigDecimal("1e90")));
    }

    @Test
    void equalNumbersBecomeEqualValues() {
        assertEquals(Range.SHARE.canonical("x", new BigDecimal("0.50")), Range.SHARE.canonical("x", new BigDecimal("5e-1")));
        assertEquals("1000", Range.atLeast("0").canonical("x", new BigDecimal("1E+3")).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.2 | cacheHitShare is 1.2, but must be a share from 0 to 1.
            -3  | cacheHitShare is -3, but must be a share from 0 to 1.
            """)
    void refusesInASentence(BigDecimal value, String sentence) {
        assertEquals(sentence, assertThrows(InvalidValue.class, () -> Range.SHARE.check("cacheHitShare", value)).getMessage());
    }

    @Test
    void saysWhatIsAllowed() {
        assertEquals("a whole number from 0 to 1,000,000,000", Range.whole("0", "1000000000").allowed());
        assertEquals("a number from -0.5 to 1", Range.of("-0.5", "1").allowed());
        assertEquals("a number above 0 and up to 24", Range.above("0", "24").allowed());
        assertEquals("a number above 0", Range.above("0").allowed());
        assertEquals("a number of at least 0", Range.atLeast("0").allowed());
    }
}
