package kimicost.model.analysis;

import static kimicost.TestCards.SHIPPED;
import static kimicost.model.analysis.Cases.assertAmount;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kimicost.model.analysis.WithinBudget.Bound;
import kimicost.model.pricing.Estimate;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;

class InsightsTest {
    /// 1,000 users × 100 messages of 1,000 tokens in, 300 out, half of them cached, 5 searches per hundred: $204.50 on Kimi K2.6.
    private static final Scenario CHAT = with(with(with(Scenario.DEFAULT.withRateCard("moonshot-international-2026-10"),
            Dimension.CACHE_HIT_SHARE, "0.5"), Dimension.SEARCHES_PER_MESSAGE, "0.05"), Dimension.MONTHLY_BUDGET, "200");

    @Test
    void saysWhatKeepsABillWithinItsBudget() {
        Insights insights = of(CHAT);
        assertAmount(new BigDecimal("204.5"), insights.bill().total());
        assertEquals(List.of(Dimension.CACHE_HIT_SHARE, Dimension.USERS), insights.bounds().stream().map(Bound::dimension).toList());
        // 100 M × ($0.95 − $0.16) per million = $79: $4.50 less takes 5.7 points of hits more.
        assertAmount(new BigDecimal("0.557"), insights.bounds().getFirst().value());
        assertAmount(new BigDecimal("977"), insights.bounds().getLast().value());
        assertTrue(of(with(CHAT, Dimension.MONTHLY_BUDGET, "0")).bounds().isEmpty());
    }

    @Test
    void saysWhatWaitingWouldBringAndWhatNotWaitingWouldCost() {
        Estimate waiting = of(CHAT).other().orElseThrow();
        assertEquals("kimi-k2.6:batch", waiting.variant().id());
        assertAmount(new BigDecimal("126.9"), waiting.total());
        Scenario patient = with(CHAT, Dimension.BATCH_SHARE, "1");
        assertEquals("kimi-k2.6", of(patient).other().orElseThrow().variant().id());
    }

    /// Kimi K3 has no batch rates on this card.
    @Test
    void namesTheCheapestOtherModelIfItsOwnCannotBeHadThatWay() {
        Insights insights = of(CHAT.withExtras(CHAT.extras().withChoice(Optional.of("kimi-k3"))));
        assertEquals("kimi-k3", insights.bill().variant().id());
        assertEquals("kimi-k2.6:batch", insights.other().orElseThrow().variant().id());
    }

    @Test
    void saysWhatTheCacheIsWorth() {
        Insights.Cache failed = of(CHAT).cache().orElseThrow();
        assertAmount(BigDecimal.ZERO, failed.share());
        assertAmount(new BigDecimal("244"), failed.total());
        Insights.Cache half = of(with(CHAT, Dimension.CACHE_HIT_SHARE, "0")).cache().orElseThrow();
        assertAmount(new BigDecimal("0.5"), half.share());
        assertAmount(new BigDecimal("204.5"), half.total());
    }

    @Test
    void saysNothingOfACacheThatAModelDoesNotHave() {
        Scenario legacy = CHAT.withExtras(CHAT.extras().withChoice(Optional.of("moonshot-v1-8k")));
        assertEquals(Optional.empty(), of(legacy).cache());
        assertEquals(Optional.empty(), of(with(legacy, Dimension.CACHE_HIT_SHARE, "0")).cache());
    }

    @Test
    void saysWhichTierItNeeds() {
        assertEquals("Tier1", of(CHAT).limits().recommended().orElseThrow().tier().name());
    }

    @Test
    void saysNothingIfNoBillLeads() {
        Scenario none = CHAT.withExtras(CHAT.extras().withShown(Optional.of(List.of())));
        assertEquals(Optional.empty(), Insights.of(Answer.of(none, SHIPPED)));
    }

    private static Insights of(Scenario scenario) {
        return Insights.of(Answer.of(scenario, SHIPPED)).orElseThrow();
    }

    private static Scenario with(Scenario scenario, Dimension dimension, String value) {
        return dimension.with(scenario, new BigDecimal(value));
    }
}
