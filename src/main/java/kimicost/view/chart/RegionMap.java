package kimicost.view.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import kimicost.view.part.Hints;

/// A map of named areas over two axes, with a mark. A canvas draws it column by column, with exact borders. Colours come from
/// invisible swatches, so that the style sheet defines them.
public final class RegionMap extends Region {
    private static final double GAP = 8;
    private static final double TOP = 10;
    private static final double BOTTOM = 44;
    /// Borders are drawn through every second column and row.
    private static final int STEP = 2;
    /// If border points of neighbouring columns are further apart than this, in pixels, the rows join the border instead.
    private static final double APART = 8;
    private static final int HATCH = 8;
    /// Possible positions of a name within the height of its area.
    private static final double[] PLACES = {0.5, 0.3, 0.7};

    /// An area of the map.
    ///
    /// @param name    its label, drawn if there is room
    /// @param style   the style class of its colour
    /// @param hatched whether it is hatched, to tell it from another area of the same colour
    public record Area(String name, String style, boolean hatched) {}

    /// An area's section of a straight line across the map.
    ///
    /// @param area the area's index; negative for none
    /// @param from where it starts, from 0 to 1 along the line
    public record Band(int area, double from, double to) {}

    /// The areas and their positions.
    ///
    /// @param column the bands of a column from bottom to top; its position is 0 (left) to 1 (right)
    /// @param row    the bands of a row from left to right; its position is 0 (bottom) to 1 (top)
    /// @param words  explains a position
    public record Picture(List<Area> areas, DoubleFunction<List<Band>> column, DoubleFunction<List<Band>> row,
            BiFunction<Double, Double, String> words) {}

    /// @param ticks its labelled positions
    public record Axis(String title, List<Tick> ticks) {}

    /// @param at its position, from 0 to 1 along the axis
    public record Tick(double at, String text) {}

    private final Canvas canvas = new Canvas();
    private final Circle mark = new Circle(6);
    private final Line toAcross = new Line();
    private final Line toUp = new Line();
    private final Label here = new Label();
    private final Label acrossTitle = new Label();
    private final Label upTitle = new Label();
    private final Label empty = new Label();
    private final List<Label> names = new ArrayList<>();
    private final List<Label> acrossTicks = new ArrayList<>();
    private final List<Label> upTicks = new ArrayList<>();
    private final Map<String, Region> swatches = new HashMap<>();
    private final Region border = new Region();
    private Picture picture = new Picture(List.of(), at -> List.of(), at -> List.of(), (x, y) -> "");
    private Axis across = new Axis("", List.of());
    private Axis up = new Axis("", List.of());
    private double x;
    private double y;
    private double pointedX = -1;
    private double pointedY;

    /// @param present the mark's label
    /// @param nothing the text if there is no area
    public RegionMap(Hints hints, String present, String nothing) {
        getStyleClass().add("region-map");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        here.setText(present);
        here.getStyleClass().add("here-name");
        empty.setText(nothing);
        empty.getStyleClass().add("placeholder");
        mark.getStyleClass().add("present-mark");
        border.getStyleClass().add("region-border");
        border.setVisible(false);
        List.of(toAcross, toUp).forEach(line -> line.getStyleClass().add("here-line"));
        List.of(acrossTitle, upTitle).forEach(title -> title.getStyleClass().add("axis-title"));
        upTitle.setRotate(-90);
        getChildren().addAll(canvas, border, toAcross, toUp, mark, here, acrossTitle, upTitle, empty);
        getChildren().forEach(child -> child.setManaged(false));
        getChildren().stream().filter(child -> child != canvas).forEach(child -> child.setMouseTransparent(true));
        border.backgroundProperty().subscribe(background -> requestLayout());
        hints.explain(canvas, () -> pointedX < 0 ? "" : picture.words.apply(pointedX, pointedY));
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            pointedX = Math.clamp(event.getX() / canvas.getWidth(), 0, 1);
            pointedY = Math.clamp(1 - event.getY() / canvas.getHeight(), 0, 1);
            hints.refresh();
        });
    }

    /// @param x the mark's position, 0 (left) to 1 (right)
    /// @param y the mark's position, 0 (bottom) to 1 (top)
    public void show(Picture shown, double x, double y, Axis across, Axis up) {
        this.picture = shown;
        this.x = x;
        this.y = y;
        this.across = across;
        this.up = up;
        acrossTitle.setText(across.title);
        upTitle.setText(up.title);
        label(acrossTicks, across.ticks.stream().map(Tick::text).toList(), "tick");
        label(upTicks, up.ticks.stream().map(Tick::text).toList(), "tick");
        label(names, shown.areas.stream().map(Area::name).toList(), "region-name");
        shown.areas.forEach(area -> swatches.computeIfAbsent(area.style, this::swatch));
        requestLayout();
    }

    private Region swatch(String style) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("region-swatch", style);
        swatch.setVisible(false);
        swatch.setManaged(false);
        swatch.backgroundProperty().subscribe(background -> requestLayout());
        getChildren().add(swatch);
        return swatch;
    }

    private void label(List<Label> labels, List<String> texts, String style) {
        while (labels.size() < texts.size()) {
            Label label = new Label();
            label.getStyleClass().add(style);
            label.setManaged(false);
            label.setMouseTransparent(true);
            labels.add(label);
            getChildren().add(label);
        }
        for (int i = 0; i < labels.size(); i++) {
            labels.get(i).setVisible(i < texts.size());
            labels.get(i).setText(i < texts.size() ? texts.get(i) : "");
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return 160;
    }

    @Override
    protected void layoutChildren() {
        double titleHeight = Math.ceil(upTitle.prefHeight(-1));
        double ticks = Math.ceil(upTicks.stream().filter(Label::isVisible).mapToDouble(label -> label.prefWidth(-1)).max().orElse(0));
        double left = titleHeight + GAP + ticks + GAP;
        double width = Math.max(1, Math.floor(getWidth() - left - GAP));
        double height = Math.max(1, Math.floor(getHeight() - BOTTOM - TOP));
        canvas.setWidth(width);
        canvas.setHeight(height);
        canvas.relocate(left, TOP);
        IntStream.range(0, across.ticks.size()).forEach(i -> {
            Label label = acrossTicks.get(i);
            double wide = Math.ceil(label.prefWidth(-1));
            label.resizeRelocate(Math.round(Math.min(left + across.ticks.get(i).at * width - wide / 2, getWidth() - wide)),
                    TOP + height + 5, wide, label.prefHeight(-1));
        });
        IntStream.range(0, up.ticks.size()).forEach(i -> {
            Label label = upTicks.get(i);
            double wide = Math.ceil(label.prefWidth(-1));
            double high = label.prefHeight(-1);
            label.resizeRelocate(left - GAP - wide, Math.round(TOP + (1 - up.ticks.get(i).at) * height - high / 2), wide, high);
        });
        place(acrossTitle, left + width / 2, TOP + height + 32);
        place(upTitle, titleHeight / 2, TOP + height / 2);
        place(empty, left + width / 2, TOP + height / 2);
        empty.setVisible(picture.areas.isEmpty());
        boolean marked = !picture.areas.isEmpty();
        double markX = left + Math.clamp(x, 0, 1) * width;
        double markY = TOP + (1 - Math.clamp(y, 0, 1)) * height;
        mark.setCenterX(markX);
        mark.setCenterY(markY);
        line(toAcross, markX, markY, markX, TOP + height);
        line(toUp, left, markY, markX, markY);
        double hereWidth = Math.ceil(here.prefWidth(-1));
        double hereHeight = Math.ceil(here.prefHeight(-1));
        boolean roomRight = markX + 12 + hereWidth <= left + width;
        here.resizeRelocate(Math.round(roomRight ? markX + 12 : markX - 12 - hereWidth),
                Math.round(Math.clamp(markY - hereHeight / 2, TOP, TOP + height - hereHeight)), hereWidth, hereHeight);
        List.of(mark, toAcross, toUp, here).forEach(part -> part.setVisible(marked));
        draw((int) width, (int) height, left, !marked ? List.of() : List.of(
                new Rectangle2D(Math.min(markX, here.getLayoutX()) - 10, Math.min(markY, here.getLayoutY()) - 10, hereWidth + 34,
                        Math.max(hereHeight, 12) + 20),
                new Rectangle2D(left, markY, markX - left, 1), new Rectangle2D(markX, markY, 1, TOP + height - markY)));
    }

    private static void place(Label label, double centreX, double centreY) {
        double width = Math.ceil(label.prefWidth(-1));
        double height = Math.ceil(label.prefHeight(-1));
        label.resizeRelocate(Math.round(centreX - width / 2), Math.round(centreY - height / 2), width, height);
    }

    private static void line(Line line, double fromX, double fromY, double toX, double toY) {
        line.setStartX(Math.round(fromX) + 0.5);
        line.setStartY(Math.round(fromY) + 0.5);
        line.setEndX(Math.round(toX) + 0.5);
        line.setEndY(Math.round(toY) + 0.5);
    }

    private void draw(int width, int height, double left, List<Rectangle2D> taken) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, width, height);
        List<Paint> paints = picture.areas.stream().map(this::paint).toList();
        List<List<Band>> columns = IntStream.range(0, width).mapToObj(i -> picture.column.apply((i + 0.5) / width)).toList();
        for (int i = 0; i < width; i++) {
            for (Band band : columns.get(i)) {
                if (band.area >= 0) {
                    g.setFill(paints.get(band.area));
                    g.fillRect(i, height * (1 - band.to), 1, height * (band.to - band.from));
                }
            }
        }
        g.setStroke(fill(border));
        g.setLineWidth(2);
        for (int i = STEP; i < width; i += STEP) {
            joinBorders(g, columns.get(i - STEP), columns.get(i), i - STEP + 0.5, i + 0.5, height, false);
        }
        List<Band> before = picture.row.apply(0.5 / height);
        for (int j = STEP; j < height; j += STEP) {
            List<Band> row = picture.row.apply((j + 0.5) / height);
            joinBorders(g, before, row, height - (j - STEP + 0.5), height - (j + 0.5), width, true);
            before = row;
        }
        placeNames(columns, width, height, left, taken);
    }

    /// Joins the points of borders that two neighbouring lines have in common.
    private static void joinBorders(GraphicsContext g, List<Band> one, List<Band> other, double at, double then, double length,
            boolean rows) {
        for (int i = 1; i < one.size(); i++) {
            for (int j = 1; j < other.size(); j++) {
                boolean same = one.get(i - 1).area == other.get(j - 1).area && one.get(i).area == other.get(j).area;
                double from = length * (rows ? one.get(i).from : 1 - one.get(i).from);
                double to = length * (rows ? other.get(j).from : 1 - other.get(j).from);
                if (same && Math.abs(to - from) <= APART) {
                    g.strokeLine(rows ? from : at, rows ? at : from, rows ? to : then, rows ? then : to);
                }
            }
        }
    }

    /// Places each name where its area is highest, if it fits there completely.
    private void placeNames(List<List<Band>> columns, int width, int height, double left, List<Rectangle2D> taken) {
        for (int area = 0; area < picture.areas.size(); area++) {
            Label name = names.get(area);
            double wide = Math.ceil(name.prefWidth(-1)) + 12;
            double high = Math.ceil(name.prefHeight(-1)) + 8;
            double best = 0;
            for (int i = (int) (wide / 2); i + wide / 2 < width; i += 6) {
                Band middle = band(columns.get(i), area);
                Band start = band(columns.get((int) (i - wide / 2)), area);
                Band end = band(columns.get((int) Math.min(width - 1, i + wide / 2)), area);
                double low = Math.max(middle.from, Math.max(start.from, end.from)) * height;
                double top = Math.min(middle.to, Math.min(start.to, end.to)) * height;
                // Prefers places away from the sides.
                double room = Math.min(top - low, 160) + Math.min(Math.min(i, width - i) - wide / 2, 60) / 2;
                double begin = left + i - wide / 2;
                for (double part : PLACES) {
                    double centreY = TOP + height - low - part * (top - low);
                    double reach = Math.min(part, 1 - part) * (top - low);
                    boolean free = taken.stream().noneMatch(one -> one.intersects(begin, centreY - high / 2, wide, high));
                    if (free && reach >= high / 2 && room > best) {
                        best = room;
                        place(name, left + i, centreY);
                    }
                }
            }
            name.setVisible(best > 0);
        }
    }

    private static Band band(List<Band> bands, int area) {
        return bands.stream().filter(band -> band.area == area).findFirst().orElse(new Band(area, 0, 0));
    }

    private Paint paint(Area area) {
        Color colour = fill(swatches.get(area.style)) instanceof Color plain ? plain : Color.GRAY;
        if (!area.hatched) {
            return colour.deriveColor(0, 1, 1, 0.34);
        }
        WritableImage hatch = new WritableImage(HATCH, HATCH);
        for (int i = 0; i < HATCH; i++) {
            for (int j = 0; j < HATCH; j++) {
                int onLine = Math.floorMod(i + j, HATCH);
                hatch.getPixelWriter().setColor(i, j,
                        colour.deriveColor(0, 1, 1, onLine == 0 ? 0.4 : onLine == 1 || onLine == HATCH - 1 ? 0.26 : 0.14));
            }
        }
        return new ImagePattern(hatch, 0, 0, HATCH, HATCH, false);
    }

    private static Paint fill(Region swatch) {
        return swatch.getBackground() == null || swatch.getBackground().getFills().isEmpty() ? Color.GRAY
                : swatch.getBackground().getFills().getFirst().getFill();
    }
}
