package kimicost.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {
    @Test
    void setsTheFirstColumnLeftAndTheOthersRight() {
        assertEquals(List.of("Name    A   B", "long  $10", "x       1  22"),
                TextTable.aligned(List.of(List.of("Name", "A", "B"), List.of("long", "$10", ""), List.of("x", "1", "22"))));
    }

    @Test
    void alignsByWhatIsSeen() {
        assertEquals(List.of("客服模型  1", "Cafe\u0301      2", "👩‍👩‍👧        3", "12345678  4"), TextTable.aligned(List.of(
                List.of("客服模型", "1"), List.of("Cafe\u0301", "2"), List.of("👩‍👩‍👧", "3"), List.of("12345678", "4"))));
    }

    @Test
    void letsNoCellSteerATerminalOrBreakALine() {
        assertEquals(List.of("A ]0;title [2JB  1", "a b c            2"),
                TextTable.aligned(List.of(List.of("A\u001b]0;title\u0007\u001b[2JB", "1"), List.of("a\tb\r\nc", "2"))));
    }

    @Test
    void printsTextsInOneLine() {
        assertEquals("[31mred 0m", TextTable.printable("\u001b[31mred\u009b0m\u007f"));
        assertEquals("a b c", TextTable.printable("a\u2028b\u2029c\ud800"));
        assertEquals("xgnp.exe", TextTable.printable("x\u202egnp.exe\u2066\u200f"));
        assertEquals("می\u200cخواهم", TextTable.printable("می\u200cخواهم"));
        assertEquals("👨\u200d👩\u200d👧", TextTable.printable("  👨\u200d👩\u200d👧  "));
        assertEquals("", TextTable.printable("\u0000"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',          0
            Kimi K2.6,   9
            客服,         4
            カタカナ,      8
            ｶﾅ,          2
            한국어,       6
            한,        2
            ＡＢ,         4
            Café,       4
            é⃝,         1
            हिन्दी,        5
            💬,          2
            👍🏽,         2
            👨‍👩‍👧,        2
            🇩🇪🇫🇷,        4
            1️⃣,         2
            ❤️,          2
            ❤,           1
            –€·,         3
            𠀀,          2
            ᄀ,          2
            ᅟ,          2
            힣,          2
            \u1160,     0
            \u11FF,     0
            \u1200,     1
            \uFE0F,     0
            ！,          2
            ｠,          2
            """)
    void knowsTheWidth(String text, int columns) {
        assertEquals(columns, DisplayWidth.of(text));
    }
}
