package kimicost.model.plan;

import java.math.BigDecimal;
import java.util.Optional;
import kimicost.model.InvalidValue;
import kimicost.model.Range;

/// A prepaid account: its balance at the start of the plan, and its rule for topping up.
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
    /// @param whenBelow the balance below which it is topped up at once, 0 or more
    public record TopUp(BigDecimal amount, BigDecimal whenBelow) {
        /// The smallest top-up that the provider accepts.
        public static final Range AMOUNT = Range.atLeast("1");
        public static final Range WHEN_BELOW = Range.atLeast("0");

        /// @throws InvalidValue naming the first value that is not allowed
        public TopUp {
            amount = AMOUNT.canonical("topUp", amount);
            whenBelow = WHEN_BELOW.canonical("whenBelow", whenBelow);
        }
    }
}
