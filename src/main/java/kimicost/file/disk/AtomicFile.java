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

/// Writes files whole or not at all.
public final class AtomicFile {
    /// The content of a file.
    public interface Content {
        /// Writes the content and leaves `out` open.
        void write(OutputStream out) throws IOException;
    }

    private AtomicFile() {}

    /// Writes `content` so that at every instant either the old file or the whole new one is there: to a temporary file
    /// beside it, forced to disk, then moved over it. Missing folders are created. The file keeps its identity: links are
    /// followed, and permissions, group, access lists and extended attributes are preserved.
    ///
    /// Where only the old file itself can be written (its folder is read-only, its group cannot be set by this user, it has
    /// a second hard link), it is overwritten in place once a copy of the old bytes is safe on disk.
    ///
    /// @throws BadFile if the disk or `content` fails; the old file is then unchanged
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

    /// A read-only file is not replaced either, even if its folder would allow it.
    private static void check(Path target) throws IOException {
        if (!Files.isRegularFile(target) && !Files.isDirectory(target)) {
            throw new IOException("it is a device or pipe, but must be a file");
        }
        FileChannel.open(target, StandardOpenOption.WRITE).close();
    }

    /// The target of a link, whether or not it exists.
    private static Path target(Path path) throws IOException {
        if (!Files.isSymbolicLink(path)) {
            return path.toAbsolutePath();
        }
        return Files.exists(path) ? path.toRealPath() : path.toAbsolutePath().resolveSibling(Files.readSymbolicLink(path)).normalize();
    }

    /// Never more readable than the file it becomes: final permissions are set at the end.
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

    /// A copy has the access list and the further attributes of the old file, which Java can neither list nor set one by one on
    /// Linux. Returns whether it could be made.
    private static boolean copied(Path target, Path made) {
        try {
            Files.copy(target, made, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            PosixFileAttributeView view = Files.getFileAttributeView(made, PosixFileAttributeView.class);
            if (view != null) {
                // Until it is whole. The permissions mask the access list, which stays.
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

    /// Gives `made` the group and the permissions of `target`: who may read a file is its owner's choice and stays. Returns
    /// whether it is then the same to everybody, which it is not where `target` has other names.
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

    /// Whether both have the same access list. Files of one folder do, unless someone gave one its own.
    private static boolean sameAccess(Path target, Path made) throws IOException {
        AclFileAttributeView before = Files.getFileAttributeView(target, AclFileAttributeView.class);
        AclFileAttributeView now = Files.getFileAttributeView(made, AclFileAttributeView.class);
        return before == null || now == null || before.getAcl().equals(now.getAcl());
    }

    /// Forces the move itself to disk, on systems where a folder can be forced.
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows does not, and moves are safe there without.
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
