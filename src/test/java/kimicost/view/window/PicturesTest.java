package kimicost.view.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import kimicost.controller.Settings.Theme;
import kimicost.model.scenario.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Images of what is on screen.
class PicturesTest extends WindowTest {
    @TempDir
    private Path folder;

    @Start
    void show(Stage stage) {
        showOn(stage);
    }

    @Test
    void aPictureIsTheSameWhateverTheWindowShowsOfIt(FxRobot robot) throws IOException {
        robot.interact(() -> session.commit(Dimension.MARK_UP.with(session.scenario().get(), new BigDecimal("0.2"))));
        for (String tab : List.of("models", "limits", "quote", "levers", "hosts", "hardware")) {
            open(robot, tab);
            byte[] low = picture(robot, tab, 1024, 700);
            byte[] high = picture(robot, tab, 1500, 960);
            assertArrayEquals(low, high, tab);
            assertTrue(ImageIO.read(new ByteArrayInputStream(low)).getWidth() > 1100, tab);
        }
    }

    /// The image is drawn from a view created for it: no node of the window, no control, nothing hidden by scrolling.
    @Test
    void aPictureIsMadeForItselfWholeAndWithoutControls(FxRobot robot) {
        robot.interact(() -> session.commit(Dimension.MARK_UP.with(session.scenario().get(), new BigDecimal("0.2"))));
        Questions tabs = robot.lookup(".questions").queryAs(Questions.class);
        for (String tab : List.of("models", "limits", "quote", "levers", "hosts", "hardware", "conversation", "risk")) {
            open(robot, tab);
            robot.interact(() -> {
                Region view = tabs.picture();
                assertNull(view.getScene(), tab);
                ChartImage.of(view, "Title", List.of("Caption"), Theme.LIGHT, 1);
                assertEquals(List.of(), nodes(view).filter(PicturesTest::isControl).toList(), tab);
                nodes(view).filter(ScrollPane.class::isInstance).map(ScrollPane.class::cast).forEach(pane -> assertTrue(
                        pane.getViewportBounds().getHeight() >= Math.floor(pane.getContent().getLayoutBounds().getHeight()),
                        tab + " " + pane));
            });
        }
    }

    /// The visible nodes.
    private static Stream<Node> nodes(Node node) {
        return !node.isVisible() ? Stream.empty() : Stream.concat(Stream.of(node), node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(PicturesTest::nodes) : Stream.empty());
    }

    private static boolean isControl(Node node) {
        return node instanceof ButtonBase || node instanceof ComboBoxBase || node instanceof TextInputControl || node instanceof Slider;
    }

    private byte[] picture(FxRobot robot, String tab, double width, double height) throws IOException {
        robot.interact(() -> {
            window.scene().getWindow().setWidth(width);
            window.scene().getWindow().setHeight(height);
            window.scene().getRoot().layout();
        });
        Path png = folder.resolve(tab + width + ".png");
        dialogs.paths.add(png);
        robot.interact(() -> robot.lookup("#export").queryAs(MenuButton.class).getItems().stream().filter(Menu.class::isInstance)
                .flatMap(menu -> ((Menu) menu).getItems().stream()).filter(item -> "export-png-LIGHT-1".equals(item.getId())).findFirst()
                .orElseThrow().fire());
        return Files.readAllBytes(png);
    }
}
