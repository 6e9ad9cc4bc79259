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

/// A field for one value, mostly a number. While it has the keyboard it shows a number without grouping, and says how what is
/// typed is read. Enter and leaving the field take it. What cannot be taken stays, framed, with the reason, until it is
/// corrected or given up with Escape or Tab.
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

    /// What there is to say of a text.
    ///
    /// @param text    how it is read, or a sentence that says why it is not; empty for nothing
    /// @param read    whether it is read
    /// @param refused whether it was to be taken and could not
    record Note(String text, boolean read, boolean refused) {
        static final Note NONE = new Note("", true, false);
    }

    /// @param name     what the value is, for sentences about it, such as `Users`
    /// @param notation how it is written and read
    /// @param taker    takes a value that was typed; it may throw [InvalidValue], which refuses it
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
            // The field has nothing of its own to undo: the scenario is meant.
            getParent().fireEvent(event.copyFor(getParent(), getParent()));
            event.consume();
        }
    }

    /// What the number is, such as `Users`.
    public String name() {
        return name;
    }

    /// The value taken last; empty for none.
    public Optional<T> value() {
        return value;
    }

    /// Follows the scenario. What is being typed stays while the value does; what else was left in the field goes.
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

    /// Steps the value with the up and down keys. They repeat while they are held down: all of it is one step of the history.
    ///
    /// @param step takes whether to go up
    /// @param end  runs after the last of the steps
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

    /// Whether something was typed that was not taken yet.
    public boolean edited() {
        return !getText().equals(shown);
    }

    /// Why what stands in the field cannot be taken, in a sentence; empty where nothing was refused.
    public ReadOnlyStringProperty refusal() {
        return refusal.getReadOnlyProperty();
    }

    /// How the text is read while it is being typed, or why it is not; empty where there is nothing to say.
    ReadOnlyObjectProperty<Note> note() {
        return note.getReadOnlyProperty();
    }

    /// Lets the field be empty, for no value.
    ///
    /// @param said stands in it then
    public void orNone(String said) {
        mayBeNone = true;
        setPromptText(said);
    }

    /// Makes it a small field among others. It shows the note below itself, while it has the keyboard, and a refusal where the
    /// pointer rests on it too.
    public void small(String id) {
        setId(id);
        getStyleClass().add("small-field");
        NoteTip.on(this);
        Tips.on(this, refusal::get);
    }

    /// The first field on screen below `root` that refused what stands in it.
    public static Optional<TypedField<?>> refusedIn(Parent root) {
        return root.lookupAll(".typed-field").stream().<TypedField<?>>map(TypedField.class::cast)
                .filter(field -> field.refused() && onScreen(field)).findFirst();
    }

    private static boolean onScreen(Node node) {
        return node == null || node.isVisible() && onScreen(node.getParent());
    }

    /// Cells of a table and lines of a text are refused: a text field would join them to one number.
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

    /// Takes what stands in the field, if it can.
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

    /// A refusal ends with its cause.
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
