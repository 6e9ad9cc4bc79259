package kimicost.model.plan;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kimicost.model.Range;
import kimicost.model.plan.Demand.Growing;
import kimicost.model.plan.MonthlyPlan.Cell;
import kimicost.model.plan.MonthlyPlan.PlannedMonth;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Estimator;
import kimicost.model.workload.Plan;
import kimicost.model.workload.Workload;

/// An input of a plan that can be changed to stay within a budget.
public sealed interface PlanInput {
    /// The allowed values.
    Range range();

    /// The step in which a person would type it.
    BigDecimal step();

    /// The cost of a cell that counts as a function of this input; empty if no variant fits.
    ///
    /// @param place index of its workload
    /// @param start the plan's first month
    /// @param plan  growth and tax
    Optional<Course> course(Cell cell, int place, PlannedMonth month, Optional<YearMonth> start, Plan plan);

    /// The users of all workloads that count, scaled together: 1.2 is 20 % more of each. 0 to 1,000, in steps of 0.001. Users given
    /// for a single month do not change.
    record AllUsers() implements PlanInput {
        @Override
        public Range range() {
            return Demand.FACTOR;
        }

        @Override
        public BigDecimal step() {
            return THOUSANDTH;
        }

        @Override
        public Optional<Course> course(Cell cell, int place, PlannedMonth month, Optional<YearMonth> start, Plan plan) {
            int power = cell.workload().demand().growing(month.month(), start).isPresent() ? 1 : 0;
            return cell.total().map(total -> Course.of(power, total));
        }
    }

    /// The users of one workload in its first month. Users given for a single month do not change.
    ///
    /// @param place index of the workload
    record Users(int place) implements PlanInput {
        @Override
        public Range range() {
            return Workload.USERS;
        }

        @Override
        public BigDecimal step() {
            return BigDecimal.ONE;
        }

        @Override
        public Optional<Course> course(Cell cell, int of, PlannedMonth month, Optional<YearMonth> start, Plan plan) {
            Optional<Growing> growing = cell.workload().demand().growing(month.month(), start).filter(part -> of == place);
            return growing.isEmpty() ? cell.total().map(total -> Course.of(0, total))
                    : cell.perUser().map(bill -> Course.of(1, growing.get()
                            .users(bill.total(), cell.workload().demand().growth(plan.monthlyUserGrowth()))));
        }
    }

    /// The monthly growth of the users, −0.5 to 1, in steps of a tenth of a per cent.
    ///
    /// @param place index of the workload; empty for the plan's growth, which applies to all workloads without their own
    record Growth(OptionalInt place) implements PlanInput {
        @Override
        public Range range() {
            return Plan.MONTHLY_USER_GROWTH;
        }

        @Override
        public BigDecimal step() {
            return THOUSANDTH;
        }

        @Override
        public Optional<Course> course(Cell cell, int of, PlannedMonth month, Optional<YearMonth> start, Plan plan) {
            Demand demand = cell.workload().demand();
            boolean moves = place.isPresent() ? place.getAsInt() == of : demand.growth().isEmpty();
            Optional<Growing> growing = demand.growing(month.month(), start)
                    .filter(part -> moves && cell.workload().workload().users().signum() > 0);
            return growing.isEmpty() ? cell.total().map(total -> Course.of(0, total))
                    : cell.perUser().map(bill -> Course.of(growing.get().months(), bill.total()
                            .multiply(cell.workload().workload().users()).multiply(growing.get().factor())));
        }

        /// The cost is a polynomial in the growth factor, 1 + growth.
        @Override
        public BigDecimal variable(BigDecimal value) {
            return value.add(BigDecimal.ONE);
        }
    }

    /// The cache-hit share of one workload, 0 to 1, in steps of a tenth of a per cent. Each month stays on the variant it runs on now.
    ///
    /// @param place index of the workload
    record HitShare(int place) implements PlanInput {
        @Override
        public Range range() {
            return Range.SHARE;
        }

        @Override
        public BigDecimal step() {
            return THOUSANDTH;
        }

        @Override
        public Optional<Course> course(Cell cell, int of, PlannedMonth month, Optional<YearMonth> start, Plan plan) {
            if (of != place || cell.users().signum() == 0) {
                return cell.total().map(total -> Course.of(0, total));
            }
            return cell.perUser().map(bill -> {
                BigDecimal none = total(bill, BigDecimal.ZERO, plan).multiply(cell.users());
                BigDecimal all = total(bill, BigDecimal.ONE, plan).multiply(cell.users());
                return new Course(List.of(none, all.subtract(none)));
            });
        }

        private static BigDecimal total(Estimate bill, BigDecimal share, Plan plan) {
            return Estimator.estimate(bill.variant(), bill.workload().withCacheHitShare(share), plan).total();
        }
    }

    BigDecimal THOUSANDTH = new BigDecimal("0.001");

    /// The variable of the cost's polynomial.
    default BigDecimal variable(BigDecimal value) {
        return value;
    }
}
