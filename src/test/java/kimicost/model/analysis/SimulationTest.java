package kimicost.model.analysis;

import static kimicost.TestCards.JUNE;
import static kimicost.TestCards.OCTOBER;
import static kimicost.model.analysis.Cases.CHATBOT;
import static kimicost.model.analysis.Cases.assertAmount;
import static kimicost.model.analysis.Cases.standard;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kimicost.model.analysis.Simulation.Band;
import kimicost.model.analysis.Simulation.MonthBand;
import kimicost.model.analysis.Simulation.Outcome;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Estimator;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.Uncertainty.Spread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SimulationTest {
    private static final Scenario UNSURE = spread(spread(CHATBOT, Dimension.USERS, "500", "2000"), Dimension.CACHE_HIT_SHARE, "0", "0.6");

    @Test
    void aTriangleOfUsersIsATriangleOfMoney() {
        Scenario scenario = Dimension.MONTHLY_BUDGET.with(spread(CHATBOT, Dimension.USERS, "500", "2000"), new BigDecimal("300"));
        Outcome outcome = outcome(scenario);
        // 0.215 a user; 500 + √(0.1 × 1,500 × 500), 2,000 − √(0.5 × 1,500 × 1,000), 2,000 − √(0.1 × 1,500 × 1,000)
        assertNear("166.38", outcome.total().p10());
        assertNear("243.80", outcome.total().p50());
        assertNear("346.73", outcome.total().p90());
        // more than 1,395.3 users: (2,000 − 1,395.3)² / (1,500 × 1,000)
        assertNear("0.2437", outcome.overBudget().orElseThrow());
    }

    @Test
    void theSameSeedGivesTheSameFiguresOnEveryMachine() {
        assertEquals("Band[p10=152.995184536157, p50=225.961729282859, p90=322.128363716023]", outcome(UNSURE).total().toString());
        assertEquals(outcome(UNSURE), outcome(UNSURE));
        Scenario reseeded = UNSURE.withExtras(UNSURE.extras().withUncertainty(UNSURE.extras().uncertainty().withSeed(BigDecimal.TWO)));
        assertTrue(!outcome(UNSURE).equals(outcome(reseeded)));
        assertNear(outcome(UNSURE).total().p50().toPlainString(), outcome(reseeded).total().p50());
    }

    @ParameterizedTest
    @MethodSource("kimicost.model.analysis.Cases#scenarios")
    void spreadsOfNoWidthGiveTheComparison(Scenario scenario) {
        Scenario certain = scenario;
        for (Dimension dimension : kimicost.model.scenario.Uncertainty.INPUTS) {
            BigDecimal value = dimension.of(certain);
            certain = spread(certain, dimension, value.toPlainString(), value.toPlainString());
        }
        Simulation simulation = Simulation.of(certain).orElseThrow();
        for (Estimate estimate : Estimator.compare(certain.workload(), certain.plan(), List.of(JUNE, OCTOBER)).estimates()) {
            assertEquals(Band.certain(estimate.total()), simulation.outcome(estimate).total());
            List<MonthBand> months = simulation.forecast(estimate);
            assertEquals(Band.certain(estimate.total()), months.getFirst().total());
            assertAmount(estimate.total().multiply(BigDecimal.valueOf(12)), months.getLast().cumulative().p50());
        }
    }

    @ParameterizedTest
    @MethodSource("kimicost.model.analysis.Cases#scenarios")
    void percentilesRiseAndLieWithinTheWorstAndBestCase(Scenario scenario) {
        Scenario unsure = spread(spread(scenario, Dimension.INPUT_TOKENS, "0", "9000"), Dimension.BATCH_SHARE, "0", "1");
        Comparison comparison = Estimator.compare(unsure.workload(), unsure.plan(), JUNE);
        Simulation simulation = Simulation.of(unsure).orElseThrow();
        for (Estimate estimate : comparison.estimates()) {
            Band band = simulation.outcome(estimate).total();
            List<BigDecimal> corners = IntStream.range(0, 4).mapToObj(i -> Cases.total(estimate.variant(), Dimension.BATCH_SHARE.with(
                    Dimension.INPUT_TOKENS.with(unsure, new BigDecimal(i % 2 == 0 ? "0" : "9000")), new BigDecimal(i < 2 ? "0" : "1"))))
                    .sorted().toList();
            List<BigDecimal> rising = List.of(corners.getFirst(), band.p10(), band.p50(), band.p90(), corners.getLast());
            assertEquals(rising.stream().sorted().toList(), rising);
        }
    }

    @Test
    void anUncertainGrowthWidensMonthByMonth() {
        Scenario growing = spread(Dimension.MONTHLY_USER_GROWTH.with(CHATBOT, new BigDecimal("0.05")), Dimension.MONTHLY_USER_GROWTH, "0",
                "0.1");
        List<MonthBand> months = Simulation.of(growing).orElseThrow().forecast(estimate(growing));
        assertEquals(Band.certain(new BigDecimal("215.00")).p50().stripTrailingZeros(),
                months.getFirst().total().p50().stripTrailingZeros());
        // 215 × 1.05 and 215 × 1.05¹¹ in the middle
        assertNear("225.75", months.get(1).total().p50());
        assertNear("367.73", months.getLast().total().p50());
        // triangle of 0 to 10 %: P90 is 0.1 − √(0.1 × 0.1 × 0.05) = 7.764 %
        assertNear(new BigDecimal("215").multiply(new BigDecimal("1.0776393").pow(11)).toPlainString(), months.getLast().total().p90());
    }

    @Test
    void aSureGrowthMultipliesEveryOutcome() {
        Scenario growing = Dimension.MONTHLY_USER_GROWTH.with(UNSURE, new BigDecimal("0.1"));
        MonthBand second = Simulation.of(growing).orElseThrow().forecast(estimate(growing)).get(1);
        assertAmount(outcome(growing).total().p90().multiply(new BigDecimal("1.1")), second.total().p90());
        assertAmount(outcome(growing).total().p90().multiply(new BigDecimal("2.1")), second.cumulative().p90());
    }

    @Test
    void outcomesReachFromEndToEndOfTheSpreads() {
        Scenario scenario = spread(CHATBOT, Dimension.USERS, "500", "2000");
        Simulation.Reach reach = Simulation.of(scenario).orElseThrow().reach(estimate(scenario));
        // 0.215 a user; 500 + √(0.00005 × 1,500 × 500), 2,000 − √(0.00005 × 1,500 × 1,000)
        assertNear("108.82", reach.least());
        assertNear("428.14", reach.most());
        Scenario idle = spread(CHATBOT, Dimension.RESULT_TOKENS_PER_SEARCH, "0", "9000");
        assertEquals(new Simulation.Reach(estimate(idle).total(), estimate(idle).total()),
                Simulation.of(idle).orElseThrow().reach(estimate(idle)), "nothing is searched");
    }

    @Test
    void aHistogramCountsEachOutcomeOnce() {
        Scenario scenario = spread(CHATBOT, Dimension.USERS, "500", "2000");
        Simulation simulation = Simulation.of(scenario).orElseThrow();
        // 107.50 to 430.00 in two: 268.75 is 1,250 users, beyond which lie (2,000 − 1,250)² / (1,500 × 1,000) = 37.5 %
        List<Integer> halves = simulation.histogram(estimate(scenario).variant(), new BigDecimal("107.5"), new BigDecimal("430"), 2);
        assertEquals(Simulation.SAMPLES, halves.getFirst() + halves.getLast());
        assertNear("3750", BigDecimal.valueOf(halves.getLast()));
        // Up to 1,000 users lie (1,000 − 500)² / (1,500 × 500) = 33.3 %; what is beyond is in none.
        assertNear("3333", BigDecimal.valueOf(
                simulation.histogram(estimate(scenario).variant(), new BigDecimal("107.4"), new BigDecimal("215"), 1).getFirst()));
    }

    @Test
    void withoutSpreadsThereIsNothingToDraw() {
        assertEquals(Optional.empty(), Simulation.of(CHATBOT));
    }

    private static Outcome outcome(Scenario scenario) {
        return Simulation.of(scenario).orElseThrow().outcome(estimate(scenario));
    }

    private static Estimate estimate(Scenario scenario) {
        return Estimator.estimate(standard(JUNE, "kimi-k2.6"), scenario.workload(), scenario.plan());
    }

    private static Scenario spread(Scenario scenario, Dimension dimension, String low, String high) {
        return scenario.withExtras(scenario.extras().withUncertainty(
                scenario.extras().uncertainty().with(dimension, new Spread(new BigDecimal(low), new BigDecimal(high)))));
    }

    /// Within half a per cent.
    private static void assertNear(String expected, BigDecimal actual) {
        double wanted = Double.parseDouble(expected);
        assertEquals(wanted, actual.doubleValue(), Math.abs(wanted) * 0.005);
    }
}
