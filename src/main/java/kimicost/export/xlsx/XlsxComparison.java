package kimicost.export.xlsx;

import static kimicost.export.xlsx.XlsxStyle.FIGURE;
import static kimicost.export.xlsx.XlsxStyle.FIGURE_HEADER;
import static kimicost.export.xlsx.XlsxStyle.FLAG;
import static kimicost.export.xlsx.XlsxStyle.FLAG_HEADER;
import static kimicost.export.xlsx.XlsxStyle.HEADER;
import static kimicost.export.xlsx.XlsxStyle.NOTE_HEADER;
import static kimicost.export.xlsx.XlsxStyle.PLAIN;
import static kimicost.export.xlsx.XlsxStyle.REMARK;
import static kimicost.export.xlsx.XlsxStyle.TITLE;
import static kimicost.export.xlsx.XlsxStyle.WRAPPED_NOTE;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kimicost.export.Report;
import kimicost.model.analysis.CustomerPrice;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Item;
import kimicost.model.pricing.Variant;
import kimicost.model.ratecard.RateCard;
import kimicost.model.ratecard.Thinking;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.SecondCurrency;
import kimicost.text.Names;
import kimicost.text.Strings;
import kimicost.text.Verdict;
import org.dhatim.fastexcel.Workbook;

/// The sheet of bills: one row per variant, every amount a formula over inputs and rates. Formulas that compare two calculated
/// sums allow for floating-point errors.
final class XlsxComparison {
    /// Relative tolerance: larger than floating-point errors, far smaller than a cent.
    static final String SLACK = "1E-12";
    private static final int HEADER_ROW = 3;
    private static final int FIRST = HEADER_ROW + 1;
    private static final int ITEMS = 1;
    private static final int SUBTOTAL = ITEMS + Item.values().length;
    private static final int TAX = SUBTOTAL + 1;
    private static final int TOTAL = TAX + 1;
    private static final int PER_USER = TOTAL + 1;
    private static final int PER_MESSAGE = PER_USER + 1;
    private static final String NONE = "–";
    /// What flags hold, as formulas write and compare them.
    static final String YES = XlsxSheet.quoted(yes(true));
    private static final String NO = XlsxSheet.quoted(yes(false));
    private static final String CHEAPEST = Strings.of("workbook.cheapest.mark");

    private final XlsxSheet sheet;
    private final Report report;
    private final XlsxInputs inputs;
    private final XlsxRates rates;
    private final XlsxFormats formats;
    private final Map<Variant, Integer> rows = new HashMap<>();
    private final int last;
    private int column;

    XlsxComparison(Workbook book, Report report, XlsxInputs inputs, XlsxRates rates) {
        this.report = report;
        this.inputs = inputs;
        this.rates = rates;
        Comparison comparison = report.comparison();
        sheet = new XlsxSheet(book, Strings.of("workbook.comparison"));
        formats = new XlsxFormats(comparison.card().currency());
        last = FIRST + report.shown().size() - 1;
        sheet.title(0, Strings.of("workbook.comparison.title"), TITLE);
        sheet.title(1, Strings.of("workbook.comparison.about", formats.currency().getCurrencyCode()), REMARK);
        for (Estimate estimate : report.shown()) {
            rows.put(estimate.variant(), FIRST + rows.size());
        }
        bill();
        column = PER_MESSAGE + 1;
        if (report.scenario().extras().quote().isPresent()) {
            quote();
        }
        report.scenario().extras().secondCurrency().ifPresent(this::secondCurrency);
        verdicts();
        sheet.freeze(FIRST, 1, HEADER_ROW);
    }

    XlsxSheet sheet() {
        return sheet;
    }

    /// The cell reference of the total of `variant`.
    String total(Variant variant) {
        return sheet.ref(rows.get(variant), TOTAL);
    }

    /// The condition that the prices of `variant` include tax.
    String taxIncluded(Variant variant) {
        return rates.taxIncluded(variant);
    }

    private void bill() {
        sheet.text(HEADER_ROW, 0, Strings.of("table.variant"), HEADER);
        for (Item item : Item.values()) {
            sheet.text(HEADER_ROW, ITEMS + item.ordinal(), Names.legend(item), FIGURE_HEADER);
        }
        sheet.text(HEADER_ROW, SUBTOTAL, Strings.of("document.subtotal"), FIGURE_HEADER);
        sheet.text(HEADER_ROW, TAX, Strings.of("table.tax"), FIGURE_HEADER);
        sheet.text(HEADER_ROW, TOTAL, Strings.of("workbook.total"), FIGURE_HEADER);
        sheet.text(HEADER_ROW, PER_USER, Strings.of("command.perUser"), FIGURE_HEADER);
        sheet.text(HEADER_ROW, PER_MESSAGE, Strings.of("command.perMessage"), FIGURE_HEADER);
        report.shown().forEach(this::bill);
    }

    private void bill(Estimate estimate) {
        Variant variant = estimate.variant();
        int row = rows.get(variant);
        XlsxStyle money = FIGURE.format(formats.money());
        XlsxStyle unitMoney = FIGURE.format(formats.unitMoney());
        sheet.text(row, 0, report.comparison().nameOf(variant), PLAIN);
        for (Item item : Item.values()) {
            sheet.formula(row, ITEMS + item.ordinal(), rates.amount(item, estimate), estimate.amount(item), money);
        }
        String subtotal = XlsxSheet.at(row, SUBTOTAL);
        sheet.formula(row, SUBTOTAL, "SUM(%s:%s)".formatted(XlsxSheet.at(row, ITEMS), XlsxSheet.at(row, SUBTOTAL - 1)),
                estimate.subtotal(), money);
        sheet.formula(row, TAX, "IF(%s,0,%s*%s)".formatted(rates.taxIncluded(variant), subtotal, inputs.of(Dimension.TAX_RATE)),
                estimate.tax(), money);
        sheet.formula(row, TOTAL, subtotal + "+" + XlsxSheet.at(row, TAX), estimate.total(), money.strong());
        quotient(row, PER_USER, inputs.of(Dimension.USERS), estimate.perUser(), unitMoney);
        quotient(row, PER_MESSAGE, inputs.of("messages"), estimate.perMessage(), unitMoney);
    }

    /// The total divided by a count, or a dash if the count is 0.
    private void quotient(int row, int column, String count, Optional<BigDecimal> value, XlsxStyle style) {
        String formula = "IF(%s=0,\"%s\",%s/%s)".formatted(count, NONE, XlsxSheet.at(row, TOTAL), count);
        value.ifPresentOrElse(amount -> sheet.formula(row, column, formula, amount, style),
                () -> sheet.formula(row, column, formula, NONE, style));
    }

    private void quote() {
        int net = column++;
        int tax = column++;
        int gross = column++;
        int margin = column++;
        XlsxStyle money = FIGURE.format(formats.money());
        boolean taxInside = report.comparison().cards().stream().allMatch(RateCard::taxIncluded);
        sheet.text(HEADER_ROW, net, Strings.of(taxInside ? "workbook.price.taxInside" : "workbook.price.net"), FIGURE_HEADER);
        sheet.text(HEADER_ROW, tax, Strings.of("workbook.price.tax"), FIGURE_HEADER);
        sheet.text(HEADER_ROW, gross, Strings.of("workbook.price"), FIGURE_HEADER);
        sheet.text(HEADER_ROW, margin, Strings.of(taxInside ? "workbook.margin.taxInside" : "quote.margin"), FIGURE_HEADER);
        for (Estimate estimate : report.shown()) {
            int row = rows.get(estimate.variant());
            String cost = XlsxSheet.at(row, SUBTOTAL);
            CustomerPrice price = report.answer().price(estimate).orElseThrow();
            sheet.formula(row, net, "%s*(1+%s)+%s".formatted(cost, inputs.of("markUp"), inputs.of("monthlyFee")), price.net(), money);
            sheet.formula(row, tax, "IF(%s,0,%s*%s)".formatted(rates.taxIncluded(estimate.variant()), XlsxSheet.at(row, net),
                    inputs.of(Dimension.TAX_RATE)), price.tax(), money);
            sheet.formula(row, gross, XlsxSheet.at(row, net) + "+" + XlsxSheet.at(row, tax), price.gross(), money.strong());
            // Not price minus cost: subtracting two large sums would lose the digits of a small fee.
            sheet.formula(row, margin, "%s*%s+%s".formatted(cost, inputs.of("markUp"), inputs.of("monthlyFee")), price.margin(), money);
        }
    }

    private void secondCurrency(SecondCurrency second) {
        int converted = column++;
        XlsxStyle money = FIGURE.format(new XlsxFormats(second.currency()).money());
        sheet.text(HEADER_ROW, converted, Strings.of("workbook.total.in", second.currency().getCurrencyCode()), FIGURE_HEADER);
        for (Estimate estimate : report.shown()) {
            int row = rows.get(estimate.variant());
            sheet.formula(row, converted, XlsxSheet.at(row, TOTAL) + "*" + inputs.of("secondRate"),
                    second.of(estimate.total()), money);
        }
    }

    /// The columns that judge a bill: within budget, fits the workload, the cheapest, and remarks.
    private void verdicts() {
        int budget = column++;
        int fits = column++;
        int cheapest = column++;
        int remarks = column++;
        sheet.text(HEADER_ROW, budget, Strings.of("workbook.withinBudget"), FLAG_HEADER);
        sheet.text(HEADER_ROW, fits, Strings.of("workbook.fits"), FLAG_HEADER);
        sheet.text(HEADER_ROW, cheapest, Strings.of("workbook.cheapest"), FLAG_HEADER);
        sheet.text(HEADER_ROW, remarks, Strings.of("workbook.remarks.export"), NOTE_HEADER);
        sheet.width(remarks, 60);
        for (Estimate estimate : report.shown()) {
            int row = rows.get(estimate.variant());
            String limit = inputs.of(Dimension.MONTHLY_BUDGET);
            sheet.formula(row, budget, "IF(%s=\"\",\"%s\",IF(%s<=%s*(1+%s),%s,%s))".formatted(
                    limit, NONE, XlsxSheet.at(row, TOTAL), limit, SLACK, YES, NO), withinBudget(estimate), FLAG);
            sheet.formula(row, fits, "IF(%s,%s,%s)".formatted(rates.fits(estimate.variant()), YES, NO), yes(estimate.fits()), FLAG);
            sheet.formula(row, cheapest, cheapest(estimate, fits), report.answer().isCheapest(estimate) ? CHEAPEST : "", FLAG.strong());
            sheet.text(row, remarks, String.join(" ", remarks(estimate)), WRAPPED_NOTE);
        }
        if (last >= FIRST) {
            sheet.ink(FIRST, budget, last, budget, XlsxSheet.relative(FIRST, budget) + "=" + NO, XlsxStyle.OVER_BUDGET);
            sheet.ink(FIRST, 0, last, remarks, XlsxSheet.inColumn(FIRST, fits) + "=" + NO, XlsxStyle.UNFIT);
            sheet.highlight(FIRST, 0, last, remarks, XlsxSheet.inColumn(FIRST, cheapest) + "=" + XlsxSheet.quoted(CHEAPEST),
                    XlsxStyle.CHEAPEST);
        }
    }

    private List<String> remarks(Estimate estimate) {
        Optional<String> margin = report.answer().price(estimate).flatMap(Verdict::margin);
        return Stream.concat(Verdict.caveats(estimate).stream(), margin.stream()).toList();
    }

    /// The formula that marks the cheapest variant that fits, the same rule as [kimicost.model.analysis.Answer#isCheapest].
    private String cheapest(Estimate estimate, int fits) {
        int row = rows.get(estimate.variant());
        String total = XlsxSheet.at(row, TOTAL);
        String allFit = "(%s:%s=%s)".formatted(XlsxSheet.at(FIRST, fits), XlsxSheet.at(last, fits), YES);
        String totals = "%s:%s".formatted(XlsxSheet.at(FIRST, TOTAL), XlsxSheet.at(last, TOTAL));
        String least = "%s=%s,SUMPRODUCT(%s*(%s<%s*(1-%s)))=0".formatted(XlsxSheet.at(row, fits), YES, allFit, totals, total, SLACK);
        return alwaysThinks(estimate)
                ? "IF(AND(%s,OR(%s>0,SUMPRODUCT(%s*{%s}*(%s<=%s*(1+%s)))=0)),%s,\"\")".formatted(least,
                        inputs.of(Dimension.THINKING_TOKENS), allFit, report.shown().stream().map(one -> alwaysThinks(one) ? "0" : "1")
                                .collect(Collectors.joining(";")),
                        totals, total, SLACK, XlsxSheet.quoted(CHEAPEST))
                : "IF(AND(%s),%s,\"\")".formatted(least, XlsxSheet.quoted(CHEAPEST));
    }

    private static boolean alwaysThinks(Estimate estimate) {
        return estimate.variant().model().thinking() == Thinking.ALWAYS;
    }

    private String withinBudget(Estimate estimate) {
        return report.comparison().plan().monthlyBudget().map(budget -> yes(estimate.total().compareTo(budget) <= 0)).orElse(NONE);
    }

    static String yes(boolean condition) {
        return Strings.of(condition ? "workbook.yes" : "workbook.no");
    }
}
