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

/// What running the open weights on your own nodes costs, and how much load they can handle. Nodes cost the same whether busy or
/// idle, so there is no price per token.
///
/// @param perMonth   monthly cost of the nodes; empty if the price per node-hour is unknown
/// @param peakTokens output tokens per second at peak, thinking included
/// @param nodes      nodes needed at peak, at least 1; empty if their speed is unknown
/// @param capacity   messages per month that the configured nodes can handle at this peak factor; empty if their speed is unknown
///                   or messages have no output
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

    /// Whether the speed of `model` on a node was measured. The only source is a run of K2.7 Code on 8×H200, with 96 to 274 output
    /// tokens per second.
    public static boolean measured(ModelRates model) {
        return model.id().equals("kimi-k2.7-code");
    }

    /// What is known about a model's weights.
    public enum Weights {
        /// Modified MIT, about 600 GB: one node of 8×H200 or 4×B200.
        OPEN,
        /// Licensed separately, about 1.7 TB: two such nodes.
        LARGE,
        /// It is unknown whether the weights are available.
        UNKNOWN;

        public static Weights of(ModelRates model) {
            return model.id().startsWith("kimi-k2") ? OPEN : model.id().equals("kimi-k3") ? LARGE : UNKNOWN;
        }
    }

    /// Whether the configured nodes can handle the peak; empty if their speed is unknown.
    public Optional<Boolean> carries(SelfHosting hosting) {
        return nodes.map(needed -> needed.compareTo(hosting.nodes()) <= 0);
    }

    /// The cost of a message on nodes as busy as the peak allows, to 34 significant digits: the lowest possible on these nodes.
    /// Empty if their price or speed is unknown, or if messages have no output.
    public Optional<BigDecimal> perMessageAtFullLoad() {
        return perMonth.flatMap(cost -> capacity.filter(most -> most.signum() > 0)
                .map(most -> cost.divide(most, MathContext.DECIMAL128)));
    }

    /// The monthly cost of as many nodes as the peak needs; empty if their price or speed is unknown.
    public Optional<BigDecimal> perMonthAsNeeded(SelfHosting hosting) {
        return hosting.nodePricePerHour()
                .flatMap(price -> nodes.map(needed -> price.multiply(hosting.hoursPerMonth()).multiply(needed)));
    }

    /// `cost` as a multiple of `bill`, to 34 significant digits; empty if the bill is 0.
    public static Optional<BigDecimal> times(BigDecimal cost, Estimate bill) {
        return Optional.of(bill.total()).filter(total -> total.signum() > 0).map(total -> cost.divide(total, MathContext.DECIMAL128));
    }

    /// How these nodes compare with the bill of a variant.
    public enum Standing {
        /// They cost no more and can handle the workload.
        CHEAPER,
        /// They cost no more from [#breakEven] on, and can handle that many messages.
        LATER,
        /// The break-even is more than they can handle.
        NEVER,
        /// Their price or speed is unknown, or there is nothing to compare.
        UNKNOWN
    }

    /// Compares these nodes with `estimate`.
    public Standing against(Estimate estimate) {
        Optional<BigDecimal> from = estimate.fits() ? breakEven(estimate) : Optional.empty();
        if (from.isEmpty() || capacity.isEmpty()) {
            return Standing.UNKNOWN;
        }
        BigDecimal messages = estimate.workload().messages();
        return from.get().compareTo(capacity.get()) > 0 ? Standing.NEVER
                : from.get().compareTo(messages) <= 0 && messages.compareTo(capacity.get()) <= 0 ? Standing.CHEAPER : Standing.LATER;
    }

    /// The largest number of users the configured nodes can handle; empty if unknown or if users send no messages.
    public Optional<BigDecimal> maxUsers(Workload workload) {
        return capacity.filter(most -> workload.messagesPerUser().signum() > 0)
                .map(most -> most.divide(workload.messagesPerUser(), 0, RoundingMode.FLOOR));
    }

    /// The break-even in messages per month, above which these nodes cost no more than the variant of `estimate`; empty if the node
    /// price is unknown or messages cost nothing.
    public Optional<BigDecimal> breakEven(Estimate estimate) {
        return perMonth.filter(cost -> estimate.total().signum() > 0).map(cost ->
                cost.multiply(estimate.workload().messages()).divide(estimate.total(), 0, RoundingMode.CEILING));
    }
}
