package kimicost.export.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import kimicost.text.FontFiles;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A font file of the app in a document, which embeds the glyphs it uses.
record PdfFace(PDFont font, CmapLookup glyphs) {

    /// @param cut such as `Medium`
    static PdfFace roboto(PDDocument document, String cut) throws IOException {
        try (InputStream in = FontFiles.roboto(cut)) {
            return of(document, new TTFParser().parse(new RandomAccessReadBuffer(in)));
        }
    }

    /// WenQuanYi Micro Hei, which has the characters of Chinese, Japanese and Korean: put into `document` when first asked for.
    static Supplier<PdfFace> eastAsian(PDDocument document) {
        return new Supplier<>() {
            private PdfFace face;

            @Override
            public PdfFace get() {
                try {
                    face = face == null ? of(document, EastAsian.FILE) : face;
                    return face;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private static PdfFace of(PDDocument document, TrueTypeFont file) throws IOException {
        // Ligatures would be drawn, but neither measured nor found by a reader's search.
        file.setEnableGsub(false);
        return new PdfFace(PDType0Font.load(document, file, true), file.getUnicodeCmapLookup());
    }

    boolean has(int point) {
        return glyphs.getGlyphId(point) != 0;
    }

    /// The length of `text` in ems.
    double width(String text) {
        try {
            return font.getStringWidth(text) / 1000;
        } catch (IOException e) {
            throw new UncheckedIOException("An embedded font cannot fail to be read.", e);
        }
    }

    /// The file, read when the first document needs it. A document closes its fonts when it is saved, but not one that is part
    /// of a collection, so all documents share this one.
    private static final class EastAsian {
        static final TrueTypeFont FILE = read();

        private static TrueTypeFont read() {
            try (InputStream in = FontFiles.eastAsian()) {
                return new TrueTypeCollection(in).getFontByName("WenQuanYiMicroHei");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
