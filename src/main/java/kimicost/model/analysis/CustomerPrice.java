package kimicost.model.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import kimicost.model.pricing.Estimate;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Quote;
import kimicost.model.workload.Plan;

/// What a customer pays per month and the margin in it. The mark-up applies to the cost before tax, and the customer pays the tax
/// on the price, because tax is only passed on.
///
/// @param cost      the API cost before tax or, if the card's prices include tax, including it
/// @param net       the price before tax: cost × (1 + mark-up) + monthly fee
/// @param tax       the tax on the price; 0 if the card's prices include tax
/// @param users     the number of users
/// @param messages  the number of messages a month
/// @param taxInside whether the card's prices include tax: cost, price and margin then include it too
public record CustomerPrice(BigDecimal cost, BigDecimal net, BigDecimal tax, BigDecimal users, BigDecimal messages,
        boolean taxInside) {

    /// Applies `quote` to a bill.
    ///
    /// @param plan contains the tax rate
    public static CustomerPrice of(Estimate estimate, Quote quote, Plan plan) {
        BigDecimal cost = estimate.subtotal();
        BigDecimal net = quote.price(cost);
        RateCard card = estimate.variant().card();
        return new CustomerPrice(cost, net, net.multiply(card.added(plan.taxRate())), estimate.workload().users(),
                estimate.workload().messages(), card.taxIncluded());
    }

    /// What the customer pays, tax included.
    public BigDecimal gross() {
        return net.add(tax);
    }

    /// The price before tax minus the cost.
    public BigDecimal margin() {
        return net.subtract(cost);
    }

    /// The margin as a share of the price before tax, 0 to 1, to 34 digits; empty if the price is 0.
    public Optional<BigDecimal> marginShare() {
        return net.signum() == 0 ? Optional.empty() : Optional.of(margin().divide(net, MathContext.DECIMAL128));
    }

    /// What the customer pays per user, tax included, to 34 digits; empty if there are no users.
    public Optional<BigDecimal> perUser() {
        return users.signum() == 0 ? Optional.empty() : Optional.of(gross().divide(users, MathContext.DECIMAL128));
    }

    /// What the customer pays for 1,000 messages, tax included, to 34 digits; empty without messages.
    public Optional<BigDecimal> perThousandMessages() {
        return messages.signum() == 0 ? Optional.empty()
                : Optional.of(gross().movePointRight(3).divide(messages, MathContext.DECIMAL128));
    }
}
