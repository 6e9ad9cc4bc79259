package kimicost.view.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Circle;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import kimicost.text.Strings;
import kimicost.view.part.Hints;

/// A grid of coloured cells over two axes with a mark on it. A cell stands for the values at its middle; those at the ends of an
/// axis are half as wide, so that cells, ticks and mark agree on where a value is. A canvas draws it: a thousand nodes would not follow a
/// thumb. Its colours are those of invisible swatches, so that the style sheet decides them.
public final class CellMap extends Region {
    private static final double GAP = 8;
    private static final double TOP = 8;
    private static final double BOTTOM = 44;

    /// @param style       the style class of its colour
    /// @param name        what it stands for, written where cells of that name have room
    /// @param explanation the line at the foot of the window
    public record Cell(String style, String name, Supplier<String> explanation) {}

    /// @param ticks its labels; of those that would overrun one another, some are left out
    public record Axis(String title, List<Tick> ticks) {}

    /// @param at where it stands, 0 at the axis' begin to 1 at its end
    public record Tick(double at, String text) {}

    private final Canvas canvas = new Canvas();
    private final Circle mark = new Circle(6);
    private final Label acrossTitle = new Label();
    private final Label upTitle = new Label();
    private final Label empty = new Label(Strings.of("batchOrCache.empty"));
    private final Ticks acrossTicks = new Ticks();
    private final Ticks upTicks = new Ticks();
    private final Map<String, Region> swatches = new HashMap<>();
    private List<Cell> cells = List.of();
    private int columns = 1;
    private int rows = 1;
    private double x;
    private double y;
    private Cell pointed;

    public CellMap(Hints hints) {
        getStyleClass().add("cell-map");
        mark.getStyleClass().add("present-mark");
        mark.setMouseTransparent(true);
        acrossTitle.getStyleClass().add("axis-title");
        upTitle.getStyleClass().add("axis-title");
        getChildren().addAll(canvas, mark, acrossTitle, upTitle);
        empty.getStyleClass().add("placeholder");
        getChildren().add(empty);
        for (int i = 0; i <= 10; i++) {
            String style = i == 10 ? "regime-none" : "regime-" + i;
            Region swatch = new Region();
            swatch.getStyleClass().add(style);
            swatch.setVisible(false);
            swatch.backgroundProperty().subscribe(background -> requestLayout());
            swatches.put(style, swatch);
            getChildren().add(swatch);
        }
        getChildren().forEach(child -> child.setManaged(false));
        hints.explain(canvas, () -> pointed == null ? "" : pointed.explanation.get());
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            pointed = at(event.getX(), event.getY());
            hints.refresh();
        });
    }

    /// @param shown row by row, the lowest first
    /// @param x     where the mark stands, 0 left to 1 right
    /// @param y     where the mark stands, 0 bottom to 1 top
    public void show(List<Cell> shown, int columns, int rows, double x, double y, Axis across, Axis up) {
        this.cells = shown;
        this.columns = columns;
        this.rows = rows;
        this.x = x;
        this.y = y;
        acrossTitle.setText(across.title);
        upTitle.setText(up.title);
        acrossTicks.show(across.ticks);
        upTicks.show(up.ticks);
        requestLayout();
    }

    private Cell at(double px, double py) {
        int column = (int) Math.round(px / canvas.getWidth() * (columns - 1));
        int row = (int) Math.round((1 - py / canvas.getHeight()) * (rows - 1));
        int index = row * columns + column;
        return column >= 0 && column < columns && row >= 0 && index < cells.size() ? cells.get(index) : null;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 160;
    }

    @Override
    protected void layoutChildren() {
        double upWidth = Math.ceil(upTitle.prefWidth(-1));
        double upHeight = Math.ceil(upTitle.prefHeight(-1));
        double left = upHeight + GAP + upTicks.widest() + GAP;
        double width = Math.max(1, Math.floor(getWidth() - left));
        double height = Math.max(1, Math.floor(getHeight() - BOTTOM - TOP));
        canvas.setWidth(width);
        canvas.setHeight(height);
        canvas.relocate(left, TOP);
        mark.setCenterX(left + x * width);
        mark.setCenterY(TOP + (1 - y) * height);
        acrossTicks.place((tick, at) -> new Rectangle2D(Math.min(left + at * width - tick.getWidth() / 2, getWidth() - tick.getWidth()),
                TOP + height + 4, tick.getWidth(), tick.getHeight()));
        upTicks.place((tick, at) -> new Rectangle2D(left - GAP - tick.getWidth(),
                Math.clamp(TOP + (1 - at) * height - tick.getHeight() / 2, TOP, TOP + height - tick.getHeight()),
                tick.getWidth(), tick.getHeight()));
        double titleWidth = Math.ceil(acrossTitle.prefWidth(-1));
        acrossTitle.resizeRelocate(left + (width - titleWidth) / 2, height + 28, titleWidth, acrossTitle.prefHeight(-1));
        upTitle.setRotate(-90);
        upTitle.resizeRelocate((upHeight - upWidth) / 2, TOP + (height - upHeight) / 2, upWidth, upHeight);
        draw(left, width, height);
    }

    private void draw(double from, double width, double height) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, width, height);
        Map<String, double[]> centres = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns && row * columns + column < cells.size(); column++) {
                Cell cell = cells.get(row * columns + column);
                double left = edge(column - 0.5, columns, width);
                double right = edge(column + 0.5, columns, width);
                double top = height - edge(row + 0.5, rows, height);
                double bottom = height - edge(row - 0.5, rows, height);
                g.setFill(colour(cell.style));
                g.fillRect(left, top, right - left, bottom - top);
                double[] centre = centres.computeIfAbsent(cell.name, name -> new double[3]);
                centre[0] += (left + right) / 2;
                centre[1] += (top + bottom) / 2;
                centre[2]++;
            }
        }
        if (centres.keySet().equals(Set.of(""))) {
            empty.setVisible(true);
            double wide = Math.ceil(empty.prefWidth(-1));
            empty.resizeRelocate(from + (width - wide) / 2, height / 2, wide, empty.prefHeight(-1));
            return;
        }
        empty.setVisible(false);
        // Never colour alone: each region bears its name where it has room.
        g.setFill(Color.WHITE);
        g.setFont(Font.font("Roboto Medium", 13));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        centres.forEach((name, centre) -> {
            if (!name.isEmpty() && centre[2] > rows * columns / 12.0) {
                double middle = centre[1] / centre[2];
                // The mark of the present is not written over.
                boolean marked = Math.abs(middle - (1 - y) * height) < 20;
                g.fillText(name, centre[0] / centre[2], marked ? middle - 28 : middle);
            }
        });
    }

    /// Where `cells` from the begin of an axis are, in whole pixels.
    private static double edge(double cell, int cells, double length) {
        return Math.round(Math.clamp(cell / Math.max(1, cells - 1), 0, 1) * length);
    }

    private Paint colour(String style) {
        Region swatch = swatches.get(style);
        return swatch.getBackground() == null || swatch.getBackground().getFills().isEmpty() ? Color.GRAY
                : swatch.getBackground().getFills().getFirst().getFill();
    }

    /// The labels of an axis.
    private final class Ticks {
        private final List<Label> labels = new ArrayList<>();
        private List<Tick> ticks = List.of();

        public void show(List<Tick> shown) {
            ticks = shown;
            while (labels.size() < ticks.size()) {
                Label label = new Label();
                label.getStyleClass().add("tick");
                label.setManaged(false);
                labels.add(label);
                CellMap.this.getChildren().add(label);
            }
            for (int i = 0; i < labels.size(); i++) {
                labels.get(i).setVisible(i < ticks.size());
                labels.get(i).setText(i < ticks.size() ? ticks.get(i).text : "");
            }
        }

        double widest() {
            return Math.ceil(labels.stream().mapToDouble(label -> label.prefWidth(-1)).max().orElse(0));
        }

        /// The ends first: what has no room beside those placed before is left out.
        void place(BiFunction<Rectangle2D, Double, Rectangle2D> where) {
            List<Rectangle2D> taken = new ArrayList<>();
            IntStream.range(0, ticks.size()).boxed().sorted(Comparator.comparing(i -> i != 0 && i != ticks.size() - 1)).forEach(i -> {
                Label label = labels.get(i);
                Rectangle2D size = new Rectangle2D(0, 0, Math.ceil(label.prefWidth(-1)), Math.ceil(label.prefHeight(-1)));
                Rectangle2D room = where.apply(size, ticks.get(i).at);
                boolean free = taken.stream().noneMatch(
                        other -> other.intersects(room.getMinX() - GAP, room.getMinY(), room.getWidth() + 2 * GAP, room.getHeight()));
                label.setVisible(free);
                label.resizeRelocate(Math.round(room.getMinX()), Math.round(room.getMinY()), room.getWidth(), room.getHeight());
                if (free) {
                    taken.add(room);
                }
            });
        }
    }
}
