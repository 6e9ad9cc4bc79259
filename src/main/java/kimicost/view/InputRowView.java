package kimicost.view;

import atlantafx.base.controls.ProgressSliderSkin;
import java.math.BigDecimal;
import java.util.Currency;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kimicost.controller.Session;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.text.TypedNumber.NotANumber;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;

/// A label, a typed field with its unit, a reset and a slider for one input.
///
/// A drag previews and is committed when the thumb is let go; a key, a typed number and a reset are committed at once.
/// A number that cannot be used stays in its field with the reason under it, and changes nothing.
final class InputRowView extends VBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");

    private static final int LONGEST_WITH_UNIT = 7;

    private final InputRow row;
    private final Session session;
    private final Figures figures;
    private final Slider slider = new Slider(0, 1, 0);
    private final CustomTextField field = new CustomTextField();
    private final Label unit = new Label();
    private final HBox head;
    private Label problem;
    private Button reset;
    private String shownText = "";
    private Shown shown;

    /// What a row depends on: most ticks of a drag move one row, and leave all others as they are.
    private record Shown(BigDecimal value, BigDecimal origin, Currency currency, boolean dragged) {}

    InputRowView(InputRow row, Session session, Figures figures, Hints hints) {
        this.row = row;
        this.session = session;
        this.figures = figures;
        getStyleClass().add("input-row");
        setId(row.dimension().name());

        Label label = new Label(row.label());
        label.setLabelFor(field);
        label.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head = new HBox(label, gap, field);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, slider);

        prepareField();
        prepareSlider();
        hints.explain(this, row::explanation);
        session.board().subscribe(board -> show());
    }

    private void prepareField() {
        unit.getStyleClass().add("unit");
        unit.setMinWidth(USE_PREF_SIZE);
        field.setOnAction(event -> commitTyped());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                commitTyped();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean untouched = field.getText().equals(shownText);
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                step(event.getCode() == KeyCode.UP, false);
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && !untouched) {
                showText();
                event.consume();
            } else if (untouched && UNDO.match(event)) {
                // The field has nothing of its own to undo: the scenario is meant.
                session.undo();
                event.consume();
            }
        });
    }

    private void prepareSlider() {
        slider.setSkin(new ProgressSliderSkin(slider));
        // A press on the track moves the thumb as a drag does; both end when the button is let go.
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> slider.setValueChanging(true));
        slider.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> slider.setValueChanging(false));
        // A drag that was ended by something else is over, however the hand goes on.
        slider.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> {
            if (!slider.isValueChanging()) {
                event.consume();
            }
        });
        session.dragging().subscribe(dragging -> slider.setValueChanging(dragging && slider.isValueChanging()));
        slider.valueProperty().subscribe((before, position) -> {
            if (slider.isValueChanging()) {
                session.preview(row.dimension().with(now(), row.stored(row.scale().valueAt(position.doubleValue()))));
            }
        });
        slider.valueChangingProperty().subscribe((before, changing) -> {
            if (changing) {
                session.drag();
            } else {
                session.commit();
                show();
            }
        });
        slider.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case LEFT, DOWN, KP_LEFT, KP_DOWN, MINUS, SUBTRACT -> step(false, false);
                case RIGHT, UP, KP_RIGHT, KP_UP, PLUS, ADD -> step(true, false);
                case PAGE_DOWN -> step(false, true);
                case PAGE_UP -> step(true, true);
                case HOME -> commitWritten(row.scale().valueAt(0));
                case END -> commitWritten(row.scale().valueAt(1));
                default -> {
                    return;
                }
            }
            event.consume();
        });
    }

    private void step(boolean up, boolean wide) {
        commitWritten(row.scale().step(row.written(value()), up, wide));
    }

    private void commitWritten(BigDecimal written) {
        session.commit(row.dimension().with(now(), row.stored(written)));
    }

    private void commitTyped() {
        if (field.getText().equals(shownText)) {
            return;
        }
        try {
            BigDecimal typed = row.typed(field.getText(), figures);
            session.commit(row.dimension().with(now(), typed));
            showText();
        } catch (NotANumber e) {
            showProblem(e.getMessage());
        }
    }

    private void show() {
        Shown now = new Shown(value(), origin(), session.card().currency(), slider.isValueChanging());
        // What is being typed stays; anything else that was left in the field gives way to the scenario.
        boolean stale = !field.isFocused() && !field.getText().equals(shownText);
        if (now.equals(shown) && !stale) {
            return;
        }
        shown = now;
        if (stale || !row.text(now.value, figures).equals(shownText)) {
            showText();
        }
        unit.setText(row.unit(now.value, figures, now.currency));
        // A long number needs the whole field; its heading names the unit too.
        field.setRight(unit.getText().isEmpty() || shownText.length() > LONGEST_WITH_UNIT ? null : unit);
        if (!now.dragged) {
            slider.setValue(row.scale().positionOf(row.written(now.value)));
        }
        slider.setAccessibleText(Strings.of("row.accessible", row.label(), shownText, unit.getText()));
        field.setAccessibleText(slider.getAccessibleText());
        showReset(now.value.compareTo(now.origin) != 0);
    }

    private void showReset(boolean moved) {
        if (moved && reset == null) {
            reset = new Button(null, Icons.of(Feather.ROTATE_CCW));
            reset.getStyleClass().addAll("icon-button", "reset");
            reset.setAccessibleText(Strings.of("row.reset.name", row.label()));
            Tips.on(reset, () -> Strings.of("row.reset", row.label(), row.text(origin(), figures)));
            reset.setFocusTraversable(false);
            reset.setOnAction(event -> session.commit(row.dimension().with(now(), origin())));
            head.getChildren().add(head.getChildren().indexOf(field), reset);
        }
        if (reset != null) {
            reset.setVisible(moved);
        }
    }

    private void showText() {
        shownText = row.text(value(), figures);
        field.setText(shownText);
        showProblem("");
        if (field.isFocused()) {
            field.end();
        }
    }

    private void showProblem(String sentence) {
        if (!sentence.isEmpty() && problem == null) {
            problem = new Label();
            problem.getStyleClass().add("problem");
            problem.setWrapText(true);
            problem.managedProperty().bind(problem.visibleProperty());
            getChildren().add(problem);
        }
        if (problem != null) {
            problem.setText(sentence);
            problem.setVisible(!sentence.isEmpty());
        }
        field.pseudoClassStateChanged(INVALID, !sentence.isEmpty());
    }

    private Scenario now() {
        return session.scenario().get();
    }

    private BigDecimal value() {
        return row.dimension().of(now());
    }

    private BigDecimal origin() {
        return row.dimension().of(session.startedFrom());
    }
}
