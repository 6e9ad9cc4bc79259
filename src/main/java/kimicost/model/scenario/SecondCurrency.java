package kimicost.model.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import kimicost.model.InvalidValue;
import kimicost.model.Range;

/// A currency shown beside the card's, at a typed exchange rate that is never fetched.
///
/// @param currency the currency, such as EUR
/// @param rate     how much of it one unit of the card's currency buys, above 0, such as 0.86
/// @param asOf     the day of that rate
public record SecondCurrency(Currency currency, BigDecimal rate, LocalDate asOf) {
    public static final Range RATE = Range.above("0", "1000000000");

    public SecondCurrency {
        rate = RATE.canonical("rate", rate);
        if (asOf.getYear() < 1900 || asOf.getYear() > 9999) {
            throw new InvalidValue("asOf", asOf.toString(), "a date from 1900 to 9999");
        }
    }

    /// Converts an amount from the card's currency.
    public BigDecimal of(BigDecimal amount) {
        return amount.multiply(rate);
    }
}
