package kimicost.model;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/// The numbers that a field allows.
///
/// @param min     the lower bound
/// @param openMin whether the lower bound itself is excluded
/// @param max     the upper bound, inclusive; empty if there is none
/// @param whole   whether only whole numbers are allowed
public record Range(BigDecimal min, boolean openMin, Optional<BigDecimal> max, boolean whole) {
    /// A share from 0 to 1, inclusive; 35 % is 0.35.
    public static final Range SHARE = of("0", "1");

    /// From `min` to `max`, inclusive.
    public static Range of(String min, String max) {
        return new Range(new BigDecimal(min), false, Optional.of(new BigDecimal(max)), false);
    }

    /// Whole numbers from `min` to `max`, inclusive.
    public static Range whole(String min, String max) {
        return new Range(new BigDecimal(min), false, Optional.of(new BigDecimal(max)), true);
    }

    /// More than `min`, at most `max`.
    public static Range above(String min, String max) {
        return new Range(new BigDecimal(min), true, Optional.of(new BigDecimal(max)), false);
    }

    /// More than `min`, without an upper bound.
    public static Range above(String min) {
        return new Range(new BigDecimal(min), true, Optional.empty(), false);
    }

    /// `min` or more, without an upper bound.
    public static Range atLeast(String min) {
        return new Range(new BigDecimal(min), false, Optional.empty(), false);
    }

    /// Whether `value` is within this range.
    public boolean allows(BigDecimal value) {
        int fromMin = value.compareTo(min);
        return (openMin ? fromMin > 0 : fromMin >= 0)
                && max.map(bound -> value.compareTo(bound) <= 0).orElse(true)
                && (!whole || isWhole(value));
    }

    /// Returns `value` if this range allows it.
    ///
    /// @param field the field's name for the error, such as `users`
    /// @throws InvalidValue if this range does not allow it
    public BigDecimal check(String field, BigDecimal value) {
        if (!allows(value)) {
            throw new InvalidValue(field, value.toPlainString(), allowed());
        }
        return value;
    }

    /// Returns `value` without trailing zeros, so that records with equal numbers are equal: 0.50 becomes 0.5.
    ///
    /// @param field the field's name for the error, such as `users`
    /// @throws InvalidValue if this range does not allow it
    public BigDecimal canonical(String field, BigDecimal value) {
        BigDecimal stripped = check(field, value).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /// What is allowed, as a noun phrase for errors that name a field of a file: `a whole number from 0 to 1,000,000,000`.
    public String allowed() {
        if (max.filter(min::equals).isPresent()) {
            return grouped(min);
        }
        String noun = whole ? "a whole number" : equals(SHARE) ? "a share" : "a number";
        return max.map(bound -> openMin
                ? noun + " above " + grouped(min) + " and up to " + grouped(bound)
                : noun + " from " + grouped(min) + " to " + grouped(bound))
                .orElse(openMin ? noun + " above " + grouped(min) : noun + " of at least " + grouped(min));
    }

    private static boolean isWhole(BigDecimal value) {
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }

    private static String grouped(BigDecimal bound) {
        return bound.scale() > 0 ? bound.toPlainString() : String.format(Locale.ROOT, "%,d", bound.toBigIntegerExact());
    }
}
