package kimicost.view;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;

/// One line that explains what the pointer is over or, where it is over nothing, what has the keyboard.
final class Hints {
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private Supplier<String> hovered;
    private Supplier<String> focused;

    /// The explanation in force, empty for none.
    ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    /// Shows `explanation` while `node` is hovered or has the keyboard.
    void explain(Node node, Supplier<String> explanation) {
        node.hoverProperty().subscribe((before, now) -> {
            if (now) {
                hovered = explanation;
            } else if (hovered == explanation) {
                hovered = null;
            }
            refresh();
        });
        node.focusWithinProperty().subscribe((before, now) -> {
            if (now) {
                focused = explanation;
            } else if (focused == explanation) {
                focused = null;
            }
            refresh();
        });
    }

    /// Asks for the explanation anew: what it speaks of has changed.
    void refresh() {
        Supplier<String> explanation = hovered != null ? hovered : focused;
        text.set(explanation == null ? "" : explanation.get());
    }
}
