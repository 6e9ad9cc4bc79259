package kimicost.model.pricing;

import java.math.BigDecimal;

/// One line of a bill and how its amount is calculated.
///
/// @param item     what is billed
/// @param mode     whether the standard or the batch rate applies
/// @param quantity tokens or calls in the month, unrounded, such as 30,000,000
/// @param rate     the published price per 1,000,000 tokens or per call, such as 4.00
/// @param amount   quantity × rate, unrounded, such as 120.00
public record CostLine(Item item, Mode mode, BigDecimal quantity, BigDecimal rate, BigDecimal amount) {
    static CostLine of(Item item, Mode mode, BigDecimal quantity, BigDecimal rate) {
        BigDecimal amount = quantity.multiply(rate);
        int power = item.unit().perPowerOfTen();
        return new CostLine(item, mode, quantity, rate, power == 0 ? amount : amount.movePointLeft(power));
    }

    /// One unit at the same rate: lines with the same unit can be added up.
    CostLine unit() {
        return of(item, mode, BigDecimal.ONE, rate.stripTrailingZeros());
    }

    /// This line and another at the same rate.
    CostLine plus(CostLine other) {
        return new CostLine(item, mode, quantity.add(other.quantity), rate, amount.add(other.amount));
    }

    /// The quantity that the rate refers to: 1,000,000 tokens or one call.
    public BigDecimal per() {
        return BigDecimal.ONE.scaleByPowerOfTen(item.unit().perPowerOfTen());
    }
}
