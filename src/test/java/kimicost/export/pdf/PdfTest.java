package kimicost.export.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kimicost.TestCards;
import kimicost.TestScenarios;
import kimicost.export.Plans;
import kimicost.export.Report;
import kimicost.export.Reports;
import kimicost.export.YearTable;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Quote;
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
                "Kimi K2.6 Blend with 40% in batches is the cheapest that fits, if search works in a batch, with a search tool that is",
                "retired",
                "$274.54 a month, with 20% tax",
                "$0.2745 $0.002745 162 M $24.54",
                "budget $250",
                "Kimi K2.6 $321.00",
                "Kimi K2.6 ² 47.50 8.00 19.00 120.00 48.00 25.00 267.50 53.50 321.00",
                "Kimi K2.5 Batch retired 31 August 2026 $154.56",
                "Kimi K2.6 Batch if all waits $204.84",
                "Output, in batches: 12,000,000 tokens × $2.40 per million = $28.80",
                "Kimi K2.5 Batch ¹ ² ³ ⁴ 18.00 3.00 7.20 54.00 21.60 25.00 128.80 25.76 154.56",
                "Users 1,000 Thinking tokens 120 Sent in batches 40%",
                "¹ Web search inside a batch is not documented; the price assumes it works as elsewhere.",
                "Moonshot international, June 2026 Moonshot AI, api.moonshot.ai · USD before tax · as of 30 June 2026, 4 months old")),
                () -> String.join("\n", lines));
        assertTrue(String.join(" ", lines).contains("official pages, read 30 June 2026 · Recharge tiers and rate limits, "
                + "platform.kimi.ai/docs/pricing/limits, read 13 August 2026 · The end of "), () -> String.join("\n", lines));
        assertTrue(lines.getLast().startsWith("Made 24 November 2026, 10:15 Europe/Berlin with Kimi Cost 0.1.0"), lines.getLast());
    }

    @Test
    void showsThePriceToTheCustomerAndTheSecondCurrency() throws IOException {
        // 215 × 1.2 + 500 = 758, of which 543 are margin: 71.6 %. 215 × 0.86 = 184.90, 758 × 0.86 = 651.88.
        List<String> lines = lines(Reports.of(Reports.quoted(Scenario.DEFAULT)));
        assertTrue(lines.containsAll(List.of(
                "€184.90 at 0.86 EUR for 1 USD, 24 November 2026",
                "KIMI API COST ESTIMATE · INTERNAL: SHOWS COST AND MARGIN 24 November 2026",
                "Price to the customer per user margin made of",
                "$758.00 a month $0.7580 $543.00 (71.6%) cost + 20% + $500.00",
                "€651.88",
                "Kimi K2.5 Batch ² ³ 36.00 54.00 90.00 77.40")), () -> String.join("\n", lines));
    }

    @Test
    void aCustomersQuoteShowsThePriceAndNothingOfTheCost() throws IOException {
        Scenario scenario = Reports.quoted(Reports.rich()).withNotes("Our margin is thin.");
        scenario = scenario.withExtras(scenario.extras().withQuote(Optional.of(new Quote(new BigDecimal("0.2"), new BigDecimal("500"),
                Optional.of(LocalDate.parse("2026-12-31"))))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Pdf.quote(new Figures(Locale.US)).write(Reports.of(scenario), out);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            String text = new PDFTextStripper().getText(document);
            // 228.78 × 1.2 + 500 = 774.536 before tax, 20 % of it are 154.9072, 929.4432 in all.
            for (String expected : List.of("QUOTE", "Support, all at once", "$929.44 a month, tax included", "$774.54", "$154.91",
                    "€799.32",
                    "Valid until 31 December 2026.", "Based on Moonshot AI prices as of 30 June 2026.", "Sent in batches 40%", "Kimi K2.6",
                    "1,000")) {
                assertTrue(text.contains(expected), expected + " in " + text);
            }
            for (String internal : List.of("228.78", "274.54", "545.76", "margin", "Margin", "mark-up", "20% + ", "500", "cheapest",
                    "margin is thin", "cost", "Cost of")) {
                assertFalse(text.replace("Kimi Cost", "").contains(internal), internal + " in " + text);
            }
        }
    }

    @Test
    void isOnePageOfA4UnlessDozensOfVariantsAreShown() throws IOException {
        for (Map.Entry<String, Report> hard : Reports.hard().entrySet()) {
            try (PDDocument document = Loader.loadPDF(bytes(hard.getValue(), Locale.US))) {
                int pages = hard.getKey().equals("everything") ? 4 : List.of("seventeen", "beside", "long").contains(hard.getKey()) ? 2 : 1;
                assertEquals(pages, document.getNumberOfPages(), hard.getKey());
                assertEquals(PDRectangle.A4.getHeight(), document.getPage(0).getMediaBox().getHeight());
            }
        }
    }

    @Test
    void drawsTheNearestOfHundredsAndListsThemAll() throws IOException {
        String text = text(Reports.all(Scenario.DEFAULT, TestCards.many(300)), Locale.US);
        assertEquals(1, occurrences(text, "24 of 400 variants, those nearest in price to the cheapest; the table has them all."));
        assertEquals(1, occurrences(text, "MODEL-299 "));
        // Beside its bar, and in the table.
        assertEquals(2, occurrences(text, "MODEL-1 "));
    }

    private static int occurrences(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    @Test
    void embedsItsFonts() throws IOException {
        assertEquals(List.of("Roboto-Bold", "Roboto-Medium", "Roboto-Regular"), fonts(Reports.of(Scenario.DEFAULT)));
        assertEquals(List.of("Roboto-Bold", "Roboto-Medium", "Roboto-Regular", "WenQuanYiMicroHei"),
                fonts(Reports.of(Scenario.DEFAULT.withName("客服模型"))));
        // A character that no font has brings no font.
        assertEquals(List.of("Roboto-Bold", "Roboto-Medium", "Roboto-Regular"), fonts(Reports.of(Scenario.DEFAULT.withName("💬"))));
    }

    private static List<String> fonts(Report report) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes(report, Locale.US))) {
            Set<String> names = new TreeSet<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(name).isEmbedded());
                    names.add(page.getResources().getFont(name).getName().replaceFirst(".*\\+", ""));
                }
            }
            return List.copyOf(names);
        }
    }

    @Test
    void embedsOfAFontWhatItUses() throws IOException {
        int latin = bytes(Reports.of(Scenario.DEFAULT), Locale.US).length;
        assertTrue(latin < 20_000, () -> latin + " bytes");
        int both = bytes(Reports.of(Scenario.DEFAULT.withName("客服模型 한국어 カナ")), Locale.US).length;
        assertTrue(both > latin && both < 40_000, () -> both + " bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"客服模型", "한국어 고객 지원", "日本語のカスタマーサポート", "カナ ｶﾅ ー々〆〇", "客服（夜間）：Kimi K2.6，每月《价格》「見積」！",
            "体験→増加①※㎡㈱", "Ünïcödé Ωж 模型 Привет 模型 Γειά"})
    void showsChineseJapaneseAndKorean(String name) throws IOException {
        assertTrue(lines(Reports.of(Scenario.DEFAULT.withName(name))).contains(name), name);
    }

    @Test
    void mixesScriptsInNameNotesAndModels() throws IOException {
        RateCard own = TestCards.card(TestCards.model("内部模型-大", TestCards.rates("1", "0.1", "4"), null));
        String text = text(Reports.all(Reports.quoted(Scenario.DEFAULT.withName("客服模型 Support 한국어")
                .withNotes("假设一半被缓存。\n夜間はバッチで処理します、1〜3月。\n한국어 문장.")), own), Locale.US);
        for (String part : List.of("客服模型 Support 한국어", "假设一半被缓存。", "夜間はバッチで処理します、1～3月。", "한국어 문장.", "内部模型-大 is the cheapest")) {
            assertTrue(text.contains(part), () -> part + " in " + text);
        }
    }

    @Test
    void cutsALongNameWhateverItsScript() throws IOException {
        String name = "客服模型的价格比较".repeat(40);
        List<String> lines = lines(Reports.of(Scenario.DEFAULT.withName(name)));
        String title = lines.get(1) + lines.get(2);
        assertTrue(title.endsWith("…") && name.startsWith(title.substring(0, title.length() - 1)), title);
        assertTrue(title.length() > 45, title);
    }

    @Test
    void composesWhatOtherSystemsTakeApart() throws IOException {
        String name = "한국어 ガイド";
        assertTrue(lines(Reports.of(Scenario.DEFAULT.withName(Normalizer.normalize(name, Normalizer.Form.NFD)))).contains(name));
        // A selector of a variant of a character is no character.
        assertTrue(lines(Reports.of(Scenario.DEFAULT.withName("葛\uDB40\uDD00城"))).contains("葛城"));
    }

    @Test
    void isTheSameFileForTheSameReport() throws IOException {
        Report report = Reports.of(Reports.quoted(Reports.rich()));
        assertArrayEquals(bytes(report, Locale.US), bytes(report, Locale.US));
        Report mixed = Reports.hard().get("long");
        assertArrayEquals(bytes(mixed, Locale.US), bytes(mixed, Locale.US));
    }

    @Test
    void leavesTheStreamOpen() throws IOException {
        boolean[] closed = {false};
        Pdf.estimate(new Figures(Locale.US)).write(Reports.of(Scenario.DEFAULT), new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        });
        assertFalse(closed[0]);
    }

    @Test
    void thePlanHasAPageOfItsOwn() throws IOException {
        List<String> lines = lines(Reports.of(Plans.teams()));
        assertTrue(lines.containsAll(List.of("THE PLAN 24 November 2026", "$4,586.20 January – December 2027, before tax",
                "Over the monthly budget of $500.00 in 1 month: December 2027.",
                "The yearly budget of $4,000.00 is used up in November 2027.",
                "Workload, amounts in USD Team Runs on Q1 Q2 Q3 Q4 2027",
                "Support chat Care Kimi K2.6 645.00 645.00 645.00 860.00 2,795.00",
                "Nightly labels Care Kimi K2.6 Batch 322.50 387.00 0.00 0.00 709.50",
                "All workloads 1,053.50 1,316.67 974.54 1,241.49 4,586.20", "Team Product 86.00 284.67 329.54 381.49 1,081.70",
                "From April 2027 on: prices of Moonshot international, November 2026, as of 10 November 2026.")), () -> lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.contains("$563.41")), lines::toString);
    }

    static Stream<Report> plans() {
        return Plans.some().map(Reports::of);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyFigureOfThePlanIsPrinted(Report report) throws IOException {
        Figures figures = new Figures(Locale.US);
        List<String> lines = lines(report);
        for (YearTable table : YearTable.of(report.plan().orElseThrow().plan())) {
            for (YearTable.Row row : table.rows()) {
                String amounts = row.amounts().stream()
                        .map(amount -> amount.map(sum -> sum.compareTo(BigDecimal.valueOf(1_000_000)) < 0
                                ? figures.amount(sum, report.currency())
                                : "(?:" + Pattern.quote(figures.amount(sum, report.currency())) + "|"
                                        + Pattern.quote(figures.brief(sum)) + ")")
                                .orElse("–"))
                        .collect(Collectors.joining(" "));
                Pattern end = Pattern.compile(" " + amounts + "$");
                assertTrue(lines.stream().anyMatch(line -> end.matcher(line).find()), () -> row + " in " + lines);
            }
        }
    }

    static Stream<Report> reports() {
        return Stream.of(Reports.hard().values().stream(), TestScenarios.any().map(Reports::of), Plans.some().map(Reports::of))
                .flatMap(some -> some);
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
                && Math.min(one.getY(), other.getY())
                        - Math.max(one.getY() - one.getFontSizeInPt() * 0.7, other.getY() - other.getFontSizeInPt() * 0.7) > 0.3;
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "fr-FR", "zh-CN", "ja-JP", "ar-EG", "hi-IN-u-nu-deva", "de-CH"})
    void writesFiguresThatCanBeReadInEveryLocale(String tag) throws IOException {
        for (String name : List.of("quote", "mainland")) {
            assertFalse(text(Reports.hard().get(name), Locale.forLanguageTag(tag)).contains("\uFFFD"));
        }
    }

    @Test
    void showsABoxForWhatTheFontsLack() throws IOException {
        String text = text(Reports.of(Scenario.DEFAULT.withName("价格 💬 Chat 👩‍👩‍👧 ünïcödé Ωж").withNotes("a\tb\u202Ec\u0000d")),
                Locale.US);
        assertTrue(text.contains("价格 \uFFFD Chat \uFFFD\uFFFD\uFFFD ünïcödé Ωж"), text);
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
        Pdf.estimate(new Figures(locale)).write(report, out);
        return out.toByteArray();
    }
}
