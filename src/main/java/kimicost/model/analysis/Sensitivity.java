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
/// @param total    the monthly total as it is
/// @param moves    one an input, the one of the largest effect first
/// @param unpriced inputs of which the card does not say what they cost
public record Sensitivity(BigDecimal total, List<Move> moves, List<Dimension> unpriced) {
    public Sensitivity {
        moves = List.copyOf(moves);
        unpriced = List.copyOf(unpriced);
    }

    /// An input moved both ways. A tenth of a user counts as an average does: one user moved by 10 % is 0.9 and 1.1.
    ///
    /// @param dimension the input
    /// @param low       its lower value, within its range
    /// @param high      its higher value, within its range
    /// @param atLow     the monthly total at the lower value
    /// @param atHigh    the monthly total at the higher value
    /// @param step      what a person would change it by at the least, such as a token
    /// @param stepAdds  what a step more adds, negative where it saves; 0 if the input has no effect whatever its value
    public record Move(Dimension dimension, BigDecimal low, BigDecimal high, BigDecimal atLow, BigDecimal atHigh,
            BigDecimal step, BigDecimal stepAdds) {
        /// How far the two totals lie apart.
        public BigDecimal effect() {
            return atHigh.subtract(atLow).abs();
        }

        /// Whether it stands at 0, where a share more is still 0, though it does have an effect.
        public boolean restsAtZero() {
            return low.signum() == 0 && high.signum() == 0 && stepAdds.signum() != 0;
        }
    }

    /// @param by how far each input is moved: 0.1 moves volumes and tokens by 10 % and shares by 10 points
    public static Sensitivity of(Variant variant, Scenario scenario, BigDecimal by) {
        List<Move> moves = Dimension.BILLED.stream().filter(dimension -> LinearCost.priced(variant, dimension))
                .map(dimension -> move(variant, dimension, scenario, by))
                .sorted(Comparator.comparing(Move::effect).reversed())
                .toList();
        return new Sensitivity(LinearCost.total(variant, scenario), moves,
                Dimension.BILLED.stream().filter(dimension -> !LinearCost.priced(variant, dimension)).toList());
    }

    private static Move move(Variant variant, Dimension dimension, Scenario scenario, BigDecimal by) {
        BigDecimal value = dimension.of(scenario);
        boolean share = dimension.range().equals(Range.SHARE);
        BigDecimal distance = share ? by : value.multiply(by);
        BigDecimal low = within(dimension.range(), value.subtract(distance));
        BigDecimal high = within(dimension.range(), value.add(distance));
        LinearCost course = LinearCost.of(variant, dimension, scenario);
        BigDecimal step = WithinBudget.step(dimension);
        return new Move(dimension, low, high, course.at(low), course.at(high), step, course.slope().multiply(step));
    }

    private static BigDecimal within(Range range, BigDecimal value) {
        return range.max().map(value::min).orElse(value).max(range.min());
    }
}
