package kimicost.command;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kimicost.export.Csv;
import kimicost.export.Inputs;
import kimicost.model.analysis.Answer;
import kimicost.model.analysis.CustomerPrice;
import kimicost.model.analysis.Difference.Row;
import kimicost.model.analysis.Difference;
import kimicost.model.pricing.Estimate;
import kimicost.model.ratecard.CacheTtl;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Quote;
import kimicost.text.Days;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;
import kimicost.text.Verdict;

/// Two scenarios side by side for a terminal: the inputs that differ, then the monthly total of every variant.
final class CompareTable {
    private static final String NONE = "–";

    private CompareTable() {}

    static String of(Answer before, Answer after, Figures figures) {
        Difference difference = Difference.of(before.comparison(), after.comparison());
        StringBuilder text = new StringBuilder(headline("A", before)).append(headline("B", after)).append('\n');
        List<List<String>> inputs = inputs(before, after, figures);
        if (inputs.isEmpty()) {
            text.append(Strings.of("command.compare.same")).append('\n');
        } else {
            inputs.addFirst(List.of(Strings.of("command.compare.inputs"), "A", "", "B"));
            TextTable.aligned(inputs).forEach(line -> text.append(line).append('\n'));
        }
        text.append('\n');
        List<List<String>> bills = new ArrayList<>();
        bills.add(difference.sameCurrency() ? List.of(Strings.of("table.variant"), "A", "B", "B − A", Strings.of("command.compare.change"))
                : List.of(Strings.of("table.variant"), "A", "B"));
        difference.rows().forEach(row -> bills.add(bill(row, difference, before, after, figures)));
        TextTable.aligned(bills).forEach(line -> text.append(line).append('\n'));
        if (!difference.sameCurrency()) {
            text.append('\n').append(Strings.of("command.compare.currencies", currency(before).getCurrencyCode(),
                    currency(after).getCurrencyCode())).append('\n');
        }
        if (Stream.of(before, after).anyMatch(side -> quoted(side) || side.chosen().isPresent())) {
            text.append('\n').append(offer("A", before, figures)).append(offer("B", after, figures));
        }
        return text.toString();
    }

    /// One row per variant. Amounts and shares are exact plain decimals, or empty if there are none. Columns for the choice and the
    /// customer's price are added if a scenario has them.
    static String csv(Answer before, Answer after) {
        Difference difference = Difference.of(before.comparison(), after.comparison());
        List<Object> header = new ArrayList<>(List.of("variant", "currencyA", "totalA", "currencyB", "totalB", "difference", "change"));
        boolean chosen = before.chosen().or(after::chosen).isPresent();
        boolean quoted = quoted(before) || quoted(after);
        if (chosen) {
            header.addAll(List.of("chosenA", "chosenB"));
        }
        if (quoted) {
            header.addAll(List.of("priceA", "priceB", "validUntilA", "validUntilB"));
        }
        return Csv.row(header.stream()) + difference.rows().stream().map(row -> {
            List<Object> cells = new ArrayList<>(List.of(row.variant().id(),
                    currency(before).getCurrencyCode(), plain(row.before().map(Estimate::total)),
                    currency(after).getCurrencyCode(), plain(row.after().map(Estimate::total)),
                    plain(difference.change(row)), plain(difference.share(row))));
            if (chosen) {
                cells.addAll(List.of(isChosen(before, row.before()), isChosen(after, row.after())));
            }
            if (quoted) {
                cells.addAll(List.of(price(before, row.before()), price(after, row.after()), day(before), day(after)));
            }
            return Csv.row(cells.stream());
        }).collect(Collectors.joining());
    }

    private static boolean isChosen(Answer priced, Optional<Estimate> bill) {
        return bill.isPresent() && bill.equals(priced.chosen());
    }

    /// What the customer would pay for a variant, tax included.
    private static Optional<BigDecimal> price(Answer priced, Optional<Estimate> bill) {
        return plain(bill.flatMap(priced::price).map(CustomerPrice::gross));
    }

    private static Optional<String> day(Answer priced) {
        return validUntil(priced).map(LocalDate::toString);
    }

    private static boolean quoted(Answer priced) {
        return priced.scenario().extras().quote().isPresent();
    }

    /// A scenario's leading variant and, if it has a quote, what the customer pays.
    private static String offer(String letter, Answer priced, Figures figures) {
        return letter + ": " + TextTable.printable(Verdict.of(priced, figures)) + "."
                + PriceTable.quote(priced, figures).map(line -> " " + line).orElse("") + "\n";
    }

    private static String headline(String letter, Answer priced) {
        return "%s: %s · %s · %s\n".formatted(letter, TextTable.printable(priced.scenario().name()),
                TextTable.printable(priced.comparison().card().name()), currency(priced).getCurrencyCode());
    }

    private static List<List<String>> inputs(Answer before, Answer after, Figures figures) {
        List<List<String>> rows = new ArrayList<>();
        add(rows, Strings.of("command.compare.card"), before.comparison().card().id(), after.comparison().card().id(), id -> id);
        for (Dimension dimension : Dimension.values()) {
            add(rows, dimension, before, after, figures);
        }
        add(rows, Strings.of("inputs.cacheTtl"), before.scenario().workload().cacheTtl(), after.scenario().workload().cacheTtl(),
                CacheTtl::id);
        // As stored in the file, whether or not a card lists the variant.
        add(rows, Strings.of("command.compare.choice"), before.scenario().extras().choice(), after.scenario().extras().choice(),
                choice -> choice.map(TextTable::printable).orElse(Strings.of("none")));
        add(rows, Strings.of("command.compare.valid"), validUntil(before), validUntil(after),
                day -> day.map(Days::day).orElse(Strings.of("none")));
        return rows;
    }

    private static Optional<LocalDate> validUntil(Answer priced) {
        return priced.scenario().extras().quote().flatMap(Quote::validUntil);
    }

    /// Amounts also differ if their currencies do. Values that differ but would look the same are shown with all digits.
    private static void add(List<List<String>> rows, Dimension dimension, Answer before, Answer after, Figures figures) {
        BigDecimal first = dimension.of(before.scenario());
        BigDecimal second = dimension.of(after.scenario());
        boolean sameSize = first.compareTo(second) == 0;
        if (sameSize && (first.signum() == 0 || !dimension.isMoney() || currency(before).equals(currency(after)))) {
            return;
        }
        String one = Inputs.fact(dimension, before.scenario(), currency(before), figures).value();
        String other = Inputs.fact(dimension, after.scenario(), currency(after), figures).value();
        boolean alike = one.equals(other);
        rows.add(List.of(Names.input(dimension), alike ? first.toPlainString() : one, "→", alike ? second.toPlainString() : other));
    }

    private static <T> void add(List<List<String>> rows, String name, T before, T after, Function<T, String> text) {
        if (!before.equals(after)) {
            rows.add(List.of(name, text.apply(before), "→", text.apply(after)));
        }
    }

    private static List<String> bill(Row row, Difference difference, Answer before, Answer after, Figures figures) {
        boolean fits = row.after().or(row::before).filter(Estimate::fits).isPresent();
        String name = fits ? row.variant().name() : Strings.of("command.compare.unfit", row.variant().name());
        String first = money(row.before().map(Estimate::total), currency(before), figures);
        String second = money(row.after().map(Estimate::total), currency(after), figures);
        if (!difference.sameCurrency()) {
            return List.of(name, first, second);
        }
        return List.of(name, first, second,
                difference.change(row).map(change -> signed(change, currency(before), figures)).orElse(NONE),
                difference.share(row)
                        .flatMap(share -> row.before().flatMap(was -> row.after().map(is -> figures.more(is.total(), was.total()))))
                        .orElse(NONE));
    }

    /// Tiny amounts are shown as `<$0.00000001`, which already includes the sign.
    private static String signed(BigDecimal change, Currency currency, Figures figures) {
        String money = figures.money(change, currency);
        return change.signum() > 0 && !Figures.isTiny(change) ? "+" + money : money;
    }

    private static String money(Optional<BigDecimal> amount, Currency currency, Figures figures) {
        return amount.map(value -> figures.money(value, currency)).orElse(NONE);
    }

    private static Currency currency(Answer priced) {
        return priced.comparison().card().currency();
    }

    private static Optional<BigDecimal> plain(Optional<BigDecimal> value) {
        return value.map(Csv::plain);
    }
}
