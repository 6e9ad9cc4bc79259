package kimicost.view.compare;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import kimicost.text.Strings;
import kimicost.view.chart.PixelLines;
import kimicost.view.part.Hints;

/// The last row of the comparison: Puter.js, where users pay for themselves.
final class PuterRow extends Region {
    private final Region line = PixelLines.of("baseline");
    private final Label name = new Label(Strings.of("chart.puter"));
    private final Label meaning = new Label(Strings.of("chart.puter.meaning"));
    private final Label total = new Label();
    private Columns columns;

    PuterRow(Hints hints) {
        name.getStyleClass().add("bar-name");
        meaning.getStyleClass().add("route-meaning");
        total.getStyleClass().add("bar-total");
        for (Label label : List.of(name, meaning, total)) {
            hints.explain(label, () -> Strings.of("chart.puter.hint"));
        }
        getChildren().addAll(line, name, meaning, total);
    }

    /// @param nothing a cost of 0, in the currency of the other rows
    void show(String nothing) {
        total.setText(nothing);
    }

    double nameWidth() {
        return Math.ceil(name.prefWidth(-1));
    }

    /// @param shared the columns of the rows above
    void place(Columns shared) {
        if (!shared.equals(columns)) {
            columns = shared;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        PixelLines.across(line, 0, getWidth(), 0, 1);
        double middle = getHeight() / 2 + 2;
        middle(name, 0, middle, Math.min(columns.head(), name.prefWidth(-1)));
        middle(meaning, columns.barsLeft(), middle, Math.min(columns.barsRight() - columns.barsLeft(), meaning.prefWidth(-1)));
        middle(total, columns.totalLeft(), middle, columns.totalRight() - columns.totalLeft());
    }

    private static void middle(Label label, double left, double middle, double width) {
        double height = label.prefHeight(-1);
        label.resizeRelocate(Math.round(left), Math.round(middle - height / 2), Math.ceil(width), height);
    }
}
