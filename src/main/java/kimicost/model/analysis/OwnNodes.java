package kimicost.model.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import kimicost.model.pricing.Estimate;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.SelfHosting;
import kimicost.model.workload.Plan;
import kimicost.model.workload.Workload;

/// What running the open weights on your own nodes costs and carries. There is no price per token: the nodes cost the
/// same whether they are busy or not.
///
/// @param perMonth   what the nodes cost a month; empty while their price is unknown
/// @param peakTokens output tokens a second, thinking included, in the busiest time
/// @param nodes      nodes that the busiest time needs, at least 1; empty while their speed is unknown
/// @param capacity   the most messages a month that the nodes set up carry at this peak; empty while unknown, and where
///                   messages have no output
public record OwnNodes(Optional<BigDecimal> perMonth, BigDecimal peakTokens, Optional<BigDecimal> nodes, Optional<BigDecimal> capacity) {
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    public static OwnNodes of(Scenario scenario) {
        SelfHosting hosting = scenario.extras().selfHosting();
        Workload workload = scenario.workload();
        Plan plan = scenario.plan();
        BigDecimal perMessage = workload.outputTokens().add(workload.thinkingTokens());
        BigDecimal seconds = plan.activeDaysPerMonth().multiply(plan.activeHoursPerDay()).multiply(SECONDS_PER_HOUR);
        BigDecimal atPeak = workload.messages().multiply(perMessage).multiply(plan.peakFactor());
        Optional<BigDecimal> needed = hosting.outputTokensPerSecond().map(speed ->
                atPeak.divide(seconds.multiply(speed), 0, RoundingMode.CEILING).max(BigDecimal.ONE));
        Optional<BigDecimal> capacity = hosting.outputTokensPerSecond().filter(speed -> perMessage.signum() > 0).map(speed ->
                speed.multiply(hosting.nodes()).multiply(seconds).divide(plan.peakFactor().multiply(perMessage), 0, RoundingMode.FLOOR));
        return new OwnNodes(hosting.nodePricePerHour().map(price -> price.multiply(hosting.nodes()).multiply(hosting.hoursPerMonth())),
                atPeak.divide(seconds, MathContext.DECIMAL128), needed, capacity);
    }

    /// Whether the speed of `model` on a node was measured: one run of K2.7 Code on 8×H200 gave 96 to 274 output tokens a second;
    /// of no other model has a source a figure.
    public static boolean measured(ModelRates model) {
        return model.id().equals("kimi-k2.7-code");
    }

    /// What is known of a model's weights.
    public enum Weights {
        /// Modified MIT, about 600 GB: one node of 8×H200 or 4×B200.
        OPEN,
        /// About 1.7 TB, two such nodes, under a licence of their own.
        LARGE,
        /// Whether there are any to be had is not known.
        UNKNOWN;

        public static Weights of(ModelRates model) {
            return model.id().startsWith("kimi-k2") ? OPEN : model.id().equals("kimi-k3") ? LARGE : UNKNOWN;
        }
    }

    /// Whether the nodes set up carry the busiest time; empty while their speed is unknown.
    public Optional<Boolean> carries(SelfHosting hosting) {
        return nodes.map(needed -> needed.compareTo(hosting.nodes()) <= 0);
    }

    /// The most users whose messages the nodes set up carry; empty while unknown, and where users send none.
    public Optional<BigDecimal> maxUsers(Workload workload) {
        return capacity.filter(most -> workload.messagesPerUser().signum() > 0)
                .map(most -> most.divide(workload.messagesPerUser(), 0, RoundingMode.FLOOR));
    }

    /// The first number of messages a month at which these nodes cost no more than `estimate`'s variant; empty if the
    /// price is unknown or a message costs nothing.
    public Optional<BigDecimal> breakEven(Estimate estimate) {
        return perMonth.filter(cost -> estimate.total().signum() > 0).map(cost ->
                cost.multiply(estimate.workload().messages()).divide(estimate.total(), 0, RoundingMode.CEILING));
    }
}
