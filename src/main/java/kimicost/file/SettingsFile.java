package kimicost.file;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Settings on disk. Tolerant: fields unknown to this version are ignored, a broken file is set aside as
/// `<name>.broken` and the presets are used.
public final class SettingsFile<T extends Record> {
    private static final System.Logger LOG = System.getLogger(SettingsFile.class.getName());
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Path path;
    private final T presets;

    /// @param path    such as `settings.json` in the settings folder
    /// @param presets used where there is no file, or a broken one
    public SettingsFile(Path path, T presets) {
        this.path = path;
        this.presets = presets;
    }

    /// The settings as they were saved, or the presets.
    public T read() {
        if (!Files.exists(path)) {
            return presets;
        }
        try {
            T settings = MAPPER.readValue(TextFile.read(path), type());
            return settings == null ? presets : settings;
        } catch (BadFile | JacksonException e) {
            LOG.log(Level.WARNING, "Settings were set aside: {0}", e.getMessage());
            setAside(path);
            return presets;
        }
    }

    /// Saves `settings`; where that fails the log says so and the app goes on.
    public void write(T settings) {
        try {
            TextFile.write(path, MAPPER.writeValueAsString(settings));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Settings were not saved: {0}", e.toString());
        }
    }

    /// Gives a file that cannot be read another name, `<name>.broken`, or `<name>.broken-2` where there is one already.
    /// Returns where it lies now.
    static Path setAside(Path path) {
        Path aside = Stream.iterate(1, number -> number + 1)
                .map(number -> path.resolveSibling(path.getFileName() + ".broken" + (number == 1 ? "" : "-" + number)))
                .filter(Files::notExists).findFirst().orElseThrow();
        try {
            return Files.move(path, aside);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "It stays where it is: {0}", e.toString());
            return path;
        }
    }

    @SuppressWarnings("unchecked")
    private Class<T> type() {
        return (Class<T>) presets.getClass();
    }
}
