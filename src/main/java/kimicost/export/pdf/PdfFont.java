package kimicost.export.pdf;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// A cut of Roboto in a document, with what of a text it can show. Lengths are in points, 1/72 inch.
///
/// Roboto has Latin, Greek and Cyrillic. Characters that it lacks, those of Chinese, Japanese and Korean among them, are drawn
/// in the app's other font. What neither has, such as emoji, shows as `�`: a font of the machine's own would make the same
/// report another file elsewhere.
final class PdfFont {
    private static final String ELLIPSIS = "…";
    private static final int UNKNOWN = 0xFFFD;

    private final PdfFace roboto;
    private final Supplier<PdfFace> other;
    private final double stroke;

    /// @param other  asked for when a text first needs it
    /// @param stroke drawn around the characters of the other font, which has no bold cut, in ems
    PdfFont(PdfFace roboto, Supplier<PdfFace> other, double stroke) {
        this.roboto = roboto;
        this.other = other;
        this.stroke = stroke;
    }

    /// A part of a text in one font.
    ///
    /// @param stroke drawn around the characters, in ems
    record Run(PdfFace face, String text, double stroke) {}

    /// `text` as it is drawn, from left to right.
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

    /// `text` in the characters the fonts have: composed, in one line, without marks that steer direction or shape.
    String known(String text) {
        StringBuilder known = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.isISOControl(point)) {
                known.append(point == 0xA0 || point == 0x202F ? '\u00A0' : ' ');
            } else if (point == '￥') {
                // Japanese writes the yen sign as wide as a character.
                known.append('¥');
            } else if (point == '〜') {
                // One sign with two codes: Windows types the other, which the font has.
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

    /// The length of `text` at `size`.
    double width(String text, double size) {
        return runs(text).stream().mapToDouble(run -> run.face().width(run.text())).sum() * size;
    }

    /// `text`, cut with an ellipsis where it is longer than `width`.
    String fitted(String text, double size, double width) {
        if (width(text, size) <= width) {
            return text;
        }
        String known = known(text);
        int end = fitting(known, size, width - width(ELLIPSIS, size));
        return known.substring(0, end).stripTrailing() + ELLIPSIS;
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

    /// `text` in lines no longer than `width`, broken at spaces, between Chinese, Japanese and Korean characters and, where a
    /// word alone is longer, within it. What `most` lines do not hold ends in an ellipsis.
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

    /// Where a line of `text` ends, at `end` or before. Chinese, Japanese and Korean break between any two characters, except
    /// where one of them may not begin or end a line, as `。` and `「`.
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
