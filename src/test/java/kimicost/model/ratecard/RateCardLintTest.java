package kimicost.model.ratecard;

import static kimicost.TestCards.AS_OF;
import static kimicost.TestCards.card;
import static kimicost.TestCards.model;
import static kimicost.TestCards.rates;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kimicost.TestCards;
import kimicost.text.Cautions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RateCardLintTest {
    private static final ModelRates SOUND = model("a", rates("0.95", "0.16", "4.00"), rates("0.57", "0.10", "2.40"));

    static Stream<RateCard> shipped() {
        return TestCards.SHIPPED.cards().stream();
    }

    /// Clean but for one finding, which is true and wanted: the tool of the June card has ended since.
    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedCardPasses(RateCard card) {
        List<String> expected = card.equals(TestCards.JUNE)
                ? List.of("$web_search ended on 20 October 2026, and the card names no other search tool.") : List.of();
        assertEquals(expected, said(RateCardLint.findings(card, TestCards.SHIPPED.cards(), LocalDate.parse("2026-11-25"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    # miss | hit  | output | finding
                    0.95   | 1.16 | 4.00   | B: a cache hit at 1.16 costs more than a miss at 0.95.
                    5.00   | 0.90 | 4.00   | B: input at 5.00 costs more than output at 4.00.
                    0.95   | 0.016| 4.00   | B: the cache-hit rate is about 10 times below that of the card's other models; a unit may have slipped.
                    0.95   | 0.16 | 40.00  | B: the output rate is about 10 times above that of the card's other models; a unit may have slipped.
                    950    | 160  | 4000   | B: the cache-miss rate is about 1,000 times above that of the card's other models; a unit may have slipped.
                    0.00095| 0.00016 | 0.004 | B: the output rate is about 1,000 times below that of the card's other models; a unit may have slipped.
                    """)
    void findsWhatIsWrongWithAModel(String miss, String hit, String output, String finding) {
        List<String> findings = findings(card(SOUND, model("b", rates(miss, hit, output), null)));
        assertTrue(findings.contains(finding), findings::toString);
    }

    @Test
    void comparesTheV1SeriesWithItselfAlone() {
        ModelRates v1 = model("moonshot-v1-8k", rates("0.20", null, "2.00"), null);
        ModelRates fast = model("fast", rates("4.00", "0.20", "20.00"), null);
        assertEquals(List.of(), findings(card(fast, v1)));
        ModelRates slipped = model("moonshot-v1-32k", rates("0.02", null, "2.00"), null);
        assertTrue(findings(card(fast, v1, slipped)).contains("MOONSHOT-V1-32K: the cache-miss rate is about 10 times below "
                + "that of the card's other models; a unit may have slipped."));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # batch miss, batch hit, batch output, findings
            0.57,  0.10,   2.40,  0
            0.57,  0.096,  2.40,  0
            0.57,  0.09,   2.40,  1
            0.57,  0.100,  2.40,  1
            0.58,  0.10,   2.40,  1
            0.57,  0.10,   2,     1
            0.475, 0.08,   2.00,  3
            """)
    void findsBatchOffSixtyPerCentByMoreThanItsPrintedRounding(String miss, String hit, String output, int findings) {
        RateCard card = card(model("a", rates("0.95", "0.16", "4.00"), rates(miss, hit, output)));
        assertEquals(findings, RateCardLint.findings(card, AS_OF).size());
    }

    @Test
    void findsAMissingSourceAndADateInTheFuture() {
        RateCard sound = card(SOUND);
        assertEquals(List.of("The card names no source for its rates."), findings(with(sound, "here", List.of())));
        assertEquals(List.of("The card is dated 30 June 2026, which lies in the future.",
                "Made up was read on 30 June 2026, which lies in the future."),
                said(RateCardLint.findings(sound, AS_OF.minusDays(1))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    # title | address                              | read on    | finding
                    Rates   | ``                                   | 2026-06-30 | Rates has no address.
                    Rates   | ` `                                  | 2026-06-30 | Rates has no address.
                    Rates   | models.dev                           | 2026-06-30 | Rates names the site models.dev, not the page.
                    Rates   | https://platform.example.com/        | 2026-06-30 | Rates names the site https://platform.example.com/, not the page.
                    Rates   | platform.example.com/pricing         | 2026-06-30 |
                    Rates   | kimi-api-pricing-june-2026.txt       | 2026-06-30 |
                    Rates   | prices.json                          | 2026-06-30 |
                    Rates   | an e-mail of our account manager     | 2026-06-30 |
                    ``      | example.com/pricing                  | 2026-06-30 | The source at "example.com/pricing" does not say what was read there.
                    Rates   | example.com/pricing                  | 2026-06-29 | The card is dated 30 June 2026, but its sources were last read on 29 June 2026.
                    Rates   | example.com/pricing                  | 2026-07-01 |
                    """)
    void findsASourceThatCannotBeLookedUp(String title, String address, LocalDate readOn, String finding) {
        List<RateCard.Source> sources = List.of(new RateCard.Source(title, address, readOn));
        assertEquals(expected(finding), said(RateCardLint.findings(with(card(SOUND), "localhost", sources), AS_OF.plusDays(1))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # launched | retired    | finding
            2026-06-30 | 2026-06-30 |
            2026-06-30 | 2026-06-29 | A: launched on 30 June 2026, after its end on 29 June 2026.
            2026-07-01 |            | A: launched on 1 July 2026, after the card's date, 30 June 2026.
                       | 2026-01-01 |
            """)
    void findsDatesThatContradictEachOther(LocalDate launched, LocalDate retired, String finding) {
        assertEquals(expected(finding), findings(card(dated(launched, retired))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # ended    | findings
            2026-06-29 | t ended on 29 June 2026, and the card names no other search tool.
            2026-06-30 | t ended on 30 June 2026, and the card names no other search tool.
            2026-07-01 |
                       |
            """)
    void findsASearchToolPastItsEnd(LocalDate ended, String finding) {
        assertEquals(expected(finding), findings(searching(card(SOUND), AS_OF, "t", ended)));
    }

    @Test
    void findsWhatAnotherCardOfTheSellerKnowsToHaveEnded() {
        RateCard earlier = searching(card(dated(null, AS_OF)), AS_OF.minusDays(9), "t", AS_OF);
        RateCard card = searching(card(dated(null, null)), AS_OF, "t", null);
        assertEquals(List.of("A is listed as offered on 30 June 2026; according to Test it had ended by then.",
                "t is listed as offered on 30 June 2026; according to Test it had ended by then."),
                said(RateCardLint.findings(card, List.of(card, earlier), AS_OF)));
        RateCard before = searching(card(dated(null, null)), AS_OF.minusDays(1), "t", null);
        assertEquals(List.of(), said(RateCardLint.findings(before, List.of(earlier), AS_OF)));
        RateCard successor = searching(card(SOUND), AS_OF, "t2", null);
        assertEquals(List.of("A is listed as offered on 30 June 2026; according to Test it had ended by then."),
                said(RateCardLint.findings(successor, List.of(earlier), AS_OF)));
        RateCard elsewhere = in(earlier, "elsewhere", "api.elsewhere");
        assertEquals(List.of(), said(RateCardLint.findings(card, List.of(elsewhere), AS_OF)));
    }

    @Test
    void findsAnEndpointThatIsAWebsiteOrThatOfAnotherRegion() {
        RateCard card = card(SOUND);
        assertEquals(List.of("The endpoint platform.kimi.com looks like a website, not like the host that requests go to."),
                findings(with(card, "platform.kimi.com", card.sources())));
        assertEquals(List.of("The endpoint localhost is also that of Test, which is of another provider or region."),
                said(RateCardLint.findings(card, List.of(card, in(card, "elsewhere", "localhost")), AS_OF)));
        assertEquals(List.of(), said(RateCardLint.findings(card, List.of(card, in(card, "elsewhere", "api.elsewhere")), AS_OF)));
        assertEquals(List.of(), said(RateCardLint.findings(with(card, "", card.sources()),
                List.of(in(card, "elsewhere", "")), AS_OF)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # recharge | at once | a minute | tokens a minute | a day | finding
            2          | 5       | 5        | 5               | 5     |
            2          | 6       | 6        | 6               |       |
            1          | 5       | 5        | 5               | 5     | Tier1: a recharge of 1 is not above the 1 of Tier0.
            2          | 4       | 5        | 5               | 5     | Tier1: 4 requests at once, fewer than Tier0 has (5).
            2          | 5       | 4        | 5               | 5     | Tier1: 4 requests a minute, fewer than Tier0 has (5).
            2          | 5       | 5        | 4               | 5     | Tier1: 4 tokens a minute, fewer than Tier0 has (5).
            2          | 5       | 5        | 5               | 4     | Tier1: 4 tokens a day, fewer than Tier0 has (5).
            """)
    void findsTiersThatDoNotRise(String recharge, String atOnce, String requests, String tokens, String daily, String finding) {
        assertEquals(expected(finding), findings(tiered(tier("Tier0", "1", "5", "5", "5", "5"),
                tier("Tier1", recharge, atOnce, requests, tokens, daily))));
    }

    @Test
    void findsATierThatGainsALimit() {
        assertEquals(List.of("Tier1: 9 tokens a day, fewer than Tier0 has (no limit)."),
                findings(tiered(tier("Tier0", "1", "5", "5", "5", null), tier("Tier1", "2", "5", "5", "5", "9"))));
    }

    private static List<String> findings(RateCard card) {
        return said(RateCardLint.findings(card, AS_OF));
    }

    private static List<String> said(List<RateCardLint.Finding> findings) {
        return findings.stream().map(Cautions::of).toList();
    }

    private static List<String> expected(String finding) {
        return Stream.ofNullable(finding).toList();
    }

    private static ModelRates dated(LocalDate launched, LocalDate retired) {
        return new ModelRates(SOUND.id(), SOUND.name(), SOUND.contextTokens(), SOUND.thinking(), SOUND.standard(), SOUND.batch(),
                Optional.ofNullable(launched), Optional.ofNullable(retired), SOUND.note());
    }

    private static RateCard.Tier tier(String name, String recharge, String atOnce, String requests, String tokens, String daily) {
        return new RateCard.Tier(name, new BigDecimal(recharge), new BigDecimal(atOnce), new BigDecimal(requests), new BigDecimal(tokens),
                Optional.ofNullable(daily).map(BigDecimal::new));
    }

    private static RateCard with(RateCard card, String endpoint, List<RateCard.Source> sources) {
        return new RateCard(card.id(), card.name(), card.provider(), endpoint, card.region(), card.currency(), card.taxIncluded(),
                card.asOf(), sources, card.models(), card.webSearch(), card.tiers(), card.vouchers());
    }

    private static RateCard in(RateCard card, String region, String endpoint) {
        return new RateCard(card.id(), card.name(), card.provider(), endpoint, region, card.currency(), card.taxIncluded(),
                card.asOf(), card.sources(), card.models(), card.webSearch(), card.tiers(), card.vouchers());
    }

    private static RateCard searching(RateCard card, LocalDate asOf, String tool, LocalDate ended) {
        return new RateCard(card.id(), card.name(), card.provider(), card.endpoint(), card.region(), card.currency(), card.taxIncluded(),
                asOf, card.sources(), card.models(), Optional.of(new RateCard.WebSearch(tool, BigDecimal.ONE, Optional.ofNullable(ended))),
                card.tiers(), card.vouchers());
    }

    private static RateCard tiered(RateCard.Tier... tiers) {
        RateCard card = card(SOUND);
        return new RateCard(card.id(), card.name(), card.provider(), card.endpoint(), card.region(), card.currency(), card.taxIncluded(),
                card.asOf(), card.sources(), card.models(), card.webSearch(), List.of(tiers), card.vouchers());
    }
}
