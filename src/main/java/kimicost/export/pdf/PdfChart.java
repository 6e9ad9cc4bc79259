package kimicost.export.pdf;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kimicost.export.Report;
import kimicost.export.pdf.PdfType.Fonts;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Item;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;
import kimicost.text.NiceAxis;
import kimicost.text.Verdict;

/// The bills as stacked bars: names on the left, one segment per item, totals in a column on the right.
final class PdfChart {
    private static final double GAP = 12;
    private static final double MOST_NAMES = 220;
    private static final double LEGEND = 14;
    private static final double SWATCH = 7;
    private static final double KEY_GAP = 14;

    private record Key(String name, int colour) {}

    /// The number of bars that always fit on the first page, whatever is above them.
    private static final int MOST = 24;

    private final Report report;
    private final List<Estimate> shown;
    private final Figures figures;
    private final double row;
    private final NiceAxis axis;
    private final PdfType name;
    private final PdfType total;
    private final PdfType mark;
    private final PdfType label;
    private final double from;
    private final double to;

    private PdfChart(Report report, Figures figures, Fonts fonts, double row) {
        this.report = report;
        shown = Estimate.nearest(report.shown(), report.answer().cheapest().map(Estimate::variant), MOST).stream().map(report.shown()::get)
                .toList();
        this.figures = figures;
        this.row = row;
        double size = Math.min(9, row * 0.66);
        name = fonts.text(size);
        total = fonts.strong(size);
        mark = fonts.strong(Math.min(7, size * 0.85)).in(PdfColours.POSITIVE);
        label = fonts.muted(7.8);
        axis = NiceAxis.holding(shown.stream().map(Estimate::total).reduce(BigDecimal.ZERO, BigDecimal::max));
        double names = shown.stream().mapToDouble(this::head).max().orElse(0);
        double totals = shown.stream().mapToDouble(estimate -> total.width(sum(estimate))).max().orElse(0);
        from = PdfSheet.LEFT + Math.min(MOST_NAMES, names) + GAP;
        to = PdfSheet.RIGHT - totals - GAP;
    }

    /// The legend, bars and axis.
    ///
    /// @param row the height of a bar including its spacing, in points
    static List<PdfStrip> strips(Report report, Figures figures, Fonts fonts, double row) {
        PdfChart chart = new PdfChart(report, figures, fonts, row);
        List<PdfStrip> strips = new ArrayList<>(chart.legend());
        PdfStrip legend = PdfStrip.stack(strips);
        strips.add(PdfStrip.of(chart.budget().isPresent() ? 14 : 5, chart::top).keeping());
        int last = chart.shown.size() - 1;
        for (int i = 0; i <= last; i++) {
            Estimate estimate = chart.shown.get(i);
            PdfStrip strip = PdfStrip.of(row, (sheet, y) -> chart.bar(sheet, y, estimate)).under(legend);
            // Keeps the axis on the same page as the last bar.
            strips.add(i == last ? strip.keeping() : strip);
        }
        strips.add(PdfStrip.of(15, chart::axis));
        if (report.shown().size() > MOST) {
            String more = Strings.of("pdf.more", Integer.toString(MOST), Integer.toString(report.shown().size()));
            strips.add(PdfStrip.of(12, (sheet, y) -> sheet.text(chart.label, more, PdfSheet.LEFT, y + 9)));
        }
        return strips;
    }

    private Optional<BigDecimal> budget() {
        return report.scenario().ownPlan().monthlyBudget();
    }

    private String sum(Estimate estimate) {
        return figures.briefMoney(estimate.total(), report.currency());
    }

    /// The label beside a name: that the variant is the cheapest, or why it does not fit.
    private String mark(Estimate estimate) {
        return report.answer().isCheapest(estimate) ? Strings.of("chart.cheapest") : Verdict.reason(estimate).orElse("");
    }

    private double head(Estimate estimate) {
        String word = mark(estimate);
        return name(estimate).width(report.comparison().nameOf(estimate.variant()))
                + (word.isEmpty() ? 0 : 6 + PdfSheet.chipWidth(mark, word));
    }

    private PdfType name(Estimate estimate) {
        return report.answer().isCheapest(estimate) ? total : name;
    }

    private List<PdfStrip> legend() {
        List<Key> keys = new ArrayList<>(
                report.answer().items().stream().map(item -> new Key(Names.legend(item), PdfColours.of(item))).toList());
        if (report.answer().taxed()) {
            keys.add(new Key(Strings.of("table.tax"), PdfColours.TAX));
        }
        List<PdfStrip> lines = new ArrayList<>();
        List<Key> line = new ArrayList<>();
        double used = 0;
        for (Key key : keys) {
            if (used + width(key) - KEY_GAP > PdfSheet.WIDTH) {
                lines.add(legend(List.copyOf(line)));
                line.clear();
                used = 0;
            }
            line.add(key);
            used += width(key);
        }
        lines.add(legend(List.copyOf(line)));
        return lines;
    }

    private PdfStrip legend(List<Key> keys) {
        return PdfStrip.of(LEGEND, (sheet, y) -> {
            double x = PdfSheet.LEFT;
            for (Key key : keys) {
                sheet.rounded(x, y + 1, SWATCH, SWATCH, 1.5, key.colour);
                sheet.text(label, key.name, x + SWATCH + 5, y + 7.2);
                x += width(key);
            }
        }).keeping();
    }

    private double width(Key key) {
        return SWATCH + 5 + label.width(key.name) + KEY_GAP;
    }

    private void top(PdfSheet sheet, double y) throws IOException {
        double height = budget().isPresent() ? 14 : 5;
        grid(sheet, y + height - 3, 3);
        if (budget().isEmpty()) {
            return;
        }
        PdfType red = label.in(PdfColours.OVER);
        String text = Strings.of("chart.budget", figures.axis(budget().get(), report.currency()));
        if (beyond()) {
            sheet.textTo(red, text, to - 7, y + 8);
            sheet.pointer(to, y + 5.5, 4.5, PdfColours.OVER);
        } else {
            double width = red.width(text);
            sheet.text(red, text, Math.clamp(x(budget().get()) - width / 2, from, PdfSheet.RIGHT - width), y + 8);
        }
    }

    /// Whether the budget is beyond the right end of the axis.
    private boolean beyond() {
        return budget().filter(budget -> budget.compareTo(axis.upper()) > 0).isPresent();
    }

    private void bar(PdfSheet sheet, double y, Estimate estimate) throws IOException {
        double middle = y + row / 2;
        grid(sheet, y, row);
        boolean fits = estimate.fits();
        String word = mark(estimate);
        double room = from - GAP - PdfSheet.LEFT - (word.isEmpty() ? 0 : 6 + PdfSheet.chipWidth(mark, word)) + 0.1;
        PdfType type = fits ? name(estimate) : name.in(PdfColours.MUTED);
        String shown = type.fittedName(report.comparison().nameOf(estimate.variant()), room);
        sheet.text(type, shown, PdfSheet.LEFT, middle + type.drop());
        if (!word.isEmpty()) {
            sheet.chip(fits ? mark : mark.in(PdfColours.WARNING), word, fits ? PdfColours.POSITIVE_GROUND : PdfColours.WARNING_GROUND,
                    PdfSheet.LEFT + type.width(shown) + 6, middle);
        }
        double thickness = Math.min(16, row * 0.6);
        BigDecimal end = BigDecimal.ZERO;
        for (Item item : Item.values()) {
            end = segment(sheet, middle, thickness, end, estimate.amount(item), PdfColours.of(item), fits);
        }
        segment(sheet, middle, thickness, end, estimate.tax(), PdfColours.TAX, fits);
        if (!beyond() && budget().isPresent()) {
            double x = x(budget().get());
            sheet.line(x, y, x, y + row, PdfColours.PANE, 1.5);
            sheet.line(x, y, x, y + row, PdfColours.OVER, 0.9, 3, 2);
        }
        sheet.textTo(fits ? total : total.in(PdfColours.MUTED), sum(estimate), PdfSheet.RIGHT, middle + total.drop());
    }

    private BigDecimal segment(PdfSheet sheet, double middle, double thickness, BigDecimal start, BigDecimal amount, int colour,
            boolean fits) throws IOException {
        BigDecimal end = start.add(amount);
        double width = x(end) - x(start);
        // Separate segments by a thin white line if there is room.
        double hair = start.signum() > 0 && width > 1.2 ? 0.5 : 0;
        if (width > 0) {
            sheet.fill(x(start) + hair, middle - thickness / 2, width - hair, thickness, fits ? colour : PdfColours.faded(colour));
        }
        return end;
    }

    private void grid(PdfSheet sheet, double y, double height) throws IOException {
        for (BigDecimal tick : axis.ticks()) {
            sheet.line(x(tick), y, x(tick), y + height, tick.signum() == 0 ? PdfColours.LINE : PdfColours.GRID, 0.6);
        }
    }

    private void axis(PdfSheet sheet, double y) throws IOException {
        sheet.line(from, y, to, y, PdfColours.LINE, 0.6);
        List<BigDecimal> ticks = axis.ticks();
        double widest = ticks.stream().mapToDouble(tick -> label.width(figures.axis(tick, report.currency()))).max().orElse(0);
        // Long amounts beside long names leave no room for a label on every tick.
        int every = (int) Math.ceil((widest + 6) / Math.max(1, (to - from) / (ticks.size() - 1)));
        for (int i = 0; i < ticks.size(); i += every) {
            String text = figures.axis(ticks.get(i), report.currency());
            if (i == 0) {
                sheet.text(label, text, from, y + 11);
            } else {
                sheet.textAround(label, text, x(ticks.get(i)), y + 11);
            }
        }
    }

    private double x(BigDecimal amount) {
        return from + (to - from) * axis.position(amount);
    }
}
