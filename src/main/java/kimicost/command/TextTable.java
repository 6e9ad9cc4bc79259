package kimicost.command;

import java.util.List;

/// Rows of cells as lines for a terminal.
final class TextTable {
    private static final String UNSEEN = "[\\p{Cf}&&[^\\u200C\\u200D]]";

    private TextTable() {}

    /// Aligns the first column left and the others, which hold figures, right.
    static List<String> aligned(List<List<String>> cells) {
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
                line.append(i == 0 ? row.get(i) + gap : "  " + gap + row.get(i));
            }
            return line.toString().stripTrailing();
        }).toList();
    }

    /// A user's text on one line, without characters that could steer a terminal.
    static String printable(String text) {
        return oneLine(text).strip();
    }

    /// A multi-line text, such as CSV, without characters that could steer a terminal; line ends stay.
    static String lines(String text) {
        return text.replaceAll("[[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]&&[^\\r\\n\\t]]", " ").replaceAll(UNSEEN, "");
    }

    /// Control characters, line separators and broken characters become spaces; invisible characters and direction marks are
    /// dropped, except the joiners that Persian, Hindi and emoji need.
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]+", " ").replaceAll(UNSEEN, "");
    }
}
