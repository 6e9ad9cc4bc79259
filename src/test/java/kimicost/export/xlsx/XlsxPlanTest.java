package kimicost.export.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kimicost.export.Plans;
import kimicost.export.Report;
import kimicost.export.Reports;
import kimicost.export.YearTable;
import kimicost.export.xlsx.WorkbookReader.Cell;
import kimicost.model.plan.MonthlyPlan.PlannedMonth;
import kimicost.model.plan.MonthlyPlan;
import kimicost.model.plan.PlannedWorkload;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class XlsxPlanTest {
    private static final MathContext KEPT = new MathContext(17, RoundingMode.HALF_UP);
    private static final int FIRST = 5;
    private static final int MONTHS = 3;

    static Stream<Scenario> plans() {
        return Plans.some();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyCostIsAFormulaWithThePlansFigure(Scenario scenario) {
        Report report = Reports.of(scenario);
        MonthlyPlan plan = report.plan().orElseThrow().plan();
        Map<String, Cell> cells = sheet(report);
        List<PlannedWorkload> workloads = YearTable.workloads(plan);
        List<String> teams = List.copyOf(plan.byTeam().keySet());
        for (int i = 0; i < plan.months().size(); i++) {
            PlannedMonth month = plan.months().get(i);
            String column = letters(MONTHS + i);
            for (int place = 0; place < workloads.size(); place++) {
                assertFormula(month.cells().get(place).total(), cells.get(column + (FIRST + place)));
            }
            int total = FIRST + workloads.size();
            assertFormula(month.total(), cells.get(column + total));
            for (int team = 0; team < teams.size(); team++) {
                assertFormula(YearTable.ofTeam(month, teams.get(team)), cells.get(column + (total + 1 + team)));
            }
            int sum = total + 1 + teams.size();
            assertFormula(plan.cumulative().get(i), cells.get(column + sum));
            assertEquals(plan.overBudget().contains(month) ? "over" : "", cells.get(column + (sum + 2)).value());
        }
        String last = letters(columns(cells) - 1);
        for (int place = 0; place < workloads.size(); place++) {
            assertFormula(plan.totalOf(place), cells.get(last + (FIRST + place)));
        }
        assertFormula(plan.total(), cells.get(last + (FIRST + workloads.size())));
        plan.byTeam().forEach((team, amount) -> assertFormula(amount,
                cells.get(last + (FIRST + workloads.size() + 1 + teams.indexOf(team)))));
    }

    private static int columns(Map<String, Cell> cells) {
        return (int) cells.keySet().stream().filter(name -> name.matches("[A-Z]+4")).count();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void usersAndPricesStandInTheBlockOfTheirWorkload(Scenario scenario) {
        Report report = Reports.of(scenario);
        MonthlyPlan plan = report.plan().orElseThrow().plan();
        Map<String, Cell> cells = sheet(report);
        List<Integer> users = rows(cells, "Users");
        List<Integer> prices = rows(cells, "Price per user");
        assertEquals(YearTable.workloads(plan).size(), users.size());
        for (int place = 0; place < users.size(); place++) {
            for (int i = 0; i < plan.months().size(); i++) {
                MonthlyPlan.Cell cell = plan.months().get(i).cells().get(place);
                assertFormula(Optional.of(cell.users()), cells.get(letters(MONTHS + i) + users.get(place)));
                Cell price = cells.get(letters(MONTHS + i) + prices.get(place));
                if (cell.perUser().isPresent()) {
                    assertFormula(cell.perUser().map(bill -> bill.total()), price);
                } else {
                    assertEquals(new Cell("", "–", true), price);
                }
            }
        }
    }

    private static List<Integer> rows(Map<String, Cell> cells, String label) {
        return cells.entrySet().stream().filter(cell -> cell.getKey().matches("A[0-9]+") && cell.getValue().value().equals(label))
                .map(cell -> Integer.parseInt(cell.getKey().substring(1))).toList();
    }

    @Test
    void namesAndTeamsNeverBecomeFormulas() {
        Scenario scenario = Plans.teams();
        List<PlannedWorkload> hostile = scenario.workloads().stream()
                .map(workload -> workload.withName("=1+77" + workload.name()).withTeam(Optional.of("@SUM(A1)"))).toList();
        Map<String, Cell> cells = sheet(Reports.of(scenario.withWorkloads(hostile, 0)));
        assertEquals(new Cell("", "=1+77Support chat", true), cells.get("A5"));
        assertEquals(new Cell("", "@SUM(A1)", true), cells.get("B5"));
        cells.values().forEach(cell -> assertFalse(cell.formula().contains("1+77") || cell.formula().contains("@SUM"), cell::formula));
    }

    @Test
    void aSteadyWorkloadHasNoSuchSheet() {
        assertEquals(List.of("Inputs", "Rates", "Comparison", "Forecast"),
                List.copyOf(WorkbookReader.read(Workbooks.bytes(Reports.of(Scenario.DEFAULT))).keySet()));
    }

    /// The monthly budget of several workloads belongs to all of them, so that no single bill is held against it.
    @Test
    void theBudgetOfSeveralStandsOnTheSheetOfThePlanAlone() {
        Map<String, Map<String, Cell>> sheets = WorkbookReader.read(Workbooks.bytes(Reports.of(Plans.teams())));
        int row = rows(sheets.get("Plan"), "Monthly budget").getFirst();
        assertEquals(new Cell("", "500", false), sheets.get("Plan").get("B" + row));
        int input = rows(sheets.get("Inputs"), "Monthly budget").getFirst();
        assertEquals("", sheets.get("Inputs").get("B" + input).value());
        assertTrue(IntStream.range(0, 3).allMatch(i -> sheets.get("Comparison").get("N" + (5 + i)).value().equals("–")));
    }

    private static Map<String, Cell> sheet(Report report) {
        return WorkbookReader.read(Workbooks.bytes(report)).get("Plan");
    }

    static String letters(int column) {
        return (column < 26 ? "" : letters(column / 26 - 1)) + (char) ('A' + column % 26);
    }

    private static void assertFormula(Optional<BigDecimal> expected, Cell cell) {
        assertFalse(cell.formula().isEmpty());
        assertEquals(expected.isEmpty(), cell.text(), cell::toString);
        expected.ifPresentOrElse(amount -> assertEquals(0, amount.round(KEPT).compareTo(new BigDecimal(cell.value())), cell::toString),
                () -> assertEquals("–", cell.value()));
    }
}
