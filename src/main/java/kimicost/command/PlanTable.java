package kimicost.command;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kimicost.model.analysis.Answer;
import kimicost.model.analysis.PlanRisk;
import kimicost.model.plan.MonthlyPlan;
import kimicost.model.plan.MonthlyPlan.Cell;
import kimicost.model.plan.MonthlyPlan.PlannedMonth;
import kimicost.model.pricing.Warning;
import kimicost.model.ratecard.RateCard;
import kimicost.text.Cautions;
import kimicost.text.Days;
import kimicost.text.Figures;
import kimicost.text.Strings;

/// What a plan costs, as an aligned table for a terminal: a row per month and workload, then the totals.
final class PlanTable {
    private static final String NONE = "–";

    private final Answer answer;
    private final MonthlyPlan plan;
    private final Figures figures;
    private final Currency currency;
    private final boolean several;
    private final boolean recorded;

    private PlanTable(Answer answer, MonthlyPlan plan, Figures figures) {
        this.answer = answer;
        this.plan = plan;
        this.figures = figures;
        currency = answer.currency();
        recorded = plan.months().stream().anyMatch(month -> month.actual().isPresent()
                || month.cells().stream().anyMatch(cell -> cell.actual().isPresent()));
        several = plan.months().getFirst().cells().size() > 1;
    }

    static String of(Answer answer, MonthlyPlan plan, Figures figures) {
        return new PlanTable(answer, plan, figures).text();
    }

    private String text() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(cells(Strings.of("plan.actual"), Strings.of("plan.month"), Strings.of("plan.workload"), Strings.of("plan.runsOn"),
                Strings.of("plan.users"), Strings.of("plan.total"), Strings.of("plan.cumulative")));
        List<Optional<BigDecimal>> cumulative = plan.cumulative();
        for (PlannedMonth month : plan.months()) {
            Optional<BigDecimal> sum = cumulative.get(month.month().number() - 1);
            month.cells().forEach(cell -> rows.add(row(month, cell, several ? Optional.empty() : Optional.of(money(sum)))));
            if (several) {
                rows.add(cells(actual(month.actual()), month.month().toString(), Strings.of("plan.all"), "", "", money(month.total()),
                        money(sum)));
            }
        }
        StringBuilder text = new StringBuilder(TextTable.printable(answer.scenario().name())).append('\n');
        cards().forEach(line -> text.append(line).append('\n'));
        text.append('\n');
        TextTable.aligned(rows, 3).forEach(line -> text.append(line).append('\n'));
        text.append('\n').append(Strings.of("plan.sum", money(plan.total()), plan.months().size())).append('\n');
        plan.actual().ifPresent(sum -> text.append(Strings.of("plan.actual.sum", figures.money(sum, currency))).append('\n'));
        plan.byTeam().forEach((team, total) -> text.append(Strings.of("plan.team", TextTable.printable(team), money(total))).append('\n'));
        budgets().forEach(line -> text.append(line).append('\n'));
        outlook(text);
        notes().forEach((note, months) -> text.append("! ").append(note).append('\n'));
        return text.toString();
    }

    private void outlook(StringBuilder text) {
        PlanOutlook outlook = new PlanOutlook(answer.scenario(), plan, figures, currency);
        outlook.bounds().forEach(line -> text.append(TextTable.printable(line)).append('\n'));
        outlook.tiers().forEach(line -> text.append(TextTable.printable(line)).append('\n'));
        outlook.prepaid().forEach(line -> text.append(TextTable.printable(line)).append('\n'));
        Optional<PlanRisk> risk = PlanRisk.of(answer.scenario(), plan);
        List<List<String>> ranges = outlook.ranges(risk);
        if (!ranges.isEmpty()) {
            text.append('\n');
            TextTable.aligned(ranges).forEach(line -> text.append(line).append('\n'));
        }
        outlook.overYear(risk).ifPresent(line -> text.append(line).append('\n'));
    }

    /// The scenario's card, then each later card that prices something.
    private List<String> cards() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(answer.comparison().card().id(), line(answer.comparison().card()));
        for (PlannedMonth month : plan.months()) {
            for (Cell cell : month.cells()) {
                cell.perUser().map(bill -> bill.variant().card())
                        .ifPresent(card -> lines.putIfAbsent(card.id(), Strings.of("plan.card.from", month.month(), line(card))));
            }
        }
        return List.copyOf(lines.values());
    }

    private String line(RateCard card) {
        String tax = card.taxIncluded() ? "taxIncluded" : answer.scenario().plan().taxRate().signum() > 0 ? "taxAdded" : "beforeTax";
        return Strings.of("command.card." + tax, TextTable.printable(card.name()), currency.getCurrencyCode(), Days.day(card.asOf()));
    }

    private List<String> row(PlannedMonth month, Cell cell, Optional<String> cumulative) {
        String name = TextTable.printable(cell.workload().name());
        return cells(actual(cell.actual()), month.month().toString(), cell.workload().counts() ? name : Strings.of("plan.notCounted", name),
                cell.perUser().map(bill -> bill.variant().name()).orElse(NONE),
                figures.count(cell.users().setScale(0, RoundingMode.HALF_UP)), money(cell.total()),
                cumulative.orElse(""));
    }

    /// The cells of a row; the last one is left out if there are no actuals.
    private List<String> cells(String actual, String... cells) {
        return recorded ? Stream.concat(Stream.of(cells), Stream.of(actual)).toList() : List.of(cells);
    }

    private String actual(Optional<BigDecimal> amount) {
        return amount.map(sum -> figures.money(sum, currency)).orElse("");
    }

    private List<String> budgets() {
        List<String> lines = new ArrayList<>();
        plan.monthlyBudget().ifPresent(most -> lines.add(plan.overBudget().isEmpty()
                ? Strings.of("plan.within", figures.money(most, currency))
                : Strings.of("plan.over", figures.money(most, currency), plan.overBudget().getFirst().month(), plan.overBudget().size())));
        plan.yearlyBudget().ifPresent(most -> lines.add(plan.yearExceeded()
                .map(month -> Strings.of("plan.yearOver", figures.money(most, currency), month.month()))
                .orElseGet(() -> Strings.of("plan.yearWithin", figures.money(most, currency)))));
        return lines;
    }

    /// The notes, each once, with the first month it applies to.
    private Map<String, String> notes() {
        Map<String, String> notes = new LinkedHashMap<>();
        for (PlannedMonth month : plan.months()) {
            for (Cell cell : month.cells()) {
                for (Warning warning : cell.warnings()) {
                    notes.putIfAbsent(Strings.of("plan.note", TextTable.printable(cell.workload().name()),
                            TextTable.printable(Cautions.of(warning, cell, month.month()))), month.month().toString());
                }
            }
        }
        Map<String, String> dated = new LinkedHashMap<>();
        notes.forEach((note, from) -> dated.put(Strings.of("plan.note.from", note, from), from));
        return dated;
    }

    private String money(Optional<BigDecimal> amount) {
        return amount.map(sum -> figures.money(sum, currency)).orElse(NONE);
    }
}
