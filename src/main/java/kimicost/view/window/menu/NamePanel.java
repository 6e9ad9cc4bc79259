package kimicost.view.window.menu;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import kimicost.controller.Session;
import kimicost.model.scenario.Scenario;
import kimicost.text.Strings;
import kimicost.view.part.Popovers;
import atlantafx.base.controls.Popover;
import atlantafx.base.controls.Popover.ArrowLocation;

/// Edits the scenario's name and notes. They change as they are typed, and become one undo step when the panel closes.
public final class NamePanel {
    private NamePanel() {}

    public static void open(Node below, Session session) {
        Scenario now = session.scenario().get();
        TextField name = new TextField(now.name());
        name.setId("scenario-name");
        TextArea notes = new TextArea(now.notes());
        notes.setId("scenario-notes");
        notes.setWrapText(true);
        notes.setPrefRowCount(6);
        Button apply = new Button(Strings.of("name.close"));
        apply.setId("scenario-apply");
        Label nameLabel = new Label(Strings.of("name.name"));
        nameLabel.setLabelFor(name);
        Label notesLabel = new Label(Strings.of("name.notes"));
        notesLabel.setLabelFor(notes);
        VBox panel = new VBox(nameLabel, name, notesLabel, notes, apply);
        panel.getStyleClass().add("name-panel");
        Runnable typed = () -> session.preview(session.scenario().get().withName(name.getText().strip()).withNotes(notes.getText()));
        name.textProperty().subscribe((before, text) -> typed.run());
        notes.textProperty().subscribe((before, text) -> typed.run());
        notes.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                notes.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
        Popover popOver = Popovers.show(panel, below, ArrowLocation.TOP_CENTER);
        popOver.setOnHidden(event -> session.commit());
        apply.setOnAction(event -> popOver.hide());
        name.setOnAction(event -> popOver.hide());
        name.requestFocus();
        name.selectAll();
    }
}
