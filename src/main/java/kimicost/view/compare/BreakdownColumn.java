package kimicost.view.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kimicost.controller.Board;
import kimicost.model.pricing.CostLine;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Item;
import kimicost.model.pricing.Warning;
import kimicost.model.scenario.SecondCurrency;
import kimicost.text.Cautions;
import kimicost.text.Days;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;
import kimicost.text.Verdict;

/// A column of the breakdown.
///
/// @param kind        which one it is
/// @param title       its heading on a board
/// @param value       what it is sorted by
/// @param text        what a cell shows
/// @param detail      the second line of a cell where there is room: how the figure was calculated, in brief
/// @param explanation how the figure of a cell was calculated
/// @param present     whether a board has anything to show in it
record BreakdownColumn(Kind kind, Function<Board, String> title, Function<Bill, BigDecimal> value, Function<Bill, String> text,
        Function<Bill, String> detail, Function<Bill, String> explanation, Predicate<Board> present) {

    private BreakdownColumn(Kind kind, Function<Board, String> title, Function<Bill, BigDecimal> value, Function<Bill, String> text,
            Function<Bill, String> explanation, Predicate<Board> present) {
        this(kind, title, value, text, bill -> "", explanation, present);
    }

    /// The kind of column. Items of nearly every bill are kept apart from the others.
    enum Kind {
        VARIANT("variant", true), MAIN_ITEM("figures", true), OTHER_ITEM("figures", false), TAX("figures", false), MONTH("month", true),
        VERSUS("versus", true), SECOND_CURRENCY("versus", false), BASELINE("versus", false);

        private final String style;
        private final boolean usual;

        Kind(String style, boolean usual) {
            this.style = style;
            this.usual = usual;
        }

        static Kind of(Item item) {
            return item == Item.INPUT_CACHE_MISS || item == Item.OUTPUT ? MAIN_ITEM : OTHER_ITEM;
        }

        /// Its style class.
        String style() {
            return style;
        }

        /// Whether it is shown before anything is billed.
        boolean usual() {
            return usual;
        }

        /// Whether it comes before the items if there is little room: the variant and the monthly total.
        boolean foremost() {
            return switch (this) {
                case MAIN_ITEM, OTHER_ITEM, TAX -> false;
                case VARIANT, MONTH, VERSUS, SECOND_CURRENCY, BASELINE -> true;
            };
        }
    }

    /// A bill on screen.
    ///
    /// @param board the board it is on
    /// @param index its index on the board
    record Bill(Board board, int index) {
        Estimate estimate() {
            return board.shown().get(index);
        }

        String name() {
            return board.comparison().nameOf(estimate().variant());
        }

        Currency currency() {
            return board.comparison().card().currency();
        }
    }

    static List<BreakdownColumn> all(Figures figures) {
        List<BreakdownColumn> columns = new ArrayList<>();
        columns.add(new BreakdownColumn(Kind.VARIANT, board -> Strings.of("table.variant"), bill -> BigDecimal.valueOf(bill.index()),
                Bill::name, bill -> Verdict.reason(bill.estimate()).orElse(""), bill -> total(bill, figures), board -> true));
        for (Item item : Item.values()) {
            columns.add(new BreakdownColumn(Kind.of(item), board -> Names.column(item), bill -> bill.estimate().amount(item),
                    bill -> amount(bill.estimate().billed(item), bill, figures), bill -> quantities(bill, item, figures),
                    bill -> derivation(bill, item, figures),
                    board -> Estimate.isBorne(item, board.shown())));
        }
        columns.add(new BreakdownColumn(Kind.TAX, board -> Strings.of("table.tax"), bill -> bill.estimate().tax(),
                bill -> amount(bill.estimate().addedTax(), bill, figures), bill -> tax(bill, figures),
                board -> board.answer().taxed()));
        columns.add(new BreakdownColumn(Kind.MONTH, board -> Strings.of("table.month"), bill -> bill.estimate().total(),
                bill -> figures.amount(bill.estimate().total(), bill.currency()), bill -> total(bill, figures), board -> true));
        columns.add(new BreakdownColumn(Kind.VERSUS, board -> Strings.of("table.versus"), bill -> bill.estimate().total(),
                bill -> versus(bill, figures), bill -> versusExplained(bill, figures), board -> true));
        columns.add(new BreakdownColumn(Kind.SECOND_CURRENCY, board -> Strings.of("table.second", board.scenario().extras()
                .secondCurrency().map(second -> second.currency().getCurrencyCode()).orElse("")), bill -> bill.estimate().total(),
                bill -> second(bill)
                        .map(other -> figures.money(other.of(bill.estimate().total()), other.currency())).orElse("–"),
                bill -> second(bill).map(
                        other -> Strings.of("second.hint", bill.name(), figures.money(other.of(bill.estimate().total()), other.currency()),
                                figures.exchangeRate(other.rate()), other.currency().getCurrencyCode(), bill.currency().getCurrencyCode(),
                                Days.day(other.asOf())))
                        .orElse(""),
                board -> board.scenario().extras().secondCurrency().isPresent()));
        columns.add(new BreakdownColumn(Kind.BASELINE, board -> Strings.of("table.baseline"), BreakdownColumn::sinceBaseline,
                bill -> held(bill).map(before -> figures.difference(bill.estimate().total(), before, bill.currency())).orElse("–"),
                bill -> held(bill).map(before -> Strings.of("baseline.hint", bill.name(),
                        figures.money(bill.estimate().total(), bill.currency()),
                        figures.money(before, bill.currency()), figures.difference(bill.estimate().total(), before, bill.currency())))
                        .orElse(""),
                board -> board.baseline().isPresent()));
        return columns;
    }

    private static Optional<SecondCurrency> second(Bill bill) {
        return bill.board().scenario().extras().secondCurrency();
    }

    private static Optional<BigDecimal> held(Bill bill) {
        return bill.board().baseline().flatMap(baseline -> baseline.of(bill.estimate())).map(Estimate::total);
    }

    private static BigDecimal sinceBaseline(Bill bill) {
        return held(bill).map(before -> bill.estimate().total().subtract(before)).orElse(BigDecimal.ZERO);
    }

    private static String amount(Optional<BigDecimal> amount, Bill bill, Figures figures) {
        return amount.map(known -> figures.amount(known, bill.currency())).orElse("–");
    }

    private static String quantities(Bill bill, Item item, Figures figures) {
        return bill.estimate().lines().stream().filter(line -> line.item() == item)
                .map(line -> Strings.of("bill.quantity", figures.brief(line.quantity()), figures.rateAlone(line.rate(), bill.currency())))
                .collect(Collectors.joining(" + "));
    }

    private static String derivation(Bill bill, Item item, Figures figures) {
        List<CostLine> lines = bill.estimate().lines().stream().filter(line -> line.item() == item).toList();
        if (lines.isEmpty()) {
            return Strings.of("table.none", bill.name(), Names.legend(item));
        }
        return Strings.of("chart.hint", bill.name(), Names.legend(item), lines.stream()
                .map(line -> Names.derivation(line, figures, bill.currency())).collect(Collectors.joining(" + ")));
    }

    private static String tax(Bill bill, Figures figures) {
        return Strings.of("table.tax.hint", bill.name(), figures.money(bill.estimate().tax(), bill.currency()),
                figures.percent(bill.board().comparison().plan().taxRate()));
    }

    private static String total(Bill bill, Figures figures) {
        Estimate estimate = bill.estimate();
        String total = Strings.of(estimate.perUser().isPresent() ? "table.total.perUser" : "table.total", bill.name(),
                figures.money(estimate.total(), bill.currency()),
                estimate.perUser().map(each -> figures.unitMoney(each, bill.currency())).orElse(""));
        return Stream.concat(Stream.of(total), Cautions.of(estimate).stream()).collect(Collectors.joining(" "));
    }

    private static String versus(Bill bill, Figures figures) {
        Optional<Estimate> cheapest = bill.board().answer().cheapest();
        return cheapest.filter(estimate -> estimate.total().signum() > 0).isEmpty() || !bill.estimate().fits()
                || bill.board().answer().isCheapest(bill.estimate()) ? "–"
                        : figures.more(bill.estimate().total(), cheapest.get().total());
    }

    private static String versusExplained(Bill bill, Figures figures) {
        Optional<Warning> unfit = Warning.reason(bill.estimate());
        if (unfit.isPresent()) {
            return Strings.of("table.versus.unfit", bill.name(), Cautions.of(unfit.get(), bill.estimate()));
        }
        Estimate cheapest = bill.board().answer().cheapest().orElse(bill.estimate());
        if (bill.board().answer().isCheapest(bill.estimate()) || bill.board().answer().cheapest().isEmpty()) {
            return Strings.of("table.versus.cheapest", bill.name());
        }
        BigDecimal more = bill.estimate().total().subtract(cheapest.total());
        return Strings.of("table.versus.hint", bill.name(), figures.money(more, bill.currency()),
                bill.board().comparison().nameOf(cheapest.variant()));
    }
}
