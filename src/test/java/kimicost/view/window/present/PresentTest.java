package kimicost.view.window.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.Step;
import kimicost.view.window.WindowTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// A demo: recording, reordering, playing and improvising.
class PresentTest extends WindowTest {
    @Start
    void start(Stage stage) {
        showOn(stage);
    }

    @AfterEach
    void leave(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).stream().filter(window -> window != this.window.scene().getWindow())
                .forEach(Window::hide));
    }

    @Test
    void aKeyRecordsWhatIsOnScreenUnderACaptionThatIsTrue(FxRobot robot) {
        record(robot);
        set(robot, Dimension.USERS, "5000");
        record(robot);
        set(robot, Dimension.CACHE_HIT_SHARE, "0.8");
        set(robot, Dimension.OUTPUT_TOKENS, "200");
        record(robot);
        assertEquals(List.of("Customer support chatbot", "5,000 users", "Output tokens 200, Cache hits 80%"), captions());
        assertEquals("Step 3 recorded: “Output tokens 200, Cache hits 80%”", session.notice().get().sentence());
        robot.interact(session::undo);
        assertEquals(2, captions().size());
    }

    @Test
    void anEighthStepIsRefusedInASentence(FxRobot robot) {
        for (int i = 0; i < 8; i++) {
            record(robot);
        }
        assertEquals(7, captions().size());
        assertEquals("A demo has at most 7 steps. Delete one to record another.", session.problem().get());
    }

    @Test
    void thePanelRenamesMovesDeletesAndShowsAStep(FxRobot robot) {
        demo(robot);
        fire(robot, "steps");
        robot.interact(() -> field(robot, 1).requestFocus());
        robot.interact(() -> field(robot, 1).setText("Five times"));
        robot.push(KeyCode.ENTER);
        assertEquals(List.of("Customer support chatbot", "Five times", "Cache hits 80%"), captions());
        fire(robot, "step-2-up");
        assertEquals(List.of("Customer support chatbot", "Cache hits 80%", "Five times"), captions());
        assertEquals("Cache hits 80%", field(robot, 1).getText());
        fire(robot, "step-0-delete");
        assertEquals(List.of("Cache hits 80%", "Five times"), captions());
        fire(robot, "step-1-go");
        assertEquals(BigDecimal.ZERO, Dimension.CACHE_HIT_SHARE.of(session.scenario().get()));
        set(robot, Dimension.USERS, "70");
        fire(robot, "step-1-again");
        assertEquals(new BigDecimal("70"), Dimension.USERS.of(session.scenario().get().extras().steps().get(1).scenario()));
    }

    @Test
    void anEmptyCaptionGoesBackToTheOneBefore(FxRobot robot) {
        demo(robot);
        fire(robot, "steps");
        robot.interact(() -> {
            field(robot, 0).requestFocus();
            field(robot, 0).setText(" ");
        });
        robot.push(KeyCode.ENTER);
        assertEquals("Customer support chatbot", field(robot, 0).getText());
        assertEquals("Customer support chatbot", captions().getFirst());
    }

    @Test
    void theKeysOfARemotePlayTheDemo(FxRobot robot) {
        demo(robot);
        present(robot);
        assertEquals("Customer support chatbot", text(".caption"));
        assertEquals("$150.00", text(".total"));
        assertEquals("", text(".difference"));
        robot.push(KeyCode.RIGHT);
        assertEquals("5,000 users", text(".caption"));
        assertEquals("$750.00", text(".total"));
        assertEquals("+$600.00", text(".difference"));
        assertEquals("vs previous step", text(".against"));
        robot.push(KeyCode.PAGE_DOWN);
        assertEquals("Cache hits 80%", text(".caption"));
        robot.push(KeyCode.SPACE);
        assertEquals("Cache hits 80%", text(".caption"));
        robot.push(KeyCode.LEFT).push(KeyCode.PAGE_UP);
        assertEquals("Customer support chatbot", text(".caption"));
        robot.push(KeyCode.END);
        assertEquals("Cache hits 80%", text(".caption"));
        robot.push(KeyCode.HOME);
        assertEquals("Customer support chatbot", text(".caption"));
    }

    @Test
    void whatIsImprovisedStaysOnStage(FxRobot robot) {
        demo(robot);
        Scenario prepared = session.scenario().get();
        present(robot);
        robot.push(KeyCode.RIGHT);
        robot.write("2");
        assertEquals("10,000", value(Dimension.USERS));
        assertEquals("What if: 10,000 users", text(".caption"));
        assertEquals("$1,500", text(".total"));
        assertEquals("+$750.00", text(".difference"));
        assertEquals("vs planned step", text(".against"));
        robot.write("//");
        assertEquals("2,500", value(Dimension.USERS));
        robot.write("0");
        assertEquals("25,000", value(Dimension.USERS));
        robot.push(KeyCode.BACK_SPACE);
        assertEquals("5,000", value(Dimension.USERS));
        assertEquals("vs previous step", text(".against"));
        drag(robot, Dimension.OUTPUT_TOKENS);
        assertNotEquals("$750.00", text(".total"));
        robot.push(KeyCode.RIGHT);
        assertEquals("Cache hits 80%", text(".caption"));
        assertEquals("300", value(Dimension.OUTPUT_TOKENS));
        robot.push(KeyCode.ESCAPE);
        assertFalse(isPresenting());
        assertEquals(prepared, session.scenario().get());
        robot.interact(session::undo);
        assertEquals(2, captions().size());
    }

    @Test
    void aKeyMovesTheSliderThatHasTheKeyboard(FxRobot robot) {
        demo(robot);
        present(robot);
        robot.push(KeyCode.UP);
        assertEquals("1,100", value(Dimension.USERS));
        robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.UP);
        assertEquals("1%", value(Dimension.CACHE_HIT_SHARE));
        robot.push(KeyCode.DOWN);
        assertEquals("0%", value(Dimension.CACHE_HIT_SHARE));
    }

    @Test
    void theScaleStandsStillWhileAThumbIsDown(FxRobot robot) {
        demo(robot);
        present(robot);
        StageBar lead = (StageBar) stage().lookup(".stage-bar");
        assertTrue(lead.end() < 1);
        Bounds track = slider(Dimension.USERS).localToScreen(slider(Dimension.USERS).getBoundsInLocal());
        robot.moveTo(slider(Dimension.USERS).lookup(".thumb")).press(MouseButton.PRIMARY).moveTo(track.getMaxX() - 20, track.getCenterY());
        assertTrue(lead.end() > 100, "beyond its room: " + lead.end());
        robot.release(MouseButton.PRIMARY);
        assertTrue(lead.end() < 1, "fitted: " + lead.end());
    }

    @Test
    void anyKeyBringsABlankScreenBackAndDoesNothingElse(FxRobot robot) {
        demo(robot);
        present(robot);
        Node blank = stage().lookup(".blank");
        robot.write("b");
        assertTrue(blank.isVisible());
        robot.write("2");
        assertFalse(blank.isVisible());
        assertEquals("1,000", value(Dimension.USERS));
        robot.write("b").push(KeyCode.RIGHT);
        assertEquals("Customer support chatbot", text(".caption"));
    }

    @Test
    void escapeClosesTheKeysBeforeTheStage(FxRobot robot) {
        present(robot);
        robot.write("h");
        assertTrue(stage().lookup(".keys-overlay").isVisible());
        robot.push(KeyCode.ESCAPE);
        assertFalse(stage().lookup(".keys-overlay").isVisible());
        robot.push(KeyCode.ESCAPE);
        assertFalse(isPresenting());
    }

    @Test
    void withoutStepsItSaysTheVerdictAndWhatAnImprovisationChanges(FxRobot robot) {
        present(robot);
        assertEquals("Kimi K2.5 is the cheapest that answers at once", text(".caption"));
        assertEquals(null, stage().lookup(".step-track"));
        robot.write("*");
        assertEquals("+$150.00", text(".difference"));
        assertEquals("vs start", text(".against"));
    }

    @Test
    void nothingOnStageIsTooSmallToRead(FxRobot robot) {
        demo(robot);
        present(robot);
        robot.push(KeyCode.RIGHT);
        double least = stage().lookupAll(".label").stream().map(Label.class::cast).mapToDouble(label -> label.getFont().getSize()).min()
                .orElseThrow();
        double scale = stage().lookup(".stage").getTransforms().getFirst().getMyy();
        assertTrue(least * scale >= 0.029 * stage().getScene().getHeight(), least + " × " + scale);
    }

    private void demo(FxRobot robot) {
        record(robot);
        set(robot, Dimension.USERS, "5000");
        record(robot);
        set(robot, Dimension.CACHE_HIT_SHARE, "0.8");
        record(robot);
    }

    private void set(FxRobot robot, Dimension input, String value) {
        robot.interact(() -> session.commit(input.with(session.scenario().get(), new BigDecimal(value))));
    }

    private static void record(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.R);
    }

    private static void present(FxRobot robot) {
        robot.push(KeyCode.F11);
        robot.targetWindow(stage().getScene().getWindow());
    }

    private static void fire(FxRobot robot, String button) {
        robot.interact(robot.lookup("#" + button).queryAs(Button.class)::fire);
    }

    private static TextField field(FxRobot robot, int step) {
        return robot.lookup("#step-" + step).queryAs(TextField.class);
    }

    private void drag(FxRobot robot, Dimension input) {
        Bounds track = slider(input).localToScreen(slider(input).getBoundsInLocal());
        robot.moveTo(slider(input).lookup(".thumb")).press(MouseButton.PRIMARY).moveTo(track.getMaxX() - 20, track.getCenterY())
                .release(MouseButton.PRIMARY);
    }

    private List<String> captions() {
        return session.scenario().get().extras().steps().stream().map(Step::caption).toList();
    }

    private static boolean isPresenting() {
        return Window.getWindows().stream().anyMatch(PresentTest::isStage);
    }

    private static boolean isStage(Window window) {
        return window.getScene().getRoot().getStyleClass().contains("stage-root");
    }

    private static Parent stage() {
        return Window.getWindows().stream().filter(PresentTest::isStage).findFirst().orElseThrow().getScene().getRoot();
    }

    private static String text(String style) {
        return ((Label) stage().lookup(style)).getText();
    }

    private static Slider slider(Dimension input) {
        return (Slider) stage().lookup("#live-" + input.field() + " .slider");
    }

    private static String value(Dimension input) {
        return ((Label) stage().lookup("#live-" + input.field() + " .value")).getText();
    }
}
