package kimicost.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kimicost.text.TypedNumber.NotANumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {
    private static final TypedNumber US = new TypedNumber(Locale.US);
    private static final TypedNumber GERMAN = new TypedNumber(Locale.GERMANY);
    private static final TypedNumber FRENCH = new TypedNumber(Locale.FRANCE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12k     | 12000
            1.5M    | 1500000
            1.5 m   | 1500000
            2G      | 2000000000
            1b      | 1000000000
            1,000   | 1000
            1000    | 1000
            0.3     | 0.3
            .5      | 0.5
            7.      | 7
            -5      | -5
            """)
    void readsWhatPeopleType(String typed, BigDecimal value) throws NotANumber {
        assertEquals(0, value.compareTo(US.number(typed)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "abc12", "12x", "1,00", "1,0000", "1.2.3", "--5", "1e", "3e555", "k", ".", "%", "12k5", "NaN",
            "5%", "10²",
            "1200 3400", "k12", "*2", "+10%", "1/0", "2026-11-24", "24/11/2026", "12:30", "1000*", "5k%", "1 20", "(5)", "𝔸"})
    void refusesEverythingElse(String typed) {
        assertThrows(NotANumber.class, () -> US.number(typed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # pasted            | value
            １２                | 12
            １，２００          | 1200
            ＋１２．５          | 12.5
            ١٢٠                 | 120
            ١٬٢٠٠٫٥             | 1200.5
            १२०                 | 120
            '1\u00A0200'        | 1200
            '1\u2009200'        | 1200
            '1\u202F200'        | 1200
            '1\u3000200'        | 1200
            '1200\u200B'        | 1200
            '12\u200E00'        | 1200
            '\uFEFF1200'        | 1200
            '1200\n'            | 1200
            '\t1200\r\n'       | 1200
            1'200               | 1200
            1’200               | 1200
            1,00,000            | 100000
            12,34,567.5         | 1234567.5
            3e5                 | 300000
            1.2E-3              | 0.0012
            1,200 tokens        | 1200
            12k tokens          | 12000
            1.5 million tokens  | 1500000
            5 / month           | 5
            5 per month         | 5
            30 tok / s          | 30
            20 h/month          | 20
            120 seconds         | 120
            tokens 1200         | 1200
            2.5 Mrd.            | 2500000000
            1.2万               | 12000
            −5                  | -5
            –5                  | -5
            """)
    void readsWhatPeoplePaste(String pasted, BigDecimal value) throws NotANumber {
        assertEquals(0, value.compareTo(US.number(pasted)), pasted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"$1,200", "1200 $", "USD 1200", "usd1200", "1,200 USD", "US$1,200", "$ 1.2k", "$1200 / month", "＄1,200", "1200$US"})
    void readsAmountsWithTheirCurrency(String pasted) throws NotANumber {
        assertEquals(0, new BigDecimal("1200").compareTo(US.in(Currency.getInstance("USD")).number(pasted)));
        assertEquals(0, new BigDecimal("1200").compareTo(US.number(pasted)));
    }

    @Test
    void anAmountOfAnotherCurrencyIsRefused() throws NotANumber {
        TypedNumber yuan = US.in(Currency.getInstance("CNY"));
        assertEquals(0, new BigDecimal("-12.5").compareTo(yuan.number("-¥12.50")));
        assertEquals(0, new BigDecimal("12.5").compareTo(yuan.number("12.50 RMB")));
        assertEquals(0, new BigDecimal("12.5").compareTo(yuan.number("12.50元")));
        for (String dollars : List.of("$1,200", "USD 1200", "1200 EUR", "€5")) {
            assertEquals("“" + dollars + "” is not in CNY.", assertThrows(NotANumber.class, () -> yuan.number(dollars)).getMessage());
        }
        assertEquals(0, new BigDecimal("5")
                .compareTo(new TypedNumber(Locale.forLanguageTag("sv-SE")).in(Currency.getInstance("SEK")).number("5 kr")));
        assertEquals(0, new BigDecimal("5").compareTo(FRENCH.in(Currency.getInstance("USD")).number("5,00 $US")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            *2,            2000
            × 2,           2000
            /3,            333.3333333333333333333333333333333
            ÷4,            250
            +10%,          1100
            -10%,          900
            + 10 %,        1100
            1000*2,        2000
            1000+10%,      1100
            1200 - 200,    1000
            20*50*2,       2000
            2+3*4,         14
            12k/30,        400
            1/4,           0.25
            2000*50%,      1000
            -5,            -5
            +5,            5
            """)
    void reckons(String typed, BigDecimal value) throws NotANumber {
        assertEquals(0, value.compareTo(US.number(typed, Optional.of(new BigDecimal("1000"))).value()), typed);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # at 40 %
            *2,     0.8
            +10%,   0.44
            -10%,   -0.1
            /4,     0.1
            35%+5%, 0.4
            40+10%, 0.44
            +5,     0.05
            """)
    void reckonsWithShares(String typed, BigDecimal share) throws NotANumber {
        assertEquals(0, share.compareTo(US.share(typed, Optional.of(new BigDecimal("0.4"))).value()), typed);
        assertEquals(0, new BigDecimal("0.05").compareTo(US.share("+5%", Optional.of(BigDecimal.ZERO)).value()));
    }

    @Test
    void saysWhetherItReckoned() throws NotANumber {
        assertTrue(US.number("1000/3", Optional.empty()).computed());
        assertTrue(US.share("*2", Optional.of(BigDecimal.ONE)).computed());
        assertFalse(US.number("-333.5", Optional.empty()).computed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1200\t3400", "1200\n3400", "1200\r\n3400", "12\u000B34", "12\u202834", "12\u008534"})
    void cellsAreNeverJoined(String pasted) {
        assertTrue(PlainText.isSeveral(pasted));
        assertThrows(NotANumber.class, () -> US.number(pasted));
        assertEquals("“1200 | 3400” is more than one value; paste one.",
                assertThrows(NotANumber.class, () -> US.share("1200\r\n3400\n")).getMessage());
        assertFalse(PlainText.isSeveral("1,200 \n"));
    }

    @Test
    void readsTheUnitOfItsField() throws NotANumber {
        assertEquals(0, new BigDecimal("5").compareTo(US.with("per 100").number("5 per 100")));
        assertEquals(0, new BigDecimal("3").compareTo(US.with("\u00d7 average").number("3 × Average")));
        assertThrows(NotANumber.class, () -> US.number("5 per 100"));
    }

    @Test
    void neverTakesADecimalPointForAGroupingSign() throws NotANumber {
        assertThrows(NotANumber.class, () -> GERMAN.number("1.30"));
        assertEquals(new BigDecimal("1.30"), GERMAN.number("1,30"));
        assertEquals(new BigDecimal("1300"), GERMAN.number("1.300"));
        assertEquals(new BigDecimal("1300.5"), FRENCH.number("1\u202F300,5"));
        assertEquals(new BigDecimal("1300.5"), FRENCH.number("1 300,5"));
    }

    @Test
    void saysHowToWriteIt() {
        assertEquals("“12x” is not a number; try 1,000, 12k or 1.5M.",
                assertThrows(NotANumber.class, () -> US.number(" 12x ")).getMessage());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            35%,  0.35
            35,   0.35
            0.35, 0.0035
            0.5,  0.005
            0.5%, 0.005
            35 %, 0.35
            %35,  0.35
            ٣٥٪,  0.35
            -12.5, -0.125
            5 % / month, 0.05
            1,    0.01
            100,  1
            0,    0
            120,  1.2
            """)
    void readsShares(String typed, BigDecimal share) throws NotANumber {
        assertEquals(0, share.compareTo(US.share(typed)));
    }

    @Test
    void aShareHasNoThousands() {
        assertThrows(NotANumber.class, () -> US.share("5k"));
    }
}
