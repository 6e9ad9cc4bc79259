package kimicost.export.pdf;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kimicost.export.Breakdown.Row;
import kimicost.export.Breakdown;
import kimicost.export.Report;
import kimicost.export.pdf.PdfType.Fonts;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;

/// The bills as a table, to the cent unless amounts are too large to fit side by side.
final class PdfTable {
    private static final double GAP = 11;
    private static final double NAME = 112;
    private static final double SMALLEST = 5.6;

    private final Breakdown table;
    private final Figures figures;
    private final PdfType text;
    private final PdfType strong;
    private final PdfType header;
    private final PdfType marks;
    private final double[] widths;
    private final double gap;
    private final int headingLines;
    /// Whether all columns fit and the names get their full width or at least [#NAME].
    private final boolean fits;
    private final double row;

    private PdfTable(Breakdown table, Figures figures, Fonts fonts, double size, double row) {
        this.table = table;
        this.figures = figures;
        this.row = row;
        text = fonts.text(size);
        strong = fonts.strong(size);
        header = fonts.muted(Math.min(7.8, size));
        marks = fonts.muted(size);
        int columns = table.columns().size();
        double[] oneLine = IntStream.range(0, columns).mapToDouble(column -> width(column, false)).toArray();
        headingLines = free(oneLine) > 0 ? 1 : 2;
        widths = headingLines == 1 ? oneLine : IntStream.range(0, columns).mapToDouble(column -> width(column, true)).toArray();
        fits = free(widths) >= 0 || widths[0] + free(widths) >= NAME;
        // Spare width is spread between the columns; missing width is taken from the names.
        gap = GAP + Math.max(0, free(widths)) / (columns - 1);
        widths[0] += Math.min(0, free(widths));
    }

    private static double free(double[] widths) {
        return PdfSheet.WIDTH - Arrays.stream(widths).sum() - GAP * (widths.length - 1);
    }

    /// The table in the largest font size that fits, with shortened amounts only if none does.
    ///
    /// @param row the row height in points
    static List<PdfStrip> strips(Report report, Figures figures, Fonts fonts, double row) {
        double largest = Math.min(8.5, row * 0.66);
        return Stream.of(Breakdown.of(report, figures), Breakdown.inShort(report, figures))
                .flatMap(table -> IntStream.iterate(0, step -> largest - step * 0.3 > SMALLEST, step -> step + 1)
                        .mapToObj(step -> new PdfTable(table, figures, fonts, largest - step * 0.3, row)))
                .filter(table -> table.fits).findFirst()
                .orElseGet(() -> new PdfTable(Breakdown.inShort(report, figures), figures, fonts, SMALLEST, row)).strips();
    }

    private double width(int column, boolean split) {
        double cells = table.rows().stream().mapToDouble(each -> type(each, column).width(each.cells().get(column))
                + (column == 0 ? marks.width(marks(each)) : 0)).max().orElse(0);
        return Math.max(cells, heading(column, split).stream().mapToDouble(header::width).max().orElse(0));
    }

    private List<String> heading(int column, boolean split) {
        String heading = table.columns().get(column).heading();
        return split ? List.of(heading.split(" ", 2)) : List.of(heading);
    }

    private PdfType type(Row each, int column) {
        return table.columns().get(column).total() || each.cheapest() && column == 0 ? strong : text;
    }

    private static String marks(Row each) {
        return each.marks().isEmpty() ? "" : " " + each.marks();
    }

    private List<PdfStrip> strips() {
        PdfStrip heading = PdfStrip.of(headingLines * header.size() * 1.2 + 6, this::heading).keeping();
        List<PdfStrip> strips = new ArrayList<>(List.of(heading));
        int last = table.rows().size() - 1;
        for (int i = 0; i <= last; i++) {
            Row each = table.rows().get(i);
            boolean end = i == last;
            strips.add(PdfStrip.of(row, (sheet, y) -> row(sheet, y, each, end)).under(heading));
        }
        if (table.inShort()) {
            String words = Names.list(IntStream.of(6, 9, 12).mapToObj(BigDecimal.ONE::scaleByPowerOfTen)
                    .map(number -> Strings.of("pdf.short.amount", figures.brief(number), figures.count(number)))
                    .toList());
            strips.add(PdfStrip.of(14, (sheet, y) -> sheet.text(header, Strings.of("pdf.short", words), PdfSheet.LEFT, y + 11)));
        }
        return strips;
    }

    private void heading(PdfSheet sheet, double y) throws IOException {
        double lead = header.size() * 1.2;
        double right = PdfSheet.LEFT;
        for (int column = 0; column < widths.length; column++) {
            List<String> lines = heading(column, headingLines > 1);
            right += widths[column] + (column == 0 ? 0 : gap);
            for (int i = 0; i < lines.size(); i++) {
                // Shorter headings are aligned to the bottom line.
                double baseline = y + (headingLines - lines.size() + i + 1) * lead - 1.5;
                if (column == 0) {
                    sheet.text(header, lines.get(i), PdfSheet.LEFT, baseline);
                } else {
                    sheet.textTo(header, lines.get(i), right, baseline);
                }
            }
        }
        double bottom = y + headingLines * lead + 4;
        sheet.line(PdfSheet.LEFT, bottom, PdfSheet.RIGHT, bottom, PdfColours.LINE, 0.8);
    }

    private void row(PdfSheet sheet, double y, Row each, boolean end) throws IOException {
        if (each.cheapest()) {
            sheet.rounded(PdfSheet.LEFT - 6, y + 0.5, PdfSheet.WIDTH + 12, row - 1, 2.5, PdfColours.POSITIVE_GROUND);
        }
        double baseline = y + row / 2 + text.drop();
        double right = PdfSheet.LEFT;
        for (int column = 0; column < widths.length; column++) {
            right += widths[column] + (column == 0 ? 0 : gap);
            PdfType type = each.unfit().isPresent() ? type(each, column).in(PdfColours.MUTED) : type(each, column);
            String cell = each.cells().get(column);
            if (column == 0) {
                String shown = type.fittedName(cell, widths[0] - marks.width(marks(each)) + 0.1);
                sheet.text(type, shown, PdfSheet.LEFT, baseline);
                sheet.text(marks, marks(each), PdfSheet.LEFT + type.width(shown), baseline);
            } else {
                sheet.textTo(type, cell, right, baseline);
            }
        }
        if (!each.cheapest() && !end) {
            sheet.line(PdfSheet.LEFT, y + row, PdfSheet.RIGHT, y + row, PdfColours.GRID, 0.6);
        }
    }
}
