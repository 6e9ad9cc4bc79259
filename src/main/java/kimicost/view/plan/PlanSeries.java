package kimicost.view.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kimicost.model.plan.MonthlyPlan;
import kimicost.model.plan.MonthlyPlan.Cell;
import kimicost.model.plan.PlannedWorkload;
import kimicost.model.pricing.Item;
import kimicost.text.Names;
import kimicost.text.Strings;

/// The monthly cost of one part of the bars: a workload, a team, or an item of the bill.
///
/// @param style   the style class of its colour
/// @param amounts one per month; 0 if it cannot be priced
record PlanSeries(String name, String style, List<BigDecimal> amounts) {
    private static final int COLOURS = 10;
    /// The most parts of a bar, and in a low window; the smallest others share a part.
    static final int MOST = 12;
    static final int FEW = 7;
    private static final String REST = "load-rest";

    /// The parts of the months, for what counts, in the order of the plan.
    ///
    /// @param held the plan at the start of the drag, which decides what shares a part
    /// @param most the maximum number of parts of a bar
    static List<PlanSeries> of(MonthlyPlan plan, MonthlyPlan held, Stack stack, int most) {
        return switch (stack) {
            case WORKLOAD -> workloads(plan, held, most);
            case TEAM -> teams(plan);
            case ITEM -> items(plan, held);
        };
    }

    /// The style class of a workload's colour.
    static String colour(int place) {
        return "load-" + place % COLOURS;
    }

    BigDecimal total() {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Returns it with running sums.
    PlanSeries summed() {
        List<BigDecimal> sums = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal amount : amounts) {
            sum = sum.add(amount);
            sums.add(sum);
        }
        return new PlanSeries(name, style, sums);
    }

    private static List<PlanSeries> workloads(MonthlyPlan plan, MonthlyPlan held, int most) {
        List<PlannedWorkload> all = plan.months().getFirst().cells().stream().map(Cell::workload).toList();
        List<Integer> counting = IntStream.range(0, all.size()).filter(place -> all.get(place).counts()).boxed().toList();
        List<Integer> drawn = counting.size() <= most ? counting
                : counting.stream().sorted(Comparator.comparing((Integer place) -> totalOf(held, place)).reversed()).limit(most - 1L)
                        .sorted().toList();
        List<PlanSeries> series = new ArrayList<>(
                drawn.stream().map(place -> new PlanSeries(all.get(place).name(), colour(place), amounts(plan, place))).toList());
        List<Integer> rest = counting.stream().filter(place -> !drawn.contains(place)).toList();
        if (!rest.isEmpty()) {
            series.add(new PlanSeries(Strings.of("year.others", rest.size()), REST,
                    sum(plan, rest.stream().map(place -> amounts(plan, place)).toList())));
        }
        return series;
    }

    private static BigDecimal totalOf(MonthlyPlan held, int place) {
        return place < held.months().getFirst().cells().size() ? held.totalOf(place).orElse(BigDecimal.ZERO) : BigDecimal.ZERO;
    }

    private static List<PlanSeries> teams(MonthlyPlan plan) {
        List<Cell> cells = plan.months().getFirst().cells();
        Map<Optional<String>, List<List<BigDecimal>>> teams = new LinkedHashMap<>();
        IntStream.range(0, cells.size()).filter(place -> cells.get(place).workload().counts()).forEach(place -> teams
                .computeIfAbsent(cells.get(place).workload().team(), key -> new ArrayList<>()).add(amounts(plan, place)));
        List<PlanSeries> series = new ArrayList<>();
        teams.forEach((team, parts) -> team.ifPresent(name -> series.add(new PlanSeries(name, colour(series.size()), sum(plan, parts)))));
        // Workloads without a team come last.
        Optional.ofNullable(teams.get(Optional.<String>empty()))
                .ifPresent(parts -> series.add(new PlanSeries(Strings.of("year.noTeam"), REST, sum(plan, parts))));
        return series;
    }

    private static List<PlanSeries> items(MonthlyPlan plan, MonthlyPlan held) {
        List<PlanSeries> series = new ArrayList<>();
        for (Item item : Item.values()) {
            List<BigDecimal> amounts = amounts(plan, item);
            if (billed(amounts) || billed(amounts(held, item))) {
                series.add(new PlanSeries(Names.legend(item), "load-" + item.id(), amounts));
            }
        }
        List<BigDecimal> taxes = taxes(plan);
        if (billed(taxes) || billed(taxes(held))) {
            series.add(new PlanSeries(Strings.of("year.tax"), "load-tax", taxes));
        }
        return series;
    }

    private static boolean billed(List<BigDecimal> amounts) {
        return amounts.stream().anyMatch(amount -> amount.signum() > 0);
    }

    private static List<BigDecimal> amounts(MonthlyPlan plan, int place) {
        return plan.months().stream().map(month -> month.cells().get(place).total().orElse(BigDecimal.ZERO)).toList();
    }

    private static List<BigDecimal> amounts(MonthlyPlan plan, Item item) {
        return plan.months().stream().map(month -> counting(month.cells()).map(cell -> cell.amount(item).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add)).toList();
    }

    private static List<BigDecimal> taxes(MonthlyPlan plan) {
        return plan.months().stream().map(month -> counting(month.cells())
                .map(cell -> cell.tax().orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add)).toList();
    }

    private static Stream<Cell> counting(List<Cell> cells) {
        return cells.stream().filter(cell -> cell.workload().counts());
    }

    private static List<BigDecimal> sum(MonthlyPlan plan, List<List<BigDecimal>> parts) {
        return IntStream.range(0, plan.months().size())
                .mapToObj(month -> parts.stream().map(part -> part.get(month)).reduce(BigDecimal.ZERO, BigDecimal::add)).toList();
    }
}
