package kimicost.model.analysis;

import static kimicost.TestCards.SHIPPED;
import static kimicost.model.analysis.Cases.CHATBOT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kimicost.model.analysis.Simulation.Band;
import kimicost.model.analysis.Simulation.MonthBand;
import kimicost.model.analysis.Simulation.Outcome;
import kimicost.model.plan.Demand;
import kimicost.model.plan.MonthlyPlan;
import kimicost.model.plan.PlannedWorkload;
import kimicost.model.plan.Schedule;
import kimicost.model.pricing.Estimate;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.Uncertainty;
import kimicost.model.scenario.Uncertainty.Spread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanRiskTest {
    private static final YearMonth JANUARY = YearMonth.parse("2027-01");
    /// $0.215 a user and month.
    private static final Scenario CHAT = CHATBOT.withExtras(CHATBOT.extras().withChoice(Optional.of("kimi-k2.6")));
    private static final Uncertainty USERS = Uncertainty.NONE.with(Dimension.USERS, spread("500", "2000"));

    @Test
    void nothingIsDrawnWhereNothingIsUncertain() {
        assertEquals(Optional.empty(), risk(CHAT));
        Scenario idea = several(USERS, CHAT.workloads().getFirst().withName("Idea").withUncertain(USERS.ranges()).withCounts(false));
        assertEquals(Optional.empty(), risk(idea.withExtras(idea.extras().withUncertainty(Uncertainty.NONE))));
    }

    @Test
    void aYearOfOneWorkloadIsTwelveTimesItsMonth() {
        PlanRisk risk = risk(with(Dimension.MONTHLY_BUDGET.with(CHAT, new BigDecimal("300")), USERS)).orElseThrow();
        // The triangle of users, 773.9 at P10, 1,133.97 in the middle, 1,612.7 at P90, at $0.215 each
        Outcome month = risk.months().getLast().orElseThrow();
        assertNear("166.38", month.total().p10());
        assertNear("243.80", month.total().p50());
        assertNear("346.73", month.total().p90());
        assertNear("0.2437", month.overBudget().orElseThrow());
        assertNear("2925.6", risk.total().orElseThrow().total().p50());
        assertEquals(Optional.empty(), risk.total().orElseThrow().overBudget());
    }

    @ParameterizedTest
    @MethodSource("kimicost.model.analysis.Cases#scenarios")
    void aPlanOfOneWorkloadIsDrawnAsItsForecast(Scenario scenario) {
        Uncertainty unsure = USERS.with(Dimension.OUTPUT_TOKENS, spread("0", "900")).with(Dimension.BATCH_SHARE, spread("0", "1"));
        for (Uncertainty one : List.of(unsure, unsure.with(Dimension.MONTHLY_USER_GROWTH, spread("-0.1", "0.2")))) {
            Scenario drawn = with(scenario, one);
            MonthlyPlan plan = Answer.plan(drawn, SHIPPED);
            Estimate lead = plan.months().getFirst().cells().getFirst().perUser().orElseThrow();
            Estimate bill = kimicost.model.pricing.Estimator.estimate(lead.variant(), drawn.workload(), drawn.plan());
            List<MonthBand> forecast = Simulation.of(drawn).orElseThrow().forecast(bill);
            PlanRisk risk = PlanRisk.of(drawn, plan).orElseThrow();
            for (int month = 0; month < forecast.size(); month++) {
                assertSame(forecast.get(month).total(), risk.months().get(month).orElseThrow().total());
            }
            assertSame(forecast.getLast().cumulative(), risk.total().orElseThrow().total());
        }
    }

    @Test
    void eachWorkloadHasItsOwnRangesAndTheOthersAreSure() {
        PlannedWorkload sure = CHAT.workloads().getFirst().withName("Sure");
        PlannedWorkload unsure = sure.withName("Unsure").withUncertain(USERS.ranges());
        // $215 for sure and the triangle of users
        PlanRisk one = risk(several(Uncertainty.NONE, sure, unsure)).orElseThrow();
        assertNear("458.80", one.months().getFirst().orElseThrow().total().p50());
        assertNear("381.38", one.months().getFirst().orElseThrow().total().p10());
        // Two independent triangles: their mean is twice 1,166.67 users, their deviation √2 times 311.8, nearly normal.
        PlanRisk two = risk(several(USERS, sure, unsure)).orElseThrow();
        Band both = two.months().getFirst().orElseThrow().total();
        assertEquals(0.215 * (2333.3 - 1.2816 * 441), both.p10().doubleValue(), 6);
        assertEquals(0.215 * (2333.3 + 1.2816 * 441), both.p90().doubleValue(), 6);
    }

    @Test
    void theFirstWorkloadIsDrawnAsItIsAlone() {
        PlannedWorkload sure = CHAT.workloads().getFirst().withName("Sure");
        Band alone = risk(with(CHAT, USERS)).orElseThrow().months().getFirst().orElseThrow().total();
        Band first = risk(several(USERS, sure, sure.withName("Idle").withWorkload(sure.workload().withUsers(BigDecimal.ZERO))))
                .orElseThrow().months().getFirst().orElseThrow().total();
        assertSame(alone, first);
    }

    @Test
    void whicheverWorkloadIsInHandTheDrawIsTheSame() {
        PlannedWorkload chat = CHAT.workloads().getFirst();
        Scenario scenario = several(USERS.with(Dimension.CACHE_HIT_SHARE, spread("0", "0.5")), chat.withName("One"),
                chat.withName("Two").withUncertain(Uncertainty.NONE.with(Dimension.INPUT_TOKENS, spread("500", "3000")).ranges()));
        assertEquals(risk(scenario), risk(scenario.withInHand(1)));
        assertEquals(scenario, scenario.withInHand(1).withInHand(0));
    }

    @Test
    void usersGivenForAMonthAreSureAndAMonthWithoutUsersCostsNothing() {
        Demand demand = Demand.STEADY.withFrom(Optional.of(JANUARY.plusMonths(1))).withFactor(JANUARY.plusMonths(2), BigDecimal.TWO)
                .withUsers(JANUARY.plusMonths(3), Optional.of(new BigDecimal("10000")));
        List<Band> months = risk(several(USERS, CHAT.workloads().getFirst().withDemand(demand))).orElseThrow().months().stream()
                .map(month -> month.orElseThrow().total()).toList();
        assertSame(Band.certain(BigDecimal.ZERO), months.getFirst());
        assertNear("243.80", months.get(1).p50());
        assertNear("487.60", months.get(2).p50());
        assertSame(Band.certain(new BigDecimal("2150")), months.get(3));
    }

    @Test
    void anUncertainGrowthCountsFromTheFirstMonthOfItsWorkload() {
        Demand demand = Demand.STEADY.withFrom(Optional.of(JANUARY.minusMonths(2))).withGrowth(Optional.of(new BigDecimal("0.05")));
        Uncertainty unsure = Uncertainty.NONE.with(Dimension.MONTHLY_USER_GROWTH, spread("0", "0.1"));
        List<Band> months = risk(several(unsure, CHAT.workloads().getFirst().withDemand(demand))).orElseThrow().months().stream()
                .map(month -> month.orElseThrow().total()).toList();
        // P90 of the growth is 0.1 − √(0.1 × 0.1 × 0.05) = 7.764 %; January is two months on.
        assertNear(Double.toString(215 * Math.pow(1.0776393, 2)), months.getFirst().p90());
        assertNear(Double.toString(215 * Math.pow(1.05, 4)), months.get(2).p50());
    }

    @Test
    void aMonthWithoutAPriceHasNoRange() {
        PlannedWorkload books = PlannedWorkload.of("Books", CHAT.workload().withInputTokens(new BigDecimal("400000")))
                .withDemand(Demand.STEADY.withFrom(Optional.of(JANUARY.plusMonths(1))));
        PlanRisk risk = risk(several(USERS, CHAT.workloads().getFirst().withName("Chat"), books)).orElseThrow();
        assertTrue(risk.months().getFirst().isPresent());
        assertEquals(Optional.empty(), risk.months().get(1));
        assertEquals(Optional.empty(), risk.total());
    }

    @Test
    void aCenturyOfDoublingIsBeyondAnyRange() {
        Demand demand = Demand.STEADY.withFrom(Optional.of(JANUARY.minusYears(100))).withGrowth(Optional.of(BigDecimal.ONE));
        PlanRisk risk = risk(several(USERS, CHAT.workloads().getFirst().withDemand(demand))).orElseThrow();
        assertEquals(Optional.empty(), risk.months().getFirst());
        assertEquals(Optional.empty(), risk.total());
    }

    @Test
    void theWholePlanIsHeldAgainstTheYearlyBudget() {
        Scenario scenario = several(USERS, CHAT.workloads().getFirst());
        Scenario bounded = scenario.withExtras(scenario.extras().withPortfolio(scenario.extras().portfolio()
                .withSchedule(scenario.extras().portfolio().schedule().withYearlyBudget(Optional.of(new BigDecimal("3600"))))));
        assertNear("0.2437", risk(bounded).orElseThrow().total().orElseThrow().overBudget().orElseThrow());
    }

    private static Optional<PlanRisk> risk(Scenario scenario) {
        return PlanRisk.of(scenario, Answer.plan(scenario, SHIPPED));
    }

    private static Scenario with(Scenario scenario, Uncertainty uncertainty) {
        return scenario.withExtras(scenario.extras().withUncertainty(uncertainty));
    }

    /// From January 2027 on, the first with the ranges of the scenario.
    private static Scenario several(Uncertainty first, PlannedWorkload... workloads) {
        List<PlannedWorkload> all = IntStream.range(0, workloads.length)
                .mapToObj(place -> place == 0 ? workloads[0].withUncertain(first.ranges()) : workloads[place]).toList();
        Scenario dated = CHAT.withExtras(CHAT.extras().withPortfolio(
                CHAT.extras().portfolio().withSchedule(Schedule.NONE.withStart(Optional.of(JANUARY)))));
        return dated.withWorkloads(all, 0);
    }

    private static Spread spread(String low, String high) {
        return new Spread(new BigDecimal(low), new BigDecimal(high));
    }

    /// But for the last digits of a double.
    private static void assertSame(Band expected, Band actual) {
        assertEquals(expected.p10().doubleValue(), actual.p10().doubleValue(), Math.abs(expected.p10().doubleValue()) * 1e-11);
        assertEquals(expected.p50().doubleValue(), actual.p50().doubleValue(), Math.abs(expected.p50().doubleValue()) * 1e-11);
        assertEquals(expected.p90().doubleValue(), actual.p90().doubleValue(), Math.abs(expected.p90().doubleValue()) * 1e-11);
    }

    /// Within half a per cent.
    private static void assertNear(String expected, BigDecimal actual) {
        double wanted = Double.parseDouble(expected);
        assertEquals(wanted, actual.doubleValue(), Math.abs(wanted) * 0.005);
    }
}
