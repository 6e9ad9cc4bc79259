package kimicost.export.xlsx;

import static kimicost.export.xlsx.XlsxStyle.FIGURE;
import static kimicost.export.xlsx.XlsxStyle.FIGURE_HEADER;
import static kimicost.export.xlsx.XlsxStyle.FLAG_HEADER;
import static kimicost.export.xlsx.XlsxStyle.HEADER;
import static kimicost.export.xlsx.XlsxStyle.REMARK;
import static kimicost.export.xlsx.XlsxStyle.TITLE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kimicost.export.Report;
import kimicost.model.analysis.Forecast;
import kimicost.model.analysis.Forecast.Month;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Variant;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.model.workload.Plan;
import kimicost.text.Names;
import kimicost.text.Strings;
import org.dhatim.fastexcel.Workbook;

/// The sheet of the months ahead: one row per month, two columns per variant. It has rows for the longest horizon; those
/// beyond the current one stay blank, so that changing the horizon needs no new rows.
final class XlsxForecast {
    private static final int MONTHS = Plan.HORIZON_MONTHS.max().orElseThrow().intValueExact();
    private static final int BALANCE_ROW = 3;
    private static final int HEADER_ROW = 4;
    private static final int FIRST = HEADER_ROW + 2;
    private static final int LAST = FIRST + MONTHS - 1;
    private static final int USERS = 1;
    private static final String OUTLIVES = Strings.of("workbook.outlives");

    private final XlsxSheet sheet;
    private final Report report;
    private final XlsxInputs inputs;
    private final XlsxComparison comparison;
    private final XlsxFormats formats;

    XlsxForecast(Workbook book, Report report, XlsxInputs inputs, XlsxComparison comparison) {
        this.report = report;
        this.inputs = inputs;
        this.comparison = comparison;
        sheet = new XlsxSheet(book, Strings.of("workbook.forecast"));
        formats = new XlsxFormats(report.comparison().card().currency());
        sheet.title(0, Strings.of("workbook.forecast.title"), TITLE);
        sheet.title(1, Strings.of("workbook.forecast.about", formats.currency().getCurrencyCode()), REMARK);
        months();
        int column = USERS + 1;
        for (Estimate estimate : report.shown()) {
            variant(column, estimate);
            column += 2;
        }
        sheet.freeze(FIRST, USERS + 1, HEADER_ROW);
    }

    XlsxSheet sheet() {
        return sheet;
    }

    private void months() {
        Scenario scenario = report.scenario();
        sheet.text(HEADER_ROW, 0, "", HEADER);
        sheet.text(HEADER_ROW, USERS, "", HEADER);
        sheet.text(HEADER_ROW + 1, 0, Strings.of("table.month"), FIGURE_HEADER);
        sheet.text(HEADER_ROW + 1, USERS, Names.input(Dimension.USERS), FIGURE_HEADER);
        // All variants grow alike, so any forecast has the number of users.
        List<Month> months = Forecast.of(report.comparison().estimates().getFirst().variant(), scenario).months();
        for (int index = 0; index < MONTHS; index++) {
            int row = FIRST + index;
            cell(row, 0, "IF(%1$s<=%2$s,%1$s,\"\")".formatted(index + 1, inputs.of(Dimension.HORIZON_MONTHS)), months,
                    month -> BigDecimal.valueOf(month.number()), FIGURE.format("0"));
            cell(row, USERS, unlessBeyond(row, inputs.of(Dimension.USERS) + "*" + growth(row)), months, Month::users,
                    FIGURE.format(XlsxFormats.COUNT + ".0"));
        }
    }

    /// The totals of a variant in `column`, and their running sum in the next one.
    private void variant(int column, Estimate estimate) {
        Forecast forecast = Forecast.of(estimate.variant(), report.scenario());
        XlsxStyle money = FIGURE.format(formats.money());
        sheet.text(HEADER_ROW, column, column + 1, report.comparison().nameOf(estimate.variant()), FLAG_HEADER);
        sheet.text(HEADER_ROW + 1, column, Strings.of("workbook.total"), FIGURE_HEADER);
        sheet.text(HEADER_ROW + 1, column + 1, Strings.of("forecast.CUMULATIVE"), FIGURE_HEADER);
        for (int row = FIRST; row <= LAST; row++) {
            cell(row, column, unlessBeyond(row, comparison.total(estimate.variant()) + "*" + growth(row)),
                    forecast.months(), Month::total, money);
            cell(row, column + 1, unlessBeyond(row, "SUM(%s:%s)".formatted(XlsxSheet.at(FIRST, column), XlsxSheet.at(row, column))),
                    forecast.months(), Month::cumulative, money);
        }
        report.scenario().extras().prepaidBalance().ifPresent(balance -> usedUp(column + 1, estimate.variant(), forecast.usedUp(balance)));
    }

    /// The first month whose cumulative cost reaches the prepaid balance plus the tax paid with it.
    private void usedUp(int column, Variant variant, Optional<Month> month) {
        String before = "COUNTIF(%s:%s,\"<\"&%s*(1+IF(%s,0,%s))*(1-%s))".formatted(XlsxSheet.at(FIRST, column), XlsxSheet.at(LAST, column),
                inputs.of("prepaidBalance"), comparison.taxIncluded(variant), inputs.of(Dimension.TAX_RATE), XlsxComparison.SLACK);
        String formula = "IF(%s<%s,%s+1,%s)".formatted(before, inputs.of(Dimension.HORIZON_MONTHS), before, XlsxSheet.quoted(OUTLIVES));
        sheet.title(BALANCE_ROW, Strings.of("workbook.usedUp"), REMARK);
        XlsxStyle style = FIGURE.strong().format("0");
        month.ifPresentOrElse(last -> sheet.formula(BALANCE_ROW, column, formula, BigDecimal.valueOf(last.number()), style),
                () -> sheet.formula(BALANCE_ROW, column, formula, OUTLIVES, style));
    }

    /// A formula with the value of its month, blank beyond the horizon.
    private void cell(int row, int column, String formula, List<Month> months, Function<Month, BigDecimal> value, XlsxStyle style) {
        int index = row - FIRST;
        if (index < months.size()) {
            sheet.formula(row, column, formula, value.apply(months.get(index)), style);
        } else {
            sheet.formula(row, column, formula, "", style);
        }
    }

    private static String unlessBeyond(int row, String formula) {
        return "IF(%s=\"\",\"\",%s)".formatted(XlsxSheet.at(row, 0), formula);
    }

    /// The growth factor relative to the first month.
    private String growth(int row) {
        return "(1+%s)^(%s-1)".formatted(inputs.of(Dimension.MONTHLY_USER_GROWTH), XlsxSheet.at(row, 0));
    }
}
