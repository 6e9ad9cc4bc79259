package kimicost.view.window;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Message bars above the status line. They cover the content, so that nothing moves under the pointer when one appears.
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
