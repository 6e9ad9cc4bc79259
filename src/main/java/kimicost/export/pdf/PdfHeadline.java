package kimicost.export.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kimicost.export.Fact;
import kimicost.export.Headline;
import kimicost.export.Report;
import kimicost.export.pdf.PdfType.Fonts;
import kimicost.model.pricing.Estimate;
import kimicost.text.Days;
import kimicost.text.Strings;

/// The top of a page: the scenario's name, the result in large figures and, if there is a quote, the price to the customer.
final class PdfHeadline {
    private static final double PAD = 16;
    private static final double SENTENCE = 12;

    private final Headline headline;
    private final boolean found;
    private final Fonts fonts;
    private final double air;

    private PdfHeadline(Headline headline, boolean found, Fonts fonts, double air) {
        this.air = air;
        this.headline = headline;
        this.found = found;
        this.fonts = fonts;
    }

    /// The scenario's name and notes.
    static List<PdfStrip> title(Report report, String subject, Fonts fonts) {
        List<PdfStrip> strips = new ArrayList<>(over(report, subject, fonts));
        PdfType notes = fonts.muted(8.8);
        if (!report.scenario().notes().isBlank()) {
            strips.add(PdfStrip.gap(4).keeping());
            lines(notes, report.scenario().notes(), 4, 12, 9, strips);
        }
        return strips;
    }

    /// The kind of document, its date, and the scenario's name.
    static List<PdfStrip> over(Report report, String subject, Fonts fonts) {
        PdfType over = fonts.strong(7.2).in(PdfColours.MUTED);
        PdfType name = fonts.strong(20);
        List<PdfStrip> strips = new ArrayList<>();
        strips.add(PdfStrip.of(17, (sheet, y) -> {
            sheet.spaced(over, subject.toUpperCase(Locale.ROOT), PdfSheet.LEFT, y + 7, 0.55);
            sheet.textTo(fonts.muted(8.2), Days.day(report.made().toLocalDate()), PdfSheet.RIGHT, y + 7);
        }).keeping());
        lines(name, name(report), 2, 24, 18, strips);
        return strips;
    }

    static String name(Report report) {
        return report.scenario().name().isBlank() ? Strings.of("document.unnamed") : report.scenario().name();
    }

    private static void lines(PdfType type, String text, int most, double lead, double ascent, List<PdfStrip> strips) {
        type.lines(text, PdfSheet.WIDTH, most)
                .forEach(line -> strips.add(PdfStrip.of(lead, (sheet, y) -> sheet.text(type, line, PdfSheet.LEFT, y + ascent)).keeping()));
    }

    /// The result and the price to the customer.
    ///
    /// @param air extra space between the parts of the result, in points; may be negative
    static List<PdfStrip> panels(Report report, Headline headline, Fonts fonts, double air) {
        PdfHeadline panels = new PdfHeadline(headline, report.answer().lead().filter(Estimate::fits).isPresent(), fonts, air);
        List<PdfStrip> strips = new ArrayList<>(List.of(panels.answer()));
        headline.price().ifPresent(price -> {
            strips.add(PdfStrip.gap(8));
            strips.add(panels.price(price));
        });
        return strips;
    }

    private PdfStrip answer() {
        return headline.amount().map(this::answer).orElseGet(this::noAnswer);
    }

    private PdfStrip answer(String amount) {
        return PdfStrip.of(answerHeight(), (sheet, top) -> {
            sheet.rounded(PdfSheet.LEFT - PAD / 2, top, PdfSheet.WIDTH + PAD, answerHeight(), 6, PdfColours.GROUND);
            double left = PdfSheet.LEFT + PAD / 2;
            double room = PdfSheet.WIDTH - PAD;
            PdfType winner = fonts.strong(9.5).in(found ? PdfColours.POSITIVE : PdfColours.MUTED);
            List<String> sentence = sentence();
            for (int i = 0; i < sentence.size(); i++) {
                sheet.text(winner, sentence.get(i), left, top + 20 + air / 2 + SENTENCE * i);
            }
            double y = top + SENTENCE * (sentence.size() - 1);
            PdfType period = fonts.muted(9.5);
            PdfType large = new PdfType(fonts.bold(), 33, PdfColours.TEXT)
                    .shrunk(amount, room - period.width(headline.period()) - 9, 12);
            sheet.text(large, amount, left - large.size() * 0.04, y + 56 + air);
            sheet.text(period, headline.period(), left + large.width(amount) + 8, y + 56 + air);
            if (headline.converted().isPresent()) {
                converted(sheet, fonts.text(9.5), headline.converted().get(), left, y + 73 + air, room);
            }
            List<Fact> facts = new ArrayList<>(headline.facts());
            headline.budget().ifPresent(budget -> facts.add(budget.fact()));
            Optional<Integer> colour = headline.budget().map(budget -> budget.over() ? PdfColours.OVER : PdfColours.POSITIVE);
            facts(sheet, fonts, facts, 4, left, top + answerHeight() - 28 - air / 2, 15, room, colour);
        });
    }

    private double answerHeight() {
        return (headline.converted().isPresent() ? 120 : 102) + 2.5 * air + SENTENCE * (sentence().size() - 1);
    }

    /// The verdict on up to two lines, so that its condition is not cut off.
    private List<String> sentence() {
        return fonts.strong(9.5).lines(headline.sentence(), PdfSheet.WIDTH - PAD, 2);
    }

    private PdfStrip noAnswer() {
        return PdfStrip.of(48, (sheet, y) -> {
            sheet.rounded(PdfSheet.LEFT - PAD / 2, y, PdfSheet.WIDTH + PAD, 48, 6, PdfColours.GROUND);
            PdfType type = fonts.strong(14);
            sheet.text(type, headline.sentence(), PdfSheet.LEFT + PAD / 2, y + 24 + type.drop());
        });
    }

    private PdfStrip price(Headline.Price price) {
        List<String> below = Stream.concat(price.tax().stream(), price.converted().stream()).toList();
        double height = 56 + 11 * below.size();
        return PdfStrip.of(height, (sheet, y) -> {
            sheet.roundedLine(PdfSheet.LEFT - PAD / 2, y, PdfSheet.WIDTH + PAD, height, 6, PdfColours.LINE);
            double left = PdfSheet.LEFT + PAD / 2;
            double half = (PdfSheet.WIDTH - PAD) * 0.36;
            sheet.text(fonts.muted(8.5), Strings.of("priceChanges.customer"), left, y + 18);
            PdfType period = fonts.muted(8.5);
            PdfType large = new PdfType(fonts.bold(), 19, PdfColours.TEXT)
                    .shrunk(price.amount(), half - period.width(Strings.of("pdf.month")) - 16, 8);
            sheet.text(large, price.amount(), left - 0.5, y + 41);
            sheet.text(period, Strings.of("pdf.month"), left + large.width(price.amount()) + 5, y + 41);
            for (int i = 0; i < below.size(); i++) {
                converted(sheet, fonts.text(8.5), below.get(i), left, y + 55 + 11 * i, half - 12);
            }
            facts(sheet, fonts, price.facts(), 3, left + half, y + 18, 23, PdfSheet.WIDTH - PAD - half, Optional.empty());
        });
    }

    private static void converted(PdfSheet sheet, PdfType type, String text, double x, double y, double room) throws IOException {
        sheet.text(type, type.fitted(text, room), x, y);
    }

    /// Figures below their names, in columns and all in the same size.
    ///
    /// @param lead   distance from a name to its figure, in points
    /// @param colour colour of the last figure, if it has its own
    static void facts(PdfSheet sheet, Fonts fonts, List<Fact> facts, int columns, double left, double y, double lead, double room,
            Optional<Integer> colour) throws IOException {
        PdfType figure = fonts.strong(11.5);
        double column = room / columns;
        double size = facts.stream().mapToDouble(fact -> figure.shrunk(fact.value(), column - 8, 6).size()).min().orElse(figure.size());
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            double x = left + i * column;
            sheet.text(fonts.muted(8), fact.name(), x, y);
            PdfType type = figure.at(size).in(i == facts.size() - 1 ? colour.orElse(PdfColours.TEXT) : PdfColours.TEXT);
            sheet.text(type, type.fitted(fact.value(), column - 6), x, y + lead);
        }
    }
}
