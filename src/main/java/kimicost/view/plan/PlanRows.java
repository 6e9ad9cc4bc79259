package kimicost.view.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kimicost.model.plan.MonthlyPlan;
import kimicost.model.plan.MonthlyPlan.Cell;
import kimicost.model.plan.MonthlyPlan.PlannedMonth;
import kimicost.model.plan.PlannedWorkload;
import kimicost.text.Days;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.view.plan.PlanColumns.Column;

/// The rows of a plan's table: one per workload, team or item, then their total.
///
/// @param cumulative whether a cell shows the running sum
/// @param whole      whether figures are large enough to be shown without cents
/// @param over       the indices of the months over budget; for running sums, of those over the yearly budget
record PlanRows(PlanPicture picture, Figures figures, boolean cumulative, boolean whole, Set<Integer> over) {
    private static final BigDecimal LARGE = BigDecimal.valueOf(100);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    static PlanRows of(PlanPicture picture, Figures figures) {
        MonthlyPlan plan = picture.plan();
        boolean cumulative = picture.sum() == Sum.CUMULATIVE;
        Stream<Integer> over = cumulative
                ? plan.yearExceeded().stream().flatMap(first -> IntStream.range(first.month().number() - 1, plan.months().size()).boxed())
                : plan.overBudget().stream().map(month -> month.month().number() - 1);
        boolean whole = picture.held().dearest().flatMap(PlannedMonth::total).filter(most -> most.compareTo(LARGE) >= 0).isPresent();
        return new PlanRows(picture, figures, cumulative, whole, over.collect(Collectors.toSet()));
    }

    /// A row.
    ///
    /// @param names   the texts before its figures: the name and, for workloads, the team and the models
    /// @param amounts one per month; empty if it cannot be priced
    /// @param counts  whether it is added to the total
    /// @param place   index of its workload, from 0; empty for other rows
    record Row(List<String> names, List<Optional<BigDecimal>> amounts, boolean counts, Optional<Integer> place) {}

    List<String> nameHeadings() {
        return picture.stack() != Stack.WORKLOAD ? List.of(Strings.of("year.stack." + picture.stack()))
                : teams() ? List.of(Strings.of("plan.workload"), Strings.of("year.stack.TEAM"), Strings.of("plan.runsOn"))
                        : List.of(Strings.of("plan.workload"), Strings.of("plan.runsOn"));
    }

    private MonthlyPlan plan() {
        return picture.plan();
    }

    private boolean teams() {
        return plan().months().getFirst().cells().stream().anyMatch(cell -> cell.workload().team().isPresent());
    }

    List<Row> rows() {
        List<Cell> cells = plan().months().getFirst().cells();
        if (picture.stack() != Stack.WORKLOAD) {
            return PlanSeries.of(plan(), picture.held(), picture.stack(), picture.most()).stream().map(one -> new Row(List.of(one.name()),
                    one.amounts().stream().map(Optional::of).toList(), true, Optional.empty())).toList();
        }
        return IntStream.range(0, cells.size()).mapToObj(place -> {
            PlannedWorkload workload = cells.get(place).workload();
            Stream<String> team = teams() ? Stream.of(workload.team().orElse("")) : Stream.empty();
            List<String> names = Stream.of(Stream.of(workload.counts() ? workload.name() : Strings.of("plan.notCounted", workload.name())),
                    team, Stream.of(runsOn(place))).flatMap(some -> some).toList();
            return new Row(names, plan().months().stream().map(month -> month.cells().get(place).total()).toList(), workload.counts(),
                    Optional.of(place));
        }).toList();
    }

    /// The models of a workload from first to last.
    private String runsOn(int place) {
        return plan().months().stream().map(month -> month.cells().get(place)).flatMap(cell -> cell.perUser().stream())
                .map(bill -> bill.variant().name()).distinct().collect(Collectors.joining(" → "));
    }

    Row total() {
        List<Cell> cells = plan().months().getFirst().cells();
        String name = Strings.of(cells.size() > 1 ? "plan.all" : "plan.total");
        return new Row(IntStream.range(0, nameHeadings().size()).mapToObj(i -> i == 0 ? name : "").toList(),
                plan().months().stream().map(PlannedMonth::total).toList(), true, Optional.empty());
    }

    /// The amount of a column: the total of its months or, for running sums, the sum at its end.
    Optional<BigDecimal> amount(Row row, Column column) {
        return sum(row.amounts().subList(cumulative ? 0 : column.first(), column.last() + 1));
    }

    Optional<BigDecimal> year(Row row) {
        return sum(row.amounts());
    }

    /// Whether a month of the column is over the monthly budget or, for running sums, the column's end over the yearly one.
    boolean over(Column column) {
        return IntStream.rangeClosed(column.first(), column.last()).anyMatch(over::contains);
    }

    boolean yearOver() {
        return plan().yearExceeded().isPresent();
    }

    private static Optional<BigDecimal> sum(List<Optional<BigDecimal>> amounts) {
        return amounts.stream().reduce(Optional.of(BigDecimal.ZERO), (sum, next) -> sum.flatMap(so -> next.map(so::add)));
    }

    /// A figure in the table, such as `204`, `0.87`, `<1`, `1.25 M`.
    String written(Optional<BigDecimal> amount) {
        return amount.map(sure -> {
            if (!whole) {
                return figures.amount(sure, picture.subject().currency());
            }
            return sure.abs().compareTo(MILLION) >= 0 ? figures.brief(sure)
                    : sure.signum() > 0 && sure.compareTo(BigDecimal.ONE) < 0 ? Strings.of("year.lessThanOne")
                            : figures.count(sure.setScale(0, RoundingMode.HALF_UP));
        }).orElse(Strings.of("insight.empty"));
    }

    /// The table for a spreadsheet, with all months and cents.
    List<List<String>> cells() {
        PlanCalendar calendar = picture.calendar();
        List<List<String>> cells = new ArrayList<>();
        List<String> head = new ArrayList<>(nameHeadings());
        calendar.months().forEach(month -> head.add(month.date().map(Days::briefWithYear).orElse(month.toString())));
        head.add(Strings.of("year.column.year"));
        cells.add(head);
        Stream.concat(rows().stream(), Stream.of(total())).forEach(row -> {
            List<String> line = new ArrayList<>(row.names());
            PlanColumns.columns(calendar.months(), PlanColumns.Level.MONTH).forEach(column -> line.add(exact(amount(row, column))));
            line.add(exact(year(row)));
            cells.add(line);
        });
        return cells;
    }

    private String exact(Optional<BigDecimal> amount) {
        return amount.map(sure -> figures.amount(sure, picture.subject().currency())).orElse("");
    }
}
