package kimicost.export.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kimicost.export.Report;
import kimicost.export.Reports;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Quote;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.Step;
import kimicost.model.scenario.ViewId;
import kimicost.text.Figures;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class PdfSlidesTest {
    private static final Scenario CHAT = Scenario.DEFAULT.withRateCard("moonshot-international-2026-10").withName("Secret file")
            .withNotes("Our margin is thin.");

    @Test
    void aPageAStepShowsTotalAndDifferenceAgainstTheStepBefore() throws IOException {
        List<List<String>> pages = pages(demo(CHAT));
        assertEquals(2, pages.size());
        assertTrue(pages.getFirst().containsAll(List.of("Today", "$215.00 a month, before tax", "answers at once")), pages.toString());
        assertFalse(pages.getFirst().toString().contains("against"));
        String second = pages.get(1).toString();
        for (String text : List.of("Ten times the users", "+$1,935", "$2,150 a month, before tax", "vs previous step")) {
            assertTrue(second.contains(text), text + " in " + second);
        }
        assertTrue(pages.get(1).stream().anyMatch(line -> line.startsWith("Users 10,000")), pages.toString());
    }

    @Test
    void saysNothingOfFileNotesCostOrMargin() throws IOException {
        Scenario quoted = CHAT.withExtras(CHAT.extras().withQuote(Optional.of(new Quote(new BigDecimal("0.5"), BigDecimal.ZERO,
                Optional.empty()))));
        String all = pages(demo(quoted)).toString();
        assertTrue(all.contains("$322.50"), all);
        for (String secret : List.of("Secret", "margin", "215.00", "Output,", "Cache miss", "50%")) {
            assertFalse(all.contains(secret), secret + " in " + all);
        }
    }

    @Test
    void noTextIsTooSmallToReadFromAfar() throws IOException {
        List<Float> sizes = new ArrayList<>();
        Scenario seven = CHAT.withExtras(CHAT.extras().withSteps(
                Collections.nCopies(7, new Step("W".repeat(Step.LONGEST), ViewId.MODELS, CHAT))));
        try (PDDocument document = Loader.loadPDF(bytes(Reports.of(seven)))) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    sizes.add(text.getFontSizeInPt());
                    assertTrue(text.getX() >= 0 && text.getX() + text.getWidth() <= 960 - 40, text + " at " + text.getX());
                    assertTrue(text.getY() <= 540 - 10, text + " at " + text.getY());
                }
            }.getText(document);
        }
        assertTrue(Collections.min(sizes) >= 0.029 * 540, sizes::toString);
    }

    @Test
    void aStepInAnotherCurrencyIsComparedWithNothing() throws IOException {
        List<List<String>> pages = pages(CHAT.withExtras(CHAT.extras().withSteps(List.of(new Step("Abroad", ViewId.MODELS, CHAT),
                new Step("At home", ViewId.MODELS, CHAT.withRateCard("moonshot-mainland-2026-10"))))));
        assertFalse(pages.get(1).toString().contains("against"));
    }

    @Test
    void theSameReportGivesTheSameBytes() throws IOException {
        assertArrayEquals(bytes(Reports.of(demo(CHAT))), bytes(Reports.of(demo(CHAT))));
    }

    @Test
    void isMadeOfADemoAlone() {
        assertTrue(PdfSlides.applies(Reports.of(demo(CHAT))));
        assertFalse(PdfSlides.applies(Reports.of(CHAT)));
    }

    private static Scenario demo(Scenario scenario) {
        return scenario.withExtras(scenario.extras().withSteps(List.of(new Step("Today", ViewId.MODELS, scenario),
                new Step("Ten times the users", ViewId.MODELS, Dimension.USERS.with(scenario, new BigDecimal("10000"))))));
    }

    private static List<List<String>> pages(Scenario scenario) throws IOException {
        List<List<String>> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(bytes(Reports.of(scenario)))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).lines().map(String::strip).toList());
            }
        }
        return pages;
    }

    private static byte[] bytes(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfSlides(new Figures(Locale.US)).write(report, out);
        return out.toByteArray();
    }
}
