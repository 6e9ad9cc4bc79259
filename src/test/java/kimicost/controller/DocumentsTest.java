package kimicost.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kimicost.TestCards;
import kimicost.TestFiles;
import kimicost.controller.Documents.Fate;
import kimicost.file.RateCards;
import kimicost.file.ScenarioFile;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.SavedUnder;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
    private static final Scenario CHANGED = Dimension.USERS.with(Scenario.DEFAULT, new BigDecimal("7"));

    @TempDir
    private Path folder;

    private final Preferences preferences = new Preferences(Settings.DEFAULTS, settings -> {});
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
    void aFailureWithoutASentenceIsNamedAllTheSame() {
        Documents failing = new Documents(session, preferences, new TestFiles() {
            @Override
            public Scenario read(Path path) throws IOException {
                throw new ClosedChannelException();
            }

            @Override
            public void write(Path path, Scenario scenario) throws IOException {
                throw new ClosedChannelException();
            }
        });
        failing.open(folder.resolve("chat.kimicost"));
        assertEquals("java.nio.channels.ClosedChannelException", session.problem().get());
        assertFalse(failing.save(folder.resolve("chat.kimicost")));
        assertTrue(session.problem().get().startsWith("java.nio.channels.ClosedChannelException Nothing was lost"));
    }

    @Test
    void undoingBackToWhatWasSavedIsClean() {
        documents.save(folder.resolve("chat.kimicost"));
        session.commit(CHANGED);
        session.undo();
        assertFalse(session.dirty());
    }

    @Test
    void knowsWhatBecameOfTheFile() throws IOException {
        assertEquals(Fate.UNTOUCHED, documents.fate());
        Path file = folder.resolve("chat.kimicost");
        documents.save(file);
        assertEquals(Fate.UNTOUCHED, documents.fate());
        Files.writeString(file, "{}");
        assertEquals(Fate.CHANGED, documents.fate());
        Files.delete(file);
        assertEquals(Fate.DELETED, documents.fate());
        Files.createDirectory(file);
        assertEquals(Fate.UNREADABLE, documents.fate());
        Files.delete(file);
        Files.write(file, new byte[2_000_000]);
        assertEquals(Fate.UNREADABLE, documents.fate());
    }

    /// A pipe would be waited for without end.
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPipeInPlaceOfTheFileIsNotRead() throws Exception {
        Path file = folder.resolve("chat.kimicost");
        documents.save(file);
        Files.delete(file);
        assertEquals(0, new ProcessBuilder("mkfifo", file.toString()).start().waitFor());
        assertEquals(Fate.UNREADABLE, documents.fate());
    }

    @Test
    void aFileThatCannotBeReadAfterItWasSavedCountsAsChanged() {
        Path file = folder.resolve("chat.kimicost");
        Documents blind = new Documents(session, preferences, new TestFiles() {
            private boolean gone;

            @Override
            public void write(Path path, Scenario scenario) throws IOException {
                super.write(path, scenario);
                gone = true;
            }

            @Override
            public Optional<String> fingerprint(Path path) throws IOException {
                if (gone) {
                    gone = false;
                    throw new IOException(path + ": cannot be read (the network folder is gone).");
                }
                return super.fingerprint(path);
            }
        });
        session.commit(CHANGED);
        assertTrue(blind.save(file));
        assertFalse(session.dirty());
        assertEquals(Fate.CHANGED, blind.fate());
    }

    @Test
    void aChangeWhileAFileIsOpenedIsNoticed() throws IOException {
        Path file = Files.writeString(folder.resolve("chat.kimicost"), "{}");
        Documents slow = new Documents(session, preferences, new TestFiles() {
            @Override
            public Scenario read(Path path) throws IOException {
                Scenario read = super.read(path);
                Files.writeString(path, "{\"name\": \"Theirs\"}");
                return read;
            }
        });
        slow.open(file);
        assertEquals(Fate.CHANGED, slow.fate());
    }

    @Test
    void aRateCardThatIsNotThereStaysTheScenariosOwn() throws IOException {
        Path file = folder.resolve("chat.kimicost");
        Optional<SavedUnder> before = Optional.of(new SavedUnder(LocalDate.parse("2027-01-02"), Optional.of("sha256:00"), List.of()));
        Scenario negotiated = Scenario.DEFAULT.withRateCard("negotiated-2027");
        session.open(negotiated.withExtras(negotiated.extras().withSavedUnder(before)), Origin.unsaved(Scenario.DEFAULT));
        assertEquals(TestCards.SHIPPED.newestInternational(), Optional.of(session.card()));
        assertTrue(documents.save(file));
        Scenario saved = ScenarioFile.read(file, Set.of());
        assertEquals("negotiated-2027", saved.rateCard());
        assertEquals(before, saved.extras().savedUnder());
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
        assertEquals(blocked + ": cannot be written (a folder is needed where there is a file). "
                + "Nothing was lost: fix the problem and save again, or save elsewhere.", session.problem().get());
    }

    @Test
    void saysWhenTheCardOfThatNameHasChanged() throws IOException {
        documents.open(Files.writeString(folder.resolve("old.kimicost"), "{\"savedUnder\": {\"rateCardAsOf\": \"2026-06-01\"}}"));
        assertEquals(
                "The rates of Moonshot international, June 2026 have changed since this scenario was saved (1 June 2026). It uses today’s rates (30 June 2026).",
                session.problem().get());
    }

    @Test
    void theBaselineIsWhatBillsAreHeldAgainst() {
        session.pin(Optional.of(Scenario.DEFAULT));
        session.commit(Dimension.USERS.with(Scenario.DEFAULT, new BigDecimal("2000")));
        Board board = session.board().get();
        assertEquals(0, new BigDecimal("215").compareTo(
                board.baseline().orElseThrow().difference(board.comparison().estimate("kimi-k2.6").orElseThrow()).orElseThrow()));
        session.commit(Scenario.DEFAULT.withRateCard("moonshot-mainland-2026-10"));
        assertEquals(Optional.empty(), session.board().get().baseline());
    }

    @Test
    void readsAnotherScenarioWithoutShowingIt() throws IOException {
        Path file = Files.writeString(folder.resolve("other.kimicost"), "{\"name\": \"Other\"}");
        assertEquals("Other", documents.read(file).name());
        assertEquals(Scenario.DEFAULT, session.scenario().get());
    }

    @Test
    void whatIsOpenedOrSavedIsRemembered() throws IOException {
        Path file = Files.writeString(folder.resolve("other.kimicost"), "{}");
        documents.open(file);
        assertEquals(List.of(file.toString()), preferences.settings().get().recent());
        session.reportProblem("Something else");
        Path copy = folder.resolve("copy.kimicost");
        documents.save(copy);
        assertEquals(List.of(copy.toString(), file.toString()), preferences.settings().get().recent());
        assertEquals("", session.problem().get());
    }
}
