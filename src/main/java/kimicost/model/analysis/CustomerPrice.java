package kimicost.model.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import kimicost.model.pricing.Estimate;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Quote;
import kimicost.model.workload.Plan;

/// What a customer pays a month and what is left of it. The mark-up is taken on the cost before tax, and the tax of the
/// price is the customer's: a mark-up on tax would sell what is only passed on.
///
/// @param cost      what the API costs, before tax; where the card's prices include tax, with it
/// @param net       the price before tax: cost × (1 + mark-up) + monthly fee
/// @param tax       on the price; 0 where the card's prices include tax
/// @param users     who share it
/// @param taxInside whether the card's prices include tax: cost, price and margin then hold tax that nobody can take out
public record CustomerPrice(BigDecimal cost, BigDecimal net, BigDecimal tax, BigDecimal users, boolean taxInside) {

    /// @param plan the tax rate
    public static CustomerPrice of(Estimate estimate, Quote quote, Plan plan) {
        BigDecimal cost = estimate.subtotal();
        BigDecimal net = quote.price(cost);
        RateCard card = estimate.variant().card();
        return new CustomerPrice(cost, net, net.multiply(card.added(plan.taxRate())), estimate.workload().users(), card.taxIncluded());
    }

    /// What the customer pays: price and tax.
    public BigDecimal gross() {
        return net.add(tax);
    }

    /// The price before tax without the cost.
    public BigDecimal margin() {
        return net.subtract(cost);
    }

    /// The margin as a share of the price before tax, 0 to 1, to 34 digits; empty where the price is 0.
    public Optional<BigDecimal> marginShare() {
        return net.signum() == 0 ? Optional.empty() : Optional.of(margin().divide(net, MathContext.DECIMAL128));
    }

    /// What the customer pays a user, tax included, to 34 digits; empty without users.
    public Optional<BigDecimal> perUser() {
        return users.signum() == 0 ? Optional.empty() : Optional.of(gross().divide(users, MathContext.DECIMAL128));
    }
}
