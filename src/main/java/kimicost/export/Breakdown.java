package kimicost.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import kimicost.model.pricing.Item;
import kimicost.model.pricing.Warning.Note;
import kimicost.model.scenario.SecondCurrency;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;
import kimicost.text.Verdict;

/// The table of a document: a row a variant, a column a line item.
///
/// @param columns the first is of the variants' names, all others of figures
/// @param rows    in the order shown
/// @param inShort whether large amounts are, as `2.15 T`
public record Breakdown(List<Column> columns, List<Row> rows, boolean inShort) {
    public Breakdown {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// @param heading such as `Output`
    /// @param total   whether it says what a month comes to
    public record Column(String heading, boolean total) {}

    /// @param cells    as many as there are columns
    /// @param cheapest whether it bears the mark
    /// @param marks    of the notes it is subject to, such as `¹ ³`; empty without any
    /// @param unfit    why the variant cannot carry the workload, such as `retired`; empty where it can
    public record Row(List<String> cells, boolean cheapest, String marks, Optional<String> unfit) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// To the cent.
    public static Breakdown of(Report report, Figures figures) {
        return of(report, figures::amount, false);
    }

    /// Large amounts in short, where room for all their digits is lacking.
    public static Breakdown inShort(Report report, Figures figures) {
        return of(report, (amount, currency) -> amount.compareTo(BigDecimal.valueOf(1_000_000)) < 0
                ? figures.amount(amount, currency) : figures.brief(amount), true);
    }

    private static Breakdown of(Report report, BiFunction<BigDecimal, Currency, String> amounts, boolean inShort) {
        List<Item> items = report.answer().items();
        Optional<SecondCurrency> second = report.scenario().extras().secondCurrency();
        List<Note> notes = report.answer().notes();
        List<Column> columns = new ArrayList<>(
                List.of(new Column(Strings.of("document.variant", report.currency().getCurrencyCode()), false)));
        items.forEach(item -> columns.add(new Column(Names.column(item), false)));
        if (report.answer().taxed()) {
            columns.addAll(List.of(new Column(Strings.of("document.subtotal"), false), new Column(Strings.of("table.tax"), false)));
        }
        columns.add(new Column(Strings.of("table.month"), true));
        second.ifPresent(other -> columns.add(new Column(Strings.of("table.second", other.currency().getCurrencyCode()), true)));
        return new Breakdown(List.copyOf(columns), report.shown().stream().map(estimate -> {
            List<String> cells = new ArrayList<>(List.of(report.comparison().nameOf(estimate.variant())));
            Stream<Optional<BigDecimal>> own = Stream.concat(items.stream().map(estimate::billed),
                    report.answer().taxed() ? Stream.of(Optional.of(estimate.subtotal()), estimate.addedTax()) : Stream.empty());
            own.map(amount -> amount.map(known -> amounts.apply(known, report.currency())).orElse(Headline.NONE)).forEach(cells::add);
            cells.add(amounts.apply(estimate.total(), report.currency()));
            second.ifPresent(other -> cells.add(amounts.apply(other.of(estimate.total()), other.currency())));
            return new Row(List.copyOf(cells), report.answer().isCheapest(estimate), Remarks.marks(estimate, notes),
                    Verdict.reason(estimate));
        }).toList(), inShort);
    }
}
