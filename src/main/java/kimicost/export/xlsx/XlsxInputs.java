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

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kimicost.export.Report;
import kimicost.model.Days;
import kimicost.model.Range;
import kimicost.model.pricing.Item;
import kimicost.model.pricing.Quantities;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Extras;
import kimicost.model.scenario.Quote;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.SecondCurrency;
import kimicost.model.workload.Workload;
import kimicost.text.Names;
import kimicost.text.Strings;
import org.dhatim.fastexcel.Workbook;

/// The sheet of inputs: the cells that may be changed, the monthly volumes calculated from them, and where everything comes
/// from. Other sheets get cell references from here.
final class XlsxInputs {
    private static final int HEADER_ROW = 3;

    private final XlsxSheet sheet;
    private final XlsxFormats formats;
    private final String currency;
    /// Cell references by the field name used in files, such as `taxRate`.
    private final Map<String, String> cells = new HashMap<>();
    private int row = HEADER_ROW + 1;

    XlsxInputs(Workbook book, Report report) {
        Scenario scenario = report.scenario();
        sheet = new XlsxSheet(book, "Inputs");
        formats = new XlsxFormats(report.comparison().card().currency());
        currency = formats.currency().getCurrencyCode();
        sheet.title(0, scenario.name().isBlank() ? "Kimi Cost" : scenario.name(), TITLE);
        sheet.title(1, "Shaded cells, here and on Rates, may be changed: every figure on the other sheets follows.", REMARK);
        header();
        workload(scenario);
        plan(scenario);
        extras(scenario.extras());
        volumes(scenario.workload());
        XlsxOrigin.write(sheet, row + 1, report);
        sheet.width(0, 24);
        sheet.width(1, 26);
        sheet.width(2, 20);
        sheet.width(3, 76);
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
    String of(String field) {
        return cells.get(field);
    }

    /// The cell reference of the monthly quantity of `item`, in tokens or calls.
    String volume(Item item) {
        return of(switch (item) {
            case INPUT_CACHE_MISS, INPUT_CACHE_WRITE -> "uncachedInput";
            case INPUT_CACHE_HIT -> "cachedInput";
            case SEARCH_RESULTS -> "searchResults";
            case OUTPUT -> "output";
            case THINKING -> "thinking";
            case SEARCH_FEES -> "searches";
        });
    }

    private void header() {
        sheet.text(HEADER_ROW, 0, "Input", HEADER);
        sheet.text(HEADER_ROW, 1, "Value", FIGURE_HEADER);
        sheet.text(HEADER_ROW, 2, "Unit", NOTE_HEADER);
        sheet.text(HEADER_ROW, 3, "What it is", NOTE_HEADER);
    }

    private void workload(Scenario scenario) {
        section("Workload");
        input(scenario, Dimension.USERS, "people", "Who use it in a month.");
        input(scenario, Dimension.MESSAGES_PER_USER, "a month", "On average.");
        input(scenario, Dimension.INPUT_TOKENS, "a message", "Instructions, history and documents included.");
        input(scenario, Dimension.OUTPUT_TOKENS, "a message", "An answer, without thinking.");
        input(scenario, Dimension.THINKING_TOKENS, "a message", "Billed as output, where the model can think.");
        input(scenario, Dimension.CACHE_HIT_SHARE, "of the input", "What repeats the beginning of a recent request.");
        cells.put("cacheTtl", sheet.ref(row, 1));
        sheet.text(row, 1, scenario.workload().cacheTtl().id(), INPUT);
        sheet.choose(row, 1, "\"5m,1h\"");
        label(Strings.of("inputs.cacheTtl"), "5m or 1h", "Moves only models that bill what is written to the cache.");
        input(scenario, Dimension.SEARCHES_PER_MESSAGE, "a message",
                "0.05 is five per hundred messages. Each pays a fee.");
        input(scenario, Dimension.RESULT_TOKENS_PER_SEARCH, "each", "Billed as input of the next call.");
        input(scenario, Dimension.SEARCH_CONTINUED_SHARE, "of the searches",
                "The others pay the fee alone.");
        input(scenario, Dimension.BATCH_SHARE, "of the messages",
                "Moves the blends; there are blends if this was between 0 and 100 % when the file was made.");
    }

    private void plan(Scenario scenario) {
        section("Plan");
        input(scenario, Dimension.TAX_RATE, "of the subtotal", "Not added where a card's prices include it.");
        input(scenario, Dimension.MONTHLY_BUDGET, currency, "Tax included. Empty for none.");
        input(scenario, Dimension.MONTHLY_USER_GROWTH, "a month", "Moves the forecast alone.");
        input(scenario, Dimension.HORIZON_MONTHS, "months", "How far the forecast looks, 1 to 60.");
        input(scenario, Dimension.ACTIVE_DAYS_PER_MONTH, "a month",
                "This and the next three are about rate limits: no figure here depends on them.");
        input(scenario, Dimension.ACTIVE_HOURS_PER_DAY, "a day", "");
        input(scenario, Dimension.PEAK_FACTOR, "× average", "The busiest minute compared with the average.");
        input(scenario, Dimension.SECONDS_PER_MESSAGE, "seconds", "");
    }

    private void extras(Extras extras) {
        extras.quote().ifPresent(quote -> {
            section(Strings.of("pdf.quote"));
            input("markUp", Quote.MARK_UP, quote.markUp(), XlsxFormats.percent(quote.markUp()));
            label(Names.input(Dimension.MARK_UP), "of the total", "Price to the customer: total × (1 + mark-up) + fee.");
            input("monthlyFee", Quote.MONTHLY_FEE, quote.monthlyFee(), formats.money());
            label(Names.input(Dimension.MONTHLY_FEE), currency, "Fixed, on top.");
        });
        extras.secondCurrency().ifPresent(second -> {
            String code = second.currency().getCurrencyCode();
            section("Second currency");
            input("secondRate", SecondCurrency.RATE, second.rate(), "#,##0.00######");
            label("1 " + currency + " buys", code, "Typed by hand, as of " + Days.day(second.asOf()) + ".");
        });
        extras.prepaidBalance().ifPresent(balance -> {
            section("Prepaid");
            input("prepaidBalance", Extras.PREPAID_BALANCE, balance, formats.money());
            label(Names.input(Dimension.PREPAID_BALANCE), currency, "The forecast says in which month it is used up.");
        });
    }

    private void volumes(Workload workload) {
        section("A month consumes (calculated)");
        Quantities month = Quantities.of(workload);
        volume("messages", "Messages", "messages", product("users", "messagesPerUser"), workload.messages());
        volume("uncachedInput", "Input, not cached", "tokens", product("messages", "inputTokens") + "*(1-" + of("cacheHitShare") + ")",
                month.uncachedInput());
        volume("cachedInput", "Input, cached", "tokens", product("messages", "inputTokens", "cacheHitShare"), month.cachedInput());
        volume("searches", "Web searches", "calls", product("messages", "searchesPerMessage"), month.searches());
        volume("searchResults", "Search results", "tokens", product("searches", "resultTokensPerSearch", "searchContinuedShare"),
                month.searchResults());
        volume("output", "Output", "tokens", product("messages", "outputTokens"), month.output());
        volume("thinking", "Thinking", "tokens", product("messages", "thinkingTokens"), month.thinking());
        volume("contextTokens", "A message fills", "tokens of context", "%s+%s+%s+IF(%s>0,%s,0)".formatted(of("inputTokens"),
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
                range.max().map(max -> "," + cell + "<=" + max.toPlainString()).orElse("")), "This must be " + range.allowed() + ".");
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
        sheet.text(row, 3, note, NOTE);
        row++;
    }
}
