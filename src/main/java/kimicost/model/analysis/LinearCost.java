package kimicost.model.analysis;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import kimicost.model.pricing.Estimator;
import kimicost.model.pricing.Variant;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;

/// The monthly total of one variant along one input, all others held: base + slope × value, exactly, since every line
/// of a bill is a product in which each input stands once.
///
/// @param base  the total where the input is 0
/// @param slope what one more of the input adds, negative where it saves, as cache hits do
public record LinearCost(BigDecimal base, BigDecimal slope) {

    /// The course through `scenario` along `dimension`.
    public static LinearCost of(Variant variant, Dimension dimension, Scenario scenario) {
        BigDecimal base = total(variant, dimension.with(scenario, ZERO));
        return new LinearCost(base, total(variant, dimension.with(scenario, ONE)).subtract(base));
    }

    /// Whether it is known what more of `dimension` costs: a card without search prints no fee for one.
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
