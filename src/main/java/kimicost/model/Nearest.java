package kimicost.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Guesses which of the existing names was probably meant.
public final class Nearest {
    /// How many names fit in a sentence.
    private static final int FEW = 20;
    /// How many are listed if there are more.
    private static final int LISTED = 5;

    private Nearest() {}

    /// What may stand in place of `typed`, as a sentence ends: `one of a, b`, or of many `one of a, b, c, d, e and 295 more`, those
    /// that differ least.
    public static String oneOf(String typed, Collection<String> names) {
        return "one of " + (names.size() <= FEW ? String.join(", ", names) : several(to(typed, names, LISTED), names.size()));
    }

    /// Names in a sentence: all of a few, of many the first and how many more there are, such as `a, b, c, d, e and 295 more`.
    public static String several(List<String> names) {
        return names.size() <= FEW ? String.join(", ", names) : several(names.subList(0, LISTED), names.size());
    }

    private static String several(List<String> first, int all) {
        return String.join(", ", first) + " and " + (all - first.size()) + " more";
    }

    /// Those of `names` that differ least from `typed`, the nearest first, and of equals the first first.
    ///
    /// @param most how many at most
    public static List<String> to(String typed, Collection<String> names, int most) {
        return names.stream().sorted(Comparator.comparingInt(name -> distance(typed, name))).limit(most).toList();
    }

    /// Whether `name` may be a slip for `typed`: they begin alike or differ in no more than a third of their letters.
    public static boolean isSlip(String typed, String name) {
        String a = plain(typed);
        String b = plain(name);
        return a.length() > 1 && (b.startsWith(a) || a.startsWith(b)) || distance(typed, name) * 3 <= Math.max(a.length(), b.length());
    }

    /// How many letters were left out, added, replaced or swapped with their neighbour. Case and the hyphens of options are
    /// no difference.
    static int distance(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int replaced = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                steps[i][j] = Math.min(replaced, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], 1 + steps[i - 2][j - 2]);
                }
            }
        }
        return steps[a.length()][b.length()];
    }

    private static String plain(String name) {
        return name.replaceFirst("^-+", "").toLowerCase(Locale.ROOT);
    }
}
