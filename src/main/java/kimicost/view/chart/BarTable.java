package kimicost.view.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import kimicost.view.part.Hints;
import kimicost.view.part.TableCopy;

/// Rows of a name, a bar and columns: a chart and its table in one. All bars start at 0. The nodes are created once and then
/// moved.
///
/// During a drag, columns keep their width, and an outline shows where each bar was.
public final class BarTable extends Region {
    private static final PseudoClass STRONG = PseudoClass.getPseudoClass("strong");
    private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");
    private static final double GAP = 20;
    private static final double HEAD = 24;
    private static final double HEADING = 30;
    private static final double MIN_ROW = 30;
    private static final double MAX_ROW = 96;
    private static final double LEAST_BAR = 90;
    private static final double TEAR = 10;
    /// The share of the width that the longest bar takes, so that it can grow during a drag.
    private static final double FULL = 0.92;

    /// @param heading its heading; may be empty
    /// @param figures whether it contains figures, which are right-aligned
    public record Column(String heading, boolean figures) {}

    /// @param style its style class, such as `good`; empty for none
    public record Cell(String text, String style) {}

    /// @param amount its length
    /// @param before its length at the start of the drag
    /// @param style  its style class
    public record Bar(BigDecimal amount, Optional<BigDecimal> before, String style) {}

    /// @param name   what the row is about
    /// @param mark   a word after the name, with a style such as `good` or `warned`
    /// @param bar    empty for a heading
    /// @param cells  one text per column
    /// @param said   the row as a sentence, for screen readers and the status line
    /// @param strong whether it is the main row
    /// @param dimmed whether it is not an option
    public record Row(String name, Optional<Cell> mark, Optional<Bar> bar, List<Cell> cells, String said, boolean strong, boolean dimmed) {
        /// A heading for the rows below it.
        public static Row heading(String text) {
            return new Row(text, Optional.empty(), Optional.empty(), List.of(), text, false, false);
        }
    }

    private final Hints hints;
    private final List<Column> columns;
    private final List<Label> heads = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    /// The width of the names, then of each column.
    private final double[] widths;
    private BigDecimal most = BigDecimal.ONE;
    private boolean standing;

    public BarTable(Hints hints, List<Column> columns) {
        this.hints = hints;
        this.columns = List.copyOf(columns);
        widths = new double[columns.size() + 1];
        getStyleClass().add("bar-table");
        for (Column column : columns) {
            Label head = new Label(column.heading);
            head.getStyleClass().add("column-head");
            heads.add(head);
        }
        getChildren().addAll(heads);
        TableCopy.offer(this, () -> Stream.concat(Stream.of(Stream.concat(Stream.of(""), columns.stream().map(Column::heading)).toList()),
                lines.stream().filter(line -> line.name.isVisible()).map(Line::texts)).toList());
    }

    /// @param longest the amount of the longest bar; during a drag, of the longest at its start
    /// @param still   whether a drag is going on
    public void show(List<Row> rows, BigDecimal longest, boolean still) {
        most = longest.signum() > 0 ? longest : BigDecimal.ONE;
        standing = still;
        while (lines.size() < rows.size()) {
            lines.add(new Line());
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).show(i < rows.size() ? Optional.of(rows.get(i)) : Optional.empty());
        }
        requestLayout();
        requestParentLayout();
    }

    /// Changes the heading of a column.
    public void head(int column, String text) {
        heads.get(column).setText(text);
    }

    @Override
    protected double computeMinHeight(double width) {
        return height(MIN_ROW);
    }

    @Override
    protected double computePrefHeight(double width) {
        return height(40);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return height(MAX_ROW);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 400;
    }

    private double height(double row) {
        return top() + headings() * HEADING + rows() * row;
    }

    private double top() {
        return columns.stream().allMatch(column -> column.heading.isEmpty()) ? 0 : HEAD;
    }

    private long headings() {
        return lines.stream().filter(line -> line.isShown() && line.isHeading()).count();
    }

    private long rows() {
        return lines.stream().filter(line -> line.isShown() && !line.isHeading()).count();
    }

    @Override
    protected void layoutChildren() {
        double[] needed = new double[widths.length];
        for (int i = 0; i < columns.size(); i++) {
            needed[i + 1] = Math.ceil(heads.get(i).prefWidth(-1));
        }
        lines.stream().filter(line -> line.isShown() && !line.isHeading()).forEach(line -> line.need(needed));
        for (int i = 0; i < widths.length; i++) {
            widths[i] = standing ? Math.max(widths[i], needed[i]) : needed[i];
        }
        double columnsWidth = Arrays.stream(widths, 1, widths.length).map(width -> width > 0 ? width + GAP : 0).sum();
        double barLeft = widths[0] + GAP;
        double barRight = getWidth() - columnsWidth;
        double[] fitted = widths.clone();
        // If there is little room, texts are cut off before figures.
        for (int i = columns.size() - 1; i >= 0 && barRight - barLeft < LEAST_BAR; i--) {
            if (!columns.get(i).figures) {
                double cut = Math.min(fitted[i + 1] - 40, LEAST_BAR - (barRight - barLeft));
                fitted[i + 1] -= Math.max(0, cut);
                barRight += Math.max(0, cut);
            }
        }
        barRight = Math.max(barLeft + 1, barRight);
        double x = barRight;
        for (int i = 0; i < columns.size(); i++) {
            x += fitted[i + 1] > 0 ? GAP : 0;
            place(heads.get(i), columns.get(i), x, fitted[i + 1], 0, HEAD);
            x += fitted[i + 1];
        }
        double rowHeight = rows() == 0 ? MIN_ROW
                : Math.clamp((getHeight() - top() - headings() * HEADING) / rows(), MIN_ROW, MAX_ROW);
        double y = top();
        for (Line line : lines) {
            if (line.isShown()) {
                double height = line.isHeading() ? HEADING : rowHeight;
                line.layout(y, height, barLeft, barRight, fitted);
                y += height;
            }
        }
    }

    private static void place(Label label, Column column, double left, double width, double top, double height) {
        double own = Math.min(width, Math.ceil(label.prefWidth(-1)));
        double high = Math.ceil(label.prefHeight(-1));
        label.resizeRelocate(Math.round(column.figures ? left + width - own : left), Math.round(top + (height - high) / 2), own, high);
    }

    private final class Line {
        private final Label name = new Label();
        private final Label mark = new Label();
        private final Region bar = new Region();
        private final Region outline = PixelLines.of("bar-outline");
        private final Region tear = PixelLines.of("bar-tear");
        private final List<Label> cells = columns.stream().map(column -> new Label()).toList();
        private Optional<Row> shown = Optional.empty();

        Line() {
            hints.explain(name, this::said);
            hints.explain(bar, this::said);
            cells.forEach(cell -> hints.explain(cell, this::said));
            getChildren().addAll(bar, tear, outline, name, mark);
            getChildren().addAll(cells);
        }

        private String said() {
            return shown.map(Row::said).orElse("");
        }

        boolean isShown() {
            return shown.isPresent();
        }

        boolean isHeading() {
            return shown.flatMap(Row::bar).isEmpty();
        }

        void show(Optional<Row> row) {
            shown = row;
            boolean rows = row.isPresent() && !isHeading();
            name.setVisible(row.isPresent());
            Stream.concat(Stream.of(bar), cells.stream()).forEach(node -> node.setVisible(rows));
            mark.setVisible(row.flatMap(Row::mark).isPresent());
            outline.setVisible(row.flatMap(Row::bar).flatMap(Bar::before).isPresent());
            tear.setVisible(row.flatMap(Row::bar).filter(one -> one.amount.compareTo(most) > 0).isPresent());
            row.ifPresent(this::fill);
        }

        private void fill(Row row) {
            name.setText(row.name);
            name.setAccessibleText(row.said);
            name.setFocusTraversable(row.bar.isPresent());
            style(name, "label", row.bar.isPresent() ? "bar-name" : "group-heading");
            name.pseudoClassStateChanged(STRONG, row.strong);
            row.mark.ifPresent(word -> {
                mark.setText(word.text);
                style(mark, "label", "mark", word.style);
            });
            row.bar.ifPresent(one -> style(bar, "span", one.style));
            for (int i = 0; i < row.cells.size(); i++) {
                cells.get(i).setText(row.cells.get(i).text);
                style(cells.get(i), "label", "bar-cell", columns.get(i).figures ? "figure" : "remark", row.cells.get(i).style);
                cells.get(i).pseudoClassStateChanged(STRONG, row.strong);
            }
            Stream.concat(Stream.of(name, mark, bar), cells.stream()).forEach(node -> node.pseudoClassStateChanged(DIMMED, row.dimmed));
        }

        private static void style(Region node, String... classes) {
            List<String> wanted = Stream.of(classes).filter(one -> !one.isEmpty()).toList();
            if (!node.getStyleClass().equals(wanted)) {
                node.getStyleClass().setAll(wanted);
            }
        }

        List<String> texts() {
            return Stream.concat(Stream.of(name.getText()), isHeading() ? Stream.of() : cells.stream().map(Label::getText)).toList();
        }

        void need(double[] needed) {
            double marked = mark.isVisible() ? 8 + Math.ceil(mark.prefWidth(-1)) : 0;
            needed[0] = Math.max(needed[0], Math.ceil(name.prefWidth(-1)) + marked);
            for (int i = 0; i < cells.size(); i++) {
                needed[i + 1] = Math.max(needed[i + 1], cells.get(i).getText().isEmpty() ? 0 : Math.ceil(cells.get(i).prefWidth(-1)));
            }
        }

        void layout(double top, double height, double barLeft, double barRight, double[] fitted) {
            place(name, new Column("", false), 0, isHeading() ? getWidth() : fitted[0], isHeading() ? top + 6 : top, height);
            if (isHeading()) {
                return;
            }
            place(mark, new Column("", false), name.getLayoutX() + name.getWidth() + 8, Math.ceil(mark.prefWidth(-1)), top, height);
            double thick = Math.round(Math.clamp(height * 0.5, 10, 36));
            double barTop = Math.round(top + (height - thick) / 2);
            Bar one = shown.flatMap(Row::bar).orElseThrow();
            bar.resizeRelocate(barLeft, barTop, Math.max(1, length(one.amount, barRight - barLeft)), thick);
            outline.resizeRelocate(barLeft, barTop, Math.max(1, length(one.before.orElse(BigDecimal.ZERO), barRight - barLeft)), thick);
            tear.resizeRelocate(bar.getLayoutX() + bar.getWidth() - TEAR, barTop, TEAR, thick);
            double x = barRight;
            for (int i = 0; i < cells.size(); i++) {
                x += fitted[i + 1] > 0 ? GAP : 0;
                place(cells.get(i), columns.get(i), x, fitted[i + 1], top, height);
                x += fitted[i + 1];
            }
        }

        /// A bar that exceeds the longest is torn off at the end.
        private double length(BigDecimal amount, double room) {
            return Math.round(amount.compareTo(most) > 0 ? room
                    : Math.clamp(amount.doubleValue() / most.doubleValue() * FULL, 0, 1) * room);
        }
    }
}
