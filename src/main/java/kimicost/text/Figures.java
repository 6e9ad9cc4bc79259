package kimicost.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;

/// Formats figures for a locale, in Latin digits and without direction marks, to match the English text around them. Amounts
/// too small for the usual decimals show their first significant digits, never zero. What rounds to zero has no sign.
public final class Figures {
    private static final BigDecimal SMALLEST_SHOWN = new BigDecimal("0.00000001");
    /// How many decimals matter for averages, and for exchange rates.
    private static final int ENOUGH = 4;
    private static final int ENOUGH_OF_A_RATE = 8;
    /// The most characters that fit into an input field.
    private static final int FIELD = 13;
    /// The highest power of ten for which languages have a short word: hundreds of 10¹².
    private static final int LAST_WORD = 14;

    private final Locale locale;
    private final DecimalFormat count;
    private final DecimalFormat ungrouped;
    private final DecimalFormat percent;
    private final NumberFormat compact;
    private final Map<Currency, DecimalFormat> moneys = new HashMap<>();

    public Figures(Locale locale) {
        this.locale = latin(locale);
        count = plain(NumberFormat.getNumberInstance(this.locale));
        ungrouped = plain(NumberFormat.getNumberInstance(this.locale));
        ungrouped.setGroupingUsed(false);
        percent = plain(NumberFormat.getPercentInstance(this.locale));
        compact = NumberFormat.getCompactNumberInstance(this.locale, NumberFormat.Style.SHORT);
    }

    /// The locale, with Latin digits.
    public Locale locale() {
        return locale;
    }

    /// `locale` with Latin digits, which every font has.
    static Locale latin(Locale locale) {
        return new Locale.Builder().setLocale(locale).setUnicodeLocaleKeyword("nu", "latn").build();
    }

    /// `text` without the direction marks of right-to-left scripts, which fonts show as boxes.
    public static String unmarked(String text) {
        return text.codePoints().noneMatch(Figures::isMark) ? text : text.codePoints().filter(point -> !isMark(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    static boolean isMark(int point) {
        return Character.getType(point) == Character.FORMAT;
    }

    /// An amount with its currency, to the cent: `$107.20`. Below a cent it has two significant digits: `$0.0043`.
    public String money(BigDecimal amount, Currency currency) {
        return inCurrency(amount, currency, decimals(amount, cents(currency), cents(currency), 2));
    }

    /// An amount with enough decimals to tell it from `other`: `$12,000.00`, but `$11,999.996` beside $12,000.
    public String moneyApart(BigDecimal amount, BigDecimal other, Currency currency) {
        int decimals = decimals(amount, cents(currency), cents(currency), 2);
        while (amount.compareTo(other) != 0
                && amount.setScale(decimals, RoundingMode.HALF_UP).compareTo(other.setScale(decimals, RoundingMode.HALF_UP)) == 0) {
            decimals++;
        }
        return inCurrency(amount, currency, decimals);
    }

    /// A shortened amount: to the cent below a billion, from there on `$1.32 B`, in German `1,32 Mrd. $`.
    public String briefMoney(BigDecimal amount, Currency currency) {
        return amount.abs().compareTo(BigDecimal.valueOf(1_000_000_000)) < 0 ? money(amount, currency) : shortMoney(amount, currency);
    }

    /// An amount as an audience takes it in: to the cent below a thousand, from there on without cents, and from a billion on in
    /// short: `$180.80`, `$12,345`, `$1.32 B`.
    public String roundMoney(BigDecimal amount, Currency currency) {
        boolean large = amount.abs().setScale(cents(currency), RoundingMode.HALF_UP).compareTo(BigDecimal.valueOf(1000)) >= 0;
        return large && amount.abs().compareTo(BigDecimal.valueOf(1_000_000_000)) < 0 ? inCurrency(amount, currency, 0)
                : briefMoney(amount, currency);
    }

    /// A difference as an audience takes it in, with its sign: `−$23.70`, `+$1,200`, `±$0.00`.
    public String roundDifference(BigDecimal apart, Currency currency) {
        return (apart.signum() > 0 ? "+" : apart.signum() < 0 ? "−" : "±") + roundMoney(apart.abs(), currency);
    }

    /// A unit price, with four decimals and at least four significant digits: `$0.1072`, `$0.001072`; 0 is `$0.00`.
    public String unitMoney(BigDecimal amount, Currency currency) {
        return inCurrency(amount, currency, amount.signum() == 0 ? cents(currency) : decimals(amount, cents(currency) + 2, 2, 4));
    }

    /// An amount without its currency, for table columns: `107.20`.
    public String amount(BigDecimal amount, Currency currency) {
        return fixed(count, amount, decimals(amount, cents(currency), cents(currency), 2));
    }

    /// A published rate, with at least the currency's decimals: `$0.114`, `$4.00`.
    public String rate(BigDecimal rate, Currency currency) {
        return inCurrency(rate, currency, Math.max(cents(currency), rate.stripTrailingZeros().scale()));
    }

    /// A rate without its currency, for columns: `0.114`, `4.00`.
    public String rateAlone(BigDecimal rate, Currency currency) {
        return fixed(count, rate, Math.max(cents(currency), rate.stripTrailingZeros().scale()));
    }

    /// An axis label: whole amounts without cents (`$50`, but `$0.50`), large ones shortened (`$5 M`).
    public String axis(BigDecimal amount, Currency currency) {
        if (amount.abs().compareTo(BigDecimal.valueOf(1_000_000)) >= 0) {
            return shortMoney(amount, currency);
        }
        int scale = Math.max(0, amount.stripTrailingZeros().scale());
        return inCurrency(amount, currency, scale == 0 ? 0 : Math.max(scale, cents(currency)));
    }

    /// An uncertain amount, rounded to three digits: `$181` for $180.97, `$12,300`, `$0.43`.
    public String roundedMoney(BigDecimal amount, Currency currency) {
        return axis(amount.round(new MathContext(3, RoundingMode.HALF_UP)), currency);
    }

    /// A chance to a whole per cent, `42%`; near 0 and 100 to a tenth as [#roundedPercent]: `0.4%`, `>99.9%`.
    public String wholePercent(BigDecimal share) {
        BigDecimal shown = share.setScale(2, RoundingMode.HALF_UP);
        boolean near = shown.signum() == 0 || shown.compareTo(BigDecimal.ONE) == 0;
        return near && shown.compareTo(share) != 0 ? roundedPercent(share) : fixed(percent, share, 0);
    }

    /// A number with grouped digits and up to four decimals or, below 1, four digits after the leading zeros: `100,000`, `812.4`,
    /// `76.204` for 76.20399952668323.
    public String count(BigDecimal number) {
        return fixed(count, number, mattering(number, ENOUGH));
    }

    /// An exchange rate, with up to eight decimals: `0.86`, `1.08312`.
    public String exchangeRate(BigDecimal rate) {
        return fixed(count, rate, mattering(rate, ENOUGH_OF_A_RATE));
    }

    /// A number for an input field: like [#count] if it fits, otherwise with fewer decimals, without grouping, or as `1.2346e20`.
    ///
    /// @param edited whether it is being edited; then it has no grouping, so that a digit can be added anywhere
    public String field(BigDecimal number, boolean edited) {
        return field(number, edited, ENOUGH);
    }

    /// An exchange rate for an input field.
    ///
    /// @param edited whether it is being edited
    public String exchangeRateField(BigDecimal rate, boolean edited) {
        return field(rate, edited, ENOUGH_OF_A_RATE);
    }

    private String field(BigDecimal number, boolean edited, int most) {
        for (int decimals = mattering(number, most); decimals >= 0 && !isTiny(number); decimals--) {
            String text = fixed(edited ? ungrouped : count, number, decimals);
            if (text.length() <= FIELD) {
                return text;
            }
        }
        String whole = fixed(ungrouped, number, 0);
        return whole.length() <= FIELD && !isTiny(number) ? whole : scientific(number);
    }

    private String scientific(BigDecimal number) {
        BigDecimal rounded = number.round(new MathContext(ENOUGH + 1, RoundingMode.HALF_UP));
        int exponent = rounded.precision() - rounded.scale() - 1;
        BigDecimal mantissa = rounded.movePointLeft(exponent);
        return fixed(ungrouped, mantissa, mattering(mantissa, ENOUGH)) + "e" + exponent;
    }

    /// A large number shortened to three digits, in the locale's words: `150 M`, `1.23 B`, `1,23 Mrd.`. Below a million it is written
    /// out to a tenth, and very small ones with two significant digits: `2.3`, `0.0023`.
    public String brief(BigDecimal number) {
        if (number.abs().compareTo(BigDecimal.valueOf(1_000_000)) < 0) {
            return fixed(count, number, Math.min(decimals(number, 1, 1, 2), Math.max(0, number.stripTrailingZeros().scale())));
        }
        return (number.signum() < 0 ? count.getNegativePrefix() : "") + shortened(number.abs());
    }

    /// Three digits and the locale's word for their magnitude, such as `1.23 B` or `1.32亿`. Java's compact format drops the decimals
    /// of a `BigDecimal`, so it only supplies the word and its position.
    private String shortened(BigDecimal number) {
        BigDecimal rounded = number.round(new MathContext(3, RoundingMode.HALF_UP));
        int power = Math.min(rounded.precision() - rounded.scale() - 1, LAST_WORD);
        String two = unmarked(compact.format(BigDecimal.TWO.scaleByPowerOfTen(power).longValueExact()));
        int digits = (int) two.chars().filter(Character::isDigit).count();
        // In some languages the word replaces the number.
        BigDecimal shown = digits == 0 ? rounded : rounded.movePointLeft(power - digits + 1);
        String text = fixed(count, shown, Math.max(0, shown.stripTrailingZeros().scale()));
        return (digits == 0 ? "0" : two).replaceFirst("\\d+", Matcher.quoteReplacement(text))
                .replaceFirst("(?<=\\d)(?=\\p{IsLatin})", " ");
    }

    private String shortMoney(BigDecimal amount, Currency currency) {
        DecimalFormat format = format(currency);
        return amount.signum() < 0 ? format.getNegativePrefix() + shortened(amount.abs()) + format.getNegativeSuffix()
                : format.getPositivePrefix() + shortened(amount) + format.getPositiveSuffix();
    }

    /// A share as a percentage, with up to four decimals: 0.35 is `35%`, 0.7620399952668323 is `76.204%`.
    public String percent(BigDecimal share) {
        return fixed(percent, share, mattering(share.movePointRight(2), ENOUGH));
    }

    /// A share as a percentage, to a tenth: 0.58333 is `58.3%`. Shares close to 0 or 1 are not rounded to them: `<0.1%`, `>-0.1%`,
    /// `>99.9%`.
    public String roundedPercent(BigDecimal share) {
        BigDecimal least = new BigDecimal("0.001");
        BigDecimal shown = share.setScale(3, RoundingMode.HALF_UP);
        if (share.signum() != 0 && shown.signum() == 0) {
            return share.signum() > 0 ? "<" + fixed(percent, least, 1) : ">" + fixed(percent, least.negate(), 1);
        }
        return shown.compareTo(BigDecimal.ONE) == 0 && share.compareTo(BigDecimal.ONE) < 0
                ? ">" + fixed(percent, BigDecimal.ONE.subtract(least), 1) : fixed(percent, share, 1);
    }

    /// The signed difference between `amount` and `reference`, as money and, if `reference` is not 0, as a percentage:
    /// `+$12.30 (+5.1%)`, `−$3.00 (−2.0%)`, `±$0.00`.
    public String difference(BigDecimal amount, BigDecimal reference, Currency currency) {
        BigDecimal apart = amount.subtract(reference);
        return change(apart, currency)
                + (reference.signum() == 0 || apart.signum() == 0 ? "" : " (" + more(amount, reference).replace('-', '−') + ")");
    }

    /// An amount with its sign: `+$12.30`, `−$3.00`, `±$0.00`.
    public String change(BigDecimal amount, Currency currency) {
        return (amount.signum() > 0 ? "+" : amount.signum() < 0 ? "−" : "±") + briefMoney(amount.abs(), currency);
    }

    /// As [#change], where room is short: from a million on in short, such as `+$1.32 M`.
    public String briefChange(BigDecimal amount, Currency currency) {
        return amount.abs().compareTo(BigDecimal.valueOf(1_000_000)) < 0 ? change(amount, currency)
                : (amount.signum() > 0 ? "+" : "−") + shortMoney(amount.abs(), currency);
    }

    /// How many times `reference` an amount is, as exact as the eye compares: `× 1.01`, `× 3.3`, `× 12`.
    ///
    /// @param reference above 0
    public String times(BigDecimal amount, BigDecimal reference) {
        BigDecimal times = amount.divide(reference, 10, RoundingMode.HALF_UP);
        int decimals = times.compareTo(new BigDecimal("1.95")) < 0 ? 2 : times.compareTo(new BigDecimal("9.95")) < 0 ? 1 : 0;
        return "× " + fixed(count, times, decimals);
    }

    /// How much more `amount` is than `reference`, to a tenth of a percent: `+51.1%`, `±0.0%`. Smaller differences are `<+0.1%` and
    /// `>-0.1%`; if `reference` is 0, a dash.
    public String more(BigDecimal amount, BigDecimal reference) {
        int more = amount.compareTo(reference);
        if (reference.signum() == 0 && more != 0) {
            return "–";
        }
        BigDecimal share = more == 0 ? BigDecimal.ZERO : amount.subtract(reference).divide(reference, 10, RoundingMode.HALF_UP);
        if (more != 0 && share.abs().compareTo(new BigDecimal("0.0005")) < 0) {
            BigDecimal least = new BigDecimal("0.001");
            return more > 0 ? "<+" + fixed(percent, least, 1) : ">" + fixed(percent, least.negate(), 1);
        }
        return (share.signum() < 0 ? "" : share.signum() > 0 ? "+" : "±") + fixed(percent, share, 1);
    }

    /// The currency's symbol in this locale, such as `$` or `CN¥`.
    public String sign(Currency currency) {
        return unmarked(currency.getSymbol(locale));
    }

    private String inCurrency(BigDecimal amount, Currency currency, int decimals) {
        return fixed(format(currency), amount, decimals);
    }

    /// Cached, since a drag formats dozens of amounts at every step.
    private DecimalFormat format(Currency currency) {
        return moneys.computeIfAbsent(currency, key -> {
            DecimalFormat made = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
            made.setCurrency(key);
            return plain(made);
        });
    }

    /// The number of decimals: `usual`, or more if the amount is smaller than `enough` decimals can show, so that it has `significant`
    /// digits; at most eight.
    private static int decimals(BigDecimal amount, int usual, int enough, int significant) {
        BigDecimal size = amount.abs();
        if (size.signum() == 0 || size.compareTo(BigDecimal.ONE.movePointLeft(enough)) >= 0) {
            return usual;
        }
        int leadingZeros = size.scale() - size.precision();
        return Math.min(8, Math.max(usual, leadingZeros + significant));
    }

    /// The number of decimals that `number` has, but at most `most` or, below 1, `most` after the leading zeros.
    private static int mattering(BigDecimal number, int most) {
        int leadingZeros = number.abs().compareTo(BigDecimal.ONE) < 0 ? Math.max(0, number.scale() - number.precision()) : 0;
        return Math.max(0, number.setScale(Math.min(Math.max(0, number.scale()), leadingZeros + most), RoundingMode.HALF_UP)
                .stripTrailingZeros().scale());
    }

    /// Whether `number` is not 0 but so small that it is written as `<0.00000001`.
    public static boolean isTiny(BigDecimal number) {
        return number.signum() != 0 && number.abs().compareTo(SMALLEST_SHOWN) < 0;
    }

    private static int cents(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    private static String fixed(DecimalFormat format, BigDecimal number, int decimals) {
        if (isTiny(number.multiply(BigDecimal.valueOf(format.getMultiplier()))) && decimals > 1) {
            BigDecimal least = SMALLEST_SHOWN.divide(BigDecimal.valueOf(format.getMultiplier()));
            return number.signum() > 0 ? "<" + fixed(format, least, 8) : ">" + fixed(format, least.negate(), 8);
        }
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals).divide(BigDecimal.valueOf(format.getMultiplier()));
        boolean zero = number.abs().add(number.abs()).compareTo(unit) < 0;
        return format.format(zero ? BigDecimal.ZERO : number);
    }

    /// Makes a format round half up, group by thousands (not every locale does) and use no direction marks.
    private static DecimalFormat plain(NumberFormat made) {
        DecimalFormat format = (DecimalFormat) made;
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setGroupingSize(3);
        format.setPositivePrefix(unmarked(format.getPositivePrefix()));
        format.setPositiveSuffix(unmarked(format.getPositiveSuffix()));
        format.setNegativePrefix(unmarked(format.getNegativePrefix()));
        format.setNegativeSuffix(unmarked(format.getNegativeSuffix()));
        return format;
    }
}
