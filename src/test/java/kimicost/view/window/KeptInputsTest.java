package kimicost.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.ToggleLabel;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kimicost.model.pricing.Mode;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Extras;
import kimicost.model.scenario.Levers;
import kimicost.model.scenario.Levers.Lever;
import kimicost.model.scenario.MapAxes;
import kimicost.model.scenario.Scenario;
import kimicost.view.input.InputRow;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// What the user sets in a view belongs to the scenario: it can be undone, and it is saved.
class KeptInputsTest extends WindowTest {
    @Start
    void start(Stage stage) {
        showOn(stage);
    }

    @Test
    void theModeOfTheLimits(FxRobot robot) {
        open(robot, "limits");
        robot.interact(() -> robot.lookup("#limits-sent-BATCH").queryAs(ToggleLabel.class).setSelected(true));
        assertEquals(Optional.of(Mode.BATCH), extras().limits());
        undone(robot);
        assertTrue(robot.lookup("#limits-sent-STANDARD").queryAs(ToggleLabel.class).isSelected());
    }

    @Test
    void theAxesAndSwitchesOfTheMap(FxRobot robot) {
        open(robot, "batchOrCache");
        robot.interact(() -> axis(robot, "#map-across").setValue(InputRow.of(Dimension.USERS)));
        assertEquals(Dimension.USERS, extras().map().x());
        undone(robot);
        assertEquals(MapAxes.DEFAULT.x(), axis(robot, "#map-across").getValue().dimension());
        robot.interact(() -> axis(robot, "#map-up").setValue(InputRow.of(Dimension.OUTPUT_TOKENS)));
        assertEquals(Dimension.OUTPUT_TOKENS, extras().map().y());
        undone(robot);
        robot.interact(() -> robot.lookup("#map-cold").queryAs(CheckBox.class).fire());
        assertEquals(!MapAxes.DEFAULT.cold(), extras().map().cold());
        undone(robot);
    }

    @Test
    void theTargetsOfTheLevers(FxRobot robot) {
        open(robot, "levers");
        robot.interact(() -> robot.lookup("#target-OUTPUT").queryAs(Slider.class).requestFocus());
        robot.push(KeyCode.RIGHT);
        assertEquals(0, new BigDecimal("0.71").compareTo(extras().levers().target(Lever.OUTPUT)));
        undone(robot);
        robot.push(KeyCode.END);
        assertEquals(Set.of(Lever.OUTPUT), Set.copyOf(extras().levers().off()));
        undone(robot);
        robot.interact(() -> robot.lookup("#levers-clear").queryButton().fire());
        assertEquals(Levers.NONE, extras().levers());
        undone(robot);
        assertEquals(Levers.DEFAULT, extras().levers());
    }

    private void undone(FxRobot robot) {
        robot.interact(session::undo);
        assertEquals(Scenario.DEFAULT, session.scenario().get());
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<InputRow> axis(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(ComboBox.class);
    }

    private Extras extras() {
        return session.scenario().get().extras();
    }
}
