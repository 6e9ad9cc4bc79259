package kimicost.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import kimicost.TestCards;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.scenario.Preset;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// What the window says about models that were retired after the card on screen was made.
class RetirementTest extends WindowTest {
    private Stage stage;

    @Start
    void show(Stage stage) {
        this.stage = stage;
        showOn(stage);
    }

    @Override
    protected Catalogue cards() {
        return TestCards.SHIPPED.on(LocalDate.parse("2026-11-23"));
    }

    @Test
    void theChipAndTheRowSaySoAndTheModelNeverWins(FxRobot robot) {
        Button chip = robot.lookup("#rate-card").query();
        assertEquals("Moonshot international, June 2026 · USD · 4 months old · newer prices available, Kimi K2.5 no longer offered",
                chip.getAccessibleText());
        assertTrue(chip.getText().contains("newer prices available"), chip.getText());
        assertEquals(List.of("cheapest"), texts(robot, ".mark"));
        assertEquals("2 retired variants are hidden · Show", robot.lookup("#retired").<Hyperlink>query().getText());
        robot.interact(robot.lookup("#retired").<Hyperlink>query()::fire);
        assertTrue(texts(robot, ".mark").contains("retired 31 August 2026"), texts(robot, ".mark").toString());
        assertEquals("Kimi K2.6 is the cheapest that answers at once", winner(robot));
        robot.clickOn(chip);
        assertTrue(texts(robot, ".warning-line").contains("Kimi K2.5 was retired on 31 August 2026."));
    }

    @Test
    void aRetiredChoiceLeadsAndSaysWhatIsWrongWithIt(FxRobot robot) {
        robot.interact(() -> session.choose(Optional.of(session.board().get().comparison().estimate("kimi-k2.5").orElseThrow().variant())));
        assertEquals("Kimi K2.5, as chosen: retired 31 August 2026", winner(robot));
        assertEquals("$150.00", ((Label) robot.lookup(".total").query()).getText());
    }

    @Test
    void aStartWarnsOfNothingThatCannotBeHelped(FxRobot robot) {
        robot.interact(() -> session.start(Preset.SUPPORT_CHATBOT.on(cards())));
        assertTrue(!robot.lookup("#rate-card").queryAs(Button.class).getText().contains("newer prices available"));
        assertEquals("Kimi K2.6 is the cheapest that answers at once", winner(robot));
    }

    @Test
    void theCurvesLeaveThemOutAsTheBarsDo(FxRobot robot) {
        open(robot, "scale");
        List<String> names = rows(robot, "scale").stream().map(List::getFirst).toList();
        assertTrue(names.contains("Kimi K2.6"), names.toString());
        assertTrue(names.stream().noneMatch(name -> name.startsWith("Kimi K2.5")), names.toString());
    }

    @Test
    void theBreakdownSaysWhyUnderTheNameWhereThereIsRoom(FxRobot robot) {
        robot.interact(() -> stage.setWidth(1600));
        robot.interact(() -> stage.setHeight(1000));
        open(robot, "breakdown");
        List<String> details = texts(robot, "#breakdown .detail");
        assertTrue(details.contains("retired 31 August 2026"), details.toString());
        assertTrue(details.contains("100 M × 0.95"), details.toString());
    }

    private static String winner(FxRobot robot) {
        return ((Label) robot.lookup(".winner").query()).getText();
    }
}
