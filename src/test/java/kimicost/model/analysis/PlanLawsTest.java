package kimicost.model.analysis;

import static kimicost.TestCards.SHIPPED;
import static kimicost.model.analysis.Cases.assertAmount;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import kimicost.model.plan.Account;
import kimicost.model.plan.Demand;
import kimicost.model.plan.MonthlyPlan;
import kimicost.model.plan.PlannedWorkload;
import kimicost.model.plan.Prepaid;
import kimicost.model.plan.RateCardChange;
import kimicost.model.plan.Schedule;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Mode;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.model.workload.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every plan, whatever it is made of.
class PlanLawsTest {
    private static final YearMonth JANUARY = YearMonth.parse("2027-01");

    @ParameterizedTest
    @MethodSource("kimicost.model.analysis.Cases#scenarios")
    void aPlanOfOneWorkloadIsItsForecast(Scenario scenario) {
        Scenario growing = Dimension.PREPAID_BALANCE.with(Dimension.MONTHLY_USER_GROWTH.with(scenario, new BigDecimal("0.03")),
                BigDecimal.valueOf(scenario.workload().users().longValue() * 300 + 1));
        MonthlyPlan plan = Answer.plan(growing, SHIPPED);
        Estimate bill = plan.months().getFirst().cells().getFirst().perUser().orElseThrow();
        Forecast forecast = Forecast.of(bill.variant(), growing);
        Prepaid prepaid = growing.extras().prepaid().orElseThrow();
        Account account = Account.of(plan, prepaid);
        for (int i = 0; i < forecast.months().size(); i++) {
            assertAmount(forecast.months().get(i).total(), plan.months().get(i).total().orElseThrow());
            assertAmount(forecast.months().get(i).users(), plan.months().get(i).cells().getFirst().users());
            assertAmount(forecast.months().get(i).cumulative(), plan.cumulative().get(i).orElseThrow());
        }
        assertEquals(forecast.usedUp(prepaid.balance()).map(Forecast.Month::number),
                account.usedUp().map(day -> day.month().number()));
    }

    @ParameterizedTest
    @MethodSource("kimicost.model.analysis.Cases#scenarios")
    void aSteadyYearOfOneWorkloadIsTwelveTimesTheMonth(Scenario scenario) {
        MonthlyPlan plan = Answer.plan(scenario, SHIPPED);
        Estimate lead = Answer.of(scenario, SHIPPED).lead().orElseThrow();
        assertAmount(lead.perYear(), plan.total().orElseThrow());
        // Without growth, the tier of a month is that of the workload.
        Mode mode = lead.variant().mode();
        RateLimitFit alone = RateLimitFit.of(scenario, mode, lead.variant().card());
        plan.months().forEach(month -> assertEquals(alone, RateLimitFit.of(month, scenario.plan())));
    }

    @Test
    void theTotalIsTheSumOverTheWorkloadsThatCount() {
        Random random = new Random(1);
        for (int i = 0; i < 100; i++) {
            Scenario scenario = random(random);
            MonthlyPlan plan = Answer.plan(scenario, SHIPPED);
            BigDecimal sum = BigDecimal.ZERO;
            for (int place = 0; place < scenario.workloads().size(); place++) {
                if (scenario.workloads().get(place).counts()) {
                    sum = sum.add(plan.totalOf(place).orElseThrow());
                    assertAmount(plan.totalOf(place).orElseThrow(), Answer.plan(alone(scenario, place), SHIPPED).total().orElseThrow());
                }
            }
            assertAmount(sum, plan.total().orElseThrow());
            assertAmount(sum, plan.cumulative().getLast().orElseThrow());
        }
    }

    @Test
    void theTotalIsLinearInTheUsersOfEachWorkload() {
        Random random = new Random(2);
        for (int i = 0; i < 100; i++) {
            Scenario scenario = random(random);
            int place = random.nextInt(scenario.workloads().size());
            BigDecimal none = total(scenario, place, 0);
            BigDecimal one = total(scenario, place, 1).subtract(none);
            assertTrue(one.signum() >= 0);
            assertAmount(none.add(one.multiply(BigDecimal.valueOf(123_456))), total(scenario, place, 123_456));
        }
    }

    @Test
    void aChangeBeyondTheHorizonChangesNothing() {
        Random random = new Random(4);
        for (int i = 0; i < 100; i++) {
            Scenario scenario = random(random);
            MonthlyPlan plan = Answer.plan(scenario, SHIPPED);
            Schedule schedule = scenario.extras().portfolio().schedule();
            List<RateCardChange> more = new ArrayList<>(schedule.changes());
            more.add(new RateCardChange(JANUARY.plusMonths(12), "moonshot-international-2026-11", Map.of("kimi-k2.5", "kimi-k2.6")));
            assertEquals(plan, Answer.plan(with(scenario, schedule.withChanges(more)), SHIPPED));
        }
    }

    private static Scenario alone(Scenario scenario, int place) {
        return scenario.withWorkloads(List.of(scenario.workloads().get(place)), 0);
    }

    private static BigDecimal total(Scenario scenario, int place, int users) {
        List<PlannedWorkload> changed = new ArrayList<>(scenario.workloads());
        changed.set(place, changed.get(place).withWorkload(changed.get(place).workload().withUsers(BigDecimal.valueOf(users))));
        return Answer.plan(scenario.withWorkloads(changed, 0), SHIPPED).total().orElseThrow();
    }

    /// A dated year of one to four workloads on the October card, with tax, growth and perhaps the November card from a month on.
    private static Scenario random(Random random) {
        List<PlannedWorkload> workloads = IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(i -> {
            Demand demand = Demand.STEADY
                    .withGrowth(random.nextBoolean() ? Optional.empty() : Optional.of(BigDecimal.valueOf(random.nextInt(-20, 30), 2)))
                    .withFrom(random.nextBoolean() ? Optional.empty() : Optional.of(JANUARY.plusMonths(random.nextInt(-2, 5))))
                    .withFactor(JANUARY.plusMonths(random.nextInt(12)), BigDecimal.valueOf(random.nextInt(30), 1));
            Workload workload = Workload.of(random.nextInt(5000), random.nextInt(100), random.nextInt(5000), random.nextInt(900))
                    .withCacheHitShare(BigDecimal.valueOf(random.nextInt(101), 2))
                    .withBatchShare(BigDecimal.valueOf(random.nextInt(3) * 50L, 2));
            return PlannedWorkload.of("Workload " + i, workload).withDemand(demand).withCounts(i == 0 || random.nextInt(4) > 0)
                    .withChoice(List.of(Optional.<String>empty(), Optional.of("kimi-k2.6"), Optional.of("kimi-k2.6:batch"),
                            Optional.of("kimi-k3")).get(random.nextInt(4)));
        }).toList();
        Scenario scenario = Dimension.TAX_RATE.with(Scenario.DEFAULT.withRateCard("moonshot-international-2026-10"),
                new BigDecimal("0.19"));
        List<RateCardChange> changes = random.nextBoolean() ? List.of() : List.of(
                new RateCardChange(JANUARY.plusMonths(random.nextInt(12)), "moonshot-international-2026-11", Map.of()));
        return with(scenario, Schedule.NONE.withStart(Optional.of(JANUARY)).withChanges(changes)).withWorkloads(workloads, 0);
    }

    private static Scenario with(Scenario scenario, Schedule schedule) {
        return scenario.withExtras(scenario.extras().withPortfolio(scenario.extras().portfolio().withSchedule(schedule)));
    }
}
