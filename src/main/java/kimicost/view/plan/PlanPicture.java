package kimicost.view.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kimicost.model.plan.ChangeEffect;
import kimicost.model.plan.MonthlyPlan;
import kimicost.model.plan.MonthlyPlan.PlannedMonth;
import kimicost.model.plan.Schedule.Month;
import kimicost.model.pricing.Warning;
import kimicost.text.Days;
import kimicost.text.Figures;
import kimicost.text.Names;
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
import kimicost.view.chart.LinesChart.Zone;
import kimicost.view.chart.MonthBars.Bar;
import kimicost.view.chart.MonthBars.Part;
import kimicost.view.part.AnalysisView.Subject;

/// The months of a plan as stacked bars, with the budget, the changes of rate card, and the months at the start of the drag.
///
/// @param held    the plan at the start of the drag; the plan itself if there is no drag
/// @param dragged whether a drag is going on
/// @param most    the maximum number of parts of a bar
record PlanPicture(Subject subject, Figures figures, MonthlyPlan plan, MonthlyPlan held, boolean dragged, Stack stack, Sum sum,
        List<ChangeEffect> changes, int most) {
    /// The most months that are all labelled; if there are more, only the first of each quarter is.
    private static final int ALL_NAMED = 18;
    /// Half the width of a bar, in months.
    private static final double EDGE = 0.34;

    Picture picture() {
        List<BigDecimal> totals = totals(plan);
        List<BigDecimal> before = totals(held);
        // From bottom to top: the first one is on top, as in the table.
        List<PlanSeries> series = PlanSeries.of(plan, held, stack, most).stream().map(one -> sum == Sum.MONTHLY ? one : one.summed())
                .toList()
                .reversed();
        BigDecimal highest = before.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal reach = budget(held).filter(limit -> NiceAxis.isNear(limit, highest)).map(highest::max).orElse(highest);
        List<Bar> bars = IntStream.range(0, totals.size()).mapToObj(i -> new Bar(i + 1,
                series.stream().map(one -> new Part(one.amounts().get(i).doubleValue(), one.style())).toList(),
                dragged ? Optional.of(before.get(i).doubleValue()) : Optional.empty(), Optional.empty())).toList();
        PlanCalendar calendar = calendar();
        return new Picture(axis(totals), styles().money(reach), rows(), bars, names(series), guides(), marks(totals, before),
                years(calendar).isEmpty() ? "" : Strings.of("year.years"), years(calendar),
                IntStream.rangeClosed(1, totals.size()).mapToObj(month -> (double) month).toList(), this::hint, "", dragged);
    }

    private LineStyles styles() {
        return new LineStyles(subject, figures);
    }

    PlanCalendar calendar() {
        return new PlanCalendar(plan.months().stream().map(PlannedMonth::month).toList());
    }

    List<BigDecimal> totals(MonthlyPlan of) {
        return (sum == Sum.MONTHLY ? of.months().stream().map(PlannedMonth::total).toList() : of.cumulative()).stream()
                .map(total -> total.orElse(BigDecimal.ZERO)).toList();
    }

    /// The limit of the bars.
    private Optional<BigDecimal> budget(MonthlyPlan of) {
        return sum == Sum.MONTHLY ? of.monthlyBudget() : of.yearlyBudget();
    }

    private Scale axis(List<BigDecimal> totals) {
        PlanCalendar calendar = calendar();
        boolean dated = calendar.first().isPresent();
        String title = !dated ? Strings.of("forecast.month")
                : calendar.withinOneYear() ? Integer.toString(calendar.first().orElseThrow().getYear()) : "";
        return new Scale(0.5, totals.size() + 0.5, title, plan.months().stream().map(PlannedMonth::month).filter(this::isNamed)
                .map(month -> new Tick(month.number(), PlanCalendar.brief(month), budget(plan)
                        .filter(limit -> totals.get(month.number() - 1).compareTo(limit) > 0).isPresent() ? "over-tick" : ""))
                .toList());
    }

    private boolean isNamed(Month month) {
        return plan.months().size() <= ALL_NAMED
                || month.date().map(date -> date.getMonthValue() % 3 == 1).orElse(month.number() % 3 == 0);
    }

    /// The years below the months, if there are several.
    private static List<Zone> years(PlanCalendar calendar) {
        return calendar.first().isEmpty() || calendar.withinOneYear() ? List.of()
                : PlanColumns.columns(calendar.months(), PlanColumns.Level.YEAR).stream()
                        .map(year -> new Zone(year.first() + 0.5, year.last() + 1.5, calendar.heading(year), "", "year-zone")).toList();
    }

    /// The parts' names beside the last bar, as the names of lines with a single point.
    private List<Line> names(List<PlanSeries> series) {
        List<Line> names = new ArrayList<>();
        int last = plan.months().size() - 1;
        double low = 0;
        for (PlanSeries one : series) {
            double amount = one.amounts().get(last).doubleValue();
            names.add(new Line(one.name(), one.style(), "bars-key", false, List.of(new Point(last + 1 + EDGE, low + amount / 2))));
            low += amount;
        }
        return names.reversed();
    }

    private List<Guide> guides() {
        List<Guide> guides = new ArrayList<>();
        budget(plan).ifPresent(limit -> guides.add(new Guide(false, limit.doubleValue(),
                Strings.of(sum == Sum.MONTHLY ? "year.budget.month" : "year.budget.year", figures.axis(limit, subject.currency())),
                "over-guide")));
        changes.forEach(effect -> guides.add(new Guide(true, effect.month().number() - 0.5, told(effect), "change-guide")));
        retirements().forEach((model, month) -> guides.add(new Guide(true, month.number() - 0.5,
                Strings.of("year.guide.retired", PlanCalendar.brief(month), model), "over-note")));
        if (sum == Sum.CUMULATIVE) {
            plan.yearExceeded().ifPresent(month -> guides.add(new Guide(true, month.month().number() - 0.5,
                    Strings.of("year.guide.exceeded", PlanCalendar.brief(month.month())), "over-note")));
        }
        return guides;
    }

    /// The number of rows above the bars: one for the highest bar's figure, and up to three for changes.
    private int rows() {
        int told = changes.size() + retirements().size() + (sum == Sum.CUMULATIVE && held.yearExceeded().isPresent() ? 1 : 0);
        return 1 + Math.min(3, told);
    }

    /// A label such as `Apr: November 2026, −$12`.
    private String told(ChangeEffect effect) {
        String id = effect.change().rateCard();
        String card = subject.board().year().card(id).map(other -> Names.beside(other, subject.board().comparison().card())).orElse(id);
        String month = PlanCalendar.brief(effect.month());
        return effect.difference().map(apart -> Strings.of("year.guide.change", month, card,
                (apart.signum() > 0 ? "+" : apart.signum() < 0 ? "−" : "±") + styles().distant(apart.abs())))
                .orElseGet(() -> Strings.of("year.guide.changeUnpriced", month, card));
    }

    /// The models that are retired during the plan without a replacement, and the first such month.
    Map<String, Month> retirements() {
        Map<String, Month> retired = new LinkedHashMap<>();
        plan.months().forEach(month -> month.cells().stream()
                .filter(cell -> cell.warnings().contains(Warning.MODEL_RETIRED) && cell.users().signum() > 0)
                .flatMap(cell -> cell.perUser().stream())
                .forEach(bill -> retired.putIfAbsent(bill.variant().model().name(), month.month())));
        return retired;
    }

    /// The cost of the first, the last and the most expensive month; during a drag, also the largest change.
    private List<Mark> marks(List<BigDecimal> totals, List<BigDecimal> before) {
        int last = totals.size() - 1;
        int moved = IntStream.range(0, totals.size()).boxed()
                .max(Comparator.comparing(i -> totals.get(i).subtract(before.get(i)).abs())).orElse(last);
        int dearest = held.dearest().map(month -> month.month().number() - 1).orElse(last);
        return (dragged ? Stream.of(moved, dearest, last, 0) : Stream.of(dearest, last, 0)).distinct()
                .filter(i -> totals.get(i).signum() > 0).map(i -> {
                    String amount = styles().distant(totals.get(i));
                    String text = dragged && i == moved
                            ? Strings.of("forecast.changed", amount, figures.difference(totals.get(i), before.get(i), subject.currency()))
                            : amount;
                    return new Mark(i + 1, totals.get(i).doubleValue(), text, "bar-value", false);
                }).toList();
    }

    /// A month in words, such as `December 2027: $919.00. Support chat 3,420 users, $700.00; Docs search 400 users, $158.00`
    private String hint(int index) {
        PlannedMonth month = plan.months().get(index);
        String name = month.month().date().map(Days::month)
                .orElseGet(() -> Strings.of("year.hint.month", month.month().toString()));
        List<String> parts = stack == Stack.WORKLOAD
                ? month.cells().stream().filter(cell -> cell.workload().counts() && cell.users().signum() > 0).limit(4)
                        .map(cell -> Strings.of("year.hint.workload", cell.workload().name(), Months.users(cell.users(), figures),
                                cell.users(), money(cell.total())))
                        .toList()
                : PlanSeries.of(plan, held, stack, most).stream().limit(5)
                        .map(one -> Strings.of("year.hint.part", one.name(), money(Optional.of(one.amounts().get(index))))).toList();
        Optional<BigDecimal> total = sum == Sum.MONTHLY ? month.total() : plan.cumulative().get(index);
        return Strings.of(sum == Sum.MONTHLY ? "year.hint" : "year.hint.cumulative", name, money(total),
                Names.clauses(parts));
    }

    private String money(Optional<BigDecimal> amount) {
        return amount.map(sure -> figures.briefMoney(sure, subject.currency())).orElse(Strings.of("insight.empty"));
    }
}
