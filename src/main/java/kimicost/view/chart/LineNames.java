package kimicost.view.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import kimicost.view.chart.LinesChart.Picture;
import kimicost.view.chart.LinesChart.Point;

/// The names at the right ends of lines and horizontal guides, moved just enough not to overlap.
final class LineNames {
    static final double HEIGHT = 17;
    /// The space between the end of a line and its name, for the leader that joins them.
    private static final double LEADER = 14;
    private static final double WIDEST = 0.34;

    private final Pool<Label> labels;
    private final Pool<Line> leaders;
    private List<Name> names = List.of();
    private List<Integer> order = List.of();
    private double width;
    private boolean held;

    /// @param end where the line or guide ends
    private record Name(String text, Point end, String style, String dash, boolean strong) {}

    LineNames(ObservableList<Node> home) {
        leaders = new Pool<>(home, Line::new);
        labels = new Pool<>(home, () -> new Label(null, new Region()));
    }

    void show(Picture picture) {
        List<Name> before = names;
        names = Stream.concat(
                picture.lines().stream().filter(line -> !line.name().isEmpty())
                        .map(line -> new Name(line.name(), line.points().getLast(), line.style(), line.dash(), line.strong())),
                picture.guides().stream().filter(guide -> !guide.vertical() && !guide.label().isEmpty() && picture.holds(guide))
                        .map(guide -> new Name(guide.label(), new Point(picture.x().upper(), guide.at()), guide.style(), "", false)))
                .toList();
        held = picture.held() && before.size() == names.size();
        leaders.show(names.size());
        List<Label> shown = labels.show(names.size());
        for (int i = 0; i < shown.size(); i++) {
            Name name = names.get(i);
            shown.get(i).setText(name.text);
            Pool.style(shown.get(i), "label", "line-name", name.strong ? "strong-line" : "plain-line", name.style);
            Pool.style(shown.get(i).getGraphic(), "line-swatch", name.style, name.dash);
        }
    }

    int count() {
        return names.size();
    }

    /// The width needed in a chart that is `whole` wide; unchanged during a drag.
    double width(double whole) {
        if (!held) {
            double widest = labels.shown().stream().mapToDouble(label -> label.prefWidth(-1)).max().orElse(0);
            width = widest == 0 ? 0 : Math.ceil(Math.min(whole * WIDEST, widest)) + LEADER;
        }
        return width;
    }

    void place(Plot plot, double height) {
        double[] ends = names.stream().mapToDouble(name -> Math.clamp(plot.y(name.end.y()), plot.top(), plot.bottom())).toArray();
        if (!held || order.size() != ends.length) {
            order = IntStream.range(0, ends.length).boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> ends[i]).thenComparing(Comparator.naturalOrder())).toList();
        }
        double[] tops = apart(ends, order, height);
        for (int i = 0; i < tops.length; i++) {
            double top = Math.round(tops[i]);
            labels.shown().get(i).resizeRelocate(plot.right() + LEADER, top, width - LEADER, HEIGHT);
            Line leader = leaders.shown().get(i);
            // A name right at its line's end needs no leader.
            leader.setVisible(Math.abs(top + HEIGHT / 2 - ends[i]) > 3);
            Pool.style(leader, "leader", names.get(i).style);
            leader.setStartX(Math.min(plot.x(names.get(i).end.x()), plot.right()));
            leader.setStartY(ends[i]);
            leader.setEndX(plot.right() + LEADER - 3);
            leader.setEndY(top + HEIGHT / 2);
        }
    }

    /// The tops of the names, each as close to its line's end as the others allow.
    private static double[] apart(double[] ends, List<Integer> order, double height) {
        double[] tops = new double[ends.length];
        List<List<Integer>> groups = new ArrayList<>();
        for (int i : order) {
            List<Integer> group = new ArrayList<>(List.of(i));
            // A group that would overlap the one above joins it; both are then centred on the average of their lines' ends.
            while (!groups.isEmpty() && top(groups.getLast(), ends, height) + groups.getLast().size() * HEIGHT > top(group, ends, height)) {
                List<Integer> joined = new ArrayList<>(groups.removeLast());
                joined.addAll(group);
                group = joined;
            }
            groups.add(group);
        }
        for (List<Integer> group : groups) {
            double top = top(group, ends, height);
            for (int i : group) {
                tops[i] = top;
                top += HEIGHT;
            }
        }
        return tops;
    }

    private static double top(List<Integer> group, double[] ends, double height) {
        double middle = group.stream().mapToDouble(i -> ends[i]).average().orElse(0);
        double tall = group.size() * HEIGHT;
        return Math.clamp(middle - tall / 2, 0, Math.max(0, height - tall));
    }
}
