package kimicost.file.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kimicost.file.ScenarioFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {
    @TempDir
    private Path folder;

    @Test
    void holdsAMebibyteAndNoMore() throws IOException {
        Path file = folder.resolve("x");
        String most = "x".repeat(1_048_576);
        TextFile.write(file, most);
        assertEquals(most, TextFile.read(file));
        assertEquals(file + ": would be larger than the 1,048,576 bytes a file may have.",
                assertThrows(BadFile.class, () -> TextFile.write(file, most + "x")).getMessage());
        Files.writeString(file, most + "x");
        assertEquals(file + ": is larger than the 1,048,576 bytes a file may have.",
                assertThrows(BadFile.class, () -> TextFile.read(file)).getMessage());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isNoDevice() {
        assertEquals("/dev/null: is a device or pipe, but must be a file.",
                assertThrows(BadFile.class, () -> TextFile.read(Path.of("/dev/null"))).getMessage());
    }

    @Test
    void isToldFromOthersByItsBytes() throws IOException {
        assertEquals(Optional.empty(), ScenarioFile.fingerprint(folder.resolve("none")));
        // The example in FIPS 180-2.
        assertEquals(Optional.of("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
                ScenarioFile.fingerprint(Files.writeString(folder.resolve("x"), "abc")));
        assertThrows(BadFile.class, () -> ScenarioFile.fingerprint(folder));
    }
}
