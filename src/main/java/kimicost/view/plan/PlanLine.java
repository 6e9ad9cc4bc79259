package kimicost.view.plan;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import kimicost.view.part.Tips;

/// A row of a plan's table: labels that are created once and then set and placed.
final class PlanLine extends Region {
    static final double HEIGHT = 26;
    private static final double EDGE = 14;
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");
    private static final PseudoClass IN_HAND = PseudoClass.getPseudoClass("in-hand");
    private static final String PRESSABLE = "pressable";

    private final List<Label> labels = new ArrayList<>();
    private double[] widths = {};
    private int names;

    PlanLine(String style) {
        getStyleClass().addAll("plan-line", style);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    /// @param shownNames  how many of the texts, from the left, are names
    /// @param shownWidths one per text
    void show(List<String> texts, int shownNames, double[] shownWidths) {
        while (labels.size() < texts.size()) {
            Label made = new Label();
            made.setManaged(false);
            // A text that is cut off is shown in full as a tooltip.
            Tips.soonOn(made, () -> made.getAccessibleHelp() != null ? made.getAccessibleHelp()
                    : made.getWidth() < made.prefWidth(-1) ? made.getText() : "");
            labels.add(made);
            getChildren().add(made);
        }
        while (labels.size() > texts.size()) {
            getChildren().remove(labels.removeLast());
        }
        names = shownNames;
        for (int i = 0; i < texts.size(); i++) {
            Label label = labels.get(i);
            label.setText(texts.get(i));
            String style = i == 0 ? "name" : i < names ? "detail" : i == texts.size() - 1 ? "year" : "figure";
            if (!label.getStyleClass().contains(style)) {
                label.getStyleClass().setAll("label", style);
                label.setOnMouseClicked(null);
                label.setCursor(null);
                label.setAccessibleHelp(null);
            }
        }
        widths = shownWidths;
        requestLayout();
    }

    void over(int place, boolean over) {
        labels.get(place).pseudoClassStateChanged(OVER, over);
    }

    void mark(boolean dimmed, boolean inHand, boolean pressable) {
        pseudoClassStateChanged(DIMMED, dimmed);
        pseudoClassStateChanged(IN_HAND, inHand);
        if (getStyleClass().contains(PRESSABLE) != (pressable && !inHand)) {
            getStyleClass().remove(PRESSABLE);
            getStyleClass().addAll(pressable && !inHand ? List.of(PRESSABLE) : List.of());
        }
    }

    /// Turns a label into a button.
    void press(int place, Runnable action, String hint) {
        Label label = labels.get(place);
        label.setOnMouseClicked(event -> action.run());
        label.setCursor(Cursor.HAND);
        label.setAccessibleHelp(hint);
    }

    @Override
    protected void layoutChildren() {
        double left = EDGE;
        for (int i = 0; i < labels.size() && i < widths.length; i++) {
            Label label = labels.get(i);
            boolean name = i < names;
            // A figure that gets longer during a drag uses the gap at its left.
            double wide = name ? widths[i] - 10 : Math.max(widths[i], Math.ceil(label.prefWidth(-1)));
            label.resizeRelocate(Math.round(name ? left : left + widths[i] - wide), 0, Math.round(wide), HEIGHT);
            left += widths[i];
        }
    }
}
