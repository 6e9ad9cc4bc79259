package kimicost.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kimicost.file.RecoverySlot.Kept;
import kimicost.file.disk.BadFile;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecoverySlotTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("kimicost.TestScenarios#any")
    void whatWasKeptIsFoundAfterTheProcessIsGone(Scenario scenario) throws BadFile {
        Kept kept = new Kept(Optional.of(Path.of("/home/x/chat.kimicost")), Optional.of("0a"), scenario);
        try (RecoverySlot dying = claim()) {
            dying.keep(kept);
        }
        try (RecoverySlot next = claim()) {
            assertEquals(Optional.of(kept), next.kept());
        }
    }

    @Test
    void aWindowThatLivesKeepsItsSlot() throws BadFile {
        try (RecoverySlot first = claim(); RecoverySlot second = claim()) {
            first.keep(new Kept(Optional.empty(), Optional.empty(), Scenario.DEFAULT.withName("first")));
            second.keep(new Kept(Optional.empty(), Optional.empty(), Scenario.DEFAULT.withName("second")));
            assertEquals("first", first.kept().orElseThrow().scenario().name());
            try (RecoverySlot third = claim()) {
                assertEquals(Optional.empty(), third.kept());
            }
        }
        List<RecoverySlot> both = RecoverySlot.abandoned(folder, Assertions::fail);
        assertEquals(2, both.size());
        assertEquals("first", both.getFirst().kept().orElseThrow().scenario().name());
        assertEquals("second", both.getLast().kept().orElseThrow().scenario().name());
        both.forEach(RecoverySlot::close);
    }

    @Test
    void aSecondWindowTakesNeitherALivingSlotNorWhatAnotherLeft() throws Exception {
        try (RecoverySlot first = claim()) {
            first.keep(new Kept(Optional.empty(), Optional.empty(), Scenario.DEFAULT));
            Files.writeString(folder.resolve("7.json"), "left by another process");
            try (RecoverySlot second = RecoverySlot.empty(folder)) {
                assertEquals(Optional.empty(), second.kept());
                assertTrue(isLocked(folder.resolve("1.lock")) && isLocked(folder.resolve("2.lock")));
            }
            assertEquals("left by another process", Files.readString(folder.resolve("7.json")));
        }
    }

    /// Whether another process finds the file locked.
    private static boolean isLocked(Path lock) throws Exception {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"),
                Locks.class.getName(), lock.toString()).start().waitFor() == 3;
    }

    /// Exits with 3 if the file is locked.
    public static final class Locks {
        public static void main(String[] arguments) throws IOException {
            try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
                System.exit(channel.tryLock() == null ? 3 : 0);
            }
        }
    }

    @Test
    void whatIsForgottenIsGone() throws BadFile {
        try (RecoverySlot slot = claim()) {
            slot.keep(new Kept(Optional.empty(), Optional.empty(), Scenario.DEFAULT));
            slot.forget();
        }
        try (RecoverySlot next = claim()) {
            assertEquals(Optional.empty(), next.kept());
        }
    }

    @Test
    void whatCannotBeReadIsSetAside() throws IOException {
        Files.writeString(folder.resolve("1.json"), "{\"format\": \"kimicost-recovery\"");
        try (RecoverySlot slot = claim()) {
            assertTrue(assertThrows(BadFile.class, slot::kept).getMessage().contains("1.json.broken"));
        }
        Files.writeString(folder.resolve("1.json"), "{");
        try (RecoverySlot slot = claim()) {
            assertThrows(BadFile.class, slot::kept);
        }
        assertTrue(Files.exists(folder.resolve("1.json.broken")) && Files.exists(folder.resolve("1.json.broken-2")));
    }

    @Test
    void everySlotThatCannotBeTakenUpIsNamed() throws IOException {
        for (int slot : List.of(1, 3)) {
            Files.writeString(folder.resolve(slot + ".json"), "{}");
            Files.createDirectory(folder.resolve(slot + ".lock"));
        }
        List<String> unusable = new ArrayList<>();
        assertEquals(List.of(), RecoverySlot.abandoned(folder, unusable::add));
        assertEquals(Stream.of("1", "3").map(slot -> ("Your unsaved work is in %s, which cannot be opened right now. "
                + "(%s: cannot be written (it is a folder, but must be a file).)").formatted(folder.resolve(slot + ".json"), folder))
                .toList(), unusable);
    }

    @Test
    void aFolderHasPlacesForSixtyFourWindows() throws IOException {
        for (int slot = 1; slot < 64; slot++) {
            Files.writeString(folder.resolve(slot + ".json"), "taken");
        }
        try (RecoverySlot last = RecoverySlot.empty(folder)) {
            last.keep(new Kept(Optional.empty(), Optional.empty(), Scenario.DEFAULT));
            assertEquals(folder + ": all of its 64 places are taken.",
                    assertThrows(BadFile.class, () -> RecoverySlot.empty(folder)).getMessage());
        }
        List<RecoverySlot> left = RecoverySlot.abandoned(folder, Assertions::fail);
        left.forEach(RecoverySlot::close);
        assertEquals(64, left.size());
    }

    @Test
    void aFolderThatCannotBeMadeKeepsNothingAndSaysWhy() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertEquals(List.of(), RecoverySlot.abandoned(file, sentence -> {}));
        assertEquals(file + ": cannot be written (a folder is needed where there is a file).",
                assertThrows(BadFile.class, () -> RecoverySlot.empty(file)).getMessage());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseReadsWhatIsKept() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path slots = folder.resolve("state/unsaved");
        for (Path place : List.of(folder, slots)) {
            try (RecoverySlot slot = RecoverySlot.empty(place)) {
                slot.keep(new Kept(Optional.empty(), Optional.empty(), Scenario.DEFAULT));
            }
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(place)));
            for (String name : List.of("1.json", "1.lock")) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(place.resolve(name))));
            }
        }
    }

    @Test
    void keepsARateCardThatIsNotThere() throws BadFile {
        Kept kept = new Kept(Optional.empty(), Optional.empty(), Scenario.DEFAULT.withRateCard("negotiated-2027"));
        try (RecoverySlot dying = claim()) {
            dying.keep(kept);
        }
        try (RecoverySlot next = claim()) {
            assertEquals(Optional.of(kept), next.kept());
        }
    }

    /// Takes a slot like the app at its start: an abandoned one, or else an empty one.
    private RecoverySlot claim() throws BadFile {
        List<RecoverySlot> left = RecoverySlot.abandoned(folder, Assertions::fail);
        assertTrue(left.size() <= 1);
        return left.isEmpty() ? RecoverySlot.empty(folder) : left.getFirst();
    }
}
