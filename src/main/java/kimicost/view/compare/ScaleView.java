package kimicost.view.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kimicost.controller.Session;
import kimicost.model.analysis.OwnNodes;
import kimicost.model.analysis.RateLimitFit;
import kimicost.model.analysis.RateLimitFit.TierFit;
import kimicost.model.analysis.ScaleCurve;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Mode;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.NiceAxis;
import kimicost.text.Strings;
import kimicost.view.chart.LineStyles;
import kimicost.view.chart.LinesChart;
import kimicost.view.chart.LinesChart.Guide;
import kimicost.view.chart.LinesChart.Line;
import kimicost.view.chart.LinesChart.Mark;
import kimicost.view.chart.LinesChart.Picture;
import kimicost.view.chart.LinesChart.Point;
import kimicost.view.chart.LinesChart.Scale;
import kimicost.view.chart.LinesChart.Tick;
import kimicost.view.chart.LinesChart.Zone;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.Example;
import kimicost.view.part.FiguresTable;
import kimicost.view.part.Hints;
import kimicost.view.part.Scroller;
import kimicost.view.part.Segments;

/// The bill over the number of users: the cost of two and ten times as many, how many the budget allows, where the next
/// rate-limit tier starts, and from when your own nodes are cheaper.
public final class ScaleView extends AnalysisView {
    enum Kind { LOGARITHMIC, LINEAR }

    /// How far the axis goes in either direction, as a multiple of the present users.
    enum Reach {
        TEN(10), HUNDRED(100), THOUSAND(1000);

        private final BigDecimal times;

        Reach(int times) {
            this.times = BigDecimal.valueOf(times);
        }
    }

    private static final List<BigDecimal> MARKED = List.of(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.TEN);
    private static final int STOPS = 40;

    private final Figures figures;
    private final Segments<Kind> kind = new Segments<>("scale-kind", value -> Strings.of("scale." + value), value -> refresh(),
            Kind.values());
    private final Segments<Reach> reach;
    private final Label sentence = new Label();
    private final Button action = new Button();
    private final LinesChart chart;
    private final FiguresTable table = new FiguresTable(6, 1);
    private Optional<Example> example = Optional.empty();

    private record Curve(Estimate estimate, ScaleCurve line) {}

    /// Your own nodes: their price, and the most users they can handle.
    private record Nodes(ScaleCurve line, Optional<BigDecimal> mostUsers) {
        boolean carry(BigDecimal users) {
            return mostUsers.filter(most -> users.compareTo(most) > 0).isEmpty();
        }
    }

    /// The axes of a picture. They stay fixed during a drag.
    ///
    /// @param foot where a bill of 0 is drawn
    private record Axes(Scale x, Scale y, BigDecimal least, BigDecimal most, boolean log, double foot) {
        double x(BigDecimal users) {
            return log ? Math.log10(users.doubleValue()) : users.doubleValue();
        }

        double y(BigDecimal amount) {
            return log && amount.signum() == 0 ? foot : log ? Math.log10(amount.doubleValue()) : amount.doubleValue();
        }

        List<Point> points(ScaleCurve curve, BigDecimal until) {
            return List.of(new Point(x(least), y(curve.at(least))), new Point(x(until), y(curve.at(until))));
        }
    }

    /// @param session adopts the example
    public ScaleView(Session session, Figures figures, Hints hints) {
        this.figures = figures;
        reach = new Segments<>("scale-reach", value -> Strings.of("scale.reach", figures.count(value.times)), value -> refresh(),
                Reach.values());
        chart = new LinesChart(hints);
        sentence.getStyleClass().add("question");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        action.setId("scale-example");
        action.setMinWidth(USE_PREF_SIZE);
        action.managedProperty().bind(action.visibleProperty());
        action.setOnAction(event -> example.ifPresent(shown -> session.commit(shown.scenario())));
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox answer = new HBox(sentence, action);
        answer.getStyleClass().add("controls");
        answer.setAlignment(Pos.CENTER_LEFT);
        HBox controls = new HBox(kind, named("scale.range", reach));
        controls.getStyleClass().add("controls");
        controls.setAlignment(Pos.CENTER_LEFT);
        table.setId("scale-table");
        VBox.setVgrow(chart, Priority.ALWAYS);
        VBox content = new VBox(answer, controls, chart, table);
        content.getStyleClass().add("analysis-content");
        Scroller scroller = new Scroller(content, "chart-scroller");
        scroller.setFitToHeight(true);
        VBox.setVgrow(scroller, Priority.ALWAYS);
        getChildren().add(scroller);
    }

    @Override
    public Region picture() {
        return chart;
    }

    @Override
    public void like(AnalysisView other) {
        kind.choose(((ScaleView) other).kind.value());
        reach.choose(((ScaleView) other).reach.value());
    }

    @Override
    protected void render() {
        keepHeight(subject.board().before().isPresent(), sentence, table);
        example = Example.of(subject.scenario(), subject.variant(), figures);
        action.setVisible(example.isPresent());
        action.setText(example.map(Example::action).orElse(""));
        chart.pseudoClassStateChanged(EXAMPLE, example.isPresent());
        Scenario shown = example.map(Example::scenario).orElse(subject.scenario());
        LineStyles styles = new LineStyles(subject, figures);
        List<Curve> curves = styles.drawn(MOST_LINES).stream().filter(estimate -> ScaleCurve.billed(estimate.variant(), shown))
                .map(estimate -> new Curve(estimate, ScaleCurve.of(estimate.variant(), shown))).toList();
        Optional<Nodes> nodes = nodes(shown);
        ScaleCurve own = ScaleCurve.of(subject.variant(), shown);
        String said = example.map(Example::sentence).orElseGet(() -> sentence(own, nodes, styles));
        sentence.setText(said);
        chart.describe(said);
        showLines(curves, own, nodes, shown, styles);
        showTable(curves, nodes, shown);
    }

    private static Optional<Nodes> nodes(Scenario scenario) {
        OwnNodes own = OwnNodes.of(scenario);
        return own.perMonth().map(ScaleCurve::flat).map(flat -> new Nodes(flat, own.maxUsers(scenario.workload())));
    }

    private String sentence(ScaleCurve own, Optional<Nodes> nodes, LineStyles styles) {
        BigDecimal users = subject.scenario().workload().users();
        BigDecimal two = users.multiply(BigDecimal.TWO);
        BigDecimal ten = users.multiply(BigDecimal.TEN);
        return Stream.of(
                Optional.of(Strings.of("scale.sentence", subject.name(), figures.brief(two), styles.brief(own.at(two)), figures.brief(ten),
                        styles.brief(own.at(ten)), two, ten)),
                budget().map(limit -> own.usersWithin(limit).map(most -> Strings.of("scale.sentence.budget",
                        figures.axis(limit, subject.currency()), figures.brief(most), most)).orElse(Strings.of("scale.sentence.any"))),
                nodes.flatMap(Nodes::mostUsers).map(most -> Strings.of("scale.nodesCarry", figures.brief(most), most)))
                .flatMap(Optional::stream).collect(Collectors.joining(" "));
    }

    private Optional<BigDecimal> budget() {
        return subject.scenario().ownPlan().monthlyBudget();
    }

    /// Axes that fit the picture as it was at the start of the drag.
    private Axes axes(List<Curve> curves, Optional<Nodes> nodes, Scenario shown, LineStyles styles) {
        boolean log = kind.value() == Kind.LOGARITHMIC;
        Optional<Scenario> before = before();
        BigDecimal users = before.orElse(shown).workload().users();
        BigDecimal most = users.multiply(reach.value().times);
        BigDecimal least = log ? users.divide(reach.value().times).max(BigDecimal.ONE) : BigDecimal.ZERO;
        List<ScaleCurve> held = Stream.concat(
                curves.stream().map(curve -> before.map(start -> ScaleCurve.of(curve.estimate.variant(), start)).orElse(curve.line)),
                before.map(ScaleView::nodes).orElse(nodes).map(Nodes::line).stream()).toList();
        BigDecimal highest = held.stream().map(line -> line.at(most)).max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
        List<Tick> ticks = (log ? NiceAxis.steps(least, most) : NiceAxis.holding(most).ticks()).stream()
                .filter(tick -> tick.compareTo(most) <= 0)
                .map(tick -> new Tick(log ? Math.log10(tick.doubleValue()) : tick.doubleValue(), figures.brief(tick.stripTrailingZeros()),
                        ""))
                .toList();
        Scale x = new Scale(log ? Math.log10(least.doubleValue()) : 0, log ? Math.log10(most.doubleValue()) : most.doubleValue(),
                Names.input(Dimension.USERS), ticks);
        if (!log || highest.signum() == 0) {
            return new Axes(x, styles.money(highest), least, most, log, 0);
        }
        // A logarithmic axis has no 0, so a bill of 0 is drawn at the bottom.
        BigDecimal lowest = held.stream().map(line -> line.at(least)).filter(amount -> amount.signum() > 0).min(Comparator.naturalOrder())
                .orElseThrow();
        Scale y = styles.moneyPowers(lowest.multiply(new BigDecimal("0.8")), highest.multiply(new BigDecimal("1.2")));
        return new Axes(x, y, least, most, true, y.lower());
    }

    /// The scenario at the start of the drag; empty if there is no drag or nothing was billed.
    private Optional<Scenario> before() {
        return subject.board().before().map(start -> start.scenario())
                .filter(start -> example.isEmpty() && Example.of(start, subject.variant(), figures).isEmpty());
    }

    private void showLines(List<Curve> curves, ScaleCurve own, Optional<Nodes> nodes, Scenario shown, LineStyles styles) {
        Axes axes = axes(curves, nodes, shown, styles);
        List<Line> lines = new ArrayList<>();
        Optional<ScaleCurve> was = before().map(start -> ScaleCurve.of(subject.variant(), start));
        was.ifPresent(start -> lines.add(new Line("", "before-line", "", false, axes.points(start, axes.most))));
        curves.forEach(
                curve -> lines.add(styles.line(curve.estimate, end(curve, own, axes.most, styles), axes.points(curve.line, axes.most))));
        nodes.filter(one -> one.carry(axes.least)).ifPresent(one -> {
            BigDecimal until = one.mostUsers.filter(most -> most.compareTo(axes.most) < 0).orElse(axes.most);
            lines.add(new Line(Strings.of("hardware.nodes") + "  " + styles.brief(one.line.at(until)), "line-nodes", "dash-nodes", false,
                    axes.points(one.line, until)));
        });
        BigDecimal users = shown.workload().users();
        List<Guide> guides = new ArrayList<>();
        was.ifPresent(start -> guides
                .add(new Guide(true, axes.x(before().orElseThrow().workload().users()), "", "before-guide")));
        if (users.signum() > 0 || !axes.log) {
            guides.add(new Guide(true, axes.x(users),
                    Strings.of(example.isPresent() ? "scale.users" : "scale.now", figures.brief(users), users), "now-guide"));
        }
        budget().ifPresent(limit -> guides.add(new Guide(false, axes.y(limit), own.usersWithin(limit)
                .map(most -> Strings.of("scale.budget", figures.axis(limit, subject.currency()), figures.brief(most), most))
                .orElse(Strings.of("chart.budget", figures.axis(limit, subject.currency()))), "over-guide")));
        List<BigDecimal> stops = stops(axes, users);
        chart.show(new Picture(axes.x, axes.y, 1, List.of(), lines, guides, marks(own, was, users, axes, styles),
                subject.card().tiers().isEmpty() ? "" : Strings.of("scale.tier"), zones(shown, axes), stops.stream().map(axes::x).toList(),
                index -> hint(curves, stops.get(index), styles), subject.more(MOST_LINES), subject.board().before().isPresent()));
    }

    /// The label at the end of a line. Bills are proportional to users, so their ratio is the same everywhere.
    private String end(Curve curve, ScaleCurve own, BigDecimal most, LineStyles styles) {
        if (curve.estimate.variant().equals(subject.variant())) {
            return "";
        }
        return own.line().slope().signum() == 0 ? styles.brief(curve.line.at(most))
                : Strings.of("scale.times", figures.count(curve.line.line().slope().divide(own.line().slope(), 2, RoundingMode.HALF_UP)));
    }

    private List<Mark> marks(ScaleCurve own, Optional<ScaleCurve> was, BigDecimal users, Axes axes, LineStyles styles) {
        if (users.signum() == 0) {
            return List.of();
        }
        List<Mark> marks = new ArrayList<>();
        for (BigDecimal times : MARKED) {
            BigDecimal many = users.multiply(times);
            String amount = styles.brief(own.at(many));
            String label = times.compareTo(BigDecimal.ONE) > 0 ? Strings.of("scale.mark", figures.count(times), amount)
                    : was.map(start -> Strings.of("scale.mark.changed", amount, figures.difference(own.at(users),
                            start.at(before().orElseThrow().workload().users()), subject.currency()))).orElse(amount);
            marks.add(new Mark(axes.x(many), axes.y(own.at(many)), label, styles.colour(subject.variant()), true));
        }
        return marks;
    }

    /// The rate-limit tiers along the axis, each starting at the first user that the one below cannot handle.
    private List<Zone> zones(Scenario shown, Axes axes) {
        if (subject.variant().mode() == Mode.BATCH) {
            return List.of();
        }
        List<Zone> zones = new ArrayList<>();
        BigDecimal from = BigDecimal.ZERO;
        for (TierFit fit : RateLimitFit.of(shown, subject.variant().mode(), subject.card()).tiers()) {
            BigDecimal to = fit.maxUsers().orElse(axes.most.max(from));
            if (to.compareTo(from) > 0) {
                zones.add(zone(from, to, fit.tier().name(), "tier-zone", axes));
                from = to;
            }
        }
        if (!zones.isEmpty() && from.compareTo(axes.most) < 0) {
            zones.add(zone(from, axes.most, Strings.of("scale.noTier"), "over-zone", axes));
        }
        return zones;
    }

    private Zone zone(BigDecimal from, BigDecimal to, String name, String style, Axes axes) {
        BigDecimal first = from.add(BigDecimal.ONE);
        return new Zone(axes.x(first.max(axes.least)), axes.x(to.max(axes.least)),
                from.signum() == 0 ? name : Strings.of("scale.tier.from", name, figures.brief(first), first), name, style);
    }

    /// Evenly spaced points along the axis, and the present users.
    private static List<BigDecimal> stops(Axes axes, BigDecimal users) {
        return Stream.concat(IntStream.rangeClosed(0, STOPS).mapToObj(i -> {
            double at = axes.x.lower() + (axes.x.upper() - axes.x.lower()) * i / STOPS;
            return BigDecimal.valueOf(axes.log ? Math.pow(10, at) : at).setScale(0, RoundingMode.HALF_UP);
        }), Stream.of(users)).filter(stop -> !axes.log || stop.signum() > 0).distinct().sorted().toList();
    }

    private String hint(List<Curve> curves, BigDecimal users, LineStyles styles) {
        return Strings.of("scale.hint", figures.brief(users), curves.stream()
                .map(curve -> subject.named(curve.estimate) + " " + styles.brief(curve.line.at(users))).collect(Collectors.joining(" · ")),
                users);
    }

    private void showTable(List<Curve> curves, Optional<Nodes> nodes, Scenario shown) {
        List<String> headings = new ArrayList<>(List.of(Strings.of("table.variant"), Strings.of("scale.perUser")));
        List<BigDecimal> columns = Stream.of(BigDecimal.ONE, BigDecimal.TEN).map(before().orElse(shown).workload().users()::multiply)
                .toList();
        columns.forEach(users -> headings.add(Strings.of("scale.users", figures.brief(users), users)));
        budget().ifPresent(limit -> headings.add(Strings.of("scale.within", figures.axis(limit, subject.currency()))));
        nodes.ifPresent(own -> headings.add(Strings.of("scale.nodesFrom")));
        table.show(headings, sorted(curves).map(curve -> {
            List<String> row = new ArrayList<>(
                    List.of(subject.named(curve.estimate), figures.unitMoney(curve.line.line().slope(), subject.currency())));
            columns.forEach(users -> row.add(figures.money(curve.line.at(users), subject.currency())));
            budget().ifPresent(limit -> row.add(users(curve.line.usersWithin(limit))));
            nodes.ifPresent(own -> row.add(curve.line.overtakenBy(own.line)
                    .map(from -> Strings.of(own.carry(from) ? "scale.users" : "scale.never", figures.brief(from), from))
                    .orElse(Strings.of("scale.neverAtAll"))));
            return row;
        }).toList());
    }

    /// Sorted by price; during a drag, by the price at its start.
    private Stream<Curve> sorted(List<Curve> curves) {
        return curves.stream().sorted(Comparator.comparing(curve -> before()
                .map(start -> ScaleCurve.of(curve.estimate.variant(), start)).orElse(curve.line).line().slope()));
    }

    private String users(Optional<BigDecimal> most) {
        return most.map(users -> Strings.of("scale.users", figures.brief(users), users)).orElse(Strings.of("scale.any"));
    }
}
