package kimicost.model.scenario;

import java.math.BigDecimal;
import java.util.Optional;
import kimicost.model.Range;

/// Running the open weights on your own nodes. All figures are the user's. The guide gives a node of 8×H200 or 4×B200 for
/// about 600 GB of weights, 2.50 to 7.00 USD per GPU-hour, and 96 to 274 output tokens per second and node.
///
/// @param nodePricePerHour      price per node-hour, tax included, in the card's currency, such as 20; empty if unknown
/// @param nodes                 number of nodes, whole, 1 to 10,000
/// @param hoursPerMonth         hours per month that they run, above 0 to 744; 730 is around the clock
/// @param outputTokensPerSecond output tokens per second and node, thinking included, such as 96; empty if unknown
public record SelfHosting(Optional<BigDecimal> nodePricePerHour, BigDecimal nodes, BigDecimal hoursPerMonth,
        Optional<BigDecimal> outputTokensPerSecond) {
    public static final Range NODE_PRICE_PER_HOUR = Range.above("0", "1000000");
    public static final Range NODES = Range.whole("1", "10000");
    public static final Range HOURS_PER_MONTH = Range.above("0", "744");
    public static final Range OUTPUT_TOKENS_PER_SECOND = Range.above("0", "1000000");

    /// One node around the clock, price and speed unknown.
    public static final SelfHosting DEFAULT = new SelfHosting(Optional.empty(), BigDecimal.ONE, BigDecimal.valueOf(730), Optional.empty());

    /// @throws kimicost.model.InvalidValue naming the first value out of range
    public SelfHosting {
        nodePricePerHour = nodePricePerHour.map(price -> NODE_PRICE_PER_HOUR.canonical("nodePricePerHour", price));
        nodes = NODES.canonical("nodes", nodes);
        hoursPerMonth = HOURS_PER_MONTH.canonical("hoursPerMonth", hoursPerMonth);
        outputTokensPerSecond = outputTokensPerSecond.map(speed -> OUTPUT_TOKENS_PER_SECOND.canonical("outputTokensPerSecond", speed));
    }

    public SelfHosting withNodePricePerHour(Optional<BigDecimal> value) {
        return new SelfHosting(value, nodes, hoursPerMonth, outputTokensPerSecond);
    }

    public SelfHosting withNodes(BigDecimal value) {
        return new SelfHosting(nodePricePerHour, value, hoursPerMonth, outputTokensPerSecond);
    }

    public SelfHosting withHoursPerMonth(BigDecimal value) {
        return new SelfHosting(nodePricePerHour, nodes, value, outputTokensPerSecond);
    }

    public SelfHosting withOutputTokensPerSecond(Optional<BigDecimal> value) {
        return new SelfHosting(nodePricePerHour, nodes, hoursPerMonth, value);
    }
}
