package kimicost.export.xlsx;

import static kimicost.export.xlsx.XlsxStyle.FIGURE;
import static kimicost.export.xlsx.XlsxStyle.FIGURE_HEADER;
import static kimicost.export.xlsx.XlsxStyle.HEADER;
import static kimicost.export.xlsx.XlsxStyle.INPUT;
import static kimicost.export.xlsx.XlsxStyle.NOTE;
import static kimicost.export.xlsx.XlsxStyle.NOTE_HEADER;
import static kimicost.export.xlsx.XlsxStyle.PLAIN;
import static kimicost.export.xlsx.XlsxStyle.REMARK;
import static kimicost.export.xlsx.XlsxStyle.SECTION;
import static kimicost.export.xlsx.XlsxStyle.TITLE;
import static kimicost.export.xlsx.XlsxStyle.WRAPPED_NOTE;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kimicost.export.Report;
import kimicost.model.Range;
import kimicost.model.pricing.Item;
import kimicost.model.pricing.Quantities;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Extras;
import kimicost.model.scenario.Quote;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.SecondCurrency;
import kimicost.model.workload.Workload;
import kimicost.text.Allowed;
import kimicost.text.Days;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;
import org.dhatim.fastexcel.Workbook;

/// The sheet of inputs: the cells that may be changed, the monthly volumes calculated from them, and where everything comes
/// from. Other sheets get cell references from here.
final class XlsxInputs implements XlsxRates.Load {
    private static final int HEADER_ROW = 3;
    /// Formats of cells follow the machine that shows them; sentences do not.
    private static final Figures FIGURES = new Figures(Strings.language());

    private final XlsxSheet sheet;
    private final XlsxFormats formats;
    private final String currency;
    /// Cell references by the field name used in files, such as `taxRate`.
    private final Map<String, String> cells = new HashMap<>();
    private int row = HEADER_ROW + 1;

    XlsxInputs(Workbook book, Report report) {
        Scenario scenario = report.scenario();
        sheet = new XlsxSheet(book, Strings.of("workbook.inputs"));
        formats = new XlsxFormats(report.comparison().card().currency());
        currency = formats.currency().getCurrencyCode();
        sheet.title(0, scenario.name().isBlank() ? "Kimi Cost" : scenario.name(), TITLE);
        sheet.title(1, Strings.of("workbook.inputs.about"), REMARK);
        header();
        workload(scenario);
        plan(scenario);
        extras(scenario.extras());
        volumes(scenario.workload());
        XlsxOrigin.write(sheet, row + 1, report);
        sheet.width(0, 24);
        sheet.width(1, 26);
        sheet.width(2, 20);
        sheet.width(3, 92);
        sheet.freeze(HEADER_ROW + 1, 1, HEADER_ROW);
    }

    XlsxSheet sheet() {
        return sheet;
    }

    /// The cell reference of `dimension`, such as `Inputs!$B$6`.
    String of(Dimension dimension) {
        return of(dimension.field());
    }

    /// The cell reference of a field by its name in files, such as `markUp`.
    @Override
    public String of(String field) {
        return cells.get(field);
    }

    /// The cell reference of the monthly quantity of `item`, in tokens or calls.
    @Override
    public String volume(Item item) {
        return of(switch (item) {
            case INPUT_CACHE_MISS, INPUT_CACHE_WRITE -> "uncachedInput";
            case INPUT_CACHE_HIT -> "cachedInput";
            case SEARCH_RESULTS -> "searchResults";
            case OUTPUT -> "output";
            case THINKING -> "thinking";
            case SEARCH_FEES -> "searches";
        });
    }

    /// The formula for what one user consumes of `item` in a month, in tokens or calls.
    String perUser(Item item) {
        return switch (item) {
            case INPUT_CACHE_MISS, INPUT_CACHE_WRITE -> product("messagesPerUser", "inputTokens") + "*(1-" + of("cacheHitShare") + ")";
            case INPUT_CACHE_HIT -> product("messagesPerUser", "inputTokens", "cacheHitShare");
            case SEARCH_RESULTS -> product("messagesPerUser", "searchesPerMessage", "resultTokensPerSearch", "searchContinuedShare");
            case OUTPUT -> product("messagesPerUser", "outputTokens");
            case THINKING -> product("messagesPerUser", "thinkingTokens");
            case SEARCH_FEES -> product("messagesPerUser", "searchesPerMessage");
        };
    }

    private void header() {
        sheet.text(HEADER_ROW, 0, Strings.of("document.input"), HEADER);
        sheet.text(HEADER_ROW, 1, Strings.of("document.value"), FIGURE_HEADER);
        sheet.text(HEADER_ROW, 2, Strings.of("workbook.unit"), NOTE_HEADER);
        sheet.text(HEADER_ROW, 3, Strings.of("workbook.explanation"), NOTE_HEADER);
    }

    private void workload(Scenario scenario) {
        section(Strings.of("workbook.workload"));
        input(scenario, Dimension.USERS, Strings.of("workbook.of.people"), Strings.of("workbook.note.USERS"));
        input(scenario, Dimension.MESSAGES_PER_USER, Strings.of("workbook.of.month"));
        input(scenario, Dimension.INPUT_TOKENS, Strings.of("workbook.of.message"));
        input(scenario, Dimension.OUTPUT_TOKENS, Strings.of("workbook.of.message"));
        input(scenario, Dimension.THINKING_TOKENS, Strings.of("workbook.of.message"));
        input(scenario, Dimension.CACHE_HIT_SHARE, Strings.of("workbook.of.input"), Strings.of("workbook.note.CACHE_HIT_SHARE"));
        cells.put("cacheTtl", sheet.ref(row, 1));
        sheet.text(row, 1, scenario.workload().cacheTtl().id(), INPUT);
        sheet.choose(row, 1, "\"5m,1h\"");
        label(Strings.of("inputs.cacheTtl"), Strings.of("workbook.of.cacheTtl"), Strings.of("workbook.note.cacheTtl"));
        input(scenario, Dimension.SEARCHES_PER_MESSAGE, Strings.of("workbook.of.message"),
                Strings.of("workbook.note.SEARCHES_PER_MESSAGE"));
        input(scenario, Dimension.RESULT_TOKENS_PER_SEARCH, Strings.of("workbook.of.search"));
        input(scenario, Dimension.SEARCH_CONTINUED_SHARE, Strings.of("workbook.of.searches"));
        input(scenario, Dimension.BATCH_SHARE, Strings.of("workbook.of.messages"), Strings.of("workbook.note.BATCH_SHARE"));
    }

    private void plan(Scenario whole) {
        // Of several workloads none has the monthly budget to itself: it stands on the sheet of the plan.
        Scenario scenario = whole.withPlan(whole.ownPlan());
        section(Strings.of("workbook.plan"));
        input(scenario, Dimension.TAX_RATE, Strings.of("workbook.of.subtotal"));
        input(scenario, Dimension.MONTHLY_BUDGET, currency, Strings.of("workbook.note.MONTHLY_BUDGET"));
        input(scenario, Dimension.MONTHLY_USER_GROWTH, Strings.of("workbook.of.month"), Strings.of("workbook.note.MONTHLY_USER_GROWTH"));
        input(scenario, Dimension.HORIZON_MONTHS, Strings.of("workbook.in.months"));
        input(scenario, Dimension.ACTIVE_DAYS_PER_MONTH, Strings.of("workbook.of.month"),
                Strings.of("workbook.note.ACTIVE_DAYS_PER_MONTH"));
        input(scenario, Dimension.ACTIVE_HOURS_PER_DAY, Strings.of("workbook.of.day"));
        input(scenario, Dimension.PEAK_FACTOR, Strings.of(Dimension.PEAK_FACTOR + ".unit"));
        input(scenario, Dimension.SECONDS_PER_MESSAGE, Strings.of("workbook.in.seconds"));
    }

    private void extras(Extras extras) {
        extras.quote().ifPresent(quote -> {
            section(Strings.of("pdf.quote"));
            input("markUp", Quote.MARK_UP, quote.markUp(), XlsxFormats.percent(quote.markUp()));
            label(Names.input(Dimension.MARK_UP), Strings.of("workbook.of.total"), Strings.of("workbook.note.MARK_UP"));
            input("monthlyFee", Quote.MONTHLY_FEE, quote.monthlyFee(), formats.money());
            label(Names.input(Dimension.MONTHLY_FEE), currency, Names.explanation(Dimension.MONTHLY_FEE));
        });
        extras.secondCurrency().ifPresent(second -> {
            String code = second.currency().getCurrencyCode();
            section(Strings.of("second.title"));
            input("secondRate", SecondCurrency.RATE, second.rate(), "#,##0.00######");
            label(Strings.of("workbook.secondRate", currency), code, Strings.of("workbook.note.secondRate", Days.day(second.asOf())));
        });
        extras.prepaidBalance().ifPresent(balance -> {
            section(Strings.of("workbook.prepaid"));
            input("prepaidBalance", Extras.PREPAID_BALANCE, balance, formats.money());
            label(Names.input(Dimension.PREPAID_BALANCE), currency, Strings.of("workbook.note.PREPAID_BALANCE"));
        });
    }

    private void volumes(Workload workload) {
        section(Strings.of("workbook.consumes"));
        Quantities month = Quantities.of(workload);
        String tokens = Strings.of("workbook.in.tokens");
        volume("messages", Strings.of("workbook.messages"), Strings.of("workbook.in.messages"), product("users", "messagesPerUser"),
                workload.messages());
        volume("uncachedInput", Strings.of("workbook.uncachedInput"), tokens,
                product("messages", "inputTokens") + "*(1-" + of("cacheHitShare") + ")",
                month.uncachedInput());
        volume("cachedInput", Strings.of("workbook.cachedInput"), tokens, product("messages", "inputTokens", "cacheHitShare"),
                month.cachedInput());
        volume("searches", Strings.of("workbook.searches"), Strings.of("workbook.in.calls"), product("messages", "searchesPerMessage"),
                month.searches());
        volume("searchResults", Names.legend(Item.SEARCH_RESULTS), tokens,
                product("searches", "resultTokensPerSearch", "searchContinuedShare"),
                month.searchResults());
        volume("output", Names.legend(Item.OUTPUT), tokens, product("messages", "outputTokens"), month.output());
        volume("thinking", Names.legend(Item.THINKING), tokens, product("messages", "thinkingTokens"), month.thinking());
        volume("contextTokens", Strings.of("workbook.contextTokens"), Strings.of("workbook.in.context"),
                "%s+%s+%s+IF(%s>0,%s,0)".formatted(of("inputTokens"),
                        of("outputTokens"), of("thinkingTokens"), of("searchesPerMessage"), of("resultTokensPerSearch")),
                workload.contextTokens());
    }

    private String product(String... fields) {
        return Stream.of(fields).map(this::of).collect(Collectors.joining("*"));
    }

    private void section(String title) {
        row++;
        sheet.title(row++, title, SECTION);
    }

    private void input(Scenario scenario, Dimension dimension, String unit) {
        input(scenario, dimension, unit, Names.explanation(dimension));
    }

    private void input(Scenario scenario, Dimension dimension, String unit, String note) {
        BigDecimal value = dimension.of(scenario);
        if (dimension == Dimension.MONTHLY_BUDGET && value.signum() == 0) {
            cells.put(dimension.field(), sheet.ref(row, 1));
            sheet.blank(row, 1, INPUT.format(formats.money()));
        } else {
            input(dimension.field(), dimension.range(), value, switch (dimension) {
                case CACHE_HIT_SHARE, SEARCH_CONTINUED_SHARE, BATCH_SHARE, TAX_RATE, MONTHLY_USER_GROWTH -> XlsxFormats.percent(value);
                case MONTHLY_BUDGET -> formats.money();
                default -> XlsxFormats.count(value);
            });
        }
        // The formulas use searches per message, so the label must say so too.
        label(dimension == Dimension.SEARCHES_PER_MESSAGE ? Strings.of("workbook.searchesPerMessage") : Names.input(dimension), unit, note);
    }

    private void input(String field, Range range, BigDecimal value, String format) {
        cells.put(field, sheet.ref(row, 1));
        sheet.number(row, 1, value, INPUT.format(format));
        String cell = XlsxSheet.at(row, 1);
        sheet.allow(row, 1, "AND(ISNUMBER(%s),%s%s%s%s)".formatted(cell, cell, range.openMin() ? ">" : ">=",
                range.min().toPlainString(),
                range.max().map(max -> "," + cell + "<=" + max.toPlainString()).orElse("")), Allowed.demand(range, FIGURES));
    }

    private void volume(String field, String label, String unit, String formula, BigDecimal value) {
        cells.put(field, sheet.ref(row, 1));
        sheet.formula(row, 1, formula, value, FIGURE.format(XlsxFormats.count(value)));
        label(label, unit, "");
    }

    /// Writes the label, unit and note of a row, and moves to the next row.
    private void label(String label, String unit, String note) {
        sheet.text(row, 0, label, PLAIN);
        sheet.text(row, 2, unit, NOTE);
        sheet.text(row, 3, note, WRAPPED_NOTE);
        row++;
    }
}
