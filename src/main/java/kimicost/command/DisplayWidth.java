package kimicost.command;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// How many terminal columns a text takes: two for a Chinese, Japanese or Korean character or an emoji, none for a combining
/// accent.
final class DisplayWidth {
    private static final Pattern CLUSTER = Pattern.compile("\\X");
    private static final int EMOJI_STYLE = 0xFE0F;

    /// First and last code point of each wide range (W and F) in Unicode's EastAsianWidth.txt, without emoji, which Java knows.
    private static final int[][] WIDE = {
            {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0x33FF}, {0x3400, 0x4DBF}, {0x4E00, 0xA4CF}, {0xA960, 0xA97F},
            {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE10, 0xFE19}, {0xFE30, 0xFE6F}, {0xFF01, 0xFF60}, {0xFFE0, 0xFFE6},
            {0x16FE0, 0x18DFF}, {0x1AFF0, 0x1B2FF}, {0x1F200, 0x1F2FF}, {0x20000, 0x3FFFD}};

    private DisplayWidth() {}

    static int of(String text) {
        return CLUSTER.matcher(text).results().map(MatchResult::group).mapToInt(DisplayWidth::ofCluster).sum();
    }

    /// The width of one grapheme cluster, such as a letter with its accents or a family emoji.
    private static int ofCluster(String cluster) {
        int first = cluster.codePointAt(0);
        boolean emoji = Character.isEmojiPresentation(first) || cluster.indexOf(EMOJI_STYLE) > 0;
        return emoji ? 2 : cluster.codePoints().map(DisplayWidth::ofPoint).sum();
    }

    private static int ofPoint(int point) {
        int type = Character.getType(point);
        boolean vowelOrFinal = point >= 0x1160 && point <= 0x11FF; // the rest of a Korean syllable in parts
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT || vowelOrFinal) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (point >= range[0] && point <= range[1]) {
                return 2;
            }
        }
        return 1;
    }
}
