package kimicost.view.window.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import kimicost.model.scenario.Dimension;
import kimicost.text.Strings;
import kimicost.view.window.WindowTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

class SystemDialogsTest extends WindowTest {
    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        showOn(stage);
    }

    @Test
    void choosersBeginBesideTheScenarioElseWhereOneWasUsedLast() throws IOException {
        Path own = Files.createDirectory(folder.resolve("own")).resolve("chat.kimicost");
        Path recent = Files.createDirectory(folder.resolve("recent")).resolve("old.kimicost");
        Path chosen = Files.createDirectory(folder.resolve("chosen")).resolve("chat.pdf");
        assertEquals(Optional.of(own.getParent()), new SystemDialogs(() -> Optional.of(own), Optional.of(recent)).folder());
        SystemDialogs unsaved = new SystemDialogs(Optional::empty, Optional.of(recent));
        assertEquals(Optional.of(recent.getParent()), unsaved.folder());
        assertEquals(Optional.of(chosen), unsaved.remembered(chosen.toFile()));
        assertEquals(Optional.of(chosen.getParent()), unsaved.folder());
        assertEquals(Optional.empty(), unsaved.remembered(null));
        assertEquals(Optional.of(chosen.getParent()), unsaved.folder());
        assertEquals(Optional.empty(), new SystemDialogs().folder());
    }

    @Test
    void aFolderThatIsGoneIsPassedOver() throws IOException {
        Path recent = Files.createDirectory(folder.resolve("recent")).resolve("old.kimicost");
        Path gone = folder.resolve("gone/chat.kimicost");
        assertEquals(Optional.of(recent.getParent()), new SystemDialogs(() -> Optional.of(gone), Optional.of(recent)).folder());
        assertEquals(Optional.empty(), new SystemDialogs(() -> Optional.of(gone), Optional.of(Path.of("bare.kimicost"))).folder());
    }

    @Test
    void aDialogWaitsForTheHandThatDrags(FxRobot robot) {
        SystemDialogs own = new SystemDialogs();
        List<Boolean> came = new CopyOnWriteArrayList<>();
        robot.moveTo(slider(robot, Dimension.USERS).lookup(".thumb")).press(MouseButton.PRIMARY).moveBy(20, 0);
        Platform.runLater(() -> came.add(own.handRests(window.scene().getWindow())));
        robot.moveBy(20, 0);
        assertEquals(List.of(), came);
        Platform.runLater(() -> came.add(own.handRests(window.scene().getWindow())));
        robot.moveBy(20, 0);
        assertEquals(List.of(false), came);
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(false, true), came);
    }

    @Test
    void aVeryLongNameLeavesTheButtonsOnTheScreen(FxRobot robot) {
        for (String name : List.of("Chat", "A name without end ".repeat(600), "Donaudampfschifffahrt".repeat(600))) {
            robot.interact(() -> {
                DialogPane pane = SystemDialogs
                        .alert(window.scene().getWindow(), Strings.of("file.unsaved", name), List.of(ButtonType.YES, ButtonType.CANCEL))
                        .getDialogPane();
                pane.applyCss();
                double width = pane.prefWidth(-1);
                double height = pane.prefHeight(width);
                pane.resize(width, height);
                pane.layout();
                assertTrue(width < 700 && height < 420, width + " × " + height);
                Node button = pane.lookupButton(ButtonType.YES);
                double foot = button.localToScene(button.getBoundsInLocal()).getMaxY();
                assertTrue(foot > 0 && foot <= height, "the button ends at " + foot + " of " + height);
                assertEquals("“" + name + "” has changes that are not saved.", ((Label) pane.lookup(".dialog-text")).getText());
            });
        }
    }
}
