package kimicost.model.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kimicost.model.plan.MonthlyPlan.Cell;
import kimicost.model.plan.MonthlyPlan.PlannedMonth;
import kimicost.model.plan.Schedule.Month;
import kimicost.model.ratecard.RateCard;
import kimicost.model.ratecard.RateCard.Tier;
import kimicost.model.ratecard.RateCard.Voucher;

/// How a prepaid balance develops over a plan. A month is spent evenly over its days, at the card's prices: tax added to prices is
/// paid when topping up, not from the balance. All amounts are exact.
///
/// The balance at the start counts as topped up; earlier top-ups and spending are unknown. Vouchers from later top-ups are added to
/// the balance; earlier ones are assumed to be included.
///
/// @param months  the account after each month; ends before the first that cannot be priced
/// @param topUps  the days on which the rule tops up, in order
/// @param usedUp  when the balance is used up; empty if it lasts or is topped up
public record Account(List<AfterMonth> months, List<Recharge> topUps, Optional<Day> usedUp) {
    public Account {
        months = List.copyOf(months);
        topUps = List.copyOf(topUps);
    }

    /// A day of a month.
    ///
    /// @param date empty if months are only numbered
    public record Day(Month month, Optional<LocalDate> date) {
        /// The date, such as `2027-06-14`, or the number of the month.
        @Override
        public String toString() {
            return date.map(LocalDate::toString).orElse(month.toString());
        }
    }

    /// The top-ups of a day or, if months are only numbered, of a month.
    ///
    /// @param amount their sum
    public record Recharge(Day day, BigDecimal amount) {}

    /// The account at the end of a month.
    ///
    /// @param spent     in the month, before tax
    /// @param balance   what is left, at least 0
    /// @param toppedUp  the balance at the start and all top-ups so far
    /// @param vouchers  the vouchers added so far
    /// @param tier      the tier that the total top-up unlocks; empty if none
    public record AfterMonth(Month month, BigDecimal spent, BigDecimal balance, BigDecimal toppedUp, BigDecimal vouchers,
            Optional<Tier> tier) {}

    /// The account of `prepaid` over `plan`.
    public static Account of(MonthlyPlan plan, Prepaid prepaid) {
        return new Ledger(prepaid).through(plan);
    }

    /// The account while it goes through the months.
    private static final class Ledger {
        private final Prepaid prepaid;
        private final List<AfterMonth> months = new ArrayList<>();
        private final List<Recharge> topUps = new ArrayList<>();
        private Optional<Day> usedUp = Optional.empty();
        private BigDecimal spent = BigDecimal.ZERO;
        private BigDecimal toppedUp;
        private BigDecimal vouchers = BigDecimal.ZERO;

        Ledger(Prepaid prepaid) {
            this.prepaid = prepaid;
            toppedUp = prepaid.balance();
        }

        Account through(MonthlyPlan plan) {
            for (PlannedMonth month : plan.months()) {
                Optional<BigDecimal> cost = MonthlyPlan.sum(month.account().stream().map(Cell::subtotal).toList());
                if (cost.isEmpty()) {
                    break;
                }
                spend(month, cost.get());
            }
            return new Account(months, topUps, usedUp);
        }

        private void spend(PlannedMonth month, BigDecimal cost) {
            BigDecimal before = spent;
            spent = spent.add(cost);
            if (prepaid.topUp().isPresent()) {
                topUp(month, before, cost, prepaid.topUp().get());
            } else if (usedUp.isEmpty() && spent.compareTo(toppedUp) >= 0) {
                usedUp = Optional.of(usedUpIn(month.month(), before, cost));
            }
            months.add(new AfterMonth(month.month(), cost, balance().max(BigDecimal.ZERO), toppedUp, vouchers, tier(month.card())));
        }

        private BigDecimal balance() {
            return toppedUp.add(vouchers).subtract(spent);
        }

        /// The day on which the balance is used up.
        private Day usedUpIn(Month month, BigDecimal before, BigDecimal cost) {
            BigDecimal left = toppedUp.subtract(before);
            int day = cost.signum() == 0 ? 1 : left.multiply(days(month)).divide(cost, 0, RoundingMode.CEILING).intValueExact();
            return day(month, Math.max(day, 1));
        }

        private static Day day(Month month, int day) {
            return new Day(month, month.date().map(date -> date.atDay(day)));
        }

        private static BigDecimal days(Month month) {
            return BigDecimal.valueOf(month.date().map(date -> date.lengthOfMonth()).orElse(1));
        }

        /// Checks the balance at the end of each day or, if months are only numbered, of the month.
        private void topUp(PlannedMonth month, BigDecimal before, BigDecimal cost, Prepaid.TopUp rule) {
            BigDecimal days = days(month.month());
            // The balance only falls during a month: if it is high enough at the end, no day needs a check.
            for (int day = 1; balance().compareTo(rule.whenBelow()) < 0; day++) {
                // Multiplied by the days to avoid a division.
                BigDecimal spentByThen = before.multiply(days).add(cost.multiply(BigDecimal.valueOf(day)));
                BigDecimal had = toppedUp;
                fill(month.card(), spentByThen, days, rule);
                if (toppedUp.compareTo(had) > 0) {
                    topUps.add(new Recharge(day(month.month(), day), toppedUp.subtract(had)));
                }
            }
        }

        /// Tops up until the rule is met, one voucher at a time.
        private void fill(RateCard card, BigDecimal spentByThen, BigDecimal days, Prepaid.TopUp rule) {
            while (true) {
                BigDecimal missing = rule.whenBelow().subtract(toppedUp).subtract(vouchers).multiply(days).add(spentByThen);
                if (missing.signum() <= 0) {
                    return;
                }
                BigDecimal times = times(missing, rule.amount().multiply(days));
                Optional<BigDecimal> next = card.vouchers().stream().map(Voucher::atCumulativeRecharge)
                        .filter(at -> at.compareTo(toppedUp) > 0).min(BigDecimal::compareTo);
                BigDecimal before = toppedUp;
                toppedUp = toppedUp.add(next.map(at -> times(at.subtract(before), rule.amount()).min(times)).orElse(times)
                        .multiply(rule.amount()));
                vouchers = vouchers.add(between(card, before, toppedUp).map(Voucher::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
            }
        }

        private static BigDecimal times(BigDecimal of, BigDecimal by) {
            return of.divide(by, 0, RoundingMode.CEILING);
        }

        private static Stream<Voucher> between(RateCard card, BigDecimal above, BigDecimal upTo) {
            return card.vouchers().stream().filter(voucher -> voucher.atCumulativeRecharge().compareTo(above) > 0
                    && voucher.atCumulativeRecharge().compareTo(upTo) <= 0);
        }

        /// The highest tier that the total top-up unlocks, with the vouchers that count toward it.
        private Optional<Tier> tier(RateCard card) {
            BigDecimal counted = card.vouchers().stream()
                    .filter(voucher -> voucher.countsTowardTier() && voucher.atCumulativeRecharge().compareTo(toppedUp) <= 0)
                    .map(Voucher::amount).reduce(toppedUp, BigDecimal::add);
            return card.tiers().stream().filter(tier -> tier.cumulativeRecharge().compareTo(counted) <= 0)
                    .max((one, other) -> one.cumulativeRecharge().compareTo(other.cumulativeRecharge()));
        }
    }
}
