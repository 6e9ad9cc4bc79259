package kimicost.command;

import java.util.List;

/// Formats rows of cells as lines for a terminal.
final class TextTable {
    private static final String UNSEEN = "[\\p{Cf}&&[^\\u200C\\u200D]]";

    private TextTable() {}

    /// Aligns the first column left and the others, which contain figures, right.
    static List<String> aligned(List<List<String>> cells) {
        return aligned(cells, 1);
    }

    /// Aligns the first columns left and the others right.
    ///
    /// @param left how many contain text
    static List<String> aligned(List<List<String>> cells, int left) {
        List<List<String>> rows = cells.stream().map(row -> row.stream().map(TextTable::oneLine).toList()).toList();
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        rows.forEach(row -> {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
            }
        });
        return rows.stream().map(row -> {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String gap = " ".repeat(widths[i] - DisplayWidth.of(row.get(i)));
                line.append(i == 0 ? "" : "  ").append(i < left ? row.get(i) + gap : gap + row.get(i));
            }
            return line.toString().stripTrailing();
        }).toList();
    }

    /// A user's text on one line, without characters that could control the terminal.
    static String printable(String text) {
        return oneLine(text).strip();
    }

    /// Multi-line text, such as CSV, without characters that could control the terminal; line breaks are kept.
    static String lines(String text) {
        return text.replaceAll("[[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]&&[^\\r\\n\\t]]", " ").replaceAll(UNSEEN, "");
    }

    /// Replaces control characters, line separators and broken characters with spaces, and drops invisible characters and direction
    /// marks, except the joiners that Persian, Hindi and emoji need.
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]+", " ").replaceAll(UNSEEN, "");
    }
}
