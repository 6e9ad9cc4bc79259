package kimicost.export.xlsx;

import static kimicost.export.xlsx.XlsxStyle.FIGURE;
import static kimicost.export.xlsx.XlsxStyle.FIGURE_HEADER;
import static kimicost.export.xlsx.XlsxStyle.FLAG;
import static kimicost.export.xlsx.XlsxStyle.HEADER;
import static kimicost.export.xlsx.XlsxStyle.INPUT;
import static kimicost.export.xlsx.XlsxStyle.NOTE;
import static kimicost.export.xlsx.XlsxStyle.PLAIN;
import static kimicost.export.xlsx.XlsxStyle.REMARK;
import static kimicost.export.xlsx.XlsxStyle.TITLE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kimicost.export.Headline;
import kimicost.export.PlanRemarks;
import kimicost.export.PlanReport;
import kimicost.export.Report;
import kimicost.export.Span;
import kimicost.export.YearTable;
import kimicost.model.plan.MonthlyPlan;
import kimicost.model.plan.MonthlyPlan.PlannedMonth;
import kimicost.model.plan.PlannedWorkload;
import kimicost.model.plan.Schedule.Month;
import kimicost.model.scenario.Dimension;
import kimicost.text.Days;
import kimicost.text.Strings;
import org.dhatim.fastexcel.Workbook;

/// The sheet of the plan, with months across. The top has the cost of each workload, their total and each team, with quarters, years
/// and budgets; below is a block per workload, which all costs are calculated from.
final class XlsxPlan {
    /// The columns of values for all months, and of their unit.
    static final int VALUE = 1;
    static final int UNIT = 2;
    /// The column of the first month.
    static final int MONTHS = 3;
    static final String NONE = XlsxSheet.quoted(Headline.NONE);
    private static final int HEADER_ROW = 3;
    private static final int FIRST = HEADER_ROW + 1;
    private static final String OVER = Strings.of("workbook.plan.over");

    private final XlsxSheet sheet;
    private final MonthlyPlan plan;
    private final XlsxInputs inputs;
    private final XlsxFormats formats;
    private final List<Month> months;
    private final List<PlannedWorkload> workloads;
    /// The columns after the months: quarters, years, then all months.
    private final List<Span> spans;
    private final List<XlsxPlanBlock> blocks = new ArrayList<>();
    private int row;

    XlsxPlan(Workbook book, Report report, PlanReport year, XlsxInputs inputs, XlsxRates rates) {
        this.inputs = inputs;
        plan = year.plan();
        months = plan.months().stream().map(PlannedMonth::month).toList();
        workloads = YearTable.workloads(plan);
        spans = Stream.of(Span.quarters(months), Span.years(months).size() > 1 ? Span.years(months) : List.<Span>of(),
                List.of(Span.all(months))).flatMap(List::stream).toList();
        sheet = new XlsxSheet(book, Strings.of("workbook.plan"));
        formats = new XlsxFormats(report.comparison().card().currency());
        sheet.title(0, Strings.of("workbook.plan.title", Span.extent(months)), TITLE);
        sheet.title(1, Strings.of("workbook.plan.about", formats.currency().getCurrencyCode()), REMARK);
        header();
        int teams = plan.byTeam().size();
        int events = PlanRemarks.events(report, year).size();
        // Workloads, their total, teams, running sum, two budgets with their marks, changes during the plan.
        row = FIRST + workloads.size() + 1 + teams + 5 + 1 + events + 2;
        for (int place = 0; place < workloads.size(); place++) {
            XlsxPlanBlock block = new XlsxPlanBlock(sheet, report, plan, place, inputs, rates, row);
            blocks.add(block);
            row = block.end() + 1;
        }
        costs();
        budgets();
        row++;
        PlanRemarks.events(report, year).forEach(sentence -> sheet.title(row++, sentence, REMARK));
        sheet.width(0, 34);
        sheet.width(VALUE, 16);
        sheet.width(UNIT, 24);
        sheet.freeze(FIRST, MONTHS, HEADER_ROW);
    }

    XlsxSheet sheet() {
        return sheet;
    }

    private void header() {
        sheet.text(HEADER_ROW, 0, Strings.of("plan.workload"), HEADER);
        sheet.text(HEADER_ROW, VALUE, Strings.of("plan.teamColumn"), HEADER);
        sheet.text(HEADER_ROW, UNIT, Strings.of("workbook.plan.counts"), HEADER);
        for (int i = 0; i < months.size(); i++) {
            sheet.text(HEADER_ROW, MONTHS + i, months.get(i).date().map(Days::month).orElse(months.get(i).toString()), FIGURE_HEADER);
        }
        for (int i = 0; i < spans.size(); i++) {
            sheet.text(HEADER_ROW, MONTHS + months.size() + i, spans.get(i).name(), FIGURE_HEADER);
        }
    }

    private XlsxStyle money() {
        return FIGURE.format(formats.money());
    }

    /// What each workload costs, then the total of those that count, then the teams.
    private void costs() {
        row = FIRST;
        for (int place = 0; place < workloads.size(); place++) {
            PlannedWorkload workload = workloads.get(place);
            XlsxPlanBlock block = blocks.get(place);
            int at = place;
            sheet.text(row, 0, workload.name(), PLAIN);
            sheet.text(row, VALUE, workload.team().orElse(""), PLAIN);
            sheet.text(row, UNIT, XlsxComparison.yes(workload.counts()), INPUT);
            sheet.choose(row, UNIT, '"' + XlsxComparison.yes(true) + ',' + XlsxComparison.yes(false) + '"');
            row(block::cost, plan.months().stream().map(month -> month.cells().get(at).total()).toList(), money());
        }
        List<Integer> all = IntStream.range(0, workloads.size()).boxed().toList();
        sheet.text(row, 0, Strings.of("plan.all"), PLAIN.strong());
        row(month -> sum(all, month), totals(), money().strong());
        plan.byTeam().keySet().forEach(team -> {
            List<Integer> own = all.stream().filter(place -> workloads.get(place).team().filter(team::equals).isPresent()).toList();
            sheet.text(row, 0, Strings.of("plan.teamOf", team), PLAIN);
            row(month -> sum(own, month), plan.months().stream().map(month -> YearTable.ofTeam(month, team)).toList(), money());
        });
    }

    private List<Optional<BigDecimal>> totals() {
        return plan.months().stream().map(PlannedMonth::total).toList();
    }

    private interface Monthly {
        /// The formula of a month.
        ///
        /// @param month its index
        String of(int month);
    }

    /// The formula of a month's total of the workloads at `places` that count; a dash if one of them has no price.
    private String sum(List<Integer> places, int month) {
        return ifNumber(places.stream().map(place -> "IF(%s=%s,%s,0)".formatted(XlsxSheet.at(FIRST + place, UNIT), XlsxComparison.YES,
                XlsxSheet.at(FIRST + place, MONTHS + month))).collect(Collectors.joining("+")));
    }

    /// Adding a dash is an error, which is shown as a dash.
    static String ifNumber(String formula) {
        return "IFERROR(%s,%s)".formatted(formula, NONE);
    }

    /// Writes a row of months with sums by quarter, year and in all, and moves to the next row.
    private void row(Monthly formula, List<Optional<BigDecimal>> amounts, XlsxStyle style) {
        for (int month = 0; month < months.size(); month++) {
            cell(sheet, row, MONTHS + month, formula.of(month), amounts.get(month), style);
        }
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            int at = row;
            cell(sheet, row, MONTHS + months.size() + i,
                    ifNumber(IntStream.rangeClosed(span.first(), span.last()).mapToObj(month -> XlsxSheet.at(at, MONTHS + month))
                            .collect(Collectors.joining("+"))),
                    YearTable.sum(amounts.subList(span.first(), span.last() + 1)), style);
        }
        row++;
    }

    /// Writes a formula with an amount or, if there is none, a dash.
    static void cell(XlsxSheet sheet, int row, int column, String formula, Optional<BigDecimal> value, XlsxStyle style) {
        value.ifPresentOrElse(amount -> sheet.formula(row, column, formula, amount, style),
                () -> sheet.formula(row, column, formula, Headline.NONE, style));
    }

    /// The running sum, both budgets, and which months are over them.
    private void budgets() {
        int total = FIRST + workloads.size();
        int sum = row;
        List<Optional<BigDecimal>> sums = plan.cumulative();
        sheet.text(row, 0, Strings.of("plan.cumulative"), PLAIN);
        for (int month = 0; month < months.size(); month++) {
            cell(sheet, row, MONTHS + month, month == 0 ? XlsxSheet.at(total, MONTHS)
                    : ifNumber(XlsxSheet.at(sum, MONTHS + month - 1) + "+" + XlsxSheet.at(total, MONTHS + month)), sums.get(month),
                    money());
        }
        row++;
        budget(Strings.of("workbook.plan.monthlyBudget"), plan.monthlyBudget(), workloads.size() == 1, total,
                plan.overBudget().stream().map(month -> month.month().number()).toList(), "workbook.plan.overMonth");
        budget(Strings.of("workbook.plan.yearlyBudget"), plan.yearlyBudget(), false, sum,
                months.stream().map(Month::number)
                        .filter(number -> plan.yearlyBudget().filter(most -> isOver(sums.get(number - 1), most)).isPresent()).toList(),
                "workbook.plan.overYear");
    }

    private static boolean isOver(Optional<BigDecimal> amount, BigDecimal most) {
        return amount.filter(sum -> sum.compareTo(most) > 0).isPresent();
    }

    /// A budget, and a mark under each month that is over it.
    ///
    /// @param live whether the budget is a cell on the sheet of inputs
    /// @param held the row that is compared with the budget
    /// @param over the numbers of the months over budget
    private void budget(String name, Optional<BigDecimal> budget, boolean live, int held, List<Integer> over, String mark) {
        String cell = XlsxSheet.at(row, VALUE);
        sheet.text(row, 0, name, PLAIN);
        sheet.text(row, UNIT, formats.currency().getCurrencyCode(), NOTE);
        if (live) {
            String input = inputs.of(Dimension.MONTHLY_BUDGET);
            String formula = "IF(%s=\"\",\"\",%s)".formatted(input, input);
            budget.ifPresentOrElse(amount -> sheet.formula(row, VALUE, formula, amount, money()),
                    () -> sheet.formula(row, VALUE, formula, "", money()));
        } else {
            budget.ifPresentOrElse(amount -> sheet.number(row, VALUE, amount, INPUT.format(formats.money())),
                    () -> sheet.blank(row, VALUE, INPUT.format(formats.money())));
        }
        row++;
        sheet.text(row, 0, Strings.of(mark), PLAIN);
        for (int month = 0; month < months.size(); month++) {
            String amount = XlsxSheet.at(held, MONTHS + month);
            sheet.formula(row, MONTHS + month, "IF(AND(ISNUMBER(%1$s),ISNUMBER(%2$s)),IF(%2$s>%1$s*(1+%3$s),%4$s,\"\"),\"\")"
                    .formatted(cell, amount, XlsxComparison.SLACK, XlsxSheet.quoted(OVER)), over.contains(month + 1) ? OVER : "", FLAG);
        }
        String isOver = XlsxSheet.relative(row, MONTHS) + "=" + XlsxSheet.quoted(OVER);
        sheet.ink(row, MONTHS, row, MONTHS + months.size() - 1, isOver, XlsxStyle.OVER_BUDGET);
        sheet.ink(held, MONTHS, held, MONTHS + months.size() - 1, isOver, XlsxStyle.OVER_BUDGET);
        row++;
    }
}
