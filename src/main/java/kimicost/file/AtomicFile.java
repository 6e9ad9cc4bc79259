package kimicost.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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
        Path target = Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? path.toRealPath() : path.toAbsolutePath();
        Files.createDirectories(target.getParent());
        sweep(target);
        // The name says whose it is, so that what a killed process left is known. Files.createTempFile would make a file that
        // only its owner may read, and this one is to be sent.
        Path temporary = target.resolveSibling(temporary(target) + ProcessHandle.current().pid() + "-" + UUID.randomUUID());
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
                content.write(out);
                out.flush();
                channel.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static String temporary(Path target) {
        return "." + target.getFileName() + ".tmp";
    }

    /// Removes the temporary files of processes that ended before they could move them.
    private static void sweep(Path target) throws IOException {
        String prefix = temporary(target);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(target.getParent(), path -> path.getFileName().toString().startsWith(prefix))) {
            for (Path path : left) {
                String owner = path.getFileName().toString().substring(prefix.length()).replaceAll("-.*", "");
                if (owner.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(owner)).isEmpty()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
