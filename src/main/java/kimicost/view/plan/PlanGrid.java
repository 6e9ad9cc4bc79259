package kimicost.view.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kimicost.model.plan.Schedule.Month;
import kimicost.text.Strings;
import kimicost.view.part.CellWidth;
import kimicost.view.part.Scroller;
import kimicost.view.part.TableCopy;
import kimicost.view.plan.PlanColumns.Column;
import kimicost.view.plan.PlanRows.Row;

/// A table of workloads by month, with their total. It never scrolls sideways: months fold into quarters and years, and a click
/// on a heading unfolds or folds them. The last row is the total and is always visible.
final class PlanGrid extends VBox {
    private static final double GAP = 10;
    private static final double EDGE = 14;
    /// How much narrower a figure is than a usual cell.
    private static final double TIGHT = 8;
    private static final double[] WIDEST = {230, 120, 190};
    private static final double[] NARROWEST = {96, 52, 84};

    private final IntConsumer take;
    private final PlanLine head = new PlanLine("plan-head");
    private final VBox body = new VBox();
    private final PlanLine foot = new PlanLine("plan-total");
    private final Scroller scroller = new Scroller(body, "plan-rows");
    private final List<Column> touched = new ArrayList<>();
    private PlanRows rows;
    private int inHand;
    private boolean held;
    private List<Column> columns = List.of();
    private double[] widths = {};

    /// @param take receives the index of the workload to make current
    PlanGrid(IntConsumer take) {
        this.take = take;
        setId("plan-table");
        getStyleClass().add("plan-table");
        setFocusTraversable(true);
        setAccessibleText(Strings.of("year.table"));
        setMinHeight(PlanLine.HEIGHT * 3 + 2);
        VBox.setVgrow(scroller, Priority.SOMETIMES);
        scroller.setMinHeight(0);
        scroller.setFocusTraversable(false);
        getChildren().addAll(head, scroller, foot);
        TableCopy.offer(this, () -> rows.cells());
        setOnMousePressed(event -> requestFocus());
        widthProperty().subscribe(width -> fill());
    }

    /// @param shownHeld whether a drag is going on, so that columns stay as they are
    void show(PlanRows shown, int shownInHand, boolean shownHeld) {
        boolean other = rows == null || rows.picture().plan().months().size() != shown.picture().plan().months().size()
                || rows.picture().stack() != shown.picture().stack();
        rows = shown;
        inHand = shownInHand;
        held = shownHeld && !other;
        if (other) {
            touched.clear();
        }
        fill();
    }

    /// Unfolds and folds the same columns as another table.
    void like(PlanGrid other) {
        touched.clear();
        touched.addAll(other.touched);
    }

    private void fill() {
        if (rows == null || getWidth() == 0) {
            return;
        }
        List<Row> all = rows.rows();
        Row total = rows.total();
        int names = rows.nameHeadings().size();
        if (!held || widths.length == 0) {
            arrange(all, total);
        }
        head.show(headings(), names, widths);
        IntStream.range(0, columns.size()).forEach(i -> head.press(names + i, () -> touch(columns.get(i)),
                hintOf(columns.get(i))));
        lines(all.size());
        for (int i = 0; i < all.size(); i++) {
            PlanLine line = (PlanLine) body.getChildren().get(i);
            Row row = all.get(i);
            line.show(texts(row), names, widths);
            line.mark(!row.counts(), row.place().filter(place -> place == inHand).isPresent() && all.size() > 1,
                    row.place().isPresent() && all.size() > 1);
            line.setOnMouseClicked(event -> row.place().filter(place -> event.getButton() == MouseButton.PRIMARY && place != inHand)
                    .ifPresent(take::accept));
        }
        foot.show(texts(total), names, widths);
        for (int i = 0; i < columns.size(); i++) {
            foot.over(names + i, rows.over(columns.get(i)));
        }
        foot.over(names + columns.size(), rows.yearOver());
        double prefers = PlanLine.HEIGHT * (all.size() + 2) + 4;
        if (getPrefHeight() != prefers) {
            setPrefHeight(prefers);
            setMaxHeight(prefers);
        }
    }

    private void lines(int count) {
        List<Node> lines = body.getChildren();
        while (lines.size() > count) {
            lines.removeLast();
        }
        while (lines.size() < count) {
            lines.add(new PlanLine("plan-row"));
        }
    }

    private List<String> headings() {
        PlanCalendar calendar = rows.picture().calendar();
        return Stream.of(rows.nameHeadings().stream(), columns.stream().map(calendar::heading),
                Stream.of(Strings.of(calendar.isCalendarYear() ? "year.column.year" : "plan.total"))).flatMap(some -> some).toList();
    }

    private List<String> texts(Row row) {
        return Stream.of(row.names().stream(), columns.stream().map(column -> rows.written(rows.amount(row, column))),
                Stream.of(rows.written(rows.year(row)))).flatMap(some -> some).toList();
    }

    private String hintOf(Column column) {
        return column.level() == PlanColumns.Level.MONTH ? Strings.of("year.table.fold") : Strings.of("year.table.unfold");
    }

    private void touch(Column column) {
        List<Month> months = rows.picture().calendar().months();
        Column change = column.level() == PlanColumns.Level.MONTH ? PlanColumns.folded(months, column) : column;
        // Folding what was unfolded, or the reverse, undoes it.
        if (!touched.remove(change)) {
            touched.add(change);
        }
        held = false;
        fill();
    }

    /// Chooses the columns that fit, and divides the width among them.
    private void arrange(List<Row> all, Row total) {
        List<Month> months = rows.picture().calendar().months();
        int names = rows.nameHeadings().size();
        double figure = figureWidth(total, PlanColumns.columns(months, PlanColumns.Level.MONTH), all);
        double last = Math.max(CellWidth.of(rows.written(rows.year(total))), 44) + 6;
        double free = getWidth() - 2 * EDGE - CellWidth.SCROLL_BAR - last;
        double least = IntStream.range(0, names).mapToDouble(i -> NARROWEST[kind(i, names)] + GAP).sum();
        columns = PlanColumns.of(months, Math.max(1, (int) ((free - least) / figure)), touched);
        double each = Math.max(figureWidth(total, columns, all), 30);
        double spare = Math.max(0, free - least - each * columns.size());
        widths = new double[names + columns.size() + 1];
        for (int i = 0; i < names; i++) {
            int place = i;
            double wants = all.stream().map(row -> row.names().get(place)).mapToDouble(CellWidth::of)
                    .reduce(CellWidth.of(rows.nameHeadings().get(i)), Math::max);
            double more = Math.clamp(wants - NARROWEST[kind(i, names)], 0,
                    Math.min(spare, WIDEST[kind(i, names)] - NARROWEST[kind(i, names)]));
            widths[i] = NARROWEST[kind(i, names)] + GAP + more;
            spare -= more;
        }
        // The first column takes the remaining space, so that figures stay close together.
        double share = Math.min(spare / columns.size(), 46);
        Arrays.fill(widths, names, names + columns.size(), Math.floor(each + share));
        widths[0] += spare - share * columns.size();
        widths[names + columns.size()] = last;
    }

    /// Whether a column of names is the name, the team or the models.
    private static int kind(int place, int names) {
        return names == 2 && place == 1 ? 2 : place;
    }

    private double figureWidth(Row total, List<Column> shown, List<Row> all) {
        PlanCalendar calendar = rows.picture().calendar();
        return Stream.concat(all.stream(), Stream.of(total))
                .flatMap(row -> shown.stream().map(column -> rows.amount(row, column)).flatMap(Optional::stream)
                        .reduce((one, next) -> one.compareTo(next) > 0 ? one : next).stream())
                .map(most -> rows.written(Optional.of(most))).mapToDouble(CellWidth::of)
                .reduce(shown.stream().map(calendar::heading).mapToDouble(CellWidth::of).max().orElse(0), Math::max) - TIGHT;
    }
}
