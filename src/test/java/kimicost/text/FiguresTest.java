package kimicost.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
            0              | $0.00         | $0.00         | 0.00
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
            -107.2         | -$107.20      | -$107.2000    | -107.20
            -0.004         | -$0.0040      | -$0.004000    | -0.0040
            -0.000000001   | >-$0.00000001 | >-$0.00000001 | >-0.00000001
            """)
    void moneyIsNeverZeroNorNoise(BigDecimal amount, String money, String unit, String column) {
        assertEquals(money, US.money(amount, USD));
        assertEquals(unit, US.unitMoney(amount, USD));
        assertEquals(column, US.amount(amount, USD));
    }

    @Test
    void largeAmountsAreShortWhereRoomIs() {
        assertEquals("$999,999,999.99", US.briefMoney(new BigDecimal("999999999.99"), USD));
        assertEquals("$1.32 B", US.briefMoney(new BigDecimal("1323000000"), USD));
        assertEquals("-$1.32 B", US.briefMoney(new BigDecimal("-1323000000"), USD));
        assertEquals("$1,320 T", US.briefMoney(new BigDecimal("1323000000000000"), USD));
        assertEquals("1,32 Mrd. $", plain(new Figures(Locale.GERMANY).briefMoney(new BigDecimal("1323000000"), USD)));
        assertEquals("¥13.2亿", new Figures(Locale.CHINA).briefMoney(new BigDecimal("1323000000"), Currency.getInstance("CNY")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de-DE | 1,23 Mio. | 15 Mio. $
            fr-FR | 1,23 M    | 15 M $US
            zh-CN | 123万     | US$1,500万
            ja-JP | 123万     | $1,500万
            he-IL | 1.23 M    | 15 M $
            sw    | 1.23 M    | US$ 15 M
            """)
    void largeNumbersAreShortAsTheLanguageSaysThem(Locale locale, String count, String money) {
        assertEquals(count, plain(new Figures(locale).brief(new BigDecimal("1234567"))));
        assertEquals(money, plain(new Figures(locale).axis(new BigDecimal("15000000"), USD)));
    }

    /// What fonts draw as a box, and digits they may not have.
    @Test
    void everyLocaleHasLatinDigitsAndNoDirectionMarks() {
        for (Locale locale : Locale.getAvailableLocales()) {
            Figures figures = new Figures(locale);
            String all = String.join(" ", figures.money(new BigDecimal("-1234.5"), USD),
                    figures.money(BigDecimal.ONE, Currency.getInstance("EUR")),
                    figures.briefMoney(new BigDecimal("-123456789012"), USD), figures.percent(new BigDecimal("-0.355")),
                    figures.count(new BigDecimal("-1234567.5")), figures.brief(new BigDecimal("1234567890")),
                    figures.amount(new BigDecimal("-5.5"), USD), figures.sign(Currency.getInstance("EGP")));
            assertTrue(all.codePoints().noneMatch(point -> Character.getType(point) == Character.FORMAT), locale + " " + all);
            assertTrue(all.codePoints().filter(Character::isDigit).allMatch(point -> point >= '0' && point <= '9'), locale + " " + all);
        }
    }

    @Test
    void theSignStandsWhereItBelongs() {
        assertEquals("-90.00 $", plain(new Figures(Locale.forLanguageTag("he-IL")).money(new BigDecimal("-90"), USD)));
        assertEquals("90.00 US$", plain(new Figures(Locale.forLanguageTag("ar-EG")).money(new BigDecimal("90"), USD)));
        assertEquals("−$ 90.00", plain(new Figures(Locale.forLanguageTag("fa-IR")).money(new BigDecimal("-90"), USD)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0.7620399952668323275332029345639569, 76.204%, 0.762
            0.35,          35%,            0.35
            0.00012345678, 0.01235%,       0.0001235
            -0.5,          -50%,           -0.5
            0.8333333333333333333333333333333333, 83.3333%, 0.8333
            0.999999999,   100%,           1
            """)
    void averagesShowTheDigitsThatMatter(BigDecimal number, String percent, String count) {
        assertEquals(percent, US.percent(number));
        assertEquals(count, US.count(number));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # number                     | shown         | edited
            1000                         | 1,000         | 1000
            812.4                        | 812.4         | 812.4
            76.20399952668323275332      | 76.204        | 76.204
            1000000000                   | 1,000,000,000 | 1000000000
            123456789.12345              | 123,456,789.1 | 123456789.123
            123456789012                 | 123456789012  | 123456789012
            123456789012345678           | 1.2346e17     | 1.2346e17
            -0.0000000000123             | -1.23e-11     | -1.23e-11
            0                            | 0             | 0
            """)
    void aFieldNeverOverflows(BigDecimal number, String shown, String edited) {
        assertEquals(shown, US.field(number, false));
        assertEquals(edited, US.field(number, true));
    }

    @Test
    void ratesOfExchangeKeepTheirDigits() {
        assertEquals("1.08312", US.exchangeRate(new BigDecimal("1.08312")));
        assertEquals("0.13888889", US.exchangeRate(new BigDecimal("0.138888888888888888888888")));
    }

    @Test
    void whatRoundsToNothingHasNoSign() {
        assertEquals("0.0%", US.roundedPercent(new BigDecimal("-0.00")));
        assertEquals("0", US.brief(new BigDecimal("-0.00")));
        assertEquals("$0.00", US.money(new BigDecimal("-0.00"), USD));
        assertEquals("±$0.00", US.difference(BigDecimal.TEN, BigDecimal.TEN, USD));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # amount       | other | shown
            11999.608742464 | 12000 | $11,999.61
            12000.617632    | 12000 | $12,000.62
            12000           | 12000 | $12,000.00
            11999.9996      | 12000 | $11,999.9996
            12000.000000004 | 12000 | $12,000.000000004
            0               | 240   | $0.00
            """)
    void amountsShowTheDigitsThatTellThemApart(BigDecimal amount, BigDecimal other, String shown) {
        assertEquals(shown, US.moneyApart(amount, other, USD));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0.0005, 0.1%
            0.0004, <0.1%
            -0.0004, >-0.1%
            0,      0.0%
            0.9994, 99.9%
            0.9999, >99.9%
            1,      100.0%
            1.0001, 100.0%
            """)
    void aShareBelowATenthOfAPercentIsNotNoneNorIsTheRestAll(BigDecimal share, String shown) {
        assertEquals(shown, US.roundedPercent(share));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2.3148,         2.3
            0.25,           0.3
            0.04,           0.04
            0.0023148,      0.0023
            -0.04,          -0.04
            0.000000000001, <0.00000001
            """)
    void aFewOfAThingAreNotNone(BigDecimal number, String brief) {
        assertEquals(brief, US.brief(number));
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
            999999999    | 999,999,999 | 1 B
            -1234567     | -1,234,567  | -1.23 M
            5E15         | 5,000,000,000,000,000 | 5,000 T
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
            107.2,     107.2, ±0.0%
            107.20001, 107.2, <+0.1%
            107.19999, 107.2, >-0.1%
            53.6,      107.2, -50.0%
            5,         0,     –
            0,         0,     ±0.0%
            """)
    void differencesAreToATenthOfAPercent(BigDecimal amount, BigDecimal reference, String more) {
        assertEquals(more, US.more(amount, reference));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            50, $50
            5000000, $5 M
            15000000000, $15 B
            -15000000000, -$15 B
            0.5, $0.50
            0.00002, $0.00002
            """)
    void axisLabelsHaveNoIdleCents(BigDecimal amount, String label) {
        assertEquals(label, US.axis(amount, USD));
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # amount      | brief money         | axis        | brief
            999999        | $999,999.00         | $999,999    | 999,999
            1000000       | $1,000,000.00       | $1 M        | 1 M
            -1000000      | -$1,000,000.00      | -$1 M       | -1 M
            999999999.99  | $999,999,999.99     | $1 B        | 1 B
            1000000000    | $1 B                | $1 B        | 1 B
            -1000000000   | -$1 B               | -$1 B       | -1 B
            0             | $0.00               | $0          | 0
            """)
    void largeAmountsAreShortFromTheirVeryFirstOn(BigDecimal amount, String briefMoney, String axis, String brief) {
        assertEquals(briefMoney, US.briefMoney(amount, USD));
        assertEquals(axis, US.axis(amount, USD));
        assertEquals(brief, US.brief(amount));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            100    | 100 | ±$0.00           | ±0.0%
            100.05 | 100 | +$0.05 (+0.1%)   | +0.1%
            100.04 | 100 | +$0.04 (<+0.1%)  | <+0.1%
            99.96  | 100 | −$0.04 (>−0.1%)  | >-0.1%
            99.95  | 100 | −$0.05 (−0.1%)   | -0.1%
            5      | 0   | +$5.00           | –
            0      | 0   | ±$0.00           | ±0.0%
            0      | 100 | −$100.00 (−100.0%) | -100.0%
            """)
    void differencesSayWhichWayAndNeverRoundToNothing(BigDecimal amount, BigDecimal reference, String difference, String more) {
        assertEquals(difference, US.difference(amount, reference, USD));
        assertEquals(more, US.more(amount, reference));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            206   | 204.5 | × 1.01
            402   | 204.5 | × 2.0
            685   | 204.5 | × 3.3
            126.9 | 204.5 | × 0.62
            1940  | 1000  | × 1.94
            9949  | 1000  | × 9.9
            12345 | 1     | × 12,345
            """)
    void multiplesAreAsExactAsTheEyeCompares(BigDecimal amount, BigDecimal reference, String times) {
        assertEquals(times, US.times(amount, reference));
    }

    @ParameterizedTest
    @CsvSource({"126.79, +$126.79", "-999999.99, '−$999,999.99'", "-1000000, −$1 M", "1324000, +$1.32 M", "0, ±$0.00"})
    void changesAreInShortFromAMillionOn(BigDecimal amount, String change) {
        assertEquals(change, US.briefChange(amount, USD));
    }

    @Test
    void theCurrencysSignIsTheLocalesOwn() {
        assertEquals("$", US.sign(USD));
        assertEquals("CN¥", US.sign(Currency.getInstance("CNY")));
        assertEquals("US", US.locale().getCountry());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            180.97    | $181
            12345.678 | $12,300
            0.4271    | $0.427
            18.149    | $18.10
            1234567   | $1.23 M
            0         | $0
            """)
    void whatIsNotKnownToMoreHasThreeDigits(BigDecimal amount, String shown) {
        assertEquals(shown, US.roundedMoney(amount, Currency.getInstance("USD")));
    }

    @ParameterizedTest
    @CsvSource({"0.4249, 42%", "0, 0%", "1, 100%", "0.004, 0.4%", "0.9999, >99.9%", "0.00001, <0.1%", "0.005, 1%"})
    void aChanceIsAWholePercentageUnlessItIsNearlyNoneOrAll(BigDecimal share, String shown) {
        assertEquals(shown, US.wholePercent(share));
    }

    @Test
    void aRateInAColumnHasTheDecimalsItIsPrintedWith() {
        assertEquals("4.00", US.rateAlone(new BigDecimal("4"), Currency.getInstance("USD")));
        assertEquals("0.114", US.rateAlone(new BigDecimal("0.1140"), Currency.getInstance("USD")));
    }
}
