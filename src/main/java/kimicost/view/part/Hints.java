package kimicost.view.part;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/// One line that explains what the pointer is on or, if it is on nothing, what has focus.
public final class Hints {
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private Supplier<String> hovered;
    private Supplier<String> focused;

    /// The current explanation; empty for none.
    public ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    /// Shows `explanation` while the pointer is on `node` or focus is within it.
    public void explain(Node node, Supplier<String> explanation) {
        explainWhile(node.hoverProperty(), explanation);
        node.focusWithinProperty().subscribe((before, now) -> {
            focused = now ? explanation : focused == explanation ? null : focused;
            refresh();
        });
    }

    /// Shows `explanation` while `pointedAt` is true. This has priority over focus.
    public void explainWhile(ObservableBooleanValue pointedAt, Supplier<String> explanation) {
        pointedAt.subscribe((before, now) -> {
            hovered = now ? explanation : hovered == explanation ? null : hovered;
            refresh();
        });
    }

    /// Updates the explanation after something it mentions changed.
    public void refresh() {
        Supplier<String> explanation = hovered != null ? hovered : focused;
        text.set(explanation == null ? "" : explanation.get());
    }
}
