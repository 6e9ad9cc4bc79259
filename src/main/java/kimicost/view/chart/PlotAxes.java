package kimicost.view.chart;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import kimicost.view.chart.LinesChart.Picture;
import kimicost.view.chart.LinesChart.Scale;
import kimicost.view.chart.LinesChart.Tick;
import kimicost.view.chart.LinesChart.Zone;
import kimicost.view.part.CellWidth;

/// What surrounds a plot: grid, ticks, axis names, and zones along the x axis.
final class PlotAxes {
    static final double ROW = 17;
    private static final double GAP = 8;
    /// The space between the plot and the rows below it.
    private static final double APART = 6;

    private final Pool<Region> grid;
    private final Pool<Label> xTicks;
    private final Pool<Label> yTicks;
    private final Pool<Label> zones;
    private final Region baseline = PixelLines.of("baseline");
    private final Label title = new Label();
    private final Label zonesTitle = new Label();
    private Picture picture;

    PlotAxes(ObservableList<Node> home) {
        grid = new Pool<>(home, () -> PixelLines.of("grid-line"));
        home.add(baseline);
        xTicks = new Pool<>(home, Label::new);
        yTicks = new Pool<>(home, Label::new);
        zones = new Pool<>(home, Label::new);
        for (Label one : List.of(title, zonesTitle)) {
            one.getStyleClass().add("tick");
            one.setManaged(false);
            home.add(one);
        }
    }

    void show(Picture shown) {
        picture = shown;
        grid.show(shown.y().ticks().size());
        name(xTicks, shown.x());
        name(yTicks, shown.y());
        title.setText(shown.x().title());
        zonesTitle.setText(shown.zonesTitle());
        List<Zone> zoned = shown.zones();
        List<Label> labels = zones.show(zoned.size());
        for (int i = 0; i < labels.size(); i++) {
            Pool.style(labels.get(i), "label", "zone", zoned.get(i).style());
        }
    }

    private static void name(Pool<Label> pool, Scale scale) {
        List<Label> labels = pool.show(scale.ticks().size());
        for (int i = 0; i < labels.size(); i++) {
            labels.get(i).setText(scale.ticks().get(i).text());
            Pool.style(labels.get(i), "label", "tick", scale.ticks().get(i).style());
        }
    }

    /// The width that the names at the left need.
    double left() {
        double widest = Math.max(title.prefWidth(-1), zonesTitle.prefWidth(-1));
        return Math.ceil(yTicks.shown().stream().mapToDouble(label -> label.prefWidth(-1)).reduce(widest, Math::max)) + GAP;
    }

    /// The height that the rows below need.
    double below() {
        return APART + ROW + (picture.zonesTitle().isEmpty() ? 0 : ROW + 4);
    }

    void place(Plot plot) {
        List<Tick> levels = picture.y().ticks();
        for (int i = 0; i < levels.size(); i++) {
            double y = plot.y(levels.get(i).at());
            PixelLines.across(grid.shown().get(i), plot.left(), plot.right(), y, 1);
            atLeft(yTicks.shown().get(i), plot, y - ROW / 2);
        }
        PixelLines.across(baseline, plot.left(), plot.right(), plot.bottom(), 1);
        atLeft(title, plot, plot.bottom() + APART);
        atLeft(zonesTitle, plot, plot.bottom() + APART + ROW + 2);
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < xTicks.shown().size(); i++) {
            Label label = xTicks.shown().get(i);
            double width = Math.ceil(label.prefWidth(-1));
            // The first label must not overlap the axis' name.
            double begin = Math.max(plot.left(), Math.round(plot.x(picture.x().ticks().get(i).at()) - width / 2));
            label.setVisible(begin >= free);
            if (begin >= free) {
                label.resizeRelocate(begin, plot.bottom() + APART, width, ROW);
                free = begin + width + GAP;
            }
        }
        placeZones(plot);
    }

    private static void atLeft(Label label, Plot plot, double top) {
        double width = Math.ceil(label.prefWidth(-1));
        label.resizeRelocate(plot.left() - GAP - width, Math.round(top), width, ROW);
    }

    private void placeZones(Plot plot) {
        for (int i = 0; i < zones.shown().size(); i++) {
            Zone zone = picture.zones().get(i);
            Label label = zones.shown().get(i);
            double begin = Math.round(Math.clamp(plot.x(zone.from()), plot.left(), plot.right()));
            double end = Math.round(Math.clamp(plot.x(zone.to()), plot.left(), plot.right()));
            label.setVisible(end - begin > 2);
            label.setText(
                    List.of(zone.text(), zone.brief(), "").stream().filter(text -> CellWidth.of(text) <= end - begin || text.isEmpty())
                            .findFirst().orElse(""));
            // Leaves a gap before the next zone.
            label.resizeRelocate(begin, plot.bottom() + APART + ROW + 2, Math.max(0, end - begin - 1), ROW);
        }
    }
}
