package kimicost.view.input;

import java.util.Locale;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import kimicost.controller.Session;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.view.part.Hints;
import kimicost.view.part.Scroller;

/// The left panel with all inputs, in groups.
public final class InputPanel extends Scroller {
    private static final PseudoClass SCROLLED = PseudoClass.getPseudoClass("scrolled");
    private static final double ROOM_FOR_FOLD = 380;

    private final Session session;
    private final Figures figures;
    private final Hints hints;
    private TitledPane lastFold;
    private ScrollBar bar;
    /// Whether the user has opened or closed the last collapsible group.
    private boolean touched;

    public InputPanel(Session session, Figures figures, Hints hints) {
        super(new VBox(), "input-panel");
        this.session = session;
        this.figures = figures;
        this.hints = hints;
        VBox groups = (VBox) getContent();
        groups.getStyleClass().add("groups");
        for (InputRow.Group group : InputRow.GROUPS) {
            groups.getChildren().add(switch (group.fold()) {
                case OPEN -> open(group);
                case GROUP -> lastFold = fold(group, group.heading().toUpperCase(Locale.ROOT));
                case DETAILS -> details(group);
            });
        }
        viewportBoundsProperty().subscribe(bounds -> useRoom(bounds.getHeight()));
    }

    /// Lets the scroll bar take its space from the margin, so that no field moves when it appears.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (bar == null && lookup(".scroll-bar:vertical") instanceof ScrollBar made) {
            bar = made;
            bar.visibleProperty().subscribe(visible -> pseudoClassStateChanged(SCROLLED, visible));
        }
    }

    /// Opens the last collapsible group if there is room for it, unless the user has opened or closed it.
    private void useRoom(double height) {
        if (lastFold == null || touched || height == 0) {
            return;
        }
        double left = height - getContent().getLayoutBounds().getHeight();
        double rows = lastFold.getContent() instanceof VBox box && lastFold.isExpanded() ? box.getHeight() : 0;
        boolean room = left + rows > ROOM_FOR_FOLD;
        if (room != lastFold.isExpanded() && getContent().getLayoutBounds().getHeight() > 0) {
            Platform.runLater(() -> {
                if (!touched) {
                    lastFold.setExpanded(room);
                    touched = false;
                }
            });
        }
    }

    private VBox open(InputRow.Group group) {
        Label label = new Label(group.heading().toUpperCase(Locale.ROOT));
        label.getStyleClass().add("group-heading");
        VBox box = new VBox(label);
        box.getStyleClass().add("group");
        add(group, box);
        return box;
    }

    /// A collapsed group of rows that only matter with the row above it. Its heading shows the first row's value.
    private TitledPane details(InputRow.Group group) {
        TitledPane fold = fold(group, "");
        fold.getStyleClass().add("details");
        InputRow first = group.rows().getFirst();
        fold.textProperty().bind(session.value(first.dimension()).map(value -> Strings.of("row.eachAdds", first.text(value, figures))));
        return fold;
    }

    /// A collapsed group, whose rows are created when it is first opened.
    private TitledPane fold(InputRow.Group group, String heading) {
        VBox box = new VBox();
        box.getStyleClass().add("group");
        TitledPane fold = new TitledPane(heading, box);
        fold.setId("fold-" + group.name());
        fold.getStyleClass().add("fold");
        fold.setAnimated(false);
        fold.setExpanded(false);
        fold.expandedProperty().subscribe((before, open) -> touched |= fold == lastFold);
        // Lets it shrink for a scroll bar like the other groups.
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
            // Scroll to a row that gets focus.
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
