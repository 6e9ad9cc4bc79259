package kimicost.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kimicost.controller.Settings.Theme;
import kimicost.controller.Settings;
import kimicost.controller.WindowPlacement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    @TempDir
    private Path folder;

    @Test
    void comesBackAsItWasSaved() {
        Settings settings = new Settings(Theme.DARK, new WindowPlacement(1, 2, 1300, 900, true), List.of("/home/x/chat.kimicost"));
        file().write(settings);
        assertEquals(settings, file().read());
    }

    @Test
    void startsWithThePresets() {
        assertEquals(Settings.PRESETS, file().read());
    }

    @Test
    void ignoresWhatItDoesNotKnowAndPresetsWhatIsMissing() throws IOException {
        Files.writeString(path(), "{\"theme\": \"LIGHT\", \"later\": {\"x\": [1]}}");
        assertEquals(new Settings(Theme.LIGHT, null, List.of()), file().read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"theme\": \"PINK\"}", "{\"window\": 5}", "{\"window\": {\"x\": \"NaN\", \"width\": -1}}", "\u0000"})
    void setsABrokenFileAside(String text) throws IOException {
        Files.writeString(path(), text);
        Settings settings = file().read();
        assertTrue(settings.equals(Settings.PRESETS), settings::toString);
        file().write(Settings.PRESETS);
        assertEquals(Settings.PRESETS, file().read());
    }

    @Test
    void leavesNoTemporaryFileBehind() throws IOException {
        file().write(Settings.PRESETS);
        file().write(Settings.PRESETS);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    private Path path() {
        return folder.resolve("settings.json");
    }

    private SettingsFile<Settings> file() {
        return new SettingsFile<>(path(), Settings.PRESETS);
    }
}
