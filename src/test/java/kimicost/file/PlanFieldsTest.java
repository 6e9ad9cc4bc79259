package kimicost.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import kimicost.TestCards;
import kimicost.file.disk.BadFile;
import kimicost.model.plan.Actual;
import kimicost.model.plan.Actual.Counts;
import kimicost.model.plan.Demand;
import kimicost.model.plan.PlannedWorkload;
import kimicost.model.plan.Prepaid;
import kimicost.model.plan.Prepaid.TopUp;
import kimicost.model.plan.RateCardChange;
import kimicost.model.plan.Schedule;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.Uncertainty;
import kimicost.model.scenario.Uncertainty.Spread;
import kimicost.model.workload.Conversation;
import kimicost.model.workload.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{ \"balance\": 100, \"topUp\": 500, \"whenBelow\": 50 }|100|500|50|2",
            "{ \"topUp\": 500, \"whenBelow\": 0 }|0|500|0|2",
            "{ \"balance\": 100 }|100|||1"})
    void aPrepaidAccountAndItsRuleSurviveSaveAndOpen(String prepaid, String balance, String amount, String whenBelow, int version)
            throws BadFile {
        Scenario read = parse("{ \"prepaid\": " + prepaid + " }");
        Prepaid account = read.extras().prepaid().orElseThrow();
        assertEquals(new BigDecimal(balance), account.balance());
        assertEquals(Optional.ofNullable(amount).map(one -> new TopUp(new BigDecimal(one), new BigDecimal(whenBelow))), account.topUp());
        assertEquals(read, parse(ScenarioFile.text(read)));
        assertTrue(ScenarioFile.text(read).contains("\"version\" : " + version));
    }

    @Test
    void theRuleStaysWhenTheBalanceIsSetToNothing() throws BadFile {
        Scenario read = parse("{ \"prepaid\": { \"balance\": 100, \"topUp\": 500, \"whenBelow\": 50 } }");
        Scenario without = Dimension.PREPAID_BALANCE.with(read, BigDecimal.ZERO);
        assertEquals(read.extras().topUp(), parse(ScenarioFile.text(without)).extras().topUp());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"prepaid\": { \"balance\": 100, \"topUp\": 500 }|prepaid.whenBelow is missing, but must be a number of at least 0.",
            "\"prepaid\": { \"balance\": 100, \"whenBelow\": 5 }|prepaid.topUp is missing, but must be a number of at least 1.",
            "\"prepaid\": { \"topUp\": 0.5, \"whenBelow\": 5 }|prepaid.topUp is 0.5, but must be a number of at least 1.",
            "\"prepaid\": { \"topUp\": 10, \"whenBelow\": -1 }|prepaid.whenBelow is -1, but must be a number of at least 0.",
            "\"prepaid\": { \"balance\": 0, \"topUp\": 10, \"whenBelow\": 1 }|prepaid.balance is 0, but must be a number above 0.",
            "\"prepaid\": { }|prepaid.balance is missing, but must be a number above 0.",
            "\"prepaid\": { \"balance\": 1, \"topup\": 5 }|prepaid.topup (5) is not a known field; allowed here are topUp, whenBelow, balance.",
            "\"workloads\": [ { \"uncertainty\": { } } ]|workloads[0].uncertainty is an object, but must be absent in the first workload,"
                    + " whose ranges are those of the file's own.",
            "\"workloads\": [ { \"name\": \"A\" }, { \"name\": \"B\", \"uncertainty\": { \"seed\": 3 } } ]|workloads[1].uncertainty.seed (3) is"
                    + " not a known field; allowed here are ranges.",
            "\"workloads\": [ { \"name\": \"A\" }, { \"name\": \"B\", \"uncertainty\": { \"ranges\": { \"users\": { \"low\": 9, \"high\": 3 } } } } ]|"
                    + "workloads[1].uncertainty.ranges.users.low is 9, but must be at most high, 3."})
    void refusesWhatIsNoAccountAndNoRange(String field, String sentence) {
        String message = assertThrows(BadFile.class, () -> parse("{ " + field + " }")).getMessage();
        assertTrue(message.endsWith(sentence), message);
    }

    @Test
    void theFirstWorkloadHasTheRangesOfTheFileAndEachOtherItsOwn() throws BadFile {
        Scenario read = parse(
                """
                        { "version": 2, "uncertainty": { "seed": 7, "ranges": { "users": { "low": 500, "high": 2000 } } },
                          "workloads": [ { "name": "A" }, { "name": "B", "uncertainty": { "ranges": { "cacheHitShare": { "low": 0.1, "high": 0.5 } } } } ] }
                        """);
        assertEquals(List.of(Set.of("users"), Set.of("cacheHitShare")),
                read.workloads().stream().map(workload -> workload.uncertain().keySet()).toList());
        assertEquals(Set.of(Dimension.CACHE_HIT_SHARE), read.withInHand(1).extras().uncertainty().spreads().keySet());
        assertEquals(new BigDecimal("7"), read.withInHand(1).extras().uncertainty().seed());
        assertEquals(read, parse(ScenarioFile.text(read.withInHand(1))));
    }

    private static Scenario parse(String text) throws BadFile {
        return ScenarioFile.parse(text, "any", TestCards.SHIPPED.ids());
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
                    random.nextBoolean() ? Optional.of(Conversation.DEFAULT) : Optional.empty(), random.nextBoolean() ? Map.of()
                            : Uncertainty.NONE.with(Dimension.USERS, new Spread(BigDecimal.ONE, BigDecimal.valueOf(random.nextInt(9) + 1L)))
                                    .ranges()));
        }
        Schedule schedule = new Schedule(Optional.of(JANUARY), number(random).map(growth -> BigDecimal.valueOf(random.nextInt(9000) + 1L)),
                random.nextBoolean() ? List.of() : List.of(
                        new RateCardChange(JANUARY.plusMonths(2), "moonshot-international-2026-11", Map.of("kimi-k2.5", "kimi-k2.6")),
                        new RateCardChange(JANUARY.plusMonths(5), "moonshot-international-2026-10", Map.of())));
        Scenario scenario = Scenario.DEFAULT.withExtras(Scenario.DEFAULT.extras().withPortfolio(
                Scenario.DEFAULT.extras().portfolio().withSchedule(schedule)));
        List<Actual> actuals = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            Counts counts = new Counts(count(random), count(random).add(new BigDecimal("20000")), count(random), count(random),
                    new BigDecimal("10000"), random.nextBoolean() ? Optional.of(count(random)) : Optional.empty(), count(random));
            Optional<BigDecimal> invoiced = random.nextBoolean() ? Optional.of(BigDecimal.valueOf(random.nextInt(90000), 2))
                    : Optional.empty();
            actuals.add(new Actual(JANUARY.plusMonths(i), random.nextBoolean() ? Optional.of("Workload 0") : Optional.empty(),
                    Optional.of("kimi-k2.6").filter(model -> invoiced.isEmpty() || random.nextBoolean()), Actual.MODES.get(i % 2), counts,
                    invoiced));
        }
        Scenario planned = scenario.withWorkloads(workloads, 0);
        return planned.withExtras(planned.extras().withPortfolio(planned.extras().portfolio().withActuals(actuals)));
    }

    /// A file that uses every field of a plan.
    @Test
    void readsEveryFieldOfAPlan() throws BadFile {
        Scenario scenario = ScenarioFile.parse("""
                { "format": "kimicost-scenario", "version": 2, "name": "Assistants 2027", "rateCard": "moonshot-international-2026-10",
                  "workloads": [
                    { "name": "Support chat", "team": "Care", "choice": "kimi-k2.6", "counts": true,
                      "workload": { "users": 1000 },
                      "demand": { "from": "2027-01", "until": null, "monthlyUserGrowth": 0.05, "factors": { "2027-12": 2 },
                                  "users": { "2027-03": 5000 } },
                      "conversation": { "systemTokens": 2500, "userTokens": 60, "answerTokens": 350, "turns": 6, "contextTokens": 3000,
                                        "contextKept": false, "sharedSystem": true, "cached": "previous-request", "thinkingShare": 0,
                                        "thinkingTokens": 0 } } ],
                  "plan": { "start": "2027-01", "horizonMonths": 12, "monthlyBudget": 500, "yearlyBudget": 6000,
                            "changes": [ { "from": "2027-04", "rateCard": "moonshot-international-2026-11",
                                           "replace": { "kimi-k2.5": "kimi-k2.6" } } ] },
                  "shown": [ "kimi-k2.6", "kimi-k2.6:batch" ],
                  "steps": [ { "caption": "A stable prompt saves 12 %", "view": "models", "scenario": {} } ],
                  "alternatives": [ { "name": "Without search", "workload": { "users": 1000 } } ],
                  "actuals": [ { "month": "2027-01", "workload": "Support chat", "model": "kimi-k2.6", "mode": "standard",
                                 "requests": 118402, "inputTokens": 173222126, "cachedInputTokens": 106011941, "cacheWriteTokens": 0,
                                 "outputTokens": 28534882, "thinkingTokens": null, "searches": 3670, "invoiced": "231.86" } ],
                  "savedUnder": { "rateCardAsOf": "2026-10-04", "rates": "sha256:00", "cards": [] } }""", "any", TestCards.SHIPPED.ids());
        PlannedWorkload chat = scenario.workloads().getFirst();
        assertEquals(new PlannedWorkload("Support chat", Optional.of("Care"), Optional.of("kimi-k2.6"), true, Workload.DEFAULT,
                Demand.STEADY.withFrom(Optional.of(JANUARY)).withGrowth(Optional.of(new BigDecimal("0.05")))
                        .withFactor(JANUARY.plusMonths(11), BigDecimal.TWO)
                        .withUsers(JANUARY.plusMonths(2), Optional.of(new BigDecimal("5000"))),
                Optional.of(new Conversation(new BigDecimal("2500"), new BigDecimal("60"), new BigDecimal("350"), 6, true,
                        Conversation.Cached.PREVIOUS_REQUEST, Optional.empty(),
                        new Conversation.Added(new BigDecimal("3000"), false, BigDecimal.ZERO, BigDecimal.ZERO))),
                Map.of()),
                chat);
        assertEquals(new Schedule(Optional.of(JANUARY), Optional.of(new BigDecimal("6000")), List.of(new RateCardChange(
                JANUARY.plusMonths(3), "moonshot-international-2026-11", Map.of("kimi-k2.5", "kimi-k2.6")))),
                scenario.extras().portfolio().schedule());
        assertEquals(List.of(new Actual(JANUARY, Optional.of("Support chat"), Optional.of("kimi-k2.6"), Actual.MODES.getFirst(),
                new Counts(new BigDecimal("118402"), new BigDecimal("173222126"), new BigDecimal("106011941"), BigDecimal.ZERO,
                        new BigDecimal("28534882"), Optional.empty(), new BigDecimal("3670")),
                Optional.of(new BigDecimal("231.86")))), scenario.extras().portfolio().actuals());
        assertEquals(scenario, ScenarioFile.parse(ScenarioFile.text(scenario), "any", TestCards.SHIPPED.ids()));
    }

    @Test
    void actualsFollowTheNameOfTheirWorkload() throws BadFile {
        Scenario scenario = ScenarioFile.parse("""
                { "name": "Chat", "workload": {}, "actuals": [ { "month": "2027-01", "workload": "Chat", "invoiced": "5.00" } ] }""",
                "any", Set.of());
        Scenario renamed = scenario.withName("Support");
        assertEquals(Optional.of("Support"), renamed.extras().portfolio().actuals().getFirst().workload());
        assertEquals(renamed, ScenarioFile.parse(ScenarioFile.text(renamed), "any", Set.of()));
        Scenario two = renamed.withWorkloads(List.of(renamed.workloads().getFirst().withName("Docs"), PlannedWorkload.of("More",
                Workload.DEFAULT)), 1);
        assertEquals(List.of(), two.extras().portfolio().actuals());
        assertEquals(two, ScenarioFile.parse(ScenarioFile.text(two), "any", Set.of()).withInHand(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"month\": \"2027-00\"|column 24: actuals[0].month is \"2027-00\", but must be a month such as \"2027-01\".",
            "\"month\": \"2027-01\", \"workload\": \"Docs\"|column 47: actuals[0].workload is \"Docs\", but must be one of Chat.",
            "\"month\": \"2027-01\", \"mode\": \"blend\"|column 43: actuals[0].mode is \"blend\", but must be \"standard\" or \"batch\".",
            "\"month\": \"2027-01\"|column 14: actuals[0].model is absent, but must be the id of a model where no invoiced amount is given.",
            "\"month\": \"2027-01\", \"invoiced\": 5|column 47: actuals[0].invoiced is 5, but must be a decimal in quotes",
            "\"month\": \"2027-01\", \"invoiced\": \"-5\"|column 47: actuals[0].invoiced is \"-5\", but must be a number of at least 0.",
            "\"month\": \"2027-01\", \"model\": \"a\", \"requests\": 0.5|column 61: actuals[0].requests is 0.5, but must be a whole number from 0"})
    void refusesActualsThatCannotBe(String fields, String sentence) {
        String text = "{\"actuals\": [{" + fields + "}], \"name\": \"Chat\"}";
        String message = assertThrows(BadFile.class, () -> ScenarioFile.parse(text, "any", Set.of())).getMessage();
        assertTrue(message.startsWith("any, line 1, " + sentence), message);
    }

    private static BigDecimal count(Random random) {
        return BigDecimal.valueOf(random.nextInt(9000));
    }

    private static Optional<YearMonth> month(Random random) {
        return random.nextBoolean() ? Optional.of(JANUARY.plusMonths(random.nextInt(12))) : Optional.empty();
    }

    private static Optional<BigDecimal> number(Random random) {
        return random.nextBoolean() ? Optional.of(BigDecimal.valueOf(random.nextInt(150) - 50L, 2)) : Optional.empty();
    }
}
