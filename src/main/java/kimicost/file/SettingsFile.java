package kimicost.file;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kimicost.file.disk.BadFile;
import kimicost.file.disk.Reason;
import kimicost.file.disk.TextFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Settings on disk, shared by several processes. Reading is tolerant: fields and values unknown to this version are ignored
/// and kept in the file; a broken file is moved aside as `<name>.broken` and the defaults are used.
public final class SettingsFile<T extends Record> {
    private static final System.Logger LOG = System.getLogger(SettingsFile.class.getName());
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Path path;
    private final T defaults;

    /// @param path     for example `settings.json` in the settings folder
    /// @param defaults used if the file is missing or broken
    public SettingsFile(Path path, T defaults) {
        this.path = path;
        this.defaults = defaults;
    }

    /// The saved settings, or the defaults.
    public T read() {
        return settings(tree());
    }

    /// Applies `change` to the settings on disk, so that changes saved by another process are kept. A failure is only logged.
    public void update(UnaryOperator<T> change) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Path beside = path.resolveSibling(path.getFileName() + ".lock");
            try (FileChannel lock = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock(lock);
                TextFile.write(path, MAPPER.writeValueAsString(changed(tree(), change)));
            }
        } catch (BadFile e) {
            LOG.log(Level.WARNING, "Settings were not saved: {0}", e.getMessage());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Settings were not saved in {0}: {1}", path, Reason.of(e));
        }
    }

    private static void lock(FileChannel file) {
        try {
            // Closing the channel releases the lock.
            file.lock();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Some network disks know no locks; two processes seldom save at once.", e);
        }
    }

    /// `tree` with only those fields updated that `change` changes.
    private ObjectNode changed(ObjectNode tree, UnaryOperator<T> change) {
        T before = settings(tree);
        ObjectNode known = MAPPER.valueToTree(before);
        ObjectNode changed = MAPPER.valueToTree(change.apply(before));
        changed.propertyStream().filter(field -> !field.getValue().equals(known.get(field.getKey())))
                .forEach(field -> tree.set(field.getKey(), field.getValue()));
        return tree;
    }

    private ObjectNode tree() {
        if (Files.exists(path)) {
            try {
                if (MAPPER.readTree(TextFile.read(path)) instanceof ObjectNode tree) {
                    return tree;
                }
                LOG.log(Level.WARNING, "Settings are set aside: {0} holds no object.", path);
            } catch (BadFile e) {
                LOG.log(Level.WARNING, "Settings are set aside: {0}", e.getMessage());
            } catch (JacksonException e) {
                LOG.log(Level.WARNING, "Settings are set aside: {0} is not JSON: {1}", path, e.getOriginalMessage());
            }
            setAside(path);
        }
        return MAPPER.createObjectNode();
    }

    /// The settings in `tree`. Values that cannot be read are dropped, the others are kept.
    private T settings(ObjectNode tree) {
        ObjectNode good = tree.deepCopy();
        for (String field : List.copyOf(good.propertyNames())) {
            if (good.get(field) instanceof ArrayNode list) {
                list.removeIf(element -> !isReadable(field, MAPPER.createArrayNode().add(element)));
            }
            if (!isReadable(field, good.get(field))) {
                LOG.log(Level.WARNING, "{0}: {1} is {2}, which this version does not know.", path, field,
                        BadFile.printable(good.get(field).toString()));
                good.remove(field);
            }
        }
        return MAPPER.treeToValue(presetting(good), type());
    }

    private boolean isReadable(String field, JsonNode value) {
        try {
            MAPPER.treeToValue(MAPPER.createObjectNode().set(field, value), type());
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    /// Missing values come from the defaults.
    private ObjectNode presetting(ObjectNode good) {
        ObjectNode whole = MAPPER.valueToTree(defaults);
        return whole.setAll(good);
    }

    /// Renames an unreadable file to `<name>.broken`, or `<name>.broken-2` if that exists. Returns the new path.
    static Path setAside(Path path) {
        Path aside = Stream.iterate(1, number -> number + 1)
                .map(number -> path.resolveSibling(path.getFileName() + ".broken" + (number == 1 ? "" : "-" + number)))
                .filter(free -> !Files.exists(free)).findFirst().orElseThrow();
        try {
            return Files.move(path, aside);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "{0} stays where it is: {1}", path, Reason.of(e));
            return path;
        }
    }

    @SuppressWarnings("unchecked")
    private Class<T> type() {
        return (Class<T>) defaults.getClass();
    }
}
