package kimicost.view;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import kimicost.controller.Session;
import kimicost.model.scenario.Scenario;
import org.controlsfx.control.PopOver;

/// The scenario's name and notes, one step when the panel closes with its button or Enter; Escape leaves them as they were.
final class NamePanel {
    private NamePanel() {}

    static void open(Node below, Session session) {
        Scenario now = session.scenario().get();
        TextField name = new TextField(now.name());
        name.setId("scenario-name");
        TextArea notes = new TextArea(now.notes());
        notes.setId("scenario-notes");
        notes.setWrapText(true);
        notes.setPrefRowCount(6);
        Button apply = new Button(Strings.of("apply"));
        apply.setId("scenario-apply");
        Label nameLabel = new Label(Strings.of("name.name"));
        nameLabel.setLabelFor(name);
        Label notesLabel = new Label(Strings.of("name.notes"));
        notesLabel.setLabelFor(notes);
        VBox panel = new VBox(nameLabel, name, notesLabel, notes, apply);
        panel.getStyleClass().add("name-panel");
        PopOver popOver = Popovers.of(panel);
        Runnable commit = () -> {
            session.commit(session.scenario().get().withName(name.getText().strip()).withNotes(notes.getText()));
            popOver.hide();
        };
        apply.setOnAction(event -> commit.run());
        name.setOnAction(event -> commit.run());
        popOver.show(below, Popovers.OFFSET);
        name.requestFocus();
        name.selectAll();
    }
}
