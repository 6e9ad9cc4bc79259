package kimicost.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NiceSpanTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # low, high,  ticks
            181,   310,   175 200 225 250 275 300 325
            107.5, 430,   100 200 300 400 500
            0,     6,     0 1 2 3 4 5 6
            0.012, 0.019, 0.012 0.014 0.016 0.018 0.02
            100,   100,   90 95 100 105 110
            0,     0,     0 0.2 0.4 0.6 0.8 1
            """)
    void holdsBothNumbersBetweenRoundOnes(BigDecimal low, BigDecimal high, String ticks) {
        assertEquals(ticks, NiceSpan.holding(low, high).ticks().stream().map(BigDecimal::stripTrailingZeros).map(BigDecimal::toPlainString)
                .collect(Collectors.joining(" ")));
    }

    @Test
    void aPositionIsAShareOfTheWayFromEndToEnd() {
        NiceSpan span = NiceSpan.holding(new BigDecimal("181"), new BigDecimal("310"));
        assertEquals(0, span.position(new BigDecimal("175")));
        assertEquals(0.5, span.position(new BigDecimal("250")));
        assertEquals(-0.5, span.position(new BigDecimal("100")));
    }
}
