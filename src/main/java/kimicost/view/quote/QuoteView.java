package kimicost.view.quote;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import kimicost.controller.Session;
import kimicost.text.Days;
import kimicost.model.analysis.CustomerPrice;
import kimicost.model.analysis.Ranking;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Estimator;
import kimicost.model.scenario.Quote;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.SecondCurrency;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.text.Verdict;
import kimicost.view.chart.FloatingBars;
import kimicost.view.chart.FloatingBars.Action;
import kimicost.view.chart.FloatingBars.Row;
import kimicost.view.chart.FloatingBars.Span;
import kimicost.view.input.DayField;
import kimicost.view.input.InputRow;
import kimicost.view.input.InputRowView;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.Example;
import kimicost.view.part.FiguresTable;
import kimicost.view.part.Hints;
import kimicost.view.part.Scroller;
import kimicost.view.part.Summary;
import kimicost.view.part.Summary.Fact;
import kimicost.view.part.Summary.Tone;
import kimicost.view.quote.PricePanel.Line;

/// What a customer is charged: a mark-up and a fee on top of the API's cost, the resulting margin, and all of it in a second
/// currency. What the customer sees is kept apart from what is internal.
public final class QuoteView extends AnalysisView {
    /// The example shown if nothing is charged on top.
    private static final Quote USUAL = new Quote(new BigDecimal("0.3"), BigDecimal.ZERO);
    private static final double WIDE = 700;
    /// Mark-ups that people often ask about.
    private static final List<BigDecimal> MARK_UPS = Stream.of("0.1", "0.2", "0.3", "0.5", "1").map(BigDecimal::new).toList();

    private final Session session;
    private final Figures figures;
    private final DayField valid;
    private final Button example = new Button();
    private final HBox panels;
    private final GridPane split = new GridPane();
    private final PricePanel customer = new PricePanel(Strings.of("quote.customer"), Strings.of("quote.customer.note"));
    private final PricePanel internal = new PricePanel(Strings.of("quote.internal"), Strings.of("quote.internal.note"), split);
    private final Label caveats = new Label();
    private final FloatingBars ladder;
    private final FiguresTable table = new FiguresTable(16, 1);
    private Optional<Example> sample = Optional.empty();
    /// The amount at the right end of the bars, which is fixed during a drag.
    private BigDecimal reach = BigDecimal.ONE;

    public QuoteView(Session session, Figures figures, Hints hints, LocalDate today) {
        this.session = session;
        this.figures = figures;
        ladder = new FloatingBars(hints);
        TilePane inputs = new TilePane();
        inputs.getStyleClass().add("peak-inputs");
        inputs.widthProperty().subscribe(width -> {
            int columns = width.doubleValue() < WIDE ? 1 : 2;
            inputs.setPrefTileWidth(Math.floor((width.doubleValue() - (columns - 1) * inputs.getHgap()) / columns));
        });
        InputRow.QUOTE.forEach(row -> inputs.getChildren().add(new InputRowView(row, session, figures, hints)));
        FlowPane currency = new SecondCurrencyFields(session, figures, today);
        valid = new DayField(Strings.of("quote.validUntil"), day -> {
            Scenario now = session.scenario().get();
            Quote quote = quote(now).orElse(Quote.AT_COST);
            session.commit(with(now, new Quote(quote.markUp(), quote.monthlyFee(), day)));
        });
        valid.small("quote-valid");
        valid.orNone(Strings.of("quote.validUntil.none"));
        currency.getChildren().addFirst(named("quote.validUntil", valid));
        example.setId("quote-example");
        example.getStyleClass().add("primary");
        example.setOnAction(event -> session.commit(sample.map(Example::scenario)
                .orElseGet(() -> with(session.scenario().get(), USUAL))));
        split.getStyleClass().add("price-split");
        List.of("cost-part", "margin-part").forEach(style -> {
            Region part = new Region();
            part.getStyleClass().add(style);
            split.getColumnConstraints().add(new ColumnConstraints());
            split.add(part, split.getColumnConstraints().size() - 1, 0);
        });
        internal.getChildren().add(example);
        panels = new HBox(customer, internal);
        panels.getStyleClass().add("price-panels");
        caveats.getStyleClass().add("note");
        caveats.setWrapText(true);
        caveats.setMinHeight(USE_PREF_SIZE);
        table.setId("quote-table");
        Label others = new Label(Strings.of("quote.others"));
        others.getStyleClass().add("axis-title");
        Label markUps = new Label(Strings.of("quote.markUps"));
        markUps.getStyleClass().add("axis-title");
        VBox.setVgrow(ladder, Priority.ALWAYS);
        VBox content = new VBox(inputs, currency, panels, caveats, markUps, ladder, others, table);
        content.getStyleClass().add("analysis-content");
        Scroller scroller = new Scroller(content, "chart-scroller");
        scroller.setFitToHeight(true);
        VBox.setVgrow(scroller, Priority.ALWAYS);
        getChildren().add(scroller);
    }

    private static Scenario with(Scenario now, Quote changed) {
        return now.withExtras(now.extras().withQuote(Optional.of(changed).filter(one -> !one.equals(Quote.AT_COST))));
    }

    @Override
    protected void render() {
        Optional<Quote> own = quote(subject.scenario());
        Quote quote = own.orElse(Quote.AT_COST);
        valid.put(quote.validUntil());
        boolean atCost = quote.markUp().signum() == 0 && quote.monthlyFee().signum() == 0;
        sample = Example.of(subject.scenario(), subject.variant(), figures);
        example.setText(sample.map(Example::action).orElse(Strings.of("quote.example", figures.percent(USUAL.markUp()))));
        example.setVisible(atCost || sample.isPresent());
        example.setManaged(example.isVisible());
        panels.pseudoClassStateChanged(EXAMPLE, sample.isPresent());
        Optional<SecondCurrency> second = subject.scenario().extras().secondCurrency();
        Estimate estimate = Estimator.estimate(subject.variant(),
                sample.map(Example::scenario).orElse(subject.scenario()).workload(), subject.scenario().plan());
        CustomerPrice price = price(estimate, quote);
        showCustomer(price, quote, second);
        showInternal(price, quote);
        showMarkUps(estimate, quote);
        caveats.setText(Stream.concat(Verdict.margin(price).stream(), Verdict.caveats(estimate).stream()).collect(Collectors.joining(" ")));
        conclude(atCost || sample.isPresent() ? atCost(price, price(estimate, USUAL), second) : summary(price, quote, second));
        caveats.setVisible(!caveats.getText().isEmpty());
        caveats.setManaged(!caveats.getText().isEmpty());
        showVariants(quote, second);
    }

    private CustomerPrice price(Estimate estimate, Quote quote) {
        return CustomerPrice.of(estimate, quote, subject.scenario().plan());
    }

    private static Optional<Quote> quote(Scenario scenario) {
        return scenario.extras().quote();
    }

    private void showCustomer(CustomerPrice price, Quote quote, Optional<SecondCurrency> second) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(Strings.of("quote.model"), subject.name()));
        lines.add(Line.of(Strings.of("quote.covers"), Strings.of("quote.messages", figures.brief(price.messages()), price.messages())));
        lines.add(Line.of(Strings.of("quote.perUser"), unit(price.perUser())));
        lines.add(Line.of(Strings.of("quote.perThousand"), unit(price.perThousandMessages())));
        if (price.tax().signum() != 0) {
            lines.add(Line.of(Strings.of("quote.net"), money(price.net())));
            lines.add(Line.of(Strings.of("quote.tax"), money(price.tax())));
        }
        second.ifPresent(other -> lines.add(Line.of(Strings.of("quote.in", other.currency().getCurrencyCode()),
                figures.briefMoney(other.of(price.gross()), other.currency()))));
        lines.add(Line.of(Strings.of("quote.validUntil"), quote.validUntil().map(Days::day).orElse(Strings.of("quote.validUntil.none"))));
        customer.show(money(price.gross()), period(), lines);
    }

    private void showInternal(CustomerPrice price, Quote quote) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(Strings.of("quote.cost"), money(price.cost())));
        lines.add(Line.of(Strings.of("quote.plus.markUp", figures.percent(quote.markUp())),
                money(quote.markUpOn(price.cost()))));
        lines.add(Line.of(Strings.of("quote.plus.fee"), money(quote.monthlyFee())));
        lines.add(new Line(Strings.of(price.tax().signum() != 0 ? "quote.net" : "quote.price"), money(price.net()), true));
        internal.show(money(price.margin()), Strings.of("quote.marginOf", share(price)), lines);
        double margin = price.marginShare().map(BigDecimal::doubleValue).orElse(0.0) * 100;
        split.getColumnConstraints().getFirst().setPercentWidth(100 - margin);
        split.getColumnConstraints().getLast().setPercentWidth(margin);
        split.setAccessibleText(Strings.of("quote.split", money(price.cost()), money(price.margin())));
    }

    /// Shows the effect of other mark-ups, with the same fee.
    private void showMarkUps(Estimate estimate, Quote quote) {
        List<BigDecimal> markUps = Stream.concat(MARK_UPS.stream(), Stream.of(quote.markUp().stripTrailingZeros())).sorted()
                .filter(new TreeSet<BigDecimal>()::add).toList();
        List<CustomerPrice> prices = markUps.stream()
                .map(markUp -> price(estimate, new Quote(markUp, quote.monthlyFee(), quote.validUntil()))).toList();
        if (subject.board().before().isEmpty()) {
            reach = prices.stream().map(CustomerPrice::net).max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        }
        ladder.show(IntStream.range(0, prices.size()).mapToObj(i -> row(markUps.get(i), prices.get(i), quote)).toList(), BigDecimal.ZERO,
                reach,
                Optional.empty());
    }

    private Row row(BigDecimal markUp, CustomerPrice price, Quote quote) {
        boolean own = markUp.compareTo(quote.markUp()) == 0;
        String name = Strings.of(markUp.signum() == 0 ? "quote.terms.none" : "quote.terms", figures.percent(markUp));
        Action use = new Action(Strings.of("quote.use"), () -> session.commit(with(session.scenario().get(),
                new Quote(markUp, quote.monthlyFee(), quote.validUntil()))));
        return new Row(name, Strings.of("quote.marginIs", money(price.margin())),
                Stream.of(new Span(BigDecimal.ZERO, price.cost(), "cost-part"), new Span(price.cost(), price.net(), "margin-part"))
                        .filter(span -> span.from().compareTo(span.to()) != 0).toList(),
                money(price.gross()), "", own,
                Strings.of("quote.markUp.hint", name, money(price.gross()), money(price.margin()), share(price)),
                own ? Optional.empty() : Optional.of(use));
    }

    private Summary summary(CustomerPrice price, Quote quote, Optional<SecondCurrency> second) {
        String terms = quote.monthlyFee().signum() == 0 ? Strings.of("quote.terms", figures.percent(quote.markUp()))
                : quote.markUp().signum() == 0 ? Strings.of("quote.terms.fee", figures.axis(quote.monthlyFee(), subject.currency()))
                        : Strings.of("quote.terms.both", figures.percent(quote.markUp()),
                                figures.axis(quote.monthlyFee(), subject.currency()));
        List<Fact> facts = new ArrayList<>(List.of(new Fact(Strings.of("fact.margin"), money(price.margin()), Tone.GOOD)));
        facts.addAll(facts(price, second));
        return new Summary(Strings.of("quote.verdict", money(price.gross()), terms, money(price.margin()), share(price)), Tone.GOOD,
                money(price.gross()), period(), facts);
    }

    private Summary atCost(CustomerPrice price, CustomerPrice raised, Optional<SecondCurrency> second) {
        String sentence = sample.map(Example::sentence).orElse(Strings.of("quote.verdict.atCost", figures.percent(USUAL.markUp()),
                money(raised.gross()), money(raised.margin())));
        return new Summary(sentence, Tone.PLAIN, money(price.gross()), period(), facts(price, second));
    }

    private List<Fact> facts(CustomerPrice price, Optional<SecondCurrency> second) {
        List<Fact> facts = new ArrayList<>();
        second.ifPresent(other -> facts.add(new Fact(Strings.of("quote.inCurrency", other.currency().getCurrencyCode()),
                figures.briefMoney(other.of(price.gross()), other.currency()), Tone.PLAIN)));
        facts.add(new Fact(Strings.of("headline.perUser"), unit(price.perUser()), Tone.PLAIN));
        facts.add(new Fact(Strings.of("headline.perThousand"), unit(price.perThousandMessages()), Tone.PLAIN));
        return facts;
    }

    private void showVariants(Quote quote, Optional<SecondCurrency> second) {
        boolean taxed = subject.board().answer().taxed();
        List<String> headings = new ArrayList<>(List.of(Strings.of("table.variant"), Strings.of("quote.cost")));
        headings.addAll(taxed ? List.of(Strings.of("quote.net"), Strings.of("quote.gross"))
                : List.of(Strings.of("quote.price")));
        headings.addAll(List.of(Strings.of("quote.margin"), Strings.of("quote.marginShare"), Strings.of("quote.perUser")));
        second.ifPresent(other -> headings.add(Strings.of("quote.in", other.currency().getCurrencyCode())));
        table.show(headings,
                Ranking.current(subject.board().answer()).stream().map(estimate -> row(estimate, price(estimate, quote), taxed, second))
                        .toList());
    }

    private List<String> row(Estimate estimate, CustomerPrice price, boolean taxed, Optional<SecondCurrency> second) {
        List<String> row = new ArrayList<>(List.of(subject.named(estimate), money(price.cost())));
        row.addAll(taxed ? List.of(money(price.net()), money(price.gross())) : List.of(money(price.gross())));
        row.addAll(List.of(money(price.margin()), share(price), unit(price.perUser())));
        second.ifPresent(other -> row.add(figures.money(other.of(price.gross()), other.currency())));
        return row;
    }

    private String share(CustomerPrice price) {
        return price.marginShare().map(figures::roundedPercent).orElse("–");
    }

    private String period() {
        return Verdict.period(subject.board().answer(), figures);
    }

    private String unit(Optional<BigDecimal> amount) {
        return amount.map(each -> figures.unitMoney(each, subject.currency())).orElse("–");
    }

    private String money(BigDecimal amount) {
        return figures.briefMoney(amount, subject.currency());
    }
}
