package kimicost.export.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kimicost.TestCards;
import kimicost.export.Plans;
import kimicost.export.Report;
import kimicost.export.Reports;
import kimicost.export.xlsx.WorkbookReader.Cell;
import kimicost.model.pricing.Estimate;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.scenario.Scenario;
import kimicost.model.workload.Workload;
import kimicost.text.Figures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lets a spreadsheet program calculate exported workbooks: its figures must be the app's. Needs `soffice`, so it runs
/// only by `./mvnw -Pspreadsheet verify`.
@Tag("spreadsheet")
class XlsxInLibreOfficeTest {
    /// Binary fractions keep 15 to 16 digits, and a bill is made of a dozen operations.
    private static final BigDecimal TOLERANCE = new BigDecimal("1E-12");
    private static final Pattern VALUE = Pattern.compile("</f><v>[^<]*</v>");

    @TempDir
    Path folder;

    @Test
    void calculatesTheAppsFigures() throws IOException {
        List<byte[]> books = Workbooks.reports().map(Workbooks::bytes).toList();
        List<byte[]> calculated = new LibreOffice(folder).calculated(books.stream().map(XlsxInLibreOfficeTest::withWrongValues).toList());
        Compared compared = new Compared();
        for (int index = 0; index < books.size(); index++) {
            compared.add("workbook " + index, WorkbookReader.read(books.get(index)), WorkbookReader.read(calculated.get(index)));
        }
        compared.check(100_000);
    }

    @Test
    void calculatesTheAppsFiguresAfterInputsAndRatesWereChanged() throws IOException {
        List<Report> reports = Workbooks.reports().toList();
        List<byte[]> asked = new ArrayList<>();
        List<byte[]> expected = new ArrayList<>();
        for (int index = 0; index < reports.size(); index++) {
            Report from = reports.get(index);
            Report to = Workbooks.changed(from, reports.get((index + 2) % reports.size()).scenario());
            expected.add(Workbooks.bytes(to));
            asked.add(withWrongValues(withCells(Workbooks.bytes(from), expected.getLast())));
        }
        List<byte[]> calculated = new LibreOffice(folder).calculated(asked);
        Compared compared = new Compared();
        for (int index = 0; index < expected.size(); index++) {
            compared.add("workbook " + index, WorkbookReader.read(expected.get(index)), WorkbookReader.read(calculated.get(index)));
        }
        compared.check(100_000);
    }

    /// The plan, also after first users, growth, factors and single months, quantities, budgets and rates were changed in it.
    @Test
    void calculatesThePlansFigures() throws IOException {
        List<Report> from = Plans.some().map(Reports::of).toList();
        Catalogue dearer = new Catalogue(TestCards.SHIPPED.cards().stream().map(Workbooks::dearer).toList(), List.of());
        List<Report> to = Plans.some().map(scenario -> Reports.of(Plans.changed(scenario), dearer)).toList();
        List<byte[]> expected = Stream.concat(from.stream(), to.stream()).map(Workbooks::bytes).toList();
        List<byte[]> asked = IntStream.range(0, expected.size()).mapToObj(index -> withWrongValues(index < from.size() ? expected.get(index)
                : withCells(expected.get(index - from.size()), expected.get(index)))).toList();
        List<byte[]> calculated = new LibreOffice(folder).calculated(asked);
        Compared compared = new Compared();
        for (int index = 0; index < expected.size(); index++) {
            compared.add("plan " + index, WorkbookReader.read(expected.get(index)), WorkbookReader.read(calculated.get(index)));
        }
        compared.check(50_000);
    }

    @Test
    void printsTheAppsFigures() throws IOException {
        List<Report> reports = Workbooks.reports().toList();
        List<String> sheets = new LibreOffice(folder).shown(reports.stream().map(Workbooks::bytes).toList(), 3, "Comparison");
        Figures figures = new Figures(Locale.US);
        int printed = 0;
        for (int index = 0; index < reports.size(); index++) {
            List<String> rows = sheets.get(index).lines().skip(4).toList();
            List<Estimate> shown = reports.get(index).shown();
            for (int row = 0; row < shown.size(); row++) {
                List<String> cells = fields(rows.get(row));
                BigDecimal total = shown.get(row).total();
                String name = "workbook " + index + " row " + row + " total " + total.toPlainString();
                if (total.signum() == 0) {
                    assertTrue(cells.get(10).matches("\\D+0"), name + " is printed " + cells.get(10));
                } else if (total.compareTo(new BigDecimal("0.01")) >= 0 && total.compareTo(new BigDecimal("1E12")) < 0) {
                    assertEquals(figures.money(total, shown.get(row).variant().card().currency()), cells.get(10), name);
                    printed++;
                } else {
                    assertTrue(cells.get(10).chars().anyMatch(c -> c >= '1' && c <= '9'), name + " is printed " + cells.get(10));
                }
            }
        }
        System.getLogger("spreadsheet").log(System.Logger.Level.INFO, printed + " totals print as in the app");
        assertTrue(printed > 300, printed + " totals compared");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0.01", "0.0001"})
    void printsNoAmountAsNothing(BigDecimal messages) throws IOException {
        Scenario small = Scenario.DEFAULT.withWorkload(Workload.of(1, 1, 1, 1).withMessagesPerUser(messages));
        Report report = Workbooks.report(small, List.of(TestCards.JUNE));
        List<String> rows = new LibreOffice(folder).shown(List.of(Workbooks.bytes(report)), 3, "Comparison").getFirst().lines().skip(4)
                .toList();
        for (int row = 0; row < report.shown().size(); row++) {
            List<String> cells = fields(rows.get(row));
            for (int column : new int[]{1, 5, 8, 10, 11, 12}) {
                assertTrue(cells.get(column).chars().anyMatch(c -> c >= '1' && c <= '9'), rows.get(row));
            }
        }
    }

    /// The comparison of many cells, and how far they lay apart.
    private static final class Compared {
        private final List<String> different = new ArrayList<>();
        private BigDecimal farthest = BigDecimal.ZERO;
        private int cells;

        void add(String workbook, Map<String, Map<String, Cell>> expected, Map<String, Map<String, Cell>> actual) {
            expected.forEach((sheet, sheetCells) -> sheetCells.forEach((name, cell) -> {
                if (!cell.formula().isEmpty()) {
                    cells++;
                    Cell found = actual.get(sheet).get(name);
                    if (found == null || !same(cell, found)) {
                        different.add(workbook + " " + sheet + "!" + name + ": " + cell + ", calculated " + found);
                    }
                }
            }));
        }

        void check(int least) {
            System.getLogger("spreadsheet").log(System.Logger.Level.INFO,
                    cells + " formulas, farthest apart by " + farthest.toEngineeringString());
            assertEquals(List.of(), different.stream().limit(20).toList(), different.size() + " differ");
            assertTrue(cells >= least, cells + " formulas");
        }

        private boolean same(Cell expected, Cell actual) {
            if (expected.text() || actual.text()) {
                return expected.text() == actual.text() && expected.value().equals(actual.value());
            }
            BigDecimal app = new BigDecimal(expected.value());
            BigDecimal sheet = new BigDecimal(actual.value());
            if (app.signum() == 0) {
                return sheet.signum() == 0;
            }
            BigDecimal apart = sheet.subtract(app).abs().divide(app.abs(), MathContext.DECIMAL32);
            farthest = farthest.max(apart);
            return apart.compareTo(TOLERANCE) <= 0;
        }
    }

    /// Spoils every value beside a formula, so that only a program that calculates can be right.
    private static byte[] withWrongValues(byte[] book) {
        return rewritten(book, "xl/worksheets/sheet[1-5].xml", (name, xml) -> VALUE.matcher(xml).replaceAll("</f><v>-7</v>"));
    }

    /// `from` as if someone had typed the inputs, rates and plan of `to` into it.
    private static byte[] withCells(byte[] from, byte[] to) {
        Map<String, Map<String, Cell>> typed = WorkbookReader.read(to);
        Map<String, Map<String, Cell>> old = WorkbookReader.read(from);
        return rewritten(from, "xl/worksheets/sheet[125].xml", (name, xml) -> {
            String sheet = name.contains("sheet1") ? "Inputs" : name.contains("sheet2") ? "Rates" : "Plan";
            String changed = xml;
            for (Map.Entry<String, Cell> cell : old.get(sheet).entrySet()) {
                Cell value = typed.get(sheet).get(cell.getKey());
                if (cell.getValue().formula().isEmpty() && !cell.getValue().equals(value)) {
                    changed = typed(changed, cell.getKey(), value);
                }
            }
            return changed;
        });
    }

    private static String typed(String xml, String name, Cell value) {
        Matcher cell = Pattern.compile("<c r=\"" + name + "\"( s=\"[0-9]+\")?[^>]*>.*?</c>").matcher(xml);
        return cell.replaceFirst(Matcher.quoteReplacement("<c r=\"" + name + "\" " + (value.value().isEmpty() ? ">"
                : value.text() ? "t=\"inlineStr\"><is><t>" + value.value() + "</t></is>" : "><v>" + value.value() + "</v>") + "</c>"));
    }

    private interface Change {
        String of(String name, String xml);
    }

    private static byte[] rewritten(byte[] book, String parts, Change change) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : WorkbookReader.parts(book).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getKey().matches(parts) ? change.of(part.getKey(), new String(part.getValue(), StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8) : part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<String> fields(String row) {
        return Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^,]+)|(?<=,)(?=,)").matcher(row).results()
                .map(field -> field.group(1) != null ? field.group(1) : field.group(2) != null ? field.group(2) : "").toList();
    }
}
