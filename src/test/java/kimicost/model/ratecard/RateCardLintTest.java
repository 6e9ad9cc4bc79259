package kimicost.model.ratecard;

import static kimicost.TestCards.AS_OF;
import static kimicost.TestCards.card;
import static kimicost.TestCards.model;
import static kimicost.TestCards.rates;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kimicost.TestCards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RateCardLintTest {
    private static final ModelRates SOUND = model("a", rates("0.95", "0.16", "4.00"), rates("0.57", "0.10", "2.40"));

    static Stream<RateCard> shipped() {
        return TestCards.SHIPPED.cards().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedCardPasses(RateCard card) {
        assertEquals(List.of(), RateCardLint.findings(card, LocalDate.parse("2026-11-23")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # miss | hit  | output | finding
            0.95   | 1.16 | 4.00   | B: a cache hit at 1.16 costs more than a miss at 0.95.
            5.00   | 0.90 | 4.00   | B: input at 5.00 costs more than output at 4.00.
            0.95   | 0.016| 4.00   | B: the cache-hit rate is about 10 times below that of the card's other models; a unit may have slipped.
            0.95   | 0.16 | 40.00  | B: the output rate is about 10 times above that of the card's other models; a unit may have slipped.
            950    | 160  | 4000   | B: the cache-miss rate is about 1,000 times above that of the card's other models; a unit may have slipped.
            0.00095| 0.00016 | 0.004 | B: the output rate is about 1,000 times below that of the card's other models; a unit may have slipped.
            """)
    void findsWhatIsWrongWithAModel(String miss, String hit, String output, String finding) {
        List<String> findings = RateCardLint.findings(card(SOUND, model("b", rates(miss, hit, output), null)), AS_OF);
        assertTrue(findings.contains(finding), findings::toString);
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
        RateCard bare = new RateCard(sound.id(), sound.name(), sound.provider(), sound.endpoint(), sound.region(), sound.currency(),
                false, sound.asOf(), List.of(), sound.models(), sound.webSearch(), sound.tiers(), sound.vouchers());
        assertEquals(List.of("The card names no source for its rates."), RateCardLint.findings(bare, AS_OF));
        assertEquals(List.of("The card is dated 2026-06-30, which lies in the future.",
                        "Made up was read on 2026-06-30, which lies in the future."),
                RateCardLint.findings(sound, AS_OF.minusDays(1)));
    }
}
