package kimicost.view.input;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.Region;

/// A note above the slider's thumb with what the drag has changed so far, and a mark where the thumb was.
final class DragNote {
    private static final double GAP = 3;
    private static final double MARK_HEIGHT = 12;

    private final Label text = new Label();
    private final Region mark = new Region();
    private double origin;

    DragNote() {
        text.getStyleClass().add("drag-note");
        mark.getStyleClass().add("drag-mark");
        for (Node node : nodes()) {
            node.setManaged(false);
            node.setMouseTransparent(true);
            node.setVisible(false);
        }
    }

    List<Node> nodes() {
        return List.of(mark, text);
    }

    /// Shows or hides the note and the mark.
    ///
    /// @param said   the note; empty if there is no drag
    /// @param origin where the thumb was, from 0 (left) to 1 (right)
    void show(Optional<String> said, double origin) {
        this.origin = origin;
        nodes().forEach(node -> node.setVisible(said.isPresent()));
        said.ifPresent(text::setText);
    }

    /// Places the note and the mark over the slider.
    ///
    /// @param width the width of the row, which limits the note
    void layoutOver(Slider slider, double width) {
        if (!text.isVisible()) {
            return;
        }
        double thumb = slider.lookup(".thumb") instanceof Region region ? region.getWidth() : 0;
        double track = slider.getWidth() - thumb;
        double middle = slider.getLayoutY() + slider.getHeight() / 2;
        double wide = Math.min(width, Math.ceil(text.prefWidth(-1)));
        double high = Math.ceil(text.prefHeight(-1));
        double at = slider.getLayoutX() + thumb / 2 + slider.getValue() * track;
        text.resizeRelocate(Math.round(Math.clamp(at - wide / 2, 0, width - wide)), Math.round(slider.getLayoutY() - high - GAP), wide,
                high);
        mark.resizeRelocate(Math.round(slider.getLayoutX() + thumb / 2 + origin * track) - 1, Math.round(middle - MARK_HEIGHT / 2), 2,
                MARK_HEIGHT);
    }
}
