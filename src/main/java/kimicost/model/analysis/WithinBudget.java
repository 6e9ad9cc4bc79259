package kimicost.model.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import kimicost.model.pricing.Variant;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;

/// How far one input can go, with all others fixed, before the bill crosses a budget. Calculated from the [LinearCost] and
/// rounded to the safe side in steps that a person would type.
public sealed interface WithinBudget {
    /// The input.
    Dimension dimension();

    /// The highest or lowest value within the budget.
    ///
    /// @param most     whether `value` is the highest; otherwise the lowest
    /// @param value    the last value within the budget
    /// @param cost     the monthly total at `value`, at most the budget
    /// @param next     the value one step further
    /// @param nextCost the monthly total at `next`, over budget
    record Bound(Dimension dimension, boolean most, BigDecimal value, BigDecimal cost, BigDecimal next, BigDecimal nextCost)
            implements
                WithinBudget {
        /// How many times `now` the bound is, in whole times, rounded down; empty where `now` is 0.
        public Optional<BigDecimal> times(BigDecimal now) {
            return now.signum() == 0 ? Optional.empty() : Optional.of(value.divide(now, 0, RoundingMode.DOWN));
        }
    }

    /// Every value stays within the budget.
    ///
    /// @param highest the highest monthly total in the input's range
    record Always(Dimension dimension, BigDecimal highest) implements WithinBudget {}

    /// No value is within the budget.
    ///
    /// @param lowest the lowest monthly total in the input's range
    record Never(Dimension dimension, BigDecimal lowest) implements WithinBudget {}

    /// The card does not price the input.
    record Unpriced(Dimension dimension) implements WithinBudget {}

    /// How far `dimension` can go before the bill crosses `budget`.
    ///
    /// @param budget the monthly budget, tax included
    static WithinBudget of(Variant variant, Dimension dimension, Scenario scenario, BigDecimal budget) {
        if (!LinearCost.priced(variant, dimension)) {
            return new Unpriced(dimension);
        }
        LinearCost course = LinearCost.of(variant, dimension, scenario);
        BigDecimal min = dimension.range().min();
        BigDecimal max = dimension.range().max().orElseThrow();
        boolean rising = course.slope().signum() >= 0;
        BigDecimal lowest = course.at(rising ? min : max);
        BigDecimal highest = course.at(rising ? max : min);
        if (highest.compareTo(budget) <= 0) {
            return new Always(dimension, highest);
        }
        if (lowest.compareTo(budget) > 0) {
            return new Never(dimension, lowest);
        }
        BigDecimal step = step(dimension);
        // Whole steps, rounded towards the cheaper side: down if the bill rises with the input, up if it falls.
        BigDecimal value = budget.subtract(course.base())
                .divide(course.slope().multiply(step), 0, rising ? RoundingMode.FLOOR : RoundingMode.CEILING).multiply(step);
        BigDecimal next = rising ? value.add(step) : value.subtract(step);
        return new Bound(dimension, rising, value, course.at(value), next, course.at(next));
    }

    /// The step of an input: one user, message or token, 0.1 percentage points, or one search per hundred messages.
    static BigDecimal step(Dimension dimension) {
        return switch (dimension) {
            case CACHE_HIT_SHARE, SEARCH_CONTINUED_SHARE, BATCH_SHARE, TAX_RATE -> new BigDecimal("0.001");
            case SEARCHES_PER_MESSAGE -> new BigDecimal("0.01");
            default -> BigDecimal.ONE;
        };
    }
}
