package kimicost.export.pdf;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import kimicost.export.Reports;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Quote;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfQuoteTest {
    /// K2.6 costs 215 before tax: 258 with the mark-up, 309.60 with a fifth of tax, for 1,000 users.
    @Test
    void quotesTheVariantThatWasChosenAndThePricePerUser() throws IOException {
        Scenario taxed = Dimension.TAX_RATE.with(Scenario.DEFAULT, new BigDecimal("0.2"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Pdf.quote(new Figures(Locale.US)).write(Reports.of(taxed.withExtras(taxed.extras().withChoice(Optional.of("kimi-k2.6"))
                .withQuote(Optional.of(new Quote(new BigDecimal("0.2"), BigDecimal.ZERO))))), out);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("$309.60"), text);
            assertTrue(text.contains("per user") && text.contains("$0.3096"), text);
            assertTrue(text.contains("Kimi K2.6"), text);
        }
    }
}
