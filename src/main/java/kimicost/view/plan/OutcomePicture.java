package kimicost.view.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import kimicost.model.analysis.Simulation.Band;
import kimicost.text.NiceSpan;
import kimicost.view.part.Hints;

/// The distribution of a bill as a histogram, with its 80 % range and the budget, and below it, on the same axis, the ranges of
/// other variants as lines.
final class OutcomePicture extends Region {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final PseudoClass TAIL = PseudoClass.getPseudoClass("tail");
    private static final double HEAD = 40;
    private static final double FOOT = 24;
    private static final double ROW = 26;
    private static final double MIN_HISTOGRAM = 96;
    private static final double GAP = 16;

    private final Hints hints;
    private final Label name = label("bar-name", "outcome-name");
    private final Label drawn = label("bar-detail");
    private final Label result = label("bar-result");
    private final Label chance = label("bar-detail", "outcome-chance");
    private final List<Label> ticks = new ArrayList<>();
    private final List<Region> grid = new ArrayList<>();
    private final List<Region> bins = new ArrayList<>();
    private final List<Marker> markers = List.of(new Marker("percentile"), new Marker("percentile-median"), new Marker("percentile"),
            new Marker("limit"));
    private final List<RowNodes> rows = new ArrayList<>();
    private Outcomes shown;

    /// A histogram.
    ///
    /// @param counts  the number of outcomes in each of the equal parts of the axis
    /// @param tallest the count that reaches the top
    record Histogram(List<Integer> counts, int tallest) {}

    /// A labelled amount on the histogram.
    record Mark(BigDecimal at, String text) {}

    /// What is drawn.
    ///
    /// @param marks  P10, median and P90
    /// @param budget the budget, if it is on the axis
    /// @param texts  the variant's name, what was simulated, the range and the chance of exceeding the budget
    record Outcomes(NiceSpan axis, List<String> ticks, Histogram histogram, List<Mark> marks, Optional<Mark> budget, List<String> texts,
            List<Other> others) {}

    /// The range of another variant.
    record Other(String name, Band band, String result, String hint) {}

    OutcomePicture(Hints hints) {
        this.hints = hints;
        getStyleClass().add("outcome-picture");
    }

    void show(Outcomes outcomes) {
        shown = outcomes;
        resize(ticks, outcomes.ticks.size(), () -> label("tick", "outcome-tick"));
        resize(grid, outcomes.ticks.size(), () -> region("axis-grid"));
        resize(bins, outcomes.histogram.counts.size(), () -> region("outcome-bin"));
        resize(rows, outcomes.others.size(), RowNodes::new);
        for (int i = 0; i < ticks.size(); i++) {
            ticks.get(i).setText(outcomes.ticks.get(i));
        }
        for (int i = 0; i < markers.size(); i++) {
            markers.get(i).show(i < outcomes.marks.size() ? Optional.of(outcomes.marks.get(i)) : outcomes.budget);
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).show(outcomes.others.get(i));
        }
        name.setText(outcomes.texts.get(0));
        drawn.setText(outcomes.texts.get(1));
        result.setText(outcomes.texts.get(2));
        chance.setText(outcomes.texts.get(3));
        getChildren().setAll(Stream.of(grid.stream(), bins.stream(), markers.stream().flatMap(Marker::lines),
                markers.stream().flatMap(Marker::names), ticks.stream(),
                rows.stream().flatMap(RowNodes::nodes), Stream.of(name, drawn, result, chance)).flatMap(nodes -> nodes).toList());
        requestLayout();
    }

    private static <T> void resize(List<T> list, int size, Supplier<T> maker) {
        while (list.size() > size) {
            list.removeLast();
        }
        while (list.size() < size) {
            list.add(maker.get());
        }
    }

    /// Its texts as a table, for the clipboard.
    List<List<String>> table() {
        return Stream.concat(Stream.of(List.of(name.getText(), result.getText(), chance.getText())),
                shown.others.stream().map(other -> List.of(other.name, other.result))).toList();
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEAD + MIN_HISTOGRAM + FOOT + rows.size() * ROW;
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width) + MIN_HISTOGRAM;
    }

    @Override
    protected double computeMaxHeight(double width) {
        return Double.MAX_VALUE;
    }

    @Override
    protected void layoutChildren() {
        double names = Math.max(name.prefWidth(-1), drawn.prefWidth(-1));
        double results = Math.max(result.prefWidth(-1), chance.prefWidth(-1));
        for (RowNodes row : rows) {
            names = Math.max(names, row.name.prefWidth(-1));
            results = Math.max(results, row.result.prefWidth(-1));
        }
        // Names are cut off before the picture becomes too small.
        double left = Math.floor(Math.min(names, getWidth() * 0.32)) + GAP;
        double right = Math.floor(getWidth() - results - GAP);
        double row = Math.clamp((getHeight() - HEAD - FOOT - MIN_HISTOGRAM * 2) / Math.max(1, rows.size()), ROW, 40);
        double bottom = Math.round(getHeight() - FOOT - rows.size() * row);
        double step = (right - left) / bins.size();
        for (int i = 0; i < bins.size(); i++) {
            double high = Math.round((bottom - HEAD) * Math.min(1, shown.histogram.counts.get(i) / (double) shown.histogram.tallest));
            double start = Math.round(left + i * step);
            bins.get(i).resizeRelocate(start, bottom - high, Math.max(1, Math.round(left + (i + 1) * step) - start - 1), high);
            double middle = (i + 0.5) / bins.size();
            bins.get(i).pseudoClassStateChanged(OVER, shown.budget.filter(limit -> middle > shown.axis.position(limit.at)).isPresent());
            bins.get(i).pseudoClassStateChanged(TAIL, middle < shown.axis.position(shown.marks.getFirst().at)
                    || middle > shown.axis.position(shown.marks.get(2).at));
        }
        double end = bottom + FOOT + rows.size() * row;
        for (int i = 0; i < ticks.size(); i++) {
            double x = Math.round(left + (right - left) * i / (ticks.size() - 1));
            grid.get(i).resizeRelocate(x, HEAD, 1, bottom - HEAD);
            double width = Math.ceil(ticks.get(i).prefWidth(-1));
            ticks.get(i).resizeRelocate(x - width / 2, bottom + 3, width, ticks.get(i).prefHeight(-1));
        }
        layoutMarkers(left, right, bottom, end);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).layout(bottom + FOOT + i * row, row, left, right);
        }
        place(name, 0, bottom - 44, left - GAP);
        place(drawn, 0, bottom - 24, left - GAP);
        place(result, getWidth() - Math.ceil(result.prefWidth(-1)), bottom - 44, getWidth());
        place(chance, getWidth() - Math.ceil(chance.prefWidth(-1)), bottom - 24, getWidth());
    }

    /// The budget's label is above the others. The labels of P10 and P90 are hidden if they would overlap the median's.
    private void layoutMarkers(double left, double right, double bottom, double end) {
        double line = name.prefHeight(-1);
        Marker median = markers.get(1);
        median.layout(left, right, 20, bottom, line, 0.5);
        markers.getFirst().layout(left, right, 20, bottom, line, 1);
        markers.get(2).layout(left, right, 20, bottom, line, 0);
        markers.getFirst().text.setVisible(markers.getFirst().end() < median.start());
        markers.get(2).text.setVisible(markers.get(2).start() > median.end());
        markers.get(3).layout(left, right, 0, end, line, 0.5);
    }

    private static void place(Label part, double x, double y, double most) {
        part.resizeRelocate(Math.round(x), Math.round(y), Math.min(most, Math.ceil(part.prefWidth(-1))), part.prefHeight(-1));
    }

    private double x(BigDecimal amount, double left, double right) {
        return Math.round(left + Math.clamp(shown.axis.position(amount), 0, 1) * (right - left));
    }

    private static Label label(String... styles) {
        Label label = new Label();
        label.getStyleClass().addAll(styles);
        label.setManaged(false);
        return label;
    }

    private static Region region(String... styles) {
        Region region = new Region();
        region.getStyleClass().addAll(styles);
        region.setManaged(false);
        region.setMouseTransparent(true);
        return region;
    }

    private final class Marker {
        private final Region line;
        private final Label text;
        private Optional<Mark> mark = Optional.empty();

        Marker(String style) {
            line = region(style + "-line");
            text = label("marker-name", style + "-name");
        }

        void show(Optional<Mark> present) {
            mark = present;
            text.setText(present.map(Mark::text).orElse(""));
        }

        Stream<Node> lines() {
            return mark.stream().map(at -> line);
        }

        /// Names are left of the lines, so that no line crosses one.
        Stream<Node> names() {
            return mark.stream().map(at -> text);
        }

        /// @param before the share of the label that is left of its line, 0 to 1
        void layout(double left, double right, double top, double bottom, double height, double before) {
            mark.ifPresent(at -> {
                double x = x(at.at, left, right);
                double width = Math.ceil(text.prefWidth(-1));
                line.resizeRelocate(x - 1, top + height, 2, bottom - top - height);
                text.resizeRelocate(Math.clamp(x - width * before, left, Math.max(left, getWidth() - width)), top, width, height);
            });
        }

        double start() {
            return text.getLayoutX();
        }

        double end() {
            return text.getLayoutX() + text.getWidth();
        }
    }

    private final class RowNodes {
        private final Label name = label("bar-name");
        private final Region range = region("outcome-range");
        private final Region median = region("outcome-median");
        private final Label beyond = label("outcome-beyond");
        private final Label result = label("outcome-result");
        private Band band;
        private String hint = "";

        RowNodes() {
            for (Label part : List.of(name, result)) {
                hints.explain(part, () -> hint);
            }
        }

        Stream<Node> nodes() {
            return Stream.of(range, median, beyond, name, result);
        }

        void show(Other other) {
            band = other.band;
            hint = other.hint;
            name.setText(other.name);
            name.setAccessibleText(other.hint);
            result.setText(other.result);
        }

        void layout(double top, double height, double left, double right) {
            double line = name.prefHeight(-1);
            double middle = Math.round(top + height / 2);
            place(name, 0, middle - line / 2, left - GAP);
            place(result, getWidth() - Math.ceil(result.prefWidth(-1)), middle - line / 2, getWidth());
            boolean above = band.p10().compareTo(shown.axis.to()) > 0;
            boolean below = band.p90().compareTo(shown.axis.from()) < 0;
            boolean on = !above && !below;
            range.setVisible(on);
            median.setVisible(on && band.p50().compareTo(shown.axis.to()) <= 0 && band.p50().compareTo(shown.axis.from()) >= 0);
            beyond.setVisible(!on);
            beyond.setText(above ? "→" : "←");
            double start = x(band.p10(), left, right);
            range.resizeRelocate(start, middle - 3, Math.max(3, x(band.p90(), left, right) - start), 6);
            median.resizeRelocate(x(band.p50(), left, right) - 1, middle - 7, 3, 14);
            double width = Math.ceil(beyond.prefWidth(-1));
            beyond.resizeRelocate(above ? right - width : left, middle - line / 2, width, line);
        }
    }
}
