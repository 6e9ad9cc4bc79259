package kimicost.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import kimicost.TestCards;
import kimicost.file.disk.BadFile;
import kimicost.file.disk.TextFile;
import kimicost.model.pricing.Mode;
import kimicost.model.ratecard.CacheTtl;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Alternative;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Extras;
import kimicost.model.scenario.Levers;
import kimicost.model.scenario.Levers.Lever;
import kimicost.model.scenario.MapAxes;
import kimicost.model.scenario.Quote;
import kimicost.model.scenario.SavedUnder;
import kimicost.model.scenario.Scenario;
import kimicost.model.workload.Conversation;
import kimicost.model.workload.Conversation.Added;
import kimicost.model.workload.Plan;
import kimicost.model.workload.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioFileTest {
    private static final String WHOLE = """
            {
              "format": "kimicost-scenario", "version": 1,
              "name": "Chat",
              "rateCard": "moonshot-international-2026-10",
              "workload": {
                "users": 7, "messagesPerUser": 1.5, "inputTokens": 812.4, "outputTokens": 3e2, "thinkingTokens": 10,
                "cacheHitShare": 0.25, "cacheTtl": "1h",
                "searchesPerMessage": 0.05, "resultTokensPerSearch": 5000, "searchContinuedShare": 0.5,
                "batchShare": 0.75
              },
              "plan": {
                "taxRate": 0.2, "monthlyBudget": 99.5, "horizonMonths": 24, "monthlyUserGrowth": -0.1,
                "activeDaysPerMonth": 22, "activeHoursPerDay": 8, "peakFactor": 3, "secondsPerMessage": 12.5
              },
              "notes": "ok"
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void readsEveryField() throws BadFile {
        Scenario scenario = parse(WHOLE);
        assertEquals("Chat", scenario.name());
        assertEquals("moonshot-international-2026-10", scenario.rateCard());
        assertEquals("ok", scenario.notes());
        assertEquals(new BigDecimal("812.4"), scenario.workload().inputTokens());
        assertEquals(new BigDecimal("300"), scenario.workload().outputTokens());
        assertEquals(CacheTtl.ONE_HOUR, scenario.workload().cacheTtl());
        assertEquals(new BigDecimal("0.75"), scenario.workload().batchShare());
        assertEquals(Optional.of(new BigDecimal("99.5")), scenario.plan().monthlyBudget());
        assertEquals(new BigDecimal("-0.1"), scenario.plan().monthlyUserGrowth());
        assertEquals(new BigDecimal("12.5"), scenario.plan().secondsPerMessage());
    }

    @Test
    void aFieldLeftOutTakesItsDefault() throws BadFile {
        assertEquals(Scenario.DEFAULT, parse("{\"format\": \"kimicost-scenario\", \"version\": 1}"));
        assertEquals(Scenario.DEFAULT, parse("{\"workload\": {}, \"plan\": {\"monthlyBudget\": null}}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    # in place of       | stands                   | sentence
                    "users": 7          | "users": -5              | , line 6, column 14: workload.users is -5, but must be a whole number from 0 to 1,000,000,000.
                    "users": 7          | "users": 1.5             | , line 6, column 14: workload.users is 1.5, but must be a whole number from 0 to 1,000,000,000.
                    "users": 7          | "users": "7"             | , line 6, column 14: workload.users is "7", but must be a whole number from 0 to 1,000,000,000.
                    "users": 7          | "users": null            | , line 6, column 14: workload.users is null, but must be a whole number from 0 to 1,000,000,000.
                    "users": 7          | "users": NaN             | , line 6, column 14: workload.users is NaN, but must be a whole number from 0 to 1,000,000,000.
                    "users": 7          | "user": 7                | , line 6, column 13: workload.user (7) is not a known field; allowed here are users, messagesPerUser, inputTokens, outputTokens, thinkingTokens, cacheHitShare, cacheTtl, searchesPerMessage, resultTokensPerSearch, searchContinuedShare, batchShare.
                    "users": 7          | "users": 1E+2000000000   | , line 6, column 14: workload.users is 1E+2000000000, but a number must have at most 100 digits before the point and as many after it.
                    "users": 7          | "users": 1E2147483648    | , line 6, column 14: workload.users is 1E2147483648, but a number must have at most 100 digits before the point and as many after it.
                    "users": 7          | "users": 0E-99999999999  | , line 6, column 14: workload.users is 0E-99999999999, but a number must have at most 100 digits before the point and as many after it.
                    "users": 7          | "users": 7, "users": 8   | , line 6, column 17: workload.users appears twice; the first, 7, is in line 6; a field is allowed once.
                    "cacheHitShare": 0.25 | "cacheHitShare": 1.2   | , line 7, column 22: workload.cacheHitShare is 1.2, but must be a share from 0 to 1.
                    "cacheTtl": "1h"    | "cacheTtl": "2h"         | , line 7, column 40: workload.cacheTtl is "2h", but must be "5m" or "1h".
                    "activeHoursPerDay": 8 | "activeHoursPerDay": 0 | , line 13, column 52: plan.activeHoursPerDay is 0, but must be a number above 0 and up to 24.
                    "monthlyBudget": 99.5 | "monthlyBudget": 0     | , line 12, column 38: plan.monthlyBudget is 0, but must be a number above 0.
                    "monthlyBudget": 99.5 | "monthlyBudget": "x"   | , line 12, column 38: plan.monthlyBudget is "x", but must be null or a number above 0.
                    "version": 1        | "version": 3             | , line 2, column 45: version is 3, written by a newer Kimi Cost, but must be at most 2; update the app to read it.
                    "version": 1        | "version": 0             | , line 2, column 45: version is 0, but must be a whole number from 1 to 2.
                    kimicost-scenario   | kimicost-ratecard        | , line 2, column 13: format is "kimicost-ratecard", but must be "kimicost-scenario".
                    moonshot-international-2026-10 | ../x          | , line 4, column 15: rateCard is "../x", but must be one of moonshot-international-2026-06, moonshot-international-2026-10.
                    "notes": "ok"       | "notes": ["ok"]          | , line 15, column 12: notes is a list, but must be a text in quotes.
                    """)
    void saysWhatIsWrongAndWhere(String place, String change, String sentence) {
        assertTrue(WHOLE.contains(place));
        assertEquals("x.kimicost" + sentence, problem(WHOLE.replace(place, change)));
    }

    @ParameterizedTest
    @MethodSource("kimicost.TestScenarios#any")
    void whatWasWrittenIsReadBack(Scenario scenario) throws Exception {
        assertEquals(scenario, parse(ScenarioFile.text(scenario)));
        Path file = folder.resolve("x.kimicost");
        ScenarioFile.write(file, scenario);
        assertEquals(scenario, ScenarioFile.read(file, Set.of()));
        assertEquals(List.of("x.kimicost"), Stream.of(folder.toFile().list()).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    "beside": {"rateCards": ["x", 7]}                                   | , line 1, column 32: beside.rateCards[1] is 7, but must be a text in quotes.
                    "beside": {"rateCards": ["x"]}                                      | , line 1, column 26: beside.rateCards is "x", but must be one of moonshot-international-2026-06, moonshot-international-2026-10.
                    "prepaid": {"balance": 0}                                           | , line 1, column 25: prepaid.balance is 0, but must be a number above 0.
                    "uncertainty": {"ranges": {"users": {"low": 9, "high": 3}}}         | , line 1, column 46: uncertainty.ranges.users.low is 9, but must be at most high, 3.
                    "uncertainty": {"ranges": {"cacheHitShare": {"low": 0, "high": 2}}} | , line 1, column 65: uncertainty.ranges.cacheHitShare.high is 2, but must be a share from 0 to 1.
                    "uncertainty": {"ranges": {"taxRate": {"low": 0, "high": 1}}}       | , line 1, column 40: uncertainty.ranges.taxRate (an object) is not a known field; allowed here are users, messagesPerUser, inputTokens, outputTokens, thinkingTokens, cacheHitShare, searchesPerMessage, resultTokensPerSearch, searchContinuedShare, batchShare, monthlyUserGrowth.
                    "uncertainty": {"seed": 0.5}                                        | , line 1, column 26: uncertainty.seed is 0.5, but must be a whole number from 0 to 1,000,000,000.
                    "selfHosting": {"nodes": 0}                                         | , line 1, column 27: selfHosting.nodes is 0, but must be a whole number from 1 to 10,000.
                    "secondCurrency": {"currency": "Euro", "rate": 1, "asOf": "2026-01-01"} | , line 1, column 33: secondCurrency.currency is "Euro", but must be a currency code of ISO 4217 such as "USD".
                    "secondCurrency": {"currency": "EUR", "asOf": "2026-01-01"}         | , line 1, column 20: secondCurrency.rate is missing, but must be a number above 0 and up to 1,000,000,000.
                    "quote": {"markUp": -1}                                             | , line 1, column 22: quote.markUp is -1, but must be a number from 0 to 100.
                    "savedUnder": {"rateCardAsOf": "yesterday"}                         | , line 1, column 33: savedUnder.rateCardAsOf is "yesterday", but must be a date such as "2026-06-30".
                    """)
    void saysWhatIsWrongInTheExtras(String extra, String sentence) {
        assertEquals("x.kimicost" + sentence, problem("{" + extra + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "[]", "null", "\"x\"", "{", "{\"a\"", "{\"name\": }", "{} {}", "{\"name\": 'x'}", "nul"})
    void refusesWhatIsNoScenarioInOneSentence(String text) {
        String problem = problem(text);
        assertTrue(problem.startsWith("x.kimicost") && problem.endsWith(".") && problem.lines().count() == 1, problem);
    }

    @Test
    void refusesWhatIsOutOfAllProportion() {
        assertEquals(
                "x.kimicost, line 1, column 14: in [0][0][0][0][0][0][0][0][0][0][0] is a value nested deeper than the 12 levels that are allowed.",
                problem("[".repeat(100_000)));
        assertTrue(problem("{\"workload\": {\"users\": " + "1".repeat(2000) + "}}")
                .endsWith("in workload is a number longer than the 100 characters that are allowed."));
        assertTrue(problem("{\"name\": \"" + "x".repeat(2_000_000) + "\"}")
                .endsWith("is a text longer than the 500,000 characters that are allowed."));
    }

    @Test
    void aMillionValuesUnderLongNamesFitIntoMemory() {
        String name = "n".repeat(999);
        assertTrue(problem(("{\"" + name + "\":").repeat(11) + "[" + "1,".repeat(500_000) + "1]" + "}".repeat(11))
                .contains("is not a known field"));
    }

    @Test
    void everyTruncationAndEveryFlippedBitIsASentenceOrAScenario() {
        byte[] whole = WHOLE.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length - 2; length++) {
            String cut = new String(whole, 0, length, StandardCharsets.UTF_8);
            assertTrue(problem(cut).endsWith("."), cut);
        }
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            byte[] flipped = whole.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                ScenarioFile.parse(TextFile.decode(flipped, "x.kimicost"), "x.kimicost", Set.of());
            } catch (BadFile e) {
                assertEquals(1, e.getMessage().lines().count(), e.getMessage());
                assertTrue(e.getMessage().endsWith("."), e.getMessage());
            }
        }
    }

    @Test
    void whatCouldNotBeReadBackIsNotWritten() throws Exception {
        Path file = folder.resolve("x.kimicost");
        ScenarioFile.write(file, Scenario.DEFAULT);
        assertThrows(BadFile.class, () -> ScenarioFile.write(file, Scenario.DEFAULT.withNotes("n".repeat(600_000))));
        assertEquals(Scenario.DEFAULT, ScenarioFile.read(file, Set.of()));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileKeepsItsPermissionsAndMayHaveALongName() throws Exception {
        Path file = folder.resolve("x".repeat(240) + ".kimicost");
        ScenarioFile.write(file, Scenario.DEFAULT);
        Set<PosixFilePermission> mine = PosixFilePermissions.fromString("rw-------");
        Files.setPosixFilePermissions(file, mine);
        ScenarioFile.write(file, Scenario.DEFAULT.withName("again"));
        assertEquals(mine, Files.getPosixFilePermissions(file));
    }

    @Test
    void saysWhyAFileCannotBeRead() throws Exception {
        assertTrue(problem(folder).endsWith("is a directory, but must be a file."));
        assertTrue(problem(folder.resolve("none.kimicost")).endsWith("does not exist; a path to a file is needed."));
        Path latin = Files.write(folder.resolve("latin.kimicost"), "{\n \"name\": \"café\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(problem(latin).endsWith(", line 2, column 14: the byte 0xE9 is not UTF-8; the file must be UTF-8 text."),
                problem(latin));
        Path large = Files.write(folder.resolve("large.kimicost"), new byte[5_000_000]);
        assertTrue(problem(large).endsWith("is larger than the 1,048,576 bytes a file may have."));
        Path marked = Files.writeString(folder.resolve("marked.kimicost"), "\uFEFF{}");
        assertEquals(Scenario.DEFAULT, ScenarioFile.read(marked, Set.of()));
    }

    @Test
    void keepsWhatVersionTwoAdds() throws BadFile {
        RateCard own = TestCards.card(TestCards.model("m", TestCards.rates("0.50", null, "2.00"), TestCards.rates("0.30", "0.10", "1.20")));
        Scenario whole = Scenario.DEFAULT.withName("All of it").withWorkload(Workload.of(5, 6, 7, 8)).withExtras(Extras.NONE
                .withChoice(Optional.of("kimi-k2.6"))
                .withShown(Optional.of(List.of("kimi-k2.6", "kimi-k2.6:batch")))
                .withConversation(
                        Optional.of(new Conversation(new BigDecimal("2500"), new BigDecimal("60"), new BigDecimal("350"), 6, false,
                                Conversation.Cached.WHOLE_HISTORY, Optional.of(new BigDecimal("4.5")),
                                new Added(new BigDecimal("3000"), true, new BigDecimal("0.3"), new BigDecimal("1500")))))
                .withAlternatives(List.of(new Alternative("Other", "moonshot-international-2026-10", Workload.of(1, 2, 3, 4),
                        Plan.DEFAULT.withTaxRate(new BigDecimal("0.1"))), Alternative.of(Scenario.DEFAULT)))
                .withLevers(Levers.DEFAULT.withModel(Optional.of("kimi-k2.5")).withTarget(Lever.OUTPUT, new BigDecimal("0.9"))
                        .withTarget(Lever.INPUT, new BigDecimal("0.95")).withTarget(Lever.THINKING, new BigDecimal("0.25"))
                        .with(Lever.SEARCH, false))
                .withMap(new MapAxes(Dimension.USERS, Dimension.BATCH_SHARE, false, false, true))
                .withLimits(Optional.of(Mode.BLEND))
                .withQuote(Optional.of(new Quote(new BigDecimal("0.2"), BigDecimal.ZERO, Optional.of(LocalDate.parse("2026-12-31")))))
                .withSavedUnder(Optional.of(new SavedUnder(LocalDate.parse("2026-06-30"), Optional.of("sha256:00"), List.of(own)))));
        String text = ScenarioFile.text(whole);
        assertTrue(text.contains("\"version\" : 2"), text);
        assertEquals(whole, parse(text));
    }

    @Test
    void simpleFilesStaySimple() {
        String text = ScenarioFile.text(Scenario.DEFAULT);
        assertTrue(text.contains("\"version\" : 1"), text);
        for (String field : List.of("workloads", "shown", "alternatives", "levers", "map", "limits", "savedUnder")) {
            assertFalse(text.contains('"' + field + '"'), field);
        }
    }

    @Test
    void nothingShownIsNotTheSameAsNothingSaid() throws BadFile {
        assertEquals(Optional.of(List.of()), parse("{\"shown\": []}").extras().shown());
        assertEquals(Optional.empty(), parse("{}").extras().shown());
    }

    @Test
    void aFileMayNameTheCardItCarries() throws BadFile {
        RateCard own = TestCards.card(TestCards.model("m", TestCards.rates("0.50", null, "2.00"), null));
        Scenario carrying = Scenario.DEFAULT.withRateCard("test").withExtras(Extras.NONE.withSavedUnder(
                Optional.of(new SavedUnder(own.asOf(), Optional.of(RateCards.digest(own)), List.of(own)))));
        Set<String> known = Set.of("moonshot-international-2026-06");
        assertEquals(carrying, ScenarioFile.parse(ScenarioFile.text(carrying), "x.kimicost", known));
        String other = ScenarioFile.text(carrying.withRateCard("another"));
        String problem = assertThrows(BadFile.class, () -> ScenarioFile.parse(other, "x.kimicost", known)).getMessage();
        assertTrue(problem.endsWith("rateCard is \"another\", but must be one of moonshot-international-2026-06, test."), problem);
    }

    @ParameterizedTest
    @CsvSource({"false, false, 1", "true, false, 2", "false, true, 2"})
    void theRatesAndCardsOfASavedQuoteAreOfVersionTwo(boolean rates, boolean card, int version) throws BadFile {
        RateCard own = TestCards.card(TestCards.model("m", TestCards.rates("0.50", null, "2.00"), null));
        Scenario scenario = Scenario.DEFAULT.withExtras(Extras.NONE.withSavedUnder(Optional.of(
                new SavedUnder(own.asOf(), rates ? Optional.of("sha256:00") : Optional.empty(), card ? List.of(own) : List.of()))));
        String text = ScenarioFile.text(scenario);
        assertTrue(text.contains("\"version\" : " + version), text);
        assertEquals(scenario, parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "9999-12-31"})
    void aPriceHoldsUntilADayOfFourDigits(String day) throws BadFile {
        assertEquals(Optional.of(LocalDate.parse(day)),
                parse("{\"quote\": {\"validUntil\": \"" + day + "\"}}").extras().quote().orElseThrow().validUntil());
    }

    @Test
    void comesOnStandardInputToo() throws BadFile {
        InputStream in = new ByteArrayInputStream(WHOLE.getBytes(StandardCharsets.UTF_8));
        assertEquals("Chat", ScenarioFile.read(in, "standard input", Set.of(), scenario -> {}).name());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    {"workloads": []}                                | , line 1, column 15: workloads is a list of 0, but must be a list of 1 to 40, without workload beside it.
                    {"workloads": [{}, {}]}                          | , line 1, column 20: workloads[1].name is "Customer support chatbot", but must be a name that no other workload has.
                    {"workload": {}, "workloads": [{}]}              | , line 1, column 31: workloads is a list of 1 beside workload, but must be a list of 1 to 40, without workload beside it.
                    {"shown": ["a", 1]}                              | , line 1, column 17: shown[1] is 1, but must be a text in quotes.
                    {"map": {"x": "wind"}}                           | , line 1, column 15: map.x is "wind", but must be "users", "messagesPerUser", "inputTokens", "outputTokens", "thinkingTokens", "cacheHitShare", "searchesPerMessage", "resultTokensPerSearch", "searchContinuedShare", "batchShare" or "taxRate".
                    {"levers": {"off": ["model", "luck"]}}           | , line 1, column 30: levers.off[1] is "luck", but must be "output", "prefix", "batch", "search", "input", "thinking" or "model".
                    {"limits": {"sent": "later"}}                    | , line 1, column 21: limits.sent is "later", but must be "standard", "batch" or "blend".
                    {"workloads": [{"conversation": {"turns": 0}}]}  | , line 1, column 43: workloads[0].conversation.turns is 0, but must be a whole number from 1 to 1,000.
                    {"alternatives": [{"name": "x", "rateCard": "y"}]} | , line 1, column 45: alternatives[0].rateCard is "y", but must be one of moonshot-international-2026-06, moonshot-international-2026-10.
                    {"alternatives": {"name": "x"}}                  | , line 1, column 18: alternatives is an object, but must be a list of objects.
                    {"shown": "a"}                                   | , line 1, column 11: shown is "a", but must be a list of texts.
                    {"levers": {"off": "model"}}                     | , line 1, column 20: levers.off is "model", but must be a list of texts.
                    {"limits": {}}                                   | , line 1, column 12: limits.sent is missing, but must be "standard", "batch" or "blend".
                    {"quote": {"validUntil": "1899-12-31"}}          | , line 1, column 26: quote.validUntil is "1899-12-31", but must be a date such as "2026-06-30".
                    {"quote": {"validUntil": "+10000-01-01"}}        | , line 1, column 26: quote.validUntil is "+10000-01-01", but must be a date such as "2026-06-30".
                    {"alternatives": [{"workload": {}}]}             | , line 1, column 19: alternatives[0].name is missing, but must be a text in quotes.
                    {"quote": {"validUntil": "tomorrow"}}            | , line 1, column 26: quote.validUntil is "tomorrow", but must be a date such as "2026-06-30".
                    """)
    void saysWhatIsWrongWithVersionTwo(String text, String sentence) {
        assertEquals("x.kimicost" + sentence, problem(text));
    }

    private static Scenario parse(String text) throws BadFile {
        return ScenarioFile.parse(text, "x.kimicost", Set.of());
    }

    private static String problem(String text) {
        Set<String> known = new LinkedHashSet<>(List.of("moonshot-international-2026-06", "moonshot-international-2026-10"));
        return assertThrows(BadFile.class, () -> ScenarioFile.parse(text, "x.kimicost", known)).getMessage();
    }

    private static String problem(Path path) {
        return assertThrows(BadFile.class, () -> ScenarioFile.read(path, Set.of())).getMessage();
    }
}
