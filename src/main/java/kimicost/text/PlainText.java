package kimicost.text;

/// Normalises typed and pasted text.
final class PlainText {
    private static final int LONGEST_QUOTED = 40;

    private PlainText() {}

    /// Whether `typed` is more than one value, such as several cells or lines pasted from another program.
    static boolean isSeveral(String typed) {
        return typed.strip().chars().anyMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029');
    }

    /// Replaces full-width characters and those of other scripts with their usual equivalents.
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

    /// `typed` on one line and cut to a reasonable length, to quote it in a message.
    static String quoted(String typed) {
        String line = Figures.unmarked(typed.strip()).replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " | ");
        return line.length() <= LONGEST_QUOTED ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_QUOTED))) + "…";
    }
}
