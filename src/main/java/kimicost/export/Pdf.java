package kimicost.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kimicost.export.PdfType.Fonts;
import kimicost.model.pricing.Warning.Note;
import kimicost.model.scenario.SecondCurrency;
import kimicost.text.Figures;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// A report as a page of A4 that can be sent: the answer, the bars, the table to the cent, the inputs, and what it all
/// rests on. Rows move together while that keeps it one page; what does not fit then goes on to the next.
///
/// The same report gives the same bytes: the file is dated by the report, not by the clock.
public final class Pdf implements Format.Writer {
    private static final double STEP = 0.025;
    /// How roomy rows are where one page is not enough anyway.
    private static final double MANY_PAGES = 0.5;

    private final Figures figures;

    /// @param figures how it writes figures, where the fonts have the digits and signs for it; else as in the United States
    public Pdf(Figures figures) {
        this.figures = figures;
    }

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            Fonts fonts = Fonts.load(document);
            List<List<PdfStrip>> pages = pages(report, written(report, fonts), fonts);
            for (int i = 0; i < pages.size(); i++) {
                try (PdfSheet sheet = new PdfSheet(document)) {
                    double y = PdfSheet.TOP;
                    for (PdfStrip strip : pages.get(i)) {
                        strip.drawing().draw(sheet, y);
                        y += strip.height();
                    }
                    foot(report, sheet, fonts, i + 1, pages.size());
                }
            }
            describe(report, document);
            document.save(out);
        }
    }

    /// The fonts have no Arabic or Indian digits, and not every sign that a language has for a currency. Figures must be read
    /// whatever else is not.
    private Figures written(Report report, Fonts fonts) {
        Stream<Currency> currencies = Stream.concat(Stream.of(report.currency()),
                report.scenario().extras().secondCurrency().map(SecondCurrency::currency).stream());
        String sample = currencies.map(currency -> figures.money(new BigDecimal("-1234567.89"), currency)).collect(Collectors.joining())
                + figures.percent(new BigDecimal("0.125"));
        return fonts.regular().knows(sample) ? figures : new Figures(Locale.US);
    }

    private static List<List<PdfStrip>> pages(Report report, Figures figures, Fonts fonts) {
        double height = PdfSheet.BOTTOM - PdfSheet.TOP;
        for (double room = 1; room >= 0; room -= STEP) {
            List<PdfStrip> strips = strips(report, figures, fonts, room);
            if (PdfStrip.height(strips) <= height) {
                return List.of(strips);
            }
        }
        return PdfStrip.pages(strips(report, figures, fonts, MANY_PAGES), height);
    }

    /// @param room how roomy rows are: from 0, just readable, to 1
    private static List<PdfStrip> strips(Report report, Figures figures, Fonts fonts, double room) {
        double small = between(6.6, 8, room);
        PdfStrip gap = PdfStrip.gap(between(10, 24, room));
        List<PdfStrip> strips = new ArrayList<>(PdfHeadline.title(report, fonts));
        strips.add(PdfStrip.gap(between(5, 16, room)));
        strips.addAll(PdfHeadline.panels(report, Headline.of(report, figures), fonts, between(-3, 3, room)));
        strips.add(gap);
        if (!report.items().isEmpty()) {
            strips.addAll(PdfChart.strips(report, figures, fonts, between(9.5, 30, room)));
            strips.add(gap);
        }
        if (!report.shown().isEmpty()) {
            strips.addAll(PdfTable.strips(report, figures, fonts, between(8.8, 16, room)));
            strips.add(gap);
        }
        strips.add(PdfNotes.heading("Inputs", fonts));
        strips.addAll(PdfNotes.inputs(Inputs.of(report, figures), fonts, between(8.8, 13, room)));
        List<String> derivations = Derivations.of(report, figures);
        if (!derivations.isEmpty()) {
            strips.add(gap);
            strips.add(PdfNotes.heading(Derivations.heading(report), fonts));
            strips.addAll(PdfNotes.paragraphs(derivations, fonts, small));
        }
        List<String> notes = report.answer().notes().stream().map(Note::text).toList();
        Optional<String> batch = Remarks.batch(report);
        if (!notes.isEmpty() || batch.isPresent()) {
            strips.add(gap);
            strips.add(PdfNotes.heading("Please note", fonts));
            strips.addAll(PdfNotes.notes(notes, fonts, small));
            strips.addAll(PdfNotes.paragraphs(batch.stream().toList(), fonts, small));
        }
        strips.add(gap);
        strips.add(PdfNotes.heading(report.comparison().cards().size() == 1 ? "Rate card" : "Rate cards", fonts));
        strips.addAll(PdfNotes.sources(report, fonts, small));
        return strips;
    }

    private static double between(double least, double most, double room) {
        return least + (most - least) * room;
    }

    private static void foot(Report report, PdfSheet sheet, Fonts fonts, int page, int pages) throws IOException {
        PdfType type = fonts.muted(7.5);
        double y = PdfSheet.BOTTOM + 8;
        sheet.line(PdfSheet.LEFT, y, PdfSheet.RIGHT, y, PdfColours.LINE, 0.6);
        sheet.text(type, "Made " + Dates.moment(report.made()) + " with Kimi Cost " + report.version(), PdfSheet.LEFT, y + 13);
        String right = pages == 1 ? "Prices as printed on the rate card; rounded only where shown" : "Page " + page + " of " + pages;
        sheet.textTo(type, right, PdfSheet.RIGHT, y + 13);
    }

    private static void describe(Report report, PDDocument document) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(report.scenario().name());
        information.setSubject("Kimi API cost estimate");
        information.setCreator("Kimi Cost " + report.version());
        information.setProducer("Kimi Cost " + report.version());
        information.setCreationDate(GregorianCalendar.from(report.made()));
        // The id of the file is made from this and the information above; without it, from the clock.
        document.setDocumentId(report.made().toInstant().toEpochMilli());
        document.getDocumentCatalog().setLanguage("en");
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }
}
