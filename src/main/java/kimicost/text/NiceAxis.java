package kimicost.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/// An axis from 0 to a round number. It is a function of the largest amount alone and steps through 1, 1.5, 2, 3, 4, 6, 8, 10, so
/// that it stands still while a bar grows within it.
///
/// @param upper the number at the right end
/// @param tick  the distance of two labels
public record NiceAxis(BigDecimal upper, BigDecimal tick) {
    /// Mantissa of the upper bound and of the tick.
    private static final String[][] STEPS = {{"1", "0.2"}, {"1.5", "0.5"}, {"2", "0.5"}, {"3", "0.5"},
            {"4", "1"}, {"6", "1"}, {"8", "2"}, {"10", "2"}};
    /// No axis has more labels.
    public static final int MOST_TICKS = 7;
    /// A limit this many times as far as all else would leave it a third of the axis.
    private static final BigDecimal FAR = BigDecimal.valueOf(3);

    /// The smallest axis that holds `largest`; an axis of 1 where there is nothing to hold.
    public static NiceAxis holding(BigDecimal largest) {
        if (largest.signum() <= 0) {
            return new NiceAxis(BigDecimal.ONE, new BigDecimal("0.2"));
        }
        int power = largest.precision() - largest.scale() - 1;
        for (String[] step : STEPS) {
            BigDecimal upper = new BigDecimal(step[0]).scaleByPowerOfTen(power);
            if (upper.compareTo(largest) >= 0) {
                return new NiceAxis(upper, new BigDecimal(step[1]).scaleByPowerOfTen(power));
            }
        }
        throw new AssertionError("10 to the next power holds every number of this power");
    }

    /// Whether a limit, such as a budget, has its place on the axis of what reaches up to `reach`: not where it would dwarf that.
    public static boolean isNear(BigDecimal limit, BigDecimal reach) {
        return limit.compareTo(reach.multiply(FAR)) <= 0;
    }

    /// The labelled amounts, from 0 to the upper bound.
    public List<BigDecimal> ticks() {
        int count = upper.divide(tick, 0, RoundingMode.FLOOR).intValueExact();
        return IntStream.rangeClosed(0, count).mapToObj(i -> tick.multiply(BigDecimal.valueOf(i))).toList();
    }

    /// Where an amount stands: 0 at the left end, 1 at the right.
    public double position(BigDecimal amount) {
        return amount.doubleValue() / upper.doubleValue();
    }
}
