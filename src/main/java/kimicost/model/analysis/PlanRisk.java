package kimicost.model.analysis;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kimicost.model.analysis.Simulation.Outcome;
import kimicost.model.plan.Demand;
import kimicost.model.plan.Demand.Growing;
import kimicost.model.plan.MonthlyPlan;
import kimicost.model.plan.MonthlyPlan.Cell;
import kimicost.model.plan.MonthlyPlan.PlannedMonth;
import kimicost.model.plan.PlannedWorkload;
import kimicost.model.plan.Schedule.Month;
import kimicost.model.pricing.Estimate;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;

/// What a plan may cost if inputs of its workloads are uncertain: 10,000 plans, drawn as in [Simulation]. Each workload has its own
/// ranges, drawn once for all its months and independently of other workloads; its months stay on their variants. Users given for a
/// single month are certain.
///
/// @param months each month, with the share over the monthly budget; empty if the month cannot be priced
/// @param total  all months together, with the share over the yearly budget; empty if a month cannot be priced
public record PlanRisk(List<Optional<Outcome>> months, Optional<Outcome> total) {
    public PlanRisk {
        months = List.copyOf(months);
    }

    /// What `plan` may cost; empty if nothing is uncertain in a workload that counts.
    ///
    /// @param plan the plan of `scenario`
    public static Optional<PlanRisk> of(Scenario scenario, MonthlyPlan plan) {
        List<PlannedWorkload> workloads = scenario.workloads();
        List<Optional<Samples>> samples = IntStream.range(0, workloads.size()).mapToObj(place -> Optional.of(workloads.get(place))
                .filter(workload -> workload.counts() && !workload.uncertain().isEmpty())
                .map(workload -> new Samples(scenario.withInHand(place), place))).toList();
        return samples.stream().allMatch(Optional::isEmpty) ? Optional.empty()
                : Optional.of(drawn(plan, samples, scenario.extras().portfolio().schedule().start()));
    }

    private static PlanRisk drawn(MonthlyPlan plan, List<Optional<Samples>> samples, Optional<YearMonth> start) {
        double[] all = new double[Simulation.SAMPLES];
        List<Optional<Outcome>> months = new ArrayList<>();
        for (PlannedMonth month : plan.months()) {
            months.add(month.total().flatMap(total -> {
                double[] sums = new double[Simulation.SAMPLES];
                for (int place = 0; place < month.cells().size(); place++) {
                    Cell cell = month.cells().get(place);
                    if (samples.get(place).isPresent()) {
                        samples.get(place).get().addTo(sums, cell, month.month(), start);
                    } else if (cell.workload().counts()) {
                        add(sums, cell.total().orElseThrow().doubleValue());
                    }
                }
                for (int i = 0; i < sums.length; i++) {
                    all[i] += sums[i];
                }
                return outcome(sums, total, plan.monthlyBudget());
            }));
        }
        return new PlanRisk(months, plan.total().flatMap(total -> outcome(all, total, plan.yearlyBudget())));
    }

    private static void add(double[] sums, double certain) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += certain;
        }
    }

    /// The outcome; empty if doubles overflow, as after a century of growth.
    private static Optional<Outcome> outcome(double[] samples, BigDecimal exact, Optional<BigDecimal> budget) {
        if (!Arrays.stream(samples).allMatch(Double::isFinite)) {
            return Optional.empty();
        }
        Optional<BigDecimal> over = budget.map(most -> Simulation.over(samples, exact, most));
        return Optional.of(new Outcome(Simulation.band(samples, exact), over));
    }

    /// The samples of one workload.
    private static final class Samples {
        private final Demand demand;
        private final BigDecimal growth;
        private final boolean growthCertain;
        /// The drawn usage of one user.
        private final Simulation ofOneUser;
        private final double[] users;
        private final double[] growths;
        private final double[] grown = new double[Simulation.SAMPLES];
        private int grownFor;
        /// The drawn bills of one user.
        private final Map<Estimate, double[]> bills = new IdentityHashMap<>();
        /// The drawn bills of all users of the workload's first month.
        private final Map<Estimate, double[]> first = new IdentityHashMap<>();

        /// @param scenario with this workload as the current one
        /// @param place    index of the workload
        Samples(Scenario scenario, int place) {
            demand = scenario.workloads().get(place).demand();
            growth = demand.growth(scenario.plan().monthlyUserGrowth());
            growthCertain = !scenario.extras().uncertainty().spreads().containsKey(Dimension.MONTHLY_USER_GROWTH);
            Scenario own = Dimension.MONTHLY_USER_GROWTH.with(scenario, growth);
            // The first workload is drawn as if it were alone. The factor spreads the others over all seeds.
            long salt = place * 0x9E3779B97F4A7C15L;
            ofOneUser = new Simulation(Dimension.USERS.with(own, BigDecimal.ONE)
                    .withExtras(own.extras().withUncertainty(own.extras().uncertainty().without(Dimension.USERS))), salt);
            Simulation whole = new Simulation(own, salt);
            users = whole.draw(Dimension.USERS);
            growths = whole.draw(Dimension.MONTHLY_USER_GROWTH);
            Arrays.fill(grown, 1);
        }

        void addTo(double[] sums, Cell cell, Month month, Optional<YearMonth> start) {
            Optional<Growing> growing = demand.growing(month, start);
            if (cell.perUser().isEmpty() || growing.isEmpty() && cell.users().signum() == 0) {
                return;
            }
            Estimate bill = cell.perUser().get();
            if (growing.isEmpty()) {
                add(sums, bills.computeIfAbsent(bill, this::drawn), cell.users().doubleValue());
                return;
            }
            double factor = growing.get().factor().doubleValue();
            double[] drawn = first.computeIfAbsent(bill, this::drawnFirst);
            if (growthCertain) {
                add(sums, drawn, factor * Math.pow(1 + growth.doubleValue(), growing.get().months()));
                return;
            }
            growTo(growing.get().months());
            for (int i = 0; i < sums.length; i++) {
                sums[i] += drawn[i] * grown[i] * factor;
            }
        }

        private static void add(double[] sums, double[] drawn, double factor) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += drawn[i] * factor;
            }
        }

        private double[] drawn(Estimate bill) {
            return ofOneUser.totals(bill.variant());
        }

        private double[] drawnFirst(Estimate bill) {
            double[] drawn = bills.computeIfAbsent(bill, this::drawn).clone();
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] *= users[i];
            }
            return drawn;
        }

        /// Multiplies the growth month by month, which works because months are priced in order.
        private void growTo(int months) {
            for (; grownFor < months; grownFor++) {
                for (int i = 0; i < grown.length; i++) {
                    grown[i] *= 1 + growths[i];
                }
            }
        }
    }
}
