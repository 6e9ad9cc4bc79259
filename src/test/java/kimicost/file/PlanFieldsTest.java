package kimicost.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import kimicost.TestCards;
import kimicost.file.disk.BadFile;
import kimicost.model.plan.Demand;
import kimicost.model.plan.PlannedWorkload;
import kimicost.model.plan.RateCardChange;
import kimicost.model.plan.Schedule;
import kimicost.model.scenario.Scenario;
import kimicost.model.workload.Conversation;
import kimicost.model.workload.Workload;
import org.junit.jupiter.api.Test;

class PlanFieldsTest {
    private static final YearMonth JANUARY = YearMonth.parse("2027-01");

    @Test
    void whateverIsPlannedSurvivesSaveAndOpen() throws BadFile {
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            Scenario scenario = scenario(random);
            assertEquals(scenario, ScenarioFile.parse(ScenarioFile.text(scenario), "any", TestCards.SHIPPED.ids()));
        }
    }

    @Test
    void whicheverWorkloadIsInHandTheFileIsTheSame() {
        Scenario scenario = scenario(new Random(3));
        for (int place = 0; place < scenario.workloads().size(); place++) {
            assertEquals(ScenarioFile.text(scenario), ScenarioFile.text(scenario.withInHand(place)));
        }
    }

    @Test
    void onlyAPlanNeedsVersion2() {
        assertTrue(ScenarioFile.text(Scenario.DEFAULT).contains("\"version\" : 1"));
        Scenario dated = Scenario.DEFAULT.withExtras(Scenario.DEFAULT.extras().withPortfolio(
                Scenario.DEFAULT.extras().portfolio().withSchedule(Schedule.NONE.withStart(Optional.of(JANUARY)))));
        assertTrue(ScenarioFile.text(dated).contains("\"version\" : 2"));
    }

    private static Scenario scenario(Random random) {
        List<PlannedWorkload> workloads = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4) + 1; i++) {
            Demand demand = random.nextBoolean() ? Demand.STEADY : Demand.STEADY.withFrom(month(random)).withGrowth(number(random))
                    .withFactor(JANUARY.plusMonths(random.nextInt(12)), BigDecimal.valueOf(random.nextInt(40), 1))
                    .withUsers(JANUARY.plusMonths(random.nextInt(12)), Optional.of(BigDecimal.valueOf(random.nextInt(9000))));
            workloads.add(new PlannedWorkload("Workload " + i, random.nextBoolean() ? Optional.of("Team " + i % 2) : Optional.empty(),
                    random.nextBoolean() ? Optional.of("kimi-k2.6") : Optional.empty(), random.nextInt(4) > 0,
                    Workload.of(random.nextInt(5000), random.nextInt(50), random.nextInt(3000), random.nextInt(500)), demand,
                    random.nextBoolean() ? Optional.of(Conversation.DEFAULT) : Optional.empty()));
        }
        Schedule schedule = new Schedule(Optional.of(JANUARY), number(random).map(growth -> BigDecimal.valueOf(random.nextInt(9000) + 1L)),
                random.nextBoolean() ? List.of() : List.of(
                        new RateCardChange(JANUARY.plusMonths(2), "moonshot-international-2026-11", Map.of("kimi-k2.5", "kimi-k2.6")),
                        new RateCardChange(JANUARY.plusMonths(5), "moonshot-international-2026-10", Map.of())));
        Scenario scenario = Scenario.DEFAULT.withExtras(Scenario.DEFAULT.extras().withPortfolio(
                Scenario.DEFAULT.extras().portfolio().withSchedule(schedule)));
        return scenario.withWorkloads(workloads, 0);
    }

    private static Optional<YearMonth> month(Random random) {
        return random.nextBoolean() ? Optional.of(JANUARY.plusMonths(random.nextInt(12))) : Optional.empty();
    }

    private static Optional<BigDecimal> number(Random random) {
        return random.nextBoolean() ? Optional.of(BigDecimal.valueOf(random.nextInt(150) - 50L, 2)) : Optional.empty();
    }
}
