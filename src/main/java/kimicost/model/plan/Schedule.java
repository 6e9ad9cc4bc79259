package kimicost.model.plan;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import kimicost.model.InvalidValue;
import kimicost.model.Range;
import kimicost.model.workload.Plan;

/// The calendar of a plan: its start, its yearly budget, and its changes of rate card.
///
/// @param start        the first month; empty if months are only numbered
/// @param yearlyBudget for all months of the plan, tax included; empty for none
/// @param changes      in order of their months
public record Schedule(Optional<YearMonth> start, Optional<BigDecimal> yearlyBudget, List<RateCardChange> changes) {
    public static final Range YEARLY_BUDGET = Plan.MONTHLY_BUDGET;
    public static final Schedule NONE = new Schedule(Optional.empty(), Optional.empty(), List.of());

    /// @throws InvalidValue naming the first value that is not allowed
    public Schedule {
        yearlyBudget = yearlyBudget.map(budget -> YEARLY_BUDGET.canonical("yearlyBudget", budget));
        changes = List.copyOf(changes);
        if (start.isEmpty() && !changes.isEmpty()) {
            throw new InvalidValue("changes", "a list of " + changes.size(), "absent in a plan without start");
        }
        for (int i = 1; i < changes.size(); i++) {
            YearMonth before = changes.get(i - 1).from();
            if (!changes.get(i).from().isAfter(before)) {
                throw new InvalidValue("changes", changes.get(i).from() + " after " + before, "in the order of their months, one a month");
            }
        }
    }

    public Schedule withStart(Optional<YearMonth> value) {
        return new Schedule(value, yearlyBudget, changes);
    }

    public Schedule withYearlyBudget(Optional<BigDecimal> value) {
        return new Schedule(start, value, changes);
    }

    public Schedule withChanges(List<RateCardChange> value) {
        return new Schedule(start, yearlyBudget, value);
    }

    /// A month of the plan.
    ///
    /// @param number from 1
    /// @param date   empty if months are only numbered
    public record Month(int number, Optional<YearMonth> date) {
        /// The date, such as `2027-01`, or the number, such as `1`.
        @Override
        public String toString() {
            return date.map(YearMonth::toString).orElse(Integer.toString(number));
        }
    }

    /// The month with that number, from 1.
    public Month month(int number) {
        return new Month(number, start.map(first -> first.plusMonths(number - 1L)));
    }

    /// The changes in force in a month, in order.
    List<RateCardChange> until(Month month) {
        return month.date().map(date -> changes.stream().filter(change -> !change.from().isAfter(date)).toList()).orElse(List.of());
    }
}
