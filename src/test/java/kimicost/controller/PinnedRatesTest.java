package kimicost.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kimicost.TestCards;
import kimicost.TestFiles;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.SavedUnder;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A scenario keeps the rates it was saved under, whatever becomes of the card.
class PinnedRatesTest {
    // 100 M × 0.50 + 30 M × 2.00 = 110; after the edit 100 M × 0.60 + 30 M × 2.00 = 120.
    private static final RateCard NEGOTIATED = card("0.50");
    private static final RateCard EDITED = card("0.60");

    @TempDir
    private Path folder;

    @Test
    void aCardEditedUnderTheSameIdAndDateIsNoticedAndTheQuoteStays() {
        Path file = saved();
        Session session = opened(file, with(EDITED));
        assertTotal("110", session);
        assertEquals(
                "Test on this computer has different rates. The scenario keeps the rates it was saved with; choose the card again to use the current ones.",
                session.problem().get());
    }

    @Test
    void choosingTheCardAgainTakesTheRatesOfToday() {
        Session session = opened(saved(), with(EDITED));
        SavedUnder saved = session.scenario().get().extras().savedUnder().orElseThrow();
        session.use(EDITED);
        assertTotal("120", session);
        assertEquals(Optional.of(new SavedUnder(saved.cardAsOf(), saved.rates(), List.of())),
                session.scenario().get().extras().savedUnder());
        session.undo();
        assertTotal("110", session);
    }

    @Test
    void everyCardWithOtherRatesIsNamed() {
        RateCard host = named("host", "Host", "0.70");
        Path file = folder.resolve("two.kimicost");
        Scenario two = Scenario.DEFAULT.withRateCard("test");
        Session session = new Session(with(NEGOTIATED, host), two.withExtras(two.extras().withBeside(List.of("host"))));
        assertTrue(documents(session, with(NEGOTIATED, host)).save(file));
        assertEquals(
                "Test and Host on this computer have different rates. The scenario keeps the rates it was saved with; choose the card again to use the current ones.",
                opened(file, with(EDITED, named("host", "Host", "0.80"))).problem().get());
    }

    @Test
    void theFileOpensWhereTheCardIsMissing() {
        Session session = opened(saved(), TestCards.SHIPPED);
        assertTotal("110", session);
        assertEquals("", session.problem().get());
        assertEquals("test", session.card().id());
    }

    @Test
    void whatWasSavedOnceIsCarriedOn() {
        Path file = saved();
        Session session = opened(file, with(EDITED));
        Path again = folder.resolve("again.kimicost");
        assertTrue(documents(session, with(EDITED)).save(again));
        assertTotal("110", opened(again, with(EDITED)));
    }

    @Test
    void theSameRatesWrittenOtherwiseAreNoChange() {
        Session session = opened(saved(), with(card("0.500")));
        assertEquals("", session.problem().get());
    }

    private Path saved() {
        Path file = folder.resolve("quote.kimicost");
        Session session = new Session(with(NEGOTIATED), Scenario.DEFAULT.withRateCard("test"));
        assertTrue(documents(session, with(NEGOTIATED)).save(file));
        return file;
    }

    private static Session opened(Path file, Catalogue catalogue) {
        Session session = new Session(catalogue, Scenario.DEFAULT);
        documents(session, catalogue).open(file);
        return session;
    }

    private static Documents documents(Session session, Catalogue catalogue) {
        return new Documents(session, new Preferences(Settings.DEFAULTS, settings -> {}), new TestFiles(catalogue));
    }

    private static void assertTotal(String total, Session session) {
        assertEquals(0, new BigDecimal(total).compareTo(session.board().get().answer().lead().orElseThrow().total()));
    }

    private static Catalogue with(RateCard... cards) {
        return new Catalogue(Stream.concat(TestCards.SHIPPED.cards().stream(), Stream.of(cards)).toList(), List.of());
    }

    private static RateCard named(String id, String name, String miss) {
        RateCard card = card(miss);
        return new RateCard(id, name, name, card.endpoint(), card.region(), card.currency(), card.taxIncluded(), card.asOf(),
                card.sources(),
                card.models(), card.webSearch(), card.tiers(), card.vouchers());
    }

    private static RateCard card(String miss) {
        return TestCards.card(TestCards.model("kimi-k2.6", TestCards.rates(miss, "0.10", "2.00"), null));
    }
}
