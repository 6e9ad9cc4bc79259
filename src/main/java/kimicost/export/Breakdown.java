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

/// The table of a document: one row per variant, one column per item.
///
/// @param columns the variants' names first, then figures
/// @param rows    in display order
/// @param inShort whether large amounts are shortened, as in `2.15 T`
public record Breakdown(List<Column> columns, List<Row> rows, boolean inShort) {
    public Breakdown {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// A column of the table.
    ///
    /// @param heading the heading, such as `Output`
    /// @param total   whether the column holds monthly totals
    public record Column(String heading, boolean total) {}

    /// A variant's row.
    ///
    /// @param cells    one per column
    /// @param cheapest whether the variant is marked as the cheapest
    /// @param marks    the marks of the notes that apply, such as `¹ ³`; empty if there are none
    /// @param unfit    why the variant cannot handle the workload, such as `retired`; empty if it can
    public record Row(List<String> cells, boolean cheapest, String marks, Optional<String> unfit) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// With amounts to the cent.
    public static Breakdown of(Report report, Figures figures) {
        return of(report, figures::amount, false);
    }

    /// With large amounts shortened, for when there is no room for all digits.
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
