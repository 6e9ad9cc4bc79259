package kimicost.export.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.XmlEscapeHelper;

/// A sheet being written. Rows and columns count from 0. Text is always a text cell, whatever it begins with; a formula
/// always comes with its value, for viewers that do not calculate.
final class XlsxSheet {
    /// What a spreadsheet itself keeps of a number.
    private static final MathContext KEPT = new MathContext(17, RoundingMode.HALF_UP);
    private static final int LONGEST_TEXT = 32_000;
    private static final int NARROWEST = 9;
    private static final int WIDEST = 44;
    /// The height of a line in points.
    private static final double LINE = 15;

    private final Worksheet sheet;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<Integer, Integer> widths = new HashMap<>();
    private final List<Wrapped> wrapped = new ArrayList<>();

    /// Adds a sheet to `book`, to be printed across the page.
    XlsxSheet(Workbook book, String name) {
        sheet = book.newWorksheet(name);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer("page 1 of ?", Position.RIGHT, "Calibri", 9);
        sheet.footer("sheetname", Position.LEFT, "Calibri", 9);
        sheet.hideGridLines();
    }

    /// A cell's name on its own sheet, such as `$B$5`.
    static String at(int row, int column) {
        return "$" + letters(column) + "$" + (row + 1);
    }

    /// A cell's name in a condition for a column of rows, such as `B5`: it moves with the row and the column.
    static String relative(int row, int column) {
        return letters(column) + (row + 1);
    }

    /// A cell's name in a condition for a block of rows, such as `$B5`: it moves with the row alone.
    static String inColumn(int row, int column) {
        return "$" + relative(row, column);
    }

    /// A cell's name on every sheet, such as `Inputs!$B$5`.
    String ref(int row, int column) {
        return sheet.getName() + "!" + at(row, column);
    }

    void text(int row, int column, String text, XlsxStyle style) {
        sheet.value(row, column, plain(text));
        style.apply(sheet.style(row, column));
        if (style.wraps()) {
            wrapped.add(new Wrapped(row, column, column, text));
        } else {
            widen(column, text.lines().mapToInt(String::length).max().orElse(0));
        }
    }

    /// Text over a number of columns.
    void text(int row, int column, int lastColumn, String text, XlsxStyle style) {
        sheet.value(row, column, plain(text));
        sheet.range(row, column, row, lastColumn).merge();
        IntStream.rangeClosed(column, lastColumn).forEach(each -> style.apply(sheet.style(row, each)));
        wrapped.add(new Wrapped(row, column, lastColumn, text));
    }

    /// A heading or remark that may run over the cells to its right.
    void title(int row, String text, XlsxStyle style) {
        sheet.value(row, 0, plain(text));
        style.apply(sheet.style(row, 0));
        sheet.rowHeight(row, style == XlsxStyle.REMARK ? LINE : 1.5 * LINE);
    }

    void number(int row, int column, BigDecimal number, XlsxStyle style) {
        sheet.value(row, column, number);
        style.apply(sheet.style(row, column));
        widen(column, printedLength(number));
    }

    void date(int row, int column, LocalDate date, XlsxStyle style) {
        sheet.value(row, column, date);
        style.format(XlsxFormats.DATE).apply(sheet.style(row, column));
        widen(column, 10);
    }

    void blank(int row, int column, XlsxStyle style) {
        style.apply(sheet.style(row, column));
    }

    /// @param expression without the `=`
    /// @param value      what it comes to
    void formula(int row, int column, String expression, BigDecimal value, XlsxStyle style) {
        formula(row, column, expression, (Object) value.round(KEPT), style);
        widen(column, printedLength(value));
    }

    void formula(int row, int column, String expression, String value, XlsxStyle style) {
        formula(row, column, expression, (Object) value, style);
        widen(column, value.length());
    }

    private void formula(int row, int column, String expression, Object value, XlsxStyle style) {
        sheet.formula(row, column, XmlEscapeHelper.escape(expression));
        style.apply(sheet.style(row, column));
        values.put(relative(row, column), value);
    }

    /// Keeps the rows above `row` and the columns before `column` in view, and prints those rows on each page.
    void freeze(int row, int column, int headerRow) {
        sheet.freezePane(column, row);
        sheet.repeatRows(headerRow, row - 1);
    }

    /// Refuses what `condition`, a formula, does not hold for. (fastexcel writes the other styles of an error in the lower case
    /// of the machine's language, which in Turkish no spreadsheet knows.)
    void allow(int row, int column, String condition, String otherwise) {
        sheet.range(row, column, row, column).validateWithFormula(XmlEscapeHelper.escape(condition))
                .errorStyle(DataValidationErrorStyle.STOP).errorTitle("Out of range").error(XmlEscapeHelper.escape(otherwise))
                .showErrorMessage(true);
    }

    /// Offers `choices`, a formula of a list.
    void choose(int row, int column, String choices) {
        sheet.range(row, column, row, column).validateWithListByFormula(choices).errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(true);
    }

    /// Fills the cells of a block where `condition`, a formula for its first cell, holds.
    void highlight(int row, int column, int lastRow, int lastColumn, String condition, String fill) {
        sheet.range(row, column, lastRow, lastColumn).style().fillColor(fill).set(rule(condition));
    }

    /// Writes the figures of a block in another colour where `condition` holds.
    void ink(int row, int column, int lastRow, int lastColumn, String condition, String colour) {
        sheet.range(row, column, lastRow, lastColumn).style().fontColor(colour).set(rule(condition));
    }

    void width(int column, int characters) {
        widths.put(column, characters);
    }

    /// Ends the sheet, and returns the formulas' values by cell name, such as `B5`: numbers or text.
    Map<String, Object> finish() {
        widths.forEach((column, width) -> sheet.width(column, width));
        Map<Integer, Integer> lines = new HashMap<>();
        wrapped.forEach(text -> lines.merge(text.row(), text.lines(widths), Math::max));
        lines.forEach((row, count) -> sheet.rowHeight(row, Math.min(count * LINE, Worksheet.MAX_ROW_HEIGHT)));
        return values;
    }

    /// Text that goes on in further lines, for which its row needs room: programs do not make it when they open a file.
    private record Wrapped(int row, int column, int lastColumn, String text) {
        int lines(Map<Integer, Integer> widths) {
            int width = IntStream.rangeClosed(column, lastColumn).map(each -> widths.getOrDefault(each, NARROWEST)).sum();
            return Math.max(1, text.lines().mapToInt(line -> lines(line, width)).sum());
        }

        private static int lines(String line, int width) {
            int lines = 1;
            int used = 0;
            for (String word : line.split(" ")) {
                boolean fits = used == 0 || used + 1 + word.length() <= width;
                lines += (fits ? 0 : 1) + Math.max(0, word.length() - 1) / width;
                used = fits ? used + 1 + word.length() : word.length();
            }
            return lines;
        }
    }

    private static ConditionalFormattingExpressionRule rule(String condition) {
        return new ConditionalFormattingExpressionRule(XmlEscapeHelper.escape(condition), false);
    }

    private void widen(int column, int characters) {
        widths.merge(column, Math.clamp(characters + 2L, NARROWEST, WIDEST), Math::max);
    }

    /// About how many characters a figure takes: sign, grouped digits and decimals.
    private static int printedLength(BigDecimal number) {
        int whole = Math.max(1, number.precision() - number.scale());
        boolean small = number.signum() != 0 && number.abs().compareTo(new BigDecimal("0.01")) < 0;
        return whole + (whole - 1) / 3 + (small ? 10 : 6);
    }

    /// Text as a spreadsheet takes it: one kind of line break, nothing that reads as an escape, not above the limit.
    private static String plain(String text) {
        String cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
        return cut.replace("\r\n", "\n").replace('\r', '\n').replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
