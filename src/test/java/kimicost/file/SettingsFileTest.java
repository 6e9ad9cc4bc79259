package kimicost.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kimicost.controller.Preferences;
import kimicost.controller.Settings;
import kimicost.controller.Settings.Theme;
import kimicost.controller.WindowPlacement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    private static final Settings SETTINGS = new Settings(Theme.DARK, new WindowPlacement(1, 2, 1300, 900, true), List.of("/home/x/chat.kimicost"));

    @TempDir
    private Path folder;

    @Test
    void comesBackAsItWasSaved() {
        file().update(now -> SETTINGS);
        assertEquals(SETTINGS, file().read());
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
    @ValueSource(strings = {"", "{", "[]", "null", "\u0000"})
    void setsABrokenFileAside(String text) throws IOException {
        Files.writeString(path(), text);
        Settings settings = file().read();
        assertTrue(settings.equals(Settings.PRESETS), settings::toString);
        file().update(now -> SETTINGS);
        assertEquals(SETTINGS, file().read());
        assertEquals(text, Files.readString(folder.resolve("settings.json.broken")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"theme": "PINK", "recent": ["/a"]}                                | SYSTEM | /a
            {"window": 5, "theme": "DARK", "recent": ["/a"]}                   | DARK   | /a
            {"window": {"x": "NaN", "width": -1}, "theme": "DARK"}             | DARK   | ''
            {"theme": "DARK", "recent": ["/a", {"path": "/b"}, "/c"]}          | DARK   | /a,/c
            {"theme": "DARK", "recent": 7, "window": null}                    | DARK   | ''
            """)
    void anUnknownValueCostsItselfAlone(String text, Theme theme, String recent) throws IOException {
        Files.writeString(path(), text);
        Settings read = file().read();
        assertEquals(new Settings(theme, null, recent.isEmpty() ? List.of() : List.of(recent.split(","))), read);
        assertEquals(text, Files.readString(path()));
    }

    @Test
    void whatALaterVersionSavedStays() throws IOException {
        Files.writeString(path(), "{\"theme\": \"CONTRAST\", \"later\": 1}");
        file().update(now -> new Settings(now.theme(), now.window(), List.of("/a")));
        String text = Files.readString(path());
        assertTrue(text.contains("CONTRAST") && text.contains("later") && text.contains("/a"), text);
    }

    @Test
    void whatTwoProcessesChangeIsMerged() {
        Preferences first = new Preferences(file().read(), file()::update);
        Preferences second = new Preferences(file().read(), file()::update);
        first.choose(Theme.DARK);
        first.opened("/a");
        second.opened("/b");
        second.remember(new WindowPlacement(1, 2, 1300, 900, false));
        first.opened("/c");
        Settings merged = file().read();
        assertEquals(new Settings(Theme.DARK, new WindowPlacement(1, 2, 1300, 900, false), List.of("/c", "/b", "/a")), merged);
    }

    @Test
    void leavesNoTemporaryFileBehind() throws IOException {
        file().update(now -> SETTINGS);
        file().update(now -> SETTINGS);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of("settings.json", "settings.json.lock"), files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    private Path path() {
        return folder.resolve("settings.json");
    }

    private SettingsFile<Settings> file() {
        return new SettingsFile<>(path(), Settings.PRESETS);
    }
}
