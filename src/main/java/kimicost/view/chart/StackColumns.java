package kimicost.view.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import kimicost.view.part.Hints;

/// Stacked columns on one axis from 0, each with a figure above and a name below. The nodes are created once and then moved.
/// During a drag, an outline shows where each column was.
public final class StackColumns extends Region {
    private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");
    private static final double LABEL = 20;
    private static final double MOST_WIDE = 120;
    private static final double TEAR = 8;
    /// The share of the height that the tallest column takes, so that it can grow during a drag.
    private static final double FULL = 0.94;

    /// @param style the style class of its colour
    public record Part(BigDecimal amount, String style) {}

    /// @param name   shown below it; may be empty
    /// @param figure shown above it; may be empty
    /// @param parts  from bottom to top
    /// @param before its height at the start of the drag
    /// @param said   the column as a sentence, for screen readers and the status line
    /// @param dimmed whether it is only an example
    public record Column(String name, String figure, List<Part> parts, Optional<BigDecimal> before, String said, boolean dimmed) {
        public Column {
            parts = List.copyOf(parts);
        }

        /// The sum of its parts.
        public BigDecimal height() {
            return parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private final Hints hints;
    private final double gap;
    private final Region ground = PixelLines.of("ground-line");
    private final List<Nodes> nodes = new ArrayList<>();
    private List<Column> columns = List.of();
    private BigDecimal most = BigDecimal.ONE;

    /// @param gap the space between two columns, in pixels
    public StackColumns(Hints hints, double gap) {
        this.hints = hints;
        this.gap = gap;
        getStyleClass().add("stack-columns");
        setMinHeight(70);
        getChildren().add(ground);
    }

    /// @param tallest the height of the tallest column; during a drag, of the tallest at its start
    public void show(List<Column> shown, BigDecimal tallest) {
        columns = List.copyOf(shown);
        most = tallest.signum() > 0 ? tallest : BigDecimal.ONE;
        while (nodes.size() < columns.size()) {
            nodes.add(new Nodes());
        }
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).show(i < columns.size() ? Optional.of(columns.get(i)) : Optional.empty());
        }
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 160;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 300;
    }

    @Override
    protected void layoutChildren() {
        boolean named = columns.stream().anyMatch(column -> !column.name.isEmpty());
        boolean figured = columns.stream().anyMatch(column -> !column.figure.isEmpty());
        double floor = Math.round(getHeight() - (named ? LABEL : 1));
        double room = Math.max(0, floor - (figured ? LABEL : 0));
        double place = columns.isEmpty() ? 0 : (getWidth() - gap * (columns.size() - 1)) / columns.size();
        for (int i = 0; i < columns.size(); i++) {
            nodes.get(i).layout(i * (place + gap), place, floor, room);
        }
        PixelLines.across(ground, 0, getWidth(), floor, 1);
    }

    private final class Nodes {
        private final Label name = new Label();
        private final Label figure = new Label();
        private final Region outline = PixelLines.of("column-outline");
        private final Region tear = PixelLines.of("column-tear");
        private final Region target = new Region();
        private final List<Region> parts = new ArrayList<>();
        private Optional<Column> shown = Optional.empty();

        Nodes() {
            name.getStyleClass().add("column-name");
            figure.getStyleClass().add("column-figure");
            // The area in which a column can be pointed at and focused.
            target.setFocusTraversable(true);
            target.setAccessibleRole(AccessibleRole.TEXT);
            target.getStyleClass().add("column-target");
            hints.explain(target, () -> shown.map(Column::said).orElse(""));
            getChildren().addAll(tear, outline, name, figure, target);
        }

        void show(Optional<Column> column) {
            shown = column;
            int wanted = column.map(one -> one.parts.size()).orElse(0);
            while (parts.size() < wanted) {
                Region part = new Region();
                part.setMouseTransparent(true);
                parts.add(part);
                getChildren().addFirst(part);
            }
            for (int i = 0; i < parts.size(); i++) {
                parts.get(i).setVisible(i < wanted);
            }
            name.setVisible(column.isPresent());
            figure.setVisible(column.isPresent());
            target.setVisible(column.isPresent());
            outline.setVisible(column.flatMap(Column::before).isPresent());
            tear.setVisible(false);
            column.ifPresent(one -> {
                name.setText(one.name);
                figure.setText(one.figure);
                target.setAccessibleText(one.said);
                for (int i = 0; i < wanted; i++) {
                    List<String> style = List.of("stack-part", one.parts.get(i).style);
                    if (!parts.get(i).getStyleClass().equals(style)) {
                        parts.get(i).getStyleClass().setAll(style);
                    }
                    parts.get(i).pseudoClassStateChanged(DIMMED, one.dimmed);
                }
            });
        }

        void layout(double left, double place, double floor, double room) {
            double width = Math.round(Math.min(place * 0.8, MOST_WIDE));
            double x = Math.round(left + (place - width) / 2);
            Column column = shown.orElseThrow();
            // A column that exceeds the height is torn off and keeps its proportions.
            double tall = column.height().doubleValue() / most.doubleValue() * FULL;
            double shrunk = Math.max(1, tall);
            BigDecimal sum = BigDecimal.ZERO;
            double bottom = floor;
            for (int i = 0; i < column.parts.size(); i++) {
                sum = sum.add(column.parts.get(i).amount);
                double top = floor - Math.round(sum.doubleValue() / most.doubleValue() * FULL / shrunk * room);
                parts.get(i).resizeRelocate(x, top, width, Math.max(0, bottom - top));
                bottom = top;
            }
            tear.setVisible(tall > 1);
            tear.resizeRelocate(x, bottom, width, TEAR);
            double was = high(column.before.orElse(BigDecimal.ZERO), room);
            outline.resizeRelocate(x, floor - was, width, was);
            label(figure, left, place, bottom - LABEL);
            label(name, left, place, floor + 2);
            target.resizeRelocate(left, 0, place, floor);
        }

        private void label(Label label, double left, double place, double top) {
            double width = Math.ceil(label.prefWidth(-1));
            double x = Math.clamp(left + (place - width) / 2, 0, Math.max(0, getWidth() - width));
            label.resizeRelocate(Math.round(x), Math.round(Math.max(0, top)), width, LABEL - 2);
        }

        private double high(BigDecimal amount, double room) {
            return Math.round(Math.clamp(amount.doubleValue() / most.doubleValue() * FULL, 0, 1) * room);
        }
    }
}
