package kimicost.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kimicost.export.PdfType.Fonts;
import kimicost.export.Remarks.Remark;
import kimicost.model.ratecard.RateCard;

/// What stands below the figures: the inputs, what a reader must know, and where the rates were read.
final class PdfNotes {
    private static final int COLUMNS = 3;
    private static final double GUTTER = 26;

    private PdfNotes() {}

    /// A small heading, which never ends a page.
    static PdfStrip heading(String text, Fonts fonts) {
        return PdfStrip.of(15, (sheet, y) -> sheet.spaced(fonts.strong(7.2).in(PdfColours.MUTED), text.toUpperCase(Locale.ROOT),
                PdfSheet.LEFT, y + 7, 0.55)).keeping();
    }

    /// In columns, to be read down one after the other.
    ///
    /// @param row the height of a line, in points
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
        return strips;
    }

    private static void input(PdfSheet sheet, Fact fact, Fonts fonts, double size, double left, double right, double middle) throws IOException {
        PdfType name = fonts.muted(size);
        double room = right - left - name.width(fact.name()) - 5;
        PdfType value = fonts.text(size).shrunk(fact.value(), room, 5);
        sheet.text(name, fact.name(), left, middle + name.drop());
        sheet.textTo(value, value.fitted(fact.value(), room), right, middle + name.drop());
    }

    static List<PdfStrip> warnings(List<Remark> remarks, Fonts fonts) {
        PdfType names = fonts.strong(8);
        PdfType text = fonts.text(8);
        List<PdfStrip> strips = new ArrayList<>();
        for (Remark remark : remarks) {
            String start = remark.names() + ":";
            double indent = names.width(start + " ");
            if (indent + text.width(remark.text()) <= PdfSheet.WIDTH) {
                strips.add(PdfStrip.of(11.5, (sheet, y) -> {
                    sheet.text(names, start, PdfSheet.LEFT, y + 8);
                    sheet.text(text, remark.text(), PdfSheet.LEFT + indent, y + 8);
                }));
            } else {
                names.lines(start, PdfSheet.WIDTH, 20).forEach(line -> strips.add(line(names, line)));
                text.lines(remark.text(), PdfSheet.WIDTH, 20).forEach(line -> strips.add(line(text, line)));
            }
        }
        return strips;
    }

    static List<PdfStrip> sources(List<RateCard> cards, Fonts fonts) {
        PdfType name = fonts.strong(8);
        PdfType text = fonts.muted(8);
        List<PdfStrip> strips = new ArrayList<>();
        for (RateCard card : cards) {
            List<String> names = name.lines(card.name(), PdfSheet.WIDTH / 2, 3);
            String about = Remarks.card(card);
            String shown = names.getFirst();
            double indent = name.width(shown + "  ");
            boolean beside = names.size() == 1 && indent + text.width(about) <= PdfSheet.WIDTH;
            if (beside) {
                strips.add(PdfStrip.of(11.5, (sheet, y) -> {
                    sheet.text(name, shown, PdfSheet.LEFT, y + 8);
                    sheet.text(text, about, PdfSheet.LEFT + indent, y + 8);
                }).keeping());
            } else {
                name.lines(card.name(), PdfSheet.WIDTH, 3).forEach(line -> strips.add(line(name, line).keeping()));
                text.lines(about, PdfSheet.WIDTH, 3).forEach(line -> strips.add(line(text, line).keeping()));
            }
            card.sources().forEach(source -> text.lines(Remarks.source(source), PdfSheet.WIDTH, 3).forEach(line -> strips.add(line(text, line))));
            strips.add(PdfStrip.gap(3));
        }
        return strips;
    }

    private static PdfStrip line(PdfType type, String text) {
        return PdfStrip.of(11, (sheet, y) -> sheet.text(type, text, PdfSheet.LEFT, y + 8));
    }
}
