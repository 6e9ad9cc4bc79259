package kimicost.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kimicost.TestCards;
import kimicost.TestFiles;
import kimicost.controller.Origin;
import kimicost.file.RecoverySlot.Kept;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Preset;
import kimicost.model.scenario.SavedUnder;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnsavedWorkTest {
    private static final Scenario SEVEN = Dimension.USERS.with(Scenario.DEFAULT, new BigDecimal("7"));
    private static final Scenario START = Preset.SUPPORT_CHATBOT.on(TestCards.SHIPPED);
    private static final String ENDED = "Kimi Cost closed before this scenario was saved. ";

    @TempDir
    private Path folder;
    private Path file;
    private final TestFiles files = new TestFiles();
    private Kept kept;

    @BeforeEach
    void open() throws IOException {
        file = folder.resolve("chat.kimicost");
        files.write(file, Scenario.DEFAULT);
        kept = new Kept(Optional.of(file), files.fingerprint(file), SEVEN);
    }

    @Test
    void isAsItWasLeft() throws IOException {
        assertEquals(ENDED + "Your changes have been restored; save to keep them.", left().sentence());
        assertTrue(left().isUntouched());
        assertEquals(new Origin(Optional.of(file), files.read(file), kept.fingerprint()), left().origin(START));
        assertFalse(left().isSaved());
    }

    @Test
    void isSavedWhereTheFileHoldsIt() throws IOException {
        files.write(file, SEVEN);
        assertTrue(left().isSaved());
    }

    /// The process ended after a save and before the slot was emptied.
    @Test
    void isNotCalledTheLatestWhereTheFileIsNewer() throws IOException {
        files.write(file, Dimension.USERS.with(Scenario.DEFAULT, new BigDecimal("8")));
        assertFalse(left().isSaved());
        assertEquals(
                ENDED + file
                        + " has changed since then, so this may be the older version: open the file, or save this under another name.",
                left().sentence());
        assertFalse(left().isUntouched());
        assertEquals(kept.fingerprint(), left().origin(START).fingerprint());
    }

    @Test
    void saysThatItsFileIsGoneOrCannotBeRead() throws IOException {
        Files.delete(file);
        Files.createDirectory(file);
        assertEquals(ENDED + file + " can no longer be read; save this under another name to keep both.", left().sentence());
        Files.delete(file);
        assertEquals(ENDED + file + " has been deleted since then; save this to keep it.", left().sentence());
    }

    @Test
    void saysThatItsRateCardIsMissing() {
        kept = new Kept(Optional.empty(), Optional.empty(), SEVEN.withRateCard("negotiated-2027"));
        String newest = TestCards.SHIPPED.newestInternational().orElseThrow().name();
        assertEquals(ENDED + "Your changes have been restored; save to keep them. Its rate card negotiated-2027 is missing; "
                + newest + " is used until you choose another or restore it.", left().sentence());
        assertEquals("negotiated-2027", left().kept().scenario().rateCard());
    }

    @Test
    void aFileWhoseRateCardIsMissingTooIsAsItWas() throws IOException {
        Scenario negotiated = Scenario.DEFAULT.withRateCard("negotiated-2027");
        files.write(file, negotiated);
        kept = new Kept(Optional.of(file), files.fingerprint(file), SEVEN.withRateCard("negotiated-2027"));
        assertTrue(left().sentence().startsWith(ENDED + "Your changes have been restored; save to keep them. Its rate card"),
                left().sentence());
        assertEquals(kept.fingerprint(), left().origin(START).fingerprint());
        assertFalse(left().isSaved());
    }

    @Test
    void aRateCardThatItCarriesIsNotMissing() {
        RateCard own = TestCards.card(TestCards.model("m", TestCards.rates("1", null, "2"), null));
        Scenario carrying = SEVEN.withRateCard(own.id()).withExtras(SEVEN.extras().withSavedUnder(
                Optional.of(new SavedUnder(own.asOf(), Optional.empty(), List.of(own)))));
        kept = new Kept(Optional.empty(), Optional.empty(), carrying);
        assertEquals(ENDED + "Your changes have been restored; save to keep them.", left().sentence());
    }

    @Test
    void aFileThatWasNeverWrittenIsNotCalledDeleted() {
        kept = new Kept(Optional.of(folder.resolve("new.kimicost")), Optional.empty(), SEVEN);
        assertEquals(ENDED + "Your changes have been restored; save to keep them.", left().sentence());
        assertEquals(Origin.unsaved(START), left().origin(START));
    }

    @Test
    void whatHasNoFileBeginsAsANewWindow() {
        kept = new Kept(Optional.empty(), Optional.empty(), SEVEN);
        assertEquals(Origin.unsaved(START), left().origin(START));
        assertFalse(left().isSaved());
    }

    private UnsavedWork left() {
        return UnsavedWork.of(kept, files, TestCards.SHIPPED);
    }
}
