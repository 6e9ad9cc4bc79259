package kimicost.export.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kimicost.export.Format;
import kimicost.export.Report;
import kimicost.export.pdf.PdfType.Fonts;
import kimicost.model.Days;
import kimicost.model.scenario.SecondCurrency;
import kimicost.text.Figures;
import kimicost.text.Strings;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// A report as a page of A4 that can be sent. Rows move together while that keeps it one page; what does not fit then goes
/// on to the next.
///
/// The same report gives the same bytes: the file is dated by the report, not by the clock.
public final class Pdf implements Format.Writer {
    private static final int STEPS = 40;
    /// How roomy rows are where one page is not enough anyway.
    private static final double MANY_PAGES = 0.5;

    private final Figures figures;
    private final Layout layout;

    /// What stands on the pages.
    interface Layout {
        /// What the document is, such as `Kimi API cost estimate`.
        String subject();

        /// At the foot of a single page.
        String foot();

        /// @param room how roomy rows are: from 0, just readable, to 1
        List<PdfStrip> strips(Report report, Figures figures, Fonts fonts, double room);
    }

    private Pdf(Figures figures, Layout layout) {
        this.figures = figures;
        this.layout = layout;
    }

    /// The whole estimate, cost and margin with it.
    ///
    /// @param figures how it writes figures, where the fonts have the digits and signs for it; else as in the United States
    public static Pdf estimate(Figures figures) {
        return new Pdf(figures, new PdfEstimate());
    }

    /// The price for a customer, without cost, margin or mark-up.
    public static Pdf quote(Figures figures) {
        return new Pdf(figures, new PdfQuote());
    }

    /// Whether a quote can be made of `report`: one is asked for, and there is a variant to quote.
    public static boolean quotes(Report report) {
        return report.scenario().extras().quote().isPresent() && report.answer().lead().isPresent();
    }

    /// A length between two, by how roomy a page is.
    static double between(double least, double most, double room) {
        return least + (most - least) * room;
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

    /// The fonts have not every sign that a language has for a currency, nor every word for a million. Figures must be read
    /// whatever else is not.
    private Figures written(Report report, Fonts fonts) {
        Stream<Currency> currencies = Stream.concat(Stream.of(report.currency()),
                report.scenario().extras().secondCurrency().map(SecondCurrency::currency).stream());
        String sample = currencies.map(currency -> figures.money(new BigDecimal("-1234567.89"), currency)).collect(Collectors.joining())
                + figures.percent(new BigDecimal("0.125")) + IntStream.rangeClosed(6, 14)
                        .mapToObj(BigDecimal.ONE::scaleByPowerOfTen).map(figures::brief).collect(Collectors.joining());
        return fonts.regular().knows(sample) ? figures : new Figures(Locale.US);
    }

    private List<List<PdfStrip>> pages(Report report, Figures figures, Fonts fonts) {
        double height = PdfSheet.BOTTOM - PdfSheet.TOP;
        for (int step = STEPS; step >= 0; step--) {
            List<PdfStrip> strips = layout.strips(report, figures, fonts, (double) step / STEPS);
            if (PdfStrip.height(strips) <= height) {
                return List.of(strips);
            }
        }
        return PdfStrip.pages(layout.strips(report, figures, fonts, MANY_PAGES), height);
    }

    private void foot(Report report, PdfSheet sheet, Fonts fonts, int page, int pages) throws IOException {
        PdfType type = fonts.muted(7.5);
        double y = PdfSheet.BOTTOM + 8;
        sheet.line(PdfSheet.LEFT, y, PdfSheet.RIGHT, y, PdfColours.LINE, 0.6);
        sheet.text(type, Strings.of("pdf.made", Days.moment(report.made()), report.version()), PdfSheet.LEFT, y + 13);
        String right = pages == 1 ? layout.foot() : Strings.of("pdf.page", Integer.toString(page), Integer.toString(pages));
        sheet.textTo(type, right, PdfSheet.RIGHT, y + 13);
    }

    private void describe(Report report, PDDocument document) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(report.scenario().name());
        information.setSubject(layout.subject());
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
