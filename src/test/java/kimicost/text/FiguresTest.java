package kimicost.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Figures US = new Figures(Locale.US);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # amount       | money         | unit price    | column
            0              | $0.00         | $0.0000       | 0.00
            107.2          | $107.20       | $107.2000     | 107.20
            3.885          | $3.89         | $3.8850       | 3.89
            1234567.894999 | $1,234,567.89 | $1,234,567.8950 | 1,234,567.89
            0.1072         | $0.11         | $0.1072       | 0.11
            0.01           | $0.01         | $0.0100       | 0.01
            0.0099         | $0.0099       | $0.009900     | 0.0099
            0.004          | $0.0040       | $0.004000     | 0.0040
            0.00428        | $0.0043       | $0.004280     | 0.0043
            0.001072       | $0.0011       | $0.001072     | 0.0011
            0.00000012345  | $0.00000012   | $0.00000012   | 0.00000012
            0.000000001    | <$0.00000001  | <$0.00000001  | <0.00000001
            """)
    void moneyIsNeverZeroNorNoise(BigDecimal amount, String money, String unit, String column) {
        assertEquals(money, US.money(amount, USD));
        assertEquals(unit, US.unitMoney(amount, USD));
        assertEquals(column, US.amount(amount, USD));
    }

    @Test
    void largeAmountsAreShortWhereRoomIs() {
        assertEquals("$999,999,999.99", US.briefMoney(new BigDecimal("999999999.99"), USD));
        assertEquals("$1.32 P", US.briefMoney(new BigDecimal("1323000000000000"), USD));
    }

    @Test
    void followsTheLocaleAndTheCurrency() {
        assertEquals("1.234,50 €", plain(new Figures(Locale.GERMANY).money(new BigDecimal("1234.5"), Currency.getInstance("EUR"))));
        assertEquals("CN¥258.00", US.money(new BigDecimal("258"), Currency.getInstance("CNY")));
        assertEquals("¥258", US.money(new BigDecimal("258.4"), Currency.getInstance("JPY")));
        assertEquals("1.000,5", new Figures(Locale.GERMANY).count(new BigDecimal("1000.50")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0            | 0       | 0
            1000         | 1,000   | 1,000
            812.4        | 812.4   | 812.4
            999999       | 999,999 | 999,999
            150000000    | 150,000,000 | 150 M
            1234567      | 1,234,567   | 1.23 M
            999999999    | 999,999,999 | 1 G
            5E15         | 5,000,000,000,000,000 | 5 P
            """)
    void countsAreExactAndInShort(BigDecimal number, String count, String brief) {
        assertEquals(count, US.count(number));
        assertEquals(brief, US.brief(number));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0.95,  $0.95
            4.00,  $4.00
            0.114, $0.114
            20,    $20.00
            """)
    void ratesAreShownAsPrinted(BigDecimal rate, String shown) {
        assertEquals(shown, US.rate(rate, USD));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            162,       107.2, +51.1%
            107.2,     107.2, +0.0%
            107.20001, 107.2, <+0.1%
            53.6,      107.2, -50.0%
            """)
    void differencesAreToATenthOfAPercent(BigDecimal amount, BigDecimal reference, String more) {
        assertEquals(more, US.more(amount, reference));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            50, $50
            5000000, $5 M
            15000000000, $15 G
            0.5, $0.50
            0.00002, $0.00002
            """)
    void axisLabelsHaveNoIdleCents(BigDecimal amount, String label) {
        assertEquals(label, US.axis(amount, USD));
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }
}
