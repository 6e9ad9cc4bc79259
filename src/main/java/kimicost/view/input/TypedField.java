package kimicost.view.input;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import kimicost.model.InvalidValue;
import kimicost.text.Strings;
import kimicost.text.TypedNumber;
import kimicost.text.TypedNumber.NotANumber;
import kimicost.view.part.Tips;

/// A field for one typed value, usually a number. While it has focus it shows the number without grouping, and a note says how
/// the text is read. Enter or leaving the field accepts the text. Invalid text stays, framed and with the reason, until it is
/// corrected or discarded with Escape or Tab.
public class TypedField<T> extends CustomTextField {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final List<KeyCombination> HISTORY = Stream.of("Shortcut+Z", "Shortcut+Shift+Z", "Shortcut+Y")
            .map(KeyCombination::valueOf).toList();

    private final String name;
    private final Notation<T> notation;
    private final Consumer<Optional<T>> taker;
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Note> note = new ReadOnlyObjectWrapper<>(Note.NONE);
    private Optional<T> value = Optional.empty();
    private boolean mayBeNone;
    private boolean stepping;
    private String shown = "";

    /// A note about the text in the field.
    ///
    /// @param text    how the text is read, or why it cannot be; empty for no note
    /// @param read    whether the text could be read
    /// @param refused whether the user tried to submit the text and it was rejected
    record Note(String text, boolean read, boolean refused) {
        static final Note NONE = new Note("", true, false);
    }

    /// @param name     what the value is, for messages about it, such as `Users`
    /// @param notation how the value is displayed and parsed
    /// @param taker    receives a typed value; may throw [InvalidValue] to reject it
    public TypedField(String name, Notation<T> notation, Consumer<Optional<T>> taker) {
        this.name = name;
        this.notation = notation;
        this.taker = taker;
        getStyleClass().add("typed-field");
        setAccessibleText(name);
        setOnAction(event -> take());
        textProperty().subscribe((before, now) -> typed());
        focusedProperty().subscribe((before, now) -> {
            if (now) {
                enter();
            } else {
                take();
                say();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        boolean escape = event.getCode() == KeyCode.ESCAPE && (edited() || refused());
        if (escape || event.getCode() == KeyCode.TAB && refused()) {
            show();
        }
        if (escape) {
            event.consume();
        }
        if (!edited() && HISTORY.stream().anyMatch(keys -> keys.match(event))) {
            // The field has no edits of its own to undo, so the keys are meant for the scenario.
            getParent().fireEvent(event.copyFor(getParent(), getParent()));
            event.consume();
        }
    }

    /// What the value is, such as `Users`.
    public String name() {
        return name;
    }

    /// The last accepted value; empty for none.
    public Optional<T> value() {
        return value;
    }

    /// Updates the field from the scenario. Text being typed is kept as long as the value stays the same.
    public void put(Optional<T> now) {
        boolean moved = !now.equals(value);
        value = now;
        if (moved || !isFocused() && edited()) {
            show();
        }
    }

    private void show() {
        shown = value.map(one -> notation.write(one, isFocused())).orElse("");
        if (!getText().equals(shown)) {
            setText(shown);
            if (isFocused()) {
                end();
            }
        }
        refuse("");
    }

    /// Lets the up and down keys step the value. A held key repeats; all repeats form one undo step.
    ///
    /// @param step called for each step, with true for up
    /// @param end  called after the last step
    public void stepWith(Consumer<Boolean> step, Runnable end) {
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                stepping = true;
                step.accept(event.getCode() == KeyCode.UP);
                event.consume();
            }
        });
        Runnable last = () -> {
            if (stepping) {
                stepping = false;
                end.run();
            }
        };
        addEventFilter(KeyEvent.KEY_RELEASED, event -> last.run());
        focusedProperty().subscribe((before, focused) -> last.run());
    }

    /// Whether there is typed text that has not been accepted yet.
    public boolean edited() {
        return !getText().equals(shown);
    }

    /// Why the text was rejected, in a sentence; empty if it was not.
    public ReadOnlyStringProperty refusal() {
        return refusal.getReadOnlyProperty();
    }

    /// How the text being typed is read, or why it cannot be; empty if there is nothing to say.
    ReadOnlyObjectProperty<Note> note() {
        return note.getReadOnlyProperty();
    }

    /// Allows the field to be empty, which means no value.
    ///
    /// @param said the prompt shown in the empty field
    public void orNone(String said) {
        mayBeNone = true;
        setPromptText(said);
    }

    /// Makes it a small field. It shows its own note below while it has focus, and a rejection also as a tooltip.
    public void small(String id) {
        setId(id);
        getStyleClass().add("small-field");
        NoteTip.on(this);
        Tips.on(this, refusal::get);
    }

    /// The first visible field in `root` whose text was rejected.
    public static Optional<TypedField<?>> refusedIn(Parent root) {
        return root.lookupAll(".typed-field").stream().<TypedField<?>>map(TypedField.class::cast)
                .filter(field -> field.refused() && onScreen(field)).findFirst();
    }

    private static boolean onScreen(Node node) {
        return node == null || node.isVisible() && onScreen(node.getParent());
    }

    /// Rejects pasted cells or lines, which a text field would join into one number.
    @Override
    public void paste() {
        String pasted = Clipboard.getSystemClipboard().getString();
        if (pasted == null) {
            return;
        }
        try {
            TypedNumber.checkOneValue(pasted);
            replaceSelection(pasted.strip());
        } catch (NotANumber e) {
            refuse(e.getMessage());
        }
    }

    private boolean refused() {
        return !refusal.get().isEmpty();
    }

    private void enter() {
        if (refused()) {
            say();
        } else {
            show();
        }
    }

    /// Accepts the text in the field, if possible.
    void take() {
        try {
            if (edited()) {
                take(read());
            }
            show();
        } catch (NotANumber | InvalidValue e) {
            refuse(e.getMessage());
        }
    }

    private void take(Optional<T> typed) {
        Optional<T> before = value;
        if (!typed.equals(before)) {
            value = typed;
            try {
                taker.accept(typed);
            } catch (InvalidValue e) {
                value = before;
                throw e;
            }
        }
    }

    private Optional<T> read() throws NotANumber {
        return mayBeNone && getText().isBlank() ? Optional.empty() : Optional.of(notation.read(getText(), value));
    }

    /// Called when the text changes. A rejection disappears once the text can be read.
    private void typed() {
        if (refused()) {
            refuse(edited() && !reading().read() ? reading().text() : "");
        } else {
            say();
        }
    }

    private void refuse(String sentence) {
        refusal.set(sentence);
        pseudoClassStateChanged(INVALID, refused());
        say();
    }

    private void say() {
        note.set(refused() ? new Note(refusal.get(), false, true) : isFocused() && edited() ? reading() : Note.NONE);
    }

    private Note reading() {
        try {
            return new Note(Strings.of("field.reading", read().map(notation::say).orElse(Strings.of("none"))), true, false);
        } catch (NotANumber e) {
            return new Note(e.getMessage(), false, false);
        }
    }
}
