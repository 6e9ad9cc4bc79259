package kimicost.file.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kimicost.TestScenarios;
import kimicost.file.RecoverySlot;
import kimicost.file.RecoverySlot.Kept;
import kimicost.file.ScenarioFile;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a process that saves without a pause, a thousand times, at random instants: `./mvnw -Pkills verify`.
@Tag("kills")
class KillsTest {
    private static final int KILLS = Integer.getInteger("kimicost.kills", 1000);
    private static final List<Scenario> SCENARIOS = TestScenarios.any().toList();

    @TempDir
    private Path folder;

    /// The process that is killed: it saves one scenario after another to the same file, and keeps each in its slot.
    public static final class Saver {
        public static void main(String[] arguments) throws IOException {
            Path file = Path.of(arguments[0]);
            Path slots = Path.of(arguments[1]);
            List<RecoverySlot> left = RecoverySlot.abandoned(slots, System.out::println);
            RecoverySlot slot = left.isEmpty() ? RecoverySlot.empty(slots) : left.getFirst();
            for (int i = 0;; i++) {
                Scenario scenario = SCENARIOS.get(i % SCENARIOS.size());
                ScenarioFile.write(file, scenario);
                slot.keep(new Kept(Optional.of(file), Optional.empty(), scenario));
                if (i == 0) {
                    System.out.println("saving");
                }
            }
        }
    }

    @Test
    void noKillLosesAFileOrLeavesHalfOfOne() throws Exception {
        Path file = folder.resolve("saved.kimicost");
        Path slots = folder.resolve("unsaved");
        Random random = new Random(11);
        int unswept = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process saver = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), Saver.class.getName(), file.toString(),
                    slots.toString())
                    .redirectErrorStream(true).start();
            String first = saver.inputReader().readLine();
            assertEquals("saving", first);
            // After up to 20 ms of work, in steps of a microsecond.
            saver.waitFor(random.nextInt(20_000), TimeUnit.MICROSECONDS);
            saver.destroyForcibly().waitFor();
            assertTrue(SCENARIOS.contains(ScenarioFile.read(file, Set.of())), "kill " + kill);
            RecoverySlot slot = RecoverySlot.abandoned(slots, Assertions::fail).getFirst();
            Optional<Kept> left = slot.kept();
            slot.close();
            assertTrue(left.isPresent() && SCENARIOS.contains(left.get().scenario()), "kill " + kill + " left " + left);
            unswept = Math.max(unswept, temporaries(folder) + temporaries(slots));
        }
        age(folder);
        ScenarioFile.write(file, SCENARIOS.getFirst());
        assertEquals(0, temporaries(folder), "the next to write sweeps up what the killed left");
        System.out.printf("%,d kills: no file lost, none half-written; at most %d temporary files waited to be swept.%n", KILLS, unswept);
    }

    /// Makes files an hour old. Young ones are not swept, because they may belong to another machine.
    private static void age(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path path : files.toList()) {
                Files.setLastModifiedTime(path, FileTime.from(Instant.now().minusSeconds(3600)));
            }
        }
    }

    private static int temporaries(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.filter(path -> path.getFileName().toString().contains(".tmp")).count();
        }
    }
}
