package kimicost.view.input;

import atlantafx.base.controls.ProgressSliderSkin;
import atlantafx.base.controls.Spacer;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.util.Subscription;
import kimicost.controller.Board;
import kimicost.controller.Session;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.view.part.Hints;
import kimicost.view.part.Icons;
import kimicost.view.part.Tips;
import org.kordamp.ikonli.feather.Feather;

/// The controls of one input: label, typed field with unit, reset button and slider.
///
/// A drag previews and is committed when the mouse button is released; a key that is held down, when the key is released. A typed
/// number and a reset are committed at once. An invalid number stays in its field with the reason below it and changes nothing.
public final class InputRowView extends VBox {
    /// How far a two-line note must move up to fit into the row, in pixels.
    private static final double RISE = 4;
    private static final PseudoClass SENTENCE = PseudoClass.getPseudoClass("sentence");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final InputRow row;
    private final Session session;
    private final Figures figures;
    private final Slider slider = new Slider(0, 1, 0);
    private final NumberField field;
    private final Label unit = new Label();
    private final HBox head;
    private Label note;
    private DragNote dragNote;
    private Button reset;
    private boolean stepping;
    private Shown shown;
    private Subscription others = Subscription.EMPTY;
    private Subscription drag = Subscription.EMPTY;

    /// Everything that a row displays.
    private record Shown(BigDecimal value, BigDecimal origin, Currency currency, boolean dragged) {}

    public InputRowView(InputRow row, Session session, Figures figures, Hints hints) {
        this.row = row;
        this.session = session;
        this.figures = figures;
        getStyleClass().add("input-row");
        setId(row.dimension().name());
        field = NumberField.of(row.label(), row, figures, () -> session.card().currency(),
                number -> session.commit(row.dimension().with(now(), number)));

        Label label = new Label(row.heading());
        label.setLabelFor(field);
        // If a long label and the reset button do not both fit, the label is cut, not the field.
        label.setMinWidth(0);
        head = new HBox(label, new Spacer(), field);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, slider);

        prepareField();
        prepareSlider();
        hints.explain(this, row::explanation);
        Tips.soonOn(label, row::explanation);
        Tips.beside(this, field.focusVisibleProperty(), row::explanation);
        show();
        session.value(row.dimension()).subscribe((before, now) -> show());
        session.startOf(row.dimension()).subscribe((before, now) -> show());
        session.currency().subscribe((before, now) -> show());
        field.refusal().subscribe(why -> {
            others.unsubscribe();
            // Rejected text is replaced once the field has lost focus and any input changes.
            others = why.isEmpty() ? Subscription.EMPTY : session.scenario().subscribe((before, now) -> show());
        });
    }

    private void prepareField() {
        unit.getStyleClass().add("unit");
        unit.setMinWidth(USE_PREF_SIZE);
        field.note().subscribe(this::showNote);
        field.stepWith(up -> step(up, false), session::commit);
        field.widthProperty().subscribe((before, width) -> showUnit());
    }

    private void prepareSlider() {
        slider.setSkin(new ProgressSliderSkin(slider));
        // A press on the track starts a drag too; both end when the mouse button is released.
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> slider.setValueChanging(true));
        slider.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> slider.setValueChanging(false));
        // Ignore further mouse movement after something else ended the drag.
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
                beginDrag();
            } else {
                session.commit();
                endDrag();
                show();
            }
        });
        slider.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case LEFT, DOWN, KP_LEFT, KP_DOWN, MINUS, SUBTRACT -> step(false, false);
                case RIGHT, UP, KP_RIGHT, KP_UP, PLUS, ADD -> step(true, false);
                case PAGE_DOWN -> step(false, true);
                case PAGE_UP -> step(true, true);
                case HOME -> preview(row.end(value(), false));
                case END -> preview(row.end(value(), true));
                default -> {
                    return;
                }
            }
            event.consume();
        });
        slider.addEventFilter(KeyEvent.KEY_RELEASED, event -> endSteps());
        slider.focusedProperty().subscribe((before, focused) -> endSteps());
    }

    private void step(boolean up, boolean wide) {
        preview(row.step(value(), up, wide));
    }

    /// Previews `value`. A key repeats while it is held down; all repeats form one undo step.
    private void preview(BigDecimal value) {
        if (!stepping) {
            stepping = true;
            beginDrag();
        }
        session.preview(row.dimension().with(now(), value));
    }

    private void endSteps() {
        if (stepping) {
            stepping = false;
            session.commit();
            endDrag();
        }
    }

    private void show() {
        field.put(Optional.of(value()));
        Shown now = new Shown(value(), origin(), session.card().currency(), slider.isValueChanging());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        unit.setText(row.unit(now.value, figures, now.currency));
        showUnit();
        if (!now.dragged) {
            slider.setValue(row.scale().positionOf(row.written(now.value)));
        }
        slider.setAccessibleText(Strings.of("row.accessible", row.label(), row.field(now.value, figures, false), unit.getText()));
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
            reset.setManaged(moved);
        }
    }

    private void beginDrag() {
        session.drag();
        if (dragNote == null) {
            dragNote = new DragNote();
            getChildren().addAll(dragNote.nodes());
        }
        setViewOrder(-1);
        drag.unsubscribe();
        drag = session.board().subscribe((was, now) -> showDrag(now));
    }

    /// Shows above the thumb what the drag has changed so far.
    private void showDrag(Board now) {
        dragNote.show(now.before().map(this::dragged),
                now.before().map(before -> row.scale().positionOf(row.written(row.dimension().of(before.scenario())))).orElse(0.0));
        requestLayout();
    }

    private void endDrag() {
        drag.unsubscribe();
        if (dragNote != null) {
            dragNote.show(Optional.empty(), 0);
        }
        setViewOrder(0);
    }

    private String dragged(Board before) {
        BigDecimal from = row.dimension().of(before.scenario());
        Board now = session.board().get();
        String change = before.answer().lead().flatMap(was -> now.answer().lead()
                .map(is -> figures.change(is.total().subtract(was.total()), now.answer().currency()))).orElse("");
        return Strings.of("row.dragged", row.withUnit(from, figures), row.withUnit(value(), figures), change);
    }

    /// Hides the unit if the number needs the whole field.
    private void showUnit() {
        Text text = new Text(field.getText());
        text.setFont(field.getFont());
        double room = field.prefWidth(-1) - field.snappedLeftInset() - field.snappedRightInset();
        boolean fits = text.getLayoutBounds().getWidth() + unit.prefWidth(-1) <= room;
        field.setRight(unit.getText().isEmpty() || !fits ? null : unit);
    }

    /// Shows the note on top of the slider, so that nothing moves when it appears.
    private void showNote(TypedField.Note now) {
        boolean empty = now.text().isEmpty();
        if (!empty && note == null) {
            note = new Label();
            note.getStyleClass().add("problem");
            note.setWrapText(true);
            note.setMouseTransparent(true);
            note.setManaged(false);
            getChildren().add(note);
        }
        if (note != null) {
            note.setText(now.text());
            note.setVisible(!empty);
            note.pseudoClassStateChanged(REFUSED, now.refused());
            note.pseudoClassStateChanged(SENTENCE, !now.read());
            // A sentence needs the full width.
            slider.setVisible(now.read());
            setViewOrder(empty ? 0 : -1);
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (dragNote != null) {
            dragNote.layoutOver(slider, getWidth());
        }
        if (note != null) {
            double width = Math.min(Math.ceil(note.prefWidth(-1)), getWidth());
            note.resizeRelocate(getWidth() - width, slider.getLayoutY() - (slider.isVisible() ? 0 : RISE), width, note.prefHeight(width));
        }
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
