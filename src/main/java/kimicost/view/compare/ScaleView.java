package kimicost.view.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kimicost.model.analysis.OwnNodes;
import kimicost.model.analysis.RateLimitFit;
import kimicost.model.analysis.ScaleCurve;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Mode;
import kimicost.model.scenario.Dimension;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;
import kimicost.view.chart.LineStyles;
import kimicost.view.chart.LinesChart;
import kimicost.view.chart.LinesChart.Guide;
import kimicost.view.chart.LinesChart.Line;
import kimicost.view.chart.LinesChart.Picture;
import kimicost.view.chart.LinesChart.Point;
import kimicost.view.chart.LinesChart.Scale;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.Choices;
import kimicost.view.part.FiguresTable;
import kimicost.view.part.Hints;
import kimicost.view.part.Segments;

/// The bill against the number of users, from one to a billion: where the budget cuts each line, where the recharge tiers
/// end, and where your own nodes become the cheaper.
public final class ScaleView extends AnalysisView {
    enum Kind { LOGARITHMIC, LINEAR }

    private static final int LARGEST_POWER = 9;
    private static final List<BigDecimal> STEPS = List.of(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.valueOf(5));
    private static final int POINTS = 20;

    private final Figures figures;
    private final Segments<Kind> kind = new Segments<>("scale-kind", value -> Strings.of("scale." + value), value -> refresh(),
            Kind.values());
    private final ComboBox<Integer> upTo;
    private final LinesChart chart;
    private final Label note = new Label();
    private final FiguresTable table = new FiguresTable(6, 1);

    private record Curve(Estimate estimate, ScaleCurve line) {
        boolean isFree() {
            return line.line().slope().signum() == 0;
        }
    }

    /// Your own nodes: their price, and how far they carry.
    private record Nodes(ScaleCurve line, Optional<BigDecimal> mostUsers) {
        boolean carry(BigDecimal users) {
            return mostUsers.filter(most -> users.compareTo(most) > 0).isEmpty();
        }

        List<BigDecimal> carried(List<BigDecimal> users) {
            Stream<BigDecimal> end = mostUsers.filter(most -> users.getLast().compareTo(most) > 0).stream();
            return Stream.concat(users.stream().filter(this::carry), end).toList();
        }
    }

    public ScaleView(Figures figures, Hints hints) {
        this.figures = figures;
        upTo = Choices.box("scale-up-to", power -> figures.brief(LineStyles.power(power)));
        upTo.getItems().setAll(IntStream.rangeClosed(2, LARGEST_POWER).boxed().toList());
        upTo.setValue(LARGEST_POWER);
        upTo.valueProperty().subscribe((before, now) -> refresh());
        chart = new LinesChart(hints);
        note.getStyleClass().add("note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        HBox controls = new HBox(kind, named("scale.upTo", upTo));
        controls.getStyleClass().add("controls");
        controls.setAlignment(Pos.CENTER_LEFT);
        table.setId("scale-table");
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(controls, chart, note, table);
    }

    @Override
    public Region picture() {
        return chart;
    }

    @Override
    public void like(AnalysisView other) {
        kind.choose(((ScaleView) other).kind.value());
        upTo.setValue(((ScaleView) other).upTo.getValue());
    }

    @Override
    protected void render() {
        List<Curve> curves = subject.around(MOST_LINES).shown().stream()
                .filter(estimate -> ScaleCurve.billed(estimate.variant(), subject.scenario()))
                .map(estimate -> new Curve(estimate, ScaleCurve.of(estimate.variant(), subject.scenario()))).toList();
        OwnNodes own = OwnNodes.of(subject.scenario());
        Optional<Nodes> nodes = own.perMonth().map(ScaleCurve::flat)
                .map(flat -> new Nodes(flat, own.maxUsers(subject.scenario().workload())));
        RateLimitFit fit = RateLimitFit.of(subject.scenario(), Mode.STANDARD, subject.card());
        showLines(curves, nodes, fit);
        boolean free = kind.value() == Kind.LOGARITHMIC && curves.stream().anyMatch(Curve::isFree);
        note.setText(note(fit) + (free ? " " + Strings.of("scale.free") : "")
                + nodes.flatMap(Nodes::mostUsers).map(most -> " " + Strings.of("scale.nodesCarry", figures.brief(most), most)).orElse(""));
        showTable(curves, nodes);
    }

    private void showLines(List<Curve> curves, Optional<Nodes> nodes, RateLimitFit fit) {
        boolean log = kind.value() == Kind.LOGARITHMIC;
        LineStyles styles = new LineStyles(subject, figures);
        List<BigDecimal> users = log ? powers() : evenly();
        // A logarithm has no place for a bill of 0: it lies at the foot.
        Stream<ScaleCurve> paid = Stream.concat(curves.stream().filter(curve -> !curve.isFree()).map(Curve::line),
                nodes.map(Nodes::line).stream());
        double foot = log ? Math.floor(paid.mapToDouble(line -> position(line.at(users.getFirst()), true)).min().orElse(0)) : 0;
        List<Line> lines = new ArrayList<>(curves.stream().map(curve -> styles.line(curve.estimate,
                brief(curve.line.at(users.getLast())), curve.isFree() ? flat(users, foot, log) : points(curve.line, users, log))).toList());
        nodes.filter(own -> !curves.isEmpty() && own.carry(users.getFirst()))
                .ifPresent(own -> lines.add(new Line(Strings.of("hardware.nodes") + "  "
                        + brief(own.line.at(BigDecimal.ZERO)), "line-nodes", "dash-nodes", false,
                        points(own.line, own.carried(users), log))));
        List<Guide> guides = new ArrayList<>();
        BigDecimal now = subject.scenario().workload().users();
        if (!log || now.signum() > 0) {
            guides.add(new Guide(true, position(now, log), Strings.of("scale.now", figures.brief(now)), "now-guide"));
        }
        fit.tiers().forEach(tier -> tier.maxUsers().filter(most -> !log || most.signum() > 0).ifPresent(
                most -> guides.add(new Guide(true, position(most, log), tier.tier().name(), "tier-guide"))));
        subject.scenario().plan().monthlyBudget().ifPresent(budget -> guides.add(new Guide(false, position(budget, log),
                Strings.of("chart.budget", figures.axis(budget, subject.currency())), "over-guide")));
        double upper = upTo.getValue();
        Scale x = log ? new Scale(0, upper, 1, Names.input(Dimension.USERS), power -> figures.brief(LineStyles.power(power)))
                : new Scale(0, Math.pow(10, upper), Math.pow(10, upper) / 5, Names.input(Dimension.USERS),
                        value -> figures.brief(LineStyles.rounded(value)));
        chart.show(new Picture(x, yScale(lines, log, styles), lines, guides, List.of(), subject.more(MOST_LINES),
                index -> hint(curves, users.get(index))));
    }

    private Scale yScale(List<Line> lines, boolean log, LineStyles styles) {
        double[] heights = lines.stream().flatMap(line -> line.points().stream()).mapToDouble(Point::y).sorted().toArray();
        if (heights.length == 0) {
            return new Scale(0, 1, 1, null, value -> "");
        }
        if (log) {
            return styles.moneyPowers(Math.floor(heights[0]), Math.max(Math.floor(heights[0]) + 1, Math.ceil(heights[heights.length - 1])),
                    null);
        }
        return styles.money(BigDecimal.valueOf(heights[heights.length - 1]), null);
    }

    private static List<Point> points(ScaleCurve curve, List<BigDecimal> users, boolean log) {
        return users.stream().map(count -> new Point(position(count, log), position(curve.at(count), log))).toList();
    }

    private static List<Point> flat(List<BigDecimal> users, double at, boolean log) {
        return users.stream().map(count -> new Point(position(count, log), at)).toList();
    }

    private static double position(BigDecimal value, boolean log) {
        return log ? Math.log10(value.doubleValue()) : value.doubleValue();
    }

    private List<BigDecimal> powers() {
        Stream<BigDecimal> stops = IntStream.range(0, upTo.getValue()).boxed()
                .flatMap(power -> STEPS.stream().map(step -> step.scaleByPowerOfTen(power)));
        return Stream.concat(stops, Stream.of(BigDecimal.ONE.scaleByPowerOfTen(upTo.getValue()))).toList();
    }

    private List<BigDecimal> evenly() {
        BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(upTo.getValue()).divide(BigDecimal.valueOf(POINTS));
        return IntStream.rangeClosed(0, POINTS).mapToObj(i -> step.multiply(BigDecimal.valueOf(i))).toList();
    }

    private String hint(List<Curve> curves, BigDecimal users) {
        return Strings.of("scale.hint", figures.count(users), Names.row(curves.stream()
                .map(curve -> Strings.of("scale.curve", nameOf(curve), brief(curve.line.at(users)))).toList()), users);
    }

    private String note(RateLimitFit fit) {
        String tiers = Names.list(fit.tiers().stream().map(tier -> Strings.of("scale.tierCarries", tier.tier().name(),
                tier.maxUsers().map(figures::brief).orElse("∞"))).toList());
        return (tiers.isEmpty() ? "" : Strings.of("scale.tiers", tiers) + " ") + Strings.of("scale.neverCross");
    }

    private void showTable(List<Curve> curves, Optional<Nodes> nodes) {
        Optional<BigDecimal> budget = subject.scenario().plan().monthlyBudget();
        List<String> headings = new ArrayList<>(List.of(Strings.of("table.variant"), Strings.of("scale.perUser"),
                Strings.of("scale.atNow", figures.brief(subject.scenario().workload().users()), subject.scenario().workload().users())));
        budget.ifPresent(limit -> headings.add(Strings.of("scale.within", figures.axis(limit, subject.currency()))));
        nodes.ifPresent(own -> headings.add(Strings.of("scale.nodesFrom")));
        List<List<String>> rows = curves.stream().sorted(Comparator.comparing((Curve curve) -> curve.line.line().slope())).map(curve -> {
            List<String> row = new ArrayList<>(List.of(nameOf(curve), figures.unitMoney(curve.line.line().slope(), subject.currency()),
                    figures.money(curve.estimate.total(), subject.currency())));
            budget.ifPresent(
                    limit -> row.add(curve.line.usersWithin(limit).map(most -> Strings.of("scale.users", figures.brief(most), most))
                            .orElse(Strings.of("scale.any"))));
            nodes.ifPresent(own -> row.add(curve.line.overtakenBy(own.line)
                    .map(from -> Strings.of(own.carry(from) ? "scale.users" : "scale.never", figures.brief(from), from))
                    .orElse(Strings.of("scale.neverAtAll"))));
            return row;
        }).toList();
        table.show(headings, rows);
    }

    /// Three digits are what a line can be read to.
    private String brief(BigDecimal amount) {
        return figures.axis(amount.round(new MathContext(3, RoundingMode.HALF_UP)), subject.currency());
    }

    private String nameOf(Curve curve) {
        return subject.named(curve.estimate);
    }
}
