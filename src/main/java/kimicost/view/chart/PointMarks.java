package kimicost.view.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import kimicost.view.chart.LinesChart.Mark;
import kimicost.view.chart.LinesChart.Picture;

/// Labelled points of a plot. Labels never overlap; one that has no room is left out. The label of a point above or below the
/// plot is at the plot's edge.
final class PointMarks {
    private static final double DOT = 9;
    private static final double GAP = 3;

    private final Pool<Region> dots;
    private final Pool<Label> labels;
    private List<Mark> marks = List.of();

    PointMarks(ObservableList<Node> home) {
        dots = new Pool<>(home, Region::new);
        labels = new Pool<>(home, Label::new);
    }

    void show(Picture picture) {
        marks = picture.marks();
        List<Region> points = dots.show(marks.size());
        List<Label> names = labels.show(marks.size());
        for (int i = 0; i < marks.size(); i++) {
            Pool.style(points.get(i), "mark-dot", marks.get(i).style());
            Pool.style(names.get(i), "label", "mark-label", marks.get(i).style());
            names.get(i).setText(marks.get(i).label());
        }
    }

    void place(Plot plot) {
        List<Bounds> taken = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            double x = plot.x(mark.x());
            double y = plot.y(mark.y());
            boolean across = x >= plot.left() - 1 && x <= plot.right() + 1;
            Region dot = dots.shown().get(i);
            dot.setVisible(across && y >= plot.top() - 1 && y <= plot.bottom() + 1 && mark.dot());
            dot.resizeRelocate(Math.round(x - DOT / 2), Math.round(y - DOT / 2), DOT, DOT);
            Label label = labels.shown().get(i);
            double width = Math.ceil(label.prefWidth(-1));
            Bounds place = across && !mark.label().isEmpty()
                    ? candidates(mark, plot, x, Math.clamp(y, plot.top(), plot.bottom()), width).stream()
                            .filter(room -> taken.stream().noneMatch(room::intersects)).findFirst().orElse(null)
                    : null;
            label.setVisible(place != null);
            if (place != null) {
                taken.add(place);
                label.resizeRelocate(Math.round(place.getMinX()), Math.round(place.getMinY()), width, PlotAxes.ROW);
            }
        }
    }

    /// Possible places of a label: above a bar; otherwise upper left or lower right of the point, because lines rise to the
    /// right.
    private static List<Bounds> candidates(Mark mark, Plot plot, double x, double y, double width) {
        double above = Math.max(plot.top() - PlotAxes.ROW, y - PlotAxes.ROW - GAP);
        double below = Math.min(plot.bottom() - PlotAxes.ROW, y + GAP);
        double middle = Math.clamp(x - width / 2, plot.left(), Math.max(plot.left(), plot.right() - width));
        if (!mark.dot()) {
            return List.of(box(middle, above, width));
        }
        List<Bounds> places = new ArrayList<>();
        if (x - DOT - width >= plot.left()) {
            places.add(box(x - DOT / 2 - width, above, width));
        }
        if (x + DOT + width <= plot.right()) {
            places.add(box(x + DOT, below, width));
        }
        return places;
    }

    private static Bounds box(double left, double top, double width) {
        return new BoundingBox(left, top, width, PlotAxes.ROW);
    }
}
