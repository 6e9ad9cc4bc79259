package kimicost.export.pdf;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// One weight of Roboto with a fallback font, to measure and break text for a document. Lengths are in points, 1/72 inch.
///
/// Roboto covers Latin, Greek and Cyrillic. Other characters, such as Chinese, Japanese and Korean, come from the app's fallback
/// font. Characters in neither font, such as emoji, appear as `�`: using a system font would make the file differ between
/// machines.
final class PdfFont {
    private static final String ELLIPSIS = "…";
    private static final int UNKNOWN = 0xFFFD;

    private final PdfFace roboto;
    private final Supplier<PdfFace> other;
    private final double stroke;

    /// @param other  the fallback font, loaded on first use
    /// @param stroke outline width for the fallback font in ems, which imitates its missing bold weight
    PdfFont(PdfFace roboto, Supplier<PdfFace> other, double stroke) {
        this.roboto = roboto;
        this.other = other;
        this.stroke = stroke;
    }

    /// A piece of text in one font.
    ///
    /// @param stroke outline width in ems
    record Run(PdfFace face, String text, double stroke) {}

    /// `text` split by font, from left to right.
    List<Run> runs(String text) {
        String known = known(text);
        List<Run> runs = new ArrayList<>();
        for (int start = 0, end; start < known.length(); start = end) {
            boolean own = roboto.has(known.codePointAt(start));
            end = start;
            while (end < known.length() && roboto.has(known.codePointAt(end)) == own) {
                end += Character.charCount(known.codePointAt(end));
            }
            String part = known.substring(start, end);
            runs.add(own ? new Run(roboto, part, 0) : new Run(other.get(), part, stroke));
        }
        return runs;
    }

    /// `text` reduced to characters the fonts have: composed, on one line, without direction marks and variation selectors.
    String known(String text) {
        StringBuilder known = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.isISOControl(point)) {
                known.append(point == 0xA0 || point == 0x202F ? '\u00A0' : ' ');
            } else if (point == '￥') {
                // Japanese input methods type the full-width yen sign.
                known.append('¥');
            } else if (point == '〜') {
                // The same character has two code points; Windows types the other one, which the font has.
                known.append('～');
            } else if (!steers(point)) {
                known.appendCodePoint(has(point) ? point : UNKNOWN);
            }
        });
        return known.toString();
    }

    private static boolean steers(int point) {
        return Character.getType(point) == Character.FORMAT || point >= 0xFE00 && point <= 0xFE0F
                || point >= 0xE0100 && point <= 0xE01EF || point >= 0x1F3FB && point <= 0x1F3FF;
    }

    private boolean has(int point) {
        return roboto.has(point) || other.get().has(point);
    }

    /// Whether the fonts have every character of `text`.
    boolean knows(String text) {
        return known(text).indexOf(UNKNOWN) < 0;
    }

    /// The width of `text` at `size`.
    double width(String text, double size) {
        return runs(text).stream().mapToDouble(run -> run.face().width(run.text())).sum() * size;
    }

    /// `text`, cut with an ellipsis if it is wider than `width`.
    String fitted(String text, double size, double width) {
        if (width(text, size) <= width) {
            return text;
        }
        String known = known(text);
        int end = fitting(known, size, width - width(ELLIPSIS, size));
        return known.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /// A variant's name, shortened to `width`. If it includes the card, as in `Kimi K2.6 · Moonshot international, June 2026`, the
    /// start of the card's name is cut, because its end is what tells cards apart.
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

    /// `text` broken into lines of at most `width`: at spaces, between Chinese, Japanese and Korean characters, or within a word that
    /// is too long for a line. If it needs more than `most` lines, the last one ends in an ellipsis.
    List<String> lines(String text, double size, double width, int most) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.strip().split("\\R+")) {
            String rest = known(paragraph).strip();
            while (width(rest, size) > width && lines.size() < most) {
                int end = fitting(rest, size, width);
                int cut = cut(rest, end);
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

    /// The index at which to break `text`, at most `end`. Chinese, Japanese and Korean text breaks between any two characters, except
    /// before or after certain punctuation such as `。` and `「`.
    private int cut(String text, int end) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        for (int at = end; at > 0; at--) {
            boolean wide = !roboto.has(text.codePointAt(at)) || !roboto.has(text.codePointBefore(at));
            if (text.charAt(at) == ' ' || wide && breaks.isBoundary(at)) {
                return at;
            }
        }
        return Math.max(end, Character.charCount(text.codePointAt(0)));
    }

    /// How many chars of `text` fit into `width`, without splitting a surrogate pair.
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
