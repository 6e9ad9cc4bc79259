package kimicost.file;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import kimicost.controller.Preferences;
import kimicost.controller.Settings;
import kimicost.controller.Settings.Theme;
import kimicost.controller.WindowPlacement;
import kimicost.file.disk.Logged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    private static final Settings SETTINGS = new Settings(Theme.DARK, new WindowPlacement(1, 2, 1300, 900, true),
            List.of("/home/x/chat.kimicost"), 100);

    @TempDir
    private Path folder;

    @Test
    void comesBackAsItWasSaved() {
        file().update(now -> SETTINGS);
        assertEquals(SETTINGS, file().read());
    }

    @Test
    void startsWithThePresets() {
        assertEquals(Settings.DEFAULTS, file().read());
    }

    @Test
    void ignoresWhatItDoesNotKnowAndPresetsWhatIsMissing() throws IOException {
        Files.writeString(path(), "{\"theme\": \"LIGHT\", \"later\": {\"x\": [1]}}");
        assertEquals(new Settings(Theme.LIGHT, null, List.of(), 100), file().read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\u0000"})
    void setsABrokenFileAside(String text) throws IOException {
        Files.writeString(path(), text);
        Settings settings = file().read();
        assertTrue(settings.equals(Settings.DEFAULTS), settings::toString);
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
        assertEquals(new Settings(theme, null, recent.isEmpty() ? List.of() : List.of(recent.split(",")), 100), read);
        assertEquals(text, Files.readString(path()));
    }

    @Test
    void whatALaterVersionSavedStays() throws IOException {
        Files.writeString(path(), "{\"theme\": \"CONTRAST\", \"later\": 1}");
        file().update(now -> new Settings(now.theme(), now.window(), List.of("/a"), 100));
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
        assertEquals(new Settings(Theme.DARK, new WindowPlacement(1, 2, 1300, 900, false), List.of("/c", "/b", "/a"), 100), merged);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    []                  | Settings are set aside: {} holds no object.
                    {"theme": nul}      | Settings are set aside: {} is not JSON: Unrecognized token 'nul': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')
                    é                   | Settings are set aside: {}, line 1, column 1: the byte 0xE9 is not UTF-8; the file must be UTF-8 text.
                    {"theme": "PINK"}   | {}: theme is "PINK", which this version does not know.
                    """)
    void theLogSaysWhatIsNotUsed(String text, String message) throws IOException {
        Files.writeString(path(), text, StandardCharsets.ISO_8859_1);
        try (Logged log = new Logged(SettingsFile.class)) {
            file().read();
            assertEquals(List.of(message.replace("{}", path().toString())), log.messages);
        }
    }

    @Test
    void theLogSaysWhyTheyWereNotSaved() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "").resolve("settings.json");
        file().update(now -> SETTINGS);
        try (Logged log = new Logged(SettingsFile.class)) {
            new SettingsFile<>(blocked, Settings.DEFAULTS).update(now -> SETTINGS);
            file().update(now -> new Settings(now.theme(), now.window(), List.of("x".repeat(1_100_000)), 100));
            assertEquals(List.of("Settings were not saved in " + blocked + ": a folder is needed where there is a file",
                    "Settings were not saved: " + path() + ": would be larger than the 1,048,576 bytes a file may have."), log.messages);
        }
        assertEquals(SETTINGS, file().read());
    }

    @Test
    void aBrokenFileThatCannotBeSetAsideStays() throws IOException {
        Path path = Files.writeString(folder.resolve("s".repeat(250)), "{");
        try (Logged log = new Logged(SettingsFile.class)) {
            assertEquals(Settings.DEFAULTS, new SettingsFile<>(path, Settings.DEFAULTS).read());
            assertEquals(path + " stays where it is: the name is too long", log.messages.getLast());
        }
        assertEquals(path, SettingsFile.setAside(path));
    }

    @Test
    void nobodyElseSavesMeanwhile() {
        file().update(now -> {
            assertThrows(OverlappingFileLockException.class, this::lock);
            return SETTINGS;
        });
        assertDoesNotThrow(this::lock);
    }

    private void lock() throws IOException {
        try (FileChannel lock = FileChannel.open(folder.resolve("settings.json.lock"), StandardOpenOption.WRITE)) {
            assertNotNull(lock.tryLock());
        }
    }

    @Test
    void leavesNoTemporaryFileBehind() throws IOException {
        file().update(now -> SETTINGS);
        file().update(now -> SETTINGS);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of("settings.json", "settings.json.lock"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    private Path path() {
        return folder.resolve("settings.json");
    }

    private SettingsFile<Settings> file() {
        return new SettingsFile<>(path(), Settings.DEFAULTS);
    }
}
