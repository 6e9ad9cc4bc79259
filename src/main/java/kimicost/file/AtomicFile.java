package kimicost.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/// Writing a file whole or not at all.
public final class AtomicFile {
    /// What a file consists of.
    public interface Content {
        /// Writes it and leaves `out` open.
        void write(OutputStream out) throws IOException;
    }

    private AtomicFile() {}

    /// Writes `content` so that at every instant either the old file or the whole new one is there: to a temporary file
    /// beside it, forced to the disk, then moved over it. Folders that do not exist are made; a link is followed.
    ///
    /// @throws IOException where the disk or `content` refuses; the old file is then as it was
    public static void write(Path path, Content content) throws IOException {
        Path target = target(path);
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
        Files.createDirectories(target.getParent());
        sweep(target);
        // The name says whose it is, so that what a killed process left is known. Files.createTempFile would make a file that
        // only its owner may read, and this one is to be sent.
        Path temporary = target.resolveSibling(temporary(target) + ProcessHandle.current().pid() + "-" + UUID.randomUUID().toString().substring(0, 8));
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
                content.write(out);
                out.flush();
                channel.force(true);
            }
            keepPermissions(target, temporary);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            force(target.getParent());
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /// What a link points at, whether or not it is there.
    private static Path target(Path path) throws IOException {
        if (!Files.isSymbolicLink(path)) {
            return path.toAbsolutePath();
        }
        return Files.exists(path) ? path.toRealPath() : path.toAbsolutePath().resolveSibling(Files.readSymbolicLink(path)).normalize();
    }

    /// Who may read a file is its owner's choice and stays.
    private static void keepPermissions(Path target, Path temporary) throws IOException {
        PosixFileAttributeView before = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (before != null && Files.exists(target)) {
            Files.setPosixFilePermissions(temporary, before.readAttributes().permissions());
        }
    }

    /// Puts the move itself on the disk, on systems that let a folder be forced.
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows does not, and moves are safe there without.
        }
    }

    /// Short whatever the target's name, since names have an end.
    private static String temporary(Path target) {
        return ".kimicost-%08x.tmp".formatted(target.getFileName().toString().hashCode());
    }

    /// Removes the temporary files of processes that ended before they could move them.
    private static void sweep(Path target) {
        String prefix = temporary(target);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(target.getParent(), path -> path.getFileName().toString().startsWith(prefix))) {
            for (Path path : left) {
                String owner = path.getFileName().toString().substring(prefix.length()).replaceAll("-.*", "");
                if (owner.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(owner)).isEmpty()) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // A folder that may not be listed may be written to all the same.
        }
    }
}
