package kimicost.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kimicost.TestCards;
import kimicost.model.plan.Demand;
import kimicost.model.plan.PlannedWorkload;
import kimicost.model.plan.RateCardChange;
import kimicost.model.plan.Schedule;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.model.workload.Workload;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.Summary;
import kimicost.view.part.Summary.Tone;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The year of several workloads: what is typed, pasted, dragged and chosen in its views.
class YearTest extends WindowTest {
    private static final YearMonth MARCH = YearMonth.of(2027, 3);

    /// 1,000 users on K2.6 at $0.215 a user, and 400 on K2.7 Code at the same.
    @Start
    void start(Stage stage) {
        showOn(stage, twoTeams());
    }

    @Override
    protected Catalogue cards() {
        return TestCards.SHIPPED.on(LocalDate.parse("2026-11-23"));
    }

    private static Scenario twoTeams() {
        Workload workload = Scenario.DEFAULT.workload();
        Scenario scenario = Scenario.DEFAULT.withName("Year").withRateCard("moonshot-international-2026-10")
                .withWorkloads(List.of(
                        PlannedWorkload.of("Chat", workload).withTeam(Optional.of("Care")).withChoice(Optional.of("kimi-k2.6")),
                        PlannedWorkload.of("Search", workload.withUsers(new BigDecimal("400"))).withTeam(Optional.of("Product"))
                                .withChoice(Optional.of("kimi-k2.6"))),
                        0);
        return Dimension.MONTHLY_BUDGET.with(scenario.withExtras(scenario.extras().withPortfolio(scenario.extras().portfolio()
                .withSchedule(new Schedule(Optional.of(YearMonth.of(2027, 1)), Optional.of(new BigDecimal("4000")), List.of())))),
                new BigDecimal("400"));
    }

    private Demand demand() {
        return session.scenario().get().extras().portfolio().own().demand();
    }

    private Schedule schedule() {
        return session.scenario().get().extras().portfolio().schedule();
    }

    private Summary summary(FxRobot robot) {
        return ((AnalysisView) robot.lookup(".analysis").query()).summary().get().orElseThrow();
    }

    private static void type(FxRobot robot, String field, String text) {
        TextField node = robot.lookup(field).queryAs(TextField.class);
        robot.interact(() -> {
            node.requestFocus();
            node.selectAll();
        });
        robot.push(KeyCode.DELETE).write(text).push(KeyCode.ENTER);
    }

    private static void fire(FxRobot robot, String button) {
        robot.interact(() -> robot.lookup(button).queryAs(ButtonBase.class).fire());
    }

    private void paste(FxRobot robot, String field, String cells) {
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(cells);
            Clipboard.getSystemClipboard().setContent(content);
            robot.lookup(field).queryAs(TextField.class).paste();
        });
    }

    @Test
    void theMonthsOverBudgetAreNamed(FxRobot robot) {
        open(robot, "month");
        assertEquals("Every month is within the budget; $388 of the yearly budget left", summary(robot).sentence());
        assertEquals(List.of("$3,612", "in 2027, before tax"), List.of(summary(robot).figure(), summary(robot).beside()));
        type(robot, "#users-November-2027", "2000");
        type(robot, "#users-December-2027", "x3");
        assertEquals("November and December exceed the budget; the yearly budget is used up in December", summary(robot).sentence());
        assertEquals(Tone.OVER, summary(robot).tone());
        assertEquals(List.of("Dec, $731", "$4,000", "Nov"), summary(robot).facts().stream().map(Summary.Fact::figure).toList());
    }

    @Test
    void aTypedNumberAFactorAndGrowthAreOneStepEach(FxRobot robot) {
        open(robot, "month");
        type(robot, "#users-March-2027", "5000");
        assertEquals(new BigDecimal("5000"), demand().users().get(MARCH));
        type(robot, "#users-March-2027", "×2");
        assertEquals(Optional.empty(), Optional.ofNullable(demand().users().get(MARCH)));
        assertEquals(new BigDecimal("2"), demand().factors().get(MARCH));
        type(robot, "#users-March-2027", "");
        assertEquals(Demand.STEADY, demand());
        type(robot, "#demand-growth", "5%");
        assertEquals("1,629", prompt(robot, "#users-November-2027"));
        for (int i = 0; i < 4; i++) {
            robot.interact(session::undo);
        }
        assertEquals(twoTeams(), session.scenario().get());
        assertFalse(session.canUndo().getValue());
    }

    private static String prompt(FxRobot robot, String field) {
        return robot.lookup(field).queryAs(TextField.class).getPromptText();
    }

    @Test
    void theFirstAndTheLastMonthLeaveTheOthersEmpty(FxRobot robot) {
        open(robot, "month");
        type(robot, "#demand-from", "Mar 2027");
        type(robot, "#demand-until", "2027-06");
        assertEquals(Demand.STEADY.withFrom(Optional.of(MARCH)).withUntil(Optional.of(YearMonth.of(2027, 6))), demand());
        assertEquals(List.of("–", "1,000", "–"), List.of(prompt(robot, "#users-February-2027"), prompt(robot, "#users-June-2027"),
                prompt(robot, "#users-July-2027")));
        type(robot, "#demand-until", "Feb 2027");
        assertEquals(Optional.of(YearMonth.of(2027, 6)), demand().until());
    }

    @Test
    void twelvePastedCellsAreOneStep(FxRobot robot) {
        open(robot, "month");
        paste(robot, "#users-January-2027", "100\t200\t300\t400\t500\t600\t700\t800\t900\t1000\t1100\t×2\n");
        assertEquals(11, demand().users().size());
        assertEquals(1, demand().factors().size());
        robot.interact(session::undo);
        assertEquals(twoTeams(), session.scenario().get());
    }

    @Test
    void aBadCellChangesNothingAndSaysWhy(FxRobot robot) {
        open(robot, "month");
        paste(robot, "#users-March-2027", "100\tlots\t300");
        assertEquals(twoTeams(), session.scenario().get());
        assertTrue(session.problem().get().startsWith("Cell 2, April 2027: “lots” is not a number"), session.problem().get());
    }

    @Test
    void barsAndRowsAreOfWorkloadsTeamsOrItems(FxRobot robot) {
        open(robot, "month");
        assertEquals(List.of("Chat", "Search", "budget $400 a month"), texts(robot, ".line-name"));
        robot.clickOn("#plan-stack-TEAM");
        assertEquals(List.of("Care", "Product", "budget $400 a month"), texts(robot, ".line-name"));
        robot.clickOn("#plan-stack-ITEM");
        assertEquals(List.of("Input, cache miss", "Output", "budget $400 a month"), texts(robot, ".line-name"));
        assertEquals(List.of("Input, cache miss", "Output", "All workloads"), texts(robot, ".plan-line > .name").stream()
                .filter(name -> !name.equals("Line item")).toList());
    }

    @Test
    void aChangeIsAddedEditedAndRemoved(FxRobot robot) {
        open(robot, "month");
        fire(robot, "#plan-calendar");
        fire(robot, "#change-add");
        assertEquals(List.of(new RateCardChange(YearMonth.of(2027, 2), "moonshot-international-2026-11", Map.of())),
                schedule().changes());
        type(robot, "#change-from-0", "Apr 2027");
        assertEquals(YearMonth.of(2027, 4), schedule().changes().getFirst().from());
        assertTrue(texts(robot, ".guide-label").contains("Apr: November 2026, ±$0.00"), texts(robot, ".guide-label").toString());
        assertEquals("Jan – Dec 2027 · 1 change", robot.lookup("#plan-calendar").queryAs(ButtonBase.class).getText());
        fire(robot, "#change-add");
        type(robot, "#change-from-1", "Apr 2027");
        assertEquals(List.of(YearMonth.of(2027, 4), YearMonth.of(2027, 5)),
                schedule().changes().stream().map(RateCardChange::from).toList());
        robot.interact(() -> robot.lookup("#change-from-1").queryAs(TextField.class).setText("May 2027"));
        fire(robot, "#change-remove-0");
        fire(robot, "#change-remove-0");
        assertEquals(List.of(), schedule().changes());
    }

    @Test
    @SuppressWarnings("unchecked")
    void aModelThatTheNextCardDoesNotOfferIsReplaced(FxRobot robot) {
        robot.interact(() -> session.choose(session.board().get().comparison().estimates().stream()
                .filter(estimate -> estimate.variant().id().equals("kimi-k2.5")).findFirst().map(estimate -> estimate.variant())));
        open(robot, "month");
        fire(robot, "#plan-calendar");
        fire(robot, "#change-add");
        ComboBox<Optional<?>> by = robot.lookup("#change-by-0-kimi-k2-5").queryAs(ComboBox.class);
        robot.interact(() -> by.getSelectionModel().select(by.getItems().stream()
                .filter(model -> by.getConverter().toString(model).equals("Kimi K2.6")).findFirst().orElseThrow()));
        assertEquals(Map.of("kimi-k2.5", "kimi-k2.6"), schedule().changes().getFirst().replace());
    }

    @Test
    void theCalendarSetsStartHorizonAndBudgets(FxRobot robot) {
        open(robot, "cumulative");
        fire(robot, "#plan-calendar");
        type(robot, "#plan-start", "November 2026");
        type(robot, "#plan-months", "14");
        type(robot, "#plan-monthly", "");
        type(robot, "#plan-yearly", "3000");
        assertEquals("Nov 2026 – Dec 2027", robot.lookup("#plan-calendar").queryAs(ButtonBase.class).getText());
        assertEquals("The yearly budget is used up in August 2027", summary(robot).sentence());
        assertTrue(texts(robot, ".guide-label").contains("Aug: yearly budget used up"), texts(robot, ".guide-label").toString());
        fire(robot, "#plan-undated");
        assertEquals(Optional.empty(), schedule().start());
        assertEquals("14 months", robot.lookup("#plan-calendar").queryAs(ButtonBase.class).getText());
    }

    @Test
    void datesThatAreUsedAreNotRemoved(FxRobot robot) {
        open(robot, "month");
        type(robot, "#users-March-2027", "5000");
        fire(robot, "#plan-calendar");
        fire(robot, "#plan-undated");
        assertEquals(Optional.of(YearMonth.of(2027, 1)), schedule().start());
        assertTrue(session.problem().get().startsWith("Chat: users are planned for single months."), session.problem().get());
    }

    @Test
    void aRowTakesItsWorkloadInHand(FxRobot robot) {
        open(robot, "month");
        robot.clickOn(robot.lookup(".plan-row > .name").queryAllAs(Label.class).stream().filter(label -> label.getText().equals("Search"))
                .findFirst().orElseThrow());
        assertEquals(1, session.scenario().get().inHand());
        assertTrue(texts(robot, ".demand-title").contains("Users of Search"));
        type(robot, "#users-March-2027", "7");
        assertEquals(new BigDecimal("7"), session.scenario().get().workloads().get(1).demand().users().get(MARCH));
    }

    @Test
    void theTableIsCopiedMonthByMonthToTheCent(FxRobot robot) {
        open(robot, "month");
        robot.interact(() -> robot.lookup("#plan-table").query().requestFocus());
        robot.push(KeyCode.SHORTCUT, KeyCode.C);
        robot.interact(() -> {
            List<String> lines = Clipboard.getSystemClipboard().getString().lines().toList();
            assertEquals("Workload\tTeam\tRuns on\tJan 2027\tFeb 2027", lines.getFirst().substring(0, 39));
            assertEquals("Chat\tCare\tKimi K2.6" + "\t215.00".repeat(12) + "\t2,580.00", lines.get(1));
            assertEquals("All workloads\t\t" + "\t301.00".repeat(12) + "\t3,612.00", lines.getLast());
        });
    }

    @Test
    void axesRowsAndColumnsStandStillWhileAThumbIsDown(FxRobot robot) {
        for (String tab : List.of("month", "cumulative")) {
            open(robot, tab);
            robot.interact(this::lay);
            List<String> before = places(robot);
            robot.interact(() -> {
                session.drag();
                session.preview(Dimension.USERS.with(session.scenario().get(), new BigDecimal("9000")));
                lay();
            });
            assertEquals(before, places(robot));
            assertEquals(12, robot.lookup(".month-before").queryAll().stream().filter(Node::isVisible).count());
            robot.interact(() -> {
                session.commit();
                lay();
            });
            assertNotEquals(before, places(robot));
            robot.interact(session::undo);
        }
    }

    private void lay() {
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
    }

    /// Ticks, headings and names, and where they stand.
    private static List<String> places(FxRobot robot) {
        return Stream.of(".lines-chart .tick", ".plan-head > .label", ".plan-row > .name", ".line-name")
                .flatMap(style -> robot.lookup(style).queryAll().stream()).filter(Node::isVisible).map(node -> {
                    Bounds bounds = node.localToScene(node.getLayoutBounds());
                    return ((Label) node).getText() + " " + Math.round(bounds.getMinX())
                            + (node.getStyleClass().contains("line-name") ? "" : " " + Math.round(bounds.getMinY()));
                }).toList();
    }

    @Test
    void whereNobodyUsesAnythingAnExampleStandsIn(FxRobot robot) {
        robot.interact(() -> session.commit(twoTeams().withWorkloads(twoTeams().workloads().stream()
                .map(one -> one.withWorkload(one.workload().withUsers(BigDecimal.ZERO))).toList(), 0)));
        open(robot, "month");
        assertTrue(robot.lookup(".lines-chart:example").tryQuery().isPresent());
        fire(robot, "#forecast-action");
        assertFalse(robot.lookup(".lines-chart:example").tryQuery().isPresent());
        assertEquals(new BigDecimal("1000"), session.scenario().get().workload().users());
    }

    @Test
    void aChangeInAnotherCurrencyIsSaidAndCanBeRemoved(FxRobot robot) {
        robot.interact(() -> session.commit(session.scenario().get().withExtras(session.scenario().get().extras()
                .withPortfolio(session.scenario().get().extras().portfolio().withSchedule(schedule().withChanges(
                        List.of(new RateCardChange(MARCH, "moonshot-mainland-2026-10", Map.of()))))))));
        open(robot, "month");
        assertTrue(texts(robot, ".note").stream().anyMatch(note -> note.startsWith("A change on the way names a rate card")));
        fire(robot, "#plan-calendar");
        fire(robot, "#change-remove-0");
        assertEquals("$3,612", summary(robot).figure());
    }
}
