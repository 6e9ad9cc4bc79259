package kimicost.model.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kimicost.model.plan.Schedule.Month;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Item;
import kimicost.model.pricing.Warning;
import kimicost.model.ratecard.RateCard;
import kimicost.model.workload.Workload;

/// What the workloads of a plan cost from month to month.
///
/// @param months        in order
/// @param monthlyBudget for a month, tax included; empty for none
/// @param yearlyBudget  for all months together, tax included; empty for none
public record MonthlyPlan(List<PlannedMonth> months, Optional<BigDecimal> monthlyBudget, Optional<BigDecimal> yearlyBudget) {
    private static final MathContext AIMED = new MathContext(3, RoundingMode.HALF_UP);

    public MonthlyPlan {
        months = List.copyOf(months);
    }

    /// A month of all workloads.
    ///
    /// @param card       the card that prices it
    /// @param cells      one per workload, in order
    /// @param unassigned the cost of each actual that belongs to none of several workloads; empty if its price is unknown
    public record PlannedMonth(Month month, RateCard card, List<Cell> cells, List<Optional<BigDecimal>> unassigned) {
        public PlannedMonth {
            cells = List.copyOf(cells);
            unassigned = List.copyOf(unassigned);
        }

        /// What the month really cost; empty if there are no actuals, or if the price of one is unknown.
        public Optional<BigDecimal> actual() {
            return actualOf(actuals());
        }

        private List<Optional<BigDecimal>> actuals() {
            return Stream.concat(cells.stream().filter(cell -> cell.workload().counts()).flatMap(cell -> cell.actuals().stream()),
                    unassigned.stream()).toList();
        }

        /// What the month costs, tax included; empty if a workload that counts cannot be priced.
        public Optional<BigDecimal> total() {
            return sum(counted().map(Cell::total).toList());
        }

        /// The cells that are added to the totals.
        Stream<Cell> counted() {
            return cells.stream().filter(cell -> cell.workload().counts());
        }

        /// The cells that count and run at the provider of the month's card. They share its balance and rate limits.
        public List<Cell> account() {
            return counted().filter(cell -> cell.perUser()
                    .filter(bill -> !bill.variant().card().provider().equals(card.provider())).isEmpty()).toList();
        }

        /// How many users of a workload that counts bring the month to `amount`, with all others unchanged. Rounded to three digits
        /// and to a whole number, since a drag is no more precise.
        ///
        /// @param place index of the workload; its bill of one user is above 0
        public BigDecimal usersFor(int place, BigDecimal amount) {
            Cell own = cells.get(place);
            BigDecimal others = total().orElseThrow().subtract(own.total().orElseThrow());
            return amount.subtract(others).divide(own.perUser().orElseThrow().total(), AIMED).setScale(0, RoundingMode.HALF_UP)
                    .max(BigDecimal.ZERO).min(Workload.USERS.max().orElseThrow());
        }
    }

    /// A month of one workload.
    ///
    /// @param users    the number of users in that month, unrounded
    /// @param perUser  the bill of one user; empty if no variant fits
    /// @param warnings the warnings about it
    /// @param actuals  the cost of each of its actuals; empty if its price is unknown
    public record Cell(PlannedWorkload workload, BigDecimal users, Optional<Estimate> perUser, List<Warning> warnings,
            List<Optional<BigDecimal>> actuals) {
        public Cell {
            warnings = List.copyOf(warnings);
            actuals = List.copyOf(actuals);
        }

        /// What it really cost; empty if there are no actuals, or if the price of one is unknown.
        public Optional<BigDecimal> actual() {
            return actualOf(actuals);
        }

        /// The first day on which its model is no longer offered, if that is no later than the first day of `month`; any such day if
        /// months are only numbered. Empty also if there is no variant.
        public Optional<LocalDate> retiredBy(Month month) {
            return perUser.map(Estimate::variant).flatMap(variant -> variant.card().endOf(variant.model()))
                    .filter(end -> month.date().filter(date -> end.isAfter(date.atDay(1))).isEmpty());
        }

        /// What it costs, tax included: every line of a bill is proportional to the users. Empty if no variant fits.
        public Optional<BigDecimal> total() {
            return times(Estimate::total);
        }

        /// What it costs before tax; empty if no variant fits.
        public Optional<BigDecimal> subtotal() {
            return times(Estimate::subtotal);
        }

        /// The tax in it; empty if no variant fits.
        public Optional<BigDecimal> tax() {
            return times(Estimate::tax);
        }

        /// What one of its items costs, before tax; empty if no variant fits.
        public Optional<BigDecimal> amount(Item item) {
            return times(bill -> bill.amount(item));
        }

        private Optional<BigDecimal> times(Function<Estimate, BigDecimal> amount) {
            return users.signum() == 0 ? Optional.of(BigDecimal.ZERO) : perUser.map(bill -> amount.apply(bill).multiply(users));
        }
    }

    /// What all months cost; empty if something that counts cannot be priced.
    public Optional<BigDecimal> total() {
        return sum(months.stream().map(PlannedMonth::total).toList());
    }

    /// What the months with actuals really cost; empty if there are none, or if the price of one is unknown.
    public Optional<BigDecimal> actual() {
        return actualOf(months.stream().flatMap(month -> month.actuals().stream()).toList());
    }

    /// An amount as a share of the total, 0 to 1; empty if the total is 0 or cannot be priced.
    public Optional<BigDecimal> shareOf(BigDecimal amount) {
        return total().filter(total -> total.signum() != 0).map(total -> amount.divide(total, MathContext.DECIMAL64));
    }

    /// The running sum after each month; empty from the first month that cannot be priced.
    public List<Optional<BigDecimal>> cumulative() {
        List<Optional<BigDecimal>> sums = new ArrayList<>();
        Optional<BigDecimal> sum = Optional.of(BigDecimal.ZERO);
        for (PlannedMonth month : months) {
            sum = sum.flatMap(so -> month.total().map(so::add));
            sums.add(sum);
        }
        return sums;
    }

    /// What all months of a workload cost.
    ///
    /// @param place index of the workload
    public Optional<BigDecimal> totalOf(int place) {
        return sum(months.stream().map(month -> month.cells().get(place).total()).toList());
    }

    /// What each team pays for its workloads that count, in order of first appearance in the plan.
    public Map<String, Optional<BigDecimal>> byTeam() {
        Map<String, List<Optional<BigDecimal>>> teams = new LinkedHashMap<>();
        months.forEach(month -> month.cells().stream().filter(cell -> cell.workload().counts()).forEach(cell -> cell.workload().team()
                .ifPresent(team -> teams.computeIfAbsent(team, name -> new ArrayList<>()).add(cell.total()))));
        Map<String, Optional<BigDecimal>> sums = new LinkedHashMap<>();
        teams.forEach((team, totals) -> sums.put(team, sum(totals)));
        return sums;
    }

    /// The months that cost more than the monthly budget.
    public List<PlannedMonth> overBudget() {
        return monthlyBudget.map(most -> months.stream()
                .filter(month -> month.total().filter(total -> total.compareTo(most) > 0).isPresent()).toList()).orElse(List.of());
    }

    /// The first month in which the running sum exceeds the yearly budget.
    public Optional<PlannedMonth> yearExceeded() {
        List<Optional<BigDecimal>> sums = cumulative();
        return yearlyBudget.flatMap(most -> months.stream()
                .filter(month -> sums.get(month.month().number() - 1).filter(sum -> sum.compareTo(most) > 0).isPresent()).findFirst());
    }

    /// The most expensive month, the first if several cost the same.
    public Optional<PlannedMonth> dearest() {
        return most(PlannedMonth::total);
    }

    private Optional<PlannedMonth> most(Function<PlannedMonth, Optional<BigDecimal>> amount) {
        return months.stream().filter(month -> amount.apply(month).isPresent())
                .reduce((one, next) -> amount.apply(next).orElseThrow().compareTo(amount.apply(one).orElseThrow()) > 0 ? next : one);
    }

    private static Optional<BigDecimal> actualOf(List<Optional<BigDecimal>> costs) {
        return costs.isEmpty() ? Optional.empty() : sum(costs);
    }

    static Optional<BigDecimal> sum(List<Optional<BigDecimal>> amounts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Optional<BigDecimal> amount : amounts) {
            if (amount.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(amount.get());
        }
        return Optional.of(sum);
    }
}
