package kimicost.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kimicost.model.pricing.CostLine;
import kimicost.model.pricing.Estimate;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Extras;
import kimicost.model.scenario.Scenario;

/// A report as a self-contained CSV file (RFC 4180, UTF-8 without a byte order mark): the rows of `kimicost price` for the
/// variants shown, followed by columns for the card, the time and all inputs.
///
/// These repeat on every row instead of standing above or below the table. So the file stays a rectangle that any CSV reader
/// accepts, its first row names every column, and files of several scenarios can be concatenated. A variant without any lines
/// gets one row with empty line columns, so that an empty workload is not lost.
public final class CsvDocument implements Format.Writer {
    @Override
    public void write(Report report, OutputStream out) throws IOException {
        out.write(text(report).getBytes(StandardCharsets.UTF_8));
    }

    static String text(Report report) {
        Map<String, Object> inputs = inputs(report);
        Estimate any = report.comparison().estimates().getFirst();
        StringBuilder text = new StringBuilder(Csv.row(row(report, any, Optional.empty(), inputs).keySet().stream()));
        for (Estimate estimate : report.shown()) {
            List<Optional<CostLine>> lines = estimate.lines().isEmpty() ? List.of(Optional.empty())
                    : estimate.lines().stream().map(Optional::of).toList();
            lines.forEach(line -> text.append(Csv.row(row(report, estimate, line, inputs).values().stream())));
        }
        return text.toString();
    }

    private static Map<String, Object> row(Report report, Estimate estimate, Optional<CostLine> line, Map<String, Object> inputs) {
        Map<String, Object> row = line(report, estimate, line);
        row.putAll(card(estimate.variant().card()));
        row.putAll(inputs);
        return row;
    }

    /// The columns of [Csv] in order, then whether the variant fits, whether it is the cheapest, and its warnings.
    private static Map<String, Object> line(Report report, Estimate estimate, Optional<CostLine> line) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("scenario", report.scenario().name());
        row.put("rateCard", estimate.variant().card().id());
        row.put("currency", report.currency().getCurrencyCode());
        row.put("messages", Csv.plain(report.scenario().workload().messages()));
        row.put("variant", estimate.variant().id());
        row.put("model", estimate.variant().model().id());
        row.put("mode", estimate.variant().mode().id());
        row.put("item", line.map(bill -> bill.item().id()));
        row.put("lineMode", line.map(bill -> bill.mode().id()));
        row.put("quantity", line.map(bill -> Csv.plain(bill.quantity())));
        row.put("unit", line.map(bill -> bill.item().unit().id()));
        row.put("rate", line.map(CostLine::rate));
        row.put("per", line.map(CostLine::per));
        row.put("amount", line.map(bill -> Csv.plain(bill.amount())));
        row.put("subtotal", Csv.plain(estimate.subtotal()));
        row.put("tax", Csv.plain(estimate.tax()));
        row.put("total", Csv.plain(estimate.total()));
        row.put("fits", estimate.fits());
        row.put("cheapest", report.answer().isCheapest(estimate));
        row.put("warnings", estimate.warnings().stream().map(warning -> warning.id()).collect(Collectors.joining(" ")));
        return row;
    }

    private static Map<String, Object> card(RateCard card) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("rateCardName", card.name());
        row.put("rateCardAsOf", card.asOf().toString());
        row.put("rateCardSources", card.sources().stream()
                .map(source -> source.title() + ", " + source.address() + ", read " + source.readOn()).collect(Collectors.joining("; ")));
        return row;
    }

    /// All inputs, named as in scenario files; those that a scenario does not have are empty.
    private static Map<String, Object> inputs(Report report) {
        Scenario scenario = report.scenario();
        Extras extras = scenario.extras();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("made", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(report.made()));
        row.put("version", report.version());
        for (Dimension dimension : Dimension.values()) {
            row.put(dimension.field(), Optional.of(Csv.plain(dimension.of(scenario))).filter(value -> !unset(dimension, scenario)));
        }
        row.put("cacheTtl", scenario.workload().cacheTtl().id());
        row.put("markUp", extras.quote().map(quote -> Csv.plain(quote.markUp())));
        row.put("monthlyFee", extras.quote().map(quote -> Csv.plain(quote.monthlyFee())));
        row.put("secondCurrency", extras.secondCurrency().map(second -> second.currency().getCurrencyCode()));
        row.put("secondCurrencyRate", extras.secondCurrency().map(second -> Csv.plain(second.rate())));
        row.put("secondCurrencyAsOf", extras.secondCurrency().map(second -> second.asOf().toString()));
        row.put("notes", scenario.notes());
        return row;
    }

    /// For optional values, 0 means none.
    private static boolean unset(Dimension dimension, Scenario scenario) {
        return Stream
                .of(Dimension.MONTHLY_BUDGET, Dimension.PREPAID_BALANCE, Dimension.NODE_PRICE_PER_HOUR, Dimension.NODE_TOKENS_PER_SECOND)
                .anyMatch(dimension::equals) && dimension.of(scenario).compareTo(BigDecimal.ZERO) == 0;
    }
}
