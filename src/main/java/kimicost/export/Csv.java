package kimicost.export;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.CostLine;
import kimicost.model.pricing.Estimate;

/// A comparison as CSV (RFC 4180): one row a variant and line, plain decimals with a dot. Every text is in quotes, the names
/// of the columns too, and no number is.
///
/// Text that a spreadsheet would run as a formula is written with an apostrophe before it, as OWASP advises: also after what
/// a spreadsheet may take for the end of a cell, a semicolon, a tab or a line break. Numbers, the negative ones too, are
/// never touched.
public final class Csv {
    /// The place before what a formula may begin with, in the wide forms of East Asian keyboards too, at the start of a cell.
    private static final Pattern FORMULA_START = Pattern.compile("^(?=[\\t\\r\\n])|(?:^|(?<=[;\\t\\r\\n]))(?=[ \u00a0\"]*[=+\\-@＝＋－＠])");

    /// The first row.
    public static final String HEADER = row(Stream.of("scenario", "rateCard", "currency", "messages", "variant", "model",
            "mode", "item", "lineMode", "quantity", "unit", "rate", "per", "amount", "subtotal", "tax", "total"));

    private Csv() {}

    /// The rows of `comparison`, without the header. `lineMode` is the mode whose rate bills the line; `subtotal`, `tax`
    /// and `total` are the variant's and repeat on each of its rows.
    public static String rows(String scenario, Comparison comparison) {
        return comparison.estimates().stream()
                .flatMap(estimate -> estimate.lines().stream().map(line -> row(scenario, comparison, estimate, line)))
                .collect(Collectors.joining());
    }

    private static String row(String scenario, Comparison comparison, Estimate estimate, CostLine line) {
        return row(Stream.of(
                scenario,
                estimate.variant().card().id(),
                comparison.card().currency().getCurrencyCode(),
                plain(comparison.workload().messages()),
                estimate.variant().id(),
                estimate.variant().model().id(),
                estimate.variant().mode().id(),
                line.item().id(),
                line.mode().id(),
                plain(line.quantity()),
                line.item().unit().id(),
                line.rate(),
                line.per(),
                plain(line.amount()),
                plain(estimate.subtotal()),
                plain(estimate.tax()),
                plain(estimate.total())));
    }

    /// `text` as no spreadsheet takes for a formula: `=1+1` becomes `'=1+1`.
    static String text(String text) {
        return FORMULA_START.matcher(text).replaceAll("'");
    }

    /// A row of `fields`: a number or a truth value as it is, an empty `Optional` as nothing, all else as text.
    public static String row(Stream<?> fields) {
        return fields.map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.map(Csv::field).orElse("");
            case BigDecimal number -> number.toPlainString();
            case Boolean truth -> truth.toString();
            default -> '"' + text(value.toString()).replace("\"", "\"\"") + '"';
        };
    }

    /// Without trailing zeros.
    public static BigDecimal plain(BigDecimal value) {
        return value.stripTrailingZeros();
    }
}
