package kimicost.view.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import kimicost.view.part.Hints;
import kimicost.view.part.TableCopy;

/// Rows of a label, a figure, floating bars, and a result at the right: the chart of an analysis and its table in one. The nodes
/// are created once per row and then moved.
public final class FloatingBars extends Region {
    private static final PseudoClass STRONG = PseudoClass.getPseudoClass("strong");
    private static final double GAP = 20;
    private static final double MIN_ROW = 26;
    private static final double MAX_ROW = 44;
    private static final double MORE = 24;
    private static final double SLACK = 30;

    /// A bar between two amounts, in either order.
    ///
    /// @param style its style class
    public record Span(BigDecimal from, BigDecimal to, String style) {}

    /// @param label  what the row is about
    /// @param detail a figure after the label; may be empty
    /// @param spans  its bars, which may overlap
    /// @param result the resulting figure, at the right
    /// @param note   a line below the bars; may be empty
    /// @param strong whether it is a sum
    /// @param hint   the explanation in the status line
    /// @param action a button at the end
    public record Row(String label, String detail, List<Span> spans, String result, String note, boolean strong,
            String hint, Optional<Action> action) {}

    /// @param text the button's label
    public record Action(String text, Runnable run) {}

    private final Hints hints;
    private final List<RowNodes> rows = new ArrayList<>();
    private final Line reference = new Line();
    private final Label more = new Label();
    private final Label limit = new Label();
    private Optional<BigDecimal> at = Optional.empty();
    private BigDecimal low = BigDecimal.ZERO;
    private BigDecimal high = BigDecimal.ONE;
    private double headroom = 1;
    private double labels;
    private double results;

    public FloatingBars(Hints hints) {
        this.hints = hints;
        getStyleClass().add("floating-bars");
        TableCopy.offer(this, () -> rows.stream().map(RowNodes::texts).toList());
        reference.getStyleClass().add("reference");
        reference.setManaged(false);
        more.getStyleClass().add("note");
        more.setManaged(false);
        limit.getStyleClass().add("limit-name");
        limit.setManaged(false);
    }

    /// @param sentence a note about rows that are left out, shown above the others; empty for none
    public void say(String sentence) {
        more.setText(sentence);
    }

    /// Leaves some space beyond the largest amount, so that bars can grow while the axis is fixed.
    public void leaveRoom() {
        headroom = 1.08;
    }

    /// Draws the reference as a limit, over the bars.
    public void markLimit() {
        markLimit("");
    }

    /// Draws the reference as a limit with a name.
    ///
    /// @param name shown above it; may be empty
    public void markLimit(String name) {
        limit.setText(name);
        reference.getStyleClass().setAll("limit-reference");
        reference.setViewOrder(-1);
    }

    /// @param from      the amount at the left end
    /// @param to        the amount at the right end
    /// @param reference the amount at which a line is drawn
    public void show(List<Row> shown, BigDecimal from, BigDecimal to, Optional<BigDecimal> reference) {
        low = from;
        high = to.compareTo(from) > 0 ? to : from.add(BigDecimal.ONE);
        at = reference;
        if (rows.size() != shown.size()) {
            rows.clear();
            shown.forEach(row -> rows.add(new RowNodes()));
            getChildren().setAll(this.reference, more, limit);
            rows.forEach(row -> getChildren().addAll(row.label, row.detail, row.note, row.result, row.action));
        }
        for (int i = 0; i < shown.size(); i++) {
            rows.get(i).show(shown.get(i));
        }
        this.reference.setVisible(reference.isPresent());
        limit.setVisible(reference.isPresent());
        requestLayout();
        requestParentLayout();
    }

    @Override
    protected double computeMinHeight(double width) {
        return rows.size() * MIN_ROW + foot();
    }

    @Override
    protected double computePrefHeight(double width) {
        return rows.size() * 36 + foot();
    }

    @Override
    protected double computeMaxHeight(double width) {
        return rows.size() * MAX_ROW + foot();
    }

    private double foot() {
        return more.getText().isEmpty() && limit.getText().isEmpty() ? 0 : MORE;
    }

    @Override
    protected void layoutChildren() {
        double rowHeight = rows.isEmpty() ? MIN_ROW : Math.clamp((getHeight() - foot()) / rows.size(), MIN_ROW, MAX_ROW);
        labels = steady(labels, widest(row -> row.label));
        double details = widest(row -> row.detail);
        results = steady(results, widest(row -> row.result));
        double actions = widest(row -> row.action);
        double barLeft = labels + GAP + (details > 0 ? details + GAP : 0);
        double barRight = Math.max(barLeft, getWidth() - (results > 0 ? results + GAP : 0) - (actions > 0 ? actions + GAP : 0));
        double resultRight = getWidth() - (actions > 0 ? actions + GAP : 0);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).layout(foot() + i * rowHeight, rowHeight, labels + GAP + details, barLeft, barRight, resultRight);
        }
        more.resizeRelocate(0, 0, getWidth(), more.prefHeight(-1));
        at.ifPresent(amount -> {
            double x = Math.round(x(amount, barLeft, barRight)) + 0.5;
            reference.setStartX(x);
            reference.setEndX(x);
            reference.setStartY(foot());
            reference.setEndY(foot() + rows.size() * rowHeight);
            double width = Math.ceil(limit.prefWidth(-1));
            limit.resizeRelocate(Math.round(Math.min(x - width / 2, getWidth() - width)), 2, width, limit.prefHeight(-1));
        });
    }

    /// The previous width if that is enough and not wasteful, so that bars do not move when a figure loses a digit.
    private static double steady(double before, double needed) {
        return needed > before || needed < before - SLACK ? needed : before;
    }

    private double widest(Function<RowNodes, Region> part) {
        return Math.ceil(rows.stream().map(part).filter(Node::isVisible).mapToDouble(node -> node.prefWidth(-1)).max().orElse(0));
    }

    private double x(BigDecimal amount, double left, double right) {
        double part = amount.subtract(low).doubleValue() / high.subtract(low).doubleValue() / headroom;
        return left + Math.clamp(part, 0, 1) * (right - left);
    }

    private final class RowNodes {
        private final Label label = new Label();
        private final Label detail = new Label();
        private final Label note = new Label();
        private final Label result = new Label();
        private final Button action = new Button();
        private final List<Region> bars = new ArrayList<>();
        private List<Span> spans = List.of();
        private String hint = "";

        RowNodes() {
            label.getStyleClass().add("bar-name");
            detail.getStyleClass().add("bar-detail");
            note.getStyleClass().add("bar-note");
            result.getStyleClass().add("bar-result");
            action.getStyleClass().add("apply");
            for (Region part : List.of(label, detail, note, result, action)) {
                part.setManaged(false);
                hints.explain(part, () -> hint);
            }
        }

        public void show(Row row) {
            label.setText(row.label);
            detail.setText(row.detail);
            note.setText(row.note);
            result.setText(row.result);
            hint = row.hint;
            action.setVisible(row.action.isPresent());
            row.action.ifPresent(act -> {
                action.setText(act.text);
                action.setOnAction(event -> act.run.run());
            });
            spans = row.spans;
            while (bars.size() < spans.size()) {
                Region bar = new Region();
                bar.setManaged(false);
                hints.explain(bar, () -> hint);
                bars.add(bar);
                FloatingBars.this.getChildren().add(bar);
            }
            for (int i = 0; i < bars.size(); i++) {
                bars.get(i).setVisible(i < spans.size());
                if (i < spans.size() && !bars.get(i).getStyleClass().contains(spans.get(i).style)) {
                    bars.get(i).getStyleClass().setAll("span", spans.get(i).style);
                }
            }
            List.of(label, result).forEach(part -> part.pseudoClassStateChanged(STRONG, row.strong));
        }

        List<String> texts() {
            return List.of(label.getText(), detail.getText(), result.getText(), note.getText());
        }

        void layout(double top, double height, double detailRight, double barLeft, double barRight, double resultRight) {
            place(label, 0, top, height);
            place(detail, detailRight - Math.ceil(detail.prefWidth(-1)), top, height);
            place(result, resultRight - Math.ceil(result.prefWidth(-1)), top, height);
            place(action, getWidth() - Math.ceil(action.prefWidth(-1)), top, height);
            boolean noted = !note.getText().isEmpty();
            double thickness = Math.round(Math.clamp(height * (noted ? 0.3 : 0.5), 8, 22));
            double barTop = Math.round(noted ? top + height * 0.14 : top + (height - thickness) / 2);
            note.resizeRelocate(barLeft, barTop + thickness + 1, barRight - barLeft, note.prefHeight(-1));
            for (int i = 0; i < spans.size(); i++) {
                double one = Math.round(x(spans.get(i).from, barLeft, barRight));
                double other = Math.round(x(spans.get(i).to, barLeft, barRight));
                double width = Math.max(bars.get(i).minWidth(-1), Math.max(1, Math.abs(other - one)));
                bars.get(i).resizeRelocate(Math.min(Math.min(one, other), barRight - width), barTop, width, thickness);
            }
        }

        private void place(Region part, double left, double top, double height) {
            double own = part.prefHeight(-1);
            part.resizeRelocate(Math.round(left), Math.round(top + (height - own) / 2), Math.ceil(part.prefWidth(-1)), own);
        }
    }
}
