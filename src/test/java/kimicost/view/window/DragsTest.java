package kimicost.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import kimicost.TestCards;
import kimicost.file.ScenarioFile;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.Uncertainty;
import kimicost.model.scenario.Uncertainty.Spread;
import kimicost.view.input.InputRow;
import kimicost.view.window.dialog.Dialogs.Answer;
import org.controlsfx.control.RangeSlider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// What else can happen during a drag: a dialog, an undo, another step. The drag first ends as one step of its own, or is taken
/// back; either way the thumb then follows the scenario.
class DragsTest extends WindowTest {
    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        showOn(stage);
    }

    @Test
    void undoTakesBackTheDragAloneAndTheHandGoesOnInVain(FxRobot robot) {
        robot.interact(() -> session.commit(users("2000")));
        robot.interact(() -> session.commit(users("3000")));
        robot.interact(session::undo);
        drag(robot);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertEquals(users("2000"), session.scenario().get());
        robot.moveBy(30, 0);
        assertEquals(users("2000"), session.scenario().get());
        assertThumbFollows(robot);
        robot.release(MouseButton.PRIMARY);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        assertEquals(users("3000"), session.scenario().get());
        robot.interact(session::undo);
        robot.interact(session::undo);
        assertEquals(Scenario.DEFAULT, session.scenario().get());
    }

    @Test
    void aQuestionFindsTheDragDone(FxRobot robot) {
        drag(robot);
        Scenario dragged = session.scenario().get();
        dialogs.answers.add(Answer.CANCEL);
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        assertEquals("“Customer support chatbot” has changes that are not saved.", dialogs.asked.getLast());
        assertStep(dragged, robot);
    }

    @Test
    void aChooserFindsTheDragDone(FxRobot robot) {
        drag(robot);
        Scenario dragged = session.scenario().get();
        robot.push(KeyCode.SHORTCUT, KeyCode.O);
        assertStep(dragged, robot);
    }

    @Test
    void savingTakesTheDragAndEndsIt(FxRobot robot) throws IOException {
        Path file = folder.resolve("chat.kimicost");
        dialogs.paths.add(file);
        drag(robot);
        Scenario dragged = session.scenario().get();
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        assertEquals(dragged.workload(), ScenarioFile.read(file, TestCards.SHIPPED.ids()).workload());
        assertStep(dragged, robot);
    }

    @Test
    void aMenuFindsTheDragDone(FxRobot robot) {
        drag(robot);
        Scenario dragged = session.scenario().get();
        robot.interact(() -> robot.lookup("#file").queryAs(MenuButton.class).show());
        assertFalse(session.dragging().get());
        robot.interact(() -> robot.lookup("#file").queryAs(MenuButton.class).hide());
        assertStep(dragged, robot);
    }

    @Test
    void aPresetIsAStepAfterTheDrag(FxRobot robot) {
        drag(robot);
        Scenario dragged = session.scenario().get();
        robot.interact(() -> menu(robot, "#file", "preset-content"));
        assertNotEquals(dragged, session.scenario().get());
        robot.interact(session::undo);
        assertStep(dragged, robot);
    }

    @Test
    void anotherWindowFindsTheDragDone(FxRobot robot) {
        drag(robot);
        Scenario dragged = session.scenario().get();
        robot.interact(() -> loseFocus(window.scene().getWindow()));
        assertStep(dragged, robot);
    }

    @Test
    void aRangeLetsGoTooAndItsThumbGoesBack(FxRobot robot) {
        open(robot, "risk");
        Scenario before = session.scenario().get().withExtras(session.scenario().get().extras().withUncertainty(
                Uncertainty.NONE.with(Dimension.USERS, new Spread(new BigDecimal("500"), new BigDecimal("5000")))));
        robot.interact(() -> session.commit(before));
        robot.interact(() -> robot.lookup(".window").query().getScene().getRoot().layout());
        RangeSlider slider = robot.lookup("#spread-users .range-slider").queryAs(RangeSlider.class);
        double at = slider.getHighValue();
        Node thumb = slider.lookup(".high-thumb");
        robot.moveTo(thumb).press(MouseButton.PRIMARY).moveBy(30, 0);
        assertNotEquals(before, session.scenario().get());
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        robot.moveBy(30, 0).release(MouseButton.PRIMARY);
        assertEquals(before, session.scenario().get());
        assertEquals(at, slider.getHighValue(), 1e-9);
    }

    @Test
    void aKeyMovesARangeInOneStep(FxRobot robot) {
        open(robot, "risk");
        robot.interact(() -> session.commit(session.scenario().get().withExtras(session.scenario().get().extras().withUncertainty(
                Uncertainty.NONE.with(Dimension.USERS, new Spread(new BigDecimal("500"), new BigDecimal("5000")))))));
        RangeSlider slider = robot.lookup("#spread-users .range-slider").queryAs(RangeSlider.class);
        robot.interact(() -> robot.lookup(".window").query().getScene().getRoot().layout());
        robot.interact(slider::requestFocus);
        Scenario before = session.scenario().get();
        robot.push(KeyCode.RIGHT);
        assertNotEquals(before, session.scenario().get());
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertEquals(before, session.scenario().get());
    }

    /// As if another window came to the front, which the headless platform does not report.
    private static void loseFocus(Window window) {
        try {
            Class.forName("com.sun.javafx.stage.WindowHelper").getMethod("setFocused", Window.class, boolean.class).invoke(null, window,
                    false);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This JavaFX tells a window of the focus in another way", e);
        }
    }

    private void drag(FxRobot robot) {
        Slider slider = slider(robot, Dimension.USERS);
        robot.interact(slider::requestFocus);
        Bounds track = slider.localToScreen(slider.getBoundsInLocal());
        Scenario before = session.scenario().get();
        robot.moveTo(track.getMinX() + 7 + slider.getValue() * (track.getWidth() - 14), track.getCenterY()).press(MouseButton.PRIMARY)
                .moveBy(40, 0);
        assertNotEquals(before, session.scenario().get());
    }

    /// The drag is the only step, and further mouse movement does not move the thumb.
    private void assertStep(Scenario dragged, FxRobot robot) {
        assertEquals(dragged, session.scenario().get());
        assertFalse(session.dragging().get());
        robot.moveBy(30, 0).release(MouseButton.PRIMARY);
        assertEquals(dragged, session.scenario().get());
        robot.interact(session::undo);
        assertEquals(Scenario.DEFAULT, session.scenario().get());
        assertFalse(session.canUndo().getValue());
        assertThumbFollows(robot);
    }

    private void assertThumbFollows(FxRobot robot) {
        InputRow row = InputRow.of(Dimension.USERS);
        assertEquals(row.scale().positionOf(row.written(session.scenario().get().workload().users())),
                slider(robot, Dimension.USERS).getValue(), 1e-9);
    }

    private static Scenario users(String users) {
        return Dimension.USERS.with(Scenario.DEFAULT, new BigDecimal(users));
    }
}
