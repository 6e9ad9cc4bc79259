package kimicost.view.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kimicost.controller.Board;
import kimicost.controller.Session;
import kimicost.model.analysis.OwnNodes;
import kimicost.model.analysis.OwnNodes.Standing;
import kimicost.model.analysis.Ranking;
import kimicost.model.pricing.Estimate;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.SelfHosting;
import kimicost.text.BarAxis;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.view.chart.BarTable;
import kimicost.view.chart.BarTable.Bar;
import kimicost.view.chart.BarTable.Cell;
import kimicost.view.chart.BarTable.Column;
import kimicost.view.chart.BarTable.Row;
import kimicost.view.input.InputRow;
import kimicost.view.input.InputRowView;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.Example;
import kimicost.view.part.Hints;
import kimicost.view.part.Invitation;
import kimicost.view.part.Scroller;
import kimicost.view.part.Summary;
import kimicost.view.part.Summary.Fact;
import kimicost.view.part.Summary.Tone;

/// What your own nodes cost compared with each variant, whether they can handle the peak, and the break-even in messages.
public final class OwnHardwareView extends AnalysisView {
    private static final double WIDE = 1000;
    private static final String MEASURED = "kimi-k2.7-code";

    private final Session session;
    private final Figures figures;
    private final GridPane inputs = new GridPane();
    private final HBox guide = new HBox();
    private final Label source = new Label();
    private final Invitation invitation = new Invitation("hardware-nodes");
    private final Label load = new Label();
    private final Label more = new Label();
    private final BarTable table;

    public OwnHardwareView(Session session, Figures figures, Hints hints) {
        this.session = session;
        this.figures = figures;
        table = new BarTable(hints, List.of(new Column(Strings.of("hosts.month"), true), new Column("", true),
                new Column("", false)));
        inputs.getStyleClass().add("node-grid");
        List<InputRowView> rows = InputRow.HOSTING.stream().map(row -> new InputRowView(row, session, figures, hints)).toList();
        inputs.widthProperty().subscribe(width -> arrange(rows, width.doubleValue() > WIDE ? rows.size() : 2));
        guide.getStyleClass().addAll("controls", "lever");
        // 8 × H200 at 2.50 and 7.00 a GPU-hour, 274 and 96 output tokens a second: the ends of the guide's ranges.
        guide.getChildren().addAll(source, example("cheap", "20", "274"), example("expensive", "56", "96"));
        guide.setAlignment(Pos.CENTER_LEFT);
        guide.managedProperty().bind(guide.visibleProperty());
        load.getStyleClass().add("note");
        more.getStyleClass().add("note");
        more.managedProperty().bind(more.visibleProperty());
        for (Label text : List.of(source, load)) {
            text.setWrapText(true);
            text.setMinHeight(USE_PREF_SIZE);
        }
        VBox content = new VBox(inputs, guide, invitation, load, more, table);
        content.getStyleClass().add("analysis-content");
        VBox.setVgrow(table, Priority.ALWAYS);
        Scroller scroller = new Scroller(content, "chart-scroller");
        scroller.setFitToHeight(true);
        VBox.setVgrow(scroller, Priority.ALWAYS);
        getChildren().add(scroller);
    }

    /// The fields side by side, in columns of equal width.
    private void arrange(List<InputRowView> rows, int wanted) {
        if (inputs.getColumnCount() == wanted) {
            return;
        }
        ColumnConstraints share = new ColumnConstraints();
        share.setPercentWidth(100.0 / wanted);
        inputs.getColumnConstraints().setAll(Collections.nCopies(wanted, share));
        inputs.getChildren().clear();
        IntStream.range(0, rows.size()).forEach(i -> inputs.add(rows.get(i), i % wanted, i / wanted));
    }

    private Node example(String name, String price, String tokens) {
        Button button = new Button(Strings.of("hardware.guide." + name));
        button.setId("hardware-" + name);
        button.getStyleClass().add("apply");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> session.commit(set(session.scenario().get(), price, tokens)));
        return button;
    }

    private static Scenario set(Scenario scenario, String price, String tokens) {
        return Dimension.NODE_PRICE_PER_HOUR.with(Dimension.NODE_TOKENS_PER_SECOND.with(scenario, new BigDecimal(tokens)),
                new BigDecimal(price));
    }

    /// Sets the guide's figures for the measured model, which becomes the chosen one. They are in dollars.
    private Optional<Runnable> example() {
        RateCard own = subject.board().comparison().card();
        Optional<RateCard> card = own.currency().getCurrencyCode().equals("USD") && own.model(MEASURED).isPresent() ? Optional.of(own)
                : session.catalogue().newestInternational().filter(dollars -> dollars.model(MEASURED).isPresent());
        return card.map(dollars -> () -> {
            Scenario now = session.scenario().get().withRateCard(dollars.id());
            session.commit(set(now.withExtras(now.extras().withChoice(Optional.of(MEASURED))), "20", "274"));
        });
    }

    @Override
    protected void render() {
        OwnNodes own = OwnNodes.of(subject.scenario());
        SelfHosting hosting = subject.scenario().extras().selfHosting();
        showGuide(own);
        boolean tooFew = own.carries(hosting).filter(enough -> !enough).isPresent();
        invitation.hold(subject.board().before().isPresent());
        invite(own, hosting, tooFew);
        load.setText(load(own, hosting));
        more.setText(subject.more(MOST_ROWS));
        more.setVisible(!more.getText().isEmpty());
        boolean dragged = subject.board().before().isPresent();
        Board start = subject.board().before().orElse(subject.board());
        table.show(rows(own, start, tooFew), most(start, OwnNodes.of(start.scenario())), dragged);
        conclude(summary(own, hosting, tooFew));
    }

    /// What is wrong or missing, most urgent first.
    private void invite(OwnNodes own, SelfHosting hosting, boolean tooFew) {
        Optional<Example> workload = Example.of(subject.scenario(), subject.variant(), figures);
        boolean unknown = own.perMonth().isEmpty() || own.nodes().isEmpty();
        if (workload.isPresent()) {
            invitation.offer(workload.get().sentence(), workload.get().action(), () -> session.commit(workload.get().scenario()), false);
        } else if (tooFew) {
            BigDecimal needed = own.nodes().orElseThrow();
            invitation.offer(
                    Strings.of("hardware.tooFew", figures.count(needed), figures.count(hosting.nodes()), needed, hosting.nodes()),
                    SelfHosting.NODES.allows(needed) ? Strings.of("hardware.use", figures.count(needed)) : "",
                    () -> session.commit(Dimension.NODES.with(session.scenario().get(), needed)), true);
        } else if (unknown && !OwnNodes.measured(subject.variant().model())) {
            Optional<Runnable> example = example();
            invitation.offer(Strings.of("hardware.guide.none", subject.variant().model().name()),
                    example.isPresent() ? Strings.of("hardware.example") : "", example.orElse(() -> {}), false);
        } else {
            invitation.withdraw();
        }
    }

    private void showGuide(OwnNodes own) {
        ModelRates model = subject.variant().model();
        // The guide's figures are in dollars, and only for the measured model.
        boolean measured = OwnNodes.measured(model) && subject.currency().getCurrencyCode().equals("USD");
        guide.setVisible(measured && (own.perMonth().isEmpty() || own.nodes().isEmpty()));
        source.setText(Strings.of("hardware.guide", model.name()));
    }

    /// The longest bar's amount. Bars much longer than the leading variant's are cut off, so that the others stay readable.
    private BigDecimal most(Board board, OwnNodes own) {
        Stream<BigDecimal> bills = board.around(Optional.of(subject.variant()), MOST_ROWS).shown().stream().map(Estimate::total);
        Stream<BigDecimal> nodes = Stream.of(own.perMonth(), asNeeded(own, board.scenario())).flatMap(Optional::stream);
        return BarAxis.of(board.answer().lead().map(Estimate::total),
                Stream.concat(bills, nodes).map(total -> new BarAxis.Bar(total, total)).toList(), Optional.empty()).end();
    }

    private static Optional<BigDecimal> asNeeded(OwnNodes own, Scenario scenario) {
        return own.perMonthAsNeeded(scenario.extras().selfHosting());
    }

    private List<Row> rows(OwnNodes own, Board start, boolean tooFew) {
        List<Row> rows = new ArrayList<>();
        OwnNodes was = OwnNodes.of(start.scenario());
        boolean dragged = subject.board().before().isPresent();
        own.perMonth().ifPresent(cost -> {
            BigDecimal set = subject.scenario().extras().selfHosting().nodes();
            rows.add(Row.heading(Strings.of("hardware.heading.nodes")));
            Optional<Cell> mark = tooFew ? Optional.of(new Cell(Strings.of("hardware.mark.tooFew"), "warned")) : Optional.empty();
            rows.add(nodes(Strings.of("hardware.set", figures.count(set), set), mark, cost, dragged ? was.perMonth() : Optional.empty(),
                    carried(own), tooFew));
            // During a drag, no row appears or disappears.
            if (was.carries(start.scenario().extras().selfHosting()).filter(enough -> !enough).isPresent()) {
                BigDecimal needed = own.nodes().orElse(BigDecimal.ONE);
                asNeeded(own, subject.scenario()).ifPresent(all -> rows.add(nodes(
                        Strings.of("hardware.set", figures.count(needed), needed), Optional.empty(), all,
                        dragged ? asNeeded(was, start.scenario()) : Optional.empty(), Strings.of("hardware.needed.remark"), false)));
            }
            rows.add(Row.heading(Strings.of("hardware.heading.api")));
        });
        // By price at the start of the drag.
        List<Estimate> current = Ranking.current(start.answer());
        start.around(Optional.of(subject.variant()), MOST_ROWS).shown().stream().filter(current::contains)
                .sorted(Comparator.comparing((Estimate bill) -> !bill.fits()).thenComparing(Estimate::total))
                .map(bill -> subject.board().shown().stream().filter(now -> now.variant().key().equals(bill.variant().key())).findFirst())
                .flatMap(Optional::stream)
                .forEach(bill -> rows.add(row(bill, own, subject.board().before(bill).map(Estimate::total).filter(amount -> dragged))));
        return rows;
    }

    private Row nodes(String name, Optional<Cell> mark, BigDecimal cost, Optional<BigDecimal> before, String remark, boolean tooFew) {
        return new Row(name, mark, Optional.of(new Bar(cost, before, tooFew ? "hatched-span" : "nodes-span")),
                List.of(new Cell(money(cost), ""), new Cell(times(cost), ""), new Cell(remark, "")),
                Strings.of(tooFew ? "hardware.nodes.hint.tooFew" : "hardware.nodes.hint", name, money(cost)), !tooFew, tooFew);
    }

    /// A cost as a multiple of the leading variant's.
    private String times(BigDecimal cost) {
        return subject.board().answer().lead().flatMap(bill -> OwnNodes.times(cost, bill))
                .map(times -> Strings.of("hardware.times", figures.brief(times.round(new MathContext(3))))).orElse("");
    }

    private String carried(OwnNodes own) {
        return own.capacity().map(most -> Strings.of("hardware.carry", figures.brief(most), most)).orElse("");
    }

    private Row row(Estimate estimate, OwnNodes own, Optional<BigDecimal> before) {
        String name = subject.named(estimate);
        String remark = remark(estimate, own);
        boolean leads = subject.board().answer().leads(estimate);
        return new Row(name, Optional.empty(), Optional.of(new Bar(estimate.total(), before, leads ? "own-span" : "neutral-span")),
                List.of(new Cell(money(estimate.total()), ""), new Cell("", ""),
                        new Cell(remark, own.against(estimate) == Standing.CHEAPER ? "good" : "")),
                Strings.of("hosts.said", name, money(estimate.total()), remark), leads,
                !estimate.fits());
    }

    /// How the nodes compare with a bill; empty if the variant does not fit.
    private String remark(Estimate estimate, OwnNodes own) {
        if (!estimate.fits() || own.perMonth().isEmpty()) {
            return "";
        }
        if (estimate.total().signum() == 0) {
            return estimate.billed() ? Strings.of("hardware.free") : "";
        }
        BigDecimal from = own.breakEven(estimate).orElseThrow();
        return switch (own.against(estimate)) {
            case CHEAPER -> Strings.of("hardware.cheaper", figures.brief(from), from);
            case LATER, UNKNOWN -> Strings.of("hardware.later", figures.brief(from), from);
            case NEVER -> Strings.of("hardware.never", figures.brief(from), from);
        };
    }

    /// The load at the peak, and the cost of a message on busy nodes.
    private String load(OwnNodes own, SelfHosting hosting) {
        String peak = Strings.of("hardware.peak", figures.brief(own.peakTokens().round(new MathContext(3))));
        if (own.nodes().isEmpty()) {
            return Strings.of("hardware.noSpeed", peak);
        }
        String carries = own.carries(hosting).orElse(false)
                ? Strings.of("hardware.enough", peak, figures.count(own.nodes().get()), own.nodes().get()) : peak;
        Optional<BigDecimal> api = subject.board().answer().lead().flatMap(Estimate::perMessage);
        return own.perMessageAtFullLoad().flatMap(busy -> api.map(each -> Strings.of("hardware.full", carries,
                figures.unitMoney(busy, subject.currency()), figures.unitMoney(each, subject.currency()), subject.name()))).orElse(carries);
    }

    private Summary summary(OwnNodes own, SelfHosting hosting, boolean tooFew) {
        Optional<Estimate> bill = subject.board().answer().lead();
        ModelRates model = subject.variant().model();
        Optional<BigDecimal> cost = tooFew ? asNeeded(own, subject.scenario()) : own.perMonth();
        List<Fact> facts = List.of(
                new Fact(subject.variant().name(), bill.map(one -> money(one.total())).orElse(Strings.of("insight.empty")), Tone.PLAIN),
                new Fact(Strings.of("hardware.fact.needed"), own.nodes().map(figures::count).orElse(Strings.of("insight.empty")),
                        tooFew ? Tone.OVER : Tone.PLAIN),
                new Fact(Strings.of("hardware.fact.carry"), own.capacity().map(figures::brief).orElse(Strings.of("insight.empty")),
                        Tone.PLAIN));
        String figure = cost.map(this::money).orElse(Strings.of("insight.empty"));
        if (cost.isEmpty()) {
            return new Summary(Strings.of("hardware.noPrice." + OwnNodes.Weights.of(model), model.name()), Tone.PLAIN,
                    bill.map(one -> money(one.total())).orElse(figure), Strings.of("hardware.beside.none", subject.name()), facts);
        }
        BigDecimal nodes = tooFew ? own.nodes().orElseThrow() : hosting.nodes();
        String beside = Strings.of("hardware.beside", figures.count(nodes), nodes);
        String count = figures.count(hosting.nodes());
        Optional<BigDecimal> from = bill.filter(Estimate::fits).flatMap(own::breakEven);
        if (from.isEmpty()) {
            return new Summary(Strings.of("hardware.busy", count, money(own.perMonth().orElseThrow()), hosting.nodes()), Tone.PLAIN, figure,
                    beside, facts);
        }
        String carried = own.capacity().map(figures::brief).orElse("");
        String start = figures.brief(from.get());
        Standing standing = own.against(bill.orElseThrow());
        return new Summary(Strings.of("hardware.verdict." + standing, subject.name(), start, count, carried, from.get(), hosting.nodes(),
                money(cost.get().subtract(bill.orElseThrow().total()).abs())),
                standing == Standing.CHEAPER ? Tone.GOOD
                        : standing == Standing.NEVER ? Tone.OVER : Tone.PLAIN,
                figure, beside, facts);
    }

    private String money(BigDecimal amount) {
        return figures.roundMoney(amount, subject.currency());
    }
}
