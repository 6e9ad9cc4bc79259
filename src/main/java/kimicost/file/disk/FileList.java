package kimicost.file.disk;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// A list of files in UTF-8: one per line as `ls` prints them, or NUL-terminated as `find -print0` does.
public final class FileList {
    private static final int MAX_BYTES = 64 * 1024 * 1024;

    private FileList() {}

    /// Reads the list from a file.
    ///
    /// @throws BadFile if the list cannot be read or is larger than 64 MiB
    public static List<String> read(Path path) throws BadFile {
        return parse(TextFile.read(path, MAX_BYTES));
    }

    /// Reads the list from `in`, which errors call `file`.
    public static List<String> read(InputStream in, String file) throws BadFile {
        return parse(TextFile.read(in, file, MAX_BYTES));
    }

    private static List<String> parse(String text) {
        return Arrays.stream(text.split(text.indexOf('\0') >= 0 ? "\0" : "\r?\n")).filter(name -> !name.isEmpty()).toList();
    }
}
