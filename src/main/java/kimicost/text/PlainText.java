package kimicost.text;

/// What people type and paste, in one way of writing.
final class PlainText {
    private static final int LONGEST_QUOTED = 40;

    private PlainText() {}

    /// Whether `typed` is more than one value: cells or lines of another program.
    static boolean isSeveral(String typed) {
        return typed.strip().chars().anyMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029');
    }

    /// One way of writing for all: signs of full width and those of other scripts become the usual ones.
    static String plain(String typed) {
        StringBuilder plain = new StringBuilder();
        typed.strip().codePoints().filter(point -> !Figures.isMark(point)).forEach(point -> {
            if (Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER) {
                plain.append(Character.digit(point, 10));
            } else {
                plain.append(point > Character.MAX_VALUE ? "\uFFFD" : String.valueOf(plain((char) point)));
            }
        });
        return plain.toString().strip();
    }

    static char plain(char c) {
        return Character.isSpaceChar(c) && c != '\u2028' && c != '\u2029' ? ' ' : switch (c) {
            case '’', '‘', 'ʼ', '＇' -> '\'';
            case '−', '‒', '–', '‐', '‑', '﹣' -> '-';
            case '×', '∗' -> '*';
            case '÷', '⁄', '∕' -> '/';
            case '٪', '﹪' -> '%';
            case '￥' -> '¥';
            default -> c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
        };
    }

    /// `typed` in one line, cut where it is long, for a sentence about it.
    static String quoted(String typed) {
        String line = Figures.unmarked(typed.strip()).replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " | ");
        return line.length() <= LONGEST_QUOTED ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_QUOTED))) + "…";
    }
}
