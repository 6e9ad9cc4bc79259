package kimicost.export.pdf;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kimicost.export.PlanReport;
import kimicost.export.Report;
import kimicost.export.Span;
import kimicost.export.YearTable;
import kimicost.export.pdf.PdfType.Fonts;
import kimicost.model.plan.MonthlyPlan;
import kimicost.model.plan.MonthlyPlan.PlannedMonth;
import kimicost.model.plan.PlannedWorkload;
import kimicost.model.plan.Schedule.Month;
import kimicost.model.pricing.Warning;
import kimicost.text.Days;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.NiceAxis;
import kimicost.text.Strings;

/// The months of a plan as stacked bars, one colour per workload, with the monthly budget and price changes. The table below names
/// the colours.
final class PdfMonths {
    /// The most workloads drawn separately; if there are more, the smallest share one part.
    private static final int MOST = 12;
    /// The most months that are all labelled; if there are more, only the first of each quarter is.
    private static final int ALL_NAMED = 18;
    private static final double ROW = 12;
    /// Room above the bars for the amounts.
    private static final double ABOVE = 12;
    private static final double GAP = 6;

    private final Report report;
    private final PlanReport plan;
    private final Figures figures;
    private final double height;
    private final List<Integer> colours;
    private final Map<Month, String> marks;
    private final NiceAxis axis;
    private final Optional<BigDecimal> budget;
    private final PdfType label;
    private final PdfType value;
    private final double from;

    private PdfMonths(Report report, PlanReport plan, Figures figures, Fonts fonts, double height) {
        this.report = report;
        this.plan = plan;
        this.figures = figures;
        this.height = height;
        colours = colours(plan.plan());
        marks = marks(plan);
        BigDecimal most = plan.plan().months().stream().map(PdfMonths::drawn).reduce(BigDecimal.ZERO, BigDecimal::max);
        budget = plan.plan().monthlyBudget().filter(limit -> NiceAxis.isNear(limit, most));
        axis = NiceAxis.holding(budget.map(most::max).orElse(most));
        label = fonts.muted(7.5);
        value = fonts.strong(7);
        from = PdfSheet.LEFT + axis.ticks().stream().mapToDouble(tick -> label.width(axis(tick))).max().orElse(0) + GAP;
    }

    /// The bars with their axes, kept on one page.
    ///
    /// @param height of the bars, in points
    static List<PdfStrip> strips(Report report, PlanReport plan, Figures figures, Fonts fonts, double height) {
        PdfMonths months = new PdfMonths(report, plan, figures, fonts, height);
        boolean years = Span.years(months.months()).size() > 1 && months.dated();
        return List.of(PdfStrip.of(months.head() + ABOVE + height + (years ? 25 : 14), (sheet, y) -> months.draw(sheet, y, years)));
    }

    /// The colours of a plan's workloads, in order: grey for those that do not count or share one part.
    static List<Integer> colours(MonthlyPlan plan) {
        List<PlannedWorkload> all = YearTable.workloads(plan);
        List<Integer> counting = IntStream.range(0, all.size()).filter(place -> all.get(place).counts()).boxed().toList();
        Set<Integer> drawn = new TreeSet<>(counting.size() <= MOST ? counting
                : counting.stream().sorted(Comparator.comparing((Integer place) -> plan.totalOf(place).orElse(BigDecimal.ZERO)).reversed())
                        .limit(MOST - 1L).toList());
        return IntStream.range(0, all.size()).mapToObj(place -> !all.get(place).counts() ? PdfColours.LINE
                : drawn.contains(place) ? PdfColours.load(place) : PdfColours.MUTED).toList();
    }

    private List<Month> months() {
        return plan.plan().months().stream().map(PlannedMonth::month).toList();
    }

    private boolean dated() {
        return months().getFirst().date().isPresent();
    }

    /// The parts of a month's bar: the workloads that count and have a price.
    private static BigDecimal drawn(PlannedMonth month) {
        return month.cells().stream().filter(cell -> cell.workload().counts()).map(cell -> cell.total().orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String axis(BigDecimal amount) {
        return figures.axis(amount, report.currency());
    }

    private double slot() {
        return (PdfSheet.RIGHT - from) / months().size();
    }

    private double left(int month) {
        return from + slot() * month;
    }

    private void draw(PdfSheet sheet, double top, boolean years) throws IOException {
        double bottom = top + head() + ABOVE + height;
        for (BigDecimal tick : axis.ticks()) {
            double y = bottom - height * axis.position(tick);
            sheet.line(from, y, PdfSheet.RIGHT, y, tick.signum() == 0 ? PdfColours.LINE : PdfColours.GRID, 0.6);
            sheet.textTo(label, axis(tick), from - GAP, y + label.drop());
        }
        for (int i = 0; i < months().size(); i++) {
            bar(sheet, i, bottom);
        }
        if (budget.isPresent()) {
            double y = bottom - height * axis.position(budget.get());
            sheet.line(from, y, PdfSheet.RIGHT, y, PdfColours.PANE, 1.6);
            sheet.line(from, y, PdfSheet.RIGHT, y, PdfColours.OVER, 0.9, 3, 2);
        }
        amounts(sheet, bottom);
        head(sheet, top, bottom);
        names(sheet, bottom + 10);
        if (years) {
            for (Span year : Span.years(months())) {
                double width = slot() * (year.last() - year.first() + 1);
                sheet.textAround(label, label.fitted(year.name(), width), left(year.first()) + width / 2, bottom + 21);
            }
        }
    }

    private void bar(PdfSheet sheet, int month, double bottom) throws IOException {
        List<MonthlyPlan.Cell> cells = plan.plan().months().get(month).cells();
        double edge = slot() * 0.16;
        double y = bottom;
        // From the axis up: the first one is on top, as in the table. The shared part is at the bottom.
        for (boolean rest : new boolean[]{true, false}) {
            for (int place = cells.size() - 1; place >= 0; place--) {
                BigDecimal amount = cells.get(place).total().orElse(BigDecimal.ZERO);
                if (cells.get(place).workload().counts() && rest == (colours.get(place) == PdfColours.MUTED) && amount.signum() > 0) {
                    double part = height * axis.position(amount);
                    // Separate parts by a thin white line if there is room.
                    double hair = y < bottom && !rest && part > 1.2 ? 0.5 : 0;
                    sheet.fill(left(month) + edge, y - part, slot() - 2 * edge, part - hair, colours.get(place));
                    y -= part;
                }
            }
        }
    }

    /// The totals above the bars: all if they fit side by side, otherwise only the most expensive month's.
    private void amounts(PdfSheet sheet, double bottom) throws IOException {
        List<PlannedMonth> all = plan.plan().months();
        List<String> texts = all.stream().map(month -> month.total().map(this::amount).orElse("–")).toList();
        boolean fit = texts.stream().allMatch(text -> value.width(text) + 3 <= slot());
        for (int i = 0; i < all.size(); i++) {
            boolean dearest = plan.plan().dearest().filter(all.get(i)::equals).isPresent();
            if (fit || dearest) {
                double width = value.width(texts.get(i));
                double x = Math.clamp(left(i) + slot() / 2 - width / 2, from, PdfSheet.RIGHT - width);
                double y = bottom - height * axis.position(drawn(all.get(i))) - 3;
                boolean over = plan.plan().overBudget().contains(all.get(i));
                sheet.fill(x - 1, y - 6, width + 2, 7.5, PdfColours.PANE);
                sheet.text(over ? value.in(PdfColours.OVER) : value, texts.get(i), x, y);
            }
        }
    }

    private String amount(BigDecimal sum) {
        return figures.roundMoney(sum, report.currency());
    }

    /// The legend of the lines: the budget in the first row, price changes in the second.
    private void head(PdfSheet sheet, double top, double bottom) throws IOException {
        if (budget.isPresent()) {
            PdfType red = label.in(PdfColours.OVER);
            String text = Strings.of("chart.budget", axis(budget.get()));
            double x = PdfSheet.RIGHT - red.width(text);
            sheet.line(x - 20, top + 5, x - 4, top + 5, PdfColours.OVER, 0.9, 3, 2);
            sheet.text(red, text, x, top + 5 + red.drop());
        }
        List<Month> marked = List.copyOf(marks.keySet());
        double free = PdfSheet.LEFT;
        for (int i = 0; i < marked.size(); i++) {
            double x = left(marked.get(i).number() - 1);
            double y = top + head() - 3;
            sheet.line(x, y - 6, x, bottom, PdfColours.MUTED, 0.7, 1.5f, 2);
            String text = marks.get(marked.get(i));
            double room = (i + 1 < marked.size() ? left(marked.get(i + 1).number() - 1) : PdfSheet.RIGHT) - x - GAP;
            if (label.width(text) > room && label.width(text) < x - 3 - free) {
                sheet.textTo(label, text, x - 3, y);
                free = x;
            } else {
                String fitted = label.fitted(text, room);
                sheet.text(label, fitted, x + 3, y);
                free = x + 3 + label.width(fitted) + GAP;
            }
        }
    }

    private double head() {
        return (plan.plan().monthlyBudget().isPresent() ? ROW : 0) + (marks.isEmpty() ? 0 : ROW);
    }

    /// What starts in which month: new prices, or the retirement of a model without a replacement.
    private static Map<Month, String> marks(PlanReport plan) {
        Map<Month, List<String>> marks = new TreeMap<>(Comparator.comparing(Month::number));
        plan.changes().forEach(change -> marks.computeIfAbsent(change.month(), month -> new ArrayList<>()).add(change.card().name()));
        Set<String> retired = new TreeSet<>();
        plan.plan().months().forEach(month -> month.cells().stream().filter(cell -> cell.warnings().contains(Warning.MODEL_RETIRED))
                .flatMap(cell -> cell.perUser().stream()).map(bill -> bill.variant().model().name()).filter(retired::add)
                .forEach(name -> marks.computeIfAbsent(month.month(), first -> new ArrayList<>())
                        .add(Strings.of("plan.retiredMark", name))));
        Map<Month, String> named = new LinkedHashMap<>();
        marks.forEach((month, names) -> named.put(month, Names.clauses(names)));
        return named;
    }

    private void names(PdfSheet sheet, double y) throws IOException {
        List<Month> months = months();
        for (int i = 0; i < months.size(); i++) {
            Month month = months.get(i);
            boolean named = months.size() <= ALL_NAMED
                    || month.date().map(date -> date.getMonthValue() % 3 == 1).orElse(month.number() % 3 == 0);
            if (named) {
                String name = month.date().map(Days::brief).orElse(Integer.toString(month.number()));
                boolean over = plan.plan().overBudget().contains(plan.plan().months().get(i));
                PdfType type = over ? label.in(PdfColours.OVER) : label;
                sheet.textAround(type, name, left(i) + slot() / 2, y);
            }
        }
    }
}
