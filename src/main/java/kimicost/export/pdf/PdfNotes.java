package kimicost.export.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kimicost.export.Fact;
import kimicost.export.Remarks;
import kimicost.export.Report;
import kimicost.export.pdf.PdfType.Fonts;
import kimicost.model.ratecard.RateCard;
import kimicost.text.Names;

/// The text below the figures: inputs, notes and the sources of the rates.
final class PdfNotes {
    private static final int COLUMNS = 3;
    private static final double GUTTER = 26;
    /// Line spacing, as a multiple of the font size.
    private static final double LEAD = 1.38;
    /// The width reserved for a footnote mark, in points.
    private static final double MARK = 8;

    private PdfNotes() {}

    /// A small heading, kept on the same page as what follows.
    static PdfStrip heading(String text, Fonts fonts) {
        return PdfStrip.of(14, (sheet, y) -> sheet.spaced(fonts.strong(7.2).in(PdfColours.MUTED), text.toUpperCase(Locale.ROOT),
                PdfSheet.LEFT, y + 7, 0.55)).keeping();
    }

    /// The inputs in columns, to be read column by column.
    ///
    /// @param row the line height in points
    static List<PdfStrip> inputs(List<Fact> facts, Fonts fonts, double row) {
        int rows = (facts.size() + COLUMNS - 1) / COLUMNS;
        double column = (PdfSheet.WIDTH - (COLUMNS - 1) * GUTTER) / COLUMNS;
        double size = Math.min(8.3, row * 0.66);
        List<PdfStrip> strips = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            int first = i;
            strips.add(PdfStrip.of(row, (sheet, y) -> {
                for (int at = first, place = 0; at < facts.size(); at += rows, place++) {
                    double x = PdfSheet.LEFT + place * (column + GUTTER);
                    input(sheet, facts.get(at), fonts, size, x, x + column, y + row / 2);
                }
            }));
        }
        return PdfStrip.together(strips);
    }

    private static void input(PdfSheet sheet, Fact fact, Fonts fonts, double size, double left, double right, double middle)
            throws IOException {
        PdfType name = fonts.muted(size);
        double room = right - left - name.width(fact.name()) - 5;
        PdfType value = fonts.text(size).shrunk(fact.value(), room, 5);
        sheet.text(name, fact.name(), left, middle + name.drop());
        sheet.textTo(value, value.fitted(fact.value(), room), right, middle + name.drop());
    }

    /// The notes that the footnote marks in the table refer to.
    ///
    /// @param size the font size in points
    static List<PdfStrip> notes(List<String> notes, Fonts fonts, double size) {
        PdfType text = fonts.text(size);
        List<PdfStrip> strips = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            String mark = Remarks.mark(i);
            List<String> lines = text.lines(notes.get(i), PdfSheet.WIDTH - MARK, 3);
            strips.add(PdfStrip.of(size * LEAD, (sheet, y) -> {
                sheet.text(text.in(PdfColours.MUTED), mark, PdfSheet.LEFT, y + size);
                sheet.text(text, lines.getFirst(), PdfSheet.LEFT + MARK, y + size);
            }));
            lines.stream().skip(1).forEach(line -> strips.add(
                    PdfStrip.of(size * LEAD, (sheet, y) -> sheet.text(text, line, PdfSheet.LEFT + MARK, y + size))));
        }
        return strips;
    }

    /// Sentences, each on its own line or lines.
    ///
    /// @param size the font size in points
    static List<PdfStrip> paragraphs(List<String> sentences, Fonts fonts, double size) {
        List<PdfStrip> strips = new ArrayList<>();
        sentences.forEach(sentence -> lines(fonts.text(size), sentence, 3, strips));
        return strips;
    }

    /// Each card with its sources and what changed since, kept on one page.
    ///
    /// @param size the font size in points
    static List<PdfStrip> sources(Report report, Fonts fonts, double size) {
        PdfType name = fonts.strong(size);
        PdfType text = fonts.muted(size);
        List<PdfStrip> strips = new ArrayList<>();
        for (RateCard card : report.cards()) {
            List<PdfStrip> own = new ArrayList<>();
            String about = Remarks.card(report, card);
            double indent = name.width(card.name() + "  ");
            if (indent + text.width(about) <= PdfSheet.WIDTH) {
                own.add(PdfStrip.of(size * LEAD, (sheet, y) -> {
                    sheet.text(name, card.name(), PdfSheet.LEFT, y + size);
                    sheet.text(text, about, PdfSheet.LEFT + indent, y + size);
                }));
            } else {
                lines(name, card.name(), 3, own);
                lines(text, about, 3, own);
            }
            Remarks.since(report, card).forEach(line -> lines(fonts.text(size).in(PdfColours.WARNING), line, 3, own));
            String sources = Names.row(card.sources().stream().map(Remarks::source).toList());
            lines(text, sources, 3 * card.sources().size(), own);
            strips.addAll(PdfStrip.together(own));
            strips.add(PdfStrip.gap(4));
        }
        return strips;
    }

    private static void lines(PdfType type, String text, int most, List<PdfStrip> strips) {
        type.lines(text, PdfSheet.WIDTH, most).forEach(
                line -> strips.add(PdfStrip.of(type.size() * LEAD, (sheet, y) -> sheet.text(type, line, PdfSheet.LEFT, y + type.size()))));
    }
}
