package kimicost.model.plan;

import java.math.BigDecimal;
import java.util.Optional;
import kimicost.model.InvalidValue;
import kimicost.model.Range;

/// A prepaid account: what is on it when the plan starts, and the rule for topping it up.
///
/// @param balance in the card's currency, 0 or more
/// @param topUp   empty if it is never topped up
public record Prepaid(BigDecimal balance, Optional<TopUp> topUp) {
    public static final Range BALANCE = Range.atLeast("0");

    public Prepaid {
        balance = BALANCE.canonical("balance", balance);
    }

    /// A rule for topping up.
    ///
    /// @param amount    of each top-up, before tax, 1 or more
    /// @param whenBelow topped up as soon as the balance falls below this, 0 or more
    public record TopUp(BigDecimal amount, BigDecimal whenBelow) {
        /// The provider takes no less than 1.
        public static final Range AMOUNT = Range.atLeast("1");
        public static final Range WHEN_BELOW = Range.atLeast("0");

        /// @throws InvalidValue naming the first value that is not allowed
        public TopUp {
            amount = AMOUNT.canonical("topUp", amount);
            whenBelow = WHEN_BELOW.canonical("whenBelow", whenBelow);
        }
    }
}
