package kimicost.file.disk;

import java.io.IOException;
import java.util.Locale;

/// A file that cannot be used. The message is one sentence for the user, starting with the file's name and, if known, line and
/// column.
public final class BadFile extends IOException {
    private static final long serialVersionUID = 1;

    /// @param file    its name or path as the user gave it
    /// @param problem the rest of the sentence, such as `is a directory, but must be a file.`
    public BadFile(String file, String problem) {
        super(printable(file) + ": " + problem);
    }

    public BadFile(String file, int line, int column, String problem) {
        super(printable(file) + ", line " + line + ", column " + column + ": " + problem);
    }

    /// `found`, safe to print on one line: control characters escaped, long values cut off.
    public static String printable(String found) {
        StringBuilder text = new StringBuilder();
        found.codePoints().limit(200).forEach(point -> {
            if (Character.isISOControl(point) || Character.getType(point) == Character.FORMAT
                    || Character.getType(point) == Character.SURROGATE || point == 0x2028 || point == 0x2029) {
                text.append(String.format(Locale.ROOT, "\\u%04x", point));
            } else {
                text.appendCodePoint(point);
            }
        });
        return found.codePointCount(0, found.length()) > 200 ? text + "…" : text.toString();
    }
}
