package kimicost.view;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import kimicost.controller.Session;
import kimicost.controller.Settings.Theme;
import kimicost.text.Figures;

/// Pictures of charts as PNG, with the scenario's name above and what they are made of below.
public final class ChartImage {
    private static final double WIDTH = 1100;
    private static final double HEIGHT = 520;

    private ChartImage() {}

    /// A chart of the window, on light or dark ground whatever the window's own.
    ///
    /// @param chart   as it is laid out
    /// @param scale   pixels of the picture for one of the window's, 1 to 3
    /// @param caption the lines below it
    static byte[] of(Region chart, String title, List<String> caption, Theme theme, int scale) {
        Scene scene = chart.getScene();
        WritableImage picture = Look.during(scene, theme, () -> snapshot(chart, scale));
        ImageView view = new ImageView(picture);
        view.setFitWidth(chart.getWidth());
        view.setPreserveRatio(true);
        return png(snapshot(framed(view, chart.getWidth(), title, caption, theme), scale));
    }

    /// The comparison of a scenario, without a window.
    ///
    /// @param session holds the scenario
    public static byte[] ofComparison(Session session, Figures figures, List<String> caption, Theme theme, int scale) {
        ComparePane pane = new ComparePane(session, figures, new Hints());
        pane.setPrefSize(WIDTH, Math.max(HEIGHT, 200 + 30 * session.board().get().shown().size()));
        return png(snapshot(framed(pane, WIDTH, session.scenario().get().name(), caption, theme), scale));
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
        Look.dress(new Scene(frame), theme);
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
        try {
            ImageIO.write(buffer, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail", e);
        }
        return out.toByteArray();
    }
}
