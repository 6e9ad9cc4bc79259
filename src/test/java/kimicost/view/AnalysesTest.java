package kimicost.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Levers.Lever;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.Uncertainty.Spread;
import kimicost.model.scenario.Uncertainty;
import org.controlsfx.control.RangeSlider;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The views beside the comparison: what they show and what a gesture in them does to the session.
class AnalysesTest extends WindowTest {
    @Start
    void start(Stage stage) {
        showOn(stage);
    }

    @Test
    void anAnalysisIsShownInItsTabAndFollowsTheSliders(FxRobot robot) {
        open(robot, "sensitivity");
        assertEquals("Users", ((Label) robot.lookup(".floating-bars .bar-name").query()).getText());
        String before = ((Label) robot.lookup(".bar-result").query()).getText();
        robot.interact(() -> session.preview(Dimension.USERS.with(session.scenario().get(), new BigDecimal("2000"))));
        assertNotEquals(before, ((Label) robot.lookup(".bar-result").query()).getText());
        open(robot, "compare");
        assertTrue(robot.lookup(".compare-chart").tryQuery().isPresent());
    }

    @Test
    void anotherVariantIsAnalysedWhenItIsChosenAndStaysSo(FxRobot robot) {
        open(robot, "sensitivity");
        assertEquals("$135.00 – $165.00", ((Label) robot.lookup(".bar-result").query()).getText());
        robot.clickOn("#subject").clickOn(robot.lookup(".combo-box-popup .list-cell").<Node>nth(1).<Node>query());
        assertEquals("$193.50 – $236.50", ((Label) robot.lookup(".bar-result").query()).getText());
        robot.interact(() -> session.preview(Dimension.USERS.with(session.scenario().get(), new BigDecimal("2000"))));
        assertEquals("$387.00 – $473.00", ((Label) robot.lookup(".bar-result").query()).getText());
    }

    @Test
    void aBoundOfTheBudgetIsAppliedByOneClick(FxRobot robot) {
        open(robot, "inverse");
        robot.clickOn("#suggest-budget");
        assertEquals("150", session.scenario().get().plan().monthlyBudget().orElseThrow().toPlainString());
        assertTrue(texts(robot, ".bar-result").contains("at most 1,000"));
        robot.interact(() -> session.commit(Dimension.MONTHLY_BUDGET.with(session.scenario().get(), new BigDecimal("300"))));
        robot.clickOn(robot.lookup(".apply").<Node>query());
        assertEquals("2000", session.scenario().get().workload().users().toPlainString());
        robot.interact(session::undo);
        assertEquals("1000", session.scenario().get().workload().users().toPlainString());
    }

    @Test
    void aConversationIsHandedToTheSliders(FxRobot robot) {
        open(robot, "conversation");
        assertTrue(texts(robot, ".bar-result").contains("5,200 tokens"));
        robot.clickOn("#conversation-apply");
        assertEquals("2950", session.scenario().get().workload().inputTokens().toPlainString());
        assertEquals("100", session.scenario().get().workload().messagesPerUser().toPlainString(), "the user set it");
        robot.interact(() -> {
            robot.lookup("#conversation-per-user").queryAs(TextField.class).setText("3");
            robot.lookup("#conversation-per-user").queryAs(TextField.class).fireEvent(new ActionEvent());
        });
        assertTrue(robot.lookup("#conversation-sets").queryAs(Label.class).getText().endsWith("It sets messages per user to 30."));
        robot.clickOn("#conversation-apply");
        assertEquals("30", session.scenario().get().workload().messagesPerUser().toPlainString());
    }

    @Test
    void everyAnalysisStandsAnEmptyWorkloadAndTheExtremes(FxRobot robot) {
        for (String tab : List.of("forecast", "scale", "limits", "uncertainty", "routes", "sensitivity", "inverse", "savings", "regimes", "conversation", "compare")) {
            open(robot, tab);
            for (Dimension dimension : Dimension.BILLED) {
                BigDecimal most = dimension.range().max().orElse(new BigDecimal("1000000000"));
                robot.interact(() -> session.preview(dimension.with(session.scenario().get(), dimension.range().min())));
                robot.interact(() -> session.preview(dimension.with(session.scenario().get(), most)));
            }
            robot.interact(() -> session.preview(Dimension.USERS.with(Scenario.DEFAULT, BigDecimal.ZERO)));
            assertTrue(robot.lookup("#tab-" + tab).queryAs(ToggleButton.class).isSelected());
        }
    }

    @Test
    void theForecastGrowsMonthByMonthAndSaysWhenTheBudgetIsCrossed(FxRobot robot) {
        robot.interact(() -> session.commit(Dimension.MONTHLY_BUDGET.with(Dimension.MONTHLY_USER_GROWTH.with(
                session.scenario().get(), new BigDecimal("0.1")), new BigDecimal("240"))));
        open(robot, "forecast");
        assertEquals(List.of("budget $240", "", "over from month 6", "over from month 3", "over from month 3", "over from month 12", "over from month 8"), rows(robot, "forecast").getFirst());
        assertEquals(List.of("2", "1,100", "165.00", "236.50", "236.50", "99.00", "141.90"), rows(robot, "forecast").get(2));
        robot.clickOn("#forecast-sum-CUMULATIVE");
        assertEquals(List.of("2", "1,100", "315.00", "451.50", "451.50", "189.00", "270.90"), rows(robot, "forecast").get(2));
    }

    @Test
    void theScaleSaysHowManyUsersABudgetCarries(FxRobot robot) {
        robot.interact(() -> session.commit(Dimension.MONTHLY_BUDGET.with(session.scenario().get(), new BigDecimal("100"))));
        open(robot, "scale");
        assertEquals(List.of("Kimi K2.5 Batch (if all waits)", "$0.0900", "$90.00", "1,111 users"), rows(robot, "scale").getFirst());
        robot.clickOn("#scale-kind-LINEAR");
        assertEquals(5, rows(robot, "scale").size());
    }

    @Test
    void theLimitsNameTheTierThatCarriesTheWorkload(FxRobot robot) {
        open(robot, "limits");
        assertEquals("Tier1 carries this workload. At once comes nearest to its limit, at 1.5% of it.", question(robot));
        assertEquals(List.of("✕ 1.5 M"), texts(robot, ".limits-figure").stream().filter(text -> text.startsWith("✕")).toList());
        robot.interact(() -> session.preview(Dimension.USERS.with(session.scenario().get(), new BigDecimal("1000000000"))));
        assertTrue(question(robot).startsWith("No tier carries this workload. Tier5 misses: At once, 771,605 asked of 1,000"), question(robot));
    }

    @Test
    void ofAHostThatListsNoLimitsNothingIsSaidOfTheMakers(FxRobot robot) {
        robot.interact(() -> session.commit(session.scenario().get().withRateCard("deepinfra-2026-07")));
        open(robot, "limits");
        assertEquals("DeepInfra, July 2026 lists no rate limits: ask the provider what it allows.", question(robot));
        assertEquals(List.of(), texts(robot, ".limits-grid .label"));
        assertFalse(robot.lookup("#limits-sent-STANDARD").query().getParent().isVisible());
        assertEquals(List.of(), texts(robot, ".note").stream().filter(text -> text.startsWith("Limits hold")).toList());
    }

    @Test
    void aDemandOfALittleIsNotNone(FxRobot robot) {
        robot.interact(() -> session.commit(Dimension.USERS.with(session.scenario().get(), BigDecimal.ONE)));
        open(robot, "limits");
        assertEquals(List.of("0.00077", "0.0023", "3.0", "4,333"), texts(robot, ".limits-demand"));
        assertTrue(question(robot).endsWith("at 0.3% of it."), question(robot));
    }

    @Test
    void aBalanceLastsByWhatItIsDrawnBy(FxRobot robot) {
        robot.interact(() -> session.commit(Dimension.PREPAID_BALANCE.with(Dimension.TAX_RATE.with(session.scenario().get(), new BigDecimal("0.2")),
                new BigDecimal("450"))));
        open(robot, "limits");
        assertTrue(texts(robot, ".analysis .label").stream().anyMatch(text -> text.contains("$450.00 of credit lasts 3 months on Kimi K2.5. Credit is drawn at prices before tax")),
                texts(robot, ".analysis .label").toString());
        open(robot, "forecast");
        assertEquals(List.of("balance $450, $540 with tax", "", "used up in month 3"), rows(robot, "forecast").getFirst().subList(0, 3));
    }

    @Test
    void aRangeIsAddedDraggedAndTakenBack(FxRobot robot) {
        open(robot, "uncertainty");
        robot.interact(() -> robot.lookup("#uncertainty-add").queryAs(MenuButton.class).getItems().getFirst().fire());
        assertEquals("Spread[low=500, high=2000]", spread());
        assertEquals("$116.10 – $170.10 – $241.95", text(robot, 0, ".bar-result"));
        RangeSlider slider = (RangeSlider) robot.lookup("#spread-users .range-slider").query();
        Bounds thumb = slider.lookup(".high-thumb").localToScreen(slider.lookup(".high-thumb").getBoundsInLocal());
        robot.moveTo(new Point2D(thumb.getCenterX(), thumb.getCenterY())).press(MouseButton.PRIMARY).moveBy(40, 0);
        String midway = spread();
        assertNotEquals("Spread[low=500, high=2000]", midway);
        robot.moveBy(30, 0).release(MouseButton.PRIMARY);
        assertNotEquals(midway, spread());
        robot.interact(session::undo);
        assertEquals("Spread[low=500, high=2000]", spread());
        robot.clickOn(robot.lookup("#spread-users .button").<Node>query());
        assertTrue(session.scenario().get().extras().uncertainty().spreads().isEmpty());
    }

    @Test
    void theBarsOfTheComparisonShowTheRange(FxRobot robot) {
        assertEquals(0, robot.lookup(".band").queryAll().size());
        robot.interact(() -> session.commit(session.scenario().get().withExtras(session.scenario().get().extras().withUncertainty(
                Uncertainty.NONE.with(Dimension.USERS, new Spread(BigDecimal.TEN, new BigDecimal("5000")))))));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup(".band").query().isVisible());
    }

    @Test
    void hostsStandBesideTheFirstPartyUnderTheirNames(FxRobot robot) {
        open(robot, "routes");
        robot.clickOn("#beside-openrouter-2026-07");
        assertEquals(5 + 3, session.board().get().shown().size());
        assertTrue(texts(robot, ".bar-name").containsAll(List.of("Kimi K2.6 · Moonshot AI", "Kimi K2.6 · OpenRouter")));
        robot.interact(() -> session.commit(session.scenario().get().withRateCard("moonshot-mainland-2026-10")));
        assertEquals(List.of("CNY"), session.board().get().comparison().cards().stream().map(card -> card.currency().getCurrencyCode()).toList());
    }

    @Test
    void nodesOfOnesOwnBreakEven(FxRobot robot) {
        choose(robot, "kimi-k2.7-code");
        open(robot, "routes");
        robot.clickOn("#routes-cheap");
        assertEquals("Own nodes, 1 of them, cost $14,600.00 a month, busy or not.", question(robot));
        assertTrue(texts(robot, ".bar-detail").contains("never (6.79 M messages)"), texts(robot, ".bar-detail").toString());
        robot.interact(() -> session.commit(Dimension.NODE_TOKENS_PER_SECOND.with(session.scenario().get(), new BigDecimal("9000"))));
        assertTrue(texts(robot, ".bar-detail").contains("break even at 6.79 M messages"), texts(robot, ".bar-detail").toString());
    }

    @Test
    void theGuidesFiguresAreOfTheModelThatWasMeasured(FxRobot robot) {
        open(robot, "routes");
        assertFalse(robot.lookup("#routes-cheap").query().isVisible());
        assertTrue(texts(robot, ".label").contains("No source measured Kimi K2.5 on a node of its own: type what a node costs and gives."));
        choose(robot, "kimi-k2.7-code");
        assertTrue(robot.lookup("#routes-cheap").query().isVisible());
    }

    @Test
    void aLeverWithoutEffectIsNotTicked(FxRobot robot) {
        open(robot, "savings");
        assertTrue(robot.lookup("#lever-OUTPUT").queryAs(CheckBox.class).isSelected());
        assertFalse(robot.lookup("#lever-SEARCH").queryAs(CheckBox.class).isSelected(), "nothing is searched");
        assertTrue(robot.lookup("#lever-SEARCH").query().isDisabled());
        assertTrue(robot.lookup("#lever-MODEL").queryAs(CheckBox.class).isIndeterminate(), "it is on that model");
        assertTrue(texts(robot, ".note").stream().anyMatch(text -> text.startsWith("No effect at these targets: Smaller model.")), texts(robot, ".note").toString());
        robot.clickOn("#lever-MODEL");
        assertFalse(robot.lookup("#lever-MODEL").queryAs(CheckBox.class).isIndeterminate());
        assertEquals(Set.of(Lever.MODEL), session.scenario().get().extras().levers().off());
    }

    @Test
    void aSearchIsNotPricedWhereTheCardHasNone(FxRobot robot) {
        robot.interact(() -> session.commit(Dimension.MONTHLY_BUDGET.with(session.scenario().get().withRateCard("deepinfra-2026-07"), new BigDecimal("300"))));
        open(robot, "savings");
        assertTrue(texts(robot, ".bar-result").contains("cannot be priced"), texts(robot, ".bar-result").toString());
        open(robot, "inverse");
        assertTrue(texts(robot, ".bar-result").contains("cannot be priced"), texts(robot, ".bar-result").toString());
        open(robot, "sensitivity");
        assertTrue(texts(robot, ".note").stream().anyMatch(text -> text.endsWith("Not priced on this card, so its effect is not known: Searches.")));
    }

    @Test
    void theTornadoSaysWhatInputsAtZeroWouldDo(FxRobot robot) {
        open(robot, "sensitivity");
        assertTrue(texts(robot, ".note").contains("At 0 a share more is still 0; one step up would do this: Thinking +$0.30 (at 1), "
                + "Searches +$7.40 (at 1 per 100). No effect with the other inputs as they are: A search returns, Searches continued, Can wait for batch."),
                texts(robot, ".note").toString());
        robot.interact(() -> robot.lookup("#sensitivity-by").queryAs(Slider.class).setValue(0));
        assertTrue(texts(robot, ".note").contains("Nothing is moved: pull the slider to see what each input does."));
    }

    @Test
    void thenAndNowIsOfTheCardThatLeads(FxRobot robot) {
        robot.interact(() -> {
            Scenario now = session.scenario().get().withRateCard("moonshot-international-2026-11");
            session.commit(now.withExtras(now.extras().withBeside(List.of("openrouter-2026-07")).withChoice(Optional.of("openrouter-2026-07/kimi-k2.6"))));
        });
        open(robot, "thenNow");
        assertTrue(question(robot).startsWith("As quoted under OpenRouter, July 2026"), question(robot));
    }

    @Test
    void aRangeThatMovesNothingIsOneFigure(FxRobot robot) {
        robot.interact(() -> session.commit(Dimension.USERS.with(session.scenario().get(), BigDecimal.ZERO)));
        open(robot, "uncertainty");
        robot.interact(() -> robot.lookup("#uncertainty-add").queryAs(MenuButton.class).getItems().get(3).fire());
        assertEquals("$0.00", text(robot, 0, ".bar-result"));
    }

    @Test
    void whereNothingIsBilledNoVariantIsTheAnswerOfAScenario(FxRobot robot) {
        robot.interact(() -> session.commit(Dimension.USERS.with(session.scenario().get(), BigDecimal.ZERO)));
        open(robot, "scenarios");
        assertEquals("nothing is billed", text(robot, 0, ".bar-detail"));
    }

    @Test
    void theScenariosTableHasTheCardsBesideToo(FxRobot robot) {
        robot.interact(() -> session.commit(session.scenario().get().withExtras(session.scenario().get().extras().withBeside(List.of("openrouter-2026-07")))));
        open(robot, "scenarios");
        assertTrue(rows(robot, "scenarios").contains(List.of("Kimi K2.6 · Moonshot AI", "215.00")), rows(robot, "scenarios").toString());
        assertTrue(rows(robot, "scenarios").contains(List.of("Kimi K2.6 · OpenRouter", "151.00")), rows(robot, "scenarios").toString());
    }

    @Test
    void nothingIsShadedWhereNothingVaries(FxRobot robot) {
        Scenario now = Dimension.USERS.with(session.scenario().get(), BigDecimal.ZERO);
        robot.interact(() -> session.commit(now.withExtras(now.extras().withUncertainty(Uncertainty.NONE.with(Dimension.OUTPUT_TOKENS,
                new Spread(new BigDecimal("100"), new BigDecimal("900")))))));
        open(robot, "forecast");
        assertEquals(List.of("12 months at 0% user growth a month, set under “Growth, times, balance”."), texts(robot, ".controls .note"));
        robot.interact(() -> session.commit(Dimension.USERS.with(session.scenario().get(), BigDecimal.TEN)));
        assertTrue(texts(robot, ".controls .note").getFirst().endsWith("Shaded: eight of ten outcomes of Kimi K2.5."));
    }

    private void choose(FxRobot robot, String variant) {
        robot.interact(() -> session.choose(Optional.of(session.board().get().comparison().estimate(variant).orElseThrow().variant())));
    }

    @Test
    void tabsWithoutRoomAreInTheMenu(FxRobot robot) {
        MenuButton more = robot.lookup("#tab-more").queryAs(MenuButton.class);
        assertTrue(more.isVisible());
        robot.clickOn(more).clickOn("#menu-tab-conversation");
        assertEquals("Conversation", more.getText());
        assertTrue(robot.lookup("#conversation-apply").tryQuery().isPresent());
        open(robot, "compare");
        assertEquals("More", more.getText());
    }

    @SuppressWarnings("unchecked")
    private static List<List<String>> rows(FxRobot robot, String view) {
        return ((TableView<List<String>>) robot.lookup("#" + view + "-table").query()).getItems();
    }

    private static String question(FxRobot robot) {
        return ((Label) robot.lookup(".question").query()).getText();
    }

    private static String text(FxRobot robot, int index, String style) {
        return texts(robot, style).get(index);
    }

    private String spread() {
        return session.scenario().get().extras().uncertainty().spreads().get(Dimension.USERS).toString();
    }
}
