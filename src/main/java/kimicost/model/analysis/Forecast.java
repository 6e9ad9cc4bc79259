package kimicost.model.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kimicost.model.pricing.Variant;
import kimicost.model.scenario.Scenario;

/// The bill of one variant from month to month while the users grow. The growth multiplies the users, and every line of a
/// bill is users times something: so it multiplies the bill. Users of later months are an average and stay unrounded.
///
/// A balance is drawn at the card's prices: tax that is added to them is paid when the balance is topped up, and never drawn from it.
///
/// @param months  the first one first; month 1 is the bill as it is
/// @param taxRate what is added to the prices: the totals are so much above what a balance is drawn by
public record Forecast(List<Month> months, BigDecimal taxRate) {
    public Forecast {
        months = List.copyOf(months);
    }

    /// @param number     from 1
    /// @param users      people who use it, unrounded, such as 1,102.5
    /// @param total      what the month costs, tax included
    /// @param cumulative what it costs with all months before it
    public record Month(int number, BigDecimal users, BigDecimal total, BigDecimal cumulative) {}

    /// When a budget and the bill part.
    public sealed interface Crossing {
        /// Every month of the horizon stays within the budget.
        record Within() implements Crossing {}

        /// Every month of the horizon is above it.
        record Above() implements Crossing {}

        /// The months before `month` stay within, that one and those after it do not.
        record Over(int month) implements Crossing {}

        /// The months before `month` are above, that one and those after it stay within.
        record Under(int month) implements Crossing {}
    }

    /// Over as many months as the plan looks ahead.
    public static Forecast of(Variant variant, Scenario scenario) {
        return new Forecast(months(LinearCost.total(variant, scenario), scenario), variant.card().added(scenario.plan().taxRate()));
    }

    /// @param first what the first month costs
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

    /// Growth is steady, so that a budget is crossed once at the most.
    public Crossing crossing(BigDecimal budget) {
        boolean within = months.getFirst().total().compareTo(budget) <= 0;
        Optional<Month> other = months.stream().filter(month -> month.total().compareTo(budget) <= 0 != within).findFirst();
        if (within) {
            return other.<Crossing>map(month -> new Crossing.Over(month.number())).orElse(new Crossing.Within());
        }
        return other.<Crossing>map(month -> new Crossing.Under(month.number())).orElse(new Crossing.Above());
    }

    /// What the months may cost in all until `balance` is used up: it and the tax paid with it.
    public BigDecimal withTax(BigDecimal balance) {
        return balance.add(balance.multiply(taxRate));
    }

    /// The month in which `balance` is used up; empty if it outlives the horizon.
    public Optional<Month> usedUp(BigDecimal balance) {
        BigDecimal most = withTax(balance);
        return months.stream().filter(month -> month.cumulative().compareTo(most) >= 0).findFirst();
    }

    /// How many months `balance` lasts, at an even pace within each: 1.5 is to the middle of the second. Empty if it
    /// outlives the horizon.
    public Optional<BigDecimal> lasts(BigDecimal balance) {
        return usedUp(balance).map(month -> {
            BigDecimal before = month.cumulative().subtract(month.total());
            // A month that costs nothing uses nothing up: its total is above 0 here, or the balance is 0.
            BigDecimal part = month.total().signum() == 0 ? BigDecimal.ZERO
                    : withTax(balance).subtract(before).divide(month.total(), MathContext.DECIMAL128);
            return part.add(BigDecimal.valueOf(month.number() - 1L));
        });
    }
}
