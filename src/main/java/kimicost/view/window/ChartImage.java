package kimicost.view.window;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import kimicost.controller.Session;
import kimicost.controller.Settings.Theme;
import kimicost.text.Figures;
import kimicost.view.chart.FloatingBars;
import kimicost.view.chart.LinesChart;
import kimicost.view.compare.BesideCards;
import kimicost.view.compare.ModelsView;
import kimicost.view.input.InputRowView;
import kimicost.view.part.AnalysisView.Subject;
import kimicost.view.part.EastAsian;
import kimicost.view.part.FiguresTable;
import kimicost.view.part.Hints;
import kimicost.view.part.Segments;
import kimicost.view.quote.SecondCurrencyFields;

/// Renders charts as PNG images, with the scenario's name above and the caption below.
public final class ChartImage {
    private static final double WIDTH = 1100;
    private static final double HEIGHT = 520;

    private ChartImage() {}

    /// Renders a view as an image, complete and without its controls.
    ///
    /// @param view    created for the image; it is in no window
    /// @param scale   pixels of the image per pixel of the window, 1 to 3
    /// @param caption the lines below it
    static byte[] of(Region view, String title, List<String> caption, Theme theme, int scale) {
        VBox frame = framed(view, WIDTH, title, caption, theme);
        frame.applyCss();
        bare(view);
        view.setMinWidth(WIDTH);
        view.setMaxWidth(WIDTH);
        boolean drawing = view instanceof ModelsView || view instanceof LinesChart || view.lookup(".region-map") != null;
        view.setMinHeight(Math.max(drawing ? HEIGHT : 0, Math.ceil(view.prefHeight(WIDTH))));
        return png(snapshot(frame, scale));
    }

    /// Hides what only works in a window, expands scrolling content to its full height, and hides panes that are then empty.
    private static void bare(Node node) {
        boolean control = node instanceof ButtonBase || node instanceof ComboBoxBase || node instanceof TextInputControl
                || node instanceof Slider || node instanceof InputRowView || node instanceof Segments<?>
                || node instanceof BesideCards || node instanceof SecondCurrencyFields || node.getStyleClass().contains("lever");
        if (control) {
            away(node);
        } else if (node instanceof FiguresTable table) {
            table.unfold();
        } else if (node instanceof ScrollPane scroller && scroller.getContent() instanceof Region content) {
            bare(content);
            scroller.setMinHeight(Math.ceil(content.prefHeight(WIDTH)) + 2);
        } else if (node instanceof FloatingBars bars) {
            bars.getChildrenUnmodifiable().forEach(ChartImage::bare);
        } else if (node instanceof Pane pane) {
            pane.getChildren().forEach(ChartImage::bare);
            if (!pane.getChildren().isEmpty() && pane.getChildren().stream().noneMatch(Node::isManaged)) {
                away(pane);
            }
        }
    }

    private static void away(Node node) {
        if (!node.visibleProperty().isBound()) {
            node.setVisible(false);
        }
        // If bound, it already follows from the visibility.
        if (!node.managedProperty().isBound()) {
            node.setManaged(false);
        }
    }

    /// The comparison of a scenario, without a window.
    ///
    /// @param session holds the scenario
    public static byte[] ofComparison(Session session, Figures figures, List<String> caption, Theme theme, int scale) {
        ModelsView view = new ModelsView(session, figures, new Hints());
        // A document shows everything that its file shows.
        view.showRetired(true);
        view.show(Subject.of(session.board().get()));
        return of(view, session.scenario().get().name(), caption, theme, scale);
    }

    private static VBox framed(Node content, double width, String title, List<String> caption, Theme theme) {
        Label name = new Label(title);
        name.getStyleClass().add("image-title");
        name.setMaxWidth(width);
        VBox frame = new VBox(name, content);
        frame.getStyleClass().addAll("window", "image-frame");
        caption.forEach(line -> {
            Label label = new Label(line);
            label.getStyleClass().add("image-caption");
            label.setWrapText(true);
            label.setMaxWidth(width);
            frame.getChildren().add(label);
        });
        Themes.addTo(new Scene(frame), theme);
        return frame;
    }

    private static WritableImage snapshot(Region node, int scale) {
        node.applyCss();
        return EastAsian.during(node, () -> drawn(node, scale));
    }

    private static WritableImage drawn(Region node, int scale) {
        if (node.getParent() == null) {
            node.resize(Math.ceil(node.prefWidth(-1)), Math.ceil(node.prefHeight(node.prefWidth(-1))));
        }
        node.layout();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setTransform(Transform.scale(scale, scale));
        return node.snapshot(parameters, null);
    }

    private static byte[] png(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage buffer = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        buffer.setRGB(0, 0, width, height, pixels, 0, width);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // ImageIO would otherwise create a temporary file, which a killed process leaves behind.
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(buffer, "png", stream);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail", e);
        }
        return out.toByteArray();
    }
}
