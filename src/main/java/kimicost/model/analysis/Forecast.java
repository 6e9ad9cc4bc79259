package kimicost.model.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kimicost.model.pricing.Variant;
import kimicost.model.scenario.Scenario;

/// The monthly bills of one variant as the number of users grows. The bill grows in proportion, because every line is
/// proportional to the users. The users of later months are not rounded.
///
/// A prepaid balance is spent at the card's prices. Tax added to prices is paid when topping up, not from the balance.
///
/// @param months  the months in order; month 1 is the current bill
/// @param taxRate the tax added to the card's prices, 0 to 1; totals include it, a balance does not
public record Forecast(List<Month> months, BigDecimal taxRate) {
    public Forecast {
        months = List.copyOf(months);
    }

    /// A month of the forecast.
    ///
    /// @param number     starts at 1
    /// @param users      number of users, unrounded, such as 1,102.5
    /// @param total      the month's bill, tax included
    /// @param cumulative the bills up to and including this month
    public record Month(int number, BigDecimal users, BigDecimal total, BigDecimal cumulative) {}

    /// Some months in a row.
    ///
    /// @param total what they cost together
    public record Period(Month first, Month last, BigDecimal total) {}

    /// If and when the monthly bill crosses the budget.
    public sealed interface Crossing {
        /// Every month is within the budget.
        record Within() implements Crossing {}

        /// Every month is over the budget.
        record Above() implements Crossing {}

        /// Over budget from `month` on, within it before.
        record Over(int month) implements Crossing {}

        /// Within the budget from `month` on, over it before.
        record Under(int month) implements Crossing {}
    }

    /// The forecast over the plan's horizon.
    public static Forecast of(Variant variant, Scenario scenario) {
        return new Forecast(months(LinearCost.total(variant, scenario), scenario), variant.card().added(scenario.plan().taxRate()));
    }

    /// The months of the plan's horizon, starting from a given bill.
    ///
    /// @param first the bill of the first month
    static List<Month> months(BigDecimal first, Scenario scenario) {
        List<Month> months = new ArrayList<>();
        BigDecimal cumulative = BigDecimal.ZERO;
        BigDecimal factor = BigDecimal.ONE;
        BigDecimal growth = scenario.plan().monthlyUserGrowth().add(BigDecimal.ONE);
        for (int number = 1; number <= scenario.plan().horizonMonths().intValueExact(); number++) {
            BigDecimal total = first.multiply(factor);
            cumulative = cumulative.add(total);
            months.add(new Month(number, scenario.workload().users().multiply(factor), total, cumulative));
            factor = factor.multiply(growth);
        }
        return months;
    }

    /// What all months cost together.
    public BigDecimal total() {
        return months.getLast().cumulative();
    }

    /// Whether all months together cost at most `times` as much as those of `other`.
    public boolean isWithin(BigDecimal times, Forecast other) {
        return total().compareTo(other.total().multiply(times)) <= 0;
    }

    /// The month that costs the most, the first of equals.
    public Month mostExpensive() {
        return months.stream().reduce((most, month) -> month.total().compareTo(most.total()) > 0 ? month : most).orElseThrow();
    }

    /// The months in groups.
    ///
    /// @param size months in each; the last group may have fewer
    public List<Period> periods(int size) {
        return IntStream.iterate(0, from -> from < months.size(), from -> from + size).mapToObj(from -> {
            Month first = months.get(from);
            Month last = months.get(Math.min(from + size, months.size()) - 1);
            return new Period(first, last, last.cumulative().subtract(first.cumulative()).add(first.total()));
        }).toList();
    }

    /// Where the bill crosses `budget`. Since growth is constant, that happens at most once.
    public Crossing crossing(BigDecimal budget) {
        boolean within = months.getFirst().total().compareTo(budget) <= 0;
        Optional<Month> other = months.stream().filter(month -> month.total().compareTo(budget) <= 0 != within).findFirst();
        if (within) {
            return other.<Crossing>map(month -> new Crossing.Over(month.number())).orElse(new Crossing.Within());
        }
        return other.<Crossing>map(month -> new Crossing.Under(month.number())).orElse(new Crossing.Above());
    }

    /// The cumulative cost at which `balance` is used up: the balance plus the tax paid with it.
    public BigDecimal withTax(BigDecimal balance) {
        return balance.add(balance.multiply(taxRate));
    }

    /// The month in which `balance` is used up; empty if it lasts beyond the horizon.
    public Optional<Month> usedUp(BigDecimal balance) {
        BigDecimal most = withTax(balance);
        return months.stream().filter(month -> month.cumulative().compareTo(most) >= 0).findFirst();
    }

    /// How many months `balance` lasts if each month spends evenly: 1.5 is the middle of the second month. Empty if it lasts beyond the
    /// horizon.
    public Optional<BigDecimal> lasts(BigDecimal balance) {
        return usedUp(balance).map(month -> {
            BigDecimal before = month.cumulative().subtract(month.total());
            // Here the month's total is 0 only if the balance is 0 too.
            BigDecimal part = month.total().signum() == 0 ? BigDecimal.ZERO
                    : withTax(balance).subtract(before).divide(month.total(), MathContext.DECIMAL128);
            return part.add(BigDecimal.valueOf(month.number() - 1L));
        });
    }
}
