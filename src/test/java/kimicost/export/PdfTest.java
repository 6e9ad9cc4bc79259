package kimicost.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kimicost.TestScenarios;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTest {

    @Test
    void showsTheAnswerTheTableAndWhereItComesFrom() throws IOException {
        List<String> lines = lines(Reports.of(Reports.rich()));
        assertTrue(lines.containsAll(List.of(
                "Support, all at once",
                "Kimi K2.5 Batch is the cheapest that fits",
                "$154.56 a month, with 20% tax",
                "$0.1546 $0.001546 162 M $95.44",
                "budget $250",
                "Kimi K2.6 $321.00",
                "Kimi K2.6 47.50 8.00 19.00 120.00 48.00 25.00 267.50 53.50 321.00",
                "Kimi K2.5 Batch ¹ 18.00 3.00 7.20 54.00 21.60 25.00 128.80 25.76 154.56",
                "Users 1,000 Thinking tokens 120 Can wait for batch 40%",
                "¹ Web search inside a batch is not documented; the price assumes it works as elsewhere.",
                "Moonshot international, June 2026 Moonshot AI, api.moonshot.ai · USD before tax · as of 30 June 2026",
                "Kimi platform, recharge and rate limits, platform.kimi.ai/docs/pricing/limits, read 13 August 2026")), () -> String.join("\n", lines));
        assertTrue(lines.getLast().startsWith("Made 24 November 2026, 10:15 Europe/Berlin with Kimi Cost 0.1.0"), lines.getLast());
    }

    @Test
    void showsThePriceToTheCustomerAndTheSecondCurrency() throws IOException {
        // 90 × 1.2 + 500 = 608, of which 518 are margin: 85.2 %. 90 × 0.86 = 77.40, 608 × 0.86 = 522.88.
        List<String> lines = lines(Reports.of(Reports.quoted(Scenario.DEFAULT)));
        assertTrue(lines.containsAll(List.of(
                "€77.40 at 0.86 EUR for 1 USD, 24 November 2026",
                "Price to the customer per user margin made of",
                "$608.00 a month $0.6080 $518.00 (85.2%) cost + 20% + $500.00",
                "€522.88",
                "Kimi K2.5 Batch 36.00 54.00 90.00 77.40")), () -> String.join("\n", lines));
    }

    @Test
    void isOnePageOfA4UnlessManyCardsStandSideBySide() throws IOException {
        for (Map.Entry<String, Report> hard : Reports.hard().entrySet()) {
            try (PDDocument document = Loader.loadPDF(bytes(hard.getValue(), Locale.US))) {
                int most = Map.of("beside", 2, "everything", 3).getOrDefault(hard.getKey(), 1);
                assertEquals(most, document.getNumberOfPages(), hard.getKey());
                assertEquals(PDRectangle.A4.getHeight(), document.getPage(0).getMediaBox().getHeight());
            }
        }
    }

    @Test
    void embedsItsFonts() throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes(Reports.of(Scenario.DEFAULT), Locale.US))) {
            List<String> names = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(name).isEmbedded());
                    names.add(page.getResources().getFont(name).getName().replaceFirst(".*\\+", ""));
                }
            }
            assertEquals(List.of("Roboto-Bold", "Roboto-Medium", "Roboto-Regular"), names.stream().sorted().toList());
        }
    }

    @Test
    void isTheSameFileForTheSameReport() throws IOException {
        Report report = Reports.of(Reports.quoted(Reports.rich()));
        assertArrayEquals(bytes(report, Locale.US), bytes(report, Locale.US));
    }

    @Test
    void leavesTheStreamOpen() throws IOException {
        boolean[] closed = {false};
        new Pdf(new Figures(Locale.US)).write(Reports.of(Scenario.DEFAULT), new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        });
        assertFalse(closed[0]);
    }

    static Stream<Report> reports() {
        return Stream.concat(Reports.hard().values().stream(), TestScenarios.any().map(Reports::of));
    }

    /// Every letter between the margins, no two texts over each other.
    @ParameterizedTest
    @MethodSource("reports")
    void keepsTextApartAndWithinTheMargins(Report report) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes(report, Locale.US))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                List<TextPosition> letters = letters(document, page);
                assertFalse(letters.isEmpty());
                for (TextPosition letter : letters) {
                    assertTrue(letter.getX() >= 49 && letter.getX() + letter.getWidth() <= PDRectangle.A4.getWidth() - 49,
                            () -> letter + " at " + letter.getX() + " of " + report.scenario().name());
                    assertTrue(letter.getY() >= 40 && letter.getY() <= PDRectangle.A4.getHeight() - 25, letter::toString);
                }
                letters.sort(Comparator.comparing(TextPosition::getX));
                for (int i = 0; i < letters.size(); i++) {
                    TextPosition letter = letters.get(i);
                    double end = letter.getX() + letter.getWidth();
                    for (int j = i + 1; j < letters.size() && letters.get(j).getX() < end; j++) {
                        TextPosition other = letters.get(j);
                        assertFalse(overlap(letter, other), () -> letter + " over " + other + ", " + report.scenario());
                    }
                }
            }
        }
    }

    private static boolean overlap(TextPosition one, TextPosition other) {
        return !one.getUnicode().isBlank() && !other.getUnicode().isBlank()
                && Math.min(one.getX() + one.getWidth(), other.getX() + other.getWidth()) - Math.max(one.getX(), other.getX()) > 0.3
                && Math.min(one.getY(), other.getY()) - Math.max(one.getY() - one.getFontSizeInPt() * 0.7, other.getY() - other.getFontSizeInPt() * 0.7) > 0.3;
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "fr-FR", "zh-CN", "ja-JP", "ar-EG", "hi-IN-u-nu-deva", "de-CH"})
    void writesFiguresThatCanBeReadInEveryLocale(String tag) throws IOException {
        for (String name : List.of("quote", "mainland")) {
            assertFalse(text(Reports.hard().get(name), Locale.forLanguageTag(tag)).contains("\uFFFD"));
        }
    }

    @Test
    void hasTheSignOfEveryCurrency() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfFont font = PdfFont.load(document, "Roboto-Medium");
            Figures figures = new Figures(Locale.US);
            assertEquals(List.of(), Currency.getAvailableCurrencies().stream()
                    .filter(currency -> !font.knows(figures.money(BigDecimal.ONE, currency))).toList());
        }
    }

    @Test
    void showsABoxForWhatTheFontLacks() throws IOException {
        String text = text(Reports.of(Scenario.DEFAULT.withName("价格 💬 Chat 👩‍👩‍👧 ünïcödé Ωж").withNotes("a\tb\u202Ec\u0000d")), Locale.US);
        assertTrue(text.contains("\uFFFD\uFFFD \uFFFD Chat \uFFFD\uFFFD\uFFFD ünïcödé Ωж"), text);
        assertTrue(text.contains("a bc d"), text);
    }

    @Test
    void isMadeAtTheReportsMomentAndNamesItsScenario() throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes(Reports.of(Scenario.DEFAULT), Locale.US))) {
            assertEquals(Optional.of("Customer support chatbot"), Optional.of(document.getDocumentInformation().getTitle()));
            assertEquals(Reports.of(Scenario.DEFAULT).made().toInstant(), document.getDocumentInformation().getCreationDate().toInstant());
        }
    }

    private static List<String> lines(Report report) throws IOException {
        return text(report, Locale.US).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String text(Report report, Locale locale) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes(report, locale))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    private static List<TextPosition> letters(PDDocument document, int page) throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                letters.addAll(positions);
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.setSuppressDuplicateOverlappingText(false);
        stripper.getText(document);
        return letters;
    }

    private static byte[] bytes(Report report, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Pdf(new Figures(locale)).write(report, out);
        return out.toByteArray();
    }
}
