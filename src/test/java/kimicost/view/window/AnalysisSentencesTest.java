package kimicost.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.Uncertainty;
import kimicost.model.scenario.Uncertainty.Spread;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// What views say if part of the answer is unknown, irrelevant or zero.
class AnalysisSentencesTest extends WindowTest {
    @Start
    void start(Stage stage) {
        showOn(stage);
    }

    @Test
    void ofAHostThatListsNoLimitsNothingIsSaidOfTheMakers(FxRobot robot) {
        robot.interact(() -> session.commit(session.scenario().get().withRateCard("deepinfra-2026-07")));
        open(robot, "limits");
        assertEquals("DeepInfra, July 2026 lists no rate limits: ask the provider what it allows", text(robot, 0, ".winner"));
        assertFalse(robot.lookup(".tier-ladder").query().isVisible());
        // The demand to ask the provider about: ten times the users need ten times as much.
        assertEquals(List.of("10,000", "7.7", "23.1", "30,093", "43.3 M"), rows(robot, "limits").get(3));
        assertFalse(robot.lookup("#limits-sent").query().isVisible());
        assertEquals(List.of(), texts(robot, ".note").stream().filter(text -> text.startsWith("Limits hold")).toList());
    }

    @Test
    void aDemandOfALittleIsNotNone(FxRobot robot) {
        robot.interact(() -> session.commit(Dimension.USERS.with(session.scenario().get(), BigDecimal.ONE)));
        open(robot, "limits");
        assertEquals(List.of("0.00077", "0.0023", "3.0", "4,333"), texts(robot, ".limits-demand"));
        assertEquals("of 1.5 M, 0.3%", text(robot, 3, ".allowed-most"));
    }

    @Test
    void aBalanceLastsByWhatItIsDrawnBy(FxRobot robot) {
        robot.interact(() -> session.commit(Dimension.PREPAID_BALANCE.with(
                Dimension.TAX_RATE.with(session.scenario().get(), new BigDecimal("0.2")), new BigDecimal("450"))));
        open(robot, "limits");
        String lasting = "$450 of credit lasts 3 months on Kimi K2.5. Credit is drawn at prices before tax";
        assertTrue(texts(robot, ".analysis .label").stream().anyMatch(text -> text.contains(lasting)),
                texts(robot, ".analysis .label").toString());
        open(robot, "month");
        assertEquals("to month 3", rows(robot, "forecast").getFirst().getLast());
        open(robot, "cumulative");
        assertTrue(texts(robot, ".line-name").contains("balance $450, $540 with tax"), texts(robot, ".line-name").toString());
    }

    @Test
    void theGuidesFiguresAreOfTheModelThatWasMeasured(FxRobot robot) {
        open(robot, "hardware");
        assertFalse(robot.lookup("#hardware-cheap").query().getParent().isVisible());
        assertTrue(texts(robot, ".invitation > .label")
                .contains("No source measured Kimi K2.5 on hardware of its own: type the price and speed of a node."));
        choose(robot, "kimi-k2.7-code");
        assertTrue(robot.lookup("#hardware-cheap").query().getParent().isVisible());
    }

    @Test
    void thenAndNowIsOfTheCardThatLeads(FxRobot robot) {
        robot.interact(() -> {
            Scenario now = session.scenario().get().withRateCard("moonshot-international-2026-11");
            session.commit(now.withExtras(now.extras().withBeside(List.of("openrouter-2026-07"))
                    .withChoice(Optional.of("openrouter-2026-07/kimi-k2.6"))));
        });
        open(robot, "priceChanges");
        assertTrue(rows(robot, "rate-changes").contains(List.of("Kimi K2.6", "Input, cache miss", "$0.55", "$0.65", "+18.2%")),
                rows(robot, "rate-changes").toString());
    }

    @Test
    void aRangeThatMovesNothingIsOneFigure(FxRobot robot) {
        open(robot, "risk");
        robot.interact(() -> menu(robot, "#uncertainty-add", "uncertain-resultTokensPerSearch"));
        assertEquals("$150", text(robot, 0, ".bar-result"));
        assertEquals("These ranges do not change what Kimi K2.5 costs", text(robot, 0, ".winner"));
    }

    @Test
    void whereNothingIsBilledAnExampleIsDrawnAndTakenOverByOneClick(FxRobot robot) {
        robot.interact(() -> session.commit(Dimension.USERS.with(session.scenario().get(), BigDecimal.ZERO)));
        for (String view : List.of("risk", "quote")) {
            open(robot, view);
            assertEquals("No users yet. This is what 1,000 users would cost.", text(robot, 0, ".winner"));
            robot.clickOn("#" + view + "-example");
            assertEquals("1000", session.scenario().get().workload().users().toPlainString());
            robot.interact(session::undo);
        }
    }

    @Test
    void whereNothingIsBilledNoVariantIsTheAnswerOfAScenario(FxRobot robot) {
        robot.interact(() -> session.commit(Dimension.USERS.with(session.scenario().get(), BigDecimal.ZERO)));
        open(robot, "scenarios");
        assertEquals("nothing is billed", text(robot, 0, ".scenario-lead"));
    }

    @Test
    void theScenariosTableHasTheCardsBesideToo(FxRobot robot) {
        Scenario now = session.scenario().get();
        robot.interact(() -> session.commit(now.withExtras(now.extras().withBeside(List.of("openrouter-2026-07")))));
        open(robot, "scenarios");
        robot.clickOn("#scenarios-rows-VARIANTS");
        // The second is an example with 80% cache hits.
        assertTrue(rows(robot, "scenarios").contains(List.of("Kimi K2.6 · Moonshot AI", "215.00", "151.80")),
                rows(robot, "scenarios").toString());
        assertTrue(rows(robot, "scenarios").stream().map(row -> row.subList(0, 2)).toList().contains(
                List.of("Kimi K2.6 · OpenRouter", "151.00")), rows(robot, "scenarios").toString());
    }

    @Test
    void noMonthHasARangeWhereNothingVaries(FxRobot robot) {
        Scenario now = Dimension.USERS.with(session.scenario().get(), BigDecimal.ZERO);
        robot.interact(() -> session.commit(now.withExtras(now.extras().withUncertainty(Uncertainty.NONE.with(Dimension.OUTPUT_TOKENS,
                new Spread(new BigDecimal("100"), new BigDecimal("900")))))));
        open(robot, "month");
        assertEquals(List.of("No users yet. This is what 1,000 users would cost."), texts(robot, ".controls .note"));
        robot.interact(() -> session.commit(Dimension.USERS.with(session.scenario().get(), BigDecimal.TEN)));
        assertTrue(texts(robot, ".controls .note").getFirst().endsWith("Whiskers: the 80% range (P10–P90)."));
    }

    private void choose(FxRobot robot, String variant) {
        robot.interact(() -> session.choose(Optional.of(session.board().get().comparison().estimate(variant).orElseThrow().variant())));
    }
}
