package kimicost.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/// An axis from 0 to a round number. Its end depends only on the largest amount and steps through 1, 1.5, 2, 3, 4, 6, 8 and 10
/// times a power of ten, so that it stays put while a bar grows within it.
///
/// @param upper the value at the right end
/// @param tick  the distance between two labels
public record NiceAxis(BigDecimal upper, BigDecimal tick) {
    /// Mantissas of the upper bound and the tick distance.
    private static final String[][] STEPS = {{"1", "0.2"}, {"1.5", "0.5"}, {"2", "0.5"}, {"3", "0.5"},
            {"4", "1"}, {"6", "1"}, {"8", "2"}, {"10", "2"}};
    /// The largest number of labels.
    public static final int MOST_TICKS = 7;
    /// A limit this many times as far as the largest amount would leave the amounts only a third of the axis.
    private static final BigDecimal FAR = BigDecimal.valueOf(3);

    /// The shortest axis that includes `largest`; an axis to 1 if that is not above 0.
    public static NiceAxis holding(BigDecimal largest) {
        if (largest.signum() <= 0) {
            return new NiceAxis(BigDecimal.ONE, new BigDecimal("0.2"));
        }
        int power = power(largest);
        for (String[] step : STEPS) {
            BigDecimal upper = new BigDecimal(step[0]).scaleByPowerOfTen(power);
            if (upper.compareTo(largest) >= 0) {
                return new NiceAxis(upper, new BigDecimal(step[1]).scaleByPowerOfTen(power));
            }
        }
        throw new AssertionError("10 to the next power holds every number of this power");
    }

    /// The labels of a logarithmic axis: 1, 2 and 5 times the powers of ten from `least` to `most`; over more than three decades
    /// the powers alone.
    ///
    /// @param least above 0
    public static List<BigDecimal> steps(BigDecimal least, BigDecimal most) {
        int from = power(least);
        int to = power(most);
        List<BigDecimal> digits = to - from > 3 ? List.of(BigDecimal.ONE) : List.of(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.valueOf(5));
        return IntStream.rangeClosed(from, to).boxed().flatMap(power -> digits.stream().map(digit -> digit.scaleByPowerOfTen(power)))
                .filter(step -> step.compareTo(least) >= 0 && step.compareTo(most) <= 0).toList();
    }

    /// The power of ten of the first digit.
    private static int power(BigDecimal number) {
        return number.precision() - number.scale() - 1;
    }

    /// Whether a limit, such as a budget, is close enough to the largest amount `reach` to be shown on the same axis.
    public static boolean isNear(BigDecimal limit, BigDecimal reach) {
        return limit.compareTo(reach.multiply(FAR)) <= 0;
    }

    /// The labelled amounts, from 0 up to at most the upper bound.
    public List<BigDecimal> ticks() {
        int count = upper.divide(tick, 0, RoundingMode.FLOOR).intValueExact();
        return IntStream.rangeClosed(0, count).mapToObj(i -> tick.multiply(BigDecimal.valueOf(i))).toList();
    }

    /// The position of an amount: 0 at the left end, 1 at the right.
    public double position(BigDecimal amount) {
        return amount.doubleValue() / upper.doubleValue();
    }
}
