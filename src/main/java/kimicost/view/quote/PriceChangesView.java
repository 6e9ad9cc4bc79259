package kimicost.view.quote;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kimicost.model.analysis.Answer;
import kimicost.model.analysis.CustomerPrice;
import kimicost.model.analysis.PriceChanges;
import kimicost.model.analysis.PriceChanges.Change;
import kimicost.model.pricing.Estimate;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.model.ratecard.RateChange;
import kimicost.text.Days;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;
import kimicost.view.chart.BarTable;
import kimicost.view.chart.BarTable.Bar;
import kimicost.view.chart.BarTable.Cell;
import kimicost.view.chart.BarTable.Column;
import kimicost.view.chart.BarTable.Row;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.Choices;
import kimicost.view.part.FiguresTable;
import kimicost.view.part.Hints;
import kimicost.view.part.Invitation;
import kimicost.view.part.Scroller;
import kimicost.view.part.Summary;
import kimicost.view.part.Summary.Fact;
import kimicost.view.part.Summary.Tone;

/// Which prices differ between the leading variant's card and another card of its series, and the effect on the scenario.
public final class PriceChangesView extends AnalysisView {
    private final Catalogue catalogue;
    private final Figures figures;
    private final ComboBox<RateCard> other = Choices.box("priceChanges-other", RateCard::name);
    private final Node controls = named("priceChanges.with", other);
    private final Invitation invitation = new Invitation("priceChanges-example");
    private final Label heading = new Label();
    private final Label models = new Label();
    private final FiguresTable rates = new FiguresTable(40, 2);
    private final ToggleButton unchanged = new ToggleButton();
    private final Label money = new Label();
    private final BarTable bills;
    private final Label same = new Label();
    private final FiguresTable quote = new FiguresTable(6, 1);
    /// Two cards of another series, shown if the card in use is the only one of its series.
    private Optional<Pair> example = Optional.empty();
    private Optional<RateCard> chosen = Optional.empty();
    /// The currency of the cards shown.
    private Currency currency = Currency.getInstance("USD");

    /// Two cards of a series.
    private record Pair(RateCard earlier, RateCard later) {
        /// Pairs two cards by date; if the dates are equal, `own` comes first.
        static Pair of(RateCard own, RateCard other) {
            return other.asOf().isBefore(own.asOf()) ? new Pair(other, own) : new Pair(own, other);
        }

        boolean sameName() {
            return earlier.id().equals(later.id());
        }

        String earlierName() {
            return sameName() ? Strings.of("priceChanges.then") : name(earlier, later);
        }

        String laterName() {
            return sameName() ? Strings.of("priceChanges.today") : name(later, earlier);
        }

        /// The card's month or, if both cards have the same, its day.
        private static String name(RateCard card, RateCard other) {
            boolean told = !Days.month(card.asOf()).equals(Days.month(other.asOf()));
            return told ? Days.month(card.asOf()) : Days.day(card.asOf());
        }
    }

    public PriceChangesView(Catalogue catalogue, Figures figures, Hints hints) {
        this.catalogue = catalogue;
        this.figures = figures;
        bills = new BarTable(hints,
                List.of(new Column("", true), new Column("", true), new Column(Strings.of("priceChanges.difference"), true)));
        other.setOnAction(event -> {
            if (other.getValue() != null && !Optional.of(other.getValue()).equals(chosen)) {
                chosen = Optional.of(other.getValue());
                refresh();
            }
        });
        HBox head = new HBox(controls);
        head.setAlignment(Pos.CENTER_LEFT);
        head.managedProperty().bind(controls.visibleProperty());
        controls.managedProperty().bind(controls.visibleProperty());
        rates.setId("rate-changes-table");
        quote.setId("then-now-table");
        unchanged.setId("priceChanges-unchanged");
        unchanged.getStyleClass().add("fold-line");
        unchanged.selectedProperty().subscribe((before, now) -> refresh());
        for (Label title : List.of(heading, money)) {
            title.getStyleClass().add("strong");
        }
        for (Label text : List.of(models, same)) {
            text.getStyleClass().add("note");
            text.setWrapText(true);
            text.setMinHeight(USE_PREF_SIZE);
            text.managedProperty().bind(text.visibleProperty());
        }
        for (Node part : List.of(rates, quote, bills, unchanged, money)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        rates.setMinHeight(USE_PREF_SIZE);
        quote.setMinHeight(USE_PREF_SIZE);
        VBox content = new VBox(heading, models, rates, unchanged, money, bills, same, quote);
        content.getStyleClass().add("analysis-content");
        VBox.setVgrow(bills, Priority.ALWAYS);
        Scroller scroller = new Scroller(content, "chart-scroller");
        scroller.setFitToHeight(true);
        VBox.setVgrow(scroller, Priority.ALWAYS);
        getChildren().addAll(head, invitation, scroller);
    }

    @Override
    protected void render() {
        RateCard own = subject.card();
        List<RateCard> series = series(own);
        controls.setVisible(!series.isEmpty());
        Optional<RateCard> with = chosen.filter(series::contains).or(() -> usual(own, series));
        if (!other.getItems().equals(series)) {
            other.getItems().setAll(series);
        }
        chosen = with;
        with.ifPresent(other::setValue);
        Optional<Pair> pair = with.map(card -> Pair.of(own, card));
        if (pair.isPresent()) {
            invitation.withdraw();
            show(pair.get(), false);
        } else {
            Pair worked = worked().orElse(new Pair(own, own));
            boolean open = example.filter(worked::equals).isPresent();
            invitation.offer(Strings.of("priceChanges.none", own.name()), worked.sameName() || open ? ""
                    : Strings.of("priceChanges.example", worked.later.provider(), worked.later.region(), worked.earlierName(),
                            worked.laterName()),
                    () -> {
                        example = Optional.of(worked);
                        refresh();
                    }, false);
            show(open ? worked : new Pair(own, own), open);
        }
    }

    /// The other cards with its provider, region and currency, newest first; also a card with the same id but other prices.
    private List<RateCard> series(RateCard own) {
        return catalogue.cards().stream()
                .filter(card -> own.isSucceededBy(card) || card.isSucceededBy(own)
                        || card.id().equals(own.id()) && (!card.models().equals(own.models()) || !card.webSearch().equals(own.webSearch())))
                .sorted(Comparator.comparing(RateCard::asOf).reversed()).toList();
    }

    /// The newest card that succeeds it or, if none does, the last one before it.
    private static Optional<RateCard> usual(RateCard own, List<RateCard> series) {
        return series.stream().filter(card -> !card.asOf().isBefore(own.asOf())).findFirst().or(() -> series.stream().findFirst());
    }

    /// The first and the newest card of the series that new scenarios are priced with.
    private Optional<Pair> worked() {
        return catalogue.newestInternational().flatMap(newest -> series(newest).stream().reduce((one, earlier) -> earlier)
                .map(first -> new Pair(first, newest)));
    }

    private void show(Pair pair, boolean foreign) {
        currency = pair.later.currency();
        List<RateChange> all = RateChange.all(pair.earlier, pair.later);
        PriceChanges clocks = PriceChanges.of(subject.scenario(), pair.earlier, pair.later);
        boolean none = pair.earlier == pair.later;
        // Changed prices come before new ones.
        List<RateChange> changed = all.stream().filter(RateChange::changed)
                .sorted(Comparator.comparing(change -> change.before().isEmpty() || change.after().isEmpty())).toList();
        List<RateChange> launched = clocks.added().stream().flatMap(model -> RateChange.of(model, true).stream()).toList();
        List<RateChange> first = none ? all : changed.isEmpty() ? launched : changed;
        List<RateChange> folded = Stream.concat(launched.stream(), all.stream()).filter(change -> !first.contains(change)).toList();
        List<RateChange> shown = unchanged.isSelected() ? Stream.concat(first.stream(), folded.stream()).toList() : first;
        List<String> told = List.of(Strings.of("priceChanges.model"), Strings.of("priceChanges.price"));
        rates.show(Stream.concat(told.stream(), none ? Stream.of(Strings.of("priceChanges.now"))
                : Stream.of(pair.earlierName(), pair.laterName(), Strings.of("priceChanges.change"))).toList(),
                shown.stream().map(change -> line(change, none)).toList());
        rates.setVisible(!shown.isEmpty());
        unchanged.setVisible(!folded.isEmpty());
        String count = figures.count(BigDecimal.valueOf(folded.size()));
        boolean news = folded.stream().anyMatch(RateChange::changed);
        unchanged.setText(unchanged.isSelected() ? Strings.of("priceChanges.fold", count, folded.size())
                : news ? Strings.of("priceChanges.unfold.new", count, folded.size())
                        : Strings.of("priceChanges.unfold", count, folded.size()));
        heading.setText(Strings.of(none ? "priceChanges.rates.alone" : "priceChanges.rates"));
        models.setText(none ? "" : models(clocks, changed.isEmpty()));
        models.setVisible(!models.getText().isEmpty());
        boolean priced = !none;
        Stream.of(money, bills, same, quote).forEach(part -> part.setVisible(priced));
        if (priced) {
            showBills(clocks, pair);
            showQuote(clocks, pair);
            // A quote has its own amounts, in the currency of the card in use.
            quote.setVisible(quote.isVisible() && !foreign);
        }
        conclude(summary(clocks, pair, (int) all.stream().filter(RateChange::changed).count(), none));
    }

    private List<String> line(RateChange change, boolean none) {
        String before = change.before().map(rate -> figures.rate(rate, currency)).orElse("–");
        String after = change.after().map(rate -> figures.rate(rate, currency)).orElse("–");
        String more = change.before().isEmpty() ? Strings.of("priceChanges.new")
                : change.after().isEmpty() ? Strings.of("priceChanges.gone")
                        : figures.more(change.after().get(), change.before().get()).replace('-', '−');
        return Stream.concat(Stream.of(change.model().map(ModelRates::name).orElse(Strings.of("priceChanges.search")),
                Strings.of("priceChanges.price." + change.price()), before),
                none ? Stream.of() : Stream.of(after, change.changed() ? more : "")).toList();
    }

    private static String models(PriceChanges clocks, boolean nothing) {
        return Stream.of(nothing ? Strings.of("priceChanges.noRate") : "",
                clocks.retired().isEmpty() ? "" : Strings.of("priceChanges.retired", names(clocks.retired())),
                clocks.added().isEmpty() ? "" : Strings.of("priceChanges.added", names(clocks.added())))
                .filter(sentence -> !sentence.isEmpty()).reduce((one, next) -> one + " " + next).orElse("");
    }

    private static String names(List<ModelRates> models) {
        return Names.several(models.stream().map(ModelRates::name).toList());
    }

    /// The monthly costs of the variants on screen, the leading one first.
    private List<Change> months(PriceChanges clocks) {
        return clocks.changes().stream().filter(change -> change.item().isEmpty())
                .filter(change -> subject.scenario().shows(change.variant()) || leads(change))
                .filter(change -> change.before().isPresent() || change.now().isPresent())
                .sorted(Comparator.comparing(change -> !leads(change))).toList();
    }

    /// Shows a row per variant whose cost changed, and the others in one line. During a drag, both groups stay the same.
    private void showBills(PriceChanges clocks, Pair pair) {
        List<Change> months = months(clocks);
        List<Change> start = subject.board().before()
                .map(board -> months(PriceChanges.of(board.scenario(), pair.earlier, pair.later))).orElse(months);
        Set<String> changed = start.stream().filter(change -> change.difference().filter(apart -> apart.signum() == 0).isEmpty())
                .map(change -> change.variant().id()).collect(Collectors.toSet());
        // If nothing changed, every variant has a row.
        List<Change> moved = changed.isEmpty() ? months
                : months.stream().filter(change -> leads(change) || changed.contains(change.variant().id())).toList();
        BigDecimal most = start.stream().filter(change -> changed.isEmpty() || leads(change) || changed.contains(change.variant().id()))
                .flatMap(change -> Stream.of(change.before(), change.now()).flatMap(Optional::stream))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        money.setText(Strings.of("priceChanges.money", pair.earlierName()));
        bills.head(0, pair.earlierName());
        bills.head(1, pair.laterName());
        bills.show(moved.stream().limit(MOST_ROWS).map(this::bill).toList(), most, subject.board().before().isPresent());
        List<String> still = months.stream().filter(change -> !moved.contains(change)).map(change -> change.variant().name()).toList();
        String left = moved.size() <= MOST_ROWS ? "" : Strings.of("more.rows", Integer.toString(moved.size() - MOST_ROWS));
        same.setText(still.isEmpty() ? left : Strings.of("priceChanges.same", Names.several(still)));
        same.setVisible(!same.getText().isEmpty());
    }

    private boolean leads(Change change) {
        return change.variant().id().equals(subject.variant().id());
    }

    private Row bill(Change change) {
        String before = change.before().map(this::amount).orElse(Strings.of("priceChanges.notThen"));
        String now = change.now().map(this::amount).orElse(Strings.of("priceChanges.notNow"));
        String apart = change.difference().map(more -> Strings.of("table.apart", figures.roundDifference(more, currency),
                figures.more(change.now().orElseThrow(), change.before().orElseThrow()).replace('-', '−'))).orElse("");
        String tone = change.difference().map(more -> more.signum() < 0 ? "good" : more.signum() > 0 ? "over" : "").orElse("");
        return new Row(change.variant().name(), Optional.empty(),
                Optional.of(new Bar(change.now().orElse(BigDecimal.ZERO), change.before(), leads(change) ? "own-span" : "neutral-span")),
                List.of(new Cell(before, ""), new Cell(now, ""), new Cell(apart, tone)),
                Strings.of("priceChanges.said", change.variant().name(), before, now), leads(change), false);
    }

    /// Shows what the customer pays for the leading variant, and the margin, on both cards.
    private void showQuote(PriceChanges clocks, Pair pair) {
        Optional<Estimate> before = PriceChanges.sold(clocks.quoted(), subject.variant().id());
        Optional<Estimate> now = PriceChanges.sold(clocks.newest(), subject.variant().id());
        Answer answer = subject.board().answer();
        List<List<String>> lines = new ArrayList<>();
        if (subject.scenario().extras().quote().isPresent()) {
            Optional<CustomerPrice> then = before.flatMap(answer::price);
            Optional<CustomerPrice> today = now.flatMap(answer::price);
            lines.add(row("priceChanges.customer", then.map(CustomerPrice::gross), today.map(CustomerPrice::gross), currency));
            lines.add(row("priceChanges.margin", then.map(CustomerPrice::margin), today.map(CustomerPrice::margin), currency));
            // A quoted price stays, whatever the API costs now.
            lines.add(row("priceChanges.marginAsQuoted", then.map(CustomerPrice::margin),
                    then.flatMap(price -> now.map(estimate -> price.net().subtract(estimate.subtotal()))), currency));
        }
        subject.scenario().extras().secondCurrency().ifPresent(second -> {
            Function<Estimate, BigDecimal> amount = estimate -> second.of(answer.price(estimate).map(CustomerPrice::gross)
                    .orElse(estimate.total()));
            lines.add(row("priceChanges.second", before.map(amount), now.map(amount), second.currency()));
        });
        quote.setVisible(!lines.isEmpty());
        quote.show(List.of(Strings.of("priceChanges.quote", subject.variant().name()), pair.earlierName(), pair.laterName(),
                Strings.of("priceChanges.difference")), lines);
    }

    private List<String> row(String key, Optional<BigDecimal> before, Optional<BigDecimal> now, Currency currency) {
        return List.of(Strings.of(key, currency.getCurrencyCode()),
                before.map(amount -> figures.amount(amount, currency)).orElse(Strings.of("priceChanges.notThen")),
                now.map(amount -> figures.amount(amount, currency)).orElse(Strings.of("priceChanges.notNow")),
                before.flatMap(then -> now.map(amount -> figures.difference(amount, then, currency))).orElse("–"));
    }

    private Summary summary(PriceChanges clocks, Pair pair, int changed, boolean alone) {
        String empty = Strings.of("insight.empty");
        Optional<BigDecimal> before = PriceChanges.sold(clocks.quoted(), subject.variant().id()).map(Estimate::total);
        Optional<BigDecimal> now = PriceChanges.sold(clocks.newest(), subject.variant().id()).map(Estimate::total);
        if (alone) {
            return new Summary(Strings.of("priceChanges.verdict.alone", subject.card().name()), Tone.PLAIN,
                    subject.board().answer().lead().map(bill -> amount(bill.total())).orElse(empty),
                    Strings.of("priceChanges.beside", subject.variant().name(), Days.month(subject.card().asOf())), List.of());
        }
        Optional<BigDecimal> apart = before.flatMap(then -> now.map(amount -> amount.subtract(then)));
        // The sentence depends on whether the later card has the same id or is in use.
        String when = pair.sameName() ? ".today"
                : pair.later.id().equals(subject.card().id()) && apart.filter(more -> more.signum() != 0).isPresent() ? ".past" : "";
        String key = apart.map(more -> more.signum() < 0 ? "cheaper" : more.signum() > 0 ? "dearer" : "same")
                .orElse(before.isPresent() ? "gone" : "new") + when;
        String percent = before.filter(then -> then.signum() > 0).flatMap(then -> now.map(amount -> figures.more(amount, then)))
                .orElse("").replaceFirst("^(<?)[+-]|^>-", "$1");
        List<Fact> facts = List.of(new Fact(pair.earlierName(), before.map(this::amount).orElse(empty), Tone.PLAIN),
                new Fact(Strings.of("priceChanges.apart"), apart.map(more -> figures.roundDifference(more, currency)).orElse(empty),
                        apart.map(more -> more.signum() < 0 ? Tone.GOOD : more.signum() > 0 ? Tone.OVER : Tone.PLAIN).orElse(Tone.PLAIN)),
                new Fact(Strings.of("priceChanges.fact.rates"), figures.count(BigDecimal.valueOf(changed)), Tone.PLAIN));
        return new Summary(Strings.of("priceChanges.verdict." + key, pair.laterName(), percent, subject.variant().name(),
                pair.earlierName()),
                apart.map(more -> more.signum() < 0 ? Tone.GOOD : more.signum() > 0 ? Tone.OVER : Tone.PLAIN)
                        .orElse(before.isPresent() ? Tone.OVER : Tone.PLAIN),
                now.map(this::amount).orElse(empty), Strings.of("priceChanges.beside", subject.variant().name(), pair.laterName()), facts);
    }

    private String amount(BigDecimal amount) {
        return figures.roundMoney(amount, currency);
    }

    @Override
    public void like(AnalysisView shown) {
        PriceChangesView view = (PriceChangesView) shown;
        chosen = view.chosen;
        example = view.example;
        unchanged.setSelected(view.unchanged.isSelected());
    }
}
