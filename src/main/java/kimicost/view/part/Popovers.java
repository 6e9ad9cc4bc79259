package kimicost.view.part;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.stage.WindowEvent;
import atlantafx.base.controls.Popover;
import atlantafx.base.controls.Popover.ArrowLocation;

/// Panels that hang from a button.
public final class Popovers {
    /// How far a panel reaches up to its button.
    private static final double OFFSET = -4;

    private Popovers() {}

    /// Hangs `content` below its button at once; a click elsewhere or Escape closes it. A button has one panel, filled anew each
    /// time.
    ///
    /// @param arrow which end of the panel is at the button
    public static Popover show(Node content, Node opener, ArrowLocation arrow) {
        Popover popOver = (Popover) opener.getProperties().computeIfAbsent(Popovers.class, key -> made());
        popOver.hide();
        popOver.setOnHidden(null);
        popOver.setArrowLocation(arrow);
        popOver.setContentNode(content);
        popOver.show(opener, OFFSET);
        // Its content can have the keyboard at once, not only from the next pulse on, when AtlantaFX makes it visible.
        popOver.getRoot().setVisible(true);
        // JavaFX caches what scrolls as a picture, and keeps a megabyte of every panel that was closed until memory gets scarce.
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
        // What it showed listens to nothing any more, and goes by the next time at the latest: JavaFX holds what it drew last.
        popOver.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> popOver.setContentNode(new Region()));
        Carets.rest(popOver.getScene());
        return popOver;
    }
}
