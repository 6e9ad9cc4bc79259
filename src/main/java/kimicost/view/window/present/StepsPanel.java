package kimicost.view.window.present;

import atlantafx.base.controls.Popover.ArrowLocation;
import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kimicost.controller.Session;
import kimicost.controller.StepRecorder;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.Step;
import kimicost.text.Strings;
import kimicost.view.part.Icons;
import kimicost.view.part.Popovers;
import kimicost.view.part.Presence;
import kimicost.view.part.Tips;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The panel in which a demo is prepared: each step with an editable caption and its buttons.
final class StepsPanel extends VBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final PresentButtons buttons;
    private final StepRecorder recorder;
    private final VBox list = new VBox();
    private final Label empty = new Label(Strings.of("steps.empty"));
    private final Button record;
    private final Button start;

    StepsPanel(PresentButtons buttons, Session session, StepRecorder recorder) {
        this.buttons = buttons;
        this.recorder = recorder;
        getStyleClass().add("steps-panel");
        Label title = new Label(Strings.of("steps.title"));
        title.getStyleClass().add("popover-title");
        empty.setWrapText(true);
        empty.getStyleClass().add("hint");
        list.getStyleClass().add("steps-list");
        record = new Button(Strings.of("steps.record", PresentButtons.RECORD.getDisplayText()), Icons.of(Feather.PLUS));
        record.setId("steps-record");
        record.setOnAction(event -> buttons.record());
        start = new Button(Strings.of("steps.start", PresentButtons.PRESENT.getDisplayText()), Icons.of(Feather.PLAY));
        start.setId("steps-start");
        start.setOnAction(event -> present());
        // A panel is a window of its own, so the main window's shortcuts do not reach it.
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (PresentButtons.RECORD.match(event)) {
                buttons.record();
            } else if (PresentButtons.PRESENT.match(event)) {
                present();
            }
        });
        HBox foot = new HBox(record, start);
        foot.getStyleClass().add("steps-foot");
        getChildren().addAll(title, empty, list, foot);
        session.scenario().when(Presence.inOpenWindow(this)).subscribe(this::show);
    }

    /// A button gets focus first, so that nobody edits a caption by accident.
    void open(Node below) {
        Popovers.show(this, below, ArrowLocation.TOP_RIGHT);
        (recorder.isFull() ? start : record).requestFocus();
    }

    private void present() {
        getScene().getWindow().hide();
        buttons.present();
    }

    private void show(Scenario now) {
        List<Step> steps = now.extras().steps();
        empty.setVisible(steps.isEmpty());
        empty.setManaged(steps.isEmpty());
        record.setDisable(recorder.isFull());
        // Rows are only rebuilt if their number changes, so that a field being edited stays.
        if (list.getChildren().size() != steps.size()) {
            list.getChildren().setAll(IntStream.range(0, steps.size()).mapToObj(this::row).toList());
        }
        Scenario state = Step.stateOf(now);
        for (int i = 0; i < steps.size(); i++) {
            Node row = list.getChildren().get(i);
            TextField caption = (TextField) row.lookup(".text-field");
            // Text being typed stays until the step gets another caption.
            if (!steps.get(i).caption().equals(row.getUserData())) {
                row.setUserData(steps.get(i).caption());
                caption.setText(steps.get(i).caption());
            }
            row.pseudoClassStateChanged(HERE, steps.get(i).scenario().equals(state));
            row.lookup("#step-" + i + "-up").setDisable(i == 0);
            row.lookup("#step-" + i + "-down").setDisable(i == steps.size() - 1);
        }
    }

    private HBox row(int index) {
        Label number = new Label(Integer.toString(index + 1));
        number.getStyleClass().add("number");
        TextField caption = new TextField(recorder.steps().get(index).caption());
        caption.setId("step-" + index);
        caption.setAccessibleText(Strings.of("steps.caption", number.getText()));
        caption.textProperty().subscribe((before, text) -> caption.pseudoClassStateChanged(INVALID, !Step.isCaption(text.strip())));
        caption.setOnAction(event -> rename(index, caption));
        caption.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                rename(index, caption);
            }
        });
        HBox.setHgrow(caption, Priority.ALWAYS);
        HBox row = new HBox(number, caption,
                button(index, "go", Feather.EYE, () -> buttons.goTo(index)),
                button(index, "again", Feather.REFRESH_CW, () -> buttons.recordAgain(index)),
                button(index, "up", Feather.ARROW_UP, () -> recorder.move(index, -1)),
                button(index, "down", Feather.ARROW_DOWN, () -> recorder.move(index, 1)),
                button(index, "delete", Feather.TRASH_2, () -> recorder.delete(index)));
        row.getStyleClass().add("step-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// Renames a step; an invalid caption is reset. An unedited field renames nothing, because its row may be gone.
    private void rename(int index, TextField caption) {
        String typed = caption.getText().strip();
        Object before = caption.getParent().getUserData();
        if (typed.equals(before)) {
            return;
        }
        if (Step.isCaption(typed)) {
            recorder.rename(index, typed);
        } else {
            caption.setText((String) before);
        }
    }

    private static Button button(int index, String what, Ikon icon, Runnable action) {
        Button button = new Button(null, Icons.of(icon));
        button.setId("step-" + index + "-" + what);
        button.getStyleClass().addAll("icon-button", "quiet");
        button.setAccessibleText(Strings.of("steps." + what, Integer.toString(index + 1)));
        Tips.on(button, button::getAccessibleText);
        button.setOnAction(event -> action.run());
        return button;
    }
}
