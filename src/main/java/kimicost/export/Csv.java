package kimicost.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.CostLine;
import kimicost.model.pricing.Estimate;

/// A comparison as CSV (RFC 4180): one row a variant and line, plain decimals with a dot.
///
/// Text that a spreadsheet would run as a formula is written with an apostrophe before it, as OWASP advises; numbers, the
/// negative ones too, are never touched.
public final class Csv {
    /// The first row.
    public static final String HEADER = row(Stream.of("scenario", "rateCard", "currency", "messages", "variant", "model",
            "mode", "item", "lineMode", "quantity", "unit", "rate", "per", "amount", "subtotal", "tax", "total"));

    /// What a formula may begin with, in the wide forms of East Asian keyboards too.
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    /// The rows of `comparison`, without the header. `lineMode` is the mode whose rate bills the line; `subtotal`, `tax`
    /// and `total` are the variant's and repeat on each of its rows.
    public static String rows(String scenario, Comparison comparison) {
        return comparison.estimates().stream()
                .flatMap(estimate -> estimate.lines().stream().map(line -> row(scenario, comparison, estimate, line)))
                .collect(Collectors.joining());
    }

    private static String row(String scenario, Comparison comparison, Estimate estimate, CostLine line) {
        List<String> fields = List.of(
                text(scenario),
                estimate.variant().card().id(),
                comparison.card().currency().getCurrencyCode(),
                plain(comparison.workload().messages()),
                text(estimate.variant().id()),
                text(estimate.variant().model().id()),
                estimate.variant().mode().id(),
                line.item().id(),
                line.mode().id(),
                plain(line.quantity()),
                line.item().unit().id(),
                line.rate().toPlainString(),
                line.per().toPlainString(),
                plain(line.amount()),
                plain(estimate.subtotal()),
                plain(estimate.tax()),
                plain(estimate.total()));
        return row(fields.stream());
    }

    /// `text` as no spreadsheet takes for a formula: `=1+1` becomes `'=1+1`.
    public static String text(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /// A row of `fields`, quoted where they need it.
    public static String row(Stream<String> fields) {
        return fields.map(Csv::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String field) {
        return field.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    /// Without an exponent or trailing zeros.
    public static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
