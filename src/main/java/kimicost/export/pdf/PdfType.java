package kimicost.export.pdf;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.pdfbox.pdmodel.PDDocument;

/// A font with size and colour.
///
/// @param size   in points
/// @param colour as 0xRRGGBB
record PdfType(PdfFont font, double size, int colour) {

    /// The fonts of a document.
    record Fonts(PdfFont regular, PdfFont medium, PdfFont bold) {
        static Fonts load(PDDocument document) throws IOException {
            Supplier<PdfFace> other = PdfFace.eastAsian(document);
            return new Fonts(new PdfFont(PdfFace.roboto(document, "Regular"), other, 0),
                    new PdfFont(PdfFace.roboto(document, "Medium"), other, 0.02),
                    new PdfFont(PdfFace.roboto(document, "Bold"), other, 0.04));
        }

        PdfType text(double size) {
            return new PdfType(regular, size, PdfColours.TEXT);
        }

        PdfType muted(double size) {
            return new PdfType(regular, size, PdfColours.MUTED);
        }

        PdfType strong(double size) {
            return new PdfType(medium, size, PdfColours.TEXT);
        }
    }

    PdfType in(int other) {
        return new PdfType(font, size, other);
    }

    PdfType at(double other) {
        return new PdfType(font, other, colour);
    }

    double width(String text) {
        return font.width(text, size);
    }

    String fitted(String text, double width) {
        return font.fitted(text, size, width);
    }

    String fittedName(String name, double width) {
        return font.fittedName(name, size, width);
    }

    List<String> lines(String text, double width, int most) {
        return font.lines(text, size, width, most);
    }

    /// This type, shrunk until `text` fits into `width`, but to no less than `smallest` points.
    PdfType shrunk(String text, double width, double smallest) {
        double needed = size * width / Math.max(width(text), 1);
        return at(Math.max(smallest, Math.min(size, needed)));
    }

    /// The distance from the middle of a row to the baseline of text centred in it: half the cap height.
    double drop() {
        return size * 0.355;
    }
}
