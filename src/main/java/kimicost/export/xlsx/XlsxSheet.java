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
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kimicost.text.Strings;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.XmlEscapeHelper;

/// Writes one sheet. Rows and columns count from 0. Text always becomes a text cell, whatever it starts with. A formula always
/// has a cached value, for viewers that do not calculate.
final class XlsxSheet {
    /// The precision that spreadsheets keep.
    private static final MathContext KEPT = new MathContext(17, RoundingMode.HALF_UP);
    /// The name of a sheet that formulas take without quotes.
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z]+");
    private static final int LONGEST_TEXT = 32_000;
    private static final int NARROWEST = 9;
    private static final int WIDEST = 44;
    /// The height of a line in points.
    private static final double LINE = 15;

    private final Worksheet sheet;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<Integer, Integer> widths = new HashMap<>();
    private final List<Wrapped> wrapped = new ArrayList<>();

    /// Adds a landscape A4 sheet to `book`.
    XlsxSheet(Workbook book, String name) {
        sheet = book.newWorksheet(name);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer(Strings.of("pdf.page", "&P", "&N"), Position.RIGHT, "Calibri", 9);
        sheet.footer("sheetname", Position.LEFT, "Calibri", 9);
        sheet.hideGridLines();
    }

    /// An absolute reference within the sheet, such as `$B$5`.
    static String at(int row, int column) {
        return "$" + letters(column) + "$" + (row + 1);
    }

    /// A relative reference for conditional formatting, such as `B5`: row and column shift.
    static String relative(int row, int column) {
        return letters(column) + (row + 1);
    }

    /// A reference for conditional formatting with a fixed column, such as `$B5`: only the row shifts.
    static String inColumn(int row, int column) {
        return "$" + relative(row, column);
    }

    /// An absolute reference that works from any sheet, such as `Inputs!$B$5`.
    String ref(int row, int column) {
        String name = sheet.getName();
        return (PLAIN_NAME.matcher(name).matches() ? name : "'" + name.replace("'", "''") + "'") + "!" + at(row, column);
    }

    /// A text within a formula.
    static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
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

    /// Writes text into merged cells from `column` to `lastColumn`.
    void text(int row, int column, int lastColumn, String text, XlsxStyle style) {
        sheet.value(row, column, plain(text));
        sheet.range(row, column, row, lastColumn).merge();
        IntStream.rangeClosed(column, lastColumn).forEach(each -> style.apply(sheet.style(row, each)));
        wrapped.add(new Wrapped(row, column, lastColumn, text));
    }

    /// Writes a heading or remark in the first column that may run over the cells to its right.
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
        style.format(XlsxFormats.date()).apply(sheet.style(row, column));
        widen(column, 10);
    }

    void blank(int row, int column, XlsxStyle style) {
        style.apply(sheet.style(row, column));
    }

    /// Writes a formula with its cached value.
    ///
    /// @param expression the formula, without the `=`
    /// @param value      its result
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

    /// Freezes the rows above `row` and the columns left of `column`, and repeats the rows from `headerRow` on each printed page.
    void freeze(int row, int column, int headerRow) {
        sheet.freezePane(column, row);
        sheet.repeatRows(headerRow, row - 1);
    }

    /// Rejects values for which the formula `condition` is false. Only STOP is used: fastexcel lower-cases the other error styles by
    /// the default locale, and in Turkish the result is invalid.
    void allow(int row, int column, String condition, String otherwise) {
        sheet.range(row, column, row, column).validateWithFormula(XmlEscapeHelper.escape(condition))
                .errorStyle(DataValidationErrorStyle.STOP).errorTitle(XmlEscapeHelper.escape(Strings.of("workbook.outOfRange")))
                .error(XmlEscapeHelper.escape(otherwise))
                .showErrorMessage(true);
    }

    /// Restricts a cell to `choices`, a list formula.
    void choose(int row, int column, String choices) {
        sheet.range(row, column, row, column).validateWithListByFormula(choices).errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(true);
    }

    /// Fills the cells of a block for which `condition` is true, a formula written for the first cell.
    void highlight(int row, int column, int lastRow, int lastColumn, String condition, String fill) {
        sheet.range(row, column, lastRow, lastColumn).style().fillColor(fill).set(rule(condition));
    }

    /// Colours the text of a block where `condition` is true.
    void ink(int row, int column, int lastRow, int lastColumn, String condition, String colour) {
        sheet.range(row, column, lastRow, lastColumn).style().fontColor(colour).set(rule(condition));
    }

    void width(int column, int characters) {
        widths.put(column, characters);
    }

    /// Finishes the sheet and returns the formulas' cached values, numbers or text, by cell name, such as `B5`.
    Map<String, Object> finish() {
        widths.forEach((column, width) -> sheet.width(column, width));
        Map<Integer, Integer> lines = new HashMap<>();
        wrapped.forEach(text -> lines.merge(text.row(), text.lines(widths), Math::max));
        lines.forEach((row, count) -> sheet.rowHeight(row, Math.min(count * LINE, Worksheet.MAX_ROW_HEIGHT)));
        return values;
    }

    /// Wrapped text. Its row height is set here because spreadsheets do not adjust it when opening a file.
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

    /// Estimates how many characters a number takes: sign, grouped digits and decimals.
    private static int printedLength(BigDecimal number) {
        int whole = Math.max(1, number.precision() - number.scale());
        boolean small = number.signum() != 0 && number.abs().compareTo(new BigDecimal("0.01")) < 0;
        return whole + (whole - 1) / 3 + (small ? 10 : 6);
    }

    /// Makes text safe for a cell: one kind of line break, no accidental escape sequences, cut to the length limit.
    private static String plain(String text) {
        String cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
        return cut.replace("\r\n", "\n").replace('\r', '\n').replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
