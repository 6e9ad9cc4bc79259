package kimicost.model.analysis;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import kimicost.model.pricing.Estimator;
import kimicost.model.pricing.Mode;
import kimicost.model.pricing.Variant;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;

/// The monthly total of one variant as a function of one input, with all others fixed: base + slope × value. This is exact,
/// because every line of a bill is linear in each single input.
///
/// @param base  the total if the input is 0
/// @param slope the change in total per unit of the input; negative if it saves, like cache hits
public record LinearCost(BigDecimal base, BigDecimal slope) {

    /// The line through `scenario` along `dimension`. For the share in batches it is the line of a blend, which runs from the bill
    /// of everything at once to the bill of everything in batches.
    public static LinearCost of(Variant variant, Dimension dimension, Scenario scenario) {
        Variant moved = dimension == Dimension.BATCH_SHARE ? blended(variant, scenario.workload().batchShare()) : variant;
        BigDecimal base = total(moved, dimension.with(scenario, ZERO));
        return new LinearCost(base, total(moved, dimension.with(scenario, ONE)).subtract(base));
    }

    private static Variant blended(Variant variant, BigDecimal share) {
        boolean end = variant.mode() == Mode.STANDARD ? share.signum() == 0 : share.compareTo(ONE) == 0;
        return end && variant.model().batch().isPresent() ? new Variant(variant.card(), variant.model(), Mode.BLEND) : variant;
    }

    /// Whether the card prices `dimension`. It does not price searches if it lists no search fee.
    static boolean priced(Variant variant, Dimension dimension) {
        return dimension != Dimension.SEARCHES_PER_MESSAGE || variant.card().webSearch().isPresent();
    }

    /// The total at `value`.
    public BigDecimal at(BigDecimal value) {
        return base.add(slope.multiply(value));
    }

    /// The monthly total of `variant`, tax included.
    static BigDecimal total(Variant variant, Scenario scenario) {
        return Estimator.estimate(variant, scenario.workload(), scenario.plan()).total();
    }
}
