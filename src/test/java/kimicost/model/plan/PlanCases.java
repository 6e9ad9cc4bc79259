package kimicost.model.plan;

import static kimicost.TestCards.model;
import static kimicost.TestCards.rates;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import kimicost.TestCards;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.RateCard;
import kimicost.model.workload.Plan;
import kimicost.model.workload.Workload;

/// Plans for tests: months priced by a made-up card, and random ones.
final class PlanCases {
    static final YearMonth JANUARY = YearMonth.parse("2027-01");
    /// $1 a million in, $0.10 cached, $2 out: a user of ten messages of 100,000 tokens in and 50,000 out costs $2 a month.
    static final RateCard CARD = TestCards.card(model("a", rates("1", "0.1", "2"), rates("0.5", null, "1")),
            model("b", rates("2", "0.2", "4"), null));
    static final Workload CHAT = Workload.of(100, 10, 100_000, 50_000);

    private PlanCases() {}

    /// A hundred users of $2 each.
    static PlannedWorkload chat() {
        return PlannedWorkload.of("Chat", CHAT).withChoice(Optional.of("a"));
    }

    static PlannedWorkload chat(String name, int users, Demand demand) {
        return chat().withName(name).withWorkload(CHAT.withUsers(BigDecimal.valueOf(users))).withDemand(demand);
    }

    static Demand growing(String growth) {
        return Demand.STEADY.withGrowth(Optional.of(new BigDecimal(growth)));
    }

    static Plan months(int months) {
        return Plan.DEFAULT.withHorizonMonths(BigDecimal.valueOf(months));
    }

    static MonthlyPlan dated(Plan plan, PlannedWorkload... workloads) {
        return price(CARD, Optional.of(JANUARY), plan, List.of(workloads));
    }

    static MonthlyPlan price(RateCard card, Optional<YearMonth> start, Plan plan, List<PlannedWorkload> workloads) {
        return Planner.price(workloads, Schedule.NONE.withStart(start), plan, new Catalogue(List.of(card), List.of()), List.of(card),
                variant -> true, List.of());
    }

    static List<PlannedWorkload> random(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(i -> {
            Demand demand = Demand.STEADY
                    .withGrowth(random.nextBoolean() ? Optional.empty() : Optional.of(BigDecimal.valueOf(random.nextInt(-20, 30), 2)));
            if (random.nextBoolean()) {
                YearMonth first = JANUARY.plusMonths(random.nextInt(-2, 4));
                demand = demand.withFrom(Optional.of(first)).withUntil(Optional.of(first.plusMonths(random.nextInt(12))))
                        .withFactor(JANUARY.plusMonths(random.nextInt(12)), BigDecimal.valueOf(random.nextInt(30), 1))
                        .withUsers(JANUARY.plusMonths(random.nextInt(12)), Optional.of(BigDecimal.valueOf(random.nextInt(500))));
            }
            return chat("Workload " + i, 1 + random.nextInt(500), demand).withCounts(i == 0 || random.nextInt(4) > 0)
                    .withChoice(Optional.of(random.nextBoolean() ? "a" : "b"));
        }).toList();
    }

    static void assertAmount(String expected, BigDecimal actual) {
        assertEquals(0, new BigDecimal(expected).compareTo(actual), () -> actual + " for " + expected);
    }

    static void assertAmount(String expected, Optional<BigDecimal> actual) {
        assertAmount(expected, actual.orElseThrow());
    }
}
