package kimicost.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
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

/// A grid of coloured cells over two axes with a mark on it. A canvas draws it: a thousand nodes would not follow a
/// thumb. Its colours are those of invisible swatches, so that the style sheet decides them.
final class CellMap extends Region {
    private static final double LEFT = 84;
    private static final double BOTTOM = 44;

    /// @param style       the style class of its colour
    /// @param name        what it stands for, written where cells of that name have room
    /// @param explanation the line at the foot of the window
    record Cell(String style, String name, Supplier<String> explanation) {}

    /// @param ticks five labels, evenly spread
    record Axis(String title, List<String> ticks) {}

    private final Canvas canvas = new Canvas();
    private final Circle mark = new Circle(6);
    private final Label acrossTitle = new Label();
    private final Label upTitle = new Label();
    private final Label empty = new Label(Strings.of("regimes.empty"));
    private final List<Label> ticks = new ArrayList<>();
    private final Map<String, Region> swatches = new HashMap<>();
    private List<Cell> cells = List.of();
    private int columns = 1;
    private int rows = 1;
    private double x;
    private double y;
    private Cell pointed;

    CellMap(Hints hints) {
        getStyleClass().add("cell-map");
        mark.getStyleClass().add("present-mark");
        mark.setMouseTransparent(true);
        acrossTitle.getStyleClass().add("axis-title");
        upTitle.getStyleClass().add("axis-title");
        getChildren().addAll(canvas, mark, acrossTitle, upTitle);
        for (int i = 0; i < 10; i++) {
            Label tick = new Label();
            tick.getStyleClass().add("tick");
            ticks.add(tick);
        }
        empty.getStyleClass().add("placeholder");
        getChildren().add(empty);
        getChildren().addAll(ticks);
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
    void show(List<Cell> shown, int columns, int rows, double x, double y, Axis across, Axis up) {
        this.cells = shown;
        this.columns = columns;
        this.rows = rows;
        this.x = x;
        this.y = y;
        acrossTitle.setText(across.title);
        upTitle.setText(up.title);
        for (int i = 0; i < 5; i++) {
            ticks.get(i).setText(across.ticks.get(i));
            ticks.get(5 + i).setText(up.ticks.get(i));
        }
        requestLayout();
    }

    private Cell at(double px, double py) {
        int column = (int) (px / canvas.getWidth() * columns);
        int row = rows - 1 - (int) (py / canvas.getHeight() * rows);
        int index = row * columns + column;
        return column >= 0 && column < columns && row >= 0 && index < cells.size() ? cells.get(index) : null;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 160;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(1, Math.floor(getWidth() - LEFT));
        double height = Math.max(1, Math.floor(getHeight() - BOTTOM - 8));
        canvas.setWidth(width);
        canvas.setHeight(height);
        canvas.relocate(LEFT, 8);
        mark.setCenterX(LEFT + x * width);
        mark.setCenterY(8 + (1 - y) * height);
        for (int i = 0; i < 5; i++) {
            Label below = ticks.get(i);
            double belowWidth = Math.ceil(below.prefWidth(-1));
            double left = LEFT + i * width / 4 - belowWidth / 2;
            below.resizeRelocate(Math.min(Math.round(left), getWidth() - belowWidth), height + 12, belowWidth, below.prefHeight(-1));
            Label beside = ticks.get(5 + i);
            double besideWidth = Math.ceil(beside.prefWidth(-1));
            double besideHeight = beside.prefHeight(-1);
            beside.resizeRelocate(LEFT - 8 - besideWidth, Math.round(8 + height - i * height / 4 - (i == 0 ? besideHeight : i == 4 ? 0 : besideHeight / 2)),
                    besideWidth, besideHeight);
        }
        double titleWidth = Math.ceil(acrossTitle.prefWidth(-1));
        acrossTitle.resizeRelocate(LEFT + (width - titleWidth) / 2, height + 28, titleWidth, acrossTitle.prefHeight(-1));
        double upWidth = Math.ceil(upTitle.prefWidth(-1));
        double upHeight = upTitle.prefHeight(-1);
        upTitle.setRotate(-90);
        upTitle.resizeRelocate(8 - upWidth / 2, 8 + (height - upHeight) / 2, upWidth, upHeight);
        draw(width, height);
    }

    private void draw(double width, double height) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, width, height);
        Map<String, double[]> centres = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns && row * columns + column < cells.size(); column++) {
                Cell cell = cells.get(row * columns + column);
                double left = Math.round(column * width / columns);
                double top = Math.round((rows - 1 - row) * height / rows);
                g.setFill(colour(cell.style));
                g.fillRect(left, top, Math.round((column + 1) * width / columns) - left, Math.round((rows - row) * height / rows) - top);
                double[] centre = centres.computeIfAbsent(cell.name, name -> new double[3]);
                centre[0] += left;
                centre[1] += top;
                centre[2]++;
            }
        }
        if (centres.keySet().equals(Set.of(""))) {
            empty.setVisible(true);
            empty.resizeRelocate(LEFT + (width - empty.prefWidth(-1)) / 2, height / 2, Math.ceil(empty.prefWidth(-1)), empty.prefHeight(-1));
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
                double middle = centre[1] / centre[2] + height / rows / 2;
                // The mark of the present is not written over.
                boolean marked = Math.abs(middle - (1 - y) * height) < 20;
                g.fillText(name, centre[0] / centre[2] + width / columns / 2, marked ? middle - 28 : middle);
            }
        });
    }

    private Paint colour(String style) {
        Region swatch = swatches.get(style);
        return swatch.getBackground() == null || swatch.getBackground().getFills().isEmpty() ? Color.GRAY
                : swatch.getBackground().getFills().getFirst().getFill();
    }
}
