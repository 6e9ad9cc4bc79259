package kimicost.model.plan;

import static kimicost.model.plan.PlanCases.CHAT;
import static kimicost.model.plan.PlanCases.JANUARY;
import static kimicost.model.plan.PlanCases.assertAmount;
import static kimicost.model.plan.PlanCases.chat;
import static kimicost.model.plan.PlanCases.dated;
import static kimicost.model.plan.PlanCases.growing;
import static kimicost.model.plan.PlanCases.months;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import kimicost.model.plan.MonthlyPlan.PlannedMonth;
import kimicost.model.plan.PlanBound.Always;
import kimicost.model.plan.PlanBound.Bound;
import kimicost.model.plan.PlanBound.Never;
import kimicost.model.plan.PlanBound.Span;
import kimicost.model.plan.PlanBound.Unpriced;
import kimicost.model.plan.PlanInput.AllUsers;
import kimicost.model.plan.PlanInput.Growth;
import kimicost.model.plan.PlanInput.HitShare;
import kimicost.model.plan.PlanInput.Users;
import kimicost.model.workload.Plan;
import org.junit.jupiter.api.Test;

class PlanBoundTest {
    private static final Span YEAR = new Span.WholePlan();
    private static final Span EVERY = new Span.EveryMonth();

    /// $2 a user in January, $2.20 in February, $2.42 in March, and 50 users of $2 who do not grow.
    private static final PlannedWorkload[] TWO = {chat("Grows", 100, growing("0.1")), chat("Steady", 50, Demand.STEADY)};

    @Test
    void findsHowManyUsersAWorkloadMayStartWith() {
        // March alone: 242 + 100 = 342. 340 leave 240 for 2.42 each: 99.17.
        Bound march = bound(new Users(0), new Span.OneMonth(3), "340", TWO);
        assertBound(march, true, "99", "339.58", "100", "342");
        assertEquals(march, bound(new Users(0), EVERY, "340", TWO));
        // 6.62 a user over the three months, and 300: 1,000 leave 700, that is 105.74.
        assertBound(bound(new Users(0), YEAR, "1000", TWO), true, "105", "995.10", "106", "1001.72");
    }

    @Test
    void findsByHowMuchAllMayBeScaled() {
        // 662 + 300 = 962. 1,000 / 962 = 1.0395
        assertBound(bound(new AllUsers(), YEAR, "1000", TWO), true, "1.039", "999.518", "1.04", "1000.48");
    }

    @Test
    void usersGivenForAMonthStayWhenTheOthersAreScaled() {
        Demand given = Demand.STEADY.withUsers(JANUARY.plusMonths(1), Optional.of(new BigDecimal("10")));
        // 400 a factor and 20 for February
        assertBound(bound(new AllUsers(), YEAR, "300", chat("Chat", 100, given)), true, "0.7", "300", "0.701", "300.4");
        assertBound(bound(new Users(0), YEAR, "300", chat("Chat", 100, given)), true, "70", "300", "71", "304");
        assertAmount("20",
                assertInstanceOf(Always.class, of(new Users(0), new Span.OneMonth(2), "20", chat("Chat", 100, given))).highest());
    }

    @Test
    void findsTheGrowthBetweenTwoTotals() {
        // 200 × (1 + x + x²) ≤ 700 where x² + x ≤ 2.5, x ≤ 1.1583: 700.00 at 15.8 % is 699.79, at 15.9 % 700.46.
        assertBound(bound(new Growth(OptionalInt.of(0)), YEAR, "700", chat("Chat", 100, growing("0.05"))), true, "0.158", "699.7928",
                "0.159", "700.4562");
        // The plan's growth does not move a workload with one of its own.
        assertAmount("630.5", assertInstanceOf(Always.class,
                of(new Growth(OptionalInt.empty()), YEAR, "700", chat("Chat", 100, growing("0.05")))).highest());
        assertBound(bound(new Growth(OptionalInt.empty()), YEAR, "700", chat()), true, "0.158", "699.7928", "0.159", "700.4562");
    }

    @Test
    void findsTheHitShareAWorkloadNeeds() {
        // A user: $1 of output and $1 of input, of which cache hits save 90 %. 600 − 270 h ≤ 500 where h ≥ 0.37037
        assertBound(bound(new HitShare(0), YEAR, "500", chat()), false, "0.371", "499.83", "0.37", "500.1");
        assertBound(bound(new HitShare(0), EVERY, "170", chat()), false, "0.334", "169.94", "0.333", "170.03");
        assertAmount("330", assertInstanceOf(Never.class, of(new HitShare(0), YEAR, "329.99", chat())).lowest());
        assertAmount("600", assertInstanceOf(Always.class, of(new HitShare(0), YEAR, "600", chat())).highest());
    }

    @Test
    void whatDoesNotCountMovesNothing() {
        assertAmount("600", assertInstanceOf(Never.class,
                of(new Users(1), YEAR, "599", chat(), chat().withName("Idea").withCounts(false))).lowest());
    }

    @Test
    void whatCannotBePricedHasNoBound() {
        PlannedWorkload books = PlannedWorkload.of("Books", CHAT.withInputTokens(new BigDecimal("400000")));
        assertInstanceOf(Unpriced.class, of(new AllUsers(), YEAR, "1000", chat(), books));
        assertBound(bound(new AllUsers(), YEAR, "1000", chat(), books.withCounts(false)), true, "1.666", "999.6", "1.667", "1000.2");
    }

    private enum Kind { ALWAYS, NEVER, MOST, LEAST }

    /// Whatever is bounded: the plan with the value put in costs what the bound says, within the budget, and one step on it is over.
    @Test
    void theBoundKeepsTheBudgetAndTheNextStepCrossesIt() {
        Random random = new Random(17);
        Set<Kind> met = EnumSet.noneOf(Kind.class);
        for (int i = 0; i < 300; i++) {
            List<PlannedWorkload> workloads = PlanCases.random(random);
            Plan around = months(6).withMonthlyUserGrowth(BigDecimal.valueOf(random.nextInt(-10, 20), 2))
                    .withTaxRate(new BigDecimal("0.2"));
            int place = random.nextInt(workloads.size());
            PlanInput input = switch (random.nextInt(5)) {
                case 0 -> new AllUsers();
                case 1 -> new Users(place);
                case 2 -> new Growth(OptionalInt.of(place));
                case 3 -> new Growth(OptionalInt.empty());
                default -> new HitShare(place);
            };
            Span span = switch (random.nextInt(3)) {
                case 0 -> YEAR;
                case 1 -> EVERY;
                default -> new Span.OneMonth(1 + random.nextInt(6));
            };
            BigDecimal now = cost(span, plan(workloads, around));
            BigDecimal budget = now.multiply(BigDecimal.valueOf(random.nextInt(400, 1500), 3)).max(BigDecimal.ONE);
            switch (PlanBound.of(plan(workloads, around), Optional.of(JANUARY), around, input, span, budget)) {
                case Bound bound -> {
                    assertTrue(bound.cost().compareTo(budget) <= 0 && bound.nextCost().compareTo(budget) > 0);
                    assertEquals(0, bound.cost().compareTo(costAt(input, bound.value(), span, workloads, around)), bound::toString);
                    if (input.range().allows(bound.next())) {
                        assertEquals(0, bound.nextCost().compareTo(costAt(input, bound.next(), span, workloads, around)), bound::toString);
                    }
                    met.add(bound.most() ? Kind.MOST : Kind.LEAST);
                }
                case Always always -> {
                    assertTrue(always.highest().compareTo(budget) <= 0 && now.compareTo(always.highest()) <= 0);
                    met.add(Kind.ALWAYS);
                }
                case Never never -> {
                    assertTrue(never.lowest().compareTo(budget) > 0 && now.compareTo(never.lowest()) >= 0);
                    met.add(Kind.NEVER);
                }
                case Unpriced unpriced -> throw new AssertionError(unpriced);
            }
        }
        assertEquals(EnumSet.allOf(Kind.class), met);
    }

    /// Users scaled by a factor need not be whole, so that a factor is tried on the bills of a thousand times as many.
    private static BigDecimal costAt(PlanInput input, BigDecimal value, Span span, List<PlannedWorkload> workloads, Plan around) {
        List<PlannedWorkload> changed = new ArrayList<>(workloads);
        Plan plan = around;
        switch (input) {
            case AllUsers all -> {
                changed.replaceAll(one -> times(one, value.multiply(new BigDecimal("1000"))));
                return cost(span, plan(changed, plan)).movePointLeft(3);
            }
            case Users one ->
                changed.set(one.place(), changed.get(one.place()).withWorkload(changed.get(one.place()).workload().withUsers(value)));
            case Growth growth -> {
                plan = growth.place().isPresent() ? around : around.withMonthlyUserGrowth(value);
                growth.place().ifPresent(place -> changed.set(place,
                        changed.get(place).withDemand(changed.get(place).demand().withGrowth(Optional.of(value)))));
            }
            case HitShare share -> changed.set(share.place(),
                    changed.get(share.place()).withWorkload(changed.get(share.place()).workload().withCacheHitShare(value)));
        }
        return cost(span, plan(changed, plan));
    }

    private static PlannedWorkload times(PlannedWorkload workload, BigDecimal factor) {
        Demand demand = workload.demand();
        for (var given : workload.demand().users().entrySet()) {
            demand = demand.withUsers(given.getKey(), Optional.of(given.getValue().multiply(new BigDecimal("1000"))));
        }
        return workload.withWorkload(workload.workload().withUsers(workload.workload().users().multiply(factor))).withDemand(demand);
    }

    private static BigDecimal cost(Span span, MonthlyPlan plan) {
        return switch (span) {
            case Span.OneMonth one -> plan.months().get(one.number() - 1).total().orElseThrow();
            case Span.EveryMonth every -> plan.months().stream().map(PlannedMonth::total).flatMap(Optional::stream)
                    .max(Comparator.naturalOrder()).orElseThrow();
            case Span.WholePlan whole -> plan.total().orElseThrow();
        };
    }

    private static MonthlyPlan plan(List<PlannedWorkload> workloads, Plan around) {
        return PlanCases.price(PlanCases.CARD, Optional.of(JANUARY), around, workloads);
    }

    private static PlanBound of(PlanInput input, Span span, String budget, PlannedWorkload... workloads) {
        return PlanBound.of(dated(months(3), workloads), Optional.of(JANUARY), months(3), input, span, new BigDecimal(budget));
    }

    private static Bound bound(PlanInput input, Span span, String budget, PlannedWorkload... workloads) {
        return assertInstanceOf(Bound.class, of(input, span, budget, workloads));
    }

    private static void assertBound(Bound bound, boolean most, String value, String cost, String next, String nextCost) {
        assertEquals(most, bound.most());
        List<BigDecimal> found = List.of(bound.value(), bound.cost(), bound.next(), bound.nextCost());
        List<String> expected = List.of(value, cost, next, nextCost);
        IntStream.range(0, 4).forEach(i -> assertAmount(expected.get(i), found.get(i)));
    }
}
