package kimicost.view.compare;

import java.math.BigDecimal;
import java.util.Optional;

/// Maps amounts to whole pixels, from 0 at the left to the end of the axis at the right; larger amounts map to the end.
///
/// @param end   the amount at the right end
/// @param limit the budget, if it is drawn; an amount that exceeds it even by a cent ends visibly beyond its line
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
