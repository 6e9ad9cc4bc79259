package kimicost.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    void whatWasKeptIsFoundAfterTheProcessIsGone(Scenario scenario) {
        Kept kept = new Kept(Optional.of(Path.of("/home/x/chat.kimicost")), scenario);
        try (Recovery dying = only(Recovery.claim(folder))) {
            dying.keep(kept);
        }
        try (Recovery next = only(Recovery.claim(folder))) {
            assertEquals(Optional.of(kept), next.left(Set.of()));
        }
    }

    @Test
    void aWindowThatLivesKeepsItsSlot() {
        try (Recovery first = only(Recovery.claim(folder)); Recovery second = only(Recovery.claim(folder))) {
            first.keep(new Kept(Optional.empty(), Scenario.DEFAULT.withName("first")));
            second.keep(new Kept(Optional.empty(), Scenario.DEFAULT.withName("second")));
            assertEquals("first", first.left(Set.of()).orElseThrow().scenario().name());
            try (Recovery third = only(Recovery.claim(folder))) {
                assertEquals(Optional.empty(), third.left(Set.of()));
            }
        }
        List<Recovery> both = Recovery.claim(folder);
        assertEquals(List.of("first", "second"), both.stream().map(slot -> slot.left(Set.of()).orElseThrow().scenario().name()).toList());
        both.forEach(Recovery::close);
    }

    @Test
    void whatIsForgottenIsGone() {
        try (Recovery slot = only(Recovery.claim(folder))) {
            slot.keep(new Kept(Optional.empty(), Scenario.DEFAULT));
            slot.forget();
        }
        try (Recovery next = only(Recovery.claim(folder))) {
            assertEquals(Optional.empty(), next.left(Set.of()));
        }
    }

    @Test
    void whatCannotBeReadIsSetAside() throws IOException {
        Files.writeString(folder.resolve("1.json"), "{\"format\": \"kimicost-recovery\"");
        try (Recovery slot = only(Recovery.claim(folder))) {
            assertEquals(Optional.empty(), slot.left(Set.of()));
        }
        assertTrue(Files.exists(folder.resolve("1.json.broken")));
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
