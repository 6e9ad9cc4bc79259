package kimicost.view.compare;

import java.math.BigDecimal;
import java.util.Optional;

/// Where amounts stand, in whole pixels: 0 at the left, the end of the axis at the right, and nothing beyond.
///
/// @param end   the amount at the right
/// @param limit the budget where it has its place: what exceeds it ends visibly beyond its line, be it by a cent
record Track(double left, double width, double end, Optional<BigDecimal> limit) {
    private static final double BEYOND = 3;

    double right() {
        return left + width;
    }

    double x(BigDecimal amount) {
        double x = plain(amount);
        int side = limit.map(amount::compareTo).orElse(0);
        return limit.isEmpty() || side == 0 ? x : side > 0 ? Math.max(x, plain(limit.get()) + BEYOND) : Math.min(x, plain(limit.get()));
    }

    private double plain(BigDecimal amount) {
        return left + Math.round(Math.min(1, amount.doubleValue() / end) * width);
    }

    boolean tears(BigDecimal amount) {
        return amount.doubleValue() > end * 1.000001;
    }
}
