package kimicost.export.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kimicost.export.Format;
import kimicost.export.Report;
import kimicost.export.pdf.PdfType.Fonts;
import kimicost.model.scenario.SecondCurrency;
import kimicost.text.Days;
import kimicost.text.Figures;
import kimicost.text.Strings;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// A report as an A4 document to send. If tightening the rows makes it fit on one page, it has one page; otherwise it continues
/// on further pages.
///
/// The same report always gives the same bytes: the file's date comes from the report, not the clock.
public final class Pdf implements Format.Writer {
    private static final int STEPS = 40;
    /// The row spacing if one page is not enough.
    private static final double MANY_PAGES = 0.5;

    private final Figures figures;
    private final Layout layout;

    /// The content of the pages.
    interface Layout {
        /// The kind of document, such as `Kimi API cost estimate`.
        String subject();

        /// The footer of a single page.
        String foot();

        /// The document from top to bottom.
        ///
        /// @param room row spacing from 0, just readable, to 1
        List<PdfStrip> strips(Report report, Figures figures, Fonts fonts, double room);

        /// What begins on a page of its own after that; empty if there is nothing.
        ///
        /// @param room as for [#strips]
        default List<PdfStrip> appendix(Report report, Figures figures, Fonts fonts, double room) {
            return List.of();
        }
    }

    private Pdf(Figures figures, Layout layout) {
        this.figures = figures;
        this.layout = layout;
    }

    /// The full internal estimate, including cost and margin.
    ///
    /// @param figures how figures are formatted; US format is used if the fonts lack characters for it
    public static Pdf estimate(Figures figures) {
        return new Pdf(figures, new PdfEstimate());
    }

    /// The quote for a customer, without cost, margin or mark-up.
    public static Pdf quote(Figures figures) {
        return new Pdf(figures, new PdfQuote());
    }

    /// Whether a quote document can be made: `report` has a quote and a variant to quote.
    public static boolean quotes(Report report) {
        return report.scenario().extras().quote().isPresent() && report.answer().lead().isPresent();
    }

    /// Interpolates between two lengths by the row spacing `room`, 0 to 1.
    static double between(double least, double most, double room) {
        return least + (most - least) * room;
    }

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            Fonts fonts = Fonts.load(document);
            Figures written = written(figures, report, fonts);
            List<List<PdfStrip>> pages = Stream.concat(
                    pages(room -> layout.strips(report, written, fonts, room)).stream(),
                    pages(room -> layout.appendix(report, written, fonts, room)).stream())
                    .filter(page -> !page.isEmpty()).toList();
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
            describe(report, layout.subject(), document);
            document.save(out);
        }
    }

    /// The figures to use. The fonts lack some currency signs and some languages' words for a million; figures must stay readable
    /// even then.
    static Figures written(Figures figures, Report report, Fonts fonts) {
        Stream<Currency> currencies = Stream.of(Stream.of(report.currency()),
                report.scenario().extras().secondCurrency().map(SecondCurrency::currency).stream(),
                report.demo().stream().map(slide -> slide.answer().currency())).flatMap(all -> all).distinct();
        String sample = currencies.map(currency -> figures.money(new BigDecimal("-1234567.89"), currency)).collect(Collectors.joining())
                + figures.percent(new BigDecimal("0.125")) + IntStream.rangeClosed(6, 14)
                        .mapToObj(BigDecimal.ONE::scaleByPowerOfTen).map(figures::brief).collect(Collectors.joining());
        return fonts.regular().knows(sample) ? figures : new Figures(Locale.US);
    }

    private static List<List<PdfStrip>> pages(DoubleFunction<List<PdfStrip>> strips) {
        double height = PdfSheet.BOTTOM - PdfSheet.TOP;
        for (int step = STEPS; step >= 0; step--) {
            List<PdfStrip> page = strips.apply((double) step / STEPS);
            if (PdfStrip.height(page) <= height) {
                return List.of(page);
            }
        }
        return PdfStrip.pages(strips.apply(MANY_PAGES), height);
    }

    private void foot(Report report, PdfSheet sheet, Fonts fonts, int page, int pages) throws IOException {
        PdfType type = fonts.muted(7.5);
        double y = PdfSheet.BOTTOM + 8;
        sheet.line(PdfSheet.LEFT, y, PdfSheet.RIGHT, y, PdfColours.LINE, 0.6);
        sheet.text(type, Strings.of("pdf.made", Days.moment(report.made()), report.version()), PdfSheet.LEFT, y + 13);
        String right = pages == 1 ? layout.foot() : Strings.of("pdf.page", Integer.toString(page), Integer.toString(pages));
        sheet.textTo(type, right, PdfSheet.RIGHT, y + 13);
    }

    static void describe(Report report, String subject, PDDocument document) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(report.scenario().name());
        information.setSubject(subject);
        information.setCreator(Strings.of("about.name", report.version()));
        information.setProducer(Strings.of("about.name", report.version()));
        information.setCreationDate(GregorianCalendar.from(report.made()));
        // PDFBox derives the file id from this and the information above; without it, from the clock.
        document.setDocumentId(report.made().toInstant().toEpochMilli());
        document.getDocumentCatalog().setLanguage(Strings.language().toLanguageTag());
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }
}
