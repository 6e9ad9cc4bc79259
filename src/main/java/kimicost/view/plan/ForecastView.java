package kimicost.view.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kimicost.model.analysis.Forecast;
import kimicost.model.analysis.Forecast.Crossing;
import kimicost.model.analysis.Forecast.Month;
import kimicost.model.analysis.Simulation;
import kimicost.model.analysis.Simulation.Band;
import kimicost.model.pricing.Estimate;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.text.Days;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.NiceAxis;
import kimicost.text.Strings;
import kimicost.view.chart.LineStyles;
import kimicost.view.chart.LinesChart;
import kimicost.view.chart.LinesChart.Guide;
import kimicost.view.chart.LinesChart.Line;
import kimicost.view.chart.LinesChart.Picture;
import kimicost.view.chart.LinesChart.Point;
import kimicost.view.chart.LinesChart.Scale;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.FiguresTable;
import kimicost.view.part.Hints;
import kimicost.view.part.Segments;

/// The bill month by month while the users grow: a line a variant, the months in which a budget is crossed or a balance is
/// used up, and the table.
public final class ForecastView extends AnalysisView {
    enum Sum { MONTHLY, CUMULATIVE }

    private final Figures figures;
    private final LocalDate today;
    private final Segments<Sum> sum = new Segments<>("forecast-sum", value -> Strings.of("forecast." + value), value -> refresh(),
            Sum.values());
    private final Label growth = new Label();
    private final LinesChart chart;
    private final FiguresTable table = new FiguresTable(7, 1);

    /// A variant with its months.
    private record LinearCost(Estimate estimate, Forecast forecast) {}

    /// @param today the day that lies in month 1
    public ForecastView(Figures figures, Hints hints, LocalDate today) {
        this.figures = figures;
        this.today = today;
        chart = new LinesChart(hints);
        growth.getStyleClass().add("note");
        growth.setWrapText(true);
        HBox controls = new HBox(sum, growth);
        controls.getStyleClass().add("controls");
        controls.setAlignment(Pos.CENTER_LEFT);
        table.setId("forecast-table");
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(controls, chart, table);
    }

    @Override
    public Region picture() {
        return chart;
    }

    @Override
    public void like(AnalysisView other) {
        sum.choose(((ForecastView) other).sum.value());
    }

    @Override
    protected void render() {
        Scenario scenario = subject.scenario();
        List<LinearCost> courses = subject.around(MOST_LINES).shown().stream()
                .map(estimate -> new LinearCost(estimate, Forecast.of(estimate.variant(), scenario))).toList();
        showLines(courses);
        showTable(courses);
    }

    private void showLines(List<LinearCost> courses) {
        boolean monthly = sum.value() == Sum.MONTHLY;
        Function<Month, BigDecimal> amount = monthly ? Month::total : Month::cumulative;
        LineStyles styles = new LineStyles(subject, figures);
        // The lines have tax in them: so has the mark at which a balance is used up.
        Optional<BigDecimal> limit = monthly ? subject.scenario().plan().monthlyBudget()
                : subject.scenario().extras().prepaidBalance().map(own()::withTax);
        List<Line> lines = new ArrayList<>(courses.stream().filter(course -> course.estimate.billed()).map(course -> {
            List<Month> months = course.forecast.months();
            return styles.line(course.estimate, figures.briefMoney(amount.apply(months.getLast()), subject.currency()),
                    months.stream().map(month -> new Point(month.number(), amount.apply(month).doubleValue())).toList());
        }).toList());
        List<Simulation.MonthBand> bands = subject.board().simulation().flatMap(simulation -> courses.stream()
                .filter(course -> course.estimate.variant().equals(subject.variant())).findFirst()
                .map(course -> simulation.forecast(course.estimate))).filter(ForecastView::spread).orElse(List.of());
        Function<Simulation.MonthBand, Band> bandOf = monthly ? Simulation.MonthBand::total : Simulation.MonthBand::cumulative;
        List<Line> band = bands.isEmpty() ? List.of()
                : List.of(edge(bands, bandOf.andThen(Band::p10), styles), edge(bands, bandOf.andThen(Band::p90), styles));
        BigDecimal ahead = subject.scenario().plan().horizonMonths();
        growth.setText(Strings.of("forecast.growth", figures.count(ahead), ahead,
                figures.percent(subject.scenario().plan().monthlyUserGrowth()))
                + (bands.isEmpty() ? "" : " " + Strings.of("forecast.band", subject.name())));
        retirement().ifPresent(sentence -> growth.setText(growth.getText() + " " + sentence));
        Optional<Forecast> ghost = heldForecast();
        ghost.ifPresent(
                before -> lines
                        .add(new Line(
                                Strings.of("baseline.line",
                                        figures.difference(ownEnd(courses, amount), amount.apply(before.months().getLast()),
                                                subject.currency())),
                                "line-ghost", "dash-ghost", false, before.months().stream()
                                        .map(month -> new Point(month.number(), amount.apply(month).doubleValue())).toList())));
        BigDecimal reach = courses.stream().flatMap(course -> course.forecast.months().stream()).map(amount)
                .max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO)
                .max(bands.stream().map(bandOf.andThen(Band::p90)).max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO))
                .max(ghost.map(before -> before.months().stream().map(amount).max(Comparator.naturalOrder()).orElseThrow())
                        .orElse(BigDecimal.ZERO));
        boolean near = limit.filter(money -> NiceAxis.isNear(money, reach)).isPresent();
        List<Guide> guides = limit.map(money -> new Guide(false, money.doubleValue(),
                monthly ? Strings.of("chart.budget", figures.axis(money, subject.currency())) : balance(), "over-guide")).stream().toList();
        int horizon = subject.scenario().plan().horizonMonths().intValueExact();
        chart.show(new Picture(months(horizon), styles.money(near ? reach.max(limit.orElseThrow()) : reach, null), lines, guides, band,
                subject.more(MOST_LINES),
                index -> hint(courses, bands.isEmpty() ? Optional.empty() : Optional.of(bandOf.apply(bands.get(index))), amount, index)));
    }

    /// Whether there is anything to shade: the ranges may be of inputs that bill nothing here.
    private static boolean spread(List<Simulation.MonthBand> bands) {
        return bands.stream().anyMatch(band -> band.cumulative().p10().compareTo(band.cumulative().p90()) < 0);
    }

    /// The months of the variant that is analysed.
    private Forecast own() {
        return Forecast.of(subject.variant(), subject.scenario());
    }

    /// The balance and, where tax is added to prices, what it comes to with that: `balance $100, $119 with tax`.
    private String balance() {
        BigDecimal balance = subject.scenario().extras().prepaidBalance().orElseThrow();
        BigDecimal paid = own().withTax(balance);
        return Strings.of(paid.compareTo(balance) == 0 ? "forecast.balance" : "forecast.balance.taxed",
                figures.axis(balance, subject.currency()), figures.axis(paid, subject.currency()));
    }

    /// That the variant shown is retired, or in which month it will be: month 1 is this one.
    private Optional<String> retirement() {
        ModelRates model = subject.variant().model();
        return subject.card().endOf(model).flatMap(end -> {
            long month = ChronoUnit.MONTHS.between(today.withDayOfMonth(1), end.withDayOfMonth(1)) + 1;
            if (month <= 1 && !end.isAfter(today)) {
                return Optional.of(Strings.of("forecast.retired", model.name(), Days.day(end)));
            }
            return month > subject.scenario().plan().horizonMonths().longValue() ? Optional.empty()
                    : Optional.of(Strings.of("forecast.retires", model.name(), Long.toString(month), Days.day(end)));
        });
    }

    /// The months of the analysed variant under the baseline, as far as this horizon goes.
    private Optional<Forecast> heldForecast() {
        return subject.board().baseline().flatMap(baseline -> subject.board().shown().stream()
                .filter(estimate -> estimate.variant().equals(subject.variant())).findFirst().flatMap(baseline::of).filter(Estimate::billed)
                .map(before -> Forecast.of(before.variant(),
                        Dimension.HORIZON_MONTHS.with(baseline.scenario(), subject.scenario().plan().horizonMonths()))));
    }

    private BigDecimal ownEnd(List<LinearCost> courses, Function<Month, BigDecimal> amount) {
        return courses.stream().filter(course -> course.estimate.variant().equals(subject.variant())).findFirst()
                .map(course -> amount.apply(course.forecast.months().getLast())).orElse(BigDecimal.ZERO);
    }

    private Line edge(List<Simulation.MonthBand> bands, Function<Simulation.MonthBand, BigDecimal> of, LineStyles styles) {
        return new Line("", styles.colour(subject.variant()), "", false, IntStream.range(0, bands.size())
                .mapToObj(i -> new Point(i + 1, of.apply(bands.get(i)).doubleValue())).toList());
    }

    private Scale months(int horizon) {
        int tick = horizon <= 12 ? 1 : horizon <= 24 ? 2 : horizon <= 36 ? 3 : 6;
        // The axis begins one tick before a round month, so that labels fall on 6, 12, 18.
        double lower = tick == 1 ? 1 : 0;
        return new Scale(lower, Math.max(2, horizon), tick, Strings.of("forecast.month"),
                month -> month == 0 ? "" : Long.toString(Math.round(month)));
    }

    private String hint(List<LinearCost> courses, Optional<Band> band, Function<Month, BigDecimal> amount, int index) {
        return courses.stream().filter(course -> course.estimate.variant().equals(subject.variant())).findFirst()
                .map(course -> course.forecast.months().get(index))
                .map(month -> Strings.of(band.isPresent() ? "forecast.hint.band" : "forecast.hint", Integer.toString(month.number()),
                        users(month.users()), subject.name(), money(amount.apply(month)), month.users(),
                        band.map(range -> money(range.p10())).orElse(""), band.map(range -> money(range.p90())).orElse("")))
                .orElse("");
    }

    private void showTable(List<LinearCost> courses) {
        List<String> headings = new ArrayList<>(List.of(Strings.of("forecast.month"), Names.input(Dimension.USERS)));
        courses.forEach(course -> headings.add(subject.named(course.estimate)));
        Optional<Forecast> held = heldForecast();
        held.ifPresent(before -> headings.add(Strings.of("baseline.column", subject.name())));
        List<List<String>> rows = new ArrayList<>();
        subject.scenario().plan().monthlyBudget().ifPresent(budget -> rows.add(row(
                Strings.of("chart.budget", figures.axis(budget, subject.currency())), "", courses,
                forecast -> crossing(forecast.crossing(budget)))));
        subject.scenario().extras().prepaidBalance().ifPresent(balance -> rows.add(row(
                balance(), "", courses, forecast -> forecast.usedUp(balance)
                        .map(month -> Strings.of("forecast.usedUp", Integer.toString(month.number())))
                        .orElse(Strings.of("forecast.outlives", figures.count(subject.scenario().plan().horizonMonths()))))));
        Function<Month, BigDecimal> amount = sum.value() == Sum.MONTHLY ? Month::total : Month::cumulative;
        int months = subject.scenario().plan().horizonMonths().intValueExact();
        for (int i = 0; i < months; i++) {
            int index = i;
            BigDecimal users = courses.isEmpty() ? BigDecimal.ZERO : courses.getFirst().forecast.months().get(i).users();
            rows.add(row(Integer.toString(i + 1), users(users), courses,
                    forecast -> figures.amount(amount.apply(forecast.months().get(index)), subject.currency())));
            held.ifPresent(before -> courses.stream().filter(course -> course.estimate.variant().equals(subject.variant())).findFirst()
                    .ifPresent(course -> rows.getLast().add(figures.difference(amount.apply(course.forecast.months().get(index)),
                            amount.apply(before.months().get(index)), subject.currency()))));
        }
        table.show(headings, rows);
    }

    private static List<String> row(String first, String second, List<LinearCost> courses, Function<Forecast, String> text) {
        List<String> row = new ArrayList<>(List.of(first, second));
        row.addAll(courses.stream().map(course -> text.apply(course.forecast)).collect(Collectors.toList()));
        return row;
    }

    private static String crossing(Crossing crossing) {
        return switch (crossing) {
            case Crossing.Within() -> Strings.of("forecast.within");
            case Crossing.Above() -> Strings.of("forecast.above");
            case Crossing.Over(int month) -> Strings.of("forecast.over", Integer.toString(month));
            case Crossing.Under(int month) -> Strings.of("forecast.under", Integer.toString(month));
        };
    }

    /// Users of later months are an average: a few of them show their fraction.
    private String users(BigDecimal average) {
        return figures.brief(average.compareTo(BigDecimal.TEN) < 0 ? average : average.setScale(0, RoundingMode.HALF_UP));
    }

    private String money(BigDecimal amount) {
        return figures.money(amount, subject.currency());
    }
}
