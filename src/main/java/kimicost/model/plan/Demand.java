package kimicost.model.plan;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kimicost.model.InvalidValue;
import kimicost.model.Range;
import kimicost.model.plan.Schedule.Month;
import kimicost.model.workload.Plan;
import kimicost.model.workload.Workload;

/// How many people use a workload from month to month.
///
/// @param from    its first month; empty for the plan's
/// @param until   its last month, included; empty for the plan's
/// @param growth  monthly growth of the users, −0.5 to 1; empty for the plan's
/// @param factors multiply the users of single months, such as by 2 in December; 0 to 1,000
/// @param users   the users of single months, which replace growth and factors
public record Demand(Optional<YearMonth> from, Optional<YearMonth> until, Optional<BigDecimal> growth,
        SortedMap<YearMonth, BigDecimal> factors, SortedMap<YearMonth, BigDecimal> users) {
    public static final Range FACTOR = Range.of("0", "1000");
    /// The same users in every month, except for the plan's growth.
    public static final Demand STEADY = new Demand(Optional.empty(), Optional.empty(), Optional.empty(),
            Collections.emptySortedMap(), Collections.emptySortedMap());

    /// @throws InvalidValue naming the first value that is not allowed
    public Demand {
        growth = growth.map(value -> Plan.MONTHLY_USER_GROWTH.canonical("monthlyUserGrowth", value));
        factors = canonical("factors", FACTOR, factors);
        users = canonical("users", Workload.USERS, users);
        Optional<YearMonth> first = from;
        until.filter(last -> first.filter(last::isBefore).isPresent()).ifPresent(last -> {
            throw new InvalidValue("until", last.toString(), "a month from " + first.orElseThrow() + ", the workload's first, on");
        });
    }

    private static SortedMap<YearMonth, BigDecimal> canonical(String field, Range range, Map<YearMonth, BigDecimal> values) {
        SortedMap<YearMonth, BigDecimal> canonical = new TreeMap<>();
        values.forEach((month, value) -> canonical.put(month, range.canonical(field + "." + month, value)));
        return Collections.unmodifiableSortedMap(canonical);
    }

    /// Whether it names a month, which only makes sense in a plan with dates.
    public boolean isDated() {
        return from.isPresent() || until.isPresent() || !factors.isEmpty() || !users.isEmpty();
    }

    /// Calculates the users of a month from those of the workload's first: base × (1 + growth)^months × factor.
    ///
    /// @param months since the workload's first month
    /// @param factor of this month, such as 2 in December
    public record Growing(int months, BigDecimal factor) {
        BigDecimal users(BigDecimal base, BigDecimal growth) {
            return base.multiply(growth.add(BigDecimal.ONE).pow(months)).multiply(factor);
        }
    }

    /// How the users of a month follow from those of the first. Empty before the first month, after the last, and for a month with
    /// its own number of users.
    ///
    /// @param start the plan's first month; empty if months are only numbered
    public Optional<Growing> growing(Month month, Optional<YearMonth> start) {
        return month.date().map(date -> {
            YearMonth first = from.or(() -> start).orElse(date);
            return !covers(date) || users.containsKey(date) ? Optional.<Growing>empty()
                    : Optional.of(new Growing(Math.toIntExact(first.until(date, ChronoUnit.MONTHS)),
                            factors.getOrDefault(date, BigDecimal.ONE)));
        }).orElseGet(() -> Optional.of(new Growing(month.number() - 1, BigDecimal.ONE)));
    }

    /// The users of a month, unrounded, such as 1,102.5: those given for it or, if none, calculated from `base` and growth. 0 before
    /// the workload's first month and after its last.
    ///
    /// @param start  the plan's first month; empty if months are only numbered
    /// @param base   the users of the workload's first month
    /// @param growth the plan's growth
    BigDecimal users(Month month, Optional<YearMonth> start, BigDecimal base, BigDecimal growth) {
        return growing(month, start).map(part -> part.users(base, growth(growth)))
                .orElseGet(() -> month.date().filter(this::covers).map(users::get).orElse(BigDecimal.ZERO));
    }

    private boolean covers(YearMonth month) {
        return from.filter(month::isBefore).isEmpty() && until.filter(month::isAfter).isEmpty();
    }

    /// The monthly growth of the users.
    ///
    /// @param ofPlan the plan's growth, for a workload without its own
    public BigDecimal growth(BigDecimal ofPlan) {
        return growth.orElse(ofPlan);
    }

    public Demand withFrom(Optional<YearMonth> value) {
        return new Demand(value, until, growth, factors, users);
    }

    public Demand withUntil(Optional<YearMonth> value) {
        return new Demand(from, value, growth, factors, users);
    }

    public Demand withGrowth(Optional<BigDecimal> value) {
        return new Demand(from, until, value, factors, users);
    }

    /// Returns it with another factor for one month; 1 removes the factor.
    public Demand withFactor(YearMonth month, BigDecimal value) {
        return new Demand(from, until, growth, with(factors, month, Optional.of(value).filter(one -> one.compareTo(BigDecimal.ONE) != 0)),
                users);
    }

    /// Returns it with the given users in one month; empty for the number that follows from growth.
    public Demand withUsers(YearMonth month, Optional<BigDecimal> value) {
        return new Demand(from, until, growth, factors, with(users, month, value));
    }

    private static SortedMap<YearMonth, BigDecimal> with(Map<YearMonth, BigDecimal> values, YearMonth month, Optional<BigDecimal> value) {
        SortedMap<YearMonth, BigDecimal> changed = new TreeMap<>(values);
        changed.remove(month);
        value.ifPresent(one -> changed.put(month, one));
        return changed;
    }
}
