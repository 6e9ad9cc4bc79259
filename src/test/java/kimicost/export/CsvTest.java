package kimicost.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kimicost.TestCards;
import kimicost.TestScenarios;
import kimicost.model.pricing.Estimator;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CsvTest {
    /// Where any program may take a formula to begin.
    private static final Pattern FORMULA = Pattern.compile("^[\t\r\n]|(^|[;\t\r\n])[ \"]*[=+\\-@]");

    @ParameterizedTest
    @CsvSource(textBlock = """
            # typed,             in a file
            Chat,                Chat
            '',                  ''
            =1+1,                '''=1+1'
            +1,                  '''+1'
            -2+3,                '''-2+3'
            @SUM(A1),            '''@SUM(A1)'
            ＝1+1,               '''＝1+1'
            a=1,                 a=1
            a;=1,                a;'=1
            a; -1;b,             a;' -1;b
            'x;"=1',             'x;''"=1'
            ' =1',               ''' =1'
            Support;=1+1;@SUM(A1), Support;'=1+1;'@SUM(A1)
            '''quoted',          '''quoted'
            """)
    void neverLetsATextBecomeAFormula(String typed, String written) {
        assertEquals(written, Csv.text(typed));
    }

    @Test
    void guardsTabsAndLineEndsToo() {
        assertEquals("'\t'=1", Csv.text("\t=1"));
        assertEquals("'\rx", Csv.text("\rx"));
        assertEquals("'\nx", Csv.text("\nx"));
        assertEquals("Model\tone\n'=1+1\r\n'+2", Csv.text("Model\tone\n=1+1\r\n+2"));
        assertEquals("Model\tone\n'=1+1", Csv.text(Csv.text("Model\tone\n=1+1")));
    }

    @Test
    void guardsTheNameInThePriceContractAndQuotesAfterwards() {
        String rows = Csv.rows("=HYPERLINK(\"x\",1)",
                Estimator.compare(Scenario.DEFAULT.workload(), Scenario.DEFAULT.plan(), TestCards.JUNE));
        assertTrue(rows.startsWith("\"'=HYPERLINK(\"\"x\"\",1)\",\"moonshot-international-2026-06\",\"USD\",100000,"), rows);
    }

    @Test
    void quotesEveryTextAndNoNumber() {
        assertEquals("\"1\",\"\",-1000.50,true,,\"a\"\"b\",0.60\r\n",
                Csv.row(Stream.of("1", "", new BigDecimal("-1000.50"), true, Optional.empty(), "a\"b",
                        Optional.of(new BigDecimal("0.60")))));
        assertTrue(Csv.HEADER.startsWith("\"scenario\",\"rateCard\","), Csv.HEADER);
    }

    @Test
    void leavesNegativeNumbersAlone() {
        Scenario shrinking = Dimension.MONTHLY_USER_GROWTH.with(Scenario.DEFAULT, new BigDecimal("-0.1"));
        List<List<String>> rows = read(CsvDocument.text(Reports.of(shrinking)));
        assertEquals("-0.1", rows.get(1).get(rows.getFirst().indexOf("monthlyUserGrowth")));
    }

    @Test
    void saysWhatThePriceCommandSaysAndWhereItComesFrom() {
        Scenario scenario = Reports.quoted(Scenario.DEFAULT.withName("-Chat").withNotes("a \"b\"\r\nc"));
        List<List<String>> rows = read(CsvDocument.text(Reports.of(scenario)));
        List<String> header = rows.getFirst();
        List<String> price = read(Csv.HEADER).getFirst();
        assertEquals(price, header.subList(0, price.size()));
        assertEquals(1 + 5 * 2, rows.size());
        assertEquals(List.of("'-Chat", "moonshot-international-2026-06", "USD", "100000", "kimi-k2.5", "kimi-k2.5", "standard",
                "input-cache-miss", "standard", "100000000", "token", "0.60", "1000000", "60", "150", "0", "150"),
                rows.get(1).subList(0, 17));
        assertEquals("Moonshot international, June 2026", cell(rows, "rateCardName"));
        assertEquals("2026-06-30", cell(rows, "rateCardAsOf"));
        assertTrue(cell(rows, "rateCardSources").contains("platform.kimi.ai/docs/pricing/limits, read 2026-08-13"));
        assertEquals("2026-11-24T10:15:00+01:00", cell(rows, "made"));
        assertEquals("1000", cell(rows, "users"));
        assertEquals("", cell(rows, "monthlyBudget"));
        assertEquals("0.2", cell(rows, "markUp"));
        assertEquals("a \"b\"\r\nc", cell(rows, "notes"));
    }

    @Test
    void givesAVariantOfWhichNothingIsBilledARow() {
        List<List<String>> rows = read(CsvDocument.text(Reports.hard().get("empty")));
        assertEquals(1 + 5, rows.size());
        assertEquals("", cell(rows, "item"));
        assertEquals("0", cell(rows, "total"));
    }

    static Stream<Report> reports() {
        return Stream.concat(Reports.hard().values().stream(), TestScenarios.any().map(Reports::of));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void isARectangleWithoutFormulas(Report report) {
        List<List<String>> rows = read(CsvDocument.text(report));
        for (List<String> row : rows) {
            assertEquals(rows.getFirst().size(), row.size());
            row.forEach(cell -> assertTrue(cell.matches("-[0-9.]+") || !FORMULA.matcher(cell).find(), cell));
        }
    }

    private static String cell(List<List<String>> rows, String column) {
        return rows.get(1).get(rows.getFirst().indexOf(column));
    }

    /// The fields of each row, read as RFC 4180 says.
    static List<List<String>> read(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\r')) {
                row.add(field.toString());
                field.setLength(0);
                if (c == '\r') {
                    rows.add(row);
                    row = new ArrayList<>();
                    i++;
                }
            } else {
                field.append(c);
            }
        }
        return rows;
    }
}
