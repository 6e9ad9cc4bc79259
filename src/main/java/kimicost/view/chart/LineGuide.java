package kimicost.view.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.chart.NumberAxis;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import kimicost.view.chart.LinesChart.Guide;
import kimicost.view.chart.LinesChart.Picture;
import kimicost.view.chart.LinesChart.Point;
import kimicost.view.chart.LinesChart.Scale;

/// The nodes of a guide across a plot: a line and its label. They are made once and then moved.
final class LineGuide {
    private static final double GAP = 4;

    private final NumberAxis xAxis;
    private final NumberAxis yAxis;
    private final Line line = new Line();
    private final Label label = new Label();
    private Optional<Guide> guide = Optional.empty();
    private Picture picture;

    LineGuide(NumberAxis xAxis, NumberAxis yAxis) {
        this.xAxis = xAxis;
        this.yAxis = yAxis;
    }

    List<Node> nodes() {
        return List.of(line, label);
    }

    /// @param shown   empty for none; one beyond the axis is not seen
    /// @param drawn the picture whose axes hold it
    void show(Optional<Guide> shown, Picture drawn) {
        picture = drawn;
        guide = shown.filter(one -> within(one, one.vertical() ? picture.x() : picture.y()));
        line.setVisible(guide.isPresent());
        label.setVisible(guide.isPresent());
        guide.ifPresent(seen -> {
            line.getStyleClass().setAll("guide", seen.style());
            label.getStyleClass().setAll("label", "guide-label", seen.style());
            label.setText(seen.label());
        });
    }

    /// Where it crosses its axis.
    double at() {
        return guide.map(Guide::at).orElse(0.0);
    }

    private static boolean within(Guide guide, Scale scale) {
        return guide.at() >= scale.lower() && guide.at() <= scale.upper();
    }

    /// @param width  of the plot
    /// @param height of the plot
    /// @param taken  how far right the labels of vertical guides reach, row by row; a line begins in the row of its label, and
    ///               runs through none of another: guides are placed from left to right
    void place(double width, double height, double[] taken) {
        guide.ifPresent(seen -> {
            double labelWidth = Math.ceil(label.prefWidth(-1));
            double labelHeight = Math.ceil(label.prefHeight(-1));
            if (seen.vertical()) {
                double x = Math.round(xAxis.getDisplayPosition(seen.at())) + 0.5;
                double left = x + labelWidth + GAP > width ? x - labelWidth - GAP : x + GAP;
                int row = Math.min(taken.length - 1,
                        1 + IntStream.range(0, taken.length).filter(i -> taken[i] > Math.min(left, x)).max().orElse(-1));
                taken[row] = left + labelWidth;
                LinesChart.line(line, x, row * labelHeight, x, height);
                label.resizeRelocate(Math.round(left), row * labelHeight, labelWidth, labelHeight);
            } else {
                double y = Math.round(yAxis.getDisplayPosition(seen.at())) + 0.5;
                LinesChart.line(line, 0, y, width, y);
                // At the begin or the end, above or below: where the lines leave it the most room, the first where there is enough.
                Point best = null;
                double most = -1;
                for (double left : List.of(GAP, width - GAP - labelWidth)) {
                    for (double top : List.of(y - labelHeight - 1, y + 1)) {
                        double room = top < 0 || top + labelHeight > height ? -1
                                : Math.min(labelHeight, room(left, left + labelWidth, top + labelHeight / 2));
                        if (best == null || room > most) {
                            best = new Point(left, top);
                            most = room;
                        }
                    }
                }
                label.resizeRelocate(Math.round(best.x()), Math.round(best.y()), labelWidth, labelHeight);
            }
        });
    }

    /// How near the lines come to `middle` between two places, in pixels.
    private double room(double left, double right, double middle) {
        return picture.lines().stream().mapToDouble(one -> {
            double begin = height(one.points(), left) - middle;
            double end = height(one.points(), right) - middle;
            return begin * end < 0 ? 0 : Math.min(Math.abs(begin), Math.abs(end));
        }).min().orElse(Double.MAX_VALUE);
    }

    /// Where a line runs at `x`, in pixels.
    private double height(List<Point> points, double x) {
        double at = xAxis.getValueForDisplay(x).doubleValue();
        int after = IntStream.range(1, points.size()).filter(i -> points.get(i).x() >= at).findFirst().orElse(points.size() - 1);
        Point to = points.get(after);
        Point from = points.get(Math.max(0, after - 1));
        double share = after == 0 ? 0 : (at - from.x()) / (to.x() - from.x());
        return yAxis.getDisplayPosition(from.y() + share * (to.y() - from.y()));
    }
}
