package kimicost.text;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers as people of a locale type them: `12k`, `1.5M`, `1,000`, `35%`. The whole text must be a number, and
/// thousands must be grouped rightly: a `1.30` typed where the comma parts decimals is refused, not read as 130.
public final class TypedNumber {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// Far more digits than any figure has.
    private static final int LONGEST = 60;

    private final Pattern pattern;
    private final char decimal;
    private final char grouping;

    public TypedNumber(Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        decimal = symbols.getDecimalSeparator();
        grouping = isSpace(symbols.getGroupingSeparator()) ? ' ' : symbols.getGroupingSeparator();
        String group = Pattern.quote(String.valueOf(grouping));
        pattern = Pattern.compile("(?<number>[-+−]?(\\d{1,3}(" + group + "\\d{3})+|\\d{1,30})?("
                + Pattern.quote(String.valueOf(decimal)) + "(?<decimals>\\d{0,30}))?) ?(?<unit>[kKmMgGbB%]?)");
    }

    /// A number: `1,000`, `12k`, `1.5M`, `2G`, `0.3`.
    ///
    /// @throws NotANumber with a sentence that says what may be typed
    public BigDecimal number(String typed) throws NotANumber {
        Matcher text = match(typed);
        return switch (text.group("unit")) {
            case "" -> value(text);
            case "k", "K" -> value(text).scaleByPowerOfTen(3);
            case "m", "M" -> value(text).scaleByPowerOfTen(6);
            case "%" -> throw notANumber(typed);
            default -> value(text).scaleByPowerOfTen(9);
        };
    }

    /// A share: `35%` and `35` are 0.35; a number between 0 and 1 without the sign is the share itself, so that `0.3`
    /// is 0.3, while `1` is one per cent.
    ///
    /// @throws NotANumber with a sentence that says what may be typed
    public BigDecimal share(String typed) throws NotANumber {
        Matcher text = match(typed);
        BigDecimal value = value(text);
        return switch (text.group("unit")) {
            case "%" -> value.divide(HUNDRED);
            case "" -> value.abs().compareTo(BigDecimal.ONE) < 0 ? value : value.divide(HUNDRED);
            default -> throw new NotANumber("“" + typed.strip() + "” is no percentage; write one such as 35%.");
        };
    }

    private Matcher match(String typed) throws NotANumber {
        StringBuilder plain = new StringBuilder();
        if (typed.length() > LONGEST) {
            throw notANumber(typed.substring(0, LONGEST) + "…");
        }
        typed.strip().chars().forEach(c -> plain.append(isSpace((char) c) ? ' ' : (char) c));
        Matcher text = pattern.matcher(plain);
        if (!text.matches() || text.group("number").chars().noneMatch(Character::isDigit)) {
            throw notANumber(typed);
        }
        return text;
    }

    private BigDecimal value(Matcher text) {
        return new BigDecimal(text.group("number")
                .replace(String.valueOf(grouping), "")
                .replace(decimal, '.')
                .replace('−', '-'));
    }

    private NotANumber notANumber(String typed) {
        return new NotANumber("“%s” is no number; write one such as 1%s000, 12k or 1%s5M."
                .formatted(typed.strip(), grouping, decimal));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F';
    }

    /// What was typed is no number.
    public static final class NotANumber extends Exception {
        private static final long serialVersionUID = 1;

        public NotANumber(String sentence) {
            super(sentence);
        }
    }
}
