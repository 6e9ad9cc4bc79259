package kimicost.view.window.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import kimicost.view.window.WindowTest;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

class ErrorDialogTest extends WindowTest {
    @Start
    void start(Stage stage) {
        showOn(stage);
    }

    @Test
    void isReadWithoutScrollingAndLooksAsTheWindow(FxRobot robot) {
        ErrorDialog.show(Path.of("/home/someone/.local/state/kimicost/kimicost.log"));
        WaitForAsyncUtils.waitForFxEvents();
        DialogPane pane = robot.lookup(".dialog-pane").query();
        Label text = robot.lookup(".dialog-text").query();
        ScrollPane scroller = (ScrollPane) pane.getContent();
        assertTrue(text.getText().endsWith("kimicost.log"), text.getText());
        assertTrue(text.getHeight() <= Math.ceil(scroller.getViewportBounds().getHeight()),
                text.getHeight() + " of " + scroller.getViewportBounds().getHeight());
        assertEquals(window.scene().getStylesheets(), pane.getStylesheets());
        robot.interact(() -> pane.getScene().getWindow().hide());
    }
}
