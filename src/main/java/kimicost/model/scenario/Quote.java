package kimicost.model.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import kimicost.model.Range;

/// What a customer is charged on top of the API cost.
///
/// @param markUp     share of the cost before tax that is added to it, 0 to 100; 20 % is 0.2
/// @param monthlyFee a fixed monthly fee before tax in the card's currency, 0 or more, such as 500
/// @param validUntil the last day the price is valid; empty if it has no end date
public record Quote(BigDecimal markUp, BigDecimal monthlyFee, Optional<LocalDate> validUntil) {
    public static final Range MARK_UP = Range.of("0", "100");
    public static final Range MONTHLY_FEE = Range.of("0", "1000000000000");

    /// No mark-up and no fee.
    public static final Quote AT_COST = new Quote(BigDecimal.ZERO, BigDecimal.ZERO, Optional.empty());

    /// A quote without an end date.
    public Quote(BigDecimal markUp, BigDecimal monthlyFee) {
        this(markUp, monthlyFee, Optional.empty());
    }

    public Quote {
        markUp = MARK_UP.canonical("markUp", markUp);
        monthlyFee = MONTHLY_FEE.canonical("monthlyFee", monthlyFee);
    }

    /// The price before tax: cost × (1 + mark-up) + fee. With a mark-up of 20 % and a fee of 500, a cost of 215 gives 758.
    public BigDecimal price(BigDecimal cost) {
        return cost.add(markUpOn(cost)).add(monthlyFee);
    }

    /// What the mark-up adds to an API bill of `cost` before tax: cost × mark-up, such as 43 for 215 at 20 %.
    public BigDecimal markUpOn(BigDecimal cost) {
        return cost.multiply(markUp);
    }
}
