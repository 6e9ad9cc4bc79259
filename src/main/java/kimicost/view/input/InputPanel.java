package kimicost.view.input;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import kimicost.controller.Session;
import kimicost.text.Figures;
import kimicost.view.part.Hints;
import kimicost.view.part.Icons;
import kimicost.view.part.Scroller;
import org.kordamp.ikonli.feather.Feather;

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
            VBox box = new VBox();
            box.getStyleClass().add("group");
            String heading = group.heading().toUpperCase(Locale.ROOT);
            if (group.folded()) {
                box.getChildren().add(fold(heading, "fold-" + group.name(), box, () -> add(group, box)));
            } else {
                Label label = new Label(heading);
                label.getStyleClass().add("group-heading");
                box.getChildren().add(label);
                add(group, box);
            }
            groups.getChildren().add(box);
        }
    }

    private void add(InputRow.Group group, VBox box) {
        group.rows().forEach(row -> {
            InputRowView view = new InputRowView(row, session, figures, hints);
            view.managedProperty().bind(view.visibleProperty());
            box.getChildren().add(view);
            // A row reached by the keyboard is scrolled into sight.
            view.focusWithinProperty().subscribe(focused -> {
                if (focused) {
                    reveal(box.getLayoutY() + view.getLayoutY(), view.getLayoutBounds().getHeight());
                }
            });
        });
    }

    /// A heading that shows and hides what stands under it, which is made when it is first shown.
    private static ToggleButton fold(String heading, String id, VBox box, Runnable make) {
        ToggleButton fold = new ToggleButton(heading, Icons.of(Feather.CHEVRON_RIGHT));
        fold.setId(id);
        fold.getStyleClass().addAll("group-heading", "fold");
        fold.selectedProperty().subscribe((before, open) -> {
            fold.setGraphic(Icons.of(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
            if (open && box.getChildren().size() == 1) {
                make.run();
            }
            box.getChildren().stream().skip(1).forEach(row -> row.setVisible(open));
        });
        return fold;
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
