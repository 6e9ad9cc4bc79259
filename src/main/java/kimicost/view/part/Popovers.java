package kimicost.view.part;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.stage.WindowEvent;
import atlantafx.base.controls.Popover;
import atlantafx.base.controls.Popover.ArrowLocation;

/// Shows panels below buttons.
public final class Popovers {
    /// How far a panel overlaps its button, in pixels.
    private static final double OFFSET = -4;

    private Popovers() {}

    /// Shows `content` below its button. A click elsewhere or Escape closes it. Each button reuses one panel with new content.
    ///
    /// @param arrow which end of the panel is aligned with the button
    public static Popover show(Node content, Node opener, ArrowLocation arrow) {
        Popover popOver = (Popover) opener.getProperties().computeIfAbsent(Popovers.class, key -> made());
        popOver.hide();
        popOver.setOnHidden(null);
        popOver.setArrowLocation(arrow);
        popOver.setContentNode(content);
        popOver.show(opener, OFFSET);
        // AtlantaFX makes the content visible at the next pulse; making it visible here lets it take focus immediately.
        popOver.getRoot().setVisible(true);
        // JavaFX caches scrolling content as an image and would keep a megabyte per closed panel until memory runs low.
        content.applyCss();
        content.lookupAll(".viewport").forEach(scrolled -> scrolled.setCache(false));
        return popOver;
    }

    private static Popover made() {
        Popover popOver = new Popover();
        popOver.setAnimated(false);
        popOver.setDetachable(false);
        popOver.setArrowSize(0);
        popOver.setCornerRadius(0);
        popOver.getStyleClass().add("panel");
        // Releases the content when the panel closes. JavaFX may hold on to what it drew last until the panel opens again.
        popOver.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> popOver.setContentNode(new Region()));
        Carets.rest(popOver.getScene());
        return popOver;
    }
}
