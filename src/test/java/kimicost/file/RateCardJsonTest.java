package kimicost.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kimicost.TestCards;
import kimicost.file.disk.BadFile;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Extras;
import kimicost.model.scenario.SavedUnder;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RateCardJsonTest {
    static Stream<RateCard> shipped() {
        return TestCards.SHIPPED.cards().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void comesBackAsItWasRead(RateCard card) throws BadFile {
        RateCard back = RateCardFile.parse(RateCardJson.tree(card).toPrettyString(), "x.json");
        assertEquals(card, back);
        assertEquals(RateCardJson.digest(card), RateCardJson.digest(back));
    }

    @Test
    void theDigestSeesARateAndNotHowItIsWritten() {
        RateCard card = TestCards.card(TestCards.model("m", TestCards.rates("4.0", null, "10"), null));
        assertTrue(RateCardJson.digest(card).matches("sha256:[0-9a-f]{64}"));
        assertEquals(RateCardJson.digest(card),
                RateCardJson.digest(TestCards.card(TestCards.model("m", TestCards.rates("4.00", null, "10.000"), null))));
        assertNotEquals(RateCardJson.digest(card),
                RateCardJson.digest(TestCards.card(TestCards.model("m", TestCards.rates("4.01", null, "10"), null))));
        assertNotEquals(RateCardJson.digest(card),
                RateCardJson.digest(TestCards.card(TestCards.model("m", TestCards.rates("4.0", "0", "10"), null))));
    }

    /// The digest that `sha256sum` prints for {"currency":"USD","models":[{"batch":{"inputCacheMiss":"0.6","output":"1"},
    /// "contextTokens":262144,"id":"m","name":"M",
    /// "standard":{"inputCacheHit":"0","inputCacheMiss":"4","output":"10"},"thinking":"optional"}],"taxIncluded":false,"tools":{"webSearch":{"name":"$s","perCall":"0.005","retiredOn":"2026-11-01"}}}
    @Test
    void theDigestIsOfTheCanonicalJson() {
        RateCard plain = TestCards.card(TestCards.model("m", TestCards.rates("4.0", "0.00", "10"), TestCards.rates("0.60", null, "1.00")));
        RateCard.WebSearch search = new RateCard.WebSearch("$s", new BigDecimal("0.0050"), Optional.of(LocalDate.parse("2026-11-01")));
        RateCard card = new RateCard(plain.id(), plain.name(), plain.provider(), plain.endpoint(), plain.region(), plain.currency(), false,
                plain.asOf(), plain.sources(), plain.models(), Optional.of(search),
                List.of(), List.of());
        assertEquals("sha256:f58271ab4e085d00072c7a8994fb9aea89cef71e7d2deb5d1a762dda6bd35d8d", RateCards.digest(card));
    }

    @Test
    void keepsWhatItWasSavedUnderWhereItsCardIsNotThere() {
        SavedUnder before = new SavedUnder(TestCards.AS_OF, Optional.of("sha256:00"), List.of());
        Scenario scenario = Scenario.DEFAULT.withRateCard("gone").withExtras(Extras.NONE.withSavedUnder(Optional.of(before)));
        assertEquals(Optional.of(before), RateCards.savedUnder(scenario, TestCards.SHIPPED));
    }

    @Test
    void keepsTheCardsItCarriesThoughTheyShipWithTheApp() {
        Scenario scenario = Scenario.DEFAULT.withExtras(Extras.NONE.withBeside(List.of(TestCards.OCTOBER.id()))
                .withSavedUnder(Optional.of(new SavedUnder(TestCards.AS_OF, Optional.empty(), List.of(TestCards.JUNE)))));
        assertEquals(List.of(TestCards.JUNE), RateCards.savedUnder(scenario, TestCards.SHIPPED).orElseThrow().cards());
    }

    @Test
    void aFileCarriesOnlyWhatDoesNotShipWithTheApp() {
        assertEquals(List.of(), RateCards.savedUnder(Scenario.DEFAULT, TestCards.SHIPPED).orElseThrow().cards());
        RateCard own = TestCards.card(TestCards.model("m", TestCards.rates("1", null, "2"), null));
        Scenario scenario = Scenario.DEFAULT.withRateCard("test");
        assertEquals(List.of(own), RateCards.savedUnder(scenario, TestCards.SHIPPED.carrying(List.of(own))).orElseThrow().cards());
    }
}
