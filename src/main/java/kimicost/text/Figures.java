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

/// Figures as people of a locale read them. Amounts too small for the usual decimals show their first significant
/// digits, never as zero.
public final class Figures {
    private static final BigDecimal SMALLEST_SHOWN = new BigDecimal("0.00000001");

    private final Locale locale;
    private final DecimalFormat count;
    private final DecimalFormat plain;
    private final DecimalFormat percent;
    private final Map<Currency, DecimalFormat> moneys = new HashMap<>();

    public Figures(Locale locale) {
        this.locale = locale;
        count = halfUp((DecimalFormat) NumberFormat.getNumberInstance(locale));
        plain = halfUp((DecimalFormat) NumberFormat.getNumberInstance(locale));
        percent = halfUp((DecimalFormat) NumberFormat.getPercentInstance(locale));
    }

    public Locale locale() {
        return locale;
    }

    /// An amount with its currency, to the cent: `$107.20`; below a cent with two significant digits: `$0.0043`.
    public String money(BigDecimal amount, Currency currency) {
        return inCurrency(amount, currency, decimals(amount, cents(currency), cents(currency), 2));
    }

    /// An amount where room is short: to the cent below a billion, `$1.32 G` from there on.
    public String briefMoney(BigDecimal amount, Currency currency) {
        return amount.compareTo(BigDecimal.valueOf(1_000_000_000)) < 0 ? money(amount, currency) : sign(currency) + brief(amount);
    }

    /// A unit price with its currency, to four decimals and at least four significant digits: `$0.1072`, `$0.001072`.
    public String unitMoney(BigDecimal amount, Currency currency) {
        return inCurrency(amount, currency, decimals(amount, cents(currency) + 2, 2, 4));
    }

    /// An amount without its currency, for columns: `107.20`.
    public String amount(BigDecimal amount, Currency currency) {
        int decimals = decimals(amount, cents(currency), cents(currency), 2);
        plain.setMinimumFractionDigits(decimals);
        plain.setMaximumFractionDigits(decimals);
        return tiny(amount) ? "<" + fixed(plain, SMALLEST_SHOWN, 8) : plain.format(amount);
    }

    /// A rate as printed, with at least the currency's decimals: `$0.114`, `$4.00`.
    public String rate(BigDecimal rate, Currency currency) {
        return inCurrency(rate, currency, Math.max(cents(currency), rate.stripTrailingZeros().scale()));
    }

    /// An axis label: no cents where the amount is whole: `$50`, `$0.50`; large amounts in short: `$5 M`.
    public String axis(BigDecimal amount, Currency currency) {
        if (amount.compareTo(BigDecimal.valueOf(1_000_000)) >= 0) {
            return sign(currency) + brief(amount);
        }
        int scale = Math.max(0, amount.stripTrailingZeros().scale());
        return inCurrency(amount, currency, scale == 0 ? 0 : Math.max(scale, cents(currency)));
    }

    /// A number with its digits grouped, exact: `100,000`, `812.4`.
    public String count(BigDecimal number) {
        return fixed(count, number, Math.max(0, number.stripTrailingZeros().scale()));
    }

    /// A large number in short, to three digits: `150 M`, `1.23 G`; below a million in full.
    public String brief(BigDecimal number) {
        String[] signs = {" M", " G", " T", " P", " E", " Z", " Y", " R", " Q"};
        if (number.compareTo(BigDecimal.valueOf(1_000_000)) < 0) {
            return fixed(count, number, Math.min(1, Math.max(0, number.stripTrailingZeros().scale())));
        }
        BigDecimal rounded = number.round(new MathContext(3, RoundingMode.HALF_UP));
        int thousands = Math.min((rounded.precision() - rounded.scale() - 1) / 3, signs.length + 1);
        BigDecimal scaled = rounded.movePointLeft(3 * thousands).stripTrailingZeros();
        return fixed(count, scaled, Math.max(0, scaled.scale())) + signs[thousands - 2];
    }

    /// A share in per cent, exact: 0.35 is `35%`.
    public String percent(BigDecimal share) {
        return fixed(percent, share, Math.max(0, share.stripTrailingZeros().scale() - 2));
    }

    /// A share in per cent, to a tenth: 0.58333 is `58.3%`.
    public String roundedPercent(BigDecimal share) {
        return fixed(percent, share, 1);
    }

    /// What `amount` is above `reference`, with its sign, in money and, where there is something to divide by, per cent:
    /// `+$12.30 (+5.1%)`, `−$3.00 (−2.0%)`, `±$0.00`.
    public String difference(BigDecimal amount, BigDecimal reference, Currency currency) {
        BigDecimal apart = amount.subtract(reference);
        String sign = apart.signum() > 0 ? "+" : apart.signum() < 0 ? "−" : "±";
        return sign + briefMoney(apart.abs(), currency)
                + (reference.signum() == 0 || apart.signum() == 0 ? "" : " (" + more(amount, reference).replace('-', '−') + ")");
    }

    /// How much more `amount` is than `reference`, to a tenth of a per cent: `+51.1%`.
    public String more(BigDecimal amount, BigDecimal reference) {
        BigDecimal share = amount.subtract(reference).divide(reference, 10, RoundingMode.HALF_UP);
        if (share.signum() > 0 && share.compareTo(new BigDecimal("0.0005")) < 0) {
            return "<+" + fixed(percent, new BigDecimal("0.001"), 1);
        }
        return (share.signum() < 0 ? "" : "+") + fixed(percent, share, 1);
    }

    /// The currency's sign here, such as `$` or `CN¥`.
    public String sign(Currency currency) {
        return currency.getSymbol(locale);
    }

    private String inCurrency(BigDecimal amount, Currency currency, int decimals) {
        // Kept, since a drag writes dozens of amounts at every pixel.
        DecimalFormat format = moneys.computeIfAbsent(currency, key -> {
            DecimalFormat made = halfUp((DecimalFormat) NumberFormat.getCurrencyInstance(locale));
            made.setCurrency(key);
            return made;
        });
        return tiny(amount) ? "<" + fixed(format, SMALLEST_SHOWN, 8) : fixed(format, amount, decimals);
    }

    /// The decimals that show `amount` with `significant` digits where `usual` decimals show fewer than `enough` of
    /// its cents, at most eight.
    private static int decimals(BigDecimal amount, int usual, int enough, int significant) {
        BigDecimal size = amount.abs();
        if (size.signum() == 0 || size.compareTo(BigDecimal.ONE.movePointLeft(enough)) >= 0) {
            return usual;
        }
        int leadingZeros = size.scale() - size.precision();
        return Math.min(8, Math.max(usual, leadingZeros + significant));
    }

    private static boolean tiny(BigDecimal amount) {
        return amount.signum() > 0 && amount.compareTo(SMALLEST_SHOWN) < 0;
    }

    private static int cents(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    private static String fixed(DecimalFormat format, BigDecimal number, int decimals) {
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    private static DecimalFormat halfUp(DecimalFormat format) {
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
