package kimicost.view.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.collections.ObservableList;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import kimicost.view.chart.MonthBars.Bar;
import kimicost.view.part.Hints;

/// Lines and vertical bars over an axis, with names at the lines' ends, guides, marked points, zones along the axis, and an
/// explanation of the stop under the pointer or chosen by arrow keys. Its nodes are created once and then moved, which takes half
/// the time of JavaFX's chart at each tick of a drag.
public final class LinesChart extends Region {
    private static final double LEAST_PLOT = 130;
    private static final double MARGIN = 6;

    /// A point in the coordinates of the axes.
    public record Point(double x, double y) {}

    /// @param name   the label at its end; empty for none
    /// @param style  the style class of its colour
    /// @param dash   the style class of its dashes, so that lines differ in more than colour
    /// @param strong whether it is the line being analysed, which is drawn on top
    public record Line(String name, String style, String dash, boolean strong, List<Point> points) {}

    /// A straight line across the plot; invisible outside of it.
    ///
    /// @param at    its value on the axis that it crosses
    /// @param style the style class of its colour
    public record Guide(boolean vertical, double at, String label, String style) {}

    /// A labelled point.
    ///
    /// @param dot whether a dot is drawn; if not, the label is above the point
    public record Mark(double x, double y, String label, String style, boolean dot) {}

    /// A section of the x axis.
    ///
    /// @param brief a shorter text, in case there is less room
    public record Zone(double from, double to, String text, String brief, String style) {}

    /// @param style an additional style class; empty for none
    public record Tick(double at, String text, String style) {}

    /// @param title the axis' name; empty for the y axis
    public record Scale(double lower, double upper, String title, List<Tick> ticks) {}

    /// @param head       rows above the plot, for the labels of vertical guides
    /// @param zonesTitle the name of the zones; empty for none
    /// @param stops      places along the axis that can be explained
    /// @param hint       the explanation of a stop, by index
    /// @param more       a note about lines that are not drawn; empty for none
    /// @param held       whether a drag is going on, so that names keep their order and width
    public record Picture(Scale x, Scale y, int head, List<Bar> bars, List<Line> lines, List<Guide> guides, List<Mark> marks,
            String zonesTitle, List<Zone> zones, List<Double> stops, IntFunction<String> hint, String more, boolean held) {

        boolean holds(Guide guide) {
            Scale scale = guide.vertical ? x : y;
            return guide.at >= scale.lower && guide.at <= scale.upper;
        }
    }

    /// Handles a drag of a bar's top.
    public interface Pull {
        /// Whether the bar at that stop can be dragged.
        boolean takes(int stop);

        /// Called while the top is at `amount`.
        void to(int stop, double amount);

        void end();
    }

    /// The maximum distance of the pointer from a bar's top, in pixels.
    private static final double REACH = 6;

    private final Hints hints;
    private final Pane inside = new Pane();
    private final Rectangle frame = new Rectangle();
    private final Region pointer = PixelLines.of("pointer-line");
    private final Label more = new Label();
    private final PlotAxes axes;
    private final MonthBars bars;
    private final Pool<Polyline> lines;
    private final LineGuide guides;
    private final PointMarks marks;
    private final LineNames names;
    private Picture picture;
    private Plot plot;
    private int pointed = -1;
    private Optional<Pull> pull = Optional.empty();
    private int pulled = -1;

    public LinesChart(Hints hints) {
        this.hints = hints;
        getStyleClass().add("lines-chart");
        axes = new PlotAxes(layer());
        inside.getStyleClass().add("layer");
        inside.setManaged(false);
        inside.setMouseTransparent(true);
        inside.setClip(frame);
        getChildren().add(inside);
        bars = new MonthBars(inside.getChildren());
        inside.getChildren().add(pointer);
        pointer.setVisible(false);
        ObservableList<javafx.scene.Node> drawn = inside.getChildren();
        lines = new Pool<>(drawn, Polyline::new);
        guides = new LineGuide(layer());
        names = new LineNames(layer());
        marks = new PointMarks(layer());
        more.getStyleClass().add("note");
        more.setManaged(false);
        getChildren().add(more);
        setMinWidth(0);
        setFocusTraversable(true);
        hints.explain(this, () -> pointed < 0 || picture == null ? "" : picture.hint.apply(pointed));
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(nearest(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(-1));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::step);
    }

    /// Makes the tops of bars draggable.
    public void onPull(Pull taker) {
        pull = Optional.of(taker);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> setCursor(top(event) < 0 ? null : Cursor.V_RESIZE));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pulled = event.isPrimaryButtonDown() ? top(event) : -1);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            if (pulled >= 0) {
                taker.to(pulled, plot.yValue(Math.clamp(event.getY(), plot.top(), plot.bottom())));
            }
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            if (pulled >= 0) {
                pulled = -1;
                taker.end();
            }
        });
    }

    /// The index of the draggable bar whose top is under the pointer; -1 if there is none.
    private int top(MouseEvent event) {
        int stop = nearest(event.getX(), event.getY());
        boolean there = stop >= 0 && stop < picture.bars.size() && Math.abs(plot.y(picture.bars.get(stop).top()) - event.getY()) <= REACH;
        return there && pull.filter(one -> one.takes(stop)).isPresent() ? stop : -1;
    }

    private ObservableList<javafx.scene.Node> layer() {
        Pane layer = new Pane();
        layer.getStyleClass().add("layer");
        layer.setManaged(false);
        layer.setMouseTransparent(true);
        getChildren().add(layer);
        return layer.getChildren();
    }

    public void show(Picture shown) {
        picture = shown;
        axes.show(shown);
        bars.show(shown.bars);
        List<Polyline> drawn = lines.show(shown.lines.size());
        for (int i = 0; i < drawn.size(); i++) {
            Line line = shown.lines.get(i);
            Pool.style(drawn.get(i), "line", line.style, line.dash, line.strong ? "strong-line" : "plain-line");
            drawn.get(i).setViewOrder(line.strong ? -1 : 0);
        }
        guides.show(shown);
        marks.show(shown);
        names.show(shown);
        more.setText(shown.more);
        point(Math.min(pointed, shown.stops.size() - 1));
        hints.refresh();
        requestLayout();
    }

    /// Sets the text for screen readers.
    public void describe(String sentence) {
        setAccessibleText(sentence);
    }

    /// Moves to another stop with a key.
    private void step(KeyEvent event) {
        if (picture == null || picture.stops.isEmpty()) {
            return;
        }
        int last = picture.stops.size() - 1;
        int next = switch (event.getCode()) {
            case LEFT -> Math.max(0, pointed < 0 ? last : pointed - 1);
            case RIGHT -> Math.min(last, pointed + 1);
            case HOME -> 0;
            case END -> last;
            default -> -1;
        };
        if (next >= 0) {
            point(next);
            event.consume();
        }
    }

    private int nearest(double x, double y) {
        if (plot == null || y > plot.bottom() || x < plot.left() || x > plot.right()) {
            return -1;
        }
        double at = plot.xValue(x);
        return IntStream.range(0, picture.stops.size()).boxed().min(Comparator.comparingDouble(i -> Math.abs(picture.stops.get(i) - at)))
                .orElse(-1);
    }

    private void point(int stop) {
        if (stop != pointed) {
            pointed = stop;
            setAccessibleHelp(stop < 0 ? null : picture.hint.apply(stop));
            hints.refresh();
            requestLayout();
        }
    }

    /// At least as high as the names need.
    @Override
    protected double computeMinHeight(double width) {
        return picture == null ? LEAST_PLOT
                : Math.max(LEAST_PLOT + head(), LineNames.HEIGHT * names.count()) + axes.below() + foot() + MARGIN;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(260, computeMinHeight(width));
    }

    private double head() {
        return MARGIN + picture.head * PlotAxes.ROW;
    }

    private double foot() {
        return more.getText().isEmpty() ? 0 : PlotAxes.ROW + 2;
    }

    @Override
    protected void layoutChildren() {
        if (picture == null) {
            return;
        }
        double left = axes.left();
        double right = Math.max(names.width(getWidth()), MARGIN);
        double below = axes.below() + foot();
        plot = new Plot(left, head(), Math.max(1, Math.round(getWidth() - left - right)),
                Math.max(1, Math.round(getHeight() - head() - below)), picture.x, picture.y);
        frame.setX(plot.left());
        // Draws the whole stroke of a line along the edge.
        frame.setY(plot.top() - 2);
        frame.setWidth(plot.width());
        frame.setHeight(plot.height() + 2);
        axes.place(plot);
        bars.place(plot);
        for (int i = 0; i < lines.shown().size(); i++) {
            trace(lines.shown().get(i), picture.lines.get(i).points);
        }
        guides.place(plot);
        names.place(plot, getHeight() - below);
        marks.place(plot);
        pointer.setVisible(pointed >= 0);
        if (pointed >= 0) {
            PixelLines.down(pointer, plot.x(picture.stops.get(pointed)), plot.top(), plot.bottom(), 1);
        }
        more.resizeRelocate(0, getHeight() - PlotAxes.ROW, getWidth(), PlotAxes.ROW);
    }

    private void trace(Polyline shape, List<Point> points) {
        Double[] corners = new Double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            corners[2 * i] = plot.x(points.get(i).x);
            corners[2 * i + 1] = plot.y(points.get(i).y);
        }
        if (!shape.getPoints().equals(List.of(corners))) {
            shape.getPoints().setAll(corners);
        }
    }
}
