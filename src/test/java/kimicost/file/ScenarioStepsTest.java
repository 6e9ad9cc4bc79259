package kimicost.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kimicost.TestCards;
import kimicost.file.disk.BadFile;
import kimicost.model.pricing.Mode;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Extras;
import kimicost.model.scenario.Levers;
import kimicost.model.scenario.MapAxes;
import kimicost.model.scenario.Quote;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.Step;
import kimicost.model.scenario.ViewId;
import kimicost.model.workload.Conversation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioStepsTest {
    private static final String DEMO = """
            {
              "format": "kimicost-scenario", "version": 2,
              "rateCard": "moonshot-international-2026-10",
              "workload": { "users": 1000, "outputTokens": 300 },
              "quote": { "markUp": 0.2 },
              "steps": [
                { "caption": "Today", "scenario": {} },
                { "caption": "A stable prompt", "view": "hosts", "scenario": { "workload": { "cacheHitShare": 0.8 }, "quote": null } }
              ]
            }
            """;

    @Test
    void aStepIsTheFilesScenarioWithItsOwnFieldsInPlace() throws BadFile {
        Scenario scenario = parse(DEMO);
        Step today = scenario.extras().steps().getFirst();
        assertEquals("Today", today.caption());
        assertEquals(ViewId.MODELS, today.view());
        assertEquals(scenario, today.on(scenario));
        Step stable = scenario.extras().steps().get(1);
        assertEquals(ViewId.HOSTS, stable.view());
        assertEquals(scenario.workload().withCacheHitShare(new BigDecimal("0.8")), stable.scenario().workload());
        assertEquals("moonshot-international-2026-10", stable.scenario().rateCard());
        assertEquals(Optional.empty(), stable.scenario().extras().quote());
        assertTrue(scenario.extras().quote().isPresent());
    }

    @Test
    void onlyWhatDiffersIsWritten() {
        Scenario file = Scenario.DEFAULT.withExtras(Extras.NONE.withQuote(Optional.of(new Quote(BigDecimal.ONE, BigDecimal.ZERO,
                Optional.empty()))).withChoice(Optional.of("kimi-k2.6")));
        Scenario cached = Dimension.CACHE_HIT_SHARE.with(file, new BigDecimal("0.8"));
        Step step = new Step("Cache hits 80%", ViewId.BATCH_OR_CACHE,
                cached.withExtras(cached.extras().withQuote(Optional.empty()).withChoice(Optional.of("kimi-k2.5"))));
        assertEquals("""
                [ {
                  "caption" : "Cache hits 80%",
                  "view" : "batch-or-cache",
                  "scenario" : {
                    "workload" : {
                      "cacheHitShare" : 0.8
                    },
                    "choice" : "kimi-k2.5",
                    "quote" : null
                  }
                } ]""", ScenarioFile.tree(file.withExtras(file.extras().withSteps(List.of(step)))).get("steps").toPrettyString());
    }

    @Test
    void everyPartComesBackWhetherTheFileOrTheStepHasIt() throws BadFile {
        Scenario plain = Scenario.DEFAULT.withRateCard("moonshot-international-2026-06");
        Scenario full = Dimension.NODES.with(
                Dimension.PREPAID_BALANCE.with(Dimension.MONTHLY_BUDGET.with(Dimension.MARK_UP.with(plain, new BigDecimal("0.2")),
                        new BigDecimal("200")), new BigDecimal("50")),
                BigDecimal.TWO).withRateCard("moonshot-international-2026-10");
        full = full.withExtras(full.extras().withBeside(List.of("openrouter-2026-07")).withChoice(Optional.of("kimi-k2.5"))
                .withShown(Optional.of(List.of("kimi-k2.5"))).withConversation(Optional.of(Conversation.DEFAULT))
                .withLimits(Optional.of(Mode.BATCH)).withLevers(Levers.DEFAULT.withModel(Optional.of("kimi-k2.5")))
                .withMap(new MapAxes(Dimension.USERS, Dimension.INPUT_TOKENS, true, true, true)));
        for (Scenario file : List.of(plain, full)) {
            Scenario demo = file.withExtras(file.extras()
                    .withSteps(List.of(new Step("Plain", ViewId.MODELS, plain), new Step("Full", ViewId.MONTH, full))));
            assertEquals(demo, parse(ScenarioFile.text(demo)));
            assertEquals(2, ScenarioFile.tree(demo).get("version").intValue());
        }
    }

    @Test
    void aFileWithoutStepsSaysNothingOfThem() {
        assertTrue(ScenarioFile.tree(Scenario.DEFAULT).get("steps") == null);
        assertEquals(1, ScenarioFile.tree(Scenario.DEFAULT).get("version").intValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    # in place of           | stands                    | sentence
                    { "caption": "Today", "scenario": {} } | 7          | , line 7, column 5: steps[0] is 7, but must be an object.
                    "caption": "Today",     | ``                        | , line 7, column 5: steps[0].caption is missing, but must be a text in quotes.
                    "caption": "Today"      | "caption": ""             | , line 7, column 18: steps[0].caption is "", but must be a line of 1 to 100 characters.
                    "caption": "Today"      | "caption": 5              | , line 7, column 18: steps[0].caption is 5, but must be a text in quotes.
                    , "scenario": {} }      | }                         | , line 7, column 5: steps[0].scenario is missing, but must be an object.
                    "scenario": {}          | "scenario": []            | , line 7, column 39: steps[0].scenario is a list, but must be an object.
                    "scenario": {}          | "scenario": {"name": "A"} | , line 7, column 48: steps[0].scenario.name ("A") is not a known field; allowed here are rateCard, workload, plan, beside, prepaid, uncertainty, selfHosting, secondCurrency, quote, shown, levers, map, limits, choice, conversation.
                    "scenario": {}          | "scenario": {"plan": null} | , line 7, column 48: steps[0].scenario.plan is null, but must be an object.
                    "scenario": {}          | "scenario": {"rateCard": "no-such"} | , line 7, column 52: steps[0].scenario.rateCard is "no-such", but must be
                    "hosts"                 | "host"                    | , line 8, column 45: steps[1].view is "host", but must be "models", "breakdown", "hosts",
                    "cacheHitShare": 0.8    | "cacheHitShare": 1.8      | , line 8, column 99: steps[1].scenario.workload.cacheHitShare is 1.8, but must be a share from 0 to 1.
                    "cacheHitShare": 0.8    | "cacheHitShare": null     | , line 8, column 99: steps[1].scenario.workload.cacheHitShare is null, but must be a share from 0 to 1.
                    "cacheHitShare": 0.8    | "hits": 0.8               | , line 8, column 90: steps[1].scenario.workload.hits (0.8) is not a known field;
                    "quote": null           | "quote": {"markUp": -1}   | , line 8, column 126: steps[1].scenario.quote.markUp is -1, but must be
                    "quote": null           | "quotes": null            | , line 8, column 116: steps[1].scenario.quotes (null) is not a known field;
                    """)
    void namesPlaceValueAndWhatIsAllowed(String instead, String stands, String sentence) {
        assertTrue(DEMO.contains(instead), instead);
        String message = assertThrows(BadFile.class, () -> parse(DEMO.replaceFirst(Pattern.quote(instead), stands)))
                .getMessage();
        assertTrue(message.startsWith("demo.kimicost" + sentence), message);
    }

    @Test
    void refusesAnEighthStep() {
        String eight = String.join(", ", Collections.nCopies(8, "{\"caption\": \"A\", \"scenario\": {}}"));
        assertEquals("demo.kimicost, line 1, column 11: steps is a list of 8, but must be a list of at most 7 steps.",
                assertThrows(BadFile.class, () -> parse("{\"steps\": [" + eight + "]}")).getMessage());
    }

    @Test
    void theFileCarriesTheCardsOfItsSteps() {
        RateCard own = TestCards.many(2);
        Catalogue catalogue = new Catalogue(List.of(TestCards.OCTOBER, own), List.of());
        Scenario file = Scenario.DEFAULT.withRateCard(TestCards.OCTOBER.id());
        Step step = new Step("Negotiated", ViewId.MODELS, file.withRateCard(own.id()));
        assertEquals(List.of(own), RateCards.savedUnder(file.withExtras(file.extras().withSteps(List.of(step))), catalogue)
                .orElseThrow().cards());
    }

    @Test
    void changesAWorkloadInAList() throws BadFile {
        Scenario scenario = parse("""
                { "workloads": [ { "name": "A", "choice": "kimi-k2.6", "workload": { "users": 7 } } ],
                  "steps": [ { "caption": "A", "scenario": { "workload": { "outputTokens": 5 } } },
                             { "caption": "B", "scenario": { "choice": null } } ] }""");
        Scenario first = scenario.extras().steps().getFirst().on(scenario);
        assertEquals(new BigDecimal("7"), first.workload().users());
        assertEquals(new BigDecimal("5"), first.workload().outputTokens());
        assertEquals(Optional.of("kimi-k2.6"), first.extras().choice());
        assertEquals(Optional.empty(), scenario.extras().steps().get(1).scenario().extras().choice());
    }

    /// The calendar belongs to the file: no step repeats it, and none changes it.
    @Test
    void aStepOfAPlanWithDatesKeepsTheCalendarOfTheFile() throws BadFile {
        String plan = """
                { "workload": { "users": 7 },
                  "plan": { "start": "2027-01", "yearlyBudget": 600, "taxRate": 0.1, "changes": [
                    { "from": "2027-04", "rateCard": "moonshot-international-2026-11" } ] },
                  "steps": [ { "caption": "A", "scenario": { "plan": { "horizonMonths": 3 } } } ] }""";
        Scenario scenario = parse(plan);
        Scenario step = scenario.extras().steps().getFirst().on(scenario);
        assertEquals(scenario.extras().portfolio(), step.extras().portfolio());
        assertEquals(scenario.plan().withHorizonMonths(new BigDecimal("3")), step.plan());
        assertEquals(scenario, parse(ScenarioFile.text(scenario)));
        assertTrue(assertThrows(BadFile.class, () -> parse(plan.replace("horizonMonths\": 3", "start\": \"2027-02\""))).getMessage()
                .startsWith("demo.kimicost, line 4, column 65: steps[0].scenario.plan.start (\"2027-02\") is not a known field;"));
    }

    private static Scenario parse(String text) throws BadFile {
        return ScenarioFile.parse(text, "demo.kimicost", TestCards.SHIPPED.ids());
    }
}
