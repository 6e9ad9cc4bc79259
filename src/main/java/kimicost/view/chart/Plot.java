package kimicost.view.chart;

import kimicost.view.chart.LinesChart.Scale;

/// The rectangle in which lines are drawn, in pixels, and its scales.
record Plot(double left, double top, double width, double height, Scale xs, Scale ys) {
    /// Beyond this, a line's angle does not visibly change, but drawing loses precision.
    private static final double FAR = 1e6;

    double x(double value) {
        return left + clamped(part(value, xs) * width);
    }

    double y(double value) {
        return top + height - clamped(part(value, ys) * height);
    }

    /// The value at a position, the inverse of [#x(double)].
    double xValue(double place) {
        return xs.lower() + (place - left) / width * (xs.upper() - xs.lower());
    }

    /// The value at a height, the inverse of [#y(double)].
    double yValue(double place) {
        return ys.lower() + (bottom() - place) / height * (ys.upper() - ys.lower());
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    private static double part(double value, Scale scale) {
        return (value - scale.lower()) / (scale.upper() - scale.lower());
    }

    private static double clamped(double pixels) {
        return Math.clamp(pixels, -FAR, FAR);
    }
}
