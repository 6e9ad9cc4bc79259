package kimicost.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import atlantafx.base.controls.ToggleLabel;
import javafx.stage.Stage;
import kimicost.TestCards;
import kimicost.model.scenario.Dimension;
import kimicost.controller.Workloads;
import kimicost.model.scenario.Scenario;
import kimicost.model.workload.Workload;
import kimicost.model.scenario.Uncertainty;
import kimicost.model.scenario.Uncertainty.Spread;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The models by price: where things are, what a drag leaves in place, and what clicks and keys do.
class ModelsTest extends WindowTest {
    private static final PseudoClass MORE = PseudoClass.getPseudoClass("more");
    private static final PseudoClass LESS = PseudoClass.getPseudoClass("less");

    @Start
    void start(Stage stage) {
        Scenario priced = Dimension.CACHE_HIT_SHARE.with(Scenario.DEFAULT.withRateCard(TestCards.OCTOBER.id()), new BigDecimal("0.5"));
        Scenario searching = Dimension.SEARCHES_PER_MESSAGE.with(priced, new BigDecimal("0.05"));
        showOn(stage, Dimension.MONTHLY_BUDGET.with(searching, new BigDecimal("200")));
    }

    @Test
    void rowsStandByPriceInTheirGroups(FxRobot robot) {
        assertEquals(List.of("Answers at once", "If everything could wait 12 hours to 7 days"),
                texts(robot, ".compare-chart > .group-heading"));
        assertEquals(List.of("Kimi K2.6", "Kimi K2.7 Code", "Kimi K2.7 Code HighSpeed", "Kimi K3", "Kimi K2.6 Batch",
                "Kimi K2.7 Code Batch"), names(robot));
        assertEquals(List.of("", "× 1.01", "× 2.0", "× 3.3", "× 0.62", "× 0.62"), versus(robot));
    }

    @Test
    void farMoreExpensiveRowsAreTornOff(FxRobot robot) {
        assertEquals(List.of(false, false, true, true, false, false), torn(robot));
        set(robot, "kimi-k3");
        assertEquals(List.of(false, false, false, false, false, false), torn(robot));
    }

    @Test
    void aBlendStandsAmongThoseThatAnswerAtOnce(FxRobot robot) {
        robot.interact(() -> session.commit(with(Dimension.BATCH_SHARE, "0.3")));
        assertEquals("Kimi K2.6, 30% in batches", names(robot).getFirst());
        robot.interact(() -> session.commit(with(Dimension.BATCH_SHARE, "1")));
        assertEquals("In batches, answered within 12 hours to 7 days", texts(robot, ".compare-chart > .group-heading").getFirst());
        assertEquals("Kimi K2.6 Batch", names(robot).getFirst());
    }

    @Test
    void cardsBesideAreGroupsUnderTheirNames(FxRobot robot) {
        robot.interact(() -> session.commit(
                session.scenario().get().withExtras(session.scenario().get().extras().withBeside(List.of("together-2026-07")))));
        assertEquals("Together, July 2026", texts(robot, ".compare-chart > .group-heading").getLast());
        assertTrue(names(robot).stream().noneMatch(name -> name.contains("Together")), names(robot).toString());
    }

    @Test
    void theRowThatLeadsIsOpen(FxRobot robot) {
        assertEquals(List.of("Cache miss", "Cache hit", "Search results", "Output", "Search fees", "Without cache hits"),
                facts(robot, ".fact-name"));
        assertEquals(List.of("$47.50", "$8.00", "$19.00", "$120.00", "$10.00", "$244.00"), facts(robot, ".fact-figure"));
        assertEquals(List.of("50 M × $0.95", "50 M × $0.16", "20 M × $0.95", "30 M × $4.00", "5,000 × $0.002", "+$39.50 (+19.3%)"),
                facts(robot, ".fact-detail"));
    }

    @Test
    void aKeyChoosesANameAndAnotherGoesBackToTheCheapest(FxRobot robot) {
        Label name = name(robot, "Kimi K3");
        assertEquals(AccessibleRole.TOGGLE_BUTTON, name.getAccessibleRole());
        assertEquals("Kimi K3, $685.00 a month, over budget", name.getAccessibleText());
        assertEquals("Kimi K2.6, $204.50 a month, cheapest, over budget", name(robot, "Kimi K2.6").getAccessibleText());
        assertEquals(false, name.queryAccessibleAttribute(AccessibleAttribute.SELECTED));
        robot.interact(name::requestFocus);
        robot.push(KeyCode.SPACE);
        assertEquals(Optional.of("kimi-k3"), session.scenario().get().extras().choice());
        assertEquals(true, name(robot, "Kimi K3").queryAccessibleAttribute(AccessibleAttribute.SELECTED));
        robot.push(KeyCode.ENTER);
        assertEquals(Optional.empty(), session.scenario().get().extras().choice());
    }

    @Test
    void whileAThumbIsDownEverythingKeepsItsPlaceAndSaysHowFarItMoved(FxRobot robot) {
        List<String> names = names(robot);
        List<Bounds> places = places(robot, ".bar-name", ".bar-total", ".key", ".group-heading", ".budget-line", "#variants");
        drag(robot, Dimension.USERS, "1620");
        assertEquals(names, names(robot));
        assertEquals(places, places(robot, ".bar-name", ".bar-total", ".key", ".group-heading", ".budget-line", "#variants"));
        assertEquals(List.of("+$126.79", "+$127.72", "+$249.24", "+$424.70", "+$78.68", "+$79.11"), versus(robot));
        assertTrue(robot.lookup(".versus").queryAllAs(Label.class).stream().filter(Node::isVisible)
                .allMatch(label -> label.getPseudoClassStates().contains(MORE)));
        assertEquals(List.of(true, true, false, false, true, true), visible(robot, ".outline"));
        drag(robot, Dimension.USERS, "500");
        assertTrue(robot.lookup(".versus").queryAllAs(Label.class).stream().filter(Node::isVisible)
                .allMatch(label -> label.getPseudoClassStates().contains(LESS)));
        robot.interact(() -> session.commit());
        assertEquals("× 1.01", versus(robot).get(1));
        assertTrue(visible(robot, ".outline").stream().noneMatch(Boolean::booleanValue));
    }

    /// Without searches, the cards that have no price for them fit and move up.
    @Test
    void noRowChangesOrderUntilTheThumbIsUp(FxRobot robot) {
        robot.interact(() -> session.commit(session.scenario().get()
                .withExtras(session.scenario().get().extras().withBeside(List.of("together-2026-07", "openrouter-2026-11")))));
        List<String> before = names(robot);
        drag(robot, Dimension.SEARCHES_PER_MESSAGE, "0");
        assertEquals(before, names(robot));
        robot.interact(() -> session.commit());
        assertNotEquals(before, names(robot));
    }

    @Test
    void theFirstMessageThatWaitsTurnsARowIntoItsBlend(FxRobot robot) {
        drag(robot, Dimension.BATCH_SHARE, "0.3");
        assertEquals("Kimi K2.6, 30% in batches", names(robot).getFirst());
        assertEquals("−$23.28", versus(robot).getFirst());
        assertEquals(6, names(robot).size());
        robot.interact(() -> session.commit());
        assertEquals(8, names(robot).size());
    }

    @Test
    void theTableStandsStillTooHoweverItIsSorted(FxRobot robot) {
        open(robot, "breakdown");
        TableView<?> table = robot.lookup("#breakdown").queryTableView();
        robot.interact(() -> {
            TableColumn<?, ?> month = table.getColumns().stream().filter(column -> column.getText().equals("Month")).findFirst()
                    .orElseThrow();
            sortBy(table, month);
        });
        List<?> before = List.copyOf(table.getItems());
        List<String> columns = table.getVisibleLeafColumns().stream().map(TableColumn::getText).toList();
        drag(robot, Dimension.OUTPUT_TOKENS, "0");
        drag(robot, Dimension.THINKING_TOKENS, "100");
        assertEquals(before, table.getItems());
        assertEquals(columns, table.getVisibleLeafColumns().stream().map(TableColumn::getText).toList());
        robot.interact(() -> session.commit());
        assertTrue(table.getVisibleLeafColumns().stream().anyMatch(column -> column.getText().equals("Thinking")));
    }

    @SuppressWarnings("unchecked")
    private static <T> void sortBy(TableView<T> table, TableColumn<?, ?> column) {
        table.getSortOrder().setAll(List.of((TableColumn<T, ?>) column));
    }

    @Test
    void anOverrunEndsBeyondTheLineOfTheBudget(FxRobot robot) {
        for (String budget : List.of("200", "204.49")) {
            robot.interact(() -> session.commit(with(Dimension.MONTHLY_BUDGET, budget)));
            robot.interact(() -> window.scene().getRoot().layout());
            assertTrue(endOfFees(robot) >= line(robot).getMaxX() + 2, budget);
        }
        robot.interact(() -> session.commit(with(Dimension.MONTHLY_BUDGET, "204.5")));
        robot.interact(() -> window.scene().getRoot().layout());
        assertTrue(endOfFees(robot) <= line(robot).getMinX());
    }

    @Test
    void atMostTwoOverlaysAreDrawnAtATime(FxRobot robot) {
        assertEquals(List.of("whisker"), overlays(robot));
        Scenario now = session.scenario().get();
        robot.interact(() -> session.commit(now.withExtras(now.extras().withUncertainty(
                Uncertainty.NONE.with(Dimension.USERS, new Spread(new BigDecimal("800"), new BigDecimal("1200")))))));
        assertEquals(List.of("band", "whisker"), overlays(robot));
        robot.interact(() -> session.pin(Optional.of(now)));
        assertEquals(List.of("ghost", "band"), overlays(robot));
        drag(robot, Dimension.USERS, "1100");
        assertEquals(List.of("outline", "ghost"), overlays(robot));
        robot.interact(() -> session.commit(with(Dimension.TAX_RATE, "0.2")));
        assertEquals(List.of("ghost"), overlays(robot));
        assertTrue(facts(robot, ".fact-name").containsAll(List.of("Tax", "Without cache hits", "80% range", "Baseline")));
    }

    @Test
    void whereNothingIsShownOneClickBringsTheDefaultBack(FxRobot robot) {
        robot.clickOn("#variants").clickOn("#picker-none");
        assertEquals(List.of(), session.board().get().shown());
        robot.push(KeyCode.ESCAPE);
        robot.interact(robot.lookup("#show-defaults").<Button>query()::fire);
        assertEquals(8, session.board().get().shown().size());
        robot.interact(() -> {
            session.undo();
            session.undo();
        });
        assertEquals(8, session.board().get().shown().size());
    }

    @Test
    void setsOfVariantsAreOneClickAndTheirBoxesFollow(FxRobot robot) {
        robot.clickOn("#variants").clickOn("#picker-atOnce");
        assertEquals(List.of("kimi-k2.6", "kimi-k2.7-code", "kimi-k2.7-code-highspeed", "kimi-k3"), shown());
        assertFalse(batchBox(robot).isSelected());
        robot.clickOn("#picker-onSale");
        assertEquals(6, shown().size());
        assertTrue(batchBox(robot).isSelected());
        robot.clickOn("#picker-all");
        assertEquals(14, shown().size());
        assertEquals(14, names(robot).size());
        robot.interact(session::undo);
        assertEquals(6, shown().size());
    }

    @Test
    void retiredModelsAreOneClickAway(FxRobot robot) {
        Hyperlink retired = robot.lookup("#retired").query();
        assertEquals("2 retired variants are hidden · Show", retired.getText());
        assertEquals("Sorted by price · 6 shown", robot.lookup("#variants").<Button>query().getText());
        robot.interact(retired::fire);
        assertEquals("Kimi K2.5", names(robot).get(4));
        assertTrue(texts(robot, ".mark").contains("retired 31 August 2026"));
        robot.interact(retired::fire);
        assertFalse(names(robot).contains("Kimi K2.5"));
        set(robot, "kimi-k2.5");
        assertTrue(names(robot).contains("Kimi K2.5"));
    }

    private Scenario with(Dimension dimension, String value) {
        return dimension.with(session.scenario().get(), new BigDecimal(value));
    }

    private void drag(FxRobot robot, Dimension dimension, String value) {
        robot.interact(() -> {
            session.drag();
            session.preview(with(dimension, value));
        });
        robot.interact(() -> window.scene().getRoot().layout());
    }

    private void set(FxRobot robot, String choice) {
        robot.interact(
                () -> session.choose(Optional.of(session.board().get().comparison().estimate(choice).orElseThrow().variant())));
        robot.interact(() -> window.scene().getRoot().layout());
    }

    private List<String> shown() {
        return session.board().get().shown().stream().map(estimate -> estimate.variant().id()).toList();
    }

    private static CheckBox batchBox(FxRobot robot) {
        return robot.lookup((Node node) -> "show-kimi-k2.6:batch".equals(node.getId())).query();
    }

    private static List<String> names(FxRobot robot) {
        return texts(robot, ".compare-chart > .choosable");
    }

    private static Label name(FxRobot robot, String text) {
        return robot.lookup(".compare-chart > .choosable").queryAllAs(Label.class).stream().filter(label -> label.getText().equals(text))
                .findFirst().orElseThrow();
    }

    private static List<String> versus(FxRobot robot) {
        return texts(robot, ".compare-chart > .versus");
    }

    private static List<String> facts(FxRobot robot, String style) {
        return texts(robot, style).stream().filter(text -> !text.isEmpty()).toList();
    }

    private static List<Boolean> torn(FxRobot robot) {
        return visible(robot, ".tear");
    }

    private static List<Boolean> visible(FxRobot robot, String style) {
        return robot.lookup(style).queryAll().stream().map(Node::isVisible).toList();
    }

    /// The overlays of the first row.
    private static List<String> overlays(FxRobot robot) {
        robot.interact(() -> robot.lookup(".window").query().getScene().getRoot().layout());
        return Stream.of("outline", "ghost", "band", "whisker")
                .filter(style -> robot.lookup("." + style).queryAll().stream().findFirst().filter(Node::isVisible).isPresent()).toList();
    }

    private static List<Bounds> places(FxRobot robot, String... styles) {
        return Stream.of(styles).flatMap(style -> robot.lookup(style).queryAll().stream()).map(Node::getBoundsInParent).toList();
    }

    private static Bounds line(FxRobot robot) {
        return robot.lookup(".budget-line").query().getBoundsInParent();
    }

    private static double endOfFees(FxRobot robot) {
        return robot.lookup(".segment.search-fees").query().getBoundsInParent().getMaxX();
    }

    @Test
    void allWorkloadsCanBeComparedTogether(FxRobot robot) {
        robot.interact(() -> new Workloads(session).add("Docs", Workload.of(1000, 100, 1000, 300)));
        String one = ((Label) robot.lookup(".total").query()).getText();
        robot.interact(() -> robot.lookup("#models-scope-ALL").queryAs(ToggleLabel.class).setSelected(true));
        String all = ((Label) robot.lookup(".total").query()).getText();
        assertEquals("$215.00", one);
        assertEquals("$419.50", all);
        robot.interact(() -> robot.lookup("#models-scope-ONE").queryAs(ToggleLabel.class).setSelected(true));
        assertEquals("$215.00", ((Label) robot.lookup(".total").query()).getText());
    }
}
