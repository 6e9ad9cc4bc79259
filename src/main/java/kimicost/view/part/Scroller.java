package kimicost.view.part;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Content that scrolls vertically if it does not fit.
public class Scroller extends ScrollPane {
    public Scroller(Node content, String style) {
        super(content);
        getStyleClass().add(style);
        setFitToWidth(true);
        setMinHeight(60);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    /// Turns off the viewport's cached image of the content. The cache speeds up scrolling, but changing content would be drawn twice.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Node viewport = lookup(".viewport");
        if (viewport != null) {
            viewport.setCache(false);
        }
    }
}
