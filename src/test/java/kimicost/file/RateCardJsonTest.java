package kimicost.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import kimicost.TestCards;
import kimicost.model.ratecard.RateCard;
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
        assertEquals(RateCardJson.digest(card), RateCardJson.digest(TestCards.card(TestCards.model("m", TestCards.rates("4.00", null, "10.000"), null))));
        assertNotEquals(RateCardJson.digest(card), RateCardJson.digest(TestCards.card(TestCards.model("m", TestCards.rates("4.01", null, "10"), null))));
        assertNotEquals(RateCardJson.digest(card), RateCardJson.digest(TestCards.card(TestCards.model("m", TestCards.rates("4.0", "0", "10"), null))));
    }

    @Test
    void aFileCarriesOnlyWhatDoesNotShipWithTheApp() {
        assertEquals(List.of(), RateCards.savedUnder(Scenario.DEFAULT, TestCards.SHIPPED).orElseThrow().cards());
        RateCard own = TestCards.card(TestCards.model("m", TestCards.rates("1", null, "2"), null));
        Scenario scenario = Scenario.DEFAULT.withRateCard("test");
        assertEquals(List.of(own), RateCards.savedUnder(scenario, TestCards.SHIPPED.carrying(List.of(own))).orElseThrow().cards());
    }
}
