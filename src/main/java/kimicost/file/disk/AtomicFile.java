package kimicost.file.disk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/// Writes files completely or not at all.
public final class AtomicFile {
    /// The content of a file.
    public interface Content {
        /// Writes the content and leaves `out` open.
        void write(OutputStream out) throws IOException;
    }

    private AtomicFile() {}

    /// Writes `content` so that at every instant there is either the old file or the complete new one: to a temporary file beside
    /// it, which is forced to disk and then moved over it. Missing folders are created. Links are followed, and permissions,
    /// group, access lists and extended attributes are preserved.
    ///
    /// If the file cannot be replaced (its folder is read-only, this user cannot set its group, or it has a second hard link), it
    /// is overwritten in place once a copy of the old bytes is safely on disk.
    ///
    /// @throws BadFile if writing fails; the old file is then unchanged
    public static void write(Path path, Content content) throws BadFile {
        write(path, content, false);
    }

    /// Like [#write(Path, Content)], for a file that only the user may read.
    public static void writeOwn(Path path, Content content) throws BadFile {
        write(path, content, true);
    }

    private static void write(Path path, Content content, boolean own) throws BadFile {
        try {
            Path target = target(path);
            boolean replaces = Files.exists(target);
            if (replaces) {
                check(target);
            }
            Files.createDirectories(target.getParent());
            Temporary.sweep(target);
            try (Temporary made = temporary(target, replaces, own)) {
                fill(made.path(), content);
                if (!moved(made.path(), target, replaces, own)) {
                    overwrite(target, made.path());
                }
            }
            if (replaces) {
                Temporary.sweepCopies(target);
            }
        } catch (BadFile e) {
            throw e;
        } catch (IOException e) {
            throw new BadFile(path.toString(), "cannot be written (" + Reason.of(e) + ").");
        }
    }

    /// Rejects a file that cannot be written, even if its folder would allow replacing it.
    private static void check(Path target) throws IOException {
        if (!Files.isRegularFile(target) && !Files.isDirectory(target)) {
            throw new IOException("it is a device or pipe, but must be a file");
        }
        FileChannel.open(target, StandardOpenOption.WRITE).close();
    }

    /// The file to write: if `path` is a link, its target, whether or not that exists.
    private static Path target(Path path) throws IOException {
        if (!Files.isSymbolicLink(path)) {
            return path.toAbsolutePath();
        }
        return Files.exists(path) ? path.toRealPath() : path.toAbsolutePath().resolveSibling(Files.readSymbolicLink(path)).normalize();
    }

    /// A temporary file that is never more readable than the file it replaces: final permissions are set at the end.
    private static Temporary temporary(Path target, boolean replaces, boolean own) throws IOException {
        try {
            Temporary made = Temporary.beside(target, replaces || own);
            return replaces && !own && !copied(target, made.path()) ? elsewhere(made, target) : made;
        } catch (FileSystemException e) {
            if (!replaces) {
                throw e;
            }
            return Temporary.elsewhere(target);
        }
    }

    private static Temporary elsewhere(Temporary made, Path target) throws IOException {
        made.close();
        return Temporary.elsewhere(target);
    }

    /// Copies the old file with its access list and extended attributes, which Java on Linux can neither list nor set one by one.
    /// Returns whether that worked.
    private static boolean copied(Path target, Path made) {
        try {
            Files.copy(target, made, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            PosixFileAttributeView view = Files.getFileAttributeView(made, PosixFileAttributeView.class);
            if (view != null) {
                // Private until the content is complete. Permissions mask the access list but do not remove it.
                view.setPermissions(PosixFilePermissions.fromString("rw-------"));
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void fill(Path temporary, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
            content.write(out);
            out.flush();
            channel.force(true);
        }
    }

    /// Moves the new file over the old one. Returns false if the old one has to be overwritten in place instead.
    private static boolean moved(Path made, Path target, boolean replaces, boolean own) throws IOException {
        if (replaces && !(made.getParent().equals(target.getParent()) && (own || alike(target, made)))) {
            return false;
        }
        try {
            Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!replaces) {
                throw e;
            }
            return false;
        }
        force(target.getParent());
        return true;
    }

    /// Gives `made` the group and the permissions of `target`, because who may read a file is its owner's choice. Returns whether
    /// `made` can replace `target` unnoticed; not if that has other hard links.
    private static boolean alike(Path target, Path made) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(made, PosixFileAttributeView.class);
        if (view == null) {
            return sameAccess(target, made);
        }
        if ((int) Files.getAttribute(target, "unix:nlink") > 1) {
            return false;
        }
        PosixFileAttributes before = Files.readAttributes(target, PosixFileAttributes.class);
        try {
            if (!view.readAttributes().group().equals(before.group())) {
                view.setGroup(before.group());
            }
            view.setPermissions(before.permissions());
            return true;
        } catch (FileSystemException e) {
            return false;
        }
    }

    /// Whether both have the same access list. Files in one folder do, unless someone changed one.
    private static boolean sameAccess(Path target, Path made) throws IOException {
        AclFileAttributeView before = Files.getFileAttributeView(target, AclFileAttributeView.class);
        AclFileAttributeView now = Files.getFileAttributeView(made, AclFileAttributeView.class);
        return before == null || now == null || before.getAcl().equals(now.getAcl());
    }

    /// Forces the move to disk, on systems that can force a folder.
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows cannot; moves are safe there anyway.
        }
    }

    private static void overwrite(Path target, Path made) throws IOException {
        synchronized (Temporary.LOCK) {
            try (Temporary copy = Temporary.forCopyOf(target)) {
                pour(target, copy.path());
                force(copy.path().getParent());
                try {
                    pour(made, target);
                } catch (IOException e) {
                    putBack(copy, target, e);
                    throw e;
                }
            }
        }
    }

    private static void putBack(Temporary copy, Path target, IOException reason) throws BadFile {
        try {
            pour(copy.path(), target);
        } catch (IOException e) {
            copy.keep();
            throw new BadFile(target.toString(), "was left unfinished (%s); what it held before is in %s."
                    .formatted(Reason.of(reason), copy.path()));
        }
    }

    private static void pour(Path from, Path into) throws IOException {
        try (InputStream in = Files.newInputStream(from); FileChannel channel = FileChannel.open(into, StandardOpenOption.WRITE)) {
            in.transferTo(Channels.newOutputStream(channel));
            channel.truncate(channel.position());
            channel.force(true);
        }
    }
}
