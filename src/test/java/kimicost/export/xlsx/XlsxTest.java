package kimicost.export.xlsx;

import static kimicost.TestCards.JUNE;
import static kimicost.TestCards.OCTOBER;
import static kimicost.TestCards.SHIPPED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kimicost.export.Report;
import kimicost.export.xlsx.WorkbookReader.Cell;
import kimicost.model.analysis.Forecast;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Estimator;
import kimicost.model.pricing.Item;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTest {
    private static final MathContext KEPT = new MathContext(17, RoundingMode.HALF_UP);
    /// A figure in a formula, neither part of a cell's name nor of a text.
    private static final Pattern NUMBER = Pattern.compile("(?<![A-Z$0-9\"])[0-9][0-9.]*(E-[0-9]+)?(?!h)");
    private static final int FIRST_BILL = 5;
    private static final int FIRST_MONTH = 7;

    @ParameterizedTest
    @MethodSource("kimicost.export.xlsx.Workbooks#someReports")
    void everyAmountOfABillIsAFormulaWithTheAppsFigure(Report report) {
        Map<String, Cell> cells = read(report).get("Comparison");
        for (int index = 0; index < report.shown().size(); index++) {
            Estimate estimate = report.shown().get(index);
            int row = FIRST_BILL + index;
            assertEquals(report.comparison().nameOf(estimate.variant()), cells.get("A" + row).value());
            for (Item item : Item.values()) {
                assertFormula(estimate.amount(item), cells.get((char) ('B' + item.ordinal()) + "" + row));
            }
            assertFormula(estimate.subtotal(), cells.get("I" + row));
            assertFormula(estimate.tax(), cells.get("J" + row));
            assertFormula(estimate.total(), cells.get("K" + row));
            assertFormula(estimate.perUser(), cells.get("L" + row));
            assertFormula(estimate.perMessage(), cells.get("M" + row));
            int column = 'N';
            if (report.scenario().extras().quote().isPresent()) {
                BigDecimal margin = estimate.subtotal().multiply(new BigDecimal("0.2")).add(new BigDecimal("500"));
                BigDecimal net = estimate.subtotal().add(margin);
                BigDecimal tax = estimate.variant().card().taxIncluded() ? BigDecimal.ZERO
                        : net.multiply(report.scenario().plan().taxRate());
                assertFormula(net, cells.get((char) column++ + "" + row));
                assertFormula(tax, cells.get((char) column++ + "" + row));
                assertFormula(net.add(tax), cells.get((char) column++ + "" + row));
                assertFormula(margin, cells.get((char) column++ + "" + row));
            }
            if (report.scenario().extras().secondCurrency().isPresent()) {
                assertFormula(estimate.total().multiply(new BigDecimal("0.86")), cells.get((char) column + "" + row));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kimicost.export.xlsx.Workbooks#someReports")
    void everyMonthIsAFormulaWithTheAppsFigureAndBlankBeyondTheHorizon(Report report) {
        Map<String, Cell> cells = read(report).get("Forecast");
        for (int index = 0; index < Math.min(12, report.shown().size()); index++) {
            List<Forecast.Month> months = Forecast.of(report.shown().get(index).variant(), report.scenario()).months();
            char column = (char) ('C' + 2 * index);
            for (int number = 1; number <= 60; number++) {
                int row = FIRST_MONTH + number - 1;
                Optional<Forecast.Month> month = months.stream().skip(number - 1L).findFirst();
                assertFormula(month.map(found -> BigDecimal.valueOf(found.number())), cells.get("A" + row), "");
                assertFormula(month.map(Forecast.Month::users), cells.get("B" + row), "");
                if (column <= 'Y') {
                    assertFormula(month.map(Forecast.Month::total), cells.get(column + "" + row), "");
                    assertFormula(month.map(Forecast.Month::cumulative), cells.get((char) (column + 1) + "" + row), "");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kimicost.export.xlsx.Workbooks#someReports")
    void noFormulaLacksItsValueOrHoldsAFigureOfTheBill(Report report) {
        Map<String, byte[]> parts = WorkbookReader.parts(Workbooks.bytes(report));
        parts.forEach((name, part) -> WorkbookReader.xml(part));
        IntStream.rangeClosed(1, 4)
                .mapToObj(number -> new String(parts.get("xl/worksheets/sheet" + number + ".xml"), StandardCharsets.UTF_8))
                .forEach(sheet -> assertFalse(sheet.contains("</f></c>")));
        read(report).get("Comparison").forEach((name, cell) -> assertTrue(
                numbers(cell.formula()).stream().allMatch(List.of("0", "1", "1000000", "1E-12")::contains), cell::formula));
    }

    @Test
    void programsThatCalculateDoSoWhenTheyOpenIt() {
        String workbook = new String(WorkbookReader.parts(Workbooks.bytes(chatbot("", ""))).get("xl/workbook.xml"), StandardCharsets.UTF_8);
        assertTrue(workbook.contains("fullCalcOnLoad=\"1\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1", "<a>&\"'", "_x0041_", "价格 💬", "=cmd|' /C calc'!A0"})
    void textIsTextWhateverItBeginsWith(String text) {
        Map<String, Cell> cells = WorkbookReader.read(Workbooks.bytes(chatbot(text, text))).get("Inputs");
        List<Cell> found = cells.values().stream().filter(cell -> cell.value().equals(asKept(text))).toList();
        assertEquals(3, found.size(), "title, name and notes");
        found.forEach(cell -> assertEquals(new Cell("", asKept(text), true), cell));
    }

    @Test
    void charactersThatXmlForbidsAreLeftOut() {
        Map<String, Cell> cells = WorkbookReader.read(Workbooks.bytes(chatbot("a\u0000\u0007\uD800b\uFFFFc", "x".repeat(40_000))))
                .get("Inputs");
        assertEquals("abc", cells.get("A1").value());
        assertTrue(cells.values().stream().allMatch(cell -> cell.value().length() < 32_767));
    }

    @Test
    void namesWhoseCardARowIsOf() {
        Comparison comparison = Estimator.compare(Scenario.DEFAULT.workload(), Scenario.DEFAULT.plan(),
                List.of(OCTOBER, SHIPPED.card("openrouter-2026-07").orElseThrow()));
        Map<String, Map<String, Cell>> sheets = read(Workbooks.report(Scenario.DEFAULT, comparison, comparison.estimates()));
        assertTrue(column(sheets.get("Comparison"), "A").contains("Kimi K2.6 · OpenRouter"));
        assertTrue(column(sheets.get("Rates"), "B").containsAll(List.of("Moonshot international, October 2026", "OpenRouter, July 2026")));
    }

    @Test
    void printsTheRatesOfBothPartsOfABlend() {
        Scenario scenario = Scenario.DEFAULT.withWorkload(Scenario.DEFAULT.workload().withBatchShare(new BigDecimal("0.25")));
        Comparison comparison = Estimator.compare(scenario.workload(), scenario.plan(), JUNE);
        List<Estimate> blend = List.of(comparison.estimate("kimi-k2.6:blend").orElseThrow());
        Map<String, Cell> rates = read(Workbooks.report(scenario, comparison, blend)).get("Rates");
        assertEquals("standard 0.95 0.16 0.95 4.00 4.00 0.005", rates(rates, 5));
        assertEquals("batch 0.57 0.10 0.57 2.40 2.40 0.005", rates(rates, 6));
    }

    @Test
    void leavesEmptyWhatBillsNothingAndSaysSo() {
        Map<String, Cell> old = rates(JUNE, "moonshot-v1-8k");
        assertEquals("", old.get("K5").value());
        assertEquals("No cache-hit rate is printed: hits are billed at the cache-miss rate. Cannot think: no thinking is billed.",
                old.get("P5").value().lines().findFirst().orElseThrow().substring(0, 106));
        assertEquals("standard 3.00 6.00 0.30 3.00 15.00 15.00 0.002", rates(rates(OCTOBER, "kimi-k3"), 5));
    }

    @Test
    void equalsShareTheMarkOfTheCheapest() {
        Report report = chatbot("", "");
        Map<String, Cell> cells = read(report).get("Comparison");
        List<String> marked = IntStream.range(0, report.shown().size())
                .filter(index -> cells.get("P" + (FIRST_BILL + index)).value().equals("cheapest"))
                .mapToObj(index -> report.shown().get(index).variant().id()).toList();
        assertEquals(List.of("moonshot-v1-8k", "moonshot-v1-8k-vision-preview"), marked);
    }

    @Test
    void saysWhatFits() {
        Report report = chatbot("", "");
        Map<String, Cell> cells = read(report).get("Comparison");
        assertEquals("Fits", cells.get("O4").value());
        Map<String, String> fits = IntStream.range(0, report.shown().size()).boxed().collect(Collectors.toMap(
                index -> report.shown().get(index).variant().id(), index -> cells.get("O" + (FIRST_BILL + index)).value()));
        assertEquals("yes", fits.get("kimi-k2.6"));
        assertEquals("no", fits.get("kimi-k2.6:batch"));
    }

    @Test
    void nobodyCostsNothingEach() {
        Scenario nobody = Scenario.DEFAULT.withWorkload(Scenario.DEFAULT.workload().withUsers(BigDecimal.ZERO));
        Map<String, Cell> cells = read(Workbooks.report(nobody, List.of(JUNE))).get("Comparison");
        assertEquals("–", cells.get("L5").value());
        assertEquals("–", cells.get("M5").value());
    }

    @Test
    void aBalanceIsUsedUpByWhatItIsDrawnBy() {
        Scenario taxed = Dimension.TAX_RATE.with(Scenario.DEFAULT, new BigDecimal("0.2"));
        Scenario scenario = Dimension.PREPAID_BALANCE.with(taxed, new BigDecimal("430"));
        Comparison comparison = Estimator.compare(scenario.workload(), scenario.plan(), JUNE);
        List<Estimate> bill = List.of(comparison.estimate("kimi-k2.6").orElseThrow());
        Cell month = read(Workbooks.report(scenario, comparison, bill)).get("Forecast").get("D4");
        assertEquals("2", month.value(), "430 at 215 a month, though the months cost 258");
        assertTrue(month.formula().contains("\"yes\",0,"), month.formula());
    }

    @Test
    void noVariantShownIsNoError() {
        Comparison comparison = Estimator.compare(Scenario.DEFAULT.workload(), Scenario.DEFAULT.plan(), JUNE);
        assertEquals(List.of("Inputs", "Rates", "Comparison", "Forecast"),
                List.copyOf(read(Workbooks.report(Scenario.DEFAULT, comparison, List.of())).keySet()));
    }

    private static Report chatbot(String name, String notes) {
        return Workbooks.report(Scenario.DEFAULT.withName(name).withNotes(notes), List.of(JUNE));
    }

    private static Map<String, Map<String, Cell>> read(Report report) {
        return WorkbookReader.read(Workbooks.bytes(report));
    }

    private static Map<String, Cell> rates(RateCard card, String variant) {
        Comparison comparison = Estimator.compare(Scenario.DEFAULT.workload(), Scenario.DEFAULT.plan(), card);
        return read(Workbooks.report(Scenario.DEFAULT, comparison, List.of(comparison.estimate(variant).orElseThrow()))).get("Rates");
    }

    private static String rates(Map<String, Cell> cells, int row) {
        return "DEFGHIJKL".chars().mapToObj(column -> cells.get((char) column + "" + row).value()).filter(value -> !value.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static List<String> column(Map<String, Cell> cells, String column) {
        return cells.entrySet().stream().filter(cell -> cell.getKey().matches(column + "[0-9]+")).map(cell -> cell.getValue().value())
                .toList();
    }

    private static List<String> numbers(String formula) {
        return NUMBER.matcher(formula).results().map(MatchResult::group).toList();
    }

    /// One kind of line break, and what would read as an escape is escaped itself.
    private static String asKept(String text) {
        return text.replace('\r', '\n').replace("_x0041_", "_x005F_x0041_");
    }

    private static void assertFormula(BigDecimal expected, Cell cell) {
        assertFormula(Optional.of(expected), cell, "");
    }

    private static void assertFormula(Optional<BigDecimal> expected, Cell cell) {
        assertFormula(expected, cell, "–");
    }

    private static void assertFormula(Optional<BigDecimal> expected, Cell cell, String none) {
        assertFalse(cell.formula().isEmpty());
        assertEquals(expected.isEmpty(), cell.text());
        if (expected.isPresent()) {
            assertEquals(0, expected.get().round(KEPT).compareTo(new BigDecimal(cell.value())), cell::value);
        } else {
            assertEquals(none, cell.value());
        }
    }
}
