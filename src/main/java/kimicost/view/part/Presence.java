package kimicost.view.part;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/// Whether a node is where it can be seen, for what listens only so long. The conditions are made with `map` and `flatMap`: a
/// binding such as `isNotNull()` is held weakly by what it watches and, while nobody else holds it, is collected with all that
/// waits for it.
public final class Presence {
    private Presence() {}

    /// In a scene, be it one that is drawn for a picture. A view whose tab is not chosen is in none.
    public static ObservableValue<Boolean> inScene(Node node) {
        return node.sceneProperty().map(scene -> true).orElse(false);
    }

    /// In a window or panel that is open; a closed panel keeps its scene.
    public static ObservableValue<Boolean> inOpenWindow(Node node) {
        return node.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false);
    }
}
