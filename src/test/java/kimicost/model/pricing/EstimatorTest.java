package kimicost.model.pricing;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.TWO;
import static java.math.BigDecimal.ZERO;
import static kimicost.TestCards.JUNE;
import static kimicost.TestCards.MAINLAND;
import static kimicost.TestCards.OCTOBER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kimicost.TestCards;
import kimicost.model.ratecard.CacheTtl;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.RateCard;
import kimicost.model.workload.Plan;
import kimicost.model.workload.Workload;
import kimicost.text.Cautions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EstimatorTest {
    private static final Workload CHATBOT = Workload.DEFAULT;

    @ParameterizedTest
    @CsvFileSource(resources = "/seed-workloads.csv", numLinesToSkip = 1)
    void pricesTheGuidesExamplesExactly(String name, String model, String mode, long messages, long input, long output,
            BigDecimal inputCost, BigDecimal outputCost, BigDecimal total) {
        Estimate estimate = estimate(Workload.of(1, messages, input, output), JUNE, model);
        assertEquals(mode, estimate.variant().mode().id(), name);
        assertAmount(inputCost, estimate.amount(Item.INPUT_CACHE_MISS));
        assertAmount(outputCost, estimate.amount(Item.OUTPUT));
        assertAmount(total, estimate.total());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # 100,000 messages of 1,000 in and 300 out; hits are a share of 100 M tokens
            # variant,            hits, miss,  hit,  total
            kimi-k2.5,            0,    60,    0,    150
            kimi-k2.5,            0.5,  30,    5,    125
            kimi-k2.6,            0.5,  47.5,  8,    175.5
            kimi-k2.7-code,       0.5,  47.5,  9.5,  177
            kimi-k2.5:batch,      0.5,  18,    3,    75
            kimi-k2.6:batch,      0.5,  28.5,  5,    105.5
            kimi-k2.6,            1,    0,     16,   136
            moonshot-v1-8k,       0.5,  10,    10,   80
            kimi-k2.6,            0.123456789, 83.271605045, 1.975308624, 205.246913669
            """)
    void billsRepeatedInputAtTheHitRate(String variant, BigDecimal hits, BigDecimal miss, BigDecimal hit, BigDecimal total) {
        Estimate estimate = estimate(CHATBOT.withCacheHitShare(hits), JUNE, variant);
        assertAmount(miss, estimate.amount(Item.INPUT_CACHE_MISS));
        assertAmount(hit, estimate.amount(Item.INPUT_CACHE_HIT));
        assertAmount(total, estimate.total());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # ttl,         hits, write, hit, total of 100 M in and 30 M out on K3
            FIVE_MINUTES,  0,    300,   0,   750
            ONE_HOUR,      0,    600,   0,   1050
            FIVE_MINUTES,  0.5,  150,   15,  615
            ONE_HOUR,      0.5,  300,   15,  765
            ONE_HOUR,      1,    0,     30,  480
            """)
    void billsCacheWritesInPlaceOfMissesWhereTheModelDoes(CacheTtl ttl, BigDecimal hits, BigDecimal write, BigDecimal hit,
            BigDecimal total) {
        Estimate estimate = estimate(CHATBOT.withCacheTtl(ttl).withCacheHitShare(hits), OCTOBER, "kimi-k3");
        assertAmount(ZERO, estimate.amount(Item.INPUT_CACHE_MISS));
        assertAmount(write, estimate.amount(Item.INPUT_CACHE_WRITE));
        assertAmount(hit, estimate.amount(Item.INPUT_CACHE_HIT));
        assertAmount(total, estimate.total());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # variant,        searches, returned, continued, results, fees
            kimi-k2.6,        0.05,     4000,     1,         19,      25
            kimi-k2.6,        0.05,     4000,     0.5,       9.5,     25
            kimi-k2.6,        0.05,     4000,     0,         0,       25
            kimi-k2.6:batch,  0.05,     4000,     1,         11.4,    25
            kimi-k2.5,        2.5,      812.4,    0.3,       36.558,  1250
            """)
    void billsASearchTwice(String variant, BigDecimal searches, BigDecimal returned, BigDecimal continued, BigDecimal results,
            BigDecimal fees) {
        Workload workload = CHATBOT.withSearchesPerMessage(searches).withResultTokensPerSearch(returned)
                .withSearchContinuedShare(continued);
        Estimate estimate = estimate(workload, JUNE, variant);
        assertAmount(results, estimate.amount(Item.SEARCH_RESULTS));
        assertAmount(fees, estimate.amount(Item.SEARCH_FEES));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            kimi-k2.5,        60
            kimi-k2.6,        80
            kimi-k2.7-code,   80
            kimi-k2.6:batch,  48
            moonshot-v1-128k, 0
            """)
    void billsThinkingAsOutput(String variant, BigDecimal thinking) {
        assertAmount(thinking, estimate(CHATBOT.withThinkingTokens(decimal("200")), JUNE, variant).amount(Item.THINKING));
    }

    @Test
    void blendsStandardAndBatchLines() {
        Estimate blend = estimate(CHATBOT.withBatchShare(decimal("0.25")), JUNE, "kimi-k2.6:blend");
        assertEquals(List.of("STANDARD INPUT_CACHE_MISS 71.25", "STANDARD OUTPUT 90", "BATCH INPUT_CACHE_MISS 14.25", "BATCH OUTPUT 18"),
                blend.lines().stream().map(line -> line.mode() + " " + line.item() + " "
                        + line.amount().stripTrailingZeros().toPlainString()).toList());
        assertAmount(decimal("193.5"), blend.total());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,    kimi-k2.5 kimi-k2.6 kimi-k2.7-code kimi-k2.5:batch kimi-k2.6:batch
            0.5,  kimi-k2.5 kimi-k2.6 kimi-k2.7-code kimi-k2.5:batch kimi-k2.6:batch kimi-k2.5:blend kimi-k2.6:blend
            1,    kimi-k2.5 kimi-k2.6 kimi-k2.7-code kimi-k2.5:batch kimi-k2.6:batch
            """)
    void ordersVariantsStandardThenBatchThenBlend(BigDecimal batchShare, String variants) {
        assertEquals(variants, compare(CHATBOT.withBatchShare(batchShare), JUNE).estimates().stream()
                .map(Estimate::variant).filter(variant -> !variant.model().legacy())
                .map(Variant::id).collect(Collectors.joining(" ")));
    }

    @Test
    void addsTaxUnlessThePricesIncludeIt() {
        Plan taxed = Plan.DEFAULT.withTaxRate(decimal("0.2"));
        Estimate dollars = Estimator.compare(CHATBOT, taxed, JUNE).estimate("kimi-k2.6").orElseThrow();
        assertAmount(decimal("43"), dollars.tax());
        assertAmount(decimal("258"), dollars.total());
        Estimate yuan = Estimator.compare(CHATBOT, taxed, MAINLAND).estimate("kimi-k2.6").orElseThrow();
        assertAmount(ZERO, yuan.tax());
        assertAmount(decimal("1460"), yuan.total());
    }

    @Test
    void dividesToThirtyFourDigitsHalfUp() {
        Workload longAverages = Workload.of(7, 1, 1, 0).withMessagesPerUser(decimal("3.123456789012345678"))
                .withInputTokens(decimal("1234.567890123456789"));
        Estimate estimate = estimate(longAverages, JUNE, "kimi-k2.6");
        assertEquals("0.003663313485007620796721254393825713", estimate.perUser().orElseThrow().toPlainString());
        assertAmount(decimal("0.00117283949561728394955"), estimate.perMessage().orElseThrow());
    }

    @Test
    void knowsNoPriceOfNobodysMessages() {
        Estimate nobody = estimate(CHATBOT.withUsers(ZERO), JUNE, "kimi-k2.6");
        assertEquals(List.of(), nobody.lines());
        assertEquals(Optional.empty(), nobody.perUser());
        assertEquals(Optional.empty(), nobody.perMessage());
        Estimate silent = estimate(CHATBOT.withMessagesPerUser(ZERO), JUNE, "kimi-k2.6");
        assertAmount(ZERO, silent.perUser().orElseThrow());
        assertEquals(Optional.empty(), silent.perMessage());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # card, variant,          hits, input,   thinking, searches, batch, warnings
            june,  kimi-k2.6,         0,    1000,    0,        0,        0,     ''
            june,  kimi-k2.6,         0.5,  1000,    0,        0,        0,     ''
            june,  moonshot-v1-8k,    0.5,  1000,    0,        0,        0,     NO_CACHE_RATE
            june,  moonshot-v1-8k,    0.5,  0,       0,        0,        0,     ''
            june,  kimi-k2.6,         0,    261844,  0,        0,        0,     ''
            june,  kimi-k2.6,         0,    261845,  0,        0,        0,     CONTEXT_EXCEEDED
            june,  kimi-k2.6,         0,    261800,  45,       0,        0,     CONTEXT_EXCEEDED
            june,  kimi-k2.6,         0,    258000,  0,        0.01,     0,     CONTEXT_EXCEEDED
            june,  moonshot-v1-8k,    0,    1000,    10,       0,        0,     THINKING_NOT_AVAILABLE
            june,  kimi-k2.7-code,    0,    1000,    0,        0,        0,     THINKING_ALWAYS_ON
            june,  kimi-k2.7-code,    0,    1000,    10,       0,        0,     ''
            june,  kimi-k2.6:batch,   0,    1000,    0,        0.01,     1,     SEARCH_IN_BATCH_UNDOCUMENTED
            june,  kimi-k2.6:batch,   0,    1000,    0,        0,        0,     CANNOT_WAIT
            june,  kimi-k2.6:batch,   0,    1000,    0,        0,        0.99,  CANNOT_WAIT
            june,  kimi-k2.6:batch,   0,    1000,    0,        0,        1,     ''
            june,  kimi-k2.6:blend,   0,    1000,    0,        0,        0.99,  ''
            june,  kimi-k2.6:blend,   0,    1000,    0,        0.01,     0.5,   SEARCH_IN_BATCH_UNDOCUMENTED
            june,  kimi-k2.6,         0,    1000,    0,        0.01,     0,     ''
            october, kimi-k2.5,       0,    1000,    0,        0,        0,     MODEL_RETIRED
            october, kimi-k2.6,       0,    1000,    0,        0.01,     0,     ''
            """)
    void warns(String card, String variant, BigDecimal hits, BigDecimal input, BigDecimal thinking, BigDecimal searches,
            BigDecimal batch, String warnings) {
        Workload workload = CHATBOT.withCacheHitShare(hits).withInputTokens(input).withThinkingTokens(thinking)
                .withSearchesPerMessage(searches).withBatchShare(batch);
        Estimate estimate = estimate(workload, card.equals("june") ? JUNE : OCTOBER, variant);
        assertEquals(warnings, estimate.warnings().stream().map(Enum::name).collect(Collectors.joining(" ")));
    }

    @Test
    void neverCallsAnUnfitVariantCheapest() {
        Workload huge = CHATBOT.withInputTokens(decimal("500000"));
        assertEquals("kimi-k3", compare(huge, OCTOBER).cheapest(any -> true).orElseThrow().variant().id());
        assertEquals(Optional.empty(), compare(huge, JUNE).cheapest(any -> true));
        assertEquals("kimi-k2.6", compare(CHATBOT, OCTOBER).cheapest(any -> true).orElseThrow().variant().id());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # batch share, cheapest of K2.5, K2.6 and K2.7 Code in June
            0,    kimi-k2.5
            0.01, kimi-k2.5:blend
            0.99, kimi-k2.5:blend
            1,    kimi-k2.5:batch
            """)
    void onlyWhatCanWaitIsCheapestInABatch(BigDecimal share, String cheapest) {
        assertEquals(cheapest, compare(CHATBOT.withBatchShare(share), JUNE)
                .cheapest(estimate -> !estimate.variant().model().legacy()).orElseThrow().variant().id());
    }

    @Test
    void aModelWhoseRatesAreZeroIsTheCheapest() {
        RateCard card = TestCards.card(TestCards.model("paid", TestCards.rates("1", null, "2"), null),
                TestCards.model("free", TestCards.rates("0", null, "0"), null));
        Estimate cheapest = compare(CHATBOT, card).cheapest(any -> true).orElseThrow();
        assertEquals(Optional.of(new BigDecimal("0")), cheapest.billed(Item.OUTPUT).map(BigDecimal::stripTrailingZeros), "a known 0");
        assertEquals(Optional.empty(), cheapest.billed(Item.THINKING), "nothing to bill");
        assertEquals("free", cheapest.variant().id());
        assertAmount(ZERO, cheapest.total());
        assertTrue(cheapest.billed());
    }

    @Test
    void ofEqualsTheFirstOfTheCardIsTheCheapest() {
        assertEquals("kimi-k2.5", compare(CHATBOT.withUsers(ZERO), JUNE).cheapest(any -> true).orElseThrow().variant().id());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # day asked about, warnings of K2.5 under the June card
            2026-08-30, ''
            2026-08-31, RETIRED_SINCE
            2026-11-25, RETIRED_SINCE
            """)
    void aNewerCardAtHandSaysWhatWasRetiredSince(String day, String warnings) {
        RateCard june = TestCards.SHIPPED.on(LocalDate.parse(day)).card(JUNE.id()).orElseThrow();
        Estimate estimate = estimate(CHATBOT, june, "kimi-k2.5");
        assertEquals(warnings, estimate.warnings().stream().map(Enum::name).collect(Collectors.joining(" ")));
        assertEquals(warnings.isEmpty(), estimate.fits());
        assertAmount(decimal("150"), estimate.total());
        assertEquals(warnings.isEmpty() ? List.of() : List.of("The model was retired on 31 August 2026, after this rate card was made."),
                Cautions.of(estimate));
    }

    @Test
    void aCardThatAnotherBesideItSupersedesNeverWins() {
        Comparison both = Estimator.compare(CHATBOT, Plan.DEFAULT, List.of(JUNE, OCTOBER));
        assertEquals("moonshot-international-2026-10/kimi-k2.6", both.cheapest(estimate -> !estimate.variant().model().legacy())
                .orElseThrow().variant().key());
        assertTrue(both.estimates().stream().filter(estimate -> estimate.variant().card().equals(JUNE))
                .allMatch(estimate -> estimate.warnings().contains(Warning.CARD_SUPERSEDED) && !estimate.fits()));
    }

    /// It fits and may be the cheapest: what is at hand alone does not stand beside it.
    @Test
    void aCardBesideSaysThatANewerOneIsAtHand() {
        Catalogue today = TestCards.SHIPPED.on(LocalDate.parse("2026-11-25"));
        RateCard november = today.card("moonshot-international-2026-11").orElseThrow();
        RateCard older = today.card("openrouter-2026-07").orElseThrow();
        RateCard newer = today.card("openrouter-2026-11").orElseThrow();
        Estimate estimate = Estimator.compare(CHATBOT, Plan.DEFAULT, List.of(november, older)).choice("openrouter-2026-07/kimi-k2.6")
                .orElseThrow();
        assertEquals(List.of(Warning.NEWER_CARD), estimate.warnings());
        assertEquals(
                List.of("These are the prices of an older rate card: OpenRouter, November 2026 is available and is not compared here."),
                Cautions.of(estimate));
        assertTrue(estimate.fits());
        assertEquals(List.of(Warning.CARD_SUPERSEDED), Estimator.compare(CHATBOT, Plan.DEFAULT, List.of(november, older, newer))
                .choice("openrouter-2026-07/kimi-k2.6").orElseThrow().warnings());
        assertEquals(List.of(), estimate(CHATBOT, older, "kimi-k2.6").warnings());
    }

    @Test
    void handsOutNoListThatCanBeChanged() {
        Estimate estimate = estimate(CHATBOT, JUNE, "kimi-k2.6");
        assertThrows(UnsupportedOperationException.class, () -> estimate.lines().clear());
        assertThrows(UnsupportedOperationException.class, () -> estimate.warnings().clear());
        assertThrows(UnsupportedOperationException.class, () -> compare(CHATBOT, JUNE).estimates().clear());
    }

    @Test
    void saysWhereTheCardHasNoSearchInsteadOfPricingItAtZero() {
        RateCard card = TestCards.card(TestCards.model("m", TestCards.rates("1", null, "2"), null));
        Estimate estimate = estimate(CHATBOT.withSearchesPerMessage(ONE), card, "m");
        assertEquals(List.of(Warning.SEARCH_NOT_ON_CARD), estimate.warnings());
        assertTrue(!estimate.fits());
    }

    static Stream<Workload> workloads() {
        Random random = new Random(20260630);
        return Stream.generate(() -> new Workload(
                BigDecimal.valueOf(random.nextInt(1_000_000)),
                BigDecimal.valueOf(random.nextInt(100_000), 2),
                BigDecimal.valueOf(random.nextInt(100_000_000), 3),
                BigDecimal.valueOf(random.nextInt(10_000_000), 3),
                BigDecimal.valueOf(random.nextInt(3) * random.nextInt(100_000), 1),
                BigDecimal.valueOf(random.nextInt(1001), 3),
                CacheTtl.values()[random.nextInt(2)],
                BigDecimal.valueOf(random.nextInt(3) * random.nextInt(1000), 3),
                BigDecimal.valueOf(random.nextInt(100_000), 1),
                BigDecimal.valueOf(random.nextInt(101), 2),
                BigDecimal.valueOf(random.nextInt(101), 2))).limit(60);
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void linesSumExactlyToTheSubtotal(Workload workload) {
        estimates(workload).forEach(estimate -> assertAmount(estimate.subtotal(),
                estimate.lines().stream().map(CostLine::amount).reduce(ZERO, BigDecimal::add)));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void twiceTheUsersCostTwiceAsMuch(Workload workload) {
        List<Estimate> twice = estimates(workload.withUsers(workload.users().multiply(TWO))).toList();
        List<Estimate> once = estimates(workload).toList();
        for (int i = 0; i < once.size(); i++) {
            assertAmount(once.get(i).total().multiply(TWO), twice.get(i).total());
        }
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void everyHitShareLiesBetweenNoneAndAll(Workload workload) {
        List<Estimate> none = estimates(workload.withCacheHitShare(ZERO)).toList();
        List<Estimate> some = estimates(workload).toList();
        List<Estimate> all = estimates(workload.withCacheHitShare(ONE)).toList();
        for (int i = 0; i < some.size(); i++) {
            assertTrue(all.get(i).total().compareTo(some.get(i).total()) <= 0);
            assertTrue(some.get(i).total().compareTo(none.get(i).total()) <= 0);
        }
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void aBlendLiesBetweenItsParts(Workload workload) {
        BigDecimal share = workload.batchShare();
        Stream.of(JUNE, OCTOBER, MAINLAND).map(card -> compare(workload, card)).forEach(
                comparison -> comparison.estimates().stream().filter(estimate -> estimate.variant().mode() == Mode.BLEND).forEach(blend -> {
                    String model = blend.variant().model().id();
                    BigDecimal standard = comparison.estimate(model).orElseThrow().total();
                    BigDecimal batch = comparison.estimate(model + ":batch").orElseThrow().total();
                    assertAmount(standard.multiply(ONE.subtract(share)).add(batch.multiply(share)), blend.total());
                }));
    }

    private static Stream<Estimate> estimates(Workload workload) {
        return Stream.of(JUNE, OCTOBER, MAINLAND).flatMap(card -> compare(workload, card).estimates().stream());
    }

    private static Comparison compare(Workload workload, RateCard card) {
        return Estimator.compare(workload, Plan.DEFAULT, card);
    }

    private static Estimate estimate(Workload workload, RateCard card, String variant) {
        return compare(workload, card).estimate(variant).orElseThrow();
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    private static void assertAmount(BigDecimal expected, BigDecimal actual) {
        assertEquals(0, expected.compareTo(actual), () -> "expected " + expected.toPlainString() + ", got " + actual.toPlainString());
    }
}
