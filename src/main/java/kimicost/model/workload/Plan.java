package kimicost.model.workload;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.Optional;
import kimicost.model.Range;

/// Everything around a workload: tax, budget, growth, and when messages arrive.
///
/// @param taxRate            tax added to prices that do not include it, 0 to 1; 20 % is 0.2
/// @param monthlyBudget      the monthly limit, tax included, above 0, in the card's currency; empty for none
/// @param horizonMonths      months to look ahead, whole, 1 to 60
/// @param monthlyUserGrowth  monthly growth of the users, −0.5 to 1; 5 % is 0.05
/// @param activeDaysPerMonth days per month with messages, 1 to 31
/// @param activeHoursPerDay  hours per day with messages, above 0 to 24
/// @param peakFactor         the busiest minute compared with the average, 1 to 1,000
/// @param secondsPerMessage  seconds per answer, above 0 to 3,600
public record Plan(BigDecimal taxRate, Optional<BigDecimal> monthlyBudget, BigDecimal horizonMonths,
        BigDecimal monthlyUserGrowth, BigDecimal activeDaysPerMonth, BigDecimal activeHoursPerDay,
        BigDecimal peakFactor, BigDecimal secondsPerMessage) {
    public static final Range MONTHLY_BUDGET = Range.above("0");
    public static final Range HORIZON_MONTHS = Range.whole("1", "60");
    public static final Range MONTHLY_USER_GROWTH = Range.of("-0.5", "1");
    public static final Range ACTIVE_DAYS_PER_MONTH = Range.of("1", "31");
    public static final Range ACTIVE_HOURS_PER_DAY = Range.above("0", "24");
    public static final Range PEAK_FACTOR = Range.of("1", "1000");
    public static final Range SECONDS_PER_MESSAGE = Range.above("0", "3600");

    /// No tax, no budget, twelve months without growth, messages spread evenly over 30 days.
    public static final Plan DEFAULT = new Plan(ZERO, Optional.empty(), BigDecimal.valueOf(12), ZERO,
            BigDecimal.valueOf(30), BigDecimal.valueOf(24), ONE, BigDecimal.valueOf(20));

    /// @throws kimicost.model.InvalidValue naming the first value out of range
    public Plan {
        taxRate = Range.SHARE.canonical("taxRate", taxRate);
        monthlyBudget = monthlyBudget.map(budget -> MONTHLY_BUDGET.canonical("monthlyBudget", budget));
        horizonMonths = HORIZON_MONTHS.canonical("horizonMonths", horizonMonths);
        monthlyUserGrowth = MONTHLY_USER_GROWTH.canonical("monthlyUserGrowth", monthlyUserGrowth);
        activeDaysPerMonth = ACTIVE_DAYS_PER_MONTH.canonical("activeDaysPerMonth", activeDaysPerMonth);
        activeHoursPerDay = ACTIVE_HOURS_PER_DAY.canonical("activeHoursPerDay", activeHoursPerDay);
        peakFactor = PEAK_FACTOR.canonical("peakFactor", peakFactor);
        secondsPerMessage = SECONDS_PER_MESSAGE.canonical("secondsPerMessage", secondsPerMessage);
    }

    public Plan withTaxRate(BigDecimal value) {
        return new Plan(value, monthlyBudget, horizonMonths, monthlyUserGrowth, activeDaysPerMonth, activeHoursPerDay,
                peakFactor, secondsPerMessage);
    }

    public Plan withMonthlyBudget(Optional<BigDecimal> value) {
        return new Plan(taxRate, value, horizonMonths, monthlyUserGrowth, activeDaysPerMonth, activeHoursPerDay,
                peakFactor, secondsPerMessage);
    }

    public Plan withHorizonMonths(BigDecimal value) {
        return new Plan(taxRate, monthlyBudget, value, monthlyUserGrowth, activeDaysPerMonth,
                activeHoursPerDay, peakFactor, secondsPerMessage);
    }

    public Plan withMonthlyUserGrowth(BigDecimal value) {
        return new Plan(taxRate, monthlyBudget, horizonMonths, value, activeDaysPerMonth,
                activeHoursPerDay, peakFactor, secondsPerMessage);
    }

    public Plan withActiveDaysPerMonth(BigDecimal value) {
        return new Plan(taxRate, monthlyBudget, horizonMonths, monthlyUserGrowth, value,
                activeHoursPerDay, peakFactor, secondsPerMessage);
    }

    public Plan withActiveHoursPerDay(BigDecimal value) {
        return new Plan(taxRate, monthlyBudget, horizonMonths, monthlyUserGrowth, activeDaysPerMonth,
                value, peakFactor, secondsPerMessage);
    }

    public Plan withPeakFactor(BigDecimal value) {
        return new Plan(taxRate, monthlyBudget, horizonMonths, monthlyUserGrowth, activeDaysPerMonth,
                activeHoursPerDay, value, secondsPerMessage);
    }

    public Plan withSecondsPerMessage(BigDecimal value) {
        return new Plan(taxRate, monthlyBudget, horizonMonths, monthlyUserGrowth, activeDaysPerMonth,
                activeHoursPerDay, peakFactor, value);
    }
}
