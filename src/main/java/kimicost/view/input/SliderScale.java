package kimicost.view.input;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Maps positions on a slider to numbers. Positions run from 0 (left) to 1 (right); numbers are as displayed in the row. Dragging
/// only reaches numbers that a person would say: 1,000 or 1,200, never 1,037.
public sealed interface SliderScale {
    /// The number at a position.
    BigDecimal valueAt(double position);

    /// The position of a number; numbers beyond the scale are at its end.
    double positionOf(BigDecimal value);

    /// Round numbers for labels, from left to right.
    List<BigDecimal> ticks();

    /// The next number up or down from `value`, within the scale. A number beyond the scale continues from where it is; a step up
    /// never lowers it, and a step down never raises it.
    ///
    /// @param up   whether to go up
    /// @param wide whether to make the longer step of a page key
    BigDecimal step(BigDecimal value, boolean up, boolean wide);

    /// A linear scale, for shares.
    ///
    /// @param min   the number at the left end, such as 0
    /// @param max   the number at the right end, such as 100
    /// @param small the step between numbers, such as 1
    /// @param wide  the step of a page key, such as 10
    record Linear(BigDecimal min, BigDecimal max, BigDecimal small, BigDecimal wide) implements SliderScale {
        static Linear of(String min, String max, String small, String wide) {
            return new Linear(new BigDecimal(min), new BigDecimal(max), new BigDecimal(small), new BigDecimal(wide));
        }

        /// A scale with `low` and `high` a quarter from either end, as far as the limits allow: 400 and 600 give a scale from 300
        /// to 700.
        ///
        /// @param least the smallest allowed number
        /// @param most  the largest allowed number; empty for none
        /// @param whole whether a step is at least 1
        static Linear around(BigDecimal low, BigDecimal high, BigDecimal least, Optional<BigDecimal> most, boolean whole) {
            BigDecimal apart = high.subtract(low);
            BigDecimal half = apart.signum() > 0 ? apart.divide(BigDecimal.TWO) : high.abs().max(BigDecimal.TEN).divide(BigDecimal.TWO);
            BigDecimal wanted = half.divide(BigDecimal.valueOf(25), MathContext.DECIMAL64);
            BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(wanted.precision() - wanted.scale() - 1);
            BigDecimal small = whole ? power.max(BigDecimal.ONE) : power;
            BigDecimal left = rounded(low.subtract(half), small, RoundingMode.FLOOR).max(least);
            BigDecimal right = rounded(high.add(half), small, RoundingMode.CEILING);
            return new Linear(left, most.map(right::min).orElse(right), small, small.multiply(BigDecimal.TEN));
        }

        @Override
        public BigDecimal valueAt(double position) {
            return min.add(rounded(max.subtract(min).multiply(BigDecimal.valueOf(position)), small, RoundingMode.HALF_UP));
        }

        @Override
        public double positionOf(BigDecimal value) {
            return Math.clamp(value.subtract(min).doubleValue() / max.subtract(min).doubleValue(), 0, 1);
        }

        /// The ends and quarters of the scale.
        @Override
        public List<BigDecimal> ticks() {
            BigDecimal quarter = max.subtract(min).divide(BigDecimal.valueOf(4));
            return IntStream.rangeClosed(0, 4).mapToObj(i -> min.add(quarter.multiply(BigDecimal.valueOf(i)))).toList();
        }

        @Override
        public BigDecimal step(BigDecimal value, boolean up, boolean page) {
            BigDecimal step = page ? wide : small;
            BigDecimal next = up
                    ? rounded(value, step, RoundingMode.FLOOR).add(step)
                    : rounded(value, step, RoundingMode.CEILING).subtract(step);
            return onTrack(next, value, up, min, max);
        }
    }

    /// A logarithmic scale of two-digit numbers from 1 on, with 0 at the left end. It snaps to 1, 2, 5, 10, …
    ///
    /// @param max the number at the right end, a power of ten such as 1,000,000
    record Logarithmic(BigDecimal max) implements SliderScale {
        /// The leftmost part of the track, which represents 0.
        private static final double ZERO_ZONE = 0.04;
        /// The distance within which it snaps, as a share of the track: two pixels.
        private static final double CATCH = 0.008;
        private static final BigDecimal[] STOPS = {BigDecimal.ONE, BigDecimal.TWO, BigDecimal.valueOf(5), BigDecimal.TEN};

        static Logarithmic upTo(String max) {
            return new Logarithmic(new BigDecimal(max));
        }

        @Override
        public BigDecimal valueAt(double position) {
            if (position < ZERO_ZONE / 2) {
                return BigDecimal.ZERO;
            }
            double exponent = Math.max(0, (position - ZERO_ZONE) / (1 - ZERO_ZONE)) * Math.log10(max.doubleValue());
            BigDecimal exact = BigDecimal.valueOf(Math.pow(10, exponent)).max(BigDecimal.ONE).min(max);
            for (BigDecimal stop : STOPS) {
                BigDecimal candidate = stop.scaleByPowerOfTen(magnitude(exact)).min(max);
                if (Math.abs(positionOf(candidate) - position) <= CATCH) {
                    return whole(candidate);
                }
            }
            return whole(exact.round(new MathContext(2, RoundingMode.HALF_UP)));
        }

        @Override
        public double positionOf(BigDecimal value) {
            if (value.compareTo(BigDecimal.ONE) < 0) {
                return value.doubleValue() * ZERO_ZONE;
            }
            double part = Math.log10(value.doubleValue()) / Math.log10(max.doubleValue());
            return Math.min(1, ZERO_ZONE + part * (1 - ZERO_ZONE));
        }

        /// 0 and the powers of ten.
        @Override
        public List<BigDecimal> ticks() {
            return Stream.concat(Stream.of(BigDecimal.ZERO), Stream.iterate(BigDecimal.ONE, power -> power.compareTo(max) <= 0,
                    BigDecimal.TEN::multiply)).toList();
        }

        @Override
        public BigDecimal step(BigDecimal value, boolean up, boolean page) {
            BigDecimal next = page ? stop(value, up) : twoDigits(value, up);
            return whole(onTrack(next, value, up, BigDecimal.ZERO, max));
        }

        /// The next two-digit number: 990, 1,000, 1,100.
        private static BigDecimal twoDigits(BigDecimal value, boolean up) {
            if (value.compareTo(BigDecimal.ONE) < 0) {
                return up ? BigDecimal.ONE : BigDecimal.ZERO;
            }
            BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(magnitude(value));
            boolean downFromPower = !up && value.compareTo(power) == 0;
            BigDecimal unit = power.scaleByPowerOfTen(downFromPower ? -2 : -1).max(BigDecimal.ONE);
            return up
                    ? rounded(value, unit, RoundingMode.FLOOR).add(unit)
                    : rounded(value, unit, RoundingMode.CEILING).subtract(unit);
        }

        /// The next of 0, 1, 2, 5, 10, 20, …
        private static BigDecimal stop(BigDecimal value, boolean up) {
            if (value.compareTo(BigDecimal.ONE) < 0) {
                return up ? BigDecimal.ONE : BigDecimal.ZERO;
            }
            BigDecimal below = BigDecimal.ZERO;
            for (int power = 0;; power++) {
                for (BigDecimal mantissa : STOPS) {
                    BigDecimal stop = mantissa.scaleByPowerOfTen(power);
                    if (up && stop.compareTo(value) > 0) {
                        return stop;
                    }
                    if (!up && stop.compareTo(value) >= 0) {
                        return below;
                    }
                    below = stop;
                }
            }
        }

        private static int magnitude(BigDecimal value) {
            return value.precision() - value.scale() - 1;
        }

        private static BigDecimal whole(BigDecimal value) {
            return value.setScale(0, RoundingMode.HALF_UP);
        }
    }

    /// Limits `next` to the scale, unless `value` is already beyond it.
    private static BigDecimal onTrack(BigDecimal next, BigDecimal value, boolean up, BigDecimal min, BigDecimal max) {
        if (up) {
            return value.compareTo(max) > 0 ? next : next.max(min).min(max);
        }
        return next.max(min.min(value));
    }

    private static BigDecimal rounded(BigDecimal value, BigDecimal step, RoundingMode mode) {
        return value.divide(step, 0, mode).multiply(step);
    }
}
