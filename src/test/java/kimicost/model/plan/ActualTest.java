package kimicost.model.plan;

import static kimicost.TestCards.card;
import static kimicost.TestCards.model;
import static kimicost.TestCards.rates;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import kimicost.TestCards;
import kimicost.model.InvalidValue;
import kimicost.model.plan.Actual.Counts;
import kimicost.model.pricing.Mode;
import kimicost.model.ratecard.CacheTtl;
import kimicost.model.ratecard.RateCard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActualTest {
    private static final YearMonth JANUARY = YearMonth.parse("2027-01");
    private static final RateCard CARD = card(model("a", rates("1", "0.1", "2"), rates("0.5", null, "1")));

    /// 118,402 requests of Kimi K2.6: 67,210,185 tokens of input at 0.95, 106,011,941 of the cache at 0.16, 28,534,882 of output at 4.00 a
    /// million and 3,670 searches at 0.002.
    @Test
    void costsWhatItsCountsCostOnTheCard() {
        Actual used = actual("kimi-k2.6", Mode.STANDARD, counts(173_222_126, 106_011_941, 0, 28_534_882, 3_670));
        assertCost("202.29111431", used.cost(TestCards.OCTOBER, CacheTtl.FIVE_MINUTES));
    }

    @Test
    void batchesHaveRatesOfTheirOwnAndHitsWithoutARateCostAsMuchAsMisses() {
        // 10 M × 0.5 + 1 M × 1
        assertCost("6", actual("a", Mode.BATCH, counts(10_000_000, 4_000_000, 0, 1_000_000, 0)).cost(CARD, CacheTtl.FIVE_MINUTES));
    }

    /// On K3 a million tokens of input cost 3.00, from the cache 0.30, written for an hour 6.00.
    @Test
    void whatIsWrittenToTheCacheIsBilledAtItsRate() {
        Actual used = actual("kimi-k3", Mode.STANDARD, counts(3_000_000, 1_000_000, 1_000_000, 0, 0));
        assertCost("9.3", used.cost(TestCards.OCTOBER, CacheTtl.ONE_HOUR));
        assertCost("6.3", used.cost(TestCards.OCTOBER, CacheTtl.FIVE_MINUTES));
    }

    @Test
    void anInvoiceOverridesTheRates() {
        Actual invoiced = new Actual(JANUARY, Optional.empty(), Optional.empty(), Mode.STANDARD, counts(0, 0, 0, 0, 0),
                Optional.of(new BigDecimal("231.86")));
        assertCost("231.86", invoiced.cost(CARD, CacheTtl.FIVE_MINUTES));
    }

    @Test
    void whatTheCardDoesNotPriceIsUnknown() {
        Counts some = counts(1, 0, 0, 1, 0);
        assertEquals(Optional.empty(), actual("b", Mode.STANDARD, some).cost(CARD, CacheTtl.FIVE_MINUTES));
        assertEquals(Optional.empty(), actual("kimi-k3", Mode.BATCH, some).cost(TestCards.OCTOBER, CacheTtl.FIVE_MINUTES));
        assertEquals(Optional.empty(), actual("a", Mode.STANDARD, counts(1, 0, 0, 1, 1)).cost(CARD, CacheTtl.FIVE_MINUTES));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "10|11|0|0|0|cachedInputTokens is 11, but must be at most 10, as part of inputTokens.",
            "10|4|7|0|0|cacheWriteTokens is 7, but must be at most 6, as part of inputTokens.",
            "-1|0|0|0|0|inputTokens is -1, but must be a whole number from 0 to 1,000,000,000,000,000,000.",
            "10|0|0|0|-1|searches is -1, but must be a whole number from 0 to 1,000,000,000,000,000,000."})
    void refusesCountsThatCannotBe(long input, long cached, long written, long output, long searches, String sentence) {
        assertEquals(sentence,
                assertThrows(InvalidValue.class, () -> counts(input, cached, written, output, searches)).getMessage());
    }

    @Test
    void refusesWhatIsNeitherPricedNorInvoiced() {
        Counts none = counts(0, 0, 0, 0, 0);
        assertThrows(InvalidValue.class,
                () -> new Actual(JANUARY, Optional.empty(), Optional.empty(), Mode.STANDARD, none, Optional.empty()));
        assertThrows(InvalidValue.class, () -> actual("a", Mode.BLEND, none));
        assertThrows(InvalidValue.class, () -> new Counts(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO,
                BigDecimal.ONE, Optional.of(BigDecimal.TWO), BigDecimal.ZERO));
    }

    @Test
    void staysWithAWorkloadThatIsRenamedAndGoesWithOneThatIsRemoved() {
        List<Actual> two = List.of(of("Chat"), of("Docs"), actual("a", Mode.STANDARD, counts(1, 0, 0, 0, 0)));
        assertEquals(List.of(of("Support"), of("Docs"), two.getLast()),
                Actual.following(two, List.of("Chat", "Docs"), List.of("Support", "Docs")));
        assertEquals(List.of(of("Docs"), two.getLast()), Actual.following(two, List.of("Chat", "Docs"), List.of("Docs")));
        assertEquals(two, Actual.following(two, List.of("Chat", "Docs"), List.of("Docs", "Chat")));
    }

    private static Actual of(String workload) {
        return new Actual(JANUARY, Optional.of(workload), Optional.of("a"), Mode.STANDARD, counts(5, 0, 0, 0, 0), Optional.empty());
    }

    private static Actual actual(String model, Mode mode, Counts counts) {
        return new Actual(JANUARY, Optional.empty(), Optional.of(model), mode, counts, Optional.empty());
    }

    private static Counts counts(long input, long cached, long written, long output, long searches) {
        return new Counts(BigDecimal.ONE, BigDecimal.valueOf(input), BigDecimal.valueOf(cached), BigDecimal.valueOf(written),
                BigDecimal.valueOf(output), Optional.empty(), BigDecimal.valueOf(searches));
    }

    private static void assertCost(String expected, Optional<BigDecimal> cost) {
        assertEquals(0, new BigDecimal(expected).compareTo(cost.orElseThrow()), () -> cost.orElseThrow() + " for " + expected);
    }
}
