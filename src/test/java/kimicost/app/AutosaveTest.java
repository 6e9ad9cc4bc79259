package kimicost.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import kimicost.TestCards;
import kimicost.TestFiles;
import kimicost.controller.Documents;
import kimicost.controller.Notice;
import kimicost.controller.Preferences;
import kimicost.controller.Session;
import kimicost.controller.Settings;
import kimicost.file.RecoverySlot;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutosaveTest {
    @TempDir
    private Path folder;
    private Path slots;
    private final Preferences preferences = new Preferences(Settings.DEFAULTS, change -> {});
    private final Session session = new Session(TestCards.SHIPPED, Scenario.DEFAULT);
    private final Documents documents = new Documents(session, preferences, new TestFiles());
    /// Its clock never comes: the test says when.
    private final ScheduledExecutorService never = Executors.newScheduledThreadPool(0);
    private Autosave keeper;

    @BeforeEach
    void open() {
        slots = folder.resolve("unsaved");
        keeper = new Autosave(session, Optional.empty(), slots, never, Runnable::run);
    }

    @AfterEach
    void close() {
        keeper.close();
        never.shutdownNow();
    }

    @Test
    void takesNoSlotBeforeThereIsSomethingToKeep() {
        keeper.keep();
        assertTrue(Files.notExists(slots));
    }

    @Test
    void keepsWhatIsUnsaved() throws IOException {
        users(7);
        keeper.keep();
        assertEquals(Optional.of(session.scenario().get()), left());
    }

    /// However soon after it the process is killed.
    @Test
    void forgetsInTheInstantOfASave() throws IOException {
        users(7);
        keeper.keep();
        assertTrue(documents.save(folder.resolve("chat.kimicost")));
        assertEquals(Optional.empty(), left());
    }

    /// The process ends between the writing of the file and the emptying of the slot: every other second the slot is up to date.
    @Test
    void holdsWhatIsBeingSavedAndWhere() throws IOException {
        Path other = folder.resolve("other.kimicost");
        List<UnsavedWork> seen = new ArrayList<>();
        TestFiles killed = new TestFiles() {
            @Override
            public void write(Path path, Scenario scenario) throws IOException {
                seen.add(UnsavedWork.of(kept().orElseThrow(), this, TestCards.SHIPPED));
                Files.delete(folder.resolve("copy/1.json"));
                Files.delete(folder.resolve("copy/1.lock"));
                Files.delete(folder.resolve("copy"));
                super.write(path, scenario);
                seen.add(UnsavedWork.of(kept().orElseThrow(), this, TestCards.SHIPPED));
            }
        };
        users(7);
        keeper.keep();
        users(8);
        assertTrue(new Documents(session, preferences, killed, keeper::saving).save(other));
        assertEquals(session.scenario().get(), seen.getFirst().kept().scenario());
        assertFalse(seen.getFirst().isSaved());
        assertEquals(Optional.of(other), seen.getLast().kept().path());
        assertTrue(seen.getLast().isSaved());
    }

    @Test
    void saysOnceThatItCannotKeepAndOnceThatItCanAgain() throws IOException {
        Files.writeString(slots, "in the way");
        users(7);
        keeper.keep();
        String sentence = ("Automatic backup is failing, so unsaved changes would be lost in a crash. Save regularly. "
                + "(%s: cannot be written (a folder is needed where there is a file).)").formatted(slots);
        assertEquals(sentence, session.problem().get());
        session.reportProblem("");
        users(8);
        keeper.keep();
        assertEquals("", session.problem().get());
        Files.delete(slots);
        keeper.keep();
        assertEquals("Automatic backup is working again.", session.notice().get().sentence());
        assertEquals(Optional.of(session.scenario().get()), left());
        session.announce(Notice.NONE);
        users(9);
        keeper.keep();
        assertEquals(Notice.NONE, session.notice().get());
    }

    @Test
    void aClosedWindowLeavesNothing() throws IOException {
        users(7);
        keeper.keep();
        keeper.close();
        assertEquals(List.of(), RecoverySlot.abandoned(slots, Assertions::fail));
    }

    private void users(int users) {
        session.commit(Dimension.USERS.with(session.scenario().get(), BigDecimal.valueOf(users)));
    }

    /// As the next start finds it, if this process ends now.
    private Optional<Scenario> left() throws IOException {
        return kept().map(RecoverySlot.Kept::scenario);
    }

    private Optional<RecoverySlot.Kept> kept() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        Path kept = slots.resolve("1.json");
        if (Files.exists(kept)) {
            Files.copy(kept, copy.resolve("1.json"));
        }
        for (RecoverySlot slot : RecoverySlot.abandoned(copy, Assertions::fail)) {
            try (slot) {
                return slot.kept();
            }
        }
        return Optional.empty();
    }
}
