package kimicost.model.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import kimicost.model.pricing.Estimator;
import kimicost.model.pricing.Variant;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;

/// The monthly bill against the number of users: a straight line.
///
/// @param line base and slope over the users; the base of a variant is 0, that of your own nodes is their price
public record ScaleCurve(LinearCost line) {

    public static ScaleCurve of(Variant variant, Scenario scenario) {
        return new ScaleCurve(LinearCost.of(variant, Dimension.USERS, scenario));
    }

    /// Whether users bring anything to bill on `variant`, be it at a rate of 0.
    public static boolean billed(Variant variant, Scenario scenario) {
        return Estimator.estimate(variant, scenario.workload().withUsers(BigDecimal.ONE), scenario.plan()).billed();
    }

    /// What costs `total` a month however many use it.
    public static ScaleCurve flat(BigDecimal total) {
        return new ScaleCurve(new LinearCost(total, BigDecimal.ZERO));
    }

    /// The bill of a month with `users`.
    public BigDecimal at(BigDecimal users) {
        return line.at(users);
    }

    /// The most users whose bill stays within `budget`; empty if any number does.
    public Optional<BigDecimal> usersWithin(BigDecimal budget) {
        return line.slope().signum() <= 0 ? Optional.empty()
                : Optional.of(budget.subtract(line.base()).divide(line.slope(), 0, RoundingMode.FLOOR).max(BigDecimal.ZERO));
    }

    /// The first number of users at which `other`, more expensive below, costs no more than this; empty if the two never
    /// change places above 0. Variants do not: both lines begin at 0, and the lower slope is the cheaper everywhere.
    public Optional<BigDecimal> overtakenBy(ScaleCurve other) {
        BigDecimal apart = other.line.base().subtract(line.base());
        BigDecimal closing = line.slope().subtract(other.line.slope());
        return apart.signum() <= 0 || closing.signum() <= 0 ? Optional.empty()
                : Optional.of(apart.divide(closing, 0, RoundingMode.CEILING));
    }
}
