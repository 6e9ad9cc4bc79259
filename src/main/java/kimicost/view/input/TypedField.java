package kimicost.view.input;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow.AnchorLocation;
import javafx.util.Subscription;
import kimicost.text.Strings;
import kimicost.text.TypedNumber;
import kimicost.text.TypedNumber.NotANumber;
import kimicost.view.part.Tips;
import org.controlsfx.control.textfield.CustomTextField;

/// A field for a number. While it has the keyboard it shows the number without grouping, and says how what is typed is read.
/// Enter and leaving the field take it. What cannot be taken stays, framed, with the reason, until it is corrected or given up
/// with Escape or Tab.
public final class TypedField extends CustomTextField {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final String REFUSED = "refused";
    private static final double WIDEST_NOTE = 320;
    private static final double GAP = 3;

    private final String name;
    private final Content content;
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Note> note = new ReadOnlyObjectWrapper<>(Note.NONE);
    private Tooltip tip;
    private Subscription moves = Subscription.EMPTY;
    private String shown = "";

    /// The number that a field is for.
    public interface Content {
        /// As the field shows it.
        ///
        /// @param edited whether it is being edited: then without grouping
        String text(boolean edited);

        /// How `typed` is read, such as `1.2 tokens`.
        ///
        /// @throws NotANumber where it cannot be taken
        String read(String typed) throws NotANumber;

        /// Makes `typed` the number.
        ///
        /// @throws NotANumber where it cannot be taken
        void take(String typed) throws NotANumber;
    }

    /// What there is to say of a text.
    ///
    /// @param text    how it is read, or a sentence that says why it is not; empty for nothing
    /// @param read    whether it is read
    /// @param refused whether it was to be taken and could not
    record Note(String text, boolean read, boolean refused) {
        static final Note NONE = new Note("", true, false);
    }

    /// @param name what the number is, for sentences about it, such as `Users`
    public TypedField(String name, Content content) {
        this.name = name;
        this.content = content;
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
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean givenUp = event.getCode() == KeyCode.ESCAPE && (edited() || refused()) || event.getCode() == KeyCode.TAB && refused();
            if (givenUp) {
                show();
            }
            if (givenUp && event.getCode() == KeyCode.ESCAPE) {
                event.consume();
            }
        });
    }

    /// What the number is, such as `Users`.
    public String name() {
        return name;
    }

    /// Shows the number as it is now; what was typed is gone.
    public void show() {
        shown = content.text(isFocused());
        if (!getText().equals(shown)) {
            setText(shown);
            if (isFocused()) {
                end();
            }
        }
        refuse("");
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

    /// Shows the note below the field, while it has the keyboard, and a refusal where the pointer rests on it too. For fields
    /// that have no place of their own for it.
    public TypedField withTip() {
        tip = new Tooltip();
        tip.getStyleClass().add("reading");
        tip.setWrapText(true);
        tip.setMaxWidth(WIDEST_NOTE);
        tip.setAnchorLocation(AnchorLocation.CONTENT_TOP_RIGHT);
        // Escape is the field's.
        tip.setHideOnEscape(false);
        Tips.on(this, refusal::get);
        return this;
    }

    /// The first field on screen below `root` that refused what stands in it.
    public static Optional<TypedField> refusedIn(Parent root) {
        return root.lookupAll(".typed-field").stream().map(TypedField.class::cast)
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

    private void take() {
        try {
            if (edited()) {
                content.take(getText());
            }
            show();
        } catch (NotANumber e) {
            refuse(e.getMessage());
        }
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
        if (tip != null) {
            showTip(note.get());
        }
    }

    private Note reading() {
        try {
            return new Note(Strings.of("field.reading", content.read(getText())), true, false);
        } catch (NotANumber e) {
            return new Note(e.getMessage(), false, false);
        }
    }

    private void showTip(Note now) {
        if (now.text().isEmpty() || !isFocused()) {
            moves.unsubscribe();
            moves = Subscription.EMPTY;
            tip.hide();
            return;
        }
        tip.setText(now.text());
        tip.getStyleClass().removeAll(REFUSED);
        if (now.refused()) {
            tip.getStyleClass().add(REFUSED);
        }
        if (!tip.isShowing()) {
            moves = localToSceneTransformProperty().subscribe((before, moved) -> place());
            place();
        }
    }

    private void place() {
        Bounds bounds = localToScreen(getLayoutBounds());
        if (bounds != null) {
            tip.show(this, bounds.getMaxX(), bounds.getMaxY() + GAP);
        }
    }
}
