package kimicost.view.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.Calendar;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.event.EventType;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import kimicost.TestCards;
import kimicost.file.ScenarioFile;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Quote;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.Uncertainty;
import kimicost.view.window.WindowTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// What happens to a number on its way from the keyboard or clipboard to the scenario.
class TypedFieldTest extends WindowTest {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        showOn(stage);
    }

    @Test
    void aDigitMayBeAddedAndTakenAnywhere(FxRobot robot) {
        robot.clickOn(field(robot, Dimension.USERS)).push(KeyCode.END).write("0").push(KeyCode.ENTER);
        assertEquals("10000", users());
        robot.push(KeyCode.END).push(KeyCode.BACK_SPACE).push(KeyCode.BACK_SPACE).push(KeyCode.TAB);
        assertEquals("100", users());
        robot.clickOn(field(robot, Dimension.INPUT_TOKENS));
        assertEquals("1000", field(robot, Dimension.INPUT_TOKENS).getText());
        robot.clickOn(field(robot, Dimension.USERS));
        assertEquals("1,000", field(robot, Dimension.INPUT_TOKENS).getText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,200", "１２００", "1200\u200B", "\uFEFF1200", "1,200 tokens", "1.2e3", "1\u2009200", "1200\n", "\t1200 "})
    void whatIsPastedIsTaken(String pasted, FxRobot robot) {
        paste(robot, Dimension.INPUT_TOKENS, pasted).push(KeyCode.ENTER);
        assertEquals("1200", session.scenario().get().workload().inputTokens().toPlainString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"$1,200", "1200 $", "USD 1200"})
    void anAmountIsPastedWithItsCurrency(String pasted, FxRobot robot) {
        paste(robot, Dimension.MONTHLY_BUDGET, pasted).push(KeyCode.ENTER);
        assertEquals(Optional.of("1200"), session.scenario().get().plan().monthlyBudget().map(BigDecimal::toPlainString));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1200\t3400", "1200\n3400"})
    void twoCellsAreNotJoined(String cells, FxRobot robot) {
        paste(robot, Dimension.USERS, cells);
        assertEquals("1000", field(robot, Dimension.USERS).getText());
        assertEquals("“1200 | 3400” is more than one value; paste one.", problem(robot, Dimension.USERS).getText());
        robot.push(KeyCode.ENTER);
        assertEquals("1000", users());
        assertFalse(problem(robot, Dimension.USERS).isVisible());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # field              | typed   | says
            INPUT_TOKENS         | 1.200   | = 1.2 tokens
            USERS                | 12k     | = 12,000 users
            USERS                | /3      | = 333 users
            USERS                | +10%    | = 1,100 users
            CACHE_HIT_SHARE      | 0.5     | = 0.5%
            TAX_RATE             | 0.6     | = 0.6%
            MONTHLY_BUDGET       | $1.2k   | = $1,200.00
            SEARCHES_PER_MESSAGE | 5       | = 5 searches per 100 messages
            CACHE_HIT_SHARE      | 120     | Cache hits cannot be 120%; enter 0% to 100%.
            """)
    void theHintSaysHowItIsRead(Dimension dimension, String typed, String says, FxRobot robot) {
        type(robot, dimension, typed);
        assertEquals(says, problem(robot, dimension).getText());
        assertTrue(problem(robot, dimension).isVisible());
        robot.push(KeyCode.ESCAPE);
        assertFalse(problem(robot, dimension).isVisible());
        assertEquals(Scenario.DEFAULT, session.scenario().get());
    }

    @Test
    void aSmallFieldSaysItBelowItself(FxRobot robot) {
        open(robot, "quote");
        TextField rate = robot.lookup("#second-rate").query();
        robot.interact(rate::requestFocus);
        robot.write("0,86");
        assertEquals(List.of("“0,86” is not a number; try 1,000, 12k or 1.5M."), hints());
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("*2").push(KeyCode.ENTER);
        assertTrue(rate.getPseudoClassStates().contains(INVALID));
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("1.08312");
        assertEquals(List.of("= 1.08312"), hints());
        robot.push(KeyCode.TAB);
        assertEquals(List.of(), hints());
        assertEquals("1.08312", rate.getText());
    }

    @Test
    void aShareIsTypedInPerCent(FxRobot robot) {
        type(robot, Dimension.TAX_RATE, "0.6").push(KeyCode.TAB);
        assertEquals("0.006", session.scenario().get().plan().taxRate().toPlainString());
        assertEquals("0.6", field(robot, Dimension.TAX_RATE).getText());
    }

    @Test
    void aRefusalEndsWithItsCause(FxRobot robot) {
        TextField field = field(robot, Dimension.USERS);
        type(robot, Dimension.USERS, "abc").push(KeyCode.ENTER);
        assertTrue(problem(robot, Dimension.USERS).isVisible());
        type(robot, Dimension.USERS, "1000");
        assertFalse(problem(robot, Dimension.USERS).isVisible());
        type(robot, Dimension.USERS, "abc").push(KeyCode.ENTER).push(KeyCode.ESCAPE);
        assertEquals("1000", field.getText());
        assertFalse(problem(robot, Dimension.USERS).isVisible());
        type(robot, Dimension.USERS, "abc").push(KeyCode.ENTER).push(KeyCode.TAB);
        assertEquals("1,000", field.getText());
        assertFalse(problem(robot, Dimension.USERS).isVisible());
        assertFalse(field.getPseudoClassStates().contains(INVALID));
    }

    @Test
    void whatCannotBeUsedStaysWithItsReasonWhereTheFieldIsLeft(FxRobot robot) {
        type(robot, Dimension.USERS, "abc").push(KeyCode.TAB);
        assertEquals("abc", field(robot, Dimension.USERS).getText());
        assertTrue(field(robot, Dimension.USERS).getPseudoClassStates().contains(INVALID));
        assertEquals("“abc” is not a number; try 1,000, 12k or 1.5M.", problem(robot, Dimension.USERS).getText());
    }

    @Test
    void savingWithARefusedFieldSaysSoAndSavesNothing(FxRobot robot) throws IOException {
        Path file = folder.resolve("chat.kimicost");
        dialogs.paths.add(file);
        type(robot, Dimension.USERS, "1,0000").push(KeyCode.SHORTCUT, KeyCode.S);
        assertFalse(Files.exists(file));
        assertEquals("Users: “1,0000” is not a number; try 1,000, 12k or 1.5M. Correct it, or press Esc to keep the previous number.",
                session.problem().get());
        assertTrue(field(robot, Dimension.USERS).isFocused());
        assertEquals("1,0000", field(robot, Dimension.USERS).getText());
        robot.push(KeyCode.ESCAPE).push(KeyCode.SHORTCUT, KeyCode.S);
        assertEquals("1000", ScenarioFile.read(file, TestCards.SHIPPED.ids()).workload().users().toPlainString());
        assertEquals("", session.problem().get());
    }

    @Test
    void anExactAverageSurvivesItsField(FxRobot robot) {
        BigDecimal exact = new BigDecimal("0.7620399952668323275332029345639569");
        robot.interact(() -> session.commit(Dimension.CACHE_HIT_SHARE.with(session.scenario().get(), exact)));
        Scenario before = session.scenario().get();
        assertEquals("76.204", field(robot, Dimension.CACHE_HIT_SHARE).getText());
        robot.clickOn(field(robot, Dimension.CACHE_HIT_SHARE)).push(KeyCode.TAB);
        type(robot, Dimension.CACHE_HIT_SHARE, "76.204").push(KeyCode.ENTER);
        assertEquals(before, session.scenario().get());
        type(robot, Dimension.CACHE_HIT_SHARE, "76.2041").push(KeyCode.ENTER);
        assertEquals("0.762041", session.scenario().get().workload().cacheHitShare().toPlainString());
    }

    @Test
    void aHeldKeyIsOneStep(FxRobot robot) {
        type(robot, Dimension.INPUT_TOKENS, "500").push(KeyCode.ENTER);
        robot.interact(() -> slider(robot, Dimension.USERS).requestFocus());
        robot.interact(() -> {
            for (int i = 0; i < 240; i++) {
                slider(robot, Dimension.USERS).fireEvent(key(KeyEvent.KEY_PRESSED, KeyCode.RIGHT));
            }
            slider(robot, Dimension.USERS).fireEvent(key(KeyEvent.KEY_RELEASED, KeyCode.RIGHT));
        });
        assertEquals("700000", users());
        robot.interact(session::undo);
        assertEquals("1000", users());
        robot.interact(session::undo);
        assertEquals(Scenario.DEFAULT, session.scenario().get());
    }

    @Test
    void anArrowGoesOnFromBeyondTheTrack(FxRobot robot) {
        robot.interact(() -> session.commit(Dimension.USERS.with(Dimension.TAX_RATE.with(session.scenario().get(), new BigDecimal("0.6")),
                new BigDecimal("500000000"))));
        robot.interact(() -> field(robot, Dimension.USERS).requestFocus());
        robot.push(KeyCode.UP);
        assertEquals("510000000", users());
        robot.interact(() -> slider(robot, Dimension.USERS).requestFocus());
        robot.push(KeyCode.END).push(KeyCode.RIGHT);
        assertEquals("520000000", users());
        robot.interact(() -> slider(robot, Dimension.TAX_RATE).requestFocus());
        robot.push(KeyCode.RIGHT);
        assertEquals("0.605", session.scenario().get().plan().taxRate().toPlainString());
        for (int i = 0; i < 90; i++) {
            robot.push(KeyCode.PAGE_UP);
        }
        assertEquals("1", session.scenario().get().plan().taxRate().toPlainString());
    }

    @Test
    void anArrowMovesAnEndOfASpreadAndTheScenarioWithIt(FxRobot robot) {
        robot.interact(() -> session.commit(session.scenario().get().withExtras(session.scenario().get().extras().withUncertainty(
                Uncertainty.NONE.with(Dimension.USERS, new Uncertainty.Spread(new BigDecimal("500"), new BigDecimal("2000")))))));
        open(robot, "risk");
        robot.interact(() -> robot.lookup(".range-slider").query().requestFocus());
        robot.push(KeyCode.RIGHT).push(KeyCode.TAB).push(KeyCode.RIGHT);
        Uncertainty.Spread moved = session.scenario().get().extras().uncertainty().spreads().get(Dimension.USERS);
        assertEquals("510 2100", moved.low().toPlainString() + " " + moved.high().toPlainString());
        assertEquals("510", robot.lookup("#spread-users-low").queryAs(TextField.class).getText());
    }

    @Test
    void aConversationsFieldRefusesWhatIsNotANumber(FxRobot robot) {
        open(robot, "conversation");
        TextField turns = robot.lookup("#conversation-turns").query();
        robot.interact(turns::requestFocus);
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("2000").push(KeyCode.ENTER);
        assertEquals(List.of("Turns cannot be 2,000; enter a whole number from 1 to 1,000."), hints());
        assertTrue(robot.lookup("#conversation-apply").query().isDisabled());
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("*3").push(KeyCode.ENTER);
        assertEquals(30, session.scenario().get().extras().conversation().orElseThrow().turns());
        assertFalse(robot.lookup("#conversation-apply").query().isDisabled());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # typed            | says
            tomorrow           | “tomorrow” is not a date; write one such as 24 November 2026 or 2026-11-24.
            30 February 2027   | “30 February 2027” is not a date; write one such as 24 November 2026 or 2026-11-24.
            0026-11-24         | “0026-11-24” is not a date; write one such as 24 November 2026 or 2026-11-24.
            """)
    void everyFieldForADayMarksWhatIsNone(String typed, String says, FxRobot robot) {
        open(robot, "quote");
        for (String id : List.of("#second-day", "#quote-valid")) {
            TextField day = robot.lookup(id).query();
            robot.interact(day::requestFocus);
            robot.push(KeyCode.SHORTCUT, KeyCode.A).write(typed).push(KeyCode.ENTER);
            assertEquals(typed, day.getText());
            assertTrue(day.getPseudoClassStates().contains(INVALID));
            assertEquals(List.of(says), hints());
            robot.push(KeyCode.ESCAPE);
            assertFalse(day.getPseudoClassStates().contains(INVALID));
        }
        assertEquals(Scenario.DEFAULT, session.scenario().get());
    }

    @Test
    void aDayIsTypedOrChosenInACalendar(FxRobot robot) {
        open(robot, "quote");
        TextField day = robot.lookup("#quote-valid").query();
        robot.interact(day::requestFocus);
        robot.write("2026-12-31");
        assertEquals(List.of("= 31 December 2026"), hints());
        robot.push(KeyCode.ENTER);
        assertEquals(Optional.of(LocalDate.of(2026, 12, 31)), validUntil());
        robot.push(KeyCode.F4);
        Calendar calendar = robot.lookup(".calendar").query();
        assertEquals(LocalDate.of(2026, 12, 31), calendar.getValue());
        robot.interact(() -> calendar.setValue(LocalDate.of(2027, 1, 15)));
        assertEquals(Optional.of(LocalDate.of(2027, 1, 15)), validUntil());
        assertEquals("15 January 2027", day.getText());
        assertTrue(robot.lookup(".calendar").tryQuery().isEmpty());
        robot.interact(day::requestFocus);
        robot.push(KeyCode.SHORTCUT, KeyCode.A).push(KeyCode.DELETE).push(KeyCode.ENTER);
        assertEquals(Optional.empty(), validUntil());
    }

    private Optional<LocalDate> validUntil() {
        return session.scenario().get().extras().quote().flatMap(Quote::validUntil);
    }

    @Test
    void aFieldWithNothingToUndoLeavesUndoAndRedoToTheWindow(FxRobot robot) {
        open(robot, "conversation");
        TextField turns = robot.lookup("#conversation-turns").query();
        robot.interact(turns::requestFocus);
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("15").push(KeyCode.ENTER);
        assertEquals("15", turns());
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertEquals("none", turns());
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        assertEquals("15", turns());
        robot.push(KeyCode.END).write("0").push(KeyCode.SHORTCUT, KeyCode.Z);
        assertEquals("15", turns.getText());
        assertEquals("15", turns());
    }

    @Test
    void aSumOfAWholeNumberIsRounded(FxRobot robot) {
        open(robot, "conversation");
        TextField turns = robot.lookup("#conversation-turns").query();
        robot.interact(turns::requestFocus);
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("22").push(KeyCode.ENTER);
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("/3").push(KeyCode.ENTER);
        assertEquals("7", turns());
    }

    private String turns() {
        return session.scenario().get().extras().conversation().map(one -> String.valueOf(one.turns())).orElse("none");
    }

    @Test
    void anArrowInAFieldOfASpreadIsOneStepForAsLongAsItIsHeld(FxRobot robot) {
        robot.interact(() -> session.commit(session.scenario().get().withExtras(session.scenario().get().extras().withUncertainty(
                Uncertainty.NONE.with(Dimension.USERS, new Uncertainty.Spread(new BigDecimal("500"), new BigDecimal("2000")))))));
        open(robot, "risk");
        TextField low = robot.lookup("#spread-users-low").query();
        robot.interact(low::requestFocus);
        robot.interact(() -> {
            low.fireEvent(key(KeyEvent.KEY_PRESSED, KeyCode.UP));
            low.fireEvent(key(KeyEvent.KEY_PRESSED, KeyCode.UP));
            low.fireEvent(key(KeyEvent.KEY_RELEASED, KeyCode.UP));
        });
        assertEquals("520", low.getText());
        robot.interact(session::undo);
        assertEquals("500", low.getText());
    }

    @Test
    void noCaretRunsInAFieldWithoutTheKeyboard(FxRobot robot) {
        List<TextInputControl> fields = List.copyOf(robot.lookup(".input-row .text-field").queryAllAs(TextInputControl.class));
        // Like a click: if the caret is within the text, JavaFX moves it when the field loses focus, and starts it blinking.
        fields.forEach(field -> robot.interact(() -> {
            field.requestFocus();
            field.positionCaret(1);
        }));
        // Setting a text also moves the caret.
        robot.interact(() -> session.commit(Dimension.USERS.with(session.scenario().get(), new BigDecimal("5"))));
        robot.interact(session::undo);
        robot.interact(() -> robot.lookup(".window").query().requestFocus());
        assertEquals(List.of(), fields.stream().filter(TypedFieldTest::caretRuns).toList());
        robot.interact(fields.getFirst()::requestFocus);
        assertTrue(caretRuns(fields.getFirst()));
    }

    private static KeyEvent key(EventType<KeyEvent> type, KeyCode code) {
        return new KeyEvent(type, "", "", code, false, false, false, false);
    }

    /// Whether the caret blinks, which JavaFX does not publish.
    private static boolean caretRuns(TextInputControl field) {
        try {
            Object blinking = read(Class.forName("javafx.scene.control.skin.TextInputControlSkin"), "caretBlinking", field.getSkin());
            return ((Timeline) read(blinking.getClass(), "caretTimeline", blinking)).getStatus() == Animation.Status.RUNNING;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object read(Class<?> type, String field, Object of) throws ReflectiveOperationException {
        java.lang.reflect.Field found = type.getDeclaredField(field);
        found.setAccessible(true);
        return found.get(of);
    }

    private static FxRobot paste(FxRobot robot, Dimension dimension, String text) {
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
            field(robot, dimension).requestFocus();
            field(robot, dimension).selectAll();
        });
        return robot.push(KeyCode.SHORTCUT, KeyCode.V);
    }

    private String users() {
        return session.scenario().get().workload().users().toPlainString();
    }

    private static List<String> hints() {
        return Window.getWindows().stream().filter(Tooltip.class::isInstance).map(Tooltip.class::cast)
                .filter(tip -> tip.getStyleClass().contains("reading")).map(Tooltip::getText).toList();
    }
}
