package kimicost.model.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import kimicost.model.Range;

/// What a customer is charged on top of the API's cost.
///
/// @param markUp     share of the cost before tax that is added to it, 0 to 100; 20 % is 0.2
/// @param monthlyFee a fixed fee a month, in the card's currency, before tax, 0 or more, such as 500
/// @param validUntil the last day the price holds; empty if none was promised
public record Quote(BigDecimal markUp, BigDecimal monthlyFee, Optional<LocalDate> validUntil) {
    public static final Range MARK_UP = Range.of("0", "100");
    public static final Range MONTHLY_FEE = Range.of("0", "1000000000000");

    /// Nothing on top.
    public static final Quote AT_COST = new Quote(BigDecimal.ZERO, BigDecimal.ZERO, Optional.empty());

    /// Without a last day.
    public Quote(BigDecimal markUp, BigDecimal monthlyFee) {
        this(markUp, monthlyFee, Optional.empty());
    }

    public Quote {
        markUp = MARK_UP.canonical("markUp", markUp);
        monthlyFee = MONTHLY_FEE.canonical("monthlyFee", monthlyFee);
    }

    /// The price before tax for an API bill of `cost` before tax: cost × (1 + mark-up) + fee, such as 758 for 215.
    public BigDecimal price(BigDecimal cost) {
        return cost.multiply(BigDecimal.ONE.add(markUp)).add(monthlyFee);
    }
}
