package kimicost.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kimicost.model.plan.MonthlyPlan;
import kimicost.model.plan.MonthlyPlan.Cell;
import kimicost.model.plan.MonthlyPlan.PlannedMonth;
import kimicost.model.plan.PlannedWorkload;
import kimicost.model.plan.Schedule.Month;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Variant;
import kimicost.model.pricing.Warning;
import kimicost.text.Cautions;
import kimicost.text.Days;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;

/// A plan in words: its cost, its budgets, and what changes during it.
public final class PlanRemarks {
    private PlanRemarks() {}

    /// The cost of all months and what it covers, such as `$5,837.00` and `January – December 2027, before tax`.
    public static Fact total(Report report, PlanReport plan, Figures figures) {
        String amount = plan.plan().total().map(sum -> figures.money(sum, report.currency())).orElse(Headline.NONE);
        return new Fact(amount, Strings.of("plan.when." + report.answer().tax(), Span.extent(plan.months()),
                figures.percent(report.scenario().plan().taxRate())));
    }

    /// The most expensive month and the budgets, one sentence each.
    public static List<String> budgets(PlanReport report, Currency currency, Figures figures) {
        MonthlyPlan plan = report.plan();
        List<String> sentences = new ArrayList<>();
        unpriced(plan).ifPresent(sentences::add);
        List<Month> over = plan.overBudget().stream().map(PlannedMonth::month).toList();
        plan.monthlyBudget().ifPresent(most -> sentences.add(over.isEmpty() ? Strings.of("plan.within", figures.money(most, currency))
                : Strings.of("plan.overIn", figures.money(most, currency), over.size(), Names.list(Span.runs(over)))));
        plan.yearlyBudget().ifPresent(most -> sentences.add(plan.yearExceeded()
                .map(month -> Strings.of("plan.yearOver", figures.money(most, currency), Span.when(month.month())))
                .orElseGet(() -> Strings.of("plan.yearWithin", figures.money(most, currency)))));
        plan.dearest().ifPresent(month -> sentences.add(Strings.of("plan.dearest", Span.when(month.month()),
                figures.money(month.total().orElseThrow(), currency))));
        return sentences;
    }

    private static Optional<String> unpriced(MonthlyPlan plan) {
        return plan.months().stream().flatMap(month -> month.cells().stream()
                .filter(cell -> cell.workload().counts() && cell.total().isEmpty())
                .map(cell -> Strings.of("plan.unpriced", cell.workload().name(), Span.when(month.month())))).findFirst();
    }

    /// What changes during the plan: other rate cards, other models, warnings with their first month, and the workload whose bill
    /// the document shows.
    public static List<String> events(Report report, PlanReport plan) {
        List<String> sentences = new ArrayList<>();
        plan.changes().forEach(change -> sentences
                .add(Strings.of("plan.change", Span.when(change.month()), change.card().name(), Days.day(change.card().asOf()))));
        List<PlannedWorkload> workloads = YearTable.workloads(plan.plan());
        for (int place = 0; place < workloads.size(); place++) {
            sentences.addAll(moves(plan.plan(), place));
        }
        warnings(plan.plan()).forEach((note, month) -> sentences
                .add(month.number() == 1 ? note : Strings.of("plan.note.from", note, Span.when(month))));
        if (workloads.size() > 1) {
            sentences.add(Strings.of("plan.inHand", workloads.get(report.scenario().inHand()).name(), workloads.size()));
        }
        return sentences;
    }

    private static List<String> moves(MonthlyPlan plan, int place) {
        List<String> moves = new ArrayList<>();
        Optional<String> before = Optional.empty();
        for (PlannedMonth month : plan.months()) {
            Cell cell = month.cells().get(place);
            Optional<String> now = cell.perUser().map(Estimate::variant).map(Variant::name);
            if (before.isPresent() && now.isPresent() && !now.equals(before)) {
                moves.add(Strings.of("plan.moves", cell.workload().name(), before.get(), now.get(), Span.when(month.month())));
            }
            before = now.isPresent() ? now : before;
        }
        return moves;
    }

    /// The warnings, each once, with the first month it applies to.
    private static Map<String, Month> warnings(MonthlyPlan plan) {
        Map<String, Month> notes = new LinkedHashMap<>();
        for (PlannedMonth month : plan.months()) {
            for (Cell cell : month.cells()) {
                for (Warning warning : cell.warnings()) {
                    notes.putIfAbsent(Strings.of("plan.note", cell.workload().name(), Cautions.of(warning, cell, month.month())),
                            month.month());
                }
            }
        }
        return notes;
    }

    /// An amount for a table, or a dash.
    public static String amount(Optional<BigDecimal> amount, Currency currency, Figures figures) {
        return amount.map(sum -> figures.amount(sum, currency)).orElse(Headline.NONE);
    }
}
