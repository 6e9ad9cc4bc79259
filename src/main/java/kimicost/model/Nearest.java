package kimicost.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Suggests which existing name a mistyped one was meant to be.
public final class Nearest {
    /// Up to this many names are listed in full.
    private static final int FEW = 20;
    /// If there are more names, only this many are listed.
    private static final int LISTED = 5;

    private Nearest() {}

    /// The alternatives to `typed`, worded to end a sentence: `one of a, b` or, if there are many, the closest ones, as in
    /// `one of a, b, c, d, e and 295 more`.
    public static String oneOf(String typed, Collection<String> names) {
        return names.size() <= FEW ? "one of " + String.join(", ", names)
                : "one of %s and %s more".formatted(String.join(", ", to(typed, names, LISTED)), names.size() - LISTED);
    }

    /// The `names` closest to `typed`, closest first; ties keep the given order.
    ///
    /// @param most the largest number of names returned
    public static List<String> to(String typed, Collection<String> names, int most) {
        return names.stream().sorted(Comparator.comparingInt(name -> distance(typed, name))).limit(most).toList();
    }

    /// Whether `typed` may be a typo of `name`: one starts with the other, or at most a third of the letters differ.
    public static boolean isSlip(String typed, String name) {
        String a = plain(typed);
        String b = plain(name);
        return a.length() > 1 && (b.startsWith(a) || a.startsWith(b)) || distance(typed, name) * 3 <= Math.max(a.length(), b.length());
    }

    /// The edit distance: how many letters were omitted, added, replaced or swapped with a neighbour. Ignores case and leading
    /// hyphens.
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
