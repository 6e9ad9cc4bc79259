package kimicost.view.part;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/// Whether a node is visible, for listeners that should be active only then. The conditions use `map` and `flatMap`: a binding such
/// as `isNotNull()` is only weakly referenced by what it observes, and would be garbage-collected together with its listeners.
public final class Presence {
    private Presence() {}

    /// Whether the node is in a scene, including one created to draw an image. A view on an unselected tab is in none.
    public static ObservableValue<Boolean> inScene(Node node) {
        return node.sceneProperty().map(scene -> true).orElse(false);
    }

    /// Whether the node is in an open window or panel. Closed panels keep their scene.
    public static ObservableValue<Boolean> inOpenWindow(Node node) {
        return node.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false);
    }
}
