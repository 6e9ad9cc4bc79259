package kimicost.view;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import kimicost.controller.Session;
import kimicost.text.Figures;

/// The left pane: the inputs in their groups.
final class InputPanel extends ScrollPane {
    InputPanel(Session session, Figures figures, Hints hints) {
        getStyleClass().add("input-panel");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox groups = new VBox();
        groups.getStyleClass().add("groups");
        for (InputRow.Group group : InputRow.GROUPS) {
            Label heading = new Label(group.heading().toUpperCase(figures.locale()));
            heading.getStyleClass().add("group-heading");
            VBox box = new VBox(heading);
            box.getStyleClass().add("group");
            group.rows().forEach(row -> box.getChildren().add(new InputRowView(row, session, figures, hints)));
            groups.getChildren().add(box);
        }
        setContent(groups);
        // A row reached by the keyboard is scrolled into sight.
        groups.getChildren().forEach(group -> ((VBox) group).getChildren().forEach(row ->
                row.focusWithinProperty().subscribe(focused -> {
                    if (focused) {
                        reveal(group.getLayoutY() + row.getLayoutY(), row.getLayoutBounds().getHeight());
                    }
                })));
    }

    private void reveal(double top, double height) {
        double view = getViewportBounds().getHeight();
        double hidden = getContent().getLayoutBounds().getHeight() - view;
        if (hidden <= 0) {
            return;
        }
        double offset = getVvalue() * hidden;
        if (top < offset) {
            setVvalue(top / hidden);
        } else if (top + height > offset + view) {
            setVvalue((top + height - view) / hidden);
        }
    }
}
