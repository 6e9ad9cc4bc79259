package kimicost.export;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.CostLine;
import kimicost.model.pricing.Estimate;

/// A comparison as CSV (RFC 4180): one row per variant and item, plain decimals with a dot. All text is quoted, including the
/// column names; numbers are not.
///
/// Text that a spreadsheet would run as a formula gets a leading apostrophe, as OWASP recommends. This also applies after a
/// semicolon, tab or line break, where a spreadsheet may start a new cell. Numbers, including negative ones, are never changed.
public final class Csv {
    /// Matches the position before anything that may start a formula, including the full-width characters of East Asian keyboards.
    private static final Pattern FORMULA_START = Pattern.compile("^(?=[\\t\\r\\n])|(?:^|(?<=[;\\t\\r\\n]))(?=[ \u00a0\"]*[=+\\-@＝＋－＠])");

    /// The header row.
    public static final String HEADER = row(Stream.of("scenario", "rateCard", "currency", "messages", "variant", "model",
            "mode", "item", "lineMode", "quantity", "unit", "rate", "per", "amount", "subtotal", "tax", "total"));

    private Csv() {}

    /// The rows of `comparison`, without the header. `lineMode` is the mode whose rate bills the line. `subtotal`, `tax` and
    /// `total` belong to the variant and repeat on each of its rows.
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

    /// `text`, escaped so that no spreadsheet reads it as a formula: `=1+1` becomes `'=1+1`.
    static String text(String text) {
        return FORMULA_START.matcher(text).replaceAll("'");
    }

    /// One CSV row: numbers and booleans as they are, an empty `Optional` as an empty field, everything else as quoted text.
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

    /// `value` without trailing zeros.
    public static BigDecimal plain(BigDecimal value) {
        return value.stripTrailingZeros();
    }
}
