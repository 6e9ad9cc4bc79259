package kimicost.view.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.collections.ObservableList;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.util.StringConverter;
import kimicost.text.Strings;
import kimicost.view.part.Hints;

/// JavaFX's line chart with what it lacks: names at the ends of the lines, guides, a band, and an explanation of the point
/// under the pointer. Data is set in place, axes are given and never guess.
public final class LinesChart extends Region {
    private static final double GAP = 8;
    private static final double NAME_HEIGHT = 17;
    private static final double WIDEST_NAMES = 0.42;

    /// In the coordinates of the axes.
    public record Point(double x, double y) {}

    /// @param name   what stands at its end
    /// @param style  a class that gives its colour
    /// @param dash   a class that gives its dashes, so that it is not told by colour alone
    /// @param strong whether it is the one that is analysed
    public record Line(String name, String style, String dash, boolean strong, List<Point> points) {}

    /// A straight line across the plot.
    ///
    /// @param at    on the axis it crosses
    /// @param style a class that gives its colour
    public record Guide(boolean vertical, double at, String label, String style) {}

    /// @param text what a tick is called
    public record Scale(double lower, double upper, double tick, String title, DoubleFunction<String> text) {}

    /// @param band two lines that enclose an area, lower first; empty for none
    /// @param more what is said of lines that are not drawn, empty for none
    /// @param hint what is said of the points of that index
    public record Picture(Scale x, Scale y, List<Line> lines, List<Guide> guides, List<Line> band, String more, IntFunction<String> hint) {}

    private final Hints hints;
    private final NumberAxis xAxis = axis();
    private final NumberAxis yAxis = axis();
    private final Plot plot = new Plot();
    private final List<Label> names = new ArrayList<>();
    private final List<Circle> ends = new ArrayList<>();
    private final List<LineGuide> guides = new ArrayList<>();
    private final Polygon band = new Polygon();
    private final javafx.scene.shape.Line pointer = new javafx.scene.shape.Line();
    private final Label empty = new Label(Strings.of("lines.empty"));
    private final Label more = new Label();
    private Picture picture;
    private int pointed = -1;

    public LinesChart(Hints hints) {
        this.hints = hints;
        getStyleClass().add("lines-chart");
        band.getStyleClass().add("lines-band");
        pointer.getStyleClass().add("reference");
        pointer.setVisible(false);
        empty.getStyleClass().add("placeholder");
        empty.setVisible(false);
        plot.children().addAll(band, pointer);
        more.getStyleClass().add("note");
        getChildren().addAll(plot, empty, more);
        getChildren().forEach(child -> child.setManaged(false));
        setMinWidth(0);
        hints.explain(plot, () -> pointed < 0 || picture == null ? "" : picture.hint.apply(pointed));
        plot.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getSceneX(), event.getSceneY()));
        plot.addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(Double.NaN, 0));
    }

    public void show(Picture shown) {
        picture = shown;
        scale(xAxis, shown.x);
        scale(yAxis, shown.y);
        setLines(shown.lines);
        while (guides.size() < shown.guides.size()) {
            LineGuide nodes = new LineGuide(xAxis, yAxis);
            guides.add(nodes);
            plot.children().addAll(nodes.nodes());
        }
        IntStream.range(0, guides.size())
                .forEach(i -> guides.get(i).show(i < shown.guides.size() ? Optional.of(shown.guides.get(i)) : Optional.empty(), shown));
        band.setVisible(!shown.band.isEmpty() && !shown.lines.isEmpty());
        empty.setVisible(shown.lines.isEmpty());
        more.setText(shown.more);
        pointed = shown.lines.isEmpty() ? -1 : Math.min(pointed, shown.lines.getFirst().points.size() - 1);
        hints.refresh();
        plot.again();
        requestLayout();
    }

    private void setLines(List<Line> lines) {
        while (plot.getData().size() > lines.size()) {
            plot.getData().removeLast();
            getChildren().remove((Node) ends.removeLast());
            getChildren().remove((Node) names.removeLast());
        }
        while (plot.getData().size() < lines.size()) {
            plot.getData().add(new XYChart.Series<>());
            // Above the plot, which would cut it in half.
            Circle end = new Circle(3.5);
            end.setManaged(false);
            ends.add(end);
            getChildren().add(end);
            Label name = new Label(null, new Region());
            name.setManaged(false);
            names.add(name);
            getChildren().add(name);
        }
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            setPoints(plot.getData().get(i), line.points);
            plot.getData().get(i).getNode().getStyleClass().setAll("chart-series-line", line.style, line.dash,
                    line.strong ? "strong-line" : "plain-line");
            ends.get(i).getStyleClass().setAll("line-end", line.style);
            Label name = names.get(i);
            name.setText(line.name);
            name.getStyleClass().setAll("label", "line-name", line.strong ? "strong-line" : "plain-line");
            name.getGraphic().getStyleClass().setAll("line-swatch", line.style, line.dash);
        }
    }

    private static void setPoints(XYChart.Series<Number, Number> series, List<Point> points) {
        while (series.getData().size() > points.size()) {
            series.getData().removeLast();
        }
        for (int i = 0; i < points.size(); i++) {
            if (i < series.getData().size()) {
                series.getData().get(i).setXValue(points.get(i).x);
                series.getData().get(i).setYValue(points.get(i).y);
            } else {
                series.getData().add(new XYChart.Data<>(points.get(i).x, points.get(i).y));
            }
        }
    }

    private static NumberAxis axis() {
        NumberAxis axis = new NumberAxis(0, 1, 1);
        axis.setAutoRanging(false);
        axis.setAnimated(false);
        axis.setMinorTickVisible(false);
        return axis;
    }

    private static void scale(NumberAxis axis, Scale scale) {
        axis.setLowerBound(scale.lower);
        axis.setUpperBound(scale.upper);
        axis.setTickUnit(scale.tick);
        axis.setLabel(scale.title);
        axis.setTickLabelFormatter(new StringConverter<>() {
            @Override
            public String toString(Number value) {
                return scale.text.apply(value.doubleValue());
            }

            @Override
            public Number fromString(String text) {
                throw new UnsupportedOperationException("ticks are not typed");
            }
        });
    }

    private void point(double sceneX, double sceneY) {
        int before = pointed;
        pointed = -1;
        if (!Double.isNaN(sceneX) && picture != null && !picture.lines.isEmpty()) {
            double at = xAxis.getValueForDisplay(xAxis.sceneToLocal(sceneX, sceneY).getX()).doubleValue();
            List<Point> points = picture.lines.getFirst().points;
            pointed = IntStream.range(0, points.size()).boxed().min(Comparator.comparingDouble(i -> Math.abs(points.get(i).x - at)))
                    .orElse(-1);
        }
        if (pointed != before) {
            hints.refresh();
            plot.again();
        }
    }

    /// The names need it.
    @Override
    protected double computeMinHeight(double width) {
        return Math.max(150, NAME_HEIGHT * names.size()) + foot();
    }

    private double foot() {
        return more.getText().isEmpty() ? 0 : NAME_HEIGHT + 2;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 260;
    }

    @Override
    protected void layoutChildren() {
        double wide = Math
                .ceil(Math.min(getWidth() * WIDEST_NAMES, names.stream().mapToDouble(name -> name.prefWidth(-1)).max().orElse(0)));
        double height = getHeight() - foot();
        plot.resizeRelocate(0, 0, getWidth() - wide - (wide > 0 ? GAP : 0), height);
        more.resizeRelocate(0, height + 2, getWidth(), NAME_HEIGHT);
        plot.layout();
        for (int i = 0; i < ends.size(); i++) {
            ends.get(i).setCenterX(end(i).getX());
            ends.get(i).setCenterY(end(i).getY());
        }
        placeNames(getWidth() - wide, wide, height);
        double emptyWidth = empty.prefWidth(-1);
        empty.resizeRelocate(Math.round((getWidth() - emptyWidth) / 2), Math.round(getHeight() / 2), emptyWidth, empty.prefHeight(-1));
    }

    /// Each name beside the end of its line, moved as little as keeps them apart.
    private void placeNames(double left, double width, double height) {
        List<Integer> order = IntStream.range(0, names.size()).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> endHeight(i)).thenComparing(Comparator.naturalOrder())).toList();
        double[] tops = new double[names.size()];
        double next = 0;
        for (int i : order) {
            tops[i] = Math.max(next, endHeight(i) - NAME_HEIGHT / 2);
            next = tops[i] + NAME_HEIGHT;
        }
        // What would hang out below pushes the others up.
        double limit = height;
        for (int i : order.reversed()) {
            tops[i] = Math.min(tops[i], limit - NAME_HEIGHT);
            limit = tops[i];
        }
        IntStream.range(0, tops.length).forEach(i -> names.get(i).resizeRelocate(left, Math.round(tops[i]), width, NAME_HEIGHT));
    }

    private double endHeight(int line) {
        return end(line).getY();
    }

    /// Where a line ends, here.
    private Point2D end(int line) {
        Point last = picture.lines.get(line).points.getLast();
        return sceneToLocal(xAxis.localToScene(xAxis.getDisplayPosition(last.x), 0).getX(),
                yAxis.localToScene(0, yAxis.getDisplayPosition(last.y)).getY());
    }

    /// The chart proper; its protected parts are what own nodes can be drawn with.
    private final class Plot extends LineChart<Number, Number> {
        Plot() {
            super(xAxis, yAxis);
            setAnimated(false);
            setLegendVisible(false);
            setCreateSymbols(false);
            setHorizontalZeroLineVisible(false);
            setVerticalZeroLineVisible(false);
            setVerticalGridLinesVisible(false);
            setAxisSortingPolicy(SortingPolicy.NONE);
            setMinSize(0, 0);
        }

        ObservableList<Node> children() {
            return getPlotChildren();
        }

        void again() {
            requestChartLayout();
        }

        @Override
        protected void layoutPlotChildren() {
            super.layoutPlotChildren();
            if (picture == null) {
                return;
            }
            double width = xAxis.getWidth();
            double height = yAxis.getHeight();
            double[] taken = new double[8];
            guides.stream().sorted(Comparator.comparingDouble(LineGuide::at)).forEach(guide -> guide.place(width, height, taken));
            placeBand();
            pointer.setVisible(pointed >= 0);
            if (pointed >= 0) {
                double x = Math.round(xAxis.getDisplayPosition(picture.lines.getFirst().points.get(pointed).x)) + 0.5;
                line(pointer, x, 0, x, height);
            }
        }

        private void placeBand() {
            List<Double> corners = new ArrayList<>();
            if (!picture.band.isEmpty()) {
                band.getStyleClass().setAll("lines-band", picture.band.getFirst().style);
                List<Point> round = new ArrayList<>(picture.band.getFirst().points);
                round.addAll(picture.band.getLast().points.reversed());
                round.forEach(corner -> {
                    corners.add(xAxis.getDisplayPosition(corner.x));
                    corners.add(yAxis.getDisplayPosition(corner.y));
                });
            }
            band.getPoints().setAll(corners);
            band.toBack();
        }
    }

    static void line(javafx.scene.shape.Line line, double x1, double y1, double x2, double y2) {
        line.setStartX(x1);
        line.setStartY(y1);
        line.setEndX(x2);
        line.setEndY(y2);
    }
}
