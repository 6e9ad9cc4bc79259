package kimicost.command;

import java.util.List;

/// Rows of cells as lines for a terminal.
final class TextTable {
    private TextTable() {}

    /// The first column to the left, the others, of figures, to the right.
    static List<String> aligned(List<List<String>> rows) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        rows.forEach(row -> {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        return rows.stream().map(row -> {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String gap = " ".repeat(widths[i] - row.get(i).length());
                line.append(i == 0 ? row.get(i) + gap : "  " + gap + row.get(i));
            }
            return line.toString().stripTrailing();
        }).toList();
    }

    /// A name or another text that someone typed, in one line and without what steers a terminal.
    static String printable(String text) {
        return text.replaceAll("\\p{C}+", " ").strip();
    }
}
