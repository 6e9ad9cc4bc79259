package kimicost.model.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import kimicost.model.pricing.Estimate;
import kimicost.model.scenario.Quote;

/// What a customer pays a month and what is left of it.
///
/// @param cost  what the API costs, tax included
/// @param price cost × (1 + mark-up) + monthly fee
/// @param users who share it
public record CustomerPrice(BigDecimal cost, BigDecimal price, BigDecimal users) {

    public static CustomerPrice of(Estimate estimate, Quote quote) {
        BigDecimal cost = estimate.total();
        return new CustomerPrice(cost, quote.price(cost), estimate.workload().users());
    }

    /// The price without the cost.
    public BigDecimal margin() {
        return price.subtract(cost);
    }

    /// The margin as a share of the price, 0 to 1, to 34 digits; empty where the price is 0.
    public Optional<BigDecimal> marginShare() {
        return price.signum() == 0 ? Optional.empty() : Optional.of(margin().divide(price, MathContext.DECIMAL128));
    }

    /// The price a user, to 34 digits; empty without users.
    public Optional<BigDecimal> perUser() {
        return users.signum() == 0 ? Optional.empty() : Optional.of(price.divide(users, MathContext.DECIMAL128));
    }
}
