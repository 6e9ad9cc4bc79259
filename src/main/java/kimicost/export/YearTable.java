package kimicost.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kimicost.model.plan.MonthlyPlan;
import kimicost.model.plan.MonthlyPlan.Cell;
import kimicost.model.plan.MonthlyPlan.PlannedMonth;
import kimicost.model.plan.PlannedWorkload;
import kimicost.model.plan.Schedule.Month;
import kimicost.text.Strings;

/// What the workloads of a plan cost by quarter and year: a row per workload, then one for all that count, then the teams.
///
/// @param columns quarters, years if there are several, and all months
public record YearTable(List<Span> columns, List<Row> rows) {
    /// The most columns that fit side by side; a longer plan has one table of its years, and one per year.
    private static final int MOST = 7;

    public YearTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// What a row is about.
    public enum Kind { WORKLOAD, ALL, TEAM }

    /// A row.
    ///
    /// @param name    of the workload or team; empty for all workloads
    /// @param place   index of the workload; -1 for other rows
    /// @param team    who pays for it; empty for no team
    /// @param runsOn  the variants of a workload, in order
    /// @param counts  whether it is part of the total
    /// @param amounts one per column; empty if something cannot be priced
    public record Row(Kind kind, String name, int place, String team, List<String> runsOn, boolean counts,
            List<Optional<BigDecimal>> amounts) {
        public Row {
            runsOn = List.copyOf(runsOn);
            amounts = List.copyOf(amounts);
        }

        /// The label of the row, such as `Support chat`, `All workloads` or `Team Care`.
        public String label() {
            return switch (kind) {
                case WORKLOAD -> counts ? name : Strings.of("plan.notCounted", name);
                case ALL -> Strings.of("plan.all");
                case TEAM -> Strings.of("plan.teamOf", name);
            };
        }
    }

    /// One table or, if there are too many quarters, one of all years and one per year.
    public static List<YearTable> of(MonthlyPlan plan) {
        List<Month> months = plan.months().stream().map(PlannedMonth::month).toList();
        List<Span> quarters = Span.quarters(months);
        List<Span> years = Span.years(months);
        List<Span> sums = Stream
                .concat(months.size() > 12 && years.size() > 1 ? years.stream() : Stream.empty(), Stream.of(Span.all(months))).toList();
        if (quarters.size() + sums.size() <= MOST) {
            return List.of(of(plan, Stream.concat(quarters.stream(), sums.stream()).toList()));
        }
        List<YearTable> tables = new ArrayList<>(List.of(of(plan, sums)));
        years.forEach(year -> tables.add(of(plan, Stream.concat(
                quarters.stream().filter(quarter -> quarter.first() >= year.first() && quarter.last() <= year.last()),
                Stream.of(year)).toList())));
        return tables;
    }

    private static YearTable of(MonthlyPlan plan, List<Span> columns) {
        List<PlannedWorkload> workloads = workloads(plan);
        List<Row> rows = new ArrayList<>(IntStream.range(0, workloads.size()).mapToObj(place -> {
            PlannedWorkload workload = workloads.get(place);
            return new Row(Kind.WORKLOAD, workload.name(), place, workload.team().orElse(""), runsOn(plan, place), workload.counts(),
                    sums(columns, plan.months().stream().map(month -> month.cells().get(place).total()).toList()));
        }).toList());
        if (workloads.size() > 1 || !workloads.getFirst().counts()) {
            rows.add(new Row(Kind.ALL, "", -1, "", List.of(), true,
                    sums(columns, plan.months().stream().map(PlannedMonth::total).toList())));
        }
        if (workloads.size() > 1) {
            plan.byTeam().keySet().forEach(team -> rows.add(new Row(Kind.TEAM, team, -1, team, List.of(), true,
                    sums(columns, plan.months().stream().map(month -> ofTeam(month, team)).toList()))));
        }
        return new YearTable(columns, rows);
    }

    /// Whether any workload belongs to a team.
    public boolean hasTeams() {
        return rows.stream().anyMatch(row -> !row.team().isEmpty());
    }

    /// The workloads of a plan, in their order.
    public static List<PlannedWorkload> workloads(MonthlyPlan plan) {
        return plan.months().getFirst().cells().stream().map(Cell::workload).toList();
    }

    /// What a team's workloads that count cost in a month.
    public static Optional<BigDecimal> ofTeam(PlannedMonth month, String team) {
        return sum(month.cells().stream()
                .filter(cell -> cell.workload().counts() && cell.workload().team().filter(team::equals).isPresent()).map(Cell::total)
                .toList());
    }

    private static List<String> runsOn(MonthlyPlan plan, int place) {
        return plan.months().stream().map(month -> month.cells().get(place)).flatMap(cell -> cell.perUser().stream())
                .map(bill -> bill.variant().name()).distinct().toList();
    }

    private static List<Optional<BigDecimal>> sums(List<Span> columns, List<Optional<BigDecimal>> months) {
        return columns.stream().map(span -> sum(months.subList(span.first(), span.last() + 1))).toList();
    }

    /// The sum of several amounts; empty if one is missing.
    public static Optional<BigDecimal> sum(List<Optional<BigDecimal>> amounts) {
        return amounts.stream().reduce(Optional.of(BigDecimal.ZERO), (sum, next) -> sum.flatMap(so -> next.map(so::add)));
    }
}
