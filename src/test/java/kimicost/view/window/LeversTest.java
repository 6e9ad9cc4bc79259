package kimicost.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import kimicost.model.analysis.Savings;
import kimicost.model.pricing.Estimate;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Levers;
import kimicost.model.scenario.Levers.Lever;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The levers: what the table and the waterfall say, what user actions do, and that nothing jumps during a drag.
class LeversTest extends WindowTest {
    /// 204.50 a month on K2.6: 47.5 + 8 of input, 19 of search results, 120 of answers, 10 of search fees.
    private static Scenario demo() {
        Scenario scenario = Dimension.CACHE_HIT_SHARE.with(Scenario.DEFAULT.withRateCard("moonshot-international-2026-10"),
                new BigDecimal("0.5"));
        return Dimension.MONTHLY_BUDGET.with(Dimension.SEARCHES_PER_MESSAGE.with(scenario, new BigDecimal("0.05")), new BigDecimal("200"));
    }

    @Start
    void start(Stage stage) {
        showOn(stage, demo());
    }

    @Test
    void whatTheGuideSuggestsIsShownAtFirst(FxRobot robot) {
        open(robot, "levers");
        assertEquals("Four levers bring Kimi K2.6 within budget and 44% lower", sentence(robot));
        assertEquals(List.of("$115.36"), texts(robot, ".total"));
        assertEquals(List.of("Today", "Output tokens 300 → 210", "Cache hits 50% → 80%", "Sent in batches 0% → 30%",
                "Searches per 100 messages 5 → 2.5", "With these levers"), texts(robot, ".waterfall .bar-name"));
        assertEquals(List.of("$204.50", "−$36.00", "−$23.70", "−$16.08", "−$13.36", "$115.36"), texts(robot, ".waterfall .bar-result"));
        assertEquals("−$16.08", label(robot, "#saves-BATCH_SHARE"));
        assertEquals("210", label(robot, "#aim-OUTPUT_TOKENS"));
        assertEquals("as now", label(robot, "#aim-INPUT_TOKENS"));
        assertEquals("288 −4.0%", bound(robot, Dimension.OUTPUT_TOKENS));
        assertEquals("55.7% +5.7 points", bound(robot, Dimension.CACHE_HIT_SHARE));
        assertEquals("977 −2.3%", bound(robot, Dimension.USERS));
    }

    /// 288 × 0.40 + 84.50 = 199.70, and 0.40 more is 200.10.
    @Test
    void aBoundProvesItselfAndBecomesTheTargetByAClick(FxRobot robot) {
        open(robot, "levers");
        Button within = robot.lookup("#within-OUTPUT_TOKENS").queryButton();
        assertEquals("Output tokens: at 288 the month costs $199.70, at 289 it costs $200.10, over the budget of $200.00. "
                + "Click to make 288 the target.", within.getAccessibleText());
        robot.interact(within::fire);
        assertEquals(0, new BigDecimal("0.96").compareTo(levers().target(Lever.OUTPUT)));
        assertEquals("288", label(robot, "#aim-OUTPUT_TOKENS"));
        assertEquals("−$4.80", label(robot, "#saves-OUTPUT_TOKENS"));
        robot.interact(session::undo);
        assertEquals(demo(), session.scenario().get());
    }

    @Test
    void theBoundOfADemandIsSetAtOnce(FxRobot robot) {
        open(robot, "levers");
        robot.interact(() -> robot.lookup("#within-USERS").queryButton().fire());
        assertEquals("977", session.scenario().get().workload().users().toPlainString());
    }

    @Test
    void aBudgetIsSuggestedWhereThereIsNone(FxRobot robot) {
        robot.interact(() -> session.commit(Dimension.MONTHLY_BUDGET.with(demo(), BigDecimal.ZERO)));
        open(robot, "levers");
        assertEquals("–", bound(robot, Dimension.USERS));
        assertEquals("Four levers make Kimi K2.6 44% cheaper", sentence(robot));
        robot.interact(() -> robot.lookup("#suggest-budget").queryButton().fire());
        assertEquals("300", session.scenario().get().plan().monthlyBudget().orElseThrow().toPlainString());
        assertEquals("Four levers make Kimi K2.6 44% cheaper, $184.64 under budget", sentence(robot));
    }

    @Test
    void aBudgetThatIsOutOfReachIsSaidSo(FxRobot robot) {
        robot.interact(() -> session.commit(Dimension.MONTHLY_BUDGET.with(demo(), new BigDecimal("100"))));
        open(robot, "levers");
        assertEquals("Four levers make Kimi K2.6 44% cheaper, still $15.36 over budget", sentence(robot));
        assertEquals("not by this alone", bound(robot, Dimension.CACHE_HIT_SHARE));
    }

    @Test
    void applyTakesTheTargetsIntoTheWorkloadAsOneStep(FxRobot robot) {
        open(robot, "levers");
        robot.clickOn("#levers-apply");
        Scenario applied = session.scenario().get();
        assertEquals(List.of("210", "0.8", "0.3", "0.025"), Stream.of(applied.workload().outputTokens(), applied.workload().cacheHitShare(),
                applied.workload().batchShare(), applied.workload().searchesPerMessage()).map(BigDecimal::toPlainString).toList());
        assertEquals(Levers.NONE, applied.extras().levers());
        assertEquals(0, new BigDecimal("115.36").compareTo(session.board().get().answer().lead().orElseThrow().total()));
        assertTrue(robot.lookup("#levers-apply").query().isDisabled());
        robot.interact(session::undo);
        assertEquals(demo(), session.scenario().get());
    }

    @Test
    void whatIsAppliedLeadsWhateverWasChosen(FxRobot robot) {
        choose("kimi-k2.6", robot);
        open(robot, "levers");
        robot.interact(() -> robot.lookup("#levers-apply").queryButton().fire());
        assertEquals("kimi-k2.6:blend", session.board().get().answer().lead().orElseThrow().variant().id());
        assertEquals(0, new BigDecimal("115.36").compareTo(session.board().get().answer().lead().orElseThrow().total()));
    }

    @Test
    void withoutALeverTheOneThatMattersMostIsNamedAndAnExampleOffered(FxRobot robot) {
        robot.interact(() -> session.commit(demo().withExtras(demo().extras().withLevers(Levers.NONE))));
        open(robot, "levers");
        assertEquals("No lever is set: shorter answers matter most, 10% fewer tokens save $12.00 a month", sentence(robot));
        assertTrue(robot.lookup("#levers-apply").query().isDisabled());
        assertEquals("−$36.00", texts(robot, ".waterfall .bar-result").get(1));
        robot.interact(() -> robot.lookup("#levers-suggest").queryButton().fire());
        assertEquals(Levers.DEFAULT, levers());
    }

    @Test
    void whereNothingIsBilledAWorkloadIsOffered(FxRobot robot) {
        robot.interact(() -> session.commit(Dimension.USERS.with(demo(), BigDecimal.ZERO)));
        open(robot, "levers");
        assertEquals("Nothing is billed, so there is nothing to save", sentence(robot));
        robot.interact(() -> robot.lookup("#levers-example").queryButton().fire());
        assertEquals("1000", session.scenario().get().workload().users().toPlainString());
        assertEquals(0, new BigDecimal("204.5").compareTo(session.board().get().answer().lead().orElseThrow().total()));
    }

    @Test
    void aBatchThatCannotWaitIsNoStart(FxRobot robot) {
        choose("kimi-k2.6:batch", robot);
        open(robot, "levers");
        assertEquals("$204.50", texts(robot, ".waterfall .bar-result").getFirst());
        assertTrue(texts(robot, ".note").contains("Not every message can wait for a batch, so this starts from Kimi K2.6."),
                texts(robot, ".note").toString());
        assertFalse(robot.lookup("#target-BATCH").query().isDisabled());
    }

    /// K3 costs 685 on this workload: 150 + 15 of input, 60 of search results, 450 of answers, 10 of search fees.
    @Test
    void aMoveToAnotherModelIsALeverToo(FxRobot robot) {
        choose("kimi-k3", robot);
        open(robot, "levers");
        ComboBox<Optional<Savings.Move>> models = models(robot);
        robot.interact(() -> models.setValue(models.getItems().stream()
                .filter(move -> move.filter(one -> one.variant().id().equals("kimi-k2.6")).isPresent()).findFirst().orElseThrow()));
        assertEquals(Optional.of("kimi-k2.6"), levers().model());
        assertEquals("Move to Kimi K2.6", texts(robot, ".waterfall .bar-name").get(1));
        assertEquals("Moving to Kimi K2.6 and four more levers bring the month within budget and 83% lower", sentence(robot));
        assertEquals("$115.36", texts(robot, ".waterfall .bar-result").getLast());
    }

    @Test
    void whatGoesWrongIsBesideTheLevers(FxRobot robot) {
        open(robot, "levers");
        robot.clickOn("#levers-picture-RISKS");
        // Without hits it costs 39.5 more; with answers 50 % longer, 60 more; with 95 more searches per hundred messages, 19 ×
        // (19 + 10) more.
        assertEquals(List.of("$204.50", "+$39.50", "+$60.00", "+$551.00"), texts(robot, ".risks .bar-result"));
    }

    @Test
    void aSearchIsNotPricedWhereTheCardHasNone(FxRobot robot) {
        robot.interact(() -> session.commit(Scenario.DEFAULT.withRateCard("deepinfra-2026-07")));
        open(robot, "levers");
        assertTrue(texts(robot, ".effect-note").contains("no price on this card"), texts(robot, ".effect-note").toString());
        robot.clickOn("#levers-picture-RISKS");
        assertTrue(texts(robot, ".risks .bar-result").contains("no price on this card"), texts(robot, ".risks .bar-result").toString());
    }

    @Test
    void whatStandsAtZeroSaysWhatOneMoreWouldDo(FxRobot robot) {
        robot.interact(() -> session.commit(Scenario.DEFAULT));
        open(robot, "levers");
        // On K2.5 of June, one more thinking token adds 0.30, and one more search per hundred messages 1,000 × (0.005 + 4,000 ×
        // 0.60 / 1,000,000).
        assertTrue(texts(robot, ".effect-note").containsAll(List.of("1 more: +$0.30", "1 more: +$7.40")),
                texts(robot, ".effect-note").toString());
        assertTrue(robot.lookup("#target-SEARCH").query().isDisabled());
    }

    @Test
    void aDragOfATargetIsOneStepAndNothingJumps(FxRobot robot) {
        open(robot, "levers");
        List<Double> places = places(robot);
        Node thumb = robot.lookup("#target-OUTPUT").queryAs(Slider.class).lookup(".thumb");
        Bounds bounds = thumb.localToScreen(thumb.getBoundsInLocal());
        robot.moveTo(new Point2D(bounds.getCenterX(), bounds.getCenterY())).press(MouseButton.PRIMARY).moveBy(-20, 0);
        BigDecimal midway = levers().target(Lever.OUTPUT);
        assertTrue(midway.compareTo(new BigDecimal("0.7")) < 0, midway.toPlainString());
        assertTrue(session.dragging().get());
        assertEquals(places, places(robot));
        // The thumb is beyond today's value; the row stays until it is released.
        robot.moveBy(200, 0);
        assertEquals(Set.of(Lever.OUTPUT), Set.copyOf(levers().off()));
        assertEquals("Output tokens 300 → 300", texts(robot, ".waterfall .bar-name").get(1));
        assertEquals(places, places(robot));
        robot.moveBy(-200, 0).release(MouseButton.PRIMARY);
        assertNotEquals(demo(), session.scenario().get());
        robot.interact(session::undo);
        assertEquals(demo(), session.scenario().get());
        assertFalse(session.canUndo().getValue());
    }

    @Test
    void theScaleStandsStillWhileAnInputIsDragged(FxRobot robot) {
        open(robot, "levers");
        List<String> names = texts(robot, ".lever-name");
        double today = bar(robot).getWidth();
        robot.interact(() -> {
            session.drag();
            session.preview(Dimension.OUTPUT_TOKENS.with(demo(), BigDecimal.ZERO));
            window.scene().getRoot().layout();
        });
        // Without answers, the bill is 84.50.
        assertEquals(today * 84.5 / 204.5, bar(robot).getWidth(), 1.5);
        assertEquals(names, texts(robot, ".lever-name"));
        robot.interact(() -> {
            session.commit();
            window.scene().getRoot().layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(bar(robot).getWidth() > today * 0.6, "one fit when it is let go");
    }

    private static Bounds bar(FxRobot robot) {
        return robot.lookup(".waterfall .total-span").query().getBoundsInParent();
    }

    private static List<Double> places(FxRobot robot) {
        return Stream.concat(robot.lookup(".lever-name").queryAll().stream(), robot.lookup(".waterfall .bar-name").queryAll().stream())
                .map(node -> node.localToScene(node.getLayoutBounds()).getMinY()).toList();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Optional<Savings.Move>> models(FxRobot robot) {
        return robot.lookup("#target-MODEL").queryAs(ComboBox.class);
    }

    private static String bound(FxRobot robot, Dimension dimension) {
        return ((Button) robot.lookup("#within-" + dimension).query()).getGraphic().lookupAll(".label").stream()
                .map(node -> ((Label) node).getText()).filter(text -> !text.isEmpty()).reduce((one, other) -> one + " " + other).orElse("");
    }

    private static String label(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static String sentence(FxRobot robot) {
        return robot.lookup(".winner").queryAs(Label.class).getText();
    }

    private Levers levers() {
        return session.scenario().get().extras().levers();
    }

    private void choose(String variant, FxRobot robot) {
        robot.interact(() -> session.choose(session.board().get().comparison().estimate(variant).map(Estimate::variant)));
    }
}
