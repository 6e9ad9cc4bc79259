package kimicost.view.part;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin;

/// Stops invisible carets from blinking. JavaFX 26 starts the blinking whenever a caret moves, even without focus, and moves it
/// when a field loses focus. Without this, every field that was ever clicked would keep redrawing.
public final class Carets {
    private Carets() {}

    /// Stops the caret of every text control in `scene` while the control has no focus.
    public static void rest(Scene scene) {
        scene.focusOwnerProperty().subscribe(owner -> {
            if (owner instanceof TextInputControl text && text.getProperties().putIfAbsent(Carets.class, true) == null) {
                // Subscribing to values, since invalidations arrive before the skin's own listeners, which start the blinking.
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
