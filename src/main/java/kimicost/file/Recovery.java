package kimicost.file;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kimicost.model.scenario.Scenario;
import tools.jackson.databind.node.ObjectNode;

/// What a window has not saved, kept on disk while it is open, so that a crash or a power cut loses a few seconds at most.
///
/// A folder has numbered slots, `<n>.json` with `<n>.lock` beside it. A window holds the lock of its slot; the system lets
/// go of it when the process dies, however it dies, and the next start finds the slot free with something in it.
public final class Recovery implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Recovery.class.getName());
    private static final String FORMAT = "kimicost-recovery";
    private static final int SLOTS = 64;

    private final Path file;
    private final FileChannel channel;

    /// @param path     where the scenario was opened from or last saved to, where it was
    /// @param scenario as it was on screen
    public record Kept(Optional<Path> path, Scenario scenario) {}

    private Recovery(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Slots that a window left behind without closing, which now belong to this process, or else one empty slot. No slot
    /// at all where the folder cannot be used: the log says so and nothing is kept.
    public static List<Recovery> claim(Path folder) {
        List<Recovery> left = new ArrayList<>();
        Optional<Recovery> empty = Optional.empty();
        for (int slot = 1; slot <= SLOTS; slot++) {
            boolean full = Files.exists(folder.resolve(slot + ".json"));
            if (full || empty.isEmpty()) {
                Optional<Recovery> claimed = claim(folder, slot);
                if (full) {
                    claimed.ifPresent(left::add);
                } else {
                    empty = claimed;
                }
            }
        }
        if (left.isEmpty()) {
            return empty.stream().toList();
        }
        empty.ifPresent(Recovery::close);
        return left;
    }

    private static Optional<Recovery> claim(Path folder, int slot) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(folder.resolve(slot + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new Recovery(folder.resolve(slot + ".json"), channel));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Nothing is kept: {0}", e.toString());
            return Optional.empty();
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another window of this process has it.
            return null;
        }
    }

    /// What was left in the slot. What cannot be read is logged and set aside.
    public Optional<Kept> left(Set<String> rateCards) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonObject.read(file.toString(), Json.parse(TextFile.read(file), file.toString()), document -> {
                document.header(FORMAT, 1);
                Optional<Path> path = document.optionalText("path").flatMap(Recovery::path);
                return new Kept(path, document.object("scenario", scenario -> ScenarioFile.scenario(scenario, rateCards)));
            }));
        } catch (BadFile e) {
            LOG.log(Level.WARNING, "What was kept cannot be read: {0}", e.getMessage());
            SettingsFile.setAside(file);
            return Optional.empty();
        }
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// Keeps `kept` in place of what was kept before.
    public void keep(Kept kept) {
        ObjectNode root = ScenarioFile.MAPPER.createObjectNode().put("format", FORMAT).put("version", 1)
                .put("path", kept.path().map(Path::toString).orElse(null));
        root.set("scenario", ScenarioFile.tree(kept.scenario()));
        try {
            TextFile.write(file, root.toString());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The scenario was not kept: {0}", e.toString());
        }
    }

    /// Keeps nothing: all is saved.
    public void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "What was kept stays: {0}", e.toString());
        }
    }

    /// Gives the slot back; what is in it stays.
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A slot stays locked: {0}", e.toString());
        }
    }
}
