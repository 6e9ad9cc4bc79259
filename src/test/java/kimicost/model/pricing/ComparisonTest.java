package kimicost.model.pricing;

import static kimicost.TestCards.JUNE;
import static kimicost.TestCards.MAINLAND;
import static kimicost.TestCards.OCTOBER;
import static kimicost.TestCards.SHIPPED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kimicost.TestCards;
import kimicost.model.InvalidValue;
import kimicost.model.ratecard.RateCard;
import kimicost.model.workload.Plan;
import kimicost.model.workload.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    private static final RateCard HOST = SHIPPED.card("openrouter-2026-07").orElseThrow();

    @Test
    void aVariantIsNamedWithItsCardWhereSeveralStandSideBySide() {
        assertEquals("Kimi K2.6 Batch",
                compare(Workload.DEFAULT, JUNE).nameOf(variant(compare(Workload.DEFAULT, JUNE), "kimi-k2.6:batch")));
        Comparison three = compare(Workload.DEFAULT, JUNE, OCTOBER, HOST);
        // Of one provider with two cards the card is named, else the provider.
        assertEquals("Kimi K2.6 · Moonshot international, June 2026", three.nameOf(variant(three, "kimi-k2.6")));
        assertEquals("Kimi K2.6 · OpenRouter", three.nameOf(variant(three, "openrouter-2026-07/kimi-k2.6")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # choice,                     batch share, variant
            kimi-k2.6,                     0.3, kimi-k2.6
            kimi-k2.6:blend,               0.3, kimi-k2.6:blend
            kimi-k2.6:blend,               0,   kimi-k2.6
            kimi-k2.6:blend,               1,   kimi-k2.6:batch
            openrouter-2026-07/kimi-k2.6,  0,   openrouter-2026-07/kimi-k2.6
            kimi-k9,                       0,   none
            kimi-k9:blend,                 0,   none
            """)
    void findsWhatAScenarioChose(String choice, BigDecimal share, String found) {
        Comparison comparison = compare(Workload.DEFAULT.withBatchShare(share), JUNE, HOST);
        assertEquals(found, comparison.choice(choice).map(estimate -> comparison.nameOfChoice(estimate.variant())).orElse("none"));
    }

    @Test
    void knowsTheSameWorkloadWithoutCacheHits() {
        Comparison cold = compare(Workload.DEFAULT, JUNE);
        assertSame(cold, cold.withoutCacheHits());
        Comparison warm = compare(Workload.DEFAULT.withCacheHitShare(new BigDecimal("0.5")), JUNE);
        assertEquals(cold.estimates(), warm.withoutCacheHits().estimates());
    }

    @Test
    void cardsOfTwoCurrenciesCannotBeCompared() {
        assertThrows(InvalidValue.class, () -> compare(Workload.DEFAULT, JUNE, MAINLAND));
        assertThrows(InvalidValue.class, () -> compare(Workload.DEFAULT));
    }

    @Test
    void knowsItsTokensAndHowALineCameAbout() {
        Workload searching = Workload.DEFAULT.withSearchesPerMessage(BigDecimal.ONE);
        Estimate estimate = compare(searching, JUNE).estimate("kimi-k2.6").orElseThrow();
        // 100,000 messages of 1,000 in, 4,000 found and 300 out; calls are no tokens.
        assertEquals(0, new BigDecimal("530000000").compareTo(estimate.tokens()));
        CostLine fees = estimate.lines().getLast();
        assertEquals("search-fees call 1 100000 0.005 500.000", "%s %s %s %s %s %s".formatted(fees.item().id(), fees.item().unit().id(),
                fees.per(), fees.quantity().stripTrailingZeros().toPlainString(), fees.rate(), fees.amount()));
        assertEquals("1000000", estimate.lines().getFirst().per().toPlainString());
        assertEquals("no-cache-rate", Warning.NO_CACHE_RATE.id());
    }

    @Test
    void saysWhichOfTwoModesPrintsNoHitRate() {
        RateCard card = TestCards.card(TestCards.model("both", TestCards.rates("1", "0.1", "2"), TestCards.rates("0.6", null, "1.2")),
                TestCards.model("fine", TestCards.rates("1", "0.1", "2"), TestCards.rates("0.6", "0.06", "1.2")));
        Comparison comparison = compare(Workload.DEFAULT.withCacheHitShare(new BigDecimal("0.5")).withBatchShare(new BigDecimal("0.5")),
                card);
        assertEquals(List.of("both:batch", "both:blend"), comparison.estimates().stream()
                .filter(estimate -> estimate.warnings().contains(Warning.NO_CACHE_RATE)).map(estimate -> estimate.variant().id()).toList());
    }

    @Test
    void theNearestInPriceStandInTheirOrder() {
        List<Estimate> estimates = compare(Workload.DEFAULT, JUNE).estimates();
        int place = estimates.indexOf(compare(Workload.DEFAULT, JUNE).estimate("kimi-k2.6").orElseThrow());
        List<Integer> places = Estimate.nearest(estimates, Optional.of(estimates.get(place).variant()), 3);
        assertEquals(3, places.size());
        assertEquals(places.stream().sorted().toList(), places);
        assertEquals(true, places.contains(place));
    }

    private static Variant variant(Comparison comparison, String choice) {
        return comparison.choice(choice).orElseThrow().variant();
    }

    private static Comparison compare(Workload workload, RateCard... cards) {
        return Estimator.compare(workload, Plan.DEFAULT, List.of(cards));
    }
}
