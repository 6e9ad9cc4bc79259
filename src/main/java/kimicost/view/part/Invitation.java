package kimicost.view.part;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A sentence with a button: the next step if a view has nothing to show, or needs something.
public final class Invitation extends HBox {
    private final Label sentence = new Label();
    private final Button action = new Button();
    private boolean held;

    /// @param id the button's id
    public Invitation(String id) {
        getStyleClass().add("invitation");
        setAlignment(Pos.CENTER_LEFT);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        action.setId(id);
        action.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(sentence, action);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        setMinHeight(USE_PREF_SIZE);
    }

    /// During a drag it neither appears nor disappears, so that nothing below it moves.
    public void hold(boolean down) {
        held = down;
    }

    /// @param warning whether something is wrong rather than missing
    public void offer(String text, String click, Runnable run, boolean warning) {
        if (held && !isVisible()) {
            return;
        }
        sentence.setText(text);
        action.setText(click);
        action.setVisible(!click.isEmpty());
        action.setManaged(!click.isEmpty());
        action.setOnAction(event -> run.run());
        getStyleClass().setAll("invitation", warning ? "warned" : "plain");
        setVisible(true);
    }

    public void withdraw() {
        setVisible(held && isVisible());
    }
}
