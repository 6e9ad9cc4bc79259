package kimicost.export.xlsx;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/// Number formats of a workbook for one currency. A format has room for two conditions and a remainder: from a cent on to
/// the cent with grouped digits; below with as many digits as it takes; the remainder is 0, and amounts so small that
/// they are written as powers of ten. No amount but 0 is ever printed as nothing.
record XlsxFormats(Currency currency) {
    static final String COUNT = "#,##0";
    static final String DATE = "[$-409]d mmmm yyyy";
    private static final int MOST_DECIMALS = 8;

    /// A sum, such as `$1,234.50`, `$0.00215`, `$0` or `$9.5E-11`.
    String money() {
        return amount(BigDecimal.ONE.movePointLeft(cents()), cents());
    }

    /// A unit price, to four decimals and below a cent to more, such as `$0.1072` or `$0.00215`.
    String unitMoney() {
        return amount(new BigDecimal("0.01"), 4);
    }

    private String amount(BigDecimal large, int decimals) {
        return "[>=%s]%s;[>=%s]%s;%s".formatted(large.toPlainString(), sign() + COUNT + decimals(decimals, 0),
                BigDecimal.ONE.movePointLeft(MOST_DECIMALS).toPlainString(), sign() + "0" + decimals(decimals, MOST_DECIMALS),
                sign() + "General");
    }

    /// A rate as printed, such as `$4.00` or `$0.114`; 0 is a price too.
    String rate() {
        return sign() + COUNT + decimals(2, MOST_DECIMALS);
    }

    /// A count or an average, with the decimals of `value`.
    static String count(BigDecimal value) {
        return COUNT + decimals(Math.min(6, value.stripTrailingZeros().scale()), 0);
    }

    /// A share in per cent, with the decimals of `value`, at least one.
    static String percent(BigDecimal value) {
        return "0" + decimals(Math.clamp(value.stripTrailingZeros().scale() - 2L, 1, MOST_DECIMALS), 0) + "%";
    }

    private String sign() {
        return '"' + currency.getSymbol(Locale.US) + '"';
    }

    private int cents() {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    /// `least` decimals always and up to `most` where they are not 0.
    private static String decimals(int least, int most) {
        String digits = "0".repeat(Math.max(0, least)) + "#".repeat(Math.max(0, most - Math.max(0, least)));
        return digits.isEmpty() ? "" : "." + digits;
    }
}
