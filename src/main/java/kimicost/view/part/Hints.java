package kimicost.view.part;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/// One line that explains what the pointer is over or, where it is over nothing, what has the keyboard.
public final class Hints {
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private Supplier<String> hovered;
    private Supplier<String> focused;

    /// The explanation in force, empty for none.
    public ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    /// Shows `explanation` while `node` is hovered or it or a part of it has the keyboard.
    public void explain(Node node, Supplier<String> explanation) {
        explainWhile(node.hoverProperty(), explanation);
        node.focusWithinProperty().subscribe((before, now) -> {
            focused = now ? explanation : focused == explanation ? null : focused;
            refresh();
        });
    }

    /// Shows `explanation` while `pointedAt` holds, before what has the keyboard.
    public void explainWhile(ObservableBooleanValue pointedAt, Supplier<String> explanation) {
        pointedAt.subscribe((before, now) -> {
            hovered = now ? explanation : hovered == explanation ? null : hovered;
            refresh();
        });
    }

    /// Asks for the explanation anew: what it speaks of has changed.
    public void refresh() {
        Supplier<String> explanation = hovered != null ? hovered : focused;
        text.set(explanation == null ? "" : explanation.get());
    }
}
