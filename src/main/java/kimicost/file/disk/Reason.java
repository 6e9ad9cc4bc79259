package kimicost.file.disk;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Map;

/// Why the operating system refused a file, in plain words: never a class name or the name of a temporary file.
public final class Reason {
    private static final String NO_ROOM = "the disk is full";
    private static final String DENIED = "permission denied";
    private static final String NO_FOLDER = "a folder is needed where there is a file";

    /// Messages of Linux, macOS and Windows, recognised by a lower-case part of them.
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("no space left", NO_ROOM),
            Map.entry("not enough space", NO_ROOM),
            Map.entry("quota", "your disk quota is used up"),
            Map.entry("read-only file system", "the disk is read-only"),
            Map.entry("write protected", "the disk is read-only"),
            Map.entry("file too large", "the disk does not take files of that size"),
            Map.entry("name too long", "the name is too long"),
            Map.entry("not a directory", NO_FOLDER),
            Map.entry("is a directory", "it is a folder, but must be a file"),
            Map.entry("input/output error", "the disk reports an error"),
            Map.entry("symbolic link", "the link leads back to itself"),
            Map.entry("not permitted", DENIED),
            Map.entry("access is denied", DENIED),
            Map.entry("being used by another process", "another program has it open"),
            Map.entry("stale file handle", "the network folder is gone"));

    private Reason() {}

    /// The reason, such as `the disk is full`, for use in brackets or after a colon.
    public static String of(IOException e) {
        return switch (e) {
            case NoSuchFileException gone -> "it does not exist";
            case FileNotFoundException gone -> "it does not exist";
            case AccessDeniedException denied -> DENIED;
            case FileAlreadyExistsException taken -> NO_FOLDER;
            case NotDirectoryException file -> NO_FOLDER;
            case DirectoryNotEmptyException folder -> "it is a folder, but must be a file";
            case FileSystemException refused -> words(refused.getReason());
            default -> words(e.getMessage());
        };
    }

    private static String words(String system) {
        if (system == null || system.isBlank()) {
            return "the system gives no reason";
        }
        String lower = system.toLowerCase(Locale.ROOT);
        return WORDS.entrySet().stream().filter(entry -> lower.contains(entry.getKey())).map(Map.Entry::getValue).findFirst()
                .orElseGet(() -> BadFile.printable(system.strip()));
    }
}
