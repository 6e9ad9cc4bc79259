package kimicost.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;

/// Panels that hang from a button.
final class Popovers {
    /// How far a panel reaches up to its button.
    static final double OFFSET = -4;

    private Popovers() {}

    /// Whether `node` is in a window or panel that is open. What may go before its session does listens to it so long and no
    /// longer; a closed panel keeps its scene.
    static ObservableValue<Boolean> open(Node node) {
        return node.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false);
    }

    /// Hangs below its button at once; a click elsewhere or Escape closes it.
    static PopOver of(Node content) {
        PopOver popOver = new PopOver(content);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        popOver.setAnimated(false);
        popOver.setDetachable(false);
        popOver.setArrowSize(0);
        popOver.setCornerRadius(0);
        popOver.getStyleClass().add("panel");
        Carets.rest(popOver.getScene());
        return popOver;
    }
}
