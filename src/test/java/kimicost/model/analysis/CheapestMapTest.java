package kimicost.model.analysis;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;
import static kimicost.TestCards.JUNE;
import static kimicost.TestCards.OCTOBER;
import static kimicost.model.analysis.Cases.CHATBOT;
import static kimicost.model.analysis.Cases.assertAmount;
import static kimicost.model.analysis.Cases.standard;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import kimicost.TestCards;
import kimicost.model.analysis.CheapestMap.Stretch;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Estimator;
import kimicost.model.pricing.Mode;
import kimicost.model.pricing.Variant;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CheapestMapTest {
    private static final List<Variant> K26 = Variant.of(JUNE, CHATBOT.workload()).stream()
            .filter(variant -> variant.model().id().equals("kimi-k2.6")).toList();

    private static final Scenario WAITING = Dimension.BATCH_SHARE.with(CHATBOT, ONE);

    /// Of 100,000 messages of 1,000 tokens and answers of 1,000 r, cold batches cost 57 + 240 r, and at once it is 95 − 79 h + 400 r:
    /// equal at h = (38 + 160 r) / 79.
    @ParameterizedTest
    @CsvSource({"0, 0.4810126582278481", "100, 0.6835443037974684", "200, 0.8860759493670886"})
    void aWarmCacheBeatsAColdBatchFromAShareOn(BigDecimal output, BigDecimal share) {
        List<Stretch> stretches = map(Dimension.CACHE_HIT_SHARE, Dimension.OUTPUT_TOKENS).across(output, ONE);
        assertEquals("BATCH 0, STANDARD " + share, stretches.stream()
                .map(stretch -> stretch.variant().orElseThrow().mode() + " "
                        + stretch.from().round(new MathContext(16)).stripTrailingZeros()
                                .toPlainString())
                .collect(Collectors.joining(", ")));
        assertEquals(0, ONE.compareTo(stretches.getLast().to()));
    }

    /// With answers of 300 tokens that would take more hits than there are.
    @Test
    void aColdBatchWinsEverywhereWhereAnswersAreLong() {
        assertEquals(List.of(Mode.BATCH),
                map(Dimension.CACHE_HIT_SHARE, Dimension.OUTPUT_TOKENS).across(new BigDecimal("300"), ONE).stream()
                        .map(stretch -> stretch.variant().orElseThrow().mode()).toList());
    }

    /// At 90 % hits the same border is at r = (0.9 × 79 − 38) / 160.
    @Test
    void theBorderIsTheSameFromBottomToTop() {
        List<Stretch> stretches = map(Dimension.CACHE_HIT_SHARE, Dimension.OUTPUT_TOKENS).up(new BigDecimal("0.9"), new BigDecimal("1000"));
        assertEquals(List.of(Mode.STANDARD, Mode.BATCH),
                stretches.stream().map(stretch -> stretch.variant().orElseThrow().mode()).toList());
        assertAmount(new BigDecimal("206.875"), stretches.getLast().from());
    }

    @Test
    void aModelWhoseContextIsFullGivesWay() {
        List<Variant> two = List.of(standard(JUNE, "kimi-k2.6"), standard(JUNE, "moonshot-v1-8k"));
        CheapestMap map = CheapestMap.of(CHATBOT, two, Dimension.INPUT_TOKENS, Dimension.OUTPUT_TOKENS, false);
        List<Stretch> stretches = map.across(new BigDecimal("300"), new BigDecimal("300000"));
        assertEquals(List.of("moonshot-v1-8k", "kimi-k2.6", ""),
                stretches.stream().map(stretch -> stretch.variant().map(Variant::id).orElse("")).toList());
        // 8,192 and 262,144 tokens, of which the answer takes 300.
        assertAmount(new BigDecimal("7892"), stretches.get(0).to());
        assertAmount(new BigDecimal("261844"), stretches.get(1).to());
    }

    @Test
    void onlyWhatFitsCompetes() {
        List<Variant> all = Variant.of(JUNE, CHATBOT.workload());
        assertTrue(CheapestMap.of(CHATBOT, all, Dimension.CACHE_HIT_SHARE, Dimension.OUTPUT_TOKENS, false).surfaces().stream()
                .noneMatch(surface -> surface.variant().mode() == Mode.BATCH), "not every message can wait");
        assertEquals(List.of(), CheapestMap.of(Dimension.USERS.with(CHATBOT, ZERO), all, Dimension.CACHE_HIT_SHARE,
                Dimension.OUTPUT_TOKENS, false).surfaces(), "nothing is billed");
        assertTrue(
                CheapestMap.of(CHATBOT, Variant.of(OCTOBER, CHATBOT.workload()), Dimension.CACHE_HIT_SHARE, Dimension.OUTPUT_TOKENS, false)
                        .surfaces().stream().noneMatch(surface -> surface.variant().model().id().equals("kimi-k2.5")),
                "retired");
    }

    @ParameterizedTest
    @EnumSource(names = {"USERS", "INPUT_TOKENS", "THINKING_TOKENS", "SEARCHES_PER_MESSAGE", "BATCH_SHARE"})
    void aPointOfTheMapIsTheComparisonThere(Dimension across) {
        List<BigDecimal> columns = List.of(new BigDecimal("0.25"), new BigDecimal("0.5"), new BigDecimal("0.75"));
        BigDecimal scale = across == Dimension.BATCH_SHARE ? ONE : new BigDecimal("4000");
        List<Variant> all = Variant.of(OCTOBER, Dimension.BATCH_SHARE.with(CHATBOT, new BigDecimal("0.5")).workload());
        CheapestMap map = CheapestMap.of(CHATBOT, all, across, Dimension.CACHE_HIT_SHARE, false);
        for (BigDecimal y : columns) {
            for (BigDecimal part : columns) {
                BigDecimal x = across == Dimension.SEARCHES_PER_MESSAGE ? part : part.multiply(scale);
                Scenario point = across.with(Dimension.CACHE_HIT_SHARE.with(CHATBOT, y), x);
                Estimate cheapest = Estimator.compare(point.workload(), point.plan(), OCTOBER).cheapest(any -> true).orElseThrow();
                assertEquals(cheapest.variant(), map.cheapest(x, y).orElseThrow().variant());
                assertAmount(cheapest.total(), map.cheapest(x, y).orElseThrow().total().at(x, y));
                Stretch stretch = map.across(y, scale).stream().filter(one -> one.to().compareTo(x) >= 0).findFirst().orElseThrow();
                assertEquals(cheapest.variant(), stretch.variant().orElseThrow());
            }
        }
    }

    @Test
    void ofManyOnlyThoseThatWinSomewhereTakePart() {
        Catalogue many = new Catalogue(List.of(TestCards.many(300)), List.of());
        List<Variant> all = Variant.of(many.card("test").orElseThrow(), WAITING.workload());
        CheapestMap map = CheapestMap.of(WAITING, all, Dimension.CACHE_HIT_SHARE, Dimension.OUTPUT_TOKENS, true);
        CheapestMap fewer = map.within(ONE, new BigDecimal("600"));
        assertTrue(fewer.surfaces().size() < 20, fewer.surfaces().size() + " of " + map.surfaces().size());
        BigDecimal half = new BigDecimal("0.5");
        BigDecimal output = new BigDecimal("300");
        assertEquals(map.cheapest(half, output), fewer.cheapest(half, output));
    }

    private static CheapestMap map(Dimension across, Dimension up) {
        return CheapestMap.of(WAITING, K26, across, up, true);
    }
}
