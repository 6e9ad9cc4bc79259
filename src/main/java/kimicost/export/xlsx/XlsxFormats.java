package kimicost.export.xlsx;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import kimicost.text.Strings;

/// The workbook's number formats for one currency. A format can have two conditions and a fallback: amounts from a cent on are
/// grouped and shown to the cent, smaller ones with as many digits as needed; the fallback covers 0 and amounts so small that
/// they use powers of ten. So only 0 is ever shown as 0.
record XlsxFormats(Currency currency) {
    static final String COUNT = "#,##0";
    private static final int MOST_DECIMALS = 8;

    /// For dates, with the month spelled out.
    static String date() {
        return Strings.of("workbook.date");
    }

    /// For sums, such as `$1,234.50`, `$0.00215`, `$0` or `$9.5E-11`.
    String money() {
        return amount(BigDecimal.ONE.movePointLeft(cents()), cents());
    }

    /// For unit prices: four decimals, more below a cent, such as `$0.1072` or `$0.00215`.
    String unitMoney() {
        return amount(new BigDecimal("0.01"), 4);
    }

    private String amount(BigDecimal large, int decimals) {
        return "[>=%s]%s;[>=%s]%s;%s".formatted(large.toPlainString(), sign() + COUNT + decimals(decimals, 0),
                BigDecimal.ONE.movePointLeft(MOST_DECIMALS).toPlainString(), sign() + "0" + decimals(decimals, MOST_DECIMALS),
                sign() + "General");
    }

    /// For published rates, such as `$4.00` or `$0.114`; 0 is shown as a price too.
    String rate() {
        return sign() + COUNT + decimals(2, MOST_DECIMALS);
    }

    /// For a count or an average, with as many decimals as `value` has, up to six.
    static String count(BigDecimal value) {
        return COUNT + decimals(Math.min(6, value.stripTrailingZeros().scale()), 0);
    }

    /// For a percentage, with as many decimals as `value` has, at least one.
    static String percent(BigDecimal value) {
        return "0" + decimals(Math.clamp(value.stripTrailingZeros().scale() - 2L, 1, MOST_DECIMALS), 0) + "%";
    }

    private String sign() {
        return '"' + currency.getSymbol(Locale.US) + '"';
    }

    private int cents() {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    /// Always `least` decimals, and up to `most` if they are not 0.
    private static String decimals(int least, int most) {
        String digits = "0".repeat(Math.max(0, least)) + "#".repeat(Math.max(0, most - Math.max(0, least)));
        return digits.isEmpty() ? "" : "." + digits;
    }
}
