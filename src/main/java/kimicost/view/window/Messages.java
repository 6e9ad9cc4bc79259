package kimicost.view.window;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the window has to say, in strips above the status line. They lie over what is there: nothing moves away under the
/// mouse when one appears.
final class Messages extends Region {
    private final VBox strips;

    Messages(ProblemBar problem, NoticeBar notice) {
        strips = new VBox(problem, notice);
        getChildren().add(strips);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double height = strips.prefHeight(getWidth());
        strips.resizeRelocate(0, -height, getWidth(), height);
    }
}
