package kimicost.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kimicost.model.pricing.Estimate;
import kimicost.model.scenario.Alternative;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.Uncertainty;
import kimicost.model.scenario.Uncertainty.Spread;
import kimicost.model.workload.Conversation;
import org.controlsfx.control.RangeSlider;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The views beside the comparison: what they show, and what user actions in them do to the session.
class AnalysesTest extends WindowTest {
    @Start
    void start(Stage stage) {
        showOn(stage);
    }

    @Test
    void anAnalysisIsShownInItsTabAndFollowsTheSliders(FxRobot robot) {
        open(robot, "levers");
        assertEquals("Today", ((Label) robot.lookup(".floating-bars .bar-name").query()).getText());
        assertEquals("$150.00", ((Label) robot.lookup(".bar-result").query()).getText());
        robot.interact(() -> session.preview(Dimension.USERS.with(session.scenario().get(), new BigDecimal("2000"))));
        assertEquals("$300.00", ((Label) robot.lookup(".bar-result").query()).getText());
        open(robot, "models");
        assertTrue(robot.lookup(".compare-chart").tryQuery().isPresent());
    }

    @Test
    void anotherVariantIsAnalysedWhenItIsChosenAndStaysSo(FxRobot robot) {
        open(robot, "levers");
        robot.clickOn("#subject").clickOn("Kimi K2.6");
        assertEquals("$215.00", ((Label) robot.lookup(".bar-result").query()).getText());
        robot.interact(() -> session.preview(Dimension.USERS.with(session.scenario().get(), new BigDecimal("2000"))));
        assertEquals("$430.00", ((Label) robot.lookup(".bar-result").query()).getText());
    }

    @Test
    void aConversationIsHandedToTheSliders(FxRobot robot) {
        open(robot, "conversation");
        // Turn 10 sends 500 + 9 × 500 + 200 and gets 300.
        assertTrue(texts(robot, ".column-figure").contains("5,500"), texts(robot, ".column-figure").toString());
        // 29,500 tokens in all, 24,800 of them hits: 4,700 × 0.60 + 24,800 × 0.10 + 3,000 × 3.00, per million
        assertEquals("A conversation of 10 turns costs $0.0143 on Kimi K2.5", verdict(robot));
        assertEquals(List.of("Input tokens", "1,000", "2,950", "+195.0%"), rows(robot, "conversation").getFirst());
        robot.clickOn("#conversation-apply");
        assertEquals("2950", session.scenario().get().workload().inputTokens().toPlainString());
        assertEquals("100", session.scenario().get().workload().messagesPerUser().toPlainString(), "the user set it");
        assertTrue(robot.lookup("#conversation-apply").query().isDisabled(), "they are in use");
        robot.interact(session::undo);
        assertEquals("1000", session.scenario().get().workload().inputTokens().toPlainString());
        robot.interact(() -> {
            robot.lookup("#conversation-perUser").queryAs(TextField.class).setText("3");
            robot.lookup("#conversation-perUser").queryAs(TextField.class).fireEvent(new ActionEvent());
        });
        assertEquals(List.of("Messages per user", "100", "30", "−70.0%"), rows(robot, "conversation").getLast());
        robot.clickOn("#conversation-apply");
        assertEquals("30", session.scenario().get().workload().messagesPerUser().toPlainString());
    }

    @Test
    void aConversationTooLongToPriceSaysSo(FxRobot robot) {
        robot.interact(() -> session.commit(session.scenario().get().withExtras(session.scenario().get().extras().withConversation(
                Optional.of(new Conversation(BigDecimal.ZERO, new BigDecimal("10000000"), BigDecimal.ONE, 2, true,
                        Conversation.Cached.NOTHING, Optional.empty()))))));
        open(robot, "conversation");
        assertEquals("This conversation is longer than can be priced", verdict(robot));
        assertTrue(robot.lookup("#conversation-apply").query().isDisabled());
    }

    @Test
    void everyAnalysisStandsAnEmptyWorkloadAndTheExtremes(FxRobot robot) {
        for (String tab : List.of("month", "cumulative", "scale", "limits", "risk", "hosts", "hardware", "levers",
                "batchOrCache",
                "conversation", "scenarios", "priceChanges", "models")) {
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
        open(robot, "month");
        assertEquals(List.of("Users, last month", "1,210", "1,611", "2,144", "2,853"), rows(robot, "forecast").getFirst());
        assertEquals(List.of("Kimi K2.5", "496.50", "660.84", "879.58", "1,170.72", "3,207.64", "from month 6"),
                rows(robot, "forecast").get(1));
        assertTrue(texts(robot, ".guide-label").contains("over budget from month 6"), texts(robot, ".guide-label").toString());
        open(robot, "cumulative");
        assertEquals(List.of("Kimi K2.5", "496.50", "1,157.34", "2,036.92", "3,207.64", "from month 6"), rows(robot, "forecast").get(1));
    }

    @Test
    void theScaleSaysHowManyUsersABudgetCarries(FxRobot robot) {
        robot.interact(() -> session.commit(Dimension.MONTHLY_BUDGET.with(session.scenario().get(), new BigDecimal("100"))));
        open(robot, "scale");
        assertEquals(List.of("Kimi K2.5 Batch (if all waits)", "$0.0900", "$90.00", "$900.00", "1,111 users"),
                rows(robot, "scale").getFirst());
        assertEquals("Kimi K2.5: 2,000 users would cost $300.00 a month, 10,000 users $1,500. The budget of $100 allows 666 users.",
                question(robot));
        assertEquals(List.of("$150.00", "×2 $300.00", "×10 $1,500"), texts(robot, ".mark-label"));
        robot.clickOn("#scale-kind-LINEAR");
        assertEquals(5, rows(robot, "scale").size());
    }

    @Test
    void theLimitsNameTheTierThatCarriesTheWorkload(FxRobot robot) {
        open(robot, "limits");
        assertEquals("Tier1 is enough up to 64,800 users; the first limit reached is requests at once", winner(robot));
        assertEquals("$10", text(robot, 0, ".total"));
        assertEquals(List.of("Tier1"), needed(robot));
        assertEquals("too small: 4.33 M tokens per day, allows 1.5 M", text(robot, 0, ".tier-detail"));
        robot.interact(() -> session.preview(Dimension.USERS.with(session.scenario().get(), new BigDecimal("1000000000"))));
        assertEquals("No tier is large enough: this needs 771,605 requests at once, but Tier5 allows only 1,000", winner(robot));
        assertEquals(List.of(), needed(robot));
    }

    @Test
    void aRangeIsAddedDraggedAndTakenBack(FxRobot robot) {
        open(robot, "risk");
        robot.interact(() -> robot.lookup("#uncertainty-add").queryAs(MenuButton.class).getItems().getFirst().fire());
        assertEquals("Spread[low=500, high=2000]", spread());
        assertEquals("80% of outcomes lie between $116 and $242", winner(robot));
        assertEquals("$170", text(robot, 0, ".total"));
        assertEquals("$116 – $242", text(robot, 0, ".bar-result"));
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
    void anotherDoubtIsOneClickAndAnExampleStandsWhereThereIsNone(FxRobot robot) {
        open(robot, "risk");
        assertTrue(winner(robot).startsWith("Nothing is uncertain yet; with 20% fewer or more users"), winner(robot));
        assertTrue(robot.lookup(".outcome-bin").queryAll().stream().anyMatch(bin -> bin.getBoundsInParent().getHeight() > 20));
        robot.clickOn("#risk-example");
        assertEquals("Spread[low=800, high=1200]", spread());
        assertTrue(robot.lookup("#doubt-USERS").query().isDisabled(), "it is in force");
        robot.clickOn("#doubt-DEMAND");
        assertEquals("Spread[low=500, high=2000]", spread());
        robot.interact(session::undo);
        assertEquals("Spread[low=800, high=1200]", spread());
    }

    @Test
    void theAxisAndTheOrderOfOutcomesStandStillWhileAThumbIsDown(FxRobot robot) {
        robot.interact(() -> session.commit(session.scenario().get().withExtras(session.scenario().get().extras().withUncertainty(
                Uncertainty.NONE.with(Dimension.USERS, new Spread(new BigDecimal("800"), new BigDecimal("1200")))))));
        open(robot, "risk");
        List<String> axis = texts(robot, ".outcome-tick");
        robot.interact(() -> {
            session.drag();
            session.preview(Dimension.OUTPUT_TOKENS.with(session.scenario().get(), new BigDecimal("3000")));
        });
        assertEquals(axis, texts(robot, ".outcome-tick"));
        robot.interact(() -> session.commit());
        assertNotEquals(axis, texts(robot, ".outcome-tick"));
    }

    @Test
    void theAxisOfTheTiersStandsStillWhileAThumbIsDown(FxRobot robot) {
        open(robot, "limits");
        List<String> axis = texts(robot, ".tier-ladder .tick");
        robot.interact(() -> {
            session.drag();
            session.preview(Dimension.PEAK_FACTOR.with(session.scenario().get(), new BigDecimal("1000")));
        });
        assertEquals(axis, texts(robot, ".tier-ladder .tick"));
        robot.interact(() -> session.commit());
        assertNotEquals(axis, texts(robot, ".tier-ladder .tick"));
    }

    @Test
    void aBatchVariantIsNotHeldAgainstTheLimits(FxRobot robot) {
        robot.interact(() -> session.choose(session.board().get().comparison().estimate("kimi-k2.6:batch").map(Estimate::variant)));
        Scenario before = session.scenario().get();
        open(robot, "limits");
        assertEquals("Batch jobs do not count against the limits; Tier1 is the first tier that takes them", winner(robot));
        assertEquals(before, session.scenario().get(), "a look changes nothing");
    }

    @Test
    void growthSaysWhenATierIsOutgrown(FxRobot robot) {
        // 9,000 × 1.25⁸ is 53,644, × 1.25⁹ is 67,055.
        robot.interact(() -> session.commit(Dimension.MONTHLY_USER_GROWTH.with(
                Dimension.USERS.with(session.scenario().get(), new BigDecimal("9000")), new BigDecimal("0.25"))));
        open(robot, "limits");
        assertEquals("Tier1 is enough until users pass 64,800 in month 10; the first limit reached is requests at once", winner(robot));
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
    void hostsStandBesideTheFirstPartyByPrice(FxRobot robot) {
        open(robot, "hosts");
        robot.clickOn("#beside-openrouter-2026-11");
        assertEquals(5 + 2, session.board().get().shown().size());
        robot.interact(() -> session.choose(session.board().get().comparison().estimate("kimi-k2.6").map(Estimate::variant)));
        assertEquals("OpenRouter is 22.2% cheaper than Moonshot AI for Kimi K2.6", verdict(robot));
        assertEquals(List.of("OpenRouter", "Moonshot AI"), texts(robot, ".bar-table > .bar-name").subList(0, 2));
        assertTrue(texts(robot, ".bar-cell").containsAll(List.of("$167.30", "−$47.70", "−22.2%", "no web search, no batch")),
                texts(robot, ".bar-cell").toString());
        robot.interact(() -> session.commit(session.scenario().get().withRateCard("moonshot-mainland-2026-10")));
        assertEquals(List.of("CNY"),
                session.board().get().comparison().cards().stream().map(card -> card.currency().getCurrencyCode()).toList());
    }

    @Test
    void oneClickPutsTheCheapestHostsBeside(FxRobot robot) {
        robot.interact(() -> session.commit(session.scenario().get().withRateCard("moonshot-international-2026-11")));
        open(robot, "hosts");
        robot.clickOn("#hosts-example");
        assertEquals(List.of("openrouter-2026-11", "deepinfra-2026-07"), session.scenario().get().extras().beside());
        assertFalse(robot.lookup(".invitation").query().isVisible());
        robot.interact(session::undo);
        assertEquals(List.of(), session.scenario().get().extras().beside());
    }

    @Test
    void noRowChangesItsPlaceWhileAThumbIsDown(FxRobot robot) {
        robot.interact(() -> session.commit(Dimension.CACHE_HIT_SHARE.with(session.scenario().get().withRateCard(
                "moonshot-international-2026-11").withExtras(
                        session.scenario().get().extras().withBeside(List.of("azure-2026-08",
                                "siliconflow-2026-09"))),
                BigDecimal.ZERO)));
        open(robot, "hosts");
        List<String> before = texts(robot, ".bar-table > .bar-name");
        robot.interact(() -> {
            session.drag();
            session.preview(Dimension.CACHE_HIT_SHARE.with(session.scenario().get(), BigDecimal.ONE));
        });
        assertEquals(before, texts(robot, ".bar-table > .bar-name"));
        assertTrue(robot.lookup(".bar-outline").queryAll().stream().anyMatch(Node::isVisible), "they keep where the bars were");
        robot.interact(() -> session.commit());
        assertNotEquals(before, texts(robot, ".bar-table > .bar-name"));
    }

    @Test
    void yourOwnNodesBreakEven(FxRobot robot) {
        open(robot, "hardware");
        robot.clickOn("#hardware-nodes");
        assertEquals("kimi-k2.7-code", session.scenario().get().extras().choice().orElseThrow());
        // 14,600 / 0.00215 = 6.79 M; 274 × 2,592,000 / 300 = 2.37 M
        assertEquals(
                "Own nodes are never cheaper than Kimi K2.7 Code: break-even is 6.79 M messages a month, but 1 node can handle only 2.37 M",
                verdict(robot));
        assertTrue(texts(robot, ".bar-cell").contains("never: takes 6.79 M messages"), texts(robot, ".bar-cell").toString());
        robot.interact(() -> session.commit(Dimension.NODE_TOKENS_PER_SECOND.with(session.scenario().get(), new BigDecimal("9000"))));
        assertEquals("Own nodes are cheaper than Kimi K2.7 Code from 6.79 M messages a month; 1 node can handle 77.8 M", verdict(robot));
        assertTrue(texts(robot, ".bar-cell").contains("from 6.79 M messages"), texts(robot, ".bar-cell").toString());
    }

    @Test
    void tooFewNodesAreDrawnAsNoOfferAndPutRightByOneClick(FxRobot robot) {
        robot.interact(() -> session.commit(Dimension.PEAK_FACTOR.with(Dimension.NODE_PRICE_PER_HOUR.with(
                Dimension.NODE_TOKENS_PER_SECOND.with(session.scenario().get(), new BigDecimal("96")), new BigDecimal("20")),
                new BigDecimal("100"))));
        open(robot, "hardware");
        assertTrue(robot.lookup(".hatched-span").query().isVisible());
        assertTrue(texts(robot, ".invitation > .label").contains("At peak 13 nodes are needed, but only 1 is set."));
        robot.clickOn("#hardware-nodes");
        assertEquals(0, new BigDecimal("13").compareTo(session.scenario().get().extras().selfHosting().nodes()));
        assertTrue(robot.lookup(".hatched-span").tryQuery().isEmpty());
    }

    @Test
    void scenariosBesideAreNamedDifferAndTakeTheFirstPlace(FxRobot robot) {
        open(robot, "scenarios");
        robot.clickOn("#scenarios-example");
        assertEquals(List.of("80% cache hits"), session.scenario().get().extras().alternatives().stream().map(Alternative::name).toList());
        assertTrue(texts(robot, ".scenario-differs").contains("Cache hits 80%"), texts(robot, ".scenario-differs").toString());
        // 150 − 80 M × (0.60 − 0.10)
        assertTrue(texts(robot, ".scenario-apart").contains("−$40.00 (−26.7%)"), texts(robot, ".scenario-apart").toString());
        assertEquals(List.of(List.of("Cache hits", "0%", "80%")), rows(robot, "scenarios"));
        robot.interact(() -> {
            TextField name = robot.lookup("#scenario-name-1").queryAs(TextField.class);
            name.setText("Better prompts");
            name.fireEvent(new ActionEvent());
        });
        assertEquals("“Better prompts” costs $40.00 less a month (−26.7%) than “Customer support chatbot”", verdict(robot));
        robot.clickOn("#scenario-current-1");
        assertEquals("Better prompts", session.scenario().get().name());
        assertEquals("Customer support chatbot", session.scenario().get().extras().alternatives().getFirst().name());
        robot.clickOn("#scenario-remove-1");
        assertTrue(session.scenario().get().extras().alternatives().isEmpty());
    }

    @Test
    void aDuplicateHasANameOfItsOwn(FxRobot robot) {
        open(robot, "scenarios");
        robot.clickOn("#scenarios-keep");
        assertEquals("Customer support chatbot 2", session.scenario().get().extras().alternatives().getFirst().name());
        assertTrue(robot.lookup("#scenario-name-1").query().isFocused(), "to be typed over");
        robot.clickOn("#scenarios-rows-INPUTS");
        assertTrue(rows(robot, "scenarios").contains(List.of("Users", "1,000", "1,000")));
    }

    @Test
    void thePricesThatChangedAreSaidOneByOne(FxRobot robot) {
        robot.interact(() -> session.commit(Dimension.SEARCHES_PER_MESSAGE.with(session.scenario().get(), new BigDecimal("0.05"))));
        robot.interact(() -> session.choose(session.board().get().comparison().estimate("kimi-k2.6").map(Estimate::variant)));
        open(robot, "priceChanges");
        // 5,000 searches at 0.002 instead of 0.005, of 215 + 19 + 25 = 259
        assertEquals("The November 2026 card makes this workload 5.8% cheaper on Kimi K2.6", verdict(robot));
        assertTrue(rows(robot, "rate-changes").contains(List.of("Web search", "Each search", "$0.005", "$0.002", "−60.0%")),
                rows(robot, "rate-changes").toString());
        assertEquals(4, rows(robot, "rate-changes").size());
        robot.interact(() -> robot.lookup("#priceChanges-unchanged").queryAs(ToggleButton.class).fire());
        assertTrue(rows(robot, "rate-changes").contains(List.of("Kimi K2.6", "Output", "$4.00", "$4.00", "")));
        robot.interact(() -> session.commit(session.scenario().get().withRateCard("moonshot-mainland-2026-10")));
        assertTrue(rows(robot, "rate-changes").contains(List.of("Kimi K2.6", "Output", "CN¥27.00")), "the prices of the only card");
        robot.clickOn("#priceChanges-example");
        assertTrue(rows(robot, "rate-changes").contains(List.of("Web search", "Each search", "$0.005", "$0.002", "−60.0%")));
    }

    private static String verdict(FxRobot robot) {
        return robot.lookup(".headline .winner").queryAs(Label.class).getText();
    }

    /// Nothing is hidden in a menu: if there is no room beside the questions, their views are below.
    @Test
    void everyViewOfAQuestionIsInSightInTheNarrowestWindow(FxRobot robot) {
        robot.interact(() -> window.scene().getWindow().setWidth(1024));
        for (Question question : Question.values()) {
            robot.interact(() -> {
                robot.lookup("#question-" + question).queryAs(ToggleButton.class).fire();
                window.scene().getRoot().layout();
            });
            List<ToggleButton> views = robot.lookup(".view-button").queryAllAs(ToggleButton.class).stream().filter(Node::isVisible)
                    .toList();
            assertTrue(views.stream().anyMatch(ToggleButton::isSelected), question.toString());
            views.forEach(view -> assertTrue(view.localToScene(view.getLayoutBounds()).getMaxX() <= 1024
                    && view.getWidth() >= Math.floor(view.prefWidth(-1)), view.getText()));
        }
    }

    @Test
    void aQuestionAskedAgainComesBackToTheViewItHad(FxRobot robot) {
        open(robot, "hosts");
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        assertTrue(robot.lookup("#tab-month").queryAs(ToggleButton.class).isSelected());
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        assertTrue(robot.lookup("#tab-hosts").queryAs(ToggleButton.class).isSelected());
        robot.push(KeyCode.CONTROL, KeyCode.TAB);
        assertTrue(robot.lookup("#tab-hardware").queryAs(ToggleButton.class).isSelected());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.TAB);
        assertTrue(robot.lookup("#tab-hosts").queryAs(ToggleButton.class).isSelected());
    }

    @Test
    void anInsightIsADoorToItsView(FxRobot robot) {
        robot.clickOn("#insight-TIER");
        assertTrue(robot.lookup("#tab-limits").queryAs(ToggleButton.class).isSelected());
        assertTrue(robot.lookup("#question-PLAN").queryAs(ToggleButton.class).isSelected());
        assertTrue(robot.lookup("#insight-TIER").tryQuery().isEmpty(), "insights belong to the comparison");
    }

    /// The tiers marked as needed.
    private static List<String> needed(FxRobot robot) {
        return robot.lookup(".tier-name").queryAllAs(Label.class).stream()
                .filter(name -> name.getPseudoClassStates().contains(PseudoClass.getPseudoClass("needed"))).map(Label::getText).toList();
    }

    private static String winner(FxRobot robot) {
        return texts(robot, ".winner").getFirst();
    }

    private String spread() {
        return session.scenario().get().extras().uncertainty().spreads().get(Dimension.USERS).toString();
    }
}
