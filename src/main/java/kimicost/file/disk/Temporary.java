package kimicost.file.disk;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A temporary file that will replace another, `.kimicost-<hash>.tmp<process>-<random>`. The hash of the target's path keeps
/// the name short; the process id tells which files a killed process left behind.
///
/// It is deleted when it is closed, when the process ends or, after a kill, when another process next writes to its folder. A
/// `.old…` file is a copy of the old bytes of a file being overwritten in place: after a kill it is the only complete copy, so
/// it stays until the file is written again.
public final class Temporary implements AutoCloseable {
    /// Held while a temporary file is created and while a file is overwritten; the shutdown waits for it.
    static final Object LOCK = new Object();

    private static final System.Logger LOG = System.getLogger(Temporary.class.getName());
    private static final Pattern NAME = Pattern.compile("\\.kimicost-(\\p{XDigit}{8})\\.(tmp|old)(\\d{1,18})-\\p{XDigit}+");
    private static final Set<Path> PENDING = new HashSet<>();
    /// Younger files are left alone: on a shared disk they may belong to another machine, whose processes are unknown here.
    private static final Duration SURELY_LEFT = Duration.ofMinutes(1);
    /// No write takes this long, so an existing process with this id must be another one.
    private static final Duration NUMBER_USED_AGAIN = Duration.ofDays(1);
    private static boolean ended;
    private static boolean sweptElsewhere;

    static {
        Shutdown.last(Temporary::end);
    }

    private final Path path;

    private Temporary(Path path) {
        this.path = path;
    }

    /// Creates a temporary file beside `target`.
    ///
    /// @param own whether only the user may read it
    static Temporary beside(Path target, boolean own) throws IOException {
        return make(target.getParent(), target, "tmp", own);
    }

    /// Creates a temporary file in the system's temporary folder, readable by the user only.
    static Temporary elsewhere(Path target) throws IOException {
        return make(elsewhere(), target, "tmp", true);
    }

    /// Creates a file for a copy of `target`, readable by the user only: beside it or, failing that, in the system's temporary
    /// folder.
    static Temporary forCopyOf(Path target) throws IOException {
        try {
            return make(target.getParent(), target, "old", true);
        } catch (IOException e) {
            return make(elsewhere(), target, "old", true);
        }
    }

    Path path() {
        return path;
    }

    private static Path elsewhere() {
        return Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    }

    private static Temporary make(Path folder, Path target, String kind, boolean own) throws IOException {
        Path path = folder.resolve(".kimicost-%08x.%s%s-%s".formatted(target.hashCode(), kind, ProcessHandle.current().pid(),
                UUID.randomUUID().toString().substring(0, 8)));
        synchronized (LOCK) {
            if (ended) {
                throw new IOException("Kimi Cost is ending");
            }
            Files.createFile(path, own ? ownersAlone(folder, "rw-------") : new FileAttribute<?>[0]);
            PENDING.add(path);
        }
        return new Temporary(path);
    }

    /// Attributes that make a file or folder accessible to the user only, if the file system of `folder` supports them.
    public static FileAttribute<?>[] ownersAlone(Path folder, String permissions) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix") ? new FileAttribute<?>[]{
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))} : new FileAttribute<?>[0];
    }

    /// Prevents the file from being deleted, because it is the only copy of something.
    void keep() {
        synchronized (LOCK) {
            PENDING.remove(path);
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (LOCK) {
            if (PENDING.remove(path)) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static void end() {
        synchronized (LOCK) {
            ended = true;
            PENDING.forEach(Temporary::delete);
        }
    }

    /// Deletes temporary files of killed processes beside `target` and in the system's temporary folder.
    static void sweep(Path target) {
        sweep(target.getParent(), target, false);
        synchronized (LOCK) {
            if (sweptElsewhere) {
                return;
            }
            sweptElsewhere = true;
        }
        sweep(elsewhere(), target, false);
    }

    /// Deletes the old copies of `target`, once that is complete.
    static void sweepCopies(Path target) {
        sweep(target.getParent(), target, true);
        sweep(elsewhere(), target, true);
    }

    private static void sweep(Path folder, Path target, boolean copies) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, ".kimicost-*")) {
            for (Path path : left) {
                Matcher name = NAME.matcher(path.getFileName().toString());
                if (name.matches() && name.group(2).equals(copies ? "old" : "tmp") && isLeft(path, Long.parseLong(name.group(3)))
                        && (!copies || name.group(1).equals("%08x".formatted(target.hashCode())))) {
                    delete(path);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.log(Level.DEBUG, "A folder that may not be listed may be written to all the same.", e);
        }
    }

    private static boolean isLeft(Path path, long process) throws IOException {
        Duration age = Duration.between(Files.getLastModifiedTime(path).toInstant(), Instant.now());
        return age.compareTo(SURELY_LEFT) > 0 && (ProcessHandle.of(process).isEmpty() || age.compareTo(NUMBER_USED_AGAIN) > 0);
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "It may be someone else's.", e);
        }
    }
}
