package kimicost.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import kimicost.TestCards;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// What the window says about a model with rates of 0, which are treated like any other rates.
class FreeModelTest extends WindowTest {
    @Start
    void start(Stage stage) {
        showOn(stage, Dimension.MONTHLY_BUDGET.with(Scenario.DEFAULT.withRateCard("test"), new BigDecimal("100")));
    }

    @Override
    protected Catalogue cards() {
        return new Catalogue(List.of(TestCards.card(TestCards.model("free", TestCards.rates("0", "0", "0"), null),
                TestCards.model("paid", TestCards.rates("1", "0.1", "2"), null))), List.of());
    }

    @Test
    void isALineOfTheScaleOnBothAxes(FxRobot robot) {
        open(robot, "scale");
        assertEquals(List.of("FREE", "PAID  $1,600", "budget $100"), texts(robot, ".line-name"));
        assertEquals(List.of("FREE", "$0.00", "$0.00", "$0.00", "any number"), rows(robot, "scale").get(0));
        robot.clickOn("#scale-kind-LINEAR");
        assertEquals(List.of("FREE", "PAID  $1,600", "budget $100"), texts(robot, ".line-name"));
    }

    @Test
    void isALineOfTheForecast(FxRobot robot) {
        open(robot, "month");
        assertEquals(List.of("FREE  $0.00"), texts(robot, ".line-name").stream().filter(name -> name.startsWith("FREE")).toList());
        assertEquals(List.of(List.of("FREE", "0.00", "0.00", "never"), List.of("PAID", "160.00", "1,920.00", "every month")),
                rows(robot, "forecast"));
    }

    @Test
    void costsAKnownZeroInTheTable(FxRobot robot) {
        robot.interact(() -> session.commit(Dimension.TAX_RATE.with(session.scenario().get(), new BigDecimal("0.2"))));
        assertEquals(List.of("$0.00"), texts(robot, ".total"));
        open(robot, "breakdown");
        robot.interact(window.scene().getRoot()::layout);
        List<String> figures = robot.lookup(".figures-table .table-cell").queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
        assertTrue(figures.stream().filter("0.00"::equals).count() >= 4, figures.toString());
    }

    @Test
    void neverBreaksEvenWithNodesOfOnesOwn(FxRobot robot) {
        robot.interact(() -> session.commit(Dimension.NODE_PRICE_PER_HOUR.with(session.scenario().get(), new BigDecimal("20"))));
        open(robot, "hardware");
        assertTrue(texts(robot, ".bar-cell").contains("never: it costs nothing"), texts(robot, ".bar-cell").toString());
    }
}
