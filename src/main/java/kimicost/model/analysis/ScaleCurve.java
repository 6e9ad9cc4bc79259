package kimicost.model.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import kimicost.model.pricing.Estimator;
import kimicost.model.pricing.Variant;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;

/// The monthly bill as a function of the number of users, which is a straight line.
///
/// @param line base and slope over the users; the base is 0 for a variant, and the price of the nodes for your own hardware
public record ScaleCurve(LinearCost line) {

    public static ScaleCurve of(Variant variant, Scenario scenario) {
        return new ScaleCurve(LinearCost.of(variant, Dimension.USERS, scenario));
    }

    /// Whether `variant` bills anything per user, even at a rate of 0.
    public static boolean billed(Variant variant, Scenario scenario) {
        return Estimator.estimate(variant, scenario.workload().withUsers(BigDecimal.ONE), scenario.plan()).billed();
    }

    /// A fixed monthly cost of `total`, independent of the users.
    public static ScaleCurve flat(BigDecimal total) {
        return new ScaleCurve(new LinearCost(total, BigDecimal.ZERO));
    }

    /// The monthly bill for `users`.
    public BigDecimal at(BigDecimal users) {
        return line.at(users);
    }

    /// The most users whose bill is within `budget`; empty if unlimited.
    public Optional<BigDecimal> usersWithin(BigDecimal budget) {
        return line.slope().signum() <= 0 ? Optional.empty()
                : Optional.of(budget.subtract(line.base()).divide(line.slope(), 0, RoundingMode.FLOOR).max(BigDecimal.ZERO));
    }

    /// The smallest number of users at which `other` costs no more than this, if it is more expensive with fewer users; empty if they
    /// never cross. Variants never cross each other, since both lines start at 0.
    public Optional<BigDecimal> overtakenBy(ScaleCurve other) {
        BigDecimal apart = other.line.base().subtract(line.base());
        BigDecimal closing = line.slope().subtract(other.line.slope());
        return apart.signum() <= 0 || closing.signum() <= 0 ? Optional.empty()
                : Optional.of(apart.divide(closing, 0, RoundingMode.CEILING));
    }
}
