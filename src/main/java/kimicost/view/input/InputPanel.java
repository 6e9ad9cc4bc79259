package kimicost.view.input;

import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import kimicost.controller.Session;
import kimicost.text.Figures;
import kimicost.view.part.Hints;
import kimicost.view.part.Scroller;

/// The left pane: the inputs in their groups.
public final class InputPanel extends Scroller {
    private final Session session;
    private final Figures figures;
    private final Hints hints;

    public InputPanel(Session session, Figures figures, Hints hints) {
        super(new VBox(), "input-panel");
        this.session = session;
        this.figures = figures;
        this.hints = hints;
        VBox groups = (VBox) getContent();
        groups.getStyleClass().add("groups");
        for (InputRow.Group group : InputRow.GROUPS) {
            String heading = group.heading().toUpperCase(Locale.ROOT);
            groups.getChildren().add(group.folded() ? fold(group, heading) : open(group, heading));
        }
    }

    private VBox open(InputRow.Group group, String heading) {
        Label label = new Label(heading);
        label.getStyleClass().add("group-heading");
        VBox box = new VBox(label);
        box.getStyleClass().add("group");
        add(group, box);
        return box;
    }

    /// Its rows are made when they are first shown.
    private TitledPane fold(InputRow.Group group, String heading) {
        VBox box = new VBox();
        box.getStyleClass().add("group");
        TitledPane fold = new TitledPane(heading, box);
        fold.setId("fold-" + group.name());
        fold.getStyleClass().add("fold");
        fold.setAnimated(false);
        fold.setExpanded(false);
        // It makes room for a scroll bar as the other groups do.
        fold.setMinWidth(0);
        fold.expandedProperty().subscribe(open -> {
            if (open && box.getChildren().isEmpty()) {
                add(group, box);
            }
        });
        return fold;
    }

    private void add(InputRow.Group group, VBox box) {
        group.rows().forEach(row -> {
            InputRowView view = new InputRowView(row, session, figures, hints);
            box.getChildren().add(view);
            // A row reached by the keyboard is scrolled into sight.
            view.focusWithinProperty().subscribe(focused -> {
                if (focused) {
                    Bounds within = getContent().sceneToLocal(view.localToScene(view.getLayoutBounds()));
                    reveal(within.getMinY(), within.getHeight());
                }
            });
        });
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
