package kimicost.export;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A font embedded in a document, with what of a text it can show. Lengths are in points, 1/72 inch.
///
/// Roboto has Latin, Greek and Cyrillic. No font that the app carries has Chinese characters or emoji, and one of the
/// machine's own would make the same report another file elsewhere: such characters show as `�`.
final class PdfFont {
    private static final String ELLIPSIS = "…";
    private static final int UNKNOWN = 0xFFFD;

    private final PDFont font;
    private final CmapLookup glyphs;

    private PdfFont(PDFont font, CmapLookup glyphs) {
        this.font = font;
        this.glyphs = glyphs;
    }

    /// @param name of a font of the app, such as `Roboto-Medium`
    static PdfFont load(PDDocument document, String name) throws IOException {
        try (InputStream in = PdfFont.class.getResourceAsStream("/kimicost/view/fonts/" + name + ".ttf")) {
            TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(in));
            // Ligatures would be drawn, but neither measured nor found by a reader's search.
            file.setEnableGsub(false);
            // The document closes the file when it has been saved with the glyphs it uses.
            return new PdfFont(PDType0Font.load(document, file, true), file.getUnicodeCmapLookup());
        }
    }

    PDFont font() {
        return font;
    }

    /// `text` in the characters the font has: composed, in one line, without marks that steer direction or shape.
    String known(String text) {
        StringBuilder known = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.isISOControl(point)) {
                known.append(point == 0xA0 || point == 0x202F ? '\u00A0' : ' ');
            } else if (point == '￥') {
                // Japanese writes the yen sign as wide as a character.
                known.append('¥');
            } else if (!steers(point)) {
                known.appendCodePoint(glyphs.getGlyphId(point) == 0 ? UNKNOWN : point);
            }
        });
        return known.toString();
    }

    private static boolean steers(int point) {
        return Character.getType(point) == Character.FORMAT || point >= 0xFE00 && point <= 0xFE0F || point >= 0x1F3FB && point <= 0x1F3FF;
    }

    /// Whether the font has every character of `text`.
    boolean knows(String text) {
        return known(text).indexOf(UNKNOWN) < 0;
    }

    /// The length of `text` at `size`.
    double width(String text, double size) {
        try {
            return font.getStringWidth(known(text)) * size / 1000;
        } catch (IOException e) {
            throw new IllegalStateException("An embedded font cannot fail to be read.", e);
        }
    }

    /// `text`, cut with an ellipsis where it is longer than `width`.
    String fitted(String text, double size, double width) {
        if (width(text, size) <= width) {
            return text;
        }
        int end = fitting(text, size, width - width(ELLIPSIS, size));
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /// The name of a variant, cut where it is longer than `width`. Of one that says whose card it is, as in
    /// `Kimi K2.6 · Moonshot international, June 2026`, the end tells it apart: it loses what stands before that.
    String fittedName(String name, double size, double width) {
        int middle = name.indexOf(" · ") + 3;
        if (middle < 3 || width(name, size) <= width) {
            return fitted(name, size, width);
        }
        String head = name.substring(0, middle) + ELLIPSIS;
        String end = name.substring(middle);
        while (!end.isEmpty() && width(head + end, size) > width) {
            end = end.substring(Character.charCount(end.codePointAt(0)));
        }
        return end.length() < 6 ? fitted(name, size, width) : head + end.stripLeading();
    }

    /// `text` in lines no longer than `width`, broken at spaces and, where a word alone is longer, within it. What `most`
    /// lines do not hold ends in an ellipsis.
    List<String> lines(String text, double size, double width, int most) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.strip().split("\\R+")) {
            String rest = paragraph.strip();
            while (width(rest, size) > width && lines.size() < most) {
                int end = fitting(rest, size, width);
                int space = rest.lastIndexOf(' ', end);
                int cut = space > 0 ? space : Math.max(end, Character.charCount(rest.codePointAt(0)));
                lines.add(rest.substring(0, cut).stripTrailing());
                rest = rest.substring(cut).stripLeading();
            }
            lines.add(rest);
        }
        if (lines.size() > most) {
            String last = lines.get(most - 1);
            lines.set(most - 1, last.substring(0, fitting(last, size, width - width(ELLIPSIS, size))).stripTrailing() + ELLIPSIS);
            return List.copyOf(lines.subList(0, most));
        }
        return List.copyOf(lines);
    }

    /// How many chars of `text` are no longer than `width`; a surrogate pair is never parted.
    private int fitting(String text, double size, double width) {
        int low = 0;
        int high = text.codePointCount(0, text.length());
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (width(text.substring(0, text.offsetByCodePoints(0, middle)), size) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return text.offsetByCodePoints(0, low);
    }
}
