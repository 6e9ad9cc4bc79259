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

/// One of the app's font files, embedded in a document as a subset.
record PdfFace(PDFont font, CmapLookup glyphs) {

    /// A weight of Roboto.
    ///
    /// @param cut the font's weight, such as `Medium`
    static PdfFace roboto(PDDocument document, String cut) throws IOException {
        try (InputStream in = FontFiles.roboto(cut)) {
            return of(document, new TTFParser().parse(new RandomAccessReadBuffer(in)));
        }
    }

    /// WenQuanYi Micro Hei, for Chinese, Japanese and Korean characters. It is added to `document` on first use.
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
        // Ligatures would be drawn, but neither measured correctly nor found by a text search.
        file.setEnableGsub(false);
        return new PdfFace(PDType0Font.load(document, file, true), file.getUnicodeCmapLookup());
    }

    boolean has(int point) {
        return glyphs.getGlyphId(point) != 0;
    }

    /// The width of `text` in ems.
    double width(String text) {
        try {
            return font.getStringWidth(text) / 1000;
        } catch (IOException e) {
            throw new UncheckedIOException("An embedded font cannot fail to be read.", e);
        }
    }

    /// The font file, read on first use. Saving a document closes its fonts, but not a font that is part of a collection, so all
    /// documents can share this one.
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
