package kimicost.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.chart.NumberAxis;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import kimicost.view.LinesChart.Guide;
import kimicost.view.LinesChart.Picture;
import kimicost.view.LinesChart.Scale;

/// The nodes of a guide across a plot: a line and its label. They are made once and then moved.
final class LineGuide {
    private static final double GAP = 4;

    private final NumberAxis xAxis;
    private final NumberAxis yAxis;
    private final Line line = new Line();
    private final Label label = new Label();
    private Optional<Guide> guide = Optional.empty();

    LineGuide(NumberAxis xAxis, NumberAxis yAxis) {
        this.xAxis = xAxis;
        this.yAxis = yAxis;
    }

    List<Node> nodes() {
        return List.of(line, label);
    }

    /// @param shown   empty for none; one beyond the axis is not seen
    /// @param picture whose axes hold it
    void show(Optional<Guide> shown, Picture picture) {
        guide = shown.filter(one -> within(one, one.vertical() ? picture.x() : picture.y()));
        line.setVisible(guide.isPresent());
        label.setVisible(guide.isPresent());
        guide.ifPresent(seen -> {
            line.getStyleClass().setAll("guide", seen.style());
            label.getStyleClass().setAll("label", "guide-label", seen.style());
            label.setText(seen.label());
        });
    }

    private static boolean within(Guide guide, Scale scale) {
        return guide.at() >= scale.lower() && guide.at() <= scale.upper();
    }

    /// @param width  of the plot
    /// @param height of the plot
    /// @param taken  how far right the labels of vertical guides reach, row by row
    void place(double width, double height, double[] taken) {
        guide.ifPresent(seen -> {
            double labelWidth = Math.ceil(label.prefWidth(-1));
            double labelHeight = Math.ceil(label.prefHeight(-1));
            if (seen.vertical()) {
                double x = Math.round(xAxis.getDisplayPosition(seen.at())) + 0.5;
                double left = x + labelWidth + GAP > width ? x - labelWidth - GAP : x + GAP;
                int row = IntStream.range(0, taken.length).filter(i -> taken[i] <= left).findFirst().orElse(0);
                taken[row] = left + labelWidth + GAP;
                LinesChart.line(line, x, 0, x, height);
                label.resizeRelocate(Math.round(left), row * labelHeight, labelWidth, labelHeight);
            } else {
                double y = Math.round(yAxis.getDisplayPosition(seen.at())) + 0.5;
                double above = y - labelHeight - 1;
                LinesChart.line(line, 0, y, width, y);
                label.resizeRelocate(GAP, Math.round(above < 0 ? y + 1 : above), labelWidth, labelHeight);
            }
        });
    }
}
