package kimicost.view.optimise;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The effect of a small change of an input on the bill: savings to the left of an axis, costs to the right.
final class EffectBar extends Region {
    private static final double THINNEST = 10;
    private static final double THICKEST = 22;
    /// The share of the width used when there is no drag, so that bars can grow during one.
    private static final double HEADROOM = 0.9;

    private final Region saves = new Region();
    private final Region costs = new Region();
    private final Region axis = new Region();
    private final Label note = new Label();
    private double less;
    private double more;

    EffectBar() {
        getStyleClass().add("effect-bar");
        saves.getStyleClass().addAll("span", "saves");
        costs.getStyleClass().addAll("span", "costs");
        axis.getStyleClass().add("effect-axis");
        note.getStyleClass().add("effect-note");
        getChildren().addAll(axis, saves, costs, note);
    }

    /// @param less  how far it extends to the left, as a share of half the width
    /// @param more  how far it extends to the right
    /// @param words the text shown instead of bars; may be empty
    void show(double less, double more, String words) {
        this.less = Math.clamp(less * HEADROOM, 0, 1);
        this.more = Math.clamp(more * HEADROOM, 0, 1);
        note.setText(words);
        note.setVisible(!words.isEmpty());
        axis.setVisible(words.isEmpty());
        requestLayout();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 60;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 200;
    }

    @Override
    protected double computePrefHeight(double width) {
        return THICKEST;
    }

    @Override
    protected void layoutChildren() {
        double middle = Math.round(getWidth() / 2);
        double thickness = Math.round(Math.clamp(getHeight() * 0.42, THINNEST, THICKEST));
        double top = Math.round((getHeight() - thickness) / 2);
        axis.resizeRelocate(middle, top - 4, 1, thickness + 8);
        double left = width(less, middle);
        double right = width(more, middle);
        saves.setVisible(left > 0);
        costs.setVisible(right > 0);
        saves.resizeRelocate(middle - left, top, left, thickness);
        costs.resizeRelocate(middle + 1, top, right, thickness);
        double width = Math.min(getWidth(), Math.ceil(note.prefWidth(-1)));
        double height = note.prefHeight(width);
        note.resizeRelocate(Math.round((getWidth() - width) / 2), Math.round((getHeight() - height) / 2), width, height);
    }

    /// Even an effect smaller than a pixel is visible.
    private static double width(double part, double room) {
        return part == 0 ? 0 : Math.max(1, Math.round(part * room));
    }
}
