package kimicost.model.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/// A cost as a function of one input, exact: the polynomial c0 + c1·x + c2·x² …
///
/// @param coefficients c0 first
record Course(List<BigDecimal> coefficients) {
    static final Course NOTHING = new Course(List.of(BigDecimal.ZERO));

    Course {
        coefficients = List.copyOf(coefficients);
    }

    /// A single power.
    static Course of(int power, BigDecimal coefficient) {
        return new Course(IntStream.rangeClosed(0, power).mapToObj(i -> i == power ? coefficient : BigDecimal.ZERO).toList());
    }

    Course plus(Course other) {
        return new Course(IntStream.range(0, Math.max(coefficients.size(), other.coefficients.size()))
                .mapToObj(power -> coefficient(power).add(other.coefficient(power))).toList());
    }

    BigDecimal coefficient(int power) {
        return power < coefficients.size() ? coefficients.get(power) : BigDecimal.ZERO;
    }

    /// Whether it is a straight line.
    boolean isLinear() {
        return coefficients.size() <= 2;
    }

    BigDecimal at(BigDecimal x) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal coefficient : coefficients.reversed()) {
            sum = sum.multiply(x).add(coefficient);
        }
        return sum;
    }
}
