package kimicost.model.analysis;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kimicost.model.Range;
import kimicost.model.pricing.Variant;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;

/// Which input affects the bill most: each one is moved slightly down and up, with all others fixed.
///
/// @param by       how far each input is moved
/// @param total    the current monthly total
/// @param moves    one per input, the largest effect first
/// @param unpriced inputs that the card does not price
public record Sensitivity(BigDecimal by, BigDecimal total, List<Move> moves, List<Dimension> unpriced) {
    public Sensitivity {
        moves = List.copyOf(moves);
        unpriced = List.copyOf(unpriced);
    }

    /// An input moved both ways, without rounding to whole numbers: one user moved by 10 % is 0.9 and 1.1.
    ///
    /// @param dimension the input
    /// @param low       the lower value, within the input's range
    /// @param high      the higher value, within the input's range
    /// @param atLow     the monthly total at the lower value
    /// @param atHigh    the monthly total at the higher value
    /// @param step      the smallest change a user would make, such as one token
    /// @param stepAdds  what one more step adds, negative if it saves; 0 if the input never has an effect
    public record Move(Dimension dimension, BigDecimal low, BigDecimal high, BigDecimal atLow, BigDecimal atHigh,
            BigDecimal step, BigDecimal stepAdds) {
        /// The difference between the two totals.
        public BigDecimal effect() {
            return atHigh.subtract(atLow).abs();
        }

        /// Whether the input is 0, so that a relative change does nothing, although it would have an effect.
        public boolean restsAtZero() {
            return low.signum() == 0 && high.signum() == 0 && stepAdds.signum() != 0;
        }
    }

    /// Moves every input that affects the bill.
    ///
    /// @param by how far to move each input: 0.1 moves volumes and tokens by 10 % and shares by 10 percentage points
    public static Sensitivity of(Variant variant, Scenario scenario, BigDecimal by) {
        List<Move> moves = Dimension.BILLED.stream().filter(dimension -> LinearCost.priced(variant, dimension))
                .map(dimension -> move(variant, dimension, scenario, by))
                .sorted(Comparator.comparing(Move::effect).reversed())
                .toList();
        return new Sensitivity(by, LinearCost.total(variant, scenario), moves,
                Dimension.BILLED.stream().filter(dimension -> !LinearCost.priced(variant, dimension)).toList());
    }

    /// What moving `dimension` does; empty if the card does not price it.
    public Optional<Move> of(Dimension dimension) {
        return moves.stream().filter(move -> move.dimension() == dimension).findFirst();
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
