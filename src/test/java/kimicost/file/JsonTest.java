package kimicost.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import kimicost.file.disk.BadFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @ParameterizedTest
    @ValueSource(strings = {"1E+99", "9.5E+99", "1E-100", "-12.5E-99", "0E-2147483647"})
    void takesAHundredDigitsBeforeThePointAndAfterIt(String number) throws BadFile {
        BigDecimal value = new BigDecimal(number);
        assertEquals(value.signum() == 0 ? BigDecimal.ZERO : value, Json.parse(number, "x").value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+100", "-10E+99", "1E-101", "1.5E-100", "1E-2147483648"})
    void takesNoDigitMore(String number) {
        assertEquals("x, line 1, column 1: the document is " + number
                + ", but a number must have at most 100 digits before the point and as many after it.",
                assertThrows(BadFile.class, () -> Json.parse(number, "x")).getMessage());
    }

    /// Shows the rest of the line, up to 20 characters.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name": 'x'}                 | line 1, column 10 | "'x'}"
            {"name": yes, "notes": "all"} | line 1, column 10 | "yes, "notes": "all"}"
            {"name": yes, "notes": "all" }| line 1, column 10 | "yes, "notes": "all" "
            `{\n"name": yes}`             | line 2, column 9  | "yes}"
            `{"name": -\n}`               | line 1, column 11 | "-"
            """)
    void showsWhatIsNotJson(String text, String place, String found) {
        assertEquals("x, " + place + ": this is not JSON: found " + found + " in the document"
                + ", where a value, a name in quotes, a comma or a closing bracket is allowed.",
                assertThrows(BadFile.class, () -> Json.parse(text, "x")).getMessage());
    }

    @ParameterizedTest
    @CsvSource({"60, 60, ''", "61, 60, …"})
    void cutsLongTextsInASentence(int length, int shown, String rest) throws BadFile {
        assertEquals('"' + "x".repeat(shown) + rest + '"', Json.parse('"' + "x".repeat(length) + '"', "x").found());
    }

    @ParameterizedTest
    @CsvSource({"200, 200, ''", "201, 200, …"})
    void cutsLongNames(int length, int shown, String rest) {
        assertEquals("x".repeat(shown) + rest, BadFile.printable("x".repeat(length)));
    }
}
