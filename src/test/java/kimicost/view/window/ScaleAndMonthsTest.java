package kimicost.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.Summary;
import kimicost.view.part.Summary.Tone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The views of the bill over users and over months: what they offer if there is nothing to show, and what stays fixed during a
/// drag.
class ScaleAndMonthsTest extends WindowTest {
    @Start
    void start(Stage stage) {
        showOn(stage, with(Scenario.DEFAULT, Dimension.MONTHLY_BUDGET, "200"));
    }

    private static Scenario with(Scenario scenario, Dimension dimension, String value) {
        return dimension.with(scenario, new BigDecimal(value));
    }

    private void commit(FxRobot robot, Dimension dimension, String value) {
        robot.interact(() -> session.commit(with(session.scenario().get(), dimension, value)));
    }

    private void drag(FxRobot robot, Dimension dimension, String value) {
        robot.interact(() -> {
            session.drag();
            session.preview(with(session.scenario().get(), dimension, value));
            lay();
        });
    }

    @ParameterizedTest
    @CsvSource({"scale, OUTPUT_TOKENS, 3000", "scale, USERS, 5000", "scale, MONTHLY_BUDGET, 900", "month, OUTPUT_TOKENS, 3000",
            "month, USERS, 5000", "month, MONTHLY_BUDGET, 900", "month, MONTHLY_USER_GROWTH, 0.2"})
    void axesAndColumnsStandStillWhileAThumbIsDown(String tab, Dimension dimension, String value, FxRobot robot) {
        commit(robot, Dimension.MONTHLY_USER_GROWTH, "0.05");
        open(robot, tab);
        robot.interact(this::lay);
        List<String> ticks = places(robot, ".lines-chart .tick");
        List<String> frame = places(robot, ".lines-chart");
        drag(robot, dimension, value);
        assertEquals(ticks, places(robot, ".lines-chart .tick"));
        assertEquals(frame, places(robot, ".lines-chart"));
        robot.interact(() -> {
            session.commit();
            lay();
        });
        // The budget moves no line, so the axes stay the same afterwards.
        if (dimension != Dimension.MONTHLY_BUDGET) {
            assertNotEquals(ticks, places(robot, ".lines-chart .tick"));
        }
    }

    private void lay() {
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
    }

    private static List<String> places(FxRobot robot, String style) {
        return robot.lookup(style).queryAll().stream().filter(Node::isVisible).map(node -> {
            Bounds bounds = node.localToScene(node.getLayoutBounds());
            return (node instanceof Label label ? label.getText() : node.getStyleClass()) + " " + Math.round(bounds.getMinX()) + " "
                    + Math.round(bounds.getMinY()) + " " + Math.round(bounds.getHeight());
        }).toList();
    }

    @Test
    void aDragSaysTheDifferenceAndKeepsWhereTheLineWas(FxRobot robot) {
        open(robot, "scale");
        assertFalse(shown(robot, ".before-line"));
        drag(robot, Dimension.OUTPUT_TOKENS, "400");
        assertTrue(shown(robot, ".before-line"));
        assertEquals("$180.00, +$30.00 (+20.0%)", texts(robot, ".mark-label").getFirst());
        robot.interact(() -> session.commit());
        assertFalse(shown(robot, ".before-line"));
    }

    @Test
    void aDragKeepsTheOutlinesOfTheMonths(FxRobot robot) {
        open(robot, "month");
        assertFalse(shown(robot, ".month-before"));
        drag(robot, Dimension.OUTPUT_TOKENS, "400");
        assertEquals(12, robot.lookup(".month-before").queryAll().stream().filter(Node::isVisible).count());
        assertTrue(texts(robot, ".mark-label").contains("$180, +$30.00 (+20.0%)"), texts(robot, ".mark-label").toString());
    }

    private static boolean shown(FxRobot robot, String style) {
        return robot.lookup(style).queryAll().stream().anyMatch(Node::isVisible);
    }

    @Test
    void growthIsOfferedWhereThereIsNone(FxRobot robot) {
        open(robot, "month");
        assertTrue(texts(robot, ".note").getFirst().startsWith("At 0% growth every month costs the same, $150.00."));
        robot.interact(() -> robot.lookup("#forecast-action").queryAs(Button.class).fire());
        assertEquals("0.05", session.scenario().get().plan().monthlyUserGrowth().toPlainString());
        assertFalse(shown(robot, "#forecast-action"));
    }

    @ParameterizedTest
    @CsvSource({"scale, USERS, #scale-example", "month, USERS, #forecast-action", "scale, MESSAGES_PER_USER, #scale-example",
            "month, MESSAGES_PER_USER, #forecast-action"})
    void anExampleIsTakenOverByOneClickWhereNothingIsBilled(String tab, Dimension dimension, String button, FxRobot robot) {
        commit(robot, dimension, "0");
        open(robot, tab);
        assertTrue(shown(robot, ".lines-chart:example"));
        robot.interact(() -> robot.lookup(button).queryAs(Button.class).fire());
        assertTrue(session.board().get().answer().billed());
        assertFalse(shown(robot, ".lines-chart:example"));
    }

    @Test
    void arrowKeysReadTheMonthsOneByOne(FxRobot robot) {
        open(robot, "month");
        Node chart = robot.lookup(".lines-chart").query();
        robot.interact(chart::requestFocus);
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        assertEquals("Month 2, 1,000 users: Kimi K2.5 costs $150.00", chart.getAccessibleHelp());
        robot.push(KeyCode.END);
        assertEquals("Month 12, 1,000 users: Kimi K2.5 costs $150.00", chart.getAccessibleHelp());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.05  | 200 | OVER  | Over budget from month 7; $2,388 in 12 months    | month 12, $257 | month 7
            0     | 200 | GOOD  | Within budget every month; $1,800 in 12 months   | month 1, $150  | never
            0     | 100 | OVER  | Over budget every month; $1,800 in 12 months     | month 1, $150  | month 1
            -0.1  | 140 | PLAIN | Within budget from month 2; $1,076 in 12 months  | month 1, $150  | month 1
            0.05  | 0   | PLAIN | Kimi K2.5 costs $2,388 in 12 months              | month 12, $257 | no budget
            """)
    void theMonthsSayWhenTheBudgetIsCrossed(String growth, String budget, Tone tone, String sentence, String most, String first,
            FxRobot robot) {
        commit(robot, Dimension.MONTHLY_USER_GROWTH, growth);
        commit(robot, Dimension.MONTHLY_BUDGET, budget);
        open(robot, "month");
        Optional<Summary> summary = ((AnalysisView) robot.lookup(".analysis").query()).summary().get();
        assertEquals(sentence, summary.orElseThrow().sentence());
        assertEquals(tone, summary.orElseThrow().tone());
        assertEquals(List.of(most, first),
                List.of(summary.orElseThrow().facts().getFirst().figure(), summary.orElseThrow().facts().get(2).figure()));
    }

    @Test
    void namesAtTheEndsOfLinesNeverCoverEachOther(FxRobot robot) {
        open(robot, "scale");
        List<Bounds> names = robot.lookup(".line-name").queryAll().stream().filter(Node::isVisible)
                .map(name -> name.localToScene(name.getLayoutBounds())).toList();
        for (Bounds name : names) {
            assertTrue(names.stream().noneMatch(other -> other != name && other.getMinY() < name.getMaxY() - 0.5
                    && name.getMinY() < other.getMaxY() - 0.5), names.toString());
        }
    }
}
