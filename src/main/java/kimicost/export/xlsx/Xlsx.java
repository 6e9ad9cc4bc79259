package kimicost.export.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kimicost.export.Report;
import org.dhatim.fastexcel.Workbook;

/// A report as a workbook that calculates: change an input or a rate in it and every amount follows. Its sheets are the
/// inputs, the rates, the comparison and the forecast; each amount is a formula on the former two, with the app's own
/// figure beside it for viewers that only show.
public final class Xlsx {
    private Xlsx() {}

    /// Writes `report` and leaves `out` open. All in memory: a file in the temporary folder would outlive a kill.
    public static void write(Report report, OutputStream out) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        List<Map<String, Object>> sheets = sheets(report, written);
        XlsxCache.complete(written.toByteArray(), sheets, out);
    }

    /// Writes the workbook without values beside its formulas, and returns those.
    private static List<Map<String, Object>> sheets(Report report, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Kimi Cost", null)) {
            XlsxInputs inputs = new XlsxInputs(book, report);
            XlsxRates rates = new XlsxRates(book, report, inputs);
            XlsxComparison comparison = new XlsxComparison(book, report, inputs, rates);
            XlsxForecast forecast = new XlsxForecast(book, report, inputs, comparison);
            return Stream.of(inputs.sheet(), rates.sheet(), comparison.sheet(), forecast.sheet()).map(XlsxSheet::finish).toList();
        }
    }
}
