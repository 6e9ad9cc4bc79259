package kimicost.export.xlsx;

import static kimicost.export.xlsx.XlsxStyle.FIGURE_HEADER;
import static kimicost.export.xlsx.XlsxStyle.FLAG;
import static kimicost.export.xlsx.XlsxStyle.FLAG_HEADER;
import static kimicost.export.xlsx.XlsxStyle.HEADER;
import static kimicost.export.xlsx.XlsxStyle.INPUT;
import static kimicost.export.xlsx.XlsxStyle.NOTE_HEADER;
import static kimicost.export.xlsx.XlsxStyle.PLAIN;
import static kimicost.export.xlsx.XlsxStyle.REMARK;
import static kimicost.export.xlsx.XlsxStyle.TITLE;
import static kimicost.export.xlsx.XlsxStyle.WRAPPED_NOTE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kimicost.export.Report;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Item;
import kimicost.model.pricing.Mode;
import kimicost.model.pricing.Variant;
import kimicost.model.pricing.Warning;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.model.ratecard.Rates;
import kimicost.model.ratecard.Rates.CacheWrite;
import kimicost.model.ratecard.Thinking;
import kimicost.text.Names;
import kimicost.text.Strings;
import org.dhatim.fastexcel.Workbook;

/// The sheet of rates: one row per variant shown or used by the plan, two for a blend. A rate that bills nothing is an empty cell, which counts as 0.
/// Other sheets get cell references from here.
final class XlsxRates {
    private static final int HEADER_ROW = 3;
    private static final int MISS = 4;
    private static final int WRITE_5M = 5;
    private static final int WRITE_1H = 6;
    private static final int HIT = 7;
    private static final int RESULTS = 8;
    private static final int OUTPUT = 9;
    private static final int THINKING = 10;
    private static final int FEE = 11;
    private static final int CONTEXT = 12;
    private static final int TAX_INCLUDED = 13;
    private static final int OFFERED = 14;
    private static final int REMARKS = 15;

    /// Warnings that a workbook cannot work out by itself: the variant was not offered on the day of the export.
    private static final List<Warning> GONE = List.of(Warning.MODEL_RETIRED, Warning.RETIRED_SINCE, Warning.CARD_SUPERSEDED);

    private final XlsxSheet sheet;
    private final XlsxInputs inputs;
    private final XlsxFormats formats;
    /// The rows of each variant by its key: one for its mode or, for a blend, those of standard and batch.
    private final Map<String, List<Integer>> rows = new HashMap<>();
    private int row = HEADER_ROW + 1;

    XlsxRates(Workbook book, Report report, XlsxInputs inputs) {
        this.inputs = inputs;
        sheet = new XlsxSheet(book, Strings.of("workbook.rates"));
        formats = new XlsxFormats(report.comparison().card().currency());
        String code = formats.currency().getCurrencyCode();
        sheet.title(0, Strings.of("workbook.rates"), TITLE);
        sheet.title(1, Strings.of("workbook.rates.about", code), REMARK);
        header();
        report.shown().forEach(estimate -> variant(report.comparison().nameOf(estimate.variant()), estimate));
        report.plan().ifPresent(plan -> plan.plan().months().stream().flatMap(month -> month.cells().stream())
                .flatMap(cell -> cell.perUser().stream())
                .forEach(bill -> {
                    if (!rows.containsKey(bill.variant().key())) {
                        variant(bill.variant().name(), bill);
                    }
                }));
        sheet.width(REMARKS, 60);
        sheet.freeze(HEADER_ROW + 1, 1, HEADER_ROW);
    }

    XlsxSheet sheet() {
        return sheet;
    }

    /// The cells of a workload that its bill depends on.
    interface Load {
        /// The cell reference of the quantity of `item`, in tokens or calls.
        String volume(Item item);

        /// The cell reference of `batchShare` or `cacheTtl`.
        String of(String field);
    }

    /// The formula for the monthly amount of `item` in `estimate`.
    String amount(Item item, Estimate estimate) {
        return amount(item, estimate.variant(), inputs);
    }

    /// The formula for the amount of `item` that `load` costs on `variant`.
    String amount(Item item, Variant variant, Load load) {
        String per = item.unit() == Item.Unit.TOKEN ? "/1000000" : "";
        List<Integer> modes = rows.get(variant.key());
        String rate = modes.size() == 1 ? rate(item, modes.getFirst(), load)
                : "((1-%1$s)*%2$s+%1$s*%3$s)".formatted(load.of("batchShare"), rate(item, modes.getFirst(), load),
                        rate(item, modes.getLast(), load));
        return load.volume(item) + "*" + rate + per;
    }

    /// The condition that the prices of `variant` include tax.
    String taxIncluded(Variant variant) {
        return sheet.ref(rows.get(variant.key()).getFirst(), TAX_INCLUDED) + "=" + XlsxComparison.YES;
    }

    /// The condition that `variant` can handle the workload, the same rule as [Estimate#fits()].
    String fits(Variant variant) {
        int first = rows.get(variant.key()).getFirst();
        String waits = variant.mode() == Mode.BATCH ? "," + inputs.of("batchShare") + "=1" : "";
        return "AND(%s<=%s,%s=%s,OR(%s=0,%s<>\"\")%s)".formatted(inputs.of("contextTokens"), sheet.ref(first, CONTEXT),
                sheet.ref(first, OFFERED), XlsxComparison.YES, inputs.of("searchesPerMessage"), sheet.ref(first, FEE), waits);
    }

    private String rate(Item item, int at, Load load) {
        return switch (item) {
            case INPUT_CACHE_MISS -> sheet.ref(at, MISS);
            case INPUT_CACHE_WRITE -> "IF(%s=\"1h\",%s,%s)".formatted(load.of("cacheTtl"),
                    sheet.ref(at, WRITE_1H), sheet.ref(at, WRITE_5M));
            case INPUT_CACHE_HIT -> sheet.ref(at, HIT);
            case SEARCH_RESULTS -> sheet.ref(at, RESULTS);
            case OUTPUT -> sheet.ref(at, OUTPUT);
            case THINKING -> sheet.ref(at, THINKING);
            case SEARCH_FEES -> sheet.ref(at, FEE);
        };
    }

    private void header() {
        List<String> titles = List.of(Strings.of("table.variant"), Strings.of("command.compare.card"), Strings.of("pdf.quote.model"),
                Strings.of("workbook.ratesOf"), Names.column(Item.INPUT_CACHE_MISS), Strings.of("workbook.write5m"),
                Strings.of("workbook.write1h"), Names.column(Item.INPUT_CACHE_HIT), Names.column(Item.SEARCH_RESULTS),
                Names.column(Item.OUTPUT), Names.column(Item.THINKING), Strings.of("workbook.fee"), Strings.of("workbook.context"),
                Strings.of("workbook.taxIncluded"), Strings.of("workbook.offered"), Strings.of("workbook.remarks"));
        for (int column = 0; column < titles.size(); column++) {
            sheet.text(HEADER_ROW, column, titles.get(column), column < MISS ? HEADER
                    : column < TAX_INCLUDED ? FIGURE_HEADER : column < REMARKS ? FLAG_HEADER : NOTE_HEADER);
        }
    }

    private void variant(String name, Estimate estimate) {
        Variant variant = estimate.variant();
        boolean offered = Collections.disjoint(estimate.warnings(), GONE);
        List<Integer> own = new ArrayList<>();
        if (variant.mode() != Mode.BATCH) {
            own.add(rates(name, variant, Mode.STANDARD, variant.model().standard(), offered));
        }
        if (variant.mode() != Mode.STANDARD) {
            own.add(rates(name, variant, Mode.BATCH, variant.model().batch().orElseThrow(), offered));
        }
        rows.put(variant.key(), own);
    }

    private int rates(String name, Variant variant, Mode mode, Rates rates, boolean offered) {
        RateCard card = variant.card();
        ModelRates model = variant.model();
        Optional<CacheWrite> write = rates.cacheWrite();
        sheet.text(row, 0, name, PLAIN);
        sheet.text(row, 1, card.name(), PLAIN);
        sheet.text(row, 2, model.id(), PLAIN);
        sheet.text(row, 3, mode.id(), PLAIN);
        rate(MISS, write.isPresent() ? Optional.empty() : Optional.of(rates.inputCacheMiss()));
        rate(WRITE_5M, write.map(CacheWrite::fiveMinutes));
        rate(WRITE_1H, write.map(CacheWrite::oneHour));
        rate(HIT, Optional.of(rates.inputCacheHit().orElse(rates.inputCacheMiss())));
        rate(RESULTS, Optional.of(rates.inputCacheMiss()));
        rate(OUTPUT, Optional.of(rates.output()));
        rate(THINKING, Optional.of(rates.output()).filter(rate -> model.thinking() != Thinking.NONE));
        rate(FEE, card.webSearch().map(RateCard.WebSearch::perCall));
        sheet.number(row, CONTEXT, model.contextTokens(), PLAIN.format(XlsxFormats.COUNT));
        sheet.text(row, TAX_INCLUDED, XlsxComparison.yes(card.taxIncluded()), FLAG);
        sheet.text(row, OFFERED, XlsxComparison.yes(offered), FLAG);
        sheet.text(row, REMARKS, String.join(" ", remarks(card, model, rates)), WRAPPED_NOTE);
        return row++;
    }

    private void rate(int column, Optional<BigDecimal> rate) {
        XlsxStyle style = INPUT.format(formats.rate());
        rate.ifPresentOrElse(value -> sheet.number(row, column, value, style), () -> sheet.blank(row, column, style));
    }

    private static List<String> remarks(RateCard card, ModelRates model, Rates rates) {
        List<String> remarks = new ArrayList<>();
        if (rates.inputCacheHit().isEmpty()) {
            remarks.add(Strings.of("workbook.noHitRate"));
        }
        if (rates.cacheWrite().isPresent()) {
            remarks.add(Strings.of("workbook.writes"));
        }
        if (model.thinking() == Thinking.NONE) {
            remarks.add(Strings.of("workbook.noThinking"));
        }
        if (card.webSearch().isEmpty()) {
            remarks.add(Strings.of("workbook.noSearch"));
        }
        model.note().ifPresent(remarks::add);
        return remarks;
    }
}
