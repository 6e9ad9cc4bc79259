package kimicost.export.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kimicost.export.Report;
import org.dhatim.fastexcel.Workbook;

/// A report as a live workbook: change an input or a rate and every amount follows. Its sheets are the inputs, the rates, the
/// comparison, the forecast and, if one is planned, the plan of all workloads. Every amount is a formula over inputs and rates, stored with the app's own result for viewers
/// that do not calculate.
public final class Xlsx {
    private Xlsx() {}

    /// Writes `report` to `out` without closing it. Everything stays in memory, since a temporary file could be left behind.
    public static void write(Report report, OutputStream out) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        List<Map<String, Object>> sheets = sheets(report, written);
        XlsxCache.complete(written.toByteArray(), sheets, out);
    }

    /// Writes the workbook with formulas but no cached values, and returns the values.
    private static List<Map<String, Object>> sheets(Report report, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Kimi Cost", null)) {
            XlsxInputs inputs = new XlsxInputs(book, report);
            XlsxRates rates = new XlsxRates(book, report, inputs);
            XlsxComparison comparison = new XlsxComparison(book, report, inputs, rates);
            XlsxForecast forecast = new XlsxForecast(book, report, inputs, comparison);
            Stream<XlsxSheet> plan = report.plan().map(year -> new XlsxPlan(book, report, year, inputs, rates).sheet()).stream();
            return Stream.concat(Stream.of(inputs.sheet(), rates.sheet(), comparison.sheet(), forecast.sheet()), plan)
                    .map(XlsxSheet::finish).toList();
        }
    }
}
