package kimicost.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import kimicost.model.scenario.Dimension;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class ZoomTest extends WindowTest {
    @Start
    void start(Stage stage) {
        showOn(stage);
    }

    @Test
    void keysEnlargeAndReduceTheWholeWindow(FxRobot robot) {
        resize(robot, 1600, 1000);
        assertEquals(1, scale(robot));
        robot.push(KeyCode.SHORTCUT, KeyCode.PLUS).push(KeyCode.SHORTCUT, KeyCode.EQUALS);
        layout(robot);
        assertEquals(1.25, scale(robot));
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT0);
        layout(robot);
        assertEquals(1, scale(robot));
        robot.push(KeyCode.SHORTCUT, KeyCode.MINUS).push(KeyCode.SHORTCUT, KeyCode.MINUS).push(KeyCode.SHORTCUT, KeyCode.MINUS);
        layout(robot);
        assertEquals(0.8, scale(robot));
    }

    @Test
    void theContentFillsTheWindowAndKeepsTheRoomItNeeds(FxRobot robot) {
        resize(robot, 1440, 900);
        for (int i = 0; i < 10; i++) {
            robot.push(KeyCode.SHORTCUT, KeyCode.PLUS);
            layout(robot);
        }
        Region content = robot.lookup(".window").queryAs(Region.class);
        assertTrue(scale(robot) > 1.25 && content.getWidth() >= 960 && content.getHeight() >= 620, content.toString());
        assertEquals(window.scene().getWidth(), content.getBoundsInParent().getWidth(), 2);
        Node field = field(robot, Dimension.USERS);
        assertTrue(window.scene().getRoot().getLayoutBounds().contains(field.localToScene(field.getLayoutBounds())));
    }

    @Test
    void menusGrowWithTheWindow(FxRobot robot) {
        resize(robot, 1600, 1000);
        robot.push(KeyCode.SHORTCUT, KeyCode.PLUS).push(KeyCode.SHORTCUT, KeyCode.PLUS);
        layout(robot);
        robot.interact(() -> robot.lookup("#file").queryAs(MenuButton.class).show());
        assertEquals("-fx-font-size: 16.25px;", Window.getWindows().getLast().getScene().getRoot().getStyle());
    }

    private void resize(FxRobot robot, double width, double height) {
        robot.interact(() -> {
            window.scene().getWindow().setWidth(width);
            window.scene().getWindow().setHeight(height);
        });
        layout(robot);
    }

    private void layout(FxRobot robot) {
        robot.interact(window.scene().getRoot()::layout);
    }

    private static double scale(FxRobot robot) {
        return robot.lookup(".window").query().getLocalToSceneTransform().getMxx();
    }
}
