package kimicost.export.xlsx;

import static kimicost.export.xlsx.XlsxPlan.MONTHS;
import static kimicost.export.xlsx.XlsxPlan.NONE;
import static kimicost.export.xlsx.XlsxPlan.UNIT;
import static kimicost.export.xlsx.XlsxPlan.VALUE;
import static kimicost.export.xlsx.XlsxStyle.FIGURE;
import static kimicost.export.xlsx.XlsxStyle.INPUT;
import static kimicost.export.xlsx.XlsxStyle.NOTE;
import static kimicost.export.xlsx.XlsxStyle.PLAIN;
import static kimicost.export.xlsx.XlsxStyle.SECTION;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kimicost.export.Headline;
import kimicost.export.Report;
import kimicost.model.plan.Demand;
import kimicost.model.plan.MonthlyPlan;
import kimicost.model.plan.MonthlyPlan.Cell;
import kimicost.model.plan.MonthlyPlan.PlannedMonth;
import kimicost.model.plan.PlannedWorkload;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Item;
import kimicost.model.pricing.Mode;
import kimicost.model.pricing.Quantities;
import kimicost.model.pricing.Variant;
import kimicost.model.scenario.Dimension;
import kimicost.model.workload.Workload;
import kimicost.text.Names;
import kimicost.text.Strings;

/// A workload on the sheet of the plan: its monthly users, what one of them uses, and its price from the sheet of rates. The
/// workload on the sheet of inputs refers to its figures there; the others have cells of their own.
final class XlsxPlanBlock implements XlsxRates.Load {
    private final XlsxSheet sheet;
    private final MonthlyPlan plan;
    private final int place;
    private final PlannedWorkload workload;
    private final XlsxInputs inputs;
    private final XlsxRates rates;
    private final XlsxFormats formats;
    private final boolean inHand;
    private final BigDecimal planGrowth;
    private final List<Item> items;
    /// Cell references by field name.
    private final Map<String, String> fields = new HashMap<>();
    private final Map<Item, String> volumes = new HashMap<>();
    private int row;
    /// The rows of the monthly users and costs.
    private int people;
    private int cost;

    /// @param place index of the workload
    /// @param row   the first row to write
    XlsxPlanBlock(XlsxSheet sheet, Report report, MonthlyPlan plan, int place, XlsxInputs inputs, XlsxRates rates, int row) {
        this.sheet = sheet;
        this.plan = plan;
        this.place = place;
        this.inputs = inputs;
        this.rates = rates;
        this.row = row;
        workload = report.scenario().workloads().get(place);
        formats = new XlsxFormats(report.comparison().card().currency());
        inHand = report.scenario().inHand() == place;
        planGrowth = report.scenario().plan().monthlyUserGrowth();
        boolean writes = cells().stream().flatMap(cell -> cell.perUser().stream()).map(Estimate::variant)
                .anyMatch(variant -> Stream.of(Optional.of(variant.model().standard()), variant.model().batch())
                        .flatMap(Optional::stream).anyMatch(rate -> rate.cacheWrite().isPresent()));
        items = Stream.of(Item.values()).filter(item -> item != Item.INPUT_CACHE_WRITE || writes).toList();
        sheet.title(this.row++, workload.name(), SECTION);
        users();
        consumption(writes);
        prices();
    }

    /// The first row after the block.
    int end() {
        return row;
    }

    /// The cell reference of a month's cost.
    String cost(int month) {
        return XlsxSheet.at(cost, MONTHS + month);
    }

    @Override
    public String volume(Item item) {
        return volumes.get(item);
    }

    @Override
    public String of(String field) {
        return fields.get(field);
    }

    private List<Cell> cells() {
        return plan.months().stream().map(month -> month.cells().get(place)).toList();
    }

    private void users() {
        Demand demand = workload.demand();
        BigDecimal base = workload.workload().users();
        String users = value(Strings.of("workbook.plan.firstUsers"), Strings.of("workbook.of.people"), base, XlsxFormats.count(base),
                inHand ? Optional.of(inputs.of(Dimension.USERS)) : Optional.empty());
        BigDecimal rate = demand.growth().orElse(planGrowth);
        String growth = value(Names.input(Dimension.MONTHLY_USER_GROWTH), Strings.of("workbook.of.month"), rate, XlsxFormats.percent(rate),
                demand.growth().isPresent() ? Optional.empty() : Optional.of(inputs.of(Dimension.MONTHLY_USER_GROWTH)));
        int after = row;
        monthly(Strings.of("workbook.plan.after"), Strings.of("workbook.plan.after.unit"), this::after, INPUT.format("0"));
        int factor = row;
        monthly(Strings.of("workbook.plan.factor"), Strings.of("workbook.plan.factor.unit"),
                month -> Optional.of(month.month().date().map(demand.factors()::get).orElse(BigDecimal.ONE)), INPUT.format("0.######"));
        int given = row;
        monthly(Strings.of("workbook.plan.given"), Strings.of("workbook.plan.given.unit"),
                month -> month.month().date().map(demand.users()::get), INPUT.format("#,##0.######"));
        sheet.text(row, 0, Strings.of("plan.users"), PLAIN.strong());
        for (int i = 0; i < plan.months().size(); i++) {
            int column = MONTHS + i;
            sheet.formula(row, column, "IF(%1$s=\"\",0,IF(%2$s<>\"\",%2$s,%3$s*(1+%4$s)^%1$s*%5$s))".formatted(XlsxSheet.at(after, column),
                    XlsxSheet.at(given, column), users, growth, XlsxSheet.at(factor, column)), cells().get(i).users(),
                    FIGURE.format(XlsxFormats.COUNT + ".0").strong());
        }
        people = row++;
    }

    /// How many times a month's users have grown; empty before the first month and after the last.
    private Optional<BigDecimal> after(PlannedMonth month) {
        Optional<YearMonth> date = month.month().date();
        if (date.isEmpty()) {
            return Optional.of(BigDecimal.valueOf(month.month().number() - 1));
        }
        YearMonth first = workload.demand().from().orElse(plan.months().getFirst().month().date().orElseThrow());
        boolean used = !date.get().isBefore(first) && workload.demand().until().filter(date.get()::isAfter).isEmpty();
        return used ? Optional.of(BigDecimal.valueOf(first.until(date.get(), ChronoUnit.MONTHS))) : Optional.empty();
    }

    /// What one user uses in a month.
    private void consumption(boolean writes) {
        Workload load = workload.workload();
        if (cells().stream().flatMap(cell -> cell.perUser().stream()).anyMatch(bill -> bill.variant().mode() == Mode.BLEND)) {
            fields.put("batchShare", value(Names.input(Dimension.BATCH_SHARE), Strings.of("workbook.of.messages"), load.batchShare(),
                    XlsxFormats.percent(load.batchShare()), inHand ? Optional.of(inputs.of(Dimension.BATCH_SHARE)) : Optional.empty()));
        }
        if (writes) {
            fields.put("cacheTtl", XlsxSheet.at(row, VALUE));
            sheet.text(row, 0, Strings.of("inputs.cacheTtl"), PLAIN);
            sheet.text(row, UNIT, Strings.of("workbook.of.cacheTtl"), NOTE);
            if (inHand) {
                sheet.formula(row, VALUE, inputs.of("cacheTtl"), load.cacheTtl().id(), FIGURE);
            } else {
                sheet.text(row, VALUE, load.cacheTtl().id(), INPUT);
                sheet.choose(row, VALUE, "\"5m,1h\"");
            }
            row++;
        }
    }

    /// The cost of one user and, times the users, the cost of the month.
    private void prices() {
        sheet.text(row, 0, Strings.of("plan.runsOn"), PLAIN);
        for (int i = 0; i < plan.months().size(); i++) {
            sheet.text(row, MONTHS + i, variant(i).map(Variant::name).orElse(Headline.NONE), FIGURE);
        }
        row++;
        Quantities user = Quantities.of(workload.workload().withUsers(BigDecimal.ONE));
        int first = row;
        for (Item item : items) {
            BigDecimal quantity = user.of(item);
            String unit = Strings.of(item.unit() == Item.Unit.TOKEN ? "workbook.plan.tokens" : "workbook.plan.calls");
            // Misses and writes are the same tokens.
            boolean same = item == Item.INPUT_CACHE_WRITE && volumes.containsKey(Item.INPUT_CACHE_MISS);
            volumes.put(item, XlsxSheet.at(row, VALUE));
            Optional<String> formula = same ? Optional.of(volumes.get(Item.INPUT_CACHE_MISS))
                    : inHand ? Optional.of(inputs.perUser(item)) : Optional.empty();
            int at = row;
            value(Names.legend(item), unit, quantity, XlsxFormats.count(quantity), formula);
            amounts(at, month -> rates.amount(item, variant(month).orElseThrow(), this), bill -> bill.amount(item), FIGURE);
        }
        int tax = row;
        label(Strings.of("table.tax"), Strings.of("workbook.plan.perUser"));
        amounts(tax, month -> "IF(%s,0,SUM(%s:%s)*%s)".formatted(rates.taxIncluded(variant(month).orElseThrow()),
                XlsxSheet.at(first, MONTHS + month), XlsxSheet.at(tax - 1, MONTHS + month), inputs.of(Dimension.TAX_RATE)), Estimate::tax,
                FIGURE);
        int price = row;
        label(Strings.of("workbook.plan.price"), Strings.of("workbook.plan.perUser"));
        amounts(price, month -> "SUM(%s:%s)".formatted(XlsxSheet.at(first, MONTHS + month), XlsxSheet.at(tax, MONTHS + month)),
                Estimate::total, FIGURE.strong());
        cost = row;
        label(Strings.of("workbook.plan.cost"), formats.currency().getCurrencyCode());
        for (int i = 0; i < plan.months().size(); i++) {
            String each = XlsxSheet.at(price, MONTHS + i);
            String users = XlsxSheet.at(people, MONTHS + i);
            XlsxPlan.cell(sheet, cost, MONTHS + i, "IF(%1$s=0,0,IF(ISNUMBER(%2$s),%1$s*%2$s,%3$s))".formatted(users, each, NONE),
                    cells().get(i).total(), FIGURE.format(formats.money()).strong());
        }
    }

    private Optional<Variant> variant(int month) {
        return cells().get(month).perUser().map(Estimate::variant);
    }

    /// Writes amounts per user into a row; a dash if no variant fits.
    private void amounts(int at, Function<Integer, String> formula, Function<Estimate, BigDecimal> amount, XlsxStyle style) {
        for (int i = 0; i < plan.months().size(); i++) {
            Optional<Estimate> bill = cells().get(i).perUser();
            if (bill.isPresent()) {
                sheet.formula(at, MONTHS + i, formula.apply(i), amount.apply(bill.get()), style.format(formats.unitMoney()));
            } else {
                sheet.text(at, MONTHS + i, Headline.NONE, style);
            }
        }
    }

    /// Writes a value for all months, shaded unless it is a formula, and moves to the next row. Returns its cell reference.
    private String value(String name, String unit, BigDecimal value, String format, Optional<String> formula) {
        formula.ifPresentOrElse(expression -> sheet.formula(row, VALUE, expression, value, FIGURE.format(format)),
                () -> sheet.number(row, VALUE, value, INPUT.format(format)));
        String cell = XlsxSheet.at(row, VALUE);
        label(name, unit);
        return cell;
    }

    private void label(String name, String unit) {
        sheet.text(row, 0, name, PLAIN);
        sheet.text(row, UNIT, unit, NOTE);
        row++;
    }

    /// Writes a row of editable cells and moves to the next row.
    private void monthly(String name, String unit, Function<PlannedMonth, Optional<BigDecimal>> value, XlsxStyle style) {
        for (int i = 0; i < plan.months().size(); i++) {
            int column = MONTHS + i;
            value.apply(plan.months().get(i)).ifPresentOrElse(number -> sheet.number(row, column, number, style),
                    () -> sheet.blank(row, column, style));
        }
        label(name, unit);
    }
}
