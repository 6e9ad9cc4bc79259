package kimicost.model.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kimicost.model.plan.MonthlyPlan.Cell;
import kimicost.model.plan.MonthlyPlan.PlannedMonth;
import kimicost.model.workload.Plan;

/// How far one input of a plan can go, with all others fixed, before a budget is exceeded. Straight lines are solved in closed form
/// and rounded to the safe side, in steps as a person would type; growth is found by bisection over the same steps. Every cost is
/// exact.
public sealed interface PlanBound {
    /// The input.
    PlanInput input();

    /// The highest or lowest value within the budget.
    ///
    /// @param most     whether `value` is the highest; otherwise the lowest
    /// @param value    the last value within the budget
    /// @param cost     what the span costs at `value`, at most the budget
    /// @param next     the value one step further
    /// @param nextCost what the span costs at `next`, over budget
    record Bound(PlanInput input, boolean most, BigDecimal value, BigDecimal cost, BigDecimal next, BigDecimal nextCost)
            implements
                PlanBound {}

    /// Every value stays within the budget.
    ///
    /// @param highest the highest cost in the input's range
    record Always(PlanInput input, BigDecimal highest) implements PlanBound {}

    /// No value is within the budget.
    ///
    /// @param lowest the lowest cost in the input's range
    record Never(PlanInput input, BigDecimal lowest) implements PlanBound {}

    /// A workload that counts cannot be priced.
    record Unpriced(PlanInput input) implements PlanBound {}

    /// The months that must stay within the budget.
    sealed interface Span {
        /// One month.
        ///
        /// @param number from 1
        record OneMonth(int number) implements Span {}

        /// Each month by itself. The cost is that of the most expensive.
        record EveryMonth() implements Span {}

        /// All months together.
        record WholePlan() implements Span {}
    }

    /// How far `input` can go before `span` costs more than `budget`.
    ///
    /// @param plan   the plan as it is
    /// @param start  its first month; empty if months are only numbered
    /// @param around growth and tax
    /// @param budget of the month or of all months, tax included
    static PlanBound of(MonthlyPlan plan, Optional<YearMonth> start, Plan around, PlanInput input, Span span, BigDecimal budget) {
        List<Course> months = new ArrayList<>();
        for (PlannedMonth month : plan.months()) {
            Optional<Course> course = Optional.of(Course.NOTHING);
            for (int place = 0; place < month.cells().size(); place++) {
                Cell cell = month.cells().get(place);
                if (cell.workload().counts()) {
                    Optional<Course> own = input.course(cell, place, month, start, around);
                    course = course.flatMap(sum -> own.map(sum::plus));
                }
            }
            if (course.isEmpty()) {
                return new Unpriced(input);
            }
            months.add(course.get());
        }
        return new Search(input, switch (span) {
            case Span.OneMonth one -> List.of(months.get(one.number() - 1));
            case Span.EveryMonth every -> months;
            case Span.WholePlan whole -> List.of(months.stream().reduce(Course.NOTHING, Course::plus));
        }, budget).bound();
    }

    /// Finds the bound of the most expensive of some courses, which all rise or all fall with the input.
    record Search(PlanInput input, List<Course> courses, BigDecimal budget) {
        public Search {
            courses = List.copyOf(courses);
        }

        PlanBound bound() {
            BigDecimal min = input.range().min();
            BigDecimal max = input.range().max().orElseThrow();
            BigDecimal first = cost(min);
            BigDecimal last = cost(max);
            boolean rising = last.compareTo(first) >= 0;
            if (first.max(last).compareTo(budget) <= 0) {
                return new Always(input, first.max(last));
            }
            if (first.min(last).compareTo(budget) > 0) {
                return new Never(input, first.min(last));
            }
            BigDecimal value = courses.stream().allMatch(Course::isLinear) ? solved(rising) : bisected(min, max, rising);
            BigDecimal next = rising ? value.add(input.step()) : value.subtract(input.step());
            return new Bound(input, rising, value, cost(value), next, cost(next));
        }

        private BigDecimal cost(BigDecimal value) {
            BigDecimal x = input.variable(value);
            return courses.stream().map(course -> course.at(x)).max(Comparator.naturalOrder()).orElseThrow();
        }

        /// The tightest bound of the lines, each rounded to whole steps towards its cheaper side: down if it rises, up if it falls.
        private BigDecimal solved(boolean rising) {
            BigDecimal shift = input.variable(BigDecimal.ZERO);
            return courses.stream().filter(line -> line.coefficient(1).signum() == (rising ? 1 : -1))
                    .map(line -> budget.subtract(line.at(shift)).divide(line.coefficient(1).multiply(input.step()), 0,
                            rising ? RoundingMode.FLOOR : RoundingMode.CEILING))
                    .reduce(rising ? BigDecimal::min : BigDecimal::max).orElseThrow().multiply(input.step());
        }

        private BigDecimal bisected(BigDecimal min, BigDecimal max, boolean rising) {
            BigDecimal within = rising ? min : max;
            BigDecimal over = rising ? max : min;
            while (over.subtract(within).abs().compareTo(input.step()) > 0) {
                BigDecimal steps = over.subtract(within).divide(input.step().multiply(BigDecimal.TWO), 0, RoundingMode.DOWN);
                BigDecimal middle = within.add(steps.multiply(input.step()));
                if (cost(middle).compareTo(budget) <= 0) {
                    within = middle;
                } else {
                    over = middle;
                }
            }
            return within;
        }
    }
}
