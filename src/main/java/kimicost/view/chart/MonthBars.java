package kimicost.view.chart;

import java.util.List;
import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Vertical bars, one per month, each a stack of parts: a layer of a [LinesChart]. Their distance is one unit of the axis.
public final class MonthBars {
    private static final double SHARE = 0.68;
    private static final double WIDEST = 72;
    private static final double CAP = 4;

    private final Pool<Region> outlines;
    private final Pool<Region> parts;
    private final Pool<Region> ranges;
    private List<Bar> bars = List.of();

    /// A bar.
    ///
    /// @param at     the position of its middle on the axis
    /// @param stack  its parts from bottom to top
    /// @param before its height at the start of the drag; empty if there is no drag
    /// @param range  the range of its amount; empty if that is certain
    public record Bar(double at, List<Part> stack, Optional<Double> before, Optional<Range> range) {
        public Bar {
            stack = List.copyOf(stack);
        }

        double top() {
            return stack.stream().mapToDouble(Part::amount).sum();
        }
    }

    /// @param style the style class of its colour
    public record Part(double amount, String style) {}

    public record Range(double low, double high) {}

    MonthBars(ObservableList<Node> home) {
        parts = new Pool<>(home, () -> PixelLines.of("month-bar"));
        outlines = new Pool<>(home, () -> PixelLines.of("month-before"));
        ranges = new Pool<>(home, () -> PixelLines.of("month-range"));
    }

    void show(List<Bar> shown) {
        bars = List.copyOf(shown);
        List<Part> all = bars.stream().flatMap(bar -> bar.stack.stream()).toList();
        List<Region> nodes = parts.show(all.size());
        for (int i = 0; i < nodes.size(); i++) {
            Pool.style(nodes.get(i), "month-bar", all.get(i).style);
        }
        outlines.show((int) bars.stream().filter(bar -> bar.before.isPresent()).count());
        ranges.show(3 * (int) bars.stream().filter(bar -> bar.range.isPresent()).count());
    }

    void place(Plot plot) {
        double width = Math.round(Math.min(WIDEST, (plot.x(1) - plot.x(0)) * SHARE));
        int part = 0;
        int outline = 0;
        int range = 0;
        for (Bar bar : bars) {
            double left = Math.round(plot.x(bar.at) - width / 2);
            double sum = 0;
            for (Part one : bar.stack) {
                double from = Math.round(plot.y(sum));
                sum += one.amount;
                double to = Math.round(plot.y(sum));
                // A gap separates the parts of a stack.
                double gap = sum > one.amount && from - to > 2 ? 1 : 0;
                parts.shown().get(part++).resizeRelocate(left, to, width, Math.max(0, from - gap - to));
            }
            if (bar.before.isPresent()) {
                double top = Math.round(plot.y(bar.before.get()));
                outlines.shown().get(outline++).resizeRelocate(left - 2, top, width + 4, Math.max(1, Math.round(plot.bottom()) - top));
            }
            if (bar.range.isPresent()) {
                double high = plot.y(bar.range.get().high);
                double low = plot.y(bar.range.get().low);
                double middle = plot.x(bar.at);
                PixelLines.down(ranges.shown().get(range++), middle, high, low, 2);
                PixelLines.across(ranges.shown().get(range++), middle - CAP, middle + CAP, high, 2);
                PixelLines.across(ranges.shown().get(range++), middle - CAP, middle + CAP, low, 2);
            }
        }
    }
}
