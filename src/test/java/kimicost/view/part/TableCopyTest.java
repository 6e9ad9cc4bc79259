package kimicost.view.part;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableCopyTest {
    @Test
    void cellsArePartedByTabsAndRowsByLines() {
        assertEquals("Variant\tA month\nKimi K2.6\t-$5.00",
                TableCopy.text(List.of(List.of("Variant", "A month"), List.of("Kimi K2.6", "-$5.00"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Model\tone\n=1+1", "Model\r\none\u2028=1+1", "Model\u000bone\u0085=1+1"})
    void aNameStaysInItsCell(String name) {
        assertEquals("Model one =1+1\t$1", TableCopy.text(List.of(List.of(name, "$1"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@SUM(A1)", "＝1", " =1"})
    void aNameIsNoFormula(String name) {
        assertEquals("'" + name, TableCopy.text(List.of(List.of(name))));
    }
}
