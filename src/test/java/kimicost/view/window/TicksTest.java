package kimicost.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.stage.Stage;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// A tick of a drag does only what is necessary. The tests count work instead of measuring time.
class TicksTest extends WindowTest {
    @Start
    void start(Stage stage) {
        showOn(stage, Scenario.DEFAULT.withRateCard("moonshot-international-2026-10"));
    }

    @Test
    void aTickLeavesTheRateCardAsItIs(FxRobot robot) {
        Button chip = robot.lookup("#rate-card").queryButton();
        AtomicInteger layouts = new AtomicInteger();
        robot.interact(() -> chip.getScene().getRoot().layout());
        robot.interact(() -> {
            assertFalse(chip.isNeedsLayout());
            chip.needsLayoutProperty().subscribe(needed -> layouts.addAndGet(needed ? 1 : 0));
            tick("1200");
            tick("1300");
        });
        assertEquals(0, layouts.get());
        robot.interact(() -> session.use(session.catalogue().card("moonshot-international-2026-06").orElseThrow()));
        assertTrue(layouts.get() > 0);
    }

    /// The same for the first thinking tokens: an item that is not billed keeps its place in the legend, dimmed.
    @Test
    void aTickLeavesTheLegendAsItIs(FxRobot robot) {
        FlowPane legend = robot.lookup(".legend").query();
        AtomicInteger changes = new AtomicInteger();
        Label thinking = robot.lookup(".legend .key").queryAllAs(Label.class).stream().filter(key -> key.getText().equals("Thinking"))
                .findFirst().orElseThrow();
        PseudoClass none = PseudoClass.getPseudoClass("none");
        assertTrue(thinking.getPseudoClassStates().contains(none));
        robot.interact(() -> {
            legend.getChildren().addListener((ListChangeListener<Node>) change -> changes.incrementAndGet());
            session.drag();
            tick("1200");
            session.preview(Dimension.THINKING_TOKENS.with(session.scenario().get(), new BigDecimal("100")));
            session.preview(Dimension.CACHE_HIT_SHARE.with(session.scenario().get(), new BigDecimal("0.5")));
        });
        assertFalse(thinking.getPseudoClassStates().contains(none));
        assertEquals(0, changes.get());
    }

    @Test
    void theComparisonIsNotDrawnWhileAnotherViewIsOnScreen(FxRobot robot) {
        Parent comparison = robot.lookup(".compare-chart").query();
        List<String> before = totals(comparison);
        open(robot, "month");
        robot.interact(() -> tick("5000"));
        assertEquals(before, totals(comparison));
        // Views waiting off screen must not be collected.
        System.gc();
        open(robot, "models");
        assertNotEquals(before, totals(comparison));
        assertEquals(List.of("$1,075.00"), texts(robot, ".total"));
    }

    private static List<String> totals(Parent chart) {
        return chart.getChildrenUnmodifiable().stream().filter(node -> node.getStyleClass().contains("bar-total")).map(Label.class::cast)
                .map(Label::getText).toList();
    }

    private void tick(String users) {
        session.preview(Dimension.USERS.with(session.scenario().get(), new BigDecimal(users)));
    }
}
