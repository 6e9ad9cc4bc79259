package kimicost.view.window;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Children side by side on one baseline, in the order of their importance: those at the end that find no room are not
/// shown, rather than all being cut.
final class FittingRow extends Pane {
    private static final double GAP = 36;

    FittingRow() {
        setMinWidth(0);
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        double height = getHeight();
        boolean room = true;
        for (Node child : getChildren()) {
            double width = snapSizeX(child.prefWidth(-1));
            room &= x == 0 || x + width <= getWidth();
            child.setVisible(room);
            layoutInArea(child, x, 0, width, height, 0, null, false, false, HPos.LEFT, VPos.BOTTOM);
            x += width + GAP;
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return getManagedChildren().stream().mapToDouble(child -> child.prefWidth(-1) + GAP).sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        return getManagedChildren().stream().mapToDouble(child -> child.prefHeight(-1)).max().orElse(0);
    }
}
