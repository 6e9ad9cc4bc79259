package kimicost.view.quote;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A price and its parts: a heading, a large figure, and named figures below it. Each panel is for one reader.
final class PricePanel extends VBox {
    private static final PseudoClass SUM = PseudoClass.getPseudoClass("sum");

    private final Label figure = new Label();
    private final Label beside = new Label();
    private final GridPane grid = new GridPane();
    private final List<Label> names = new ArrayList<>();
    private final List<Label> figures = new ArrayList<>();

    /// A named figure.
    ///
    /// @param sum whether it is the sum of those above
    record Line(String name, String figure, boolean sum) {
        static Line of(String name, String figure) {
            return new Line(name, figure, false);
        }
    }

    /// @param parts shown between the large figure and the lines
    PricePanel(String heading, String note, Node... parts) {
        getStyleClass().add("price-panel");
        Label title = new Label(heading);
        title.getStyleClass().add("panel-heading");
        Label whose = new Label(note);
        whose.getStyleClass().add("mark");
        HBox head = new HBox(title, whose);
        head.getStyleClass().add("panel-head");
        head.setAlignment(Pos.CENTER_LEFT);
        figure.getStyleClass().add("panel-figure");
        beside.getStyleClass().add("period");
        HBox sum = new HBox(figure, beside);
        sum.getStyleClass().add("panel-head");
        sum.setAlignment(Pos.BASELINE_LEFT);
        ColumnConstraints left = new ColumnConstraints();
        left.setHgrow(Priority.ALWAYS);
        ColumnConstraints right = new ColumnConstraints();
        right.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(left, right);
        grid.getStyleClass().add("panel-lines");
        getChildren().addAll(head, sum);
        getChildren().addAll(parts);
        getChildren().add(grid);
        figure.setMinWidth(USE_PREF_SIZE);
        setMinWidth(0);
        setPrefWidth(100);
        setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(this, Priority.ALWAYS);
    }

    void show(String large, String small, List<Line> lines) {
        figure.setText(large);
        beside.setText(small);
        if (names.size() != lines.size()) {
            names.clear();
            figures.clear();
            grid.getChildren().clear();
            for (int i = 0; i < lines.size(); i++) {
                names.add(new Label());
                figures.add(new Label());
                names.get(i).getStyleClass().add("line-title");
                figures.get(i).getStyleClass().add("line-figure");
                figures.get(i).setMinWidth(USE_PREF_SIZE);
                grid.addRow(i, names.get(i), figures.get(i));
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            names.get(i).setText(lines.get(i).name);
            figures.get(i).setText(lines.get(i).figure);
            names.get(i).pseudoClassStateChanged(SUM, lines.get(i).sum);
            figures.get(i).pseudoClassStateChanged(SUM, lines.get(i).sum);
        }
    }
}
