package kimicost.view.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kimicost.model.scenario.Dimension;
import kimicost.text.Figures;
import kimicost.text.TypedNumber.NotANumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputRowTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Figures US = new Figures(Locale.US);

    /// A value that no row has, so that a text is never mistaken for the present value.
    private static final BigDecimal OTHER = new BigDecimal("0.123456789");

    @Test
    void whatAFieldShowsItReadsAsTheSameNumberInEveryLocale() {
        for (Locale locale : Locale.getAvailableLocales()) {
            Figures figures = new Figures(locale);
            InputRow.all().forEach(row -> values(row).forEach(value -> {
                for (String text : List.of(row.field(value, figures, false), row.field(value, figures, true),
                        row.field(value, figures, false) + " " + row.unit(value, figures, USD))) {
                    assertEquals(0, value.compareTo(typed(row, text, figures)),
                            locale + " " + row.dimension() + " " + text + " for " + value);
                }
            }));
        }
    }

    private static BigDecimal typed(InputRow row, String text, Figures figures) {
        try {
            return row.typed(text, OTHER, figures, USD);
        } catch (NotANumber e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /// Values in the row's range: whole and fractional, below 1 and negative, small and large.
    private static Stream<BigDecimal> values(InputRow row) {
        return Stream
                .of("0", "0.001", "0.0125", "0.5", "0.83", "1", "-0.5", "-0.125", "-0.0005", "7", "812.4", "744", "1000", "12345.6789",
                        "1000000000")
                .map(BigDecimal::new).filter(row.dimension().range()::allows);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CACHE_HIT_SHARE   | 0.5      | 0.005
            TAX_RATE          | 0.6      | 0.006
            TAX_RATE          | 20 %     | 0.2
            MONTHLY_USER_GROWTH | -12.5  | -0.125
            MONTHLY_USER_GROWTH | 5 % / month | 0.05
            SEARCHES_PER_MESSAGE | 5 per 100 | 0.05
            USERS             | /3       | 333
            USERS             | 1000*1.0005 | 1001
            INPUT_TOKENS      | 1000/3   | 333.3333333333333333333333333333333
            MONTHLY_BUDGET    | none     | 0
            MONTHLY_BUDGET    | ''       | 0
            PEAK_FACTOR       | 3 × average | 3
            """)
    void readsWhatIsTyped(Dimension dimension, String text, BigDecimal value) throws NotANumber {
        assertEquals(0, value.compareTo(InputRow.of(dimension).typed(text, new BigDecimal("1000"), US, USD)));
    }

    @Test
    void whatIsNotComputedIsNotRounded() {
        assertEquals("Users cannot be 333.5; enter a whole number from 0 to 1,000,000,000.",
                assertThrows(NotANumber.class, () -> InputRow.of(Dimension.USERS).typed("333.5", BigDecimal.ONE, US, USD)).getMessage());
        assertThrows(NotANumber.class, () -> InputRow.of(Dimension.USERS).typed("", BigDecimal.ONE, US, USD));
    }

    @Test
    void aShortenedValueTypedBackIsNoChange() throws NotANumber {
        BigDecimal exact = new BigDecimal("0.7620399952668323275332029345639569");
        assertEquals(exact, InputRow.of(Dimension.CACHE_HIT_SHARE).typed("76.204", exact, US, USD));
        assertEquals(new BigDecimal("0.76205"), InputRow.of(Dimension.CACHE_HIT_SHARE).typed("76.205", exact, US, USD));
        BigDecimal budget = new BigDecimal("123456789012345678");
        assertEquals(budget, InputRow.of(Dimension.MONTHLY_BUDGET).typed("1.2346e17", budget, US, USD));
    }

    @Test
    void everyKeyStaysWithinWhatTheInputAllows() {
        InputRow.all().forEach(row -> Stream.of("-0.5", "0", "0.5", "0.6", "1", "20", "744", "500000000", "1000000000").map(BigDecimal::new)
                .filter(row.dimension().range()::allows).forEach(value -> Stream.of(true, false).forEach(wide -> {
                    BigDecimal up = row.step(value, true, wide);
                    BigDecimal down = row.step(value, false, wide);
                    String where = row.dimension() + " at " + value + ": " + down + ", " + up;
                    assertTrue(up.compareTo(value) >= 0 && down.compareTo(value) <= 0, where);
                    assertTrue(row.dimension().range().allows(up) && row.dimension().range().allows(down), where);
                    assertTrue(row.end(value, true).compareTo(value) >= 0 && row.end(value, false).compareTo(value) <= 0, where);
                })));
    }
}
