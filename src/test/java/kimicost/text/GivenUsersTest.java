package kimicost.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kimicost.model.plan.Demand;
import kimicost.text.TypedNumber.NotANumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenUsersTest {
    private static final Figures FIGURES = new Figures(Locale.US);
    private static final YearMonth JANUARY = YearMonth.of(2027, 1);
    private static final List<YearMonth> YEAR = Stream.iterate(JANUARY, month -> month.plusMonths(1)).limit(12).toList();

    private static Demand paste(String cells) throws NotANumber {
        return GivenUsers.paste(Demand.STEADY, cells, YEAR, FIGURES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5000    | 5,000
            5,000   | 5,000
            12k     | 12,000
            ×2      | ×2
            x1.5    | ×1.5
            *2      | ×2
            2x      | ×2
            0       | 0
            """)
    void aNumberIsANumberOfUsersAndWithASignAFactor(String typed, String read) throws NotANumber {
        assertEquals(read, GivenUsers.read(typed, FIGURES).written(FIGURES, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "×", "x-1", "-5", "1.5", "×1001", "2000000000", "2xx"})
    void whatIsNeitherIsRefused(String typed) {
        assertThrows(NotANumber.class, () -> GivenUsers.read(typed, FIGURES));
    }

    @Test
    void aRowOfTwelveCellsFillsTheYear() throws NotANumber {
        Demand demand = paste("100\t200\t300\t400\t500\t600\t700\t800\t900\t1,000\t1,100\t×2\r\n");
        assertEquals(11, demand.users().size());
        assertEquals(new BigDecimal("1100"), demand.users().get(YearMonth.of(2027, 11)));
        assertEquals(new BigDecimal("2"), demand.factors().get(YearMonth.of(2027, 12)));
    }

    @Test
    void aColumnIsReadAsARow() throws NotANumber {
        assertEquals(paste("1\t2\t3"), paste("1\n2\n3\n"));
        assertEquals(paste("1\t2\t3"), paste("1\r\n2\r\n3"));
    }

    @Test
    void anEmptyCellLeavesItsMonthToGrowth() throws NotANumber {
        Demand before = paste("1\t2\t×3");
        assertEquals(GivenUsers.paste(Demand.STEADY, "1", YEAR, FIGURES), GivenUsers.paste(before, "1\t\t", YEAR, FIGURES));
    }

    @Test
    void aMonthHasANumberOrAFactorButNotBoth() throws NotANumber {
        assertEquals(paste("×2"), GivenUsers.paste(paste("500"), "×2", YEAR, FIGURES));
        assertEquals(paste("500"), GivenUsers.paste(paste("×2"), "500", YEAR, FIGURES));
    }

    @Test
    void aBadCellIsNamedWithItsMonth() {
        String said = assertThrows(NotANumber.class, () -> paste("1\t2\tlots\t4")).getMessage();
        assertTrue(said.startsWith("Cell 3, March 2027: “lots” is not a number"), said);
        assertTrue(said.endsWith("Nothing was changed."), said);
    }

    @Test
    void moreCellsThanMonthsAreRefused() {
        assertEquals("13 cells were pasted, but there are 12 months from January 2027 on. Nothing was changed.",
                assertThrows(NotANumber.class, () -> paste("1\t".repeat(12) + "1")).getMessage());
    }
}
