package kimicost.file.disk;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// A list of files, one a line as `ls` prints them, or each ended by a NUL as `find -print0` does; UTF-8.
public final class FileList {
    private static final int MAX_BYTES = 64 * 1024 * 1024;

    private FileList() {}

    /// @throws BadFile where the list cannot be read or is larger than 64 MiB
    public static List<String> read(Path path) throws BadFile {
        return parse(TextFile.read(path, MAX_BYTES));
    }

    /// The list that `in` brings, which errors call `file`.
    public static List<String> read(InputStream in, String file) throws BadFile {
        return parse(TextFile.read(in, file, MAX_BYTES));
    }

    private static List<String> parse(String text) {
        return Arrays.stream(text.split(text.indexOf('\0') >= 0 ? "\0" : "\r?\n")).filter(name -> !name.isEmpty()).toList();
    }
}
