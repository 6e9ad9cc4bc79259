package kimicost.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Parses numbers as people type and paste them in a locale: `12k`, `1,000`, `$1,200`, `1,200 tokens`, `35 %`, `3e5`, `１２`, and
/// simple arithmetic: `1000*2`, `*2`, `/3`, `+10%`. The whole text must be one number with correct grouping: `1.30` typed in a
/// locale with a decimal comma is rejected, not read as 130.
public final class TypedNumber {
    private static final MathContext DIGITS = new MathContext(34, RoundingMode.HALF_UP);
    /// Far more characters than any figure needs.
    private static final int LONGEST = 80;

    /// Multipliers that may follow a number, as powers of ten.
    private static final Map<String, Integer> POWERS = Map.ofEntries(Map.entry("k", 3), Map.entry("thousand", 3), Map.entry("万", 4),
            Map.entry("lakh", 5), Map.entry("m", 6), Map.entry("mn", 6), Map.entry("mio", 6), Map.entry("million", 6),
            Map.entry("crore", 7), Map.entry("亿", 8), Map.entry("g", 9), Map.entry("b", 9), Map.entry("bn", 9), Map.entry("mrd", 9),
            Map.entry("billion", 9),
            Map.entry("t", 12), Map.entry("trillion", 12));
    /// Unit words, which do not change the number.
    private static final Set<String> UNITS = Set.of("token", "tok", "user", "message", "request", "call", "search", "node", "month", "day",
            "hour", "h", "second", "sec", "s", "a", "an", "per", "each", "/");
    /// Symbols of the currencies that rates are published in. For other currencies the code and the locale's symbol are accepted.
    private static final Map<String, List<String>> SIGNS = Map.of("USD", List.of("$", "US$", "$US"), "CNY", List.of("¥", "CN¥", "RMB", "元"),
            "EUR", List.of("€"), "GBP", List.of("£"), "JPY", List.of("¥", "JP¥", "円"), "INR", List.of("₹"), "KRW", List.of("₩"));
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{0,3}\\p{Sc}(?:US)?|[元円]|\\p{IsLatin}{3}(?!\\p{L})");
    private static final Pattern WORD = Pattern.compile("[\\p{L}&&[^万亿元円]]+\\.?|[万亿]|/(?= ?\\p{L})");

    private final Locale locale;
    private final Pattern number;
    private final char decimal;
    private final char grouping;
    private final Optional<Currency> currency;
    private final String unit;

    public TypedNumber(Locale locale) {
        this(locale, Optional.empty(), "");
    }

    private TypedNumber(Locale locale, Optional<Currency> currency, String unit) {
        this.locale = Figures.latin(locale);
        this.currency = currency;
        this.unit = unit;
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(this.locale);
        decimal = symbols.getDecimalSeparator();
        grouping = PlainText.plain(symbols.getGroupingSeparator());
        String point = "[" + Pattern.quote(decimal + "٫") + "]";
        String group = "[" + Pattern.quote(grouping + " '٬") + "]";
        // Groups of three or, as in India, of two above the first thousand; all groups use the same separator.
        number = Pattern.compile("(?:(?:\\d{1,3}(?<group>" + group + ")\\d{3}(?:\\k<group>\\d{3})*"
                + "|\\d{1,2}(?<lakh>" + group + ")(?:\\d{2}\\k<lakh>)+\\d{3}|\\d{1,30})(?:" + point + "\\d{0,30})?|" + point + "\\d{1,30})"
                + "(?:[eE][-+]?\\d{1,2}(?!\\d))?");
    }

    /// A parser for amounts in one currency, which rejects other currencies.
    public TypedNumber in(Currency ofAmounts) {
        return new TypedNumber(locale, Optional.of(ofAmounts), unit);
    }

    /// A parser that accepts `behind` after the number, such as `per 100`.
    public TypedNumber with(String behind) {
        return new TypedNumber(locale, currency, behind);
    }

    /// Parses a number: `1,000`, `12k`, `1.5M`, `2G`, `0.3`.
    ///
    /// @throws NotANumber with a message that says what to type instead
    public BigDecimal number(String typed) throws NotANumber {
        return number(typed, Optional.empty()).value();
    }

    /// Parses a number or a change to the current one: `*2`, `/3`, `+10%`, `-10%`.
    ///
    /// @throws NotANumber with a message that says what to type instead
    public Reading number(String typed, Optional<BigDecimal> present) throws NotANumber {
        return new Sum(typed, present, false).read();
    }

    /// Parses a percentage as a share: `35%` and `35` are 0.35, `0.5` is 0.005.
    ///
    /// @throws NotANumber with a message that says what to type instead
    public BigDecimal share(String typed) throws NotANumber {
        return share(typed, Optional.empty()).value();
    }

    /// Parses a percentage or a change to the current one: at 40 %, `*2` gives 0.8 and `+10%` gives 0.44.
    ///
    /// @throws NotANumber with a message that says what to type instead
    public Reading share(String typed, Optional<BigDecimal> present) throws NotANumber {
        Reading read = new Sum(typed, present.map(share -> share.movePointRight(2)), true).read();
        return new Reading(read.value().movePointLeft(2), read.computed());
    }

    /// Rejects several cells or lines pasted from another program, which must not be joined into one number.
    ///
    /// @throws NotANumber if `pasted` is more than one value
    public static void checkOneValue(String pasted) throws NotANumber {
        if (PlainText.isSeveral(pasted)) {
            throw new NotANumber(Strings.of("number.several", PlainText.quoted(pasted)));
        }
    }

    /// A parsed number.
    ///
    /// @param computed whether it is the result of arithmetic, so that its last digits were not chosen by anyone
    public record Reading(BigDecimal value, boolean computed) {}

    /// Thrown when typed text is not a number.
    public static final class NotANumber extends Exception {
        private static final long serialVersionUID = 1;

        public NotANumber(String sentence) {
            super(sentence);
        }
    }

    /// Parses one text from left to right.
    private final class Sum {
        private final String typed;
        private final Optional<BigDecimal> present;
        private final boolean percentages;
        private final String text;
        private int at;
        private boolean computed;
        private int differences;

        Sum(String typed, Optional<BigDecimal> present, boolean percentages) throws NotANumber {
            checkOneValue(typed);
            this.typed = typed;
            this.present = present;
            this.percentages = percentages;
            text = typed.length() > LONGEST ? "" : withoutUnit(PlainText.plain(typed));
        }

        private String withoutUnit(String whole) {
            String behind = PlainText.plain(unit);
            boolean there = !behind.isEmpty() && whole.regionMatches(true, whole.length() - behind.length(), behind, 0, behind.length());
            return there ? whole.substring(0, whole.length() - behind.length()).strip() : whole;
        }

        Reading read() throws NotANumber {
            Operand sum = sum();
            // More than one minus sign or slash suggests a date or a telephone number.
            if (at < text.length() || sum.percent && !percentages || differences > 1) {
                throw notANumber();
            }
            return new Reading(sum.value, computed);
        }

        private Operand sum() throws NotANumber {
            Operand left = continues() ? product(new Operand(present.orElseThrow(), percentages)) : product(operand());
            while (next("+") || next("-")) {
                boolean minus = text.charAt(at++) == '-';
                differences += minus ? 1 : 0;
                computed = true;
                Operand right = product(operand());
                boolean relative = right.percent && !(left.percent && left.typed);
                BigDecimal step = relative ? left.value.multiply(right.value.movePointLeft(2)) : right.value;
                left = new Operand(minus ? left.value.subtract(step) : left.value.add(step), left.percent);
            }
            return left;
        }

        /// Whether the text changes the current number: `*2`, `/3`, `+10%`, or `-10%` unless the number is itself a percentage.
        private boolean continues() {
            boolean relative = text.indexOf('%') >= 0 && text.indexOf('%') == text.length() - 1
                    && (percentages ? next("+") && present.filter(share -> share.signum() != 0).isPresent() : next("+") || next("-"));
            return present.isPresent() && (relative || next("*") || next("/"));
        }

        private Operand product(Operand first) throws NotANumber {
            Operand left = first;
            while (next("*") || next("/")) {
                boolean divided = text.charAt(at++) == '/';
                differences += divided ? 1 : 0;
                computed = true;
                Operand right = operand();
                BigDecimal factor = right.percent ? right.value.movePointLeft(2) : right.value;
                if (divided && factor.signum() == 0) {
                    throw notANumber();
                }
                left = new Operand(divided ? left.value.divide(factor, DIGITS) : left.value.multiply(factor), left.percent);
            }
            return left;
        }

        /// A number with everything around it: sign, currency, multiplier, unit, percent sign.
        private Operand operand() throws NotANumber {
            boolean negative = false;
            boolean percent = false;
            boolean signed = false;
            for (boolean before = true; before;) {
                if (!signed && (next("-") || next("+"))) {
                    negative = text.charAt(at++) == '-';
                    signed = true;
                } else if (!percent && next("%")) {
                    percent = true;
                    at++;
                } else {
                    before = currency() || unit();
                }
            }
            skipSpaces();
            Matcher found = number.matcher(text).region(at, text.length());
            if (!found.lookingAt()) {
                throw notANumber();
            }
            at = found.end();
            BigDecimal value = value(found.group());
            int power = percentages ? 0 : power();
            for (boolean behind = true; behind;) {
                if (!percent && power == 0 && next("%")) {
                    percent = true;
                    at++;
                } else {
                    behind = currency() || unit();
                }
            }
            return new Operand((negative ? value.negate() : value).scaleByPowerOfTen(power), percent, true);
        }

        private int power() {
            int start = at;
            int power = word().map(POWERS::get).orElse(0);
            at = power == 0 ? start : at;
            return power;
        }

        /// Skips a unit word; returns whether there was one.
        private boolean unit() {
            int start = at;
            boolean there = word().filter(UNITS::contains).isPresent();
            at = there ? at : start;
            return there;
        }

        private BigDecimal value(String digits) {
            return new BigDecimal(digits.replace(String.valueOf(grouping), "").replaceAll("[ '٬]", "")
                    .replace(decimal, '.').replace('٫', '.'));
        }

        /// Skips a currency; returns whether there was one.
        private boolean currency() throws NotANumber {
            skipSpaces();
            Matcher found = CURRENCY.matcher(text).region(at, text.length());
            boolean there = found.lookingAt() && isCurrency(found.group());
            Optional<String> own = currency.map(one -> PlainText.plain(one.getSymbol(locale))).filter(sign -> text.startsWith(sign, at));
            if (there && currency.filter(one -> !isOf(found.group(), one)).isPresent() && own.isEmpty()) {
                throw new NotANumber(Strings.of("number.otherCurrency", PlainText.quoted(typed), currency.get().getCurrencyCode()));
            }
            at += Math.max(there ? found.group().length() : 0, own.map(String::length).orElse(0));
            return there || own.isPresent();
        }

        private static boolean isCurrency(String sign) {
            return !sign.matches("\\p{L}{3}") || isOf(sign, Currency.getInstance("CNY"))
                    || Currency.getAvailableCurrencies().stream().anyMatch(one -> one.getCurrencyCode().equalsIgnoreCase(sign));
        }

        private static boolean isOf(String sign, Currency currency) {
            return sign.equalsIgnoreCase(currency.getCurrencyCode())
                    || SIGNS.getOrDefault(currency.getCurrencyCode(), List.of()).contains(sign);
        }

        /// Reads the next word in lower case, without a plural `s` or the dot of an abbreviation.
        private Optional<String> word() {
            skipSpaces();
            Matcher found = WORD.matcher(text).region(at, text.length());
            if (!found.lookingAt()) {
                return Optional.empty();
            }
            at = found.end();
            String small = found.group().toLowerCase(Locale.ROOT).replace(".", "");
            return Optional.of(small.length() > 2 && !small.endsWith("ss") ? small.replaceFirst("(?:(?<=ch)es|s)$", "") : small);
        }

        private boolean next(String sign) {
            skipSpaces();
            return text.startsWith(sign, at) && !(sign.equals("/") && WORD.matcher(text).region(at, text.length()).lookingAt());
        }

        private void skipSpaces() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }

        private NotANumber notANumber() {
            return new NotANumber(percentages ? Strings.of("number.noPercentage", PlainText.quoted(typed))
                    : Strings.of("number.none", PlainText.quoted(typed), String.valueOf(grouping), String.valueOf(decimal)));
        }
    }

    /// @param typed whether it was typed directly, not calculated
    private record Operand(BigDecimal value, boolean percent, boolean typed) {
        Operand(BigDecimal value, boolean percent) {
            this(value, percent, false);
        }
    }
}
