package kimicost.view.part;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin;

/// Stops the carets that nobody sees. JavaFX 26 starts a caret's blinking whenever the caret is moved, with the keyboard or
/// without, and moves it to the start when a field is left: each field that was clicked would draw for ever.
public final class Carets {
    private Carets() {}

    /// Watches every text control of `scene` from when it first has the keyboard.
    public static void rest(Scene scene) {
        scene.focusOwnerProperty().subscribe(owner -> {
            if (owner instanceof TextInputControl text && text.getProperties().putIfAbsent(Carets.class, true) == null) {
                // As values, not invalidations: those come before the skin's own listeners, which start it.
                text.caretPositionProperty().subscribe(position -> rest(text));
                text.focusedProperty().subscribe(focused -> rest(text));
            }
        });
    }

    private static void rest(TextInputControl text) {
        if (!text.isFocused() && text.getSkin() instanceof TextInputControlSkin<?> skin) {
            skin.setCaretAnimating(false);
        }
    }
}
