package kimicost.model.analysis;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import kimicost.model.Range;
import kimicost.model.pricing.Variant;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;

/// Which input moves the bill most: each is moved a little down and up, the others held.
///
/// @param total the monthly total as it is
/// @param moves one an input, the one of the largest effect first
public record Sensitivity(BigDecimal total, List<Move> moves) {
    public Sensitivity {
        moves = List.copyOf(moves);
    }

    /// An input moved both ways. A tenth of a user counts as an average does: one user moved by 10 % is 0.9 and 1.1.
    ///
    /// @param dimension the input
    /// @param low       its lower value, within its range
    /// @param high      its higher value, within its range
    /// @param atLow     the monthly total at the lower value
    /// @param atHigh    the monthly total at the higher value
    public record Move(Dimension dimension, BigDecimal low, BigDecimal high, BigDecimal atLow, BigDecimal atHigh) {
        /// How far the two totals lie apart.
        public BigDecimal effect() {
            return atHigh.subtract(atLow).abs();
        }
    }

    /// @param by how far each input is moved: 0.1 moves volumes and tokens by 10 % and shares by 10 points
    public static Sensitivity of(Variant variant, Scenario scenario, BigDecimal by) {
        List<Move> moves = Dimension.BILLED.stream()
                .map(dimension -> move(variant, dimension, scenario, by))
                .sorted(Comparator.comparing(Move::effect).reversed())
                .toList();
        return new Sensitivity(Course.total(variant, scenario), moves);
    }

    private static Move move(Variant variant, Dimension dimension, Scenario scenario, BigDecimal by) {
        BigDecimal value = dimension.of(scenario);
        boolean share = dimension.range().equals(Range.SHARE);
        BigDecimal distance = share ? by : value.multiply(by);
        BigDecimal low = within(dimension.range(), value.subtract(distance));
        BigDecimal high = within(dimension.range(), value.add(distance));
        Course course = Course.of(variant, dimension, scenario);
        return new Move(dimension, low, high, course.at(low), course.at(high));
    }

    private static BigDecimal within(Range range, BigDecimal value) {
        return range.max().map(value::min).orElse(value).max(range.min());
    }
}
