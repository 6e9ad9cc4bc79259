package kimicost.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Locale;
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
    @ValueSource(strings = {"", " ", "abc", "12x", "1,00", "1,0000", "1.2.3", "--5", "1e5", "k", ".", "%", "12k5", "NaN", "5%"})
    void refusesEverythingElse(String typed) {
        assertThrows(NotANumber.class, () -> US.number(typed));
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
        assertEquals("“12x” is no number; write one such as 1,000, 12k or 1.5M.",
                assertThrows(NotANumber.class, () -> US.number(" 12x ")).getMessage());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            35%,  0.35
            35,   0.35
            0.35, 0.35
            0.5%, 0.005
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
