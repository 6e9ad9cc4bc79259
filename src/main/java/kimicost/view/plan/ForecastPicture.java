package kimicost.view.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kimicost.model.analysis.Forecast;
import kimicost.model.analysis.Forecast.Crossing;
import kimicost.model.analysis.Forecast.Month;
import kimicost.model.analysis.Simulation;
import kimicost.model.analysis.Simulation.Band;
import kimicost.model.pricing.Estimate;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.text.NiceAxis;
import kimicost.text.Strings;
import kimicost.view.chart.LineStyles;
import kimicost.view.chart.LinesChart.Guide;
import kimicost.view.chart.LinesChart.Line;
import kimicost.view.chart.LinesChart.Mark;
import kimicost.view.chart.LinesChart.Picture;
import kimicost.view.chart.LinesChart.Point;
import kimicost.view.chart.LinesChart.Scale;
import kimicost.view.chart.LinesChart.Tick;
import kimicost.view.chart.MonthBars.Bar;
import kimicost.view.chart.MonthBars.Part;
import kimicost.view.chart.MonthBars.Range;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.AnalysisView.Subject;
import kimicost.view.plan.Months.Course;

/// The months of one workload without dates: bars of the leading variant, thin lines for the cheapest others, and the months in
/// which the budget is exceeded and the balance used up. Without growth, it shows what growth would do.
record ForecastPicture(Subject subject, Figures figures, Months months, Sum sum) {

    Picture picture() {
        LineStyles styles = new LineStyles(subject, figures);
        Function<Month, BigDecimal> amount = sum::of;
        List<Course> others = months.flat() ? List.of() : months.others(styles);
        List<Band> bands = bands();
        Optional<Forecast> baseline = baseline();
        List<Months.Grown> growths = months.flat() ? months.growths() : List.of();
        List<Line> lines = new ArrayList<>();
        others.forEach(
                course -> lines
                        .add(thin(styles.line(course.estimate(), styles.distant(last(course.forecast())), points(course.forecast())))));
        growths.forEach(grown -> lines.add(new Line(Strings.of("forecast.grown", figures.percent(grown.growth()),
                styles.distant(last(grown.forecast()))), "growth-line", "", false, points(grown.forecast()))));
        baseline.ifPresent(before -> lines.add(new Line(
                Strings.of("baseline.line", figures.difference(last(months.own()), last(before), subject.currency())),
                "line-ghost", "dash-ghost", false, points(before))));
        // The bars' name is the name of a line with a single point.
        lines.add(new Line(subject.name() + "  " + styles.distant(last(months.own())), styles.colour(subject.variant()), "bars-key", true,
                points(months.own()).subList(months.count() - 1, months.count())));
        Optional<BigDecimal> limit = limit(subject.scenario(), months.own());
        // The axis includes the limit at the start of the drag.
        Optional<BigDecimal> heldLimit = months.held().map(start -> limit(start, months.heldOwn())).orElse(limit);
        BigDecimal most = Stream.of(Stream.of(months.heldOwn()), others.stream().map(course -> months.held(course.estimate())),
                growths.stream().map(Months.Grown::forecast), baseline.stream()).flatMap(Function.identity())
                .flatMap(forecast -> forecast.months().stream()).map(amount)
                .reduce(bands.stream().map(Band::p90).max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO), BigDecimal::max);
        BigDecimal reach = heldLimit.filter(money -> NiceAxis.isNear(money, most)).map(most::max).orElse(most);
        return new Picture(axis(), styles.money(reach), 2,
                bars(bands, styles), lines, guides(limit), marks(bands, styles), "", List.of(),
                IntStream.rangeClosed(1, months.count()).mapToObj(month -> (double) month).toList(), index -> hint(bands, index),
                subject.more(AnalysisView.MOST_LINES), months.held().isPresent());
    }

    /// The limit of the amounts: the monthly budget or, for running sums, the balance with tax.
    private Optional<BigDecimal> limit(Scenario scenario, Forecast own) {
        return sum == Sum.MONTHLY ? scenario.plan().monthlyBudget() : scenario.extras().prepaidBalance().map(own::withTax);
    }

    private static Line thin(Line line) {
        return new Line(line.name(), line.style(), line.dash(), false, line.points());
    }

    private BigDecimal last(Forecast forecast) {
        return sum.of(forecast.months().getLast());
    }

    private List<Point> points(Forecast forecast) {
        return forecast.months().stream().map(month -> new Point(month.number(), sum.of(month).doubleValue())).toList();
    }

    private List<Bar> bars(List<Band> bands, LineStyles styles) {
        Function<Month, BigDecimal> amount = sum::of;
        return IntStream.range(0, months.count()).mapToObj(i -> new Bar(i + 1,
                List.of(new Part(amount.apply(months.own().months().get(i)).doubleValue(), styles.colour(subject.variant()))),
                months.held().map(start -> amount.apply(months.heldOwn().months().get(i)).doubleValue()),
                bands.isEmpty() ? Optional.empty()
                        : Optional.of(new Range(bands.get(i).p10().doubleValue(), bands.get(i).p90().doubleValue()))))
                .toList();
    }

    private Scale axis() {
        int step = months.count() <= 24 ? 1 : months.count() <= 36 ? 3 : 6;
        Optional<BigDecimal> budget = subject.scenario().plan().monthlyBudget().filter(limit -> sum == Sum.MONTHLY);
        return new Scale(0.5, months.count() + 0.5, Strings.of("forecast.month"), months.own().months().stream()
                .filter(month -> month.number() % step == 0).map(month -> new Tick(month.number(), Integer.toString(month.number()),
                        budget.filter(limit -> month.total().compareTo(limit) > 0).isPresent() ? "over-tick" : ""))
                .toList());
    }

    private List<Guide> guides(Optional<BigDecimal> limit) {
        List<Guide> guides = new ArrayList<>();
        boolean monthly = sum == Sum.MONTHLY;
        limit.ifPresent(money -> guides.add(new Guide(false, money.doubleValue(),
                monthly ? Strings.of("chart.budget", figures.axis(money, subject.currency())) : balance(),
                monthly ? "over-guide" : "balance-guide")));
        if (monthly) {
            limit.map(months.own()::crossing).flatMap(ForecastPicture::guide).ifPresent(guides::add);
        }
        subject.scenario().extras().prepaidBalance().ifPresent(balance -> months.own().lasts(balance).ifPresent(lasts -> guides.add(
                new Guide(true, lasts.doubleValue() + 0.5, Strings.of("forecast.guide.usedUp",
                        Integer.toString(months.own().usedUp(balance).orElseThrow().number())), "balance-guide"))));
        return guides;
    }

    private static Optional<Guide> guide(Crossing crossing) {
        return switch (crossing) {
            case Crossing.Within() -> Optional.empty();
            case Crossing.Above() -> Optional.of(new Guide(true, 0.5, Strings.of("forecast.guide.above"), "over-note"));
            case Crossing.Over(int month) -> Optional.of(new Guide(true, month - 0.5,
                    Strings.of("forecast.guide.over", Integer.toString(month)), "over-note"));
            case Crossing.Under(int month) -> Optional.of(new Guide(true, month - 0.5,
                    Strings.of("forecast.guide.under", Integer.toString(month)), "within-note"));
        };
    }

    /// The cost of the first and the last month, and the first month over budget.
    private List<Mark> marks(List<Band> bands, LineStyles styles) {
        List<Integer> marked = new ArrayList<>(List.of(0, months.count() - 1));
        if (sum == Sum.MONTHLY) {
            subject.scenario().plan().monthlyBudget().map(months.own()::crossing).ifPresent(crossing -> {
                if (crossing instanceof Crossing.Over(int month)) {
                    marked.add(month - 1);
                }
            });
        }
        return marked.stream().distinct().map(i -> {
            BigDecimal amount = sum.of(months.own().months().get(i));
            boolean end = i == months.count() - 1;
            String changed = months.held().filter(start -> end)
                    .map(start -> Strings.of("forecast.changed", styles.distant(amount),
                            figures.difference(amount, last(months.heldOwn()), subject.currency())))
                    .orElse(styles.distant(amount));
            return new Mark(i + 1, (bands.isEmpty() ? amount : bands.get(i).p90()).doubleValue(), changed, "bar-value", false);
        }).toList();
    }

    /// The balance and, if tax is added to prices, what it covers with tax: `balance $100, $119 with tax`.
    private String balance() {
        BigDecimal balance = subject.scenario().extras().prepaidBalance().orElseThrow();
        BigDecimal paid = months.own().withTax(balance);
        return Strings.of(paid.compareTo(balance) == 0 ? "forecast.balance" : "forecast.balance.taxed",
                figures.axis(balance, subject.currency()), figures.axis(paid, subject.currency()));
    }

    /// The range of each month; empty if no billed input is uncertain.
    List<Band> bands() {
        return subject.board().simulation().flatMap(simulation -> months.estimate().map(simulation::forecast))
                .filter(all -> all.stream().anyMatch(band -> band.cumulative().p10().compareTo(band.cumulative().p90()) < 0))
                .map(all -> all.stream().map(sum == Sum.MONTHLY ? Simulation.MonthBand::total : Simulation.MonthBand::cumulative)
                        .toList())
                .orElse(List.of());
    }

    /// The months of the variant under the baseline, up to this horizon.
    Optional<Forecast> baseline() {
        return subject.board().baseline().flatMap(held -> months.estimate().flatMap(held::of).filter(Estimate::billed)
                .map(before -> Forecast.of(before.variant(),
                        Dimension.HORIZON_MONTHS.with(held.scenario(), subject.scenario().plan().horizonMonths()))));
    }

    private String hint(List<Band> bands, int index) {
        Month month = months.own().months().get(index);
        return Strings.of(bands.isEmpty() ? "forecast.hint" : "forecast.hint.band", Integer.toString(month.number()),
                Months.users(month.users(), figures), subject.name(), money(sum.of(month)), month.users(),
                bands.isEmpty() ? "" : money(bands.get(index).p10()), bands.isEmpty() ? "" : money(bands.get(index).p90()));
    }

    private String money(BigDecimal amount) {
        return figures.money(amount, subject.currency());
    }
}
