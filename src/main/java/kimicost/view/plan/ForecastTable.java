package kimicost.view.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kimicost.model.analysis.Forecast;
import kimicost.model.analysis.Forecast.Crossing;
import kimicost.model.analysis.Forecast.Period;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.view.part.AnalysisView.Subject;
import kimicost.view.plan.Months.Course;

/// The exact figures of a forecast: a row per variant, and columns of one or more months. If all months cost the same, there is one.
///
/// @param cumulative whether a column shows the running sum at its end
record ForecastTable(Subject subject, Figures figures, Months months, boolean cumulative) {

    List<String> headings() {
        List<String> headings = new ArrayList<>(List.of(Strings.of("table.variant")));
        if (folded()) {
            headings.add(Strings.of("forecast.each"));
        } else {
            months.own().periods(months.period()).forEach(period -> headings.add(heading(period)));
        }
        if (!cumulative || folded()) {
            headings.add(Strings.of("forecast.all", figures.count(months.shown().plan().horizonMonths()),
                    months.shown().plan().horizonMonths()));
        }
        budget().ifPresent(limit -> headings.add(Strings.of("forecast.limit", figures.axis(limit, subject.currency()))));
        balance().ifPresent(money -> headings.add(Strings.of("forecast.lasting", figures.axis(money, subject.currency()))));
        return headings;
    }

    private String heading(Period period) {
        String last = Integer.toString(period.last().number());
        return cumulative ? Strings.of("forecast.to", last) : period.first() == period.last() ? Strings.of("forecast.one", last)
                : Strings.of("forecast.span", Integer.toString(period.first().number()), last);
    }

    /// @param baseline the months of the leading variant under the baseline
    List<List<String>> rows(List<Course> courses, Optional<Forecast> baseline) {
        List<List<String>> rows = new ArrayList<>();
        if (!folded()) {
            List<String> users = new ArrayList<>(List.of(Strings.of("forecast.users")));
            months.own().periods(months.period()).forEach(period -> users.add(Months.users(period.last().users(), figures)));
            rows.add(users);
        }
        courses.forEach(course -> rows.add(row(course)));
        baseline.filter(before -> !rows.isEmpty()).ifPresent(before -> rows.add(since(before)));
        return rows;
    }

    private List<String> row(Course course) {
        List<String> row = new ArrayList<>(List.of(subject.named(course.estimate())));
        amounts(course.forecast()).forEach(amount -> row.add(figures.amount(amount, subject.currency())));
        budget().ifPresent(limit -> row.add(crossing(course.forecast().crossing(limit))));
        balance().ifPresent(money -> row.add(course.forecast().usedUp(money)
                .map(month -> Strings.of("forecast.usedUp", Integer.toString(month.number())))
                .orElse(Strings.of("forecast.outlives", figures.count(months.shown().plan().horizonMonths())))));
        return row;
    }

    private List<String> since(Forecast before) {
        List<String> row = new ArrayList<>(List.of(Strings.of("baseline.column", subject.name())));
        List<BigDecimal> now = amounts(months.own());
        List<BigDecimal> then = amounts(before);
        for (int i = 0; i < now.size(); i++) {
            row.add(figures.difference(now.get(i).subtract(then.get(i)), BigDecimal.ZERO, subject.currency()));
        }
        return row;
    }

    private List<BigDecimal> amounts(Forecast forecast) {
        if (folded()) {
            return List.of(forecast.months().getFirst().total(), forecast.total());
        }
        Function<Period, BigDecimal> of = cumulative ? period -> period.last().cumulative() : Period::total;
        List<BigDecimal> amounts = new ArrayList<>(forecast.periods(months.period()).stream().map(of).toList());
        if (!cumulative) {
            amounts.add(forecast.total());
        }
        return amounts;
    }

    /// Whether one column is enough for all months, judged by the growth at the start of the drag.
    private boolean folded() {
        return months.flat() && !cumulative;
    }

    private Optional<BigDecimal> budget() {
        return subject.scenario().plan().monthlyBudget();
    }

    private Optional<BigDecimal> balance() {
        return subject.scenario().extras().prepaidBalance();
    }

    private static String crossing(Crossing crossing) {
        return switch (crossing) {
            case Crossing.Within() -> Strings.of("forecast.within");
            case Crossing.Above() -> Strings.of("forecast.above");
            case Crossing.Over(int month) -> Strings.of("forecast.over", Integer.toString(month));
            case Crossing.Under(int month) -> Strings.of("forecast.under", Integer.toString(month));
        };
    }
}
