package kimicost.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kimicost.TestCards;
import kimicost.text.Figures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanCommandTest {
    private static final JsonMapper JSON = new JsonMapper();
    /// On the October card 1,000 users of Kimi K2.6 cost $204.50 a month here, 400 users of plain chat $86.00.
    private static final String YEAR = """
            { "format": "kimicost-scenario", "version": 2, "name": "Assistants 2027", "rateCard": "moonshot-international-2026-10",
              "workloads": [
                { "name": "Support chat", "team": "Care", "choice": "kimi-k2.6",
                  "workload": { "users": 1000, "cacheHitShare": 0.5, "searchesPerMessage": 0.05 },
                  "demand": { "monthlyUserGrowth": 0.05, "factors": { "2027-12": 2 }, "users": { "2027-03": 5000 } } },
                { "name": "Docs search", "team": "Product", "workload": { "users": 400 }, "demand": { "from": "2027-03", "until": "2027-06" } },
                { "name": "Idea", "counts": false, "workload": { "users": 1 } } ],
              "plan": { "start": "2027-01", "horizonMonths": 12, "monthlyBudget": 500, "yearlyBudget": 6000 } }
            """;

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path year;

    @BeforeEach
    void write() throws IOException {
        year = Files.writeString(folder.resolve("year.kimicost"), YEAR);
    }

    @Test
    void printsEveryMonthOfEveryWorkloadExactly() {
        assertEquals(0, run(year.toString(), "--format", "json"), err::toString);
        JsonNode root = JSON.readTree(out.toString(StandardCharsets.UTF_8));
        assertEquals("USD", root.get("currency").stringValue());
        JsonNode march = root.get("months").get(2);
        assertEquals("2027-03", march.get("month").stringValue());
        assertEquals(JSON.readTree("""
                { "name": "Support chat", "team": "Care", "variant": "kimi-k2.6", "rateCard": "moonshot-international-2026-10",
                  "users": "5000", "total": "1022.50", "actual": null, "warnings": [] }
                """), march.get("workloads").get(0));
        assertEquals("86.00", march.get("workloads").get(1).get("total").stringValue());
        assertEquals("false", march.get("workloads").get(2).get("counts").toString());
        assertEquals("1108.50", march.get("total").stringValue());
        assertEquals("500", march.get("budget").stringValue());
        // 204.5 + 204.5 × 1.05 + 1108.5
        assertEquals("1527.725", march.get("cumulative").stringValue());
        assertEquals("1157.625", root.get("months").get(3).get("workloads").get(0).get("users").stringValue());
        assertEquals("344.00", root.get("byTeam").get("Product").stringValue());
        assertTrue(root.get("actual").isNull());
    }

    @Test
    void aFileOfOneWorkloadIsAPlanOfThatWorkload() throws IOException {
        Path chat = Files.writeString(folder.resolve("chat.kimicost"),
                "{\"rateCard\": \"moonshot-international-2026-10\", \"plan\": {\"horizonMonths\": 2, \"monthlyUserGrowth\": 0.5}}");
        assertEquals(0, run(chat.toString(), "--format", "json"));
        JsonNode root = JSON.readTree(out.toString(StandardCharsets.UTF_8));
        assertEquals(List.of("1", "2"), root.get("months").valueStream().map(month -> month.get("month").stringValue()).toList());
        assertEquals("215.00", root.get("months").get(0).get("total").stringValue());
        assertEquals("537.50", root.get("total").stringValue());
        assertTrue(root.get("months").get(0).get("budget").isNull());
    }

    @Test
    void theTableSaysTotalsTeamsAndBudgets() {
        assertEquals(0, run(year.toString()));
        String table = out.toString(StandardCharsets.UTF_8).replaceAll(" +", " ");
        assertTrue(table.contains("2027-03 All workloads $1,108.50 $1,527.73"), table);
        assertTrue(table.contains("\nProduct: $344.00\n"), table);
        assertTrue(table.contains("\nOver the monthly budget of $500.00 in 2 months, first in 2027-03.\n"), table);
        assertTrue(table.contains("Idea (not counted)"), table);
    }

    /// The first user costs $0.2045 a month before tax, and 500 to 2,000 of them are drawn.
    private static final String OUTLOOK = """
            { "format": "kimicost-scenario", "version": 2, "name": "Support", "rateCard": "moonshot-international-2026-10",
              "workloads": [ { "name": "Support chat", "choice": "kimi-k2.6",
                               "workload": { "users": 1000, "cacheHitShare": 0.5, "searchesPerMessage": 0.05 } },
                             { "name": "Night shift", "choice": "kimi-k2.6", "workload": { "users": 100000 }, "demand": { "from": "2027-03" } } ],
              "uncertainty": { "ranges": { "users": { "low": 500, "high": 2000 } } },
              "prepaid": { "balance": 300, "topUp": 100, "whenBelow": 50 },
              "plan": { "start": "2027-01", "horizonMonths": 3, "yearlyBudget": 33000, "taxRate": 0.5 } }
            """;

    @Test
    void saysTheTierTheBalanceAndTheRisk() throws IOException {
        Files.writeString(year, OUTLOOK.replace("\"from\": \"2027-03\"", "\"from\": \"2027-03\", \"until\": \"2027-03\""));
        assertEquals(0, run(year.toString()), err::toString);
        String table = out.toString(StandardCharsets.UTF_8).replaceAll(" +", " ");
        assertTrue(table.contains("\nFrom 2027-01 on you need Tier1; its closest limit is “Requests at once”.\n"
                + "From 2027-03 on you need Tier2; its closest limit is “Requests at once”.\n"), table);
        assertTrue(table.contains("\nMonth P10 Median P90\n2027-01 "), table);
        assertTrue(table.contains("\nAll months $"), table);
        assertTrue(table.contains("\nOver the yearly budget in 86.8% of cases.\n"), table);
        assertTrue(table.contains(" · tax added\n"), table);
        assertTrue(table.contains("\nA total top-up of $22,200.00 unlocks Tier5.\n"), table);
    }

    @Test
    void jsonAddsThemAfterTheFieldsOfTheContract() throws IOException {
        Files.writeString(year, OUTLOOK);
        assertEquals(0, run(year.toString(), "--format", "json"), err::toString);
        JsonNode root = JSON.readTree(out.toString(StandardCharsets.UTF_8));
        assertEquals(List.of("scenario", "currency", "months", "total", "actual", "byTeam", "prepaid", "risk", "tier"),
                List.copyOf(root.propertyNames()));
        assertEquals(List.of("month", "workloads", "total", "cumulative", "budget"),
                List.copyOf(root.get("months").get(0).propertyNames()));
        assertEquals(JSON.readTree("""
                { "month": "2027-02", "spent": "204.50", "balance": "91.00", "toppedUp": "500.00", "vouchers": "0", "tier": "Tier3" }
                """), root.get("prepaid").get("months").get(1));
        // $6.60 a day in January, $7.30 in February: 95.5 are left in January, and 50 of them after 6.2 days, 150 after 19.9.
        assertEquals(
                JSON.readTree("[ { \"on\": \"2027-02-07\", \"amount\": \"100.00\" }, { \"on\": \"2027-02-20\", \"amount\": \"100.00\" } ]"),
                JSON.createArrayNode().add(root.get("prepaid").get("topUps").get(0)).add(root.get("prepaid").get("topUps").get(1)));
        assertTrue(root.get("prepaid").get("usedUp").isNull());
        assertEquals(
                JSON.readTree(
                        "{ \"month\": \"2027-01\", \"needed\": \"Tier1\", \"cumulativeRecharge\": \"10.00\", \"limit\": \"concurrency\" }"),
                root.get("tier").get(0));
        assertEquals("Tier2", root.get("tier").get(2).get("needed").stringValue());
        // The median of the users is 1,133.97, see SimulationTest, at $0.2045 and tax of half of it.
        assertEquals(347.84, Double.parseDouble(root.get("risk").get("months").get(0).get("p50").stringValue()), 1);
        assertTrue(root.get("risk").get("months").get(0).get("overBudget").isNull());
        // Over 33,000 from 815.0 users on: 1 − (815 − 500)² / (1,500 × 500)
        assertEquals(0.8677, Double.parseDouble(root.get("risk").get("total").get("overBudget").stringValue()), 0.005);
    }

    @Test
    void saysFromWhenOnABalanceIsNotKnown() throws IOException {
        Files.writeString(year,
                OUTLOOK.replace("\"users\": 100000", "\"users\": 1, \"inputTokens\": 2000000").replace("kimi-k2.6\", \"workload\"",
                        "none\", \"workload\""));
        assertEquals(0, run(year.toString()), err::toString);
        String table = out.toString(StandardCharsets.UTF_8);
        assertTrue(
                table.contains("\nWhat is left of the balance is not known from 2027-03 on, since a workload that counts has no price.\n"),
                table);
        assertTrue(table.contains("\nAll months  "), table);
        out.reset();
        assertEquals(0, run(year.toString(), "--format", "json"));
        JsonNode root = JSON.readTree(out.toString(StandardCharsets.UTF_8));
        assertEquals(2, root.get("prepaid").get("months").size());
        assertTrue(root.get("risk").get("months").get(2).get("p50").isNull() && root.get("risk").get("total").get("p50").isNull());
    }

    /// 1,000 users of $0.215 each: 215, 225.75 and 237.0375 a month, 677.7875 in all.
    @Test
    void saysHowFarTheInputsMayGoWithinTheBudgets() throws IOException {
        Files.writeString(year, """
                { "version": 2, "workloads": [ { "choice": "kimi-k2.6", "workload": { "users": 1000 } } ],
                  "plan": { "horizonMonths": 3, "monthlyUserGrowth": 0.05, "monthlyBudget": 230, "yearlyBudget": 700 } }
                """);
        assertEquals(0, run(year.toString()), err::toString);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains(" stays within ")).toList();
        assertEquals(List.of(
                // 230 / 237.0375 = 0.9703; √(230 / 215) = 1.0343
                "Every month stays within $230.00 with up to 0.97 × the users at the start ($229.93; 0.971 × would cost $230.16).",
                "Every month stays within $230.00 with up to 3.4% user growth a month ($229.87; 3.5% would cost $230.31).",
                // Hits save $0.079 of $0.215 a user: 237.0375 − 87.0975 h
                "Every month stays within $230.00 with at least 8.1% cache hits ($229.98; 8% would cost $230.07).",
                "The plan stays within $700.00 with up to 1.032 × the users at the start ($699.48; 1.033 × would cost $700.15).",
                // 215 × (1 + x + x²): x = 1.0826
                "The plan stays within $700.00 with up to 8.2% user growth a month ($699.34; 8.3% would cost $700.02)."), lines);
        Files.writeString(year, Files.readString(year).replace("\"choice\"", "\"demand\": { \"monthlyUserGrowth\": 0.05 }, \"choice\""));
        out.reset();
        assertEquals(0, run(year.toString()), err::toString);
        List<String> ofItsOwn = out.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains(" stays within ")).toList();
        assertEquals(lines.stream().filter(line -> !line.contains("growth")).toList(), ofItsOwn);
    }

    @Test
    void aBalanceWithoutARuleLastsUntilADay() throws IOException {
        Files.writeString(year, OUTLOOK.replace(", \"topUp\": 100, \"whenBelow\": 50", "").replace("300", "402.5"));
        assertEquals(0, run(year.toString()));
        // 198 of 204.50 in February's 28 days: 27.1
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("\nThe balance of $402.50 lasts until 28 February 2027.\n"),
                out::toString);
        out.reset();
        assertEquals(0, run(year.toString(), "--format", "json"));
        assertEquals("2027-02-28", JSON.readTree(out.toString(StandardCharsets.UTF_8)).get("prepaid").get("usedUp").stringValue());
    }

    @Test
    void csvHasARowPerMonthWorkloadAndLine() {
        assertEquals(0, run(year.toString(), "--format", "csv"));
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertTrue(
                lines.contains("\"Assistants 2027\",\"USD\",\"2027-03\",\"Support chat\",\"Care\",true,\"moonshot-international-2026-10\","
                        + "\"kimi-k2.6\",5000,\"input-cache-miss\",\"standard\",250000000,\"token\",0.95,1000000,237.5,0,1022.5,"),
                out::toString);
        assertTrue(lines.contains("\"Assistants 2027\",\"USD\",\"2027-01\",\"Docs search\",\"Product\",true,"
                + "\"moonshot-international-2026-10\",\"kimi-k2.6\",0,,,,,,,,0,0,"), out::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"start\": \"2027-01\", |''|line 8, column 11: plan.start is absent, but must be the first month of the plan, since the demand of a "
                    + "workload names months.",
            "\"yearlyBudget\"|\"changes\": [ { \"from\": \"2027-04\", \"rateCard\": \"azure-2026-08\", \"replace\": { \"a.b\": \"c\" } } ], "
                    + "\"yearlyBudget\"|line 8, column 159: plan.changes[0].replace.a.b is \"c\", but must be one of kimi-k2.6, kimi-k2.7-code.",
            "\"from\": \"2027-03\"|\"from\": \"2027-13\"|workloads[1].demand.from is \"2027-13\", but must be a month such as \"2027-01\".",
            "\"2027-12\": 2|\"December\": 2|workloads[0].demand.factors.December (2) is not a month; allowed here are months such as 2027-01.",
            "Docs search|Support chat|workloads[1].name is \"Support chat\", but must be a name that no other workload has.",
            "\"2027-06\"|\"2027-02\"|workloads[1].demand.until is \"2027-02\", but must be a month from 2027-03, the workload's first, on.",
            "\"2027-12\": 2|\"2027-12\": -1|workloads[0].demand.factors.2027-12 is -1, but must be a number from 0 to 1,000."})
    void refusesABadFileInASentence(String good, String bad, String sentence) throws IOException {
        Files.writeString(year, YEAR.replace(good, bad));
        assertEquals(2, run(year.toString()));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
        assertTrue(err.toString(StandardCharsets.UTF_8).strip().endsWith(sentence), err::toString);
    }

    /// The June card offers K2.5; that it was retired on 31 August 2026 is known from later cards. SiliconFlow lists no K2.7 Code.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "kimi-k2.5|The model is retired on 31 August 2026 and nothing replaces it; its price is kept.",
            "kimi-k2.7-code|The rate card of this month does not list the model and nothing replaces it; its price is kept."})
    void saysWhatBecomesOfAModelThatIsNoLongerOffered(String choice, String sentence) throws IOException {
        Path old = Files.writeString(folder.resolve("old.kimicost"),
                """
                        { "version": 2, "format": "kimicost-scenario", "workloads": [ { "name": "Chat", "choice": "%s", "workload": { "thinkingTokens": 1 } } ],
                          "plan": { "start": "2026-08", "horizonMonths": 2, "changes": [ { "from": "2026-09", "rateCard": "siliconflow-2026-09" } ] } }
                        """
                        .formatted(choice));
        assertEquals(0, run(old.toString(), "--on", "2026-06-30", "--format", "json"), err::toString);
        JsonNode months = JSON.readTree(out.toString(StandardCharsets.UTF_8)).get("months");
        assertEquals("[]", months.get(0).get("workloads").get(0).get("warnings").toString());
        assertEquals(JSON.createArrayNode().add(JSON.createObjectNode().put("id", "model-retired").put("text", sentence)),
                months.get(1).get("workloads").get(0).get("warnings"));
        assertEquals(months.get(0).get("total"), months.get(1).get("total"));
        out.reset();
        assertEquals(0, run(old.toString(), "--on", "2026-06-30"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("! Chat: " + sentence), out::toString);
    }

    /// The October card lists the successor of `$web_search`, which ended on 20 October 2026 according to the June card.
    @Test
    void saysFromWhenOnTheSearchIsRetired() throws IOException {
        Path searching = Files.writeString(folder.resolve("searching.kimicost"), """
                { "version": 2, "format": "kimicost-scenario",
                  "workload": { "searchesPerMessage": 1 }, "plan": { "start": "2026-10", "horizonMonths": 2 } }
                """);
        assertEquals(0, run(searching.toString(), "--on", "2026-06-30", "--format", "json"), err::toString);
        JsonNode months = JSON.readTree(out.toString(StandardCharsets.UTF_8)).get("months");
        assertEquals("[]", months.get(0).get("workloads").get(0).get("warnings").toString());
        assertEquals("The web search tool $web_search was retired on 20 October 2026; its fee is still in the price.",
                months.get(1).get("workloads").get(0).get("warnings").get(0).get("text").stringValue());
    }

    @Test
    void theTableNamesEachCardAndItsTax() throws IOException {
        Files.writeString(year, YEAR.replace("\"plan\": {", "\"plan\": { \"taxRate\": 0.2, \"changes\": [ "
                + "{ \"from\": \"2027-04\", \"rateCard\": \"moonshot-international-2026-11\" } ],"));
        assertEquals(0, run(year.toString()), err::toString);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertTrue(lines.get(1).endsWith(" · USD · as of 4 October 2026 · tax added"), out::toString);
        assertTrue(lines.get(2).startsWith("From 2027-04: ") && lines.get(2).endsWith(" · as of 10 November 2026 · tax added"),
                out::toString);
    }

    @Test
    void textsOfAFileNeverControlTheTerminal() throws IOException {
        Files.writeString(year, YEAR.replace("Assistants 2027", "Assist\\u001b[31m\\u202e").replace("Support chat", "客服\\u009b2J")
                .replace("\"Care\"", "\"研究\\u0007\\u0000\"").replace("\"Docs search\"", "\"Docs\\nsearch\""));
        for (String format : List.of("table", "csv", "json")) {
            out.reset();
            assertEquals(0, run(year.toString(), "--format", format), err::toString);
            String text = out.toString(StandardCharsets.UTF_8).replace("\n", "").replace("\r", "");
            assertTrue(text.codePoints().noneMatch(point -> Character.isISOControl(point) || point == 0x202e), text);
        }
        out.reset();
        assertEquals(0, run(year.toString()));
        List<String> rows = out.toString(StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("2027-01")).toList();
        assertEquals(
                List.of("2027-01  客服 2J             Kimi K2.6  1,000    $204.50",
                        "2027-01  Docs search         Kimi K2.6      0      $0.00"),
                rows.subList(0, 2));
    }

    /// In January Support chat was invoiced once and used once more, in February it ran on a model that the card does not list; the
    /// idea does not count.
    @Test
    void setsWhatWasReallyPaidBesideThePlan() throws IOException {
        Files.writeString(year, YEAR.replace("\"plan\":", """
                "actuals": [
                  { "month": "2027-01", "workload": "Support chat", "invoiced": "231.86" },
                  { "month": "2027-01", "workload": "Support chat", "model": "kimi-k2.6", "inputTokens": 2000000, "thinkingTokens": null },
                  { "month": "2027-01", "workload": "Idea", "model": "kimi-k2.6", "mode": "batch", "outputTokens": 1000000 },
                  { "month": "2027-01", "model": "kimi-k2.6", "outputTokens": 1000000 },
                  { "month": "2028-01", "model": "kimi-k2.6", "outputTokens": 1000000 } ],
                "plan":"""));
        assertEquals(0, run(year.toString(), "--format", "json"), err::toString);
        JsonNode root = JSON.readTree(out.toString(StandardCharsets.UTF_8));
        JsonNode january = root.get("months").get(0);
        assertEquals(List.of("\"233.76\"", "null", "\"2.40\""),
                january.get("workloads").valueStream().map(one -> one.get("actual").toString()).toList());
        // 231.86 + 1.90 + 4.00
        assertEquals("237.76", january.get("actual").stringValue());
        assertFalse(root.get("months").get(1).has("actual"));
        assertEquals("237.76", root.get("actual").stringValue());
        out.reset();
        assertEquals(0, run(year.toString()));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("\nActual so far: $237.76\n"), out::toString);
        assertTrue(out.toString(StandardCharsets.UTF_8).lines().anyMatch(line -> line.startsWith("2027-01  All workloads")
                && line.endsWith("  $237.76")), out::toString);
        Files.writeString(year, Files.readString(year).replace("{ \"month\": \"2028-01\", \"model\": \"kimi-k2.6\"",
                "{ \"month\": \"2027-02\", \"model\": \"some-model\""));
        out.reset();
        assertEquals(0, run(year.toString(), "--format", "json"));
        assertTrue(JSON.readTree(out.toString(StandardCharsets.UTF_8)).get("actual").isNull(), "An unknown price is not 0.");
    }

    @Test
    void refusesAChangeThatCannotBeMade() throws IOException {
        String change = "\"plan\": { \"changes\": [ { \"from\": \"2027-04\", \"rateCard\": \"moonshot-mainland-2026-10\" } ],";
        Files.writeString(year, YEAR.replace("\"plan\": {", change));
        assertEquals(2, run(year.toString()));
        assertTrue(err.toString(StandardCharsets.UTF_8).strip().endsWith(", line 8, column 59: plan.changes[0].rateCard is "
                + "\"moonshot-mainland-2026-10\", but must be a card in USD; this one is in CNY."), err::toString);
    }

    /// The price of one month needs none of the changes.
    @Test
    void anotherCardMustFitTheChangesOfAPlanOnly() throws IOException {
        Files.writeString(year, YEAR.replace("\"plan\": {",
                "\"plan\": { \"changes\": [ { \"from\": \"2027-04\", \"rateCard\": \"moonshot-international-2026-11\" } ],"));
        assertEquals(0, line("price", year.toString(), "--ratecard", "moonshot-mainland-2026-10"), err::toString);
        out.reset();
        assertEquals(2, run(year.toString(), "--ratecard", "moonshot-mainland-2026-10"));
        assertTrue(err.toString(StandardCharsets.UTF_8).strip().endsWith("must be a card in CNY; this one is in USD."), err::toString);
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void refusesADayThatIsNone() {
        assertEquals(2, run(year.toString(), "--on", "2027-13-01"));
        assertEquals("Invalid value for option '--on': \"2027-13-01\" is not a date such as 2026-07-01.",
                err.toString(StandardCharsets.UTF_8).lines().findFirst().orElseThrow());
    }

    @Test
    void severalFilesGiveALineEachAndABadOneIsReported() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.kimicost"), "{\"plan\": {\"start\": \"2027-00\"}}");
        assertEquals(2, run(year.toString(), bad.toString(), year.toString(), "--format", "json"));
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(2, lines.size());
        assertEquals("Assistants 2027", JSON.readTree(lines.getLast()).get("scenario").stringValue());
        assertEquals(bad + ", line 1, column 20: plan.start is \"2027-00\", but must be a month such as \"2027-01\".",
                err.toString(StandardCharsets.UTF_8).strip());
    }

    @Test
    void priceSaysWhatEachWorkloadAndAllTogetherCost() {
        assertEquals(0, line("price", year.toString(), "--format", "json"));
        JsonNode root = JSON.readTree(out.toString(StandardCharsets.UTF_8));
        assertEquals(List.of("Support chat", "Docs search", "Idea"),
                root.get("workloads").valueStream().map(one -> one.get("name").stringValue()).toList());
        Optional<JsonNode> k26 = root.get("totals").valueStream().filter(one -> one.get("variant").stringValue().equals("kimi-k2.6"))
                .findFirst();
        assertEquals("290.50", k26.orElseThrow().get("total").stringValue());
        assertEquals("kimi-k2.6", root.get("cheapest").stringValue());
        out.reset();
        assertEquals(0, line("price", year.toString()));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("Assistants 2027: Docs search\n"), out::toString);
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "plan";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return line(all);
    }

    private int line(String... arguments) {
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        ByteArrayInputStream none = new ByteArrayInputStream(new byte[0]);
        Figures figures = new Figures(Locale.US);
        return KimiCostCommand
                .line(scenario -> 0, printed, errors, new PlanCommand(() -> TestCards.SHIPPED, figures, none, printed, errors),
                        new PriceCommand(() -> TestCards.SHIPPED, figures, none, printed, errors))
                .execute(arguments);
    }
}
