package kimicost.view.chart;

import javafx.scene.layout.Region;

/// Straight lines in whole pixels. They are filled regions, because a stroked shape costs as much to draw as all bars together.
public final class PixelLines {
    private PixelLines() {}

    /// Creates a line with its style class.
    public static Region of(String style) {
        Region rule = new Region();
        rule.getStyleClass().add(style);
        rule.setManaged(false);
        return rule;
    }

    /// Places a horizontal line.
    ///
    /// @param width its thickness, in pixels
    public static void across(Region rule, double left, double right, double y, double width) {
        rule.resizeRelocate(Math.round(left), Math.round(y - width / 2 + 0.5), Math.max(0, Math.round(right) - Math.round(left)), width);
    }

    /// Places a vertical line.
    ///
    /// @param width its thickness, in pixels
    public static void down(Region rule, double x, double top, double bottom, double width) {
        rule.resizeRelocate(Math.round(x - width / 2 + 0.5), Math.round(top), width, Math.max(0, Math.round(bottom) - Math.round(top)));
    }
}
