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
import kimicost.model.workload.Plan;
import kimicost.model.workload.Workload;

/// How many people use a workload from month to month.
///
/// @param from    its first month; empty for that of the plan
/// @param until   its last month, included; empty for that of the plan
/// @param growth  growth of the users a month, −0.5 to 1; empty for that of the plan
/// @param factors what the users of single months are multiplied by, such as 2 in December; 0 to 1,000
/// @param users   the users of single months, whatever growth and factors say
public record Demand(Optional<YearMonth> from, Optional<YearMonth> until, Optional<BigDecimal> growth,
        SortedMap<YearMonth, BigDecimal> factors, SortedMap<YearMonth, BigDecimal> users) {
    public static final Range FACTOR = Range.of("0", "1000");
    /// The same users in every month of the plan, but for its growth.
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

    /// Whether it names any month: only a plan with a first month can tell when that is.
    public boolean isDated() {
        return from.isPresent() || until.isPresent() || !factors.isEmpty() || !users.isEmpty();
    }

    /// The users of a month, unrounded, such as 1,102.5: those given for it, else `base` × (1 + growth)^k × its factor, where k
    /// counts from the workload's first month. 0 before that and after its last.
    ///
    /// @param month  which month
    /// @param start  the plan's first month
    /// @param base   the users of the workload's first month
    /// @param growth the plan's growth
    BigDecimal users(YearMonth month, YearMonth start, BigDecimal base, BigDecimal growth) {
        YearMonth first = from.orElse(start);
        if (month.isBefore(first) || until.filter(month::isAfter).isPresent()) {
            return BigDecimal.ZERO;
        }
        BigDecimal given = users.get(month);
        return given != null ? given
                : grown(base, growth, Math.toIntExact(first.until(month, ChronoUnit.MONTHS)))
                        .multiply(factors.getOrDefault(month, BigDecimal.ONE));
    }

    /// The users `after` so many months of growth.
    BigDecimal grown(BigDecimal base, BigDecimal ofPlan, int after) {
        return base.multiply(growth.orElse(ofPlan).add(BigDecimal.ONE).pow(after));
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

    /// With another factor for one month; 1 is none.
    public Demand withFactor(YearMonth month, BigDecimal value) {
        return new Demand(from, until, growth, with(factors, month, Optional.of(value).filter(one -> one.compareTo(BigDecimal.ONE) != 0)),
                users);
    }

    /// With so many users in one month, or with none given the number that growth makes.
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
