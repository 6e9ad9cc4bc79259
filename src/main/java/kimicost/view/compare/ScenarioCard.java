package kimicost.view.compare;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kimicost.text.Strings;
import kimicost.view.part.Icons;
import kimicost.view.part.Summary.Tone;
import org.kordamp.ikonli.feather.Feather;

/// A scenario to compare: its editable name, what it costs, and what differs from the first.
final class ScenarioCard extends VBox {
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");

    private final TextField name = new TextField();
    private final Button remove = new Button(null, Icons.of(Feather.X));
    private final Label lead = new Label();
    private final Label total = new Label();
    private final Label apart = new Label();
    private final Label differs = new Label();
    private final Button current = new Button(Strings.of("scenarios.current"));
    private final boolean removable;
    private String shown = "";

    /// The texts of the card.
    ///
    /// @param apart   how much more or less it costs than the first; empty for the first, and in another currency
    /// @param differs what differs from the first
    /// @param example whether it is only an example
    record Said(String name, String lead, String total, String apart, Tone tone, String differs, boolean example) {}

    /// @param place   its index; 0 is the present scenario
    /// @param rename  receives a new name
    /// @param removed runs when it is removed; empty for the present scenario
    /// @param made    runs when it is made the present scenario; empty for that scenario itself
    ScenarioCard(int place, Consumer<String> rename, Optional<Runnable> removed, Optional<Runnable> made) {
        removable = removed.isPresent();
        getStyleClass().add("scenario-card");
        setMinWidth(0);
        name.setId("scenario-name-" + place);
        name.getStyleClass().add("name-in-place");
        name.setAccessibleText(Strings.of("scenarios.name"));
        HBox.setHgrow(name, Priority.ALWAYS);
        Runnable typed = () -> {
            String text = name.getText().strip();
            if (text.isEmpty()) {
                name.setText(shown);
            } else if (!text.equals(shown)) {
                rename.accept(text);
            }
        };
        name.setOnAction(event -> typed.run());
        name.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                typed.run();
            }
        });
        name.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                name.setText(shown);
            }
        });
        remove.setId("scenario-remove-" + place);
        remove.getStyleClass().addAll("quiet", "icon-button");
        remove.managedProperty().bind(remove.visibleProperty());
        remove.setOnAction(event -> removed.ifPresent(Runnable::run));
        current.setId("scenario-current-" + place);
        current.getStyleClass().add("apply");
        current.managedProperty().bind(current.visibleProperty());
        current.setOnAction(event -> made.ifPresent(Runnable::run));
        lead.getStyleClass().add("scenario-lead");
        total.getStyleClass().add("scenario-total");
        apart.getStyleClass().add("scenario-apart");
        differs.getStyleClass().add("scenario-differs");
        differs.setWrapText(true);
        differs.setMinHeight(USE_PREF_SIZE);
        HBox head = new HBox(name, remove);
        head.setAlignment(Pos.CENTER_LEFT);
        FlowPane sum = new FlowPane(total, apart);
        sum.getStyleClass().add("scenario-sum");
        sum.setRowValignment(VPos.BASELINE);
        // Otherwise a FlowPane assumes 400 pixels.
        sum.prefWrapLengthProperty().bind(head.widthProperty());
        getChildren().addAll(head, lead, sum, differs, current);
    }

    void show(Said said) {
        shown = said.name;
        if (!name.isFocused()) {
            name.setText(said.name);
        }
        name.setEditable(!said.example);
        name.setFocusTraversable(!said.example);
        remove.setAccessibleText(Strings.of("scenarios.remove.name", said.name));
        remove.setVisible(removable && !said.example);
        current.setVisible(removable && !said.example);
        lead.setText(said.lead);
        total.setText(said.total);
        apart.setText(said.apart);
        apart.pseudoClassStateChanged(GOOD, said.tone == Tone.GOOD);
        apart.pseudoClassStateChanged(OVER, said.tone == Tone.OVER);
        differs.setText(said.differs);
        pseudoClassStateChanged(DIMMED, said.example);
    }

    void rename() {
        name.requestFocus();
        name.selectAll();
    }
}
