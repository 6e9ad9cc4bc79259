package kimicost.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableColumn;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.control.TitledPane;
import javafx.stage.Stage;
import kimicost.model.scenario.SecondCurrency;
import java.util.Currency;
import java.time.LocalDate;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.view.input.InputRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The wiring: what a user action does to the session, and what the window then shows.
class MainWindowTest extends WindowTest {
    @Start
    void start(Stage stage) {
        showOn(stage);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowMovesTheBarsWhileItIsDraggedAndIsOneStep(Dimension dimension, FxRobot robot) {
        robot.interact(() -> session.commit(Dimension.SEARCHES_PER_MESSAGE.with(session.scenario().get(), new BigDecimal("0.05"))));
        robot.interact(() -> robot.lookup(".fold").queryAllAs(TitledPane.class).forEach(fold -> fold.setExpanded(true)));
        Scenario before = session.scenario().get();
        Slider slider = slider(robot, dimension);
        robot.interact(slider::requestFocus);
        Bounds track = slider.localToScreen(slider.getBoundsInLocal());
        Point2D thumb = new Point2D(track.getMinX() + 7 + slider.getValue() * (track.getWidth() - 14), track.getCenterY());
        double towards = slider.getValue() > 0.5 ? -60 : 60;
        robot.moveTo(thumb).press(MouseButton.PRIMARY).moveBy(towards / 2, 0);
        Scenario midway = session.scenario().get();
        assertNotEquals(before, midway);
        robot.moveBy(towards / 2, 0);
        assertNotEquals(midway, session.scenario().get());
        robot.release(MouseButton.PRIMARY);
        assertNotEquals(dimension.of(before), dimension.of(session.scenario().get()));
        robot.interact(session::undo);
        assertEquals(before, session.scenario().get());
        assertEquals(1, robot.lookup("#hint").queryAll().size());
    }

    @Test
    void aKeyIsAStepAndSoIsUndo(FxRobot robot) {
        robot.interact(() -> slider(robot, Dimension.USERS).requestFocus());
        robot.push(KeyCode.RIGHT);
        assertEquals("1,100", field(robot, Dimension.USERS).getText());
        robot.push(KeyCode.PAGE_UP).push(KeyCode.PAGE_UP);
        assertEquals("5,000", field(robot, Dimension.USERS).getText());
        robot.push(KeyCode.HOME);
        assertEquals("0", field(robot, Dimension.USERS).getText());
        robot.push(KeyCode.SHORTCUT, KeyCode.Z).push(KeyCode.SHORTCUT, KeyCode.Z);
        assertEquals("2,000", field(robot, Dimension.USERS).getText());
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        assertEquals("5,000", field(robot, Dimension.USERS).getText());
    }

    @Test
    void typedNumbersAreTakenOnEnterAndOnLeaving(FxRobot robot) {
        type(robot, Dimension.USERS, "12k").push(KeyCode.ENTER);
        assertEquals("12000", field(robot, Dimension.USERS).getText());
        robot.push(KeyCode.END).write("0").push(KeyCode.TAB);
        assertEquals("120,000", field(robot, Dimension.USERS).getText());
        type(robot, Dimension.CACHE_HIT_SHARE, "35%").push(KeyCode.TAB);
        assertEquals(0, new BigDecimal("0.35").compareTo(session.scenario().get().workload().cacheHitShare()));
        type(robot, Dimension.MONTHLY_BUDGET, "200").push(KeyCode.ENTER);
        assertEquals("200", session.scenario().get().plan().monthlyBudget().orElseThrow().toPlainString());
        type(robot, Dimension.MONTHLY_BUDGET, "").push(KeyCode.TAB);
        assertEquals("none", field(robot, Dimension.MONTHLY_BUDGET).getText());
    }

    @Test
    void aBadNumberStaysInItsFieldWithTheReasonAndChangesNothing(FxRobot robot) {
        type(robot, Dimension.CACHE_HIT_SHARE, "120").push(KeyCode.ENTER);
        assertEquals(Scenario.DEFAULT, session.scenario().get());
        assertEquals("120", field(robot, Dimension.CACHE_HIT_SHARE).getText());
        assertEquals("Cache hits cannot be 120%; enter 0% to 100%.", problem(robot, Dimension.CACHE_HIT_SHARE).getText());
        robot.push(KeyCode.ESCAPE);
        assertEquals("0", field(robot, Dimension.CACHE_HIT_SHARE).getText());
        assertFalse(problem(robot, Dimension.CACHE_HIT_SHARE).isVisible());
    }

    @Test
    void undoInAFieldThatWasNotTouchedUndoesTheScenario(FxRobot robot) {
        type(robot, Dimension.USERS, "5").push(KeyCode.ENTER).push(KeyCode.SHORTCUT, KeyCode.Z);
        assertEquals(Scenario.DEFAULT, session.scenario().get());
    }

    @Test
    void resetGoesBackToWhereTheScenarioStarted(FxRobot robot) {
        type(robot, Dimension.USERS, "5").push(KeyCode.ENTER);
        robot.clickOn(row(robot, Dimension.USERS).lookup(".reset"));
        assertEquals(Scenario.DEFAULT, session.scenario().get());
    }

    @Test
    void aPresetSetsEveryRowAndShowsTheGuidesTotals(FxRobot robot) {
        type(robot, Dimension.TAX_RATE, "20").push(KeyCode.ENTER);
        robot.interact(() -> menu(robot, "#file", "preset-content"));
        assertEquals("600", field(robot, Dimension.MESSAGES_PER_USER).getText());
        assertEquals("0", field(robot, Dimension.TAX_RATE).getText());
        assertEquals(List.of("$3.89", "$3.89", "$2.33", "$2.33", "$0.00"), texts(robot, ".bar-total"));
        robot.interact(robot.lookup("#retired").<Hyperlink>query()::fire);
        assertTrue(texts(robot, ".bar-total").contains("$2.88"), texts(robot, ".bar-total").toString());
    }

    @Test
    void headlineChartAndTableShowTheSameFigures(FxRobot robot) {
        robot.interact(() -> session.commit(Dimension.CACHE_HIT_SHARE.with(session.scenario().get(), new BigDecimal("0.5"))));
        assertEquals("$125.00", ((Label) robot.lookup(".total").query()).getText());
        assertEquals("Kimi K2.5 is the cheapest that answers at once", ((Label) robot.lookup(".winner").query()).getText());
        assertEquals(List.of("$125.00", "$175.50", "$177.00", "$75.00", "$105.50", "$0.00"), texts(robot, ".bar-total"));
        open(robot, "breakdown");
        robot.interact(() -> robot.lookup("#breakdown").query().requestFocus());
        robot.push(KeyCode.SHORTCUT, KeyCode.C);
        String copied = WaitForAsyncUtils.waitForAsyncFx(2_000, () -> Clipboard.getSystemClipboard().getString());
        assertEquals("""
                Variant	Cache miss	Cache hit	Output	Month	vs cheapest
                Kimi K2.5	30.00	5.00	90.00	125.00	–
                Kimi K2.6	47.50	8.00	120.00	175.50	+40.4%
                Kimi K2.7 Code	47.50	9.50	120.00	177.00	+41.6%
                Kimi K2.5 Batch	18.00	3.00	54.00	75.00	–
                Kimi K2.6 Batch	28.50	5.00	72.00	105.50	–""", copied);
    }

    @Test
    void whereRoomIsShortTheMonthComesFirst(FxRobot robot) {
        Scenario scenario = Dimension.CACHE_HIT_SHARE.with(session.scenario().get(), new BigDecimal("0.5"));
        Scenario searching = Dimension.SEARCHES_PER_MESSAGE.with(scenario, new BigDecimal("0.05"));
        robot.interact(() -> session.commit(Dimension.TAX_RATE.with(searching, new BigDecimal("0.2"))));
        open(robot, "breakdown");
        assertEquals(
                List.of("Variant", "Month", "vs cheapest", "Cache miss", "Cache hit", "Search results", "Output", "Search fees", "Tax"),
                headings(robot, 1024));
        assertEquals(
                List.of("Variant", "Cache miss", "Cache hit", "Search results", "Output", "Search fees", "Tax", "Month", "vs cheapest"),
                headings(robot, 1440));
    }

    private static List<String> headings(FxRobot robot, double windowWidth) {
        Scene scene = robot.lookup("#breakdown").query().getScene();
        robot.interact(() -> scene.getWindow().setWidth(windowWidth));
        robot.interact(scene.getRoot()::layout);
        return robot.lookup("#breakdown").queryTableView().getVisibleLeafColumns().stream().map(TableColumn::getText).toList();
    }

    @Test
    void aFocusedCellSaysHowItsFigureCameAbout(FxRobot robot) {
        open(robot, "breakdown");
        robot.interact(() -> robot.lookup("#breakdown").query().requestFocus());
        robot.push(KeyCode.DOWN).push(KeyCode.RIGHT);
        assertEquals("Kimi K2.6 · Input, cache miss: 100,000,000 tokens × $0.95 per million = $95.00",
                ((Label) robot.lookup("#hint").query()).getText());
    }

    @Test
    void anotherCardIsChosenInTheChip(FxRobot robot) {
        Button chip = robot.lookup("#rate-card").query();
        assertEquals("Moonshot international, June 2026 · USD · 4 months old · newer prices available", chip.getAccessibleText());
        robot.clickOn(chip);
        assertTrue(texts(robot, ".rates-figure").containsAll(List.of("0.95", "0.16", "4.00")), texts(robot, ".rates-figure").toString());
        robot.interact(() -> robot.lookup("#switch-card").queryAs(TitledPane.class).setExpanded(true));
        robot.interact(() -> robot.lookup("#use-moonshot-mainland-2026-10").queryButton().fire());
        assertEquals("CN¥1,460.00", texts(robot, ".bar-total").getFirst());
        robot.interact(robot.lookup("#retired").<Hyperlink>query()::fire);
        assertTrue(texts(robot, ".mark").contains("retired 31 August 2026"));
    }

    @Test
    void variantsAreShownAndHidden(FxRobot robot) {
        robot.clickOn("#variants");
        CheckBox box = robot.lookup("#show-moonshot-v1-8k").query();
        assertFalse(box.isSelected());
        robot.clickOn(box);
        assertEquals("Moonshot V1 8K is the cheapest that answers at once", ((Label) robot.lookup(".winner").query()).getText());
        assertEquals("Sorted by price · 6 shown", ((Button) robot.lookup("#variants").query()).getText());
    }

    @Test
    void aClickOnANameChoosesItAndASecondGoesBackToTheCheapest(FxRobot robot) {
        Label name = robot.lookup(".bar-name").<Label>queryAll().stream().filter(label -> label.getText().equals("Kimi K2.7 Code"))
                .findFirst().orElseThrow();
        robot.clickOn(name);
        assertEquals("Kimi K2.7 Code, as chosen: not counting the thinking it always does",
                ((Label) robot.lookup(".winner").query()).getText());
        assertEquals("$215.00", ((Label) robot.lookup(".total").query()).getText());
        assertEquals(Optional.of("kimi-k2.7-code"), session.scenario().get().extras().choice());
        assertEquals(List.of("$95.00", "$120.00"), texts(robot, ".fact-figure").stream().filter(text -> !text.isEmpty()).toList());
        open(robot, "levers");
        assertEquals("$215.00", ((Label) robot.lookup(".bar-result").query()).getText());
        open(robot, "models");
        robot.clickOn(name);
        assertEquals("Kimi K2.5 is the cheapest that answers at once", ((Label) robot.lookup(".winner").query()).getText());
    }

    @Test
    void coloursAreSwitchedLive(FxRobot robot) {
        robot.clickOn("#theme").clickOn("Dark");
        assertTrue(window.scene().getStylesheets().getFirst().endsWith("dark.css"));
        robot.clickOn("#theme").clickOn("Light");
        assertTrue(window.scene().getStylesheets().getFirst().endsWith("light.css"));
    }

    @Test
    void aProblemIsSaidAndPutAway(FxRobot robot) {
        robot.interact(() -> session.reportProblem("x.kimicost: is a directory, but must be a file."));
        assertTrue(robot.lookup(".problem-bar").query().isVisible());
        robot.clickOn("#dismiss");
        assertFalse(robot.lookup(".problem-bar").query().isVisible());
    }

    static Stream<Dimension> rows() {
        return InputRow.GROUPS.stream().flatMap(group -> group.rows().stream()).map(InputRow::dimension);
    }

    @Test
    void theTableIsCopiedWithTheHeadingsOnScreen(FxRobot robot) {
        robot.interact(() -> session.commit(session.scenario().get().withExtras(session.scenario().get().extras().withSecondCurrency(
                Optional.of(new SecondCurrency(Currency.getInstance("EUR"), new BigDecimal("0.86"), LocalDate.parse("2026-11-23")))))));
        open(robot, "breakdown");
        robot.interact(() -> robot.lookup("#breakdown").queryTableView().getContextMenu().getItems().getFirst().fire());
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertTrue(copied[0].lines().findFirst().orElseThrow().contains("Month, EUR"), copied[0]);
    }

    @Test
    void insightsOfAnEmptyWorkloadPromiseNothing(FxRobot robot) {
        robot.interact(() -> session.commit(Dimension.USERS.with(Dimension.MONTHLY_BUDGET.with(session.scenario().get(),
                new BigDecimal("200")), BigDecimal.ZERO)));
        List<String> said = texts(robot, ".insight .sentence");
        assertTrue(said.getFirst().startsWith("up to "), said.toString());
        assertEquals(List.of("–", "–"), said.subList(1, 3));
    }

    @Test
    void aVerdictOfTwoLinesMovesNothingBelowIt(FxRobot robot) {
        robot.interact(() -> robot.lookup(".window").query().getScene().getWindow().setWidth(1024));
        open(robot, "levers");
        double line = winnerHeight(robot);
        double top = top(robot);
        open(robot, "risk");
        assertTrue(winnerHeight(robot) > line * 1.5, "the sentence has two lines");
        assertEquals(top, top(robot));
    }

    private static double winnerHeight(FxRobot robot) {
        return robot.lookup(".winner").queryAs(Label.class).getHeight();
    }

    private static double top(FxRobot robot) {
        Node tab = robot.lookup("#question-PLAN").query();
        return tab.localToScene(tab.getBoundsInLocal()).getMinY();
    }
}
