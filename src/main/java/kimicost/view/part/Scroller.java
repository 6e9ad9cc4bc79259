package kimicost.view.part;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Content that scrolls up and down where it does not fit, and follows a thumb while it does.
public class Scroller extends ScrollPane {
    public Scroller(Node content, String style) {
        super(content);
        getStyleClass().add(style);
        setFitToWidth(true);
        setMinHeight(60);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    /// The viewport keeps a picture of its content, which helps scrolling and costs a second drawing whenever the content
    /// moves by itself.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Node viewport = lookup(".viewport");
        if (viewport != null) {
            viewport.setCache(false);
        }
    }
}
