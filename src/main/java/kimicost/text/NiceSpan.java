package kimicost.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/// An axis between two round numbers that need not begin at 0: for figures that lie close together far from it.
///
/// @param from the number at the left end
/// @param to   the number at the right end, above `from`
/// @param tick the distance of two labels
public record NiceSpan(BigDecimal from, BigDecimal to, BigDecimal tick) {
    private static final List<BigDecimal> STEPS = List.of(new BigDecimal("1"), new BigDecimal("2"), new BigDecimal("2.5"),
            new BigDecimal("5"), BigDecimal.TEN);
    private static final BigDecimal PARTS = BigDecimal.valueOf(6);

    /// The narrowest axis of about six parts that holds `low` and `high`; where they are one number, that number in its middle.
    ///
    /// @param low 0 or more, at most `high`
    public static NiceSpan holding(BigDecimal low, BigDecimal high) {
        BigDecimal width = high.subtract(low);
        if (width.signum() <= 0) {
            return low.signum() <= 0 ? new NiceSpan(BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("0.2"))
                    : holding(low.movePointLeft(1).multiply(BigDecimal.valueOf(9)), low.movePointLeft(1).multiply(BigDecimal.valueOf(11)));
        }
        BigDecimal wanted = width.divide(PARTS, 20 + width.scale(), RoundingMode.HALF_UP).stripTrailingZeros();
        int power = wanted.precision() - wanted.scale() - 1;
        BigDecimal tick = STEPS.stream().map(step -> step.scaleByPowerOfTen(power)).filter(step -> step.compareTo(wanted) >= 0)
                .findFirst().orElseThrow();
        return new NiceSpan(low.divide(tick, 0, RoundingMode.FLOOR).multiply(tick),
                high.divide(tick, 0, RoundingMode.CEILING).multiply(tick),
                tick);
    }

    /// The labelled numbers, from one end to the other.
    public List<BigDecimal> ticks() {
        int count = to.subtract(from).divide(tick, 0, RoundingMode.HALF_UP).intValueExact();
        return IntStream.rangeClosed(0, count).mapToObj(i -> from.add(tick.multiply(BigDecimal.valueOf(i)))).toList();
    }

    /// Where a number stands: 0 at the left end, 1 at the right, beyond them below 0 or above 1.
    public double position(BigDecimal number) {
        return number.subtract(from).doubleValue() / to.subtract(from).doubleValue();
    }
}
