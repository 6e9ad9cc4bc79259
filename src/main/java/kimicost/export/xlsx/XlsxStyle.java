package kimicost.export.xlsx;

import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;

/// The look of a cell. Colours are AARRGGBB.
///
/// @param marks sets the properties
/// @param wraps whether long text wraps instead of running over the cells to its right
record XlsxStyle(UnaryOperator<StyleSetter> marks, boolean wraps) {
    static final String CHEAPEST = "FFE2EFDA";
    static final String OVER_BUDGET = "FFC00000";
    static final String UNFIT = "FF7F7F7F";
    private static final String INK = "FF1A1A1A";
    private static final String BLUE = "FF1F3864";
    private static final String GREY = "FF595959";
    private static final String WHITE = "FFFFFFFF";
    private static final String LIGHT_YELLOW = "FFFFF2CC";
    private static final String DARK_YELLOW = "FFD6B656";

    // Not the default black: LibreOffice shows cells that use a workbook's first font in its own default font.
    static final XlsxStyle PLAIN = new XlsxStyle(setter -> setter.verticalAlignment("center").fontColor(INK), false);
    static final XlsxStyle TITLE = PLAIN.and(setter -> setter.bold().fontSize(16).fontColor(BLUE));
    static final XlsxStyle SECTION = PLAIN.and(setter -> setter.bold().fontSize(12).fontColor(BLUE));
    static final XlsxStyle REMARK = PLAIN.and(setter -> setter.fontColor(GREY));
    static final XlsxStyle NOTE = REMARK.and(setter -> setter.horizontalAlignment("left").indent(1));
    static final XlsxStyle WRAPPED = new XlsxStyle(PLAIN.marks, true).and(setter -> setter.wrapText(true).horizontalAlignment("left"));
    static final XlsxStyle WRAPPED_NOTE = WRAPPED.and(setter -> setter.indent(1));
    static final XlsxStyle HEADER = WRAPPED.and(setter -> setter.bold().fontColor(WHITE).fillColor(BLUE));
    static final XlsxStyle NOTE_HEADER = HEADER.and(setter -> setter.indent(1));
    static final XlsxStyle FIGURE_HEADER = HEADER.and(setter -> setter.horizontalAlignment("right"));
    static final XlsxStyle FLAG_HEADER = HEADER.and(setter -> setter.horizontalAlignment("center"));
    static final XlsxStyle FLAG = PLAIN.and(setter -> setter.horizontalAlignment("center"));
    static final XlsxStyle FIGURE = PLAIN.and(setter -> setter.horizontalAlignment("right"));
    /// A cell that users may change.
    static final XlsxStyle INPUT = FIGURE.and(setter -> framed(setter.fillColor(LIGHT_YELLOW)));

    /// This style with a spreadsheet number format, such as `0.0%`.
    XlsxStyle format(String format) {
        return and(setter -> setter.format(format));
    }

    XlsxStyle strong() {
        return and(StyleSetter::bold);
    }

    void apply(StyleSetter setter) {
        marks.apply(setter).set();
    }

    private XlsxStyle and(UnaryOperator<StyleSetter> more) {
        return new XlsxStyle(setter -> more.apply(marks.apply(setter)), wraps);
    }

    private static StyleSetter framed(StyleSetter setter) {
        for (BorderSide side : new BorderSide[]{BorderSide.TOP, BorderSide.BOTTOM, BorderSide.LEFT, BorderSide.RIGHT}) {
            setter.borderStyle(side, BorderStyle.THIN).borderColor(side, DARK_YELLOW);
        }
        return setter;
    }
}
