package kimicost.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kimicost.TestCards;
import kimicost.TestFiles;
import kimicost.file.RateCards;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.SavedUnder;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
    private static final Scenario CHANGED = Dimension.USERS.with(Scenario.DEFAULT, new BigDecimal("7"));

    @TempDir
    private Path folder;

    private final Preferences preferences = new Preferences(Settings.PRESETS, settings -> {});
    private final Session session = new Session(TestCards.SHIPPED, Scenario.DEFAULT);
    private final Documents documents = new Documents(session, preferences, new TestFiles());

    @Test
    void whatIsSavedIsNotDirtyAndIsOpenedAgain() {
        Path file = folder.resolve("chat.kimicost");
        session.commit(CHANGED);
        assertTrue(session.dirty());
        assertTrue(documents.save(file));
        assertFalse(session.dirty());
        session.commit(Scenario.DEFAULT);
        assertTrue(session.dirty());
        documents.open(file);
        assertEquals(CHANGED.workload(), session.scenario().get().workload());
        SavedUnder saved = session.scenario().get().extras().savedUnder().orElseThrow();
        assertEquals(LocalDate.parse("2026-06-30"), saved.cardAsOf());
        assertEquals(Optional.of(RateCards.digest(TestCards.JUNE)), saved.rates());
        assertFalse(session.dirty());
        assertFalse(session.canUndo().getValue());
        assertEquals(List.of(file.toString()), preferences.settings().get().recent());
    }

    @Test
    void undoingBackToWhatWasSavedIsClean() {
        documents.save(folder.resolve("chat.kimicost"));
        session.commit(CHANGED);
        session.undo();
        assertFalse(session.dirty());
    }

    @Test
    void noticesThatSomeoneElseHasWritten() throws IOException {
        Path file = folder.resolve("chat.kimicost");
        documents.save(file);
        assertFalse(documents.changedByOthers());
        Files.writeString(file, "{}");
        assertTrue(documents.changedByOthers());
        Files.delete(file);
        assertTrue(documents.changedByOthers());
    }

    @Test
    void aFileThatCannotBeReadChangesNothing() throws IOException {
        session.commit(CHANGED);
        documents.open(Files.writeString(folder.resolve("x.kimicost"), "{"));
        assertEquals(CHANGED, session.scenario().get());
        assertTrue(session.problem().get().contains("x.kimicost, line 1"), session.problem().get());
        assertTrue(session.canUndo().getValue());
    }

    @Test
    void aDiskThatRefusesLosesNothing() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "").resolve("chat.kimicost");
        session.commit(CHANGED);
        assertFalse(documents.save(blocked));
        assertEquals(CHANGED, session.scenario().get());
        assertTrue(session.dirty());
        assertTrue(session.problem().get().contains("could not be saved"), session.problem().get());
    }

    @Test
    void saysWhenTheCardOfThatNameHasChanged() throws IOException {
        documents.open(Files.writeString(folder.resolve("old.kimicost"), "{\"savedUnder\": {\"rateCardAsOf\": \"2026-06-01\"}}"));
        assertEquals("The rates of Moonshot international, June 2026 have changed since this scenario was saved under them (2026-06-01); it is priced at those of today (2026-06-30).",
                session.problem().get());
    }

    @Test
    void theBaselineIsWhatBillsAreHeldAgainst() {
        session.pin(Optional.of(Scenario.DEFAULT));
        session.commit(Dimension.USERS.with(Scenario.DEFAULT, new BigDecimal("2000")));
        Board board = session.board().get();
        assertEquals(0, new BigDecimal("215").compareTo(board.baseline().orElseThrow().difference(board.comparison().estimate("kimi-k2.6").orElseThrow()).orElseThrow()));
        session.commit(Scenario.DEFAULT.withRateCard("moonshot-mainland-2026-10"));
        assertEquals(Optional.empty(), session.board().get().baseline());
    }
}
