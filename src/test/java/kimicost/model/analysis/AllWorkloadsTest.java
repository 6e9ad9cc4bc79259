package kimicost.model.analysis;

import static kimicost.TestCards.SHIPPED;
import static kimicost.model.analysis.Cases.assertAmount;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kimicost.model.plan.PlannedWorkload;
import kimicost.model.pricing.CostLine;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Item;
import kimicost.model.ratecard.CacheTtl;
import kimicost.model.scenario.Scenario;
import kimicost.model.workload.Workload;
import org.junit.jupiter.api.Test;

class AllWorkloadsTest {
    /// On the October card $215.00 and $86.00 a month on Kimi K2.6, and $10 that does not count.
    private static final Scenario THREE = Scenario.DEFAULT.withRateCard("moonshot-international-2026-10").withWorkloads(List.of(
            PlannedWorkload.of("Chat", Workload.of(1000, 100, 1000, 300)),
            PlannedWorkload.of("Docs", Workload.of(400, 100, 1000, 300)).withChoice(Optional.of("kimi-k3")),
            PlannedWorkload.of("Idea", Workload.of(50, 100, 1000, 300)).withCounts(false)), 0);

    @Test
    void allThatCountRunOnEachVariant() {
        Answer all = Answer.ofAll(Answer.ofEach(THREE, SHIPPED)).orElseThrow();
        Estimate k26 = all.comparison().estimate("kimi-k2.6").orElseThrow();
        assertAmount(new BigDecimal("301"), k26.total());
        assertEquals(Optional.of("kimi-k2.6"), all.cheapest().map(one -> one.variant().id()));
        assertEquals(Optional.empty(), all.chosen());
        assertEquals(new BigDecimal("1400"), all.scenario().workload().users());
        assertAmount(new BigDecimal("0.215"), k26.perUser().orElseThrow());
    }

    @Test
    void linesAtOneRateAreAddedUp() {
        List<CostLine> lines = Answer.ofAll(Answer.ofEach(THREE, SHIPPED)).orElseThrow().comparison().estimate("kimi-k2.6").orElseThrow()
                .lines();
        assertEquals(List.of(Item.INPUT_CACHE_MISS, Item.OUTPUT), lines.stream().map(CostLine::item).toList());
        assertAmount(new BigDecimal("140000000"), lines.getFirst().quantity());
        assertAmount(new BigDecimal("133"), lines.getFirst().amount());
    }

    @Test
    void theMixIsWhatEachRunsOnByItself() {
        List<Answer> each = Answer.ofEach(THREE, SHIPPED);
        BigDecimal k3 = each.get(1).comparison().estimate("kimi-k3").orElseThrow().total();
        assertAmount(new BigDecimal("215").add(k3), Answer.asChosen(each).orElseThrow());
    }

    @Test
    void theBudgetIsForAllOfThem() {
        Scenario limited = THREE.withPlan(THREE.plan().withMonthlyBudget(Optional.of(new BigDecimal("300"))));
        assertEquals(Optional.empty(), Answer.of(limited, SHIPPED).underBudget());
        assertAmount(new BigDecimal("-1"), Answer.ofAll(Answer.ofEach(limited, SHIPPED)).orElseThrow().underBudget().orElseThrow());
    }

    @Test
    void averagesAreThoseOfAllMessages() {
        Workload often = new Workload(BigDecimal.ONE, new BigDecimal("30"), new BigDecimal("100"), new BigDecimal("10"), BigDecimal.ZERO,
                new BigDecimal("0.5"), CacheTtl.FIVE_MINUTES, new BigDecimal("0.2"), new BigDecimal("1000"),
                BigDecimal.ONE, BigDecimal.ZERO);
        Workload sum = Workload.sum(List.of(often, Workload.of(1, 10, 500, 50)));
        assertAmount(new BigDecimal("40"), sum.messages());
        // (30 × 100 + 10 × 500) / 40
        assertAmount(new BigDecimal("200"), sum.inputTokens());
        assertAmount(new BigDecimal("20"), sum.outputTokens());
        // 1,500 of 8,000 input tokens hit.
        assertAmount(new BigDecimal("0.1875"), sum.cacheHitShare());
        assertAmount(new BigDecimal("0.15"), sum.searchesPerMessage());
        assertAmount(new BigDecimal("1000"), sum.resultTokensPerSearch());
    }

    @Test
    void nothingIsSaidIfNoneCounts() {
        Scenario none = THREE.withWorkloads(THREE.workloads().stream().map(one -> one.withCounts(false)).toList(), 0);
        assertTrue(Answer.ofAll(Answer.ofEach(none, SHIPPED)).isEmpty());
        assertFalse(Answer.asChosen(Answer.ofEach(none, SHIPPED)).orElseThrow().signum() != 0);
    }
}
