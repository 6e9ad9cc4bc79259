package kimicost.view.chart;

import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import kimicost.view.chart.LinesChart.Guide;
import kimicost.view.chart.LinesChart.Picture;

/// The guides across a plot. The label of a vertical guide is above the plot, that of a horizontal one is with the lines' names.
final class LineGuide {
    private static final double GAP = 4;

    private final Pool<Region> rules;
    private final Pool<Label> labels;
    private List<Guide> guides = List.of();
    private int rows;

    LineGuide(ObservableList<Node> home) {
        rules = new Pool<>(home, () -> PixelLines.of("guide"));
        labels = new Pool<>(home, Label::new);
    }

    void show(Picture picture) {
        rows = picture.head();
        guides = picture.guides().stream().filter(picture::holds).sorted((one, other) -> Double.compare(one.at(), other.at())).toList();
        List<Region> nodes = rules.show(guides.size());
        List<Label> names = labels.show(guides.size());
        for (int i = 0; i < nodes.size(); i++) {
            Guide guide = guides.get(i);
            Pool.style(nodes.get(i), "guide", guide.vertical() ? "down" : "across", guide.style());
            Pool.style(names.get(i), "label", "guide-label", guide.style());
            names.get(i).setText(guide.label());
            names.get(i).setVisible(guide.vertical() && !guide.label().isEmpty());
        }
    }

    /// Places guides from left to right; each label takes the highest row in which the previous labels leave room.
    void place(Plot plot) {
        double[] taken = new double[Math.max(1, rows)];
        for (int i = 0; i < guides.size(); i++) {
            Guide guide = guides.get(i);
            if (!guide.vertical()) {
                PixelLines.across(rules.shown().get(i), plot.left(), plot.right(), plot.y(guide.at()), 2);
                continue;
            }
            double x = plot.x(guide.at());
            Label label = labels.shown().get(i);
            double width = Math.ceil(label.prefWidth(-1));
            double begin = Math.round(Math.clamp(x - GAP, plot.left(), Math.max(plot.left(), plot.right() - width)));
            int row = IntStream.range(0, taken.length).filter(one -> taken[one] <= begin).findFirst().orElse(taken.length - 1);
            double top = plot.top() - (rows - row) * PlotAxes.ROW;
            if (label.isVisible()) {
                taken[row] = begin + width + GAP;
                label.resizeRelocate(begin, top, width, PlotAxes.ROW);
            }
            PixelLines.down(rules.shown().get(i), x, label.isVisible() ? top + PlotAxes.ROW : plot.top(), plot.bottom(), 1);
        }
    }
}
