package kimicost.view;

import javafx.scene.Node;
import org.controlsfx.control.PopOver;

/// Panels that hang from a button.
final class Popovers {
    /// How far a panel reaches up to its button.
    static final double OFFSET = -4;

    private Popovers() {}

    /// Hangs below its button at once; a click elsewhere or Escape closes it.
    static PopOver of(Node content) {
        PopOver popOver = new PopOver(content);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        popOver.setAnimated(false);
        popOver.setDetachable(false);
        popOver.setArrowSize(0);
        popOver.setCornerRadius(0);
        popOver.getStyleClass().add("panel");
        return popOver;
    }
}
