package kimicost.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TableColumn;
import javafx.stage.Stage;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.SecondCurrency;
import kimicost.model.scenario.Uncertainty;
import kimicost.model.scenario.Uncertainty.Spread;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Whatever the window says in several places is the same everywhere.
class OneAnswerTest extends WindowTest {
    @Start
    void start(Stage stage) {
        showOn(stage);
    }

    @Test
    void headlineAndStatusLineSayTheSameOfTax(FxRobot robot) {
        assertTax(robot, "a month, before tax", "before tax");
        commit(robot, Dimension.TAX_RATE.with(session.scenario().get(), new BigDecimal("0.2")));
        assertTax(robot, "a month, with 20% tax", "20% tax");
        commit(robot, session.scenario().get().withRateCard("moonshot-mainland-2026-10"));
        assertTax(robot, "a month, tax included", "include");
    }

    @Test
    void theColumnsOfASecondCurrencyAreNamedByIt(FxRobot robot) {
        Scenario now = session.scenario().get();
        commit(robot, now.withExtras(now.extras().withSecondCurrency(
                Optional.of(new SecondCurrency(Currency.getInstance("EUR"), new BigDecimal("0.5"), LocalDate.parse("2026-11-20"))))));
        open(robot, "breakdown");
        assertTrue(headings(robot, "#breakdown").contains("Month, EUR"), headings(robot, "#breakdown").toString());
        open(robot, "quote");
        assertTrue(headings(robot, "#quote-table").contains("Price in EUR"), headings(robot, "#quote-table").toString());
    }

    @Test
    void aRiskIsInCases(FxRobot robot) {
        Scenario limited = Dimension.MONTHLY_BUDGET.with(session.scenario().get(), new BigDecimal("160"));
        commit(robot, limited.withExtras(limited.extras().withUncertainty(
                Uncertainty.NONE.with(Dimension.USERS, new Spread(new BigDecimal("500"), new BigDecimal("2000"))))));
        open(robot, "risk");
        List<String> details = texts(robot, ".outcome-chance");
        assertTrue(!details.isEmpty() && details.stream().allMatch(text -> text.matches("over budget in [0-9.]+% of cases")),
                details.toString());
    }

    private void commit(FxRobot robot, Scenario scenario) {
        robot.interact(() -> session.commit(scenario));
    }

    private static void assertTax(FxRobot robot, String period, String facts) {
        assertEquals(List.of(period), texts(robot, ".period"));
        String status = texts(robot, ".facts").getFirst();
        assertTrue(status.contains(facts), status);
    }

    private static List<String> headings(FxRobot robot, String table) {
        return robot.lookup(table).queryTableView().getVisibleLeafColumns().stream().map(TableColumn::getText).toList();
    }
}
