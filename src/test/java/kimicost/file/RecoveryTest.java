package kimicost.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import kimicost.file.Recovery.Kept;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecoveryTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("kimicost.TestScenarios#any")
    void whatWasKeptIsFoundAfterTheProcessIsGone(Scenario scenario) throws BadFile {
        Kept kept = new Kept(Optional.of(Path.of("/home/x/chat.kimicost")), Optional.of("0a"), scenario);
        try (Recovery dying = only(Recovery.claim(folder))) {
            dying.keep(kept);
        }
        try (Recovery next = only(Recovery.claim(folder))) {
            assertEquals(Optional.of(kept), next.left());
        }
    }

    @Test
    void aWindowThatLivesKeepsItsSlot() throws BadFile {
        try (Recovery first = only(Recovery.claim(folder)); Recovery second = only(Recovery.claim(folder))) {
            first.keep(new Kept(Optional.empty(), Optional.empty(), Scenario.DEFAULT.withName("first")));
            second.keep(new Kept(Optional.empty(), Optional.empty(), Scenario.DEFAULT.withName("second")));
            assertEquals("first", first.left().orElseThrow().scenario().name());
            try (Recovery third = only(Recovery.claim(folder))) {
                assertEquals(Optional.empty(), third.left());
            }
        }
        List<Recovery> both = Recovery.claim(folder);
        assertEquals(2, both.size());
        assertEquals("first", both.getFirst().left().orElseThrow().scenario().name());
        assertEquals("second", both.getLast().left().orElseThrow().scenario().name());
        both.forEach(Recovery::close);
    }

    @Test
    void aSecondWindowTakesNeitherALivingSlotNorWhatAnotherLeft() throws Exception {
        try (Recovery first = only(Recovery.claim(folder))) {
            first.keep(new Kept(Optional.empty(), Optional.empty(), Scenario.DEFAULT));
            Files.writeString(folder.resolve("7.json"), "left by another process");
            try (Recovery second = Recovery.empty(folder).orElseThrow()) {
                assertEquals(Optional.empty(), second.left());
                assertTrue(isLocked(folder.resolve("1.lock")) && isLocked(folder.resolve("2.lock")));
            }
            assertEquals("left by another process", Files.readString(folder.resolve("7.json")));
        }
    }

    /// As another process sees it.
    private static boolean isLocked(Path lock) throws Exception {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                Locks.class.getName(), lock.toString()).start().waitFor() == 3;
    }

    /// Ends with 3 where the file is locked.
    public static final class Locks {
        public static void main(String[] arguments) throws IOException {
            try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
                System.exit(channel.tryLock() == null ? 3 : 0);
            }
        }
    }

    @Test
    void whatIsForgottenIsGone() throws BadFile {
        try (Recovery slot = only(Recovery.claim(folder))) {
            slot.keep(new Kept(Optional.empty(), Optional.empty(), Scenario.DEFAULT));
            slot.forget();
        }
        try (Recovery next = only(Recovery.claim(folder))) {
            assertEquals(Optional.empty(), next.left());
        }
    }

    @Test
    void whatCannotBeReadIsSetAside() throws IOException {
        Files.writeString(folder.resolve("1.json"), "{\"format\": \"kimicost-recovery\"");
        try (Recovery slot = only(Recovery.claim(folder))) {
            assertTrue(assertThrows(BadFile.class, slot::left).getMessage().contains("1.json.broken"));
        }
        Files.writeString(folder.resolve("1.json"), "{");
        try (Recovery slot = only(Recovery.claim(folder))) {
            assertThrows(BadFile.class, slot::left);
        }
        assertTrue(Files.exists(folder.resolve("1.json.broken")) && Files.exists(folder.resolve("1.json.broken-2")));
    }

    @Test
    void aFolderThatCannotBeMadeKeepsNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertEquals(List.of(), Recovery.claim(file));
    }

    private static Recovery only(List<Recovery> slots) {
        assertEquals(1, slots.size());
        return slots.getFirst();
    }
}
