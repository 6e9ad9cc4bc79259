package kimicost.file;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import kimicost.file.disk.BadFile;
import kimicost.file.disk.Reason;
import kimicost.file.disk.Temporary;
import kimicost.file.disk.TextFile;
import kimicost.model.scenario.Scenario;
import tools.jackson.databind.node.ObjectNode;

/// A window's unsaved work, kept on disk while it is open, so that a crash or power cut loses a few seconds at most.
///
/// The folder has numbered slots, `<n>.json` with `<n>.lock` beside it. A window holds the lock of its slot. However the process
/// dies, the system releases the lock, and the next start finds a slot that is free but not empty.
public final class RecoverySlot implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RecoverySlot.class.getName());
    private static final String FORMAT = "kimicost-recovery";
    private static final int SLOTS = 64;
    private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rwx------");

    /// Slots held by this process. File locks belong to the process: opening and closing the lock file of a held slot would
    /// release it.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    /// The content of a slot.
    ///
    /// @param path        the scenario's file; empty if it has none
    /// @param fingerprint the digest of that file when it was opened or last saved
    /// @param scenario    the scenario as it was on screen
    public record Kept(Optional<Path> path, Optional<String> fingerprint, Scenario scenario) {}

    private RecoverySlot(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Takes an empty slot.
    ///
    /// @throws BadFile if the folder cannot be used or every slot is taken
    public static RecoverySlot empty(Path folder) throws BadFile {
        for (int slot = 1; slot <= SLOTS; slot++) {
            Optional<RecoverySlot> claimed = Files.exists(folder.resolve(slot + ".json")) ? Optional.empty() : claim(folder, slot);
            if (claimed.isPresent()) {
                return claimed.get();
            }
        }
        throw new BadFile(folder.toString(), "all of its %s places are taken.".formatted(SLOTS));
    }

    /// Takes over the slots of windows that did not close properly.
    ///
    /// @param unusable receives a message about each slot that cannot be taken over
    public static List<RecoverySlot> abandoned(Path folder, Consumer<String> unusable) {
        List<RecoverySlot> abandoned = new ArrayList<>();
        for (int slot = 1; slot <= SLOTS; slot++) {
            try {
                if (Files.exists(folder.resolve(slot + ".json"))) {
                    claim(folder, slot).ifPresent(abandoned::add);
                }
            } catch (BadFile e) {
                unusable.accept("Your unsaved work is in %s, which cannot be opened right now. (%s)"
                        .formatted(folder.resolve(slot + ".json"), e.getMessage()));
            }
        }
        return abandoned;
    }

    /// Locks a slot; empty if another window holds it.
    private static Optional<RecoverySlot> claim(Path folder, int slot) throws BadFile {
        Path file = folder.resolve(slot + ".json").toAbsolutePath();
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        try {
            makeOwn(folder);
            FileChannel channel = FileChannel.open(folder.resolve(slot + ".lock"),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), Temporary.ownersAlone(folder, "rw-------"));
            if (channel.tryLock() == null) {
                channel.close();
                HELD.remove(file);
                return Optional.empty();
            }
            return Optional.of(new RecoverySlot(file, channel));
        } catch (IOException e) {
            HELD.remove(file);
            throw new BadFile(folder.toString(), "cannot be written (" + Reason.of(e) + ").");
        }
    }

    /// Creates the folder, accessible to the user only, because scenarios are private.
    private static void makeOwn(Path folder) throws IOException {
        Files.createDirectories(folder.toAbsolutePath().getParent());
        if (Files.notExists(folder)) {
            Files.createDirectory(folder, Temporary.ownersAlone(folder.toAbsolutePath().getParent(), "rwx------"));
        }
        PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (view != null && !view.readAttributes().permissions().equals(OWN)) {
            view.setPermissions(OWN);
        }
    }

    /// The content of the slot. Its rate card may no longer exist.
    ///
    /// @throws BadFile if it cannot be read; it is then moved aside, and the message says where
    public Optional<Kept> kept() throws BadFile {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonObject.read(file.toString(), Json.parse(TextFile.read(file), file.toString()), document -> {
                document.header(FORMAT, 1);
                Optional<Path> path = document.optionalText("path").flatMap(RecoverySlot::path);
                return new Kept(path, document.optionalText("fingerprint"),
                        document.object("scenario", scenario -> ScenarioFile.scenario(scenario, Set.of())));
            }));
        } catch (BadFile e) {
            throw new BadFile(file.toString(), "your unsaved work from the last session cannot be read; it was moved to "
                    + SettingsFile.setAside(file) + ". (" + e.getMessage() + ")");
        }
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// Replaces the content of the slot with `kept`.
    ///
    /// @throws BadFile if the file cannot be written
    public void keep(Kept kept) throws BadFile {
        ObjectNode root = ScenarioFile.MAPPER.createObjectNode().put("format", FORMAT).put("version", 1)
                .put("path", kept.path().map(Path::toString).orElse(null))
                .put("fingerprint", kept.fingerprint().orElse(null));
        root.set("scenario", ScenarioFile.tree(kept.scenario()));
        TextFile.writeOwn(file, root.toString());
    }

    /// Empties the slot, because everything is saved.
    public void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "What was kept in {0} stays: {1}", file, Reason.of(e));
        }
    }

    /// Releases the slot but keeps its content.
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "{0} stays locked: {1}", file, Reason.of(e));
        } finally {
            HELD.remove(file);
        }
    }
}
