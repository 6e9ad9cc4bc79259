package kimicost.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kimicost.TestCards;
import kimicost.model.analysis.Answer;
import kimicost.model.plan.MonthlyPlan.Cell;
import kimicost.model.plan.MonthlyPlan.PlannedMonth;
import kimicost.model.plan.MonthlyPlan;
import kimicost.model.plan.RateCardChange;
import kimicost.model.plan.Schedule;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanDocumentsTest {
    private static final Figures FIGURES = new Figures(Locale.US);

    /// A user of K2.6 costs 100 × (1,000 × $0.95 + 300 × $4) / 1,000,000 = $0.215 a month, in batches $0.129. So Support chat costs
    /// 11 × 215 + 430, Docs search 86 × (1 + 1.05 + … + 1.05⁹) = 86 × 12.5778925, Nightly labels 5 × 129 + 64.50.
    @Test
    void markdownHasTheYearByWorkloadTeamAndQuarter() throws IOException {
        String text = markdown(Reports.of(Plans.teams()));
        String expected = """
                ## The plan

                **$4,586.20** January – December 2027, before tax.

                - Over the monthly budget of $500.00 in 1 month: December 2027.
                - The yearly budget of $4,000.00 is used up in November 2027.
                - The most expensive month is December 2027: $563.41.

                | Workload, amounts in USD | Team | Runs on | Q1 | Q2 | Q3 | Q4 | 2027 |
                | --- | --- | --- | ---: | ---: | ---: | ---: | ---: |
                | Support chat | Care | Kimi K2.6 | 645.00 | 645.00 | 645.00 | 860.00 | 2,795.00 |
                | Docs search | Product | Kimi K2.6 | 86.00 | 284.67 | 329.54 | 381.49 | 1,081.70 |
                | Nightly labels | Care | Kimi K2.6 Batch | 322.50 | 387.00 | 0.00 | 0.00 | 709.50 |
                | Idea (not counted) |  | Kimi K2.6 | 645.00 | 645.00 | 645.00 | 645.00 | 2,580.00 |
                | **All workloads** |  |  | **1,053.50** | **1,316.67** | **974.54** | **1,241.49** | **4,586.20** |
                | Team Care |  |  | 967.50 | 1,032.00 | 645.00 | 860.00 | 3,504.50 |
                | Team Product |  |  | 86.00 | 284.67 | 329.54 | 381.49 | 1,081.70 |

                - From April 2027 on: prices of Moonshot international, November 2026, as of 10 November 2026.
                - The bill of a single month in this document is that of Support chat, one of 4 workloads.

                ## Inputs
                """;
        assertTrue(text.contains(expected), text);
        assertTrue(text.contains("## Rate cards\n"), text);
        assertTrue(text.contains("- **Moonshot international, November 2026** ("), text);
    }

    @Test
    void aSingleSteadyWorkloadHasNoPlanInItsDocuments() throws IOException {
        Report steady = Reports.of(Scenario.DEFAULT);
        assertTrue(steady.plan().isEmpty());
        assertFalse(steady.planBroken());
        assertFalse(markdown(steady).contains("## The plan"));
        assertTrue(Reports.of(Dimension.MONTHLY_USER_GROWTH.with(Scenario.DEFAULT, new BigDecimal("0.05"))).plan().isPresent());
    }

    @Test
    void saysThatAPlanIsLeftOutIfACardOnTheWayIsMissing() throws IOException {
        Scenario scenario = Plans.teams();
        Schedule schedule = scenario.extras().portfolio().schedule()
                .withChanges(List.of(new RateCardChange(YearMonth.parse("2027-02"), "no-such-card", Map.of())));
        Report report = Reports
                .of(scenario.withExtras(scenario.extras().withPortfolio(scenario.extras().portfolio().withSchedule(schedule))));
        assertTrue(report.plan().isEmpty());
        assertTrue(markdown(report).contains("- The plan over months is left out: a change on the way names a rate card"),
                markdown(report));
    }

    static Stream<Scenario> plans() {
        return Plans.some();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyFigureOfTheTablesIsThatOfThePlan(Scenario scenario) throws IOException {
        Report report = Reports.of(scenario);
        MonthlyPlan plan = report.plan().orElseThrow().plan();
        assertEquals(Answer.plan(scenario, TestCards.SHIPPED.on(report.made().toLocalDate())), plan);
        String text = markdown(report);
        int compared = 0;
        for (YearTable table : YearTable.of(plan)) {
            for (YearTable.Row row : table.rows()) {
                List<String> amounts = table.columns().stream().map(span -> money(plan, row, span, report)).toList();
                String cell = row.kind() == YearTable.Kind.ALL ? "** | **" : " | ";
                String end = String.join(cell, amounts.stream().map(Markdown::escaped).toList());
                assertTrue(text.lines().anyMatch(line -> line.contains(Markdown.escaped(row.label())) && line.contains(end)),
                        () -> row.label() + ": " + end + " in\n" + text);
                compared += amounts.size();
            }
        }
        assertTrue(compared > 0);
        assertTrue(text.contains("**" + plan.total().map(sum -> FIGURES.money(sum, report.currency())).orElse("–") + "** "), text);
    }

    /// What a row costs in a span, added up month by month from the cells of the plan.
    private static String money(MonthlyPlan plan, YearTable.Row row, Span span, Report report) {
        BigDecimal sum = BigDecimal.ZERO;
        for (PlannedMonth month : plan.months().subList(span.first(), span.last() + 1)) {
            for (int place = 0; place < month.cells().size(); place++) {
                Cell cell = month.cells().get(place);
                boolean own = switch (row.kind()) {
                    case WORKLOAD -> place == row.place();
                    case ALL -> cell.workload().counts();
                    case TEAM -> cell.workload().counts() && cell.workload().team().equals(Optional.of(row.name()));
                };
                if (own && cell.total().isEmpty()) {
                    return "–";
                }
                sum = own ? sum.add(cell.total().orElseThrow()) : sum;
            }
        }
        return FIGURES.amount(sum, report.currency());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void columnsCoverEveryMonthOnceInEachKind(Scenario scenario) {
        MonthlyPlan plan = Reports.of(scenario).plan().orElseThrow().plan();
        List<Schedule.Month> months = plan.months().stream().map(PlannedMonth::month).toList();
        for (List<Span> spans : List.of(Span.quarters(months), Span.years(months), List.of(Span.all(months)))) {
            int next = 0;
            for (Span span : spans) {
                assertEquals(next, span.first());
                next = span.last() + 1;
            }
            assertEquals(months.size(), next);
            assertEquals(spans.size(), spans.stream().map(Span::name).distinct().count(), spans.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void csvHasEveryLineOfThePlan(Scenario scenario) throws IOException {
        Report report = Reports.of(scenario);
        MonthlyPlan plan = report.plan().orElseThrow().plan();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlanCsv.write(report, out);
        List<List<String>> rows = CsvTest.read(out.toString(StandardCharsets.UTF_8));
        List<String> header = rows.getFirst();
        assertEquals(List.of("scenario", "currency", "month", "workload", "team", "counts"), header.subList(0, 6));
        for (PlannedMonth month : plan.months()) {
            for (Cell cell : month.cells()) {
                List<List<String>> own = rows.stream().filter(row -> row.get(header.indexOf("month")).equals(month.month().toString())
                        && row.get(header.indexOf("workload")).equals(Csv.text(cell.workload().name()))).toList();
                BigDecimal lines = own.stream().map(row -> row.get(header.indexOf("amount"))).filter(text -> !text.isEmpty())
                        .map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
                String total = own.getFirst().get(header.indexOf("total"));
                assertEquals(cell.total().isEmpty(), total.isEmpty());
                if (cell.total().isPresent()) {
                    assertEquals(0, cell.total().get().compareTo(new BigDecimal(total)));
                    BigDecimal tax = Optional.of(own.getFirst().get(header.indexOf("tax"))).filter(text -> !text.isEmpty())
                            .map(BigDecimal::new).orElse(BigDecimal.ZERO);
                    assertEquals(0, cell.total().get().compareTo(lines.add(tax)));
                }
            }
        }
    }

    private static String markdown(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Markdown(FIGURES).write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
