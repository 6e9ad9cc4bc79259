package kimicost.view.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kimicost.view.part.Summary;
import kimicost.view.part.Summary.Fact;
import kimicost.view.part.Summary.Tone;

/// The large figure at the left and its facts at the right. Facts have fixed columns; those that the large figure would overlap
/// are hidden, leftmost first.
final class HeadlineFigures extends Region {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final double GAP = 16;
    private static final double APART = 14;

    private final Label figure = new Label();
    private final Label beside = new Label();
    private final Label moved = new Label();
    private final HBox sum = new HBox(figure, beside, moved);
    private final List<Column> columns = new ArrayList<>();

    HeadlineFigures() {
        figure.getStyleClass().add("total");
        beside.getStyleClass().add("period");
        moved.getStyleClass().add("moved");
        sum.getStyleClass().add("sum");
        sum.setAlignment(Pos.BASELINE_LEFT);
        sum.getChildren().forEach(part -> ((Label) part).setMinWidth(USE_PREF_SIZE));
        getChildren().add(sum);
        setMinWidth(0);
    }

    /// @param change what the drag has changed so far
    void show(Summary summary, Optional<Fact> change) {
        figure.setText(summary.figure());
        beside.setText(summary.beside());
        moved.setText(change.map(Fact::figure).orElse(""));
        tone(moved, change.map(Fact::tone).orElse(Tone.PLAIN));
        while (columns.size() > summary.facts().size()) {
            getChildren().remove(columns.removeLast());
        }
        while (columns.size() < summary.facts().size()) {
            columns.add(new Column());
            getChildren().add(columns.getLast());
        }
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).show(summary.facts().get(i));
        }
        requestLayout();
    }

    private static void tone(Node node, Tone tone) {
        node.pseudoClassStateChanged(OVER, tone == Tone.OVER);
        node.pseudoClassStateChanged(GOOD, tone == Tone.GOOD);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return sum.prefHeight(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 400;
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        beside.setVisible(true);
        moved.setVisible(true);
        double full = Math.ceil(sum.prefWidth(-1));
        double right = getWidth();
        double least = Math.ceil(figure.prefWidth(-1));
        for (int i = columns.size() - 1; i >= 0; i--) {
            Column column = columns.get(i);
            double width = Math.ceil(Math.max(column.prefWidth(-1),
                    Math.max(column.name.prefWidth(-1), column.value.prefWidth(-1)) + APART));
            right -= width;
            column.setVisible(right >= least + GAP);
            double high = column.prefHeight(-1);
            column.resizeRelocate(right, height - high, width, high);
        }
        double room = columns.stream().filter(Node::isVisible).mapToDouble(Node::getLayoutX).min().orElse(getWidth()) - GAP;
        beside.setVisible(figure.prefWidth(-1) + beside.prefWidth(-1) + 10 <= room);
        moved.setVisible(full <= room);
        sum.resizeRelocate(0, 0, Math.max(full, room), height);
    }

    /// A named figure.
    private static final class Column extends VBox {
        private final Label name = new Label();
        private final Label value = new Label();

        Column() {
            getStyleClass().add("metric");
            name.getStyleClass().add("name");
            value.getStyleClass().add("figure");
            getChildren().addAll(name, value);
        }

        void show(Fact fact) {
            name.setText(fact.name());
            value.setText(fact.figure());
            tone(value, fact.tone());
        }
    }
}
