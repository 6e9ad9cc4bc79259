package kimicost.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kimicost.TestCards;
import kimicost.text.Figures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompareCommandTest {
    @TempDir
    private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String in = "";
    private Path chat;
    private Path cached;

    @BeforeEach
    void writeScenarios() throws IOException {
        chat = scenario("chat", "{\"name\": \"Chat\"}");
        cached = scenario("cached",
                "{\"name\": \"Cached\", \"workload\": {\"cacheHitShare\": 0.5, \"users\": 2000}, \"plan\": {\"taxRate\": 0.1}}");
    }

    @Test
    void printsWhatDiffersAndWhatItCosts() {
        // Cached, K2.6: 200,000 messages, 100 M tokens each at 0.95 and 0.16 and 60 M at 4: (95 + 16 + 240) × 1.1 = 386.10.
        // K2.5: (60 + 10 + 180) × 1.1 = 275.00 where 150 was: 125 more, 83.3 %.
        assertEquals(0, run(chat.toString(), cached.toString()));
        List<String> lines = out().lines().toList();
        assertEquals(List.of(
                "A: Chat · Moonshot international, June 2026 · USD",
                "B: Cached · Moonshot international, June 2026 · USD",
                "",
                "Inputs that differ      A         B",
                "Users               1,000  →  2,000",
                "Cache hits             0%  →    50%",
                "Tax                    0%  →    10%",
                "",
                "Variant                               A        B     B − A   Change",
                "Kimi K2.5                       $150.00  $275.00  +$125.00   +83.3%",
                "Kimi K2.6                       $215.00  $386.10  +$171.10   +79.6%"), lines.subList(0, 11));
        assertTrue(lines.stream().noneMatch(line -> line.contains("currencies")));
    }

    /// Both are read as 1,234.57 tokens, which is not all that is billed.
    @Test
    void namesAnInputThatDiffersByLessThanIsShown() throws IOException {
        String one = "{\"name\": \"One\", \"workload\": {\"inputTokens\": %s}}";
        assertEquals(0, run(scenario("more", one.formatted("1234567.8900001")).toString(),
                scenario("less", one.formatted("1234567.89")).toString()));
        assertTrue(out().contains("Input tokens        1234567.8900001  →  1234567.89\n"), out());
    }

    /// 200 USD are not 200 CNY.
    @Test
    void namesABudgetThatDiffersByItsCurrency() throws IOException {
        String one = "{\"name\": \"One\", \"rateCard\": \"%s\", \"plan\": {\"monthlyBudget\": 200}}";
        assertEquals(0, run(scenario("dollars", one.formatted("moonshot-international-2026-06")).toString(),
                scenario("yuan", one.formatted("moonshot-mainland-2026-10")).toString()));
        assertTrue(out().contains("Monthly budget "), out());
    }

    @Test
    void printsASavingAsSuch() {
        assertEquals(0, run(cached.toString(), chat.toString()));
        assertTrue(out().contains("  $275.00  $150.00  -$125.00  -45.5%\n"), out());
    }

    @Test
    void givesATinyChangeItsSignOnce() throws IOException {
        // K2.6: a ten-thousandth of a token of 0.95 a million less, and so much more the other way round.
        String one = "{\"name\": \"One\", \"workload\": {\"users\": 1, \"messagesPerUser\": 1, \"inputTokens\": %s}}";
        Path more = scenario("more", one.formatted("1000"));
        Path less = scenario("less", one.formatted("999.9999"));
        assertEquals(0, run(more.toString(), less.toString()));
        assertTrue(out().contains("  >-$0.00000001  >-0.1%\n"), out());
        out.reset();
        assertEquals(0, run(less.toString(), more.toString()));
        assertTrue(out().contains("  <$0.00000001  <+0.1%\n"), out());
    }

    @Test
    void saysWhereNothingDiffers() {
        assertEquals(0, run(chat.toString(), chat.toString()));
        assertTrue(out().contains("\nNo input differs.\n") && out().contains("  $150.00  $150.00  $0.00   ±0.0%\n"), out());
    }

    @Test
    void subtractsNoAmountsOfTwoCurrencies() throws IOException {
        Path mainland = scenario("mainland", "{\"rateCard\": \"moonshot-mainland-2026-10\"}");
        assertEquals(0, run(chat.toString(), mainland.toString()));
        assertTrue(out().contains("A is in USD and B in CNY: amounts of two currencies are not subtracted.\n"), out());
        assertTrue(out().lines().anyMatch(line -> line.matches("Kimi K2\\.6 +\\$215\\.00 +CN¥1,460\\.00")), out());
        assertTrue(!out().contains("Change"), out());
    }

    @Test
    void takesVariantsThatOnlyOneHas() throws IOException {
        Path october = scenario("october", "{\"rateCard\": \"moonshot-international-2026-10\"}");
        assertEquals(0, run(chat.toString(), october.toString(), "--format", "csv"));
        List<String> rows = List.of(out().split("\r\n"));
        assertEquals("\"variant\",\"currencyA\",\"totalA\",\"currencyB\",\"totalB\",\"difference\",\"change\"", rows.getFirst());
        assertTrue(rows.contains("\"kimi-k2.6\",\"USD\",215,\"USD\",215,0,0"), out());
        // K3 writes 100 M tokens to the cache at 3 and answers with 30 M at 15.
        assertTrue(rows.contains("\"kimi-k3\",\"USD\",,\"USD\",750,,"), out());
    }

    /// K2.6: 215 × 1.2 = 258 once. K2.7 Code costs as much.
    @Test
    void printsChoiceQuoteAndValidity() throws IOException {
        Path quoted = scenario("quoted",
                "{\"format\": \"kimicost-scenario\", \"version\": 2, \"name\": \"Quoted\", \"workloads\": [{\"choice\": \"kimi-k2.6\"}], "
                        + "\"quote\": {\"markUp\": 0.2, \"validUntil\": \"2026-12-31\"}}");
        assertEquals(0, run(chat.toString(), quoted.toString()));
        assertTrue(out().contains("\nMark-up               0%  →               20%\nChoice              none  →         kimi-k2.6\n"
                + "Quote valid until   none  →  31 December 2026\n"), out());
        assertTrue(out().endsWith("""

                A: Kimi K2.5 is the cheapest that answers at once.
                B: Kimi K2.6, as chosen. Price to the customer: $258.00, cost $215.00, margin $43.00. Valid until 31 December 2026.
                """), out());
        out.reset();
        assertEquals(0, run(chat.toString(), quoted.toString(), "--format", "json"));
        JsonNode root = new JsonMapper().readTree(out());
        assertEquals(new JsonMapper().readTree("""
                { "scenario": "Quoted", "rateCard": "moonshot-international-2026-06", "currency": "USD", "choice": "kimi-k2.6",
                  "quote": { "variant": "kimi-k2.6", "markUp": "0.2", "monthlyFee": "0", "cost": "215.00", "net": "258.00", "tax": "0",
                    "gross": "258.00", "margin": "43.00", "perUser": "0.258", "validUntil": "2026-12-31" } }"""), root.get("b"));
        assertEquals(new JsonMapper().readTree("""
                [ { "field": "markUp", "a": "0", "b": "0.2" }, { "field": "choice", "a": null, "b": "kimi-k2.6" },
                  { "field": "validUntil", "a": null, "b": "2026-12-31" } ]"""), root.get("inputs"));
        out.reset();
        assertEquals(0, run(chat.toString(), quoted.toString(), "--format", "csv"));
        assertTrue(out().contains(",\"change\",\"chosenA\",\"chosenB\",\"priceA\",\"priceB\",\"validUntilA\",\"validUntilB\"\r\n"), out());
        assertTrue(out().contains("\"kimi-k2.6\",\"USD\",215,\"USD\",215,0,0,false,true,,258,,\"2026-12-31\"\r\n"), out());
    }

    @Test
    void printsExactDecimalsAsJson() throws IOException {
        Path october = scenario("october", "{\"name\": \"October\", \"rateCard\": \"moonshot-international-2026-10\", "
                + "\"workload\": {\"cacheHitShare\": 0.5, \"users\": 2000}, \"plan\": {\"monthlyBudget\": 1e3}}");
        assertEquals(0, run(chat.toString(), october.toString(), "--format", "json"));
        JsonNode root = new JsonMapper().readTree(out());
        assertEquals(new JsonMapper().readTree("""
                { "scenario": "October", "rateCard": "moonshot-international-2026-10", "currency": "USD" }"""), root.get("b"));
        assertEquals(new JsonMapper().readTree("""
                [ { "field": "users", "a": "1000", "b": "2000" }, { "field": "cacheHitShare", "a": "0", "b": "0.5" },
                  { "field": "monthlyBudget", "a": null, "b": "1000" } ]"""), root.get("inputs"));
        // K2.6: 215 before; 100 M tokens each at 0.95 and 0.16 and 60 M at 4.
        assertEquals(new JsonMapper().readTree(
                """
                        { "variant": "kimi-k2.6", "a": "215.00", "b": "351.00", "difference": "136.00", "change": "0.6325581395348837209302325581395349" }"""),
                root.get("variants").valueStream().filter(row -> row.get("variant").stringValue().equals("kimi-k2.6")).findFirst()
                        .orElseThrow());
        assertTrue(root.get("variants").valueStream().anyMatch(row -> row.get("a").isNull() && row.get("difference").isNull()));
    }

    @Test
    void namesTheCardAndTheLifeOfTheCacheWhereTheyDiffer() throws IOException {
        Path hour = scenario("hour", "{\"rateCard\": \"moonshot-international-2026-10\", \"workload\": {\"cacheTtl\": \"1h\"}}");
        assertEquals(0, run(chat.toString(), hour.toString()));
        assertTrue(out().replaceAll(" +", " ").contains("\nRate card moonshot-international-2026-06 → moonshot-international-2026-10\n"
                + "Cache lifetime 5m → 1h\n"), out());
    }

    @Test
    void readsOneOfTheTwoOnStandardInput() {
        in = "{\"name\": \"Piped\"}";
        assertEquals(0, run(chat.toString(), "-"));
        assertTrue(out().contains("B: Piped · "), out());
        assertEquals(2, run("-", "-"));
        assertEquals("Standard input (-) is asked for twice, but can be read once.\n", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void pricesBothUnderAnotherCard() throws IOException {
        Path unknown = scenario("unknown", "{\"name\": \"Theirs\", \"rateCard\": \"not-at-hand\"}");
        assertEquals(0, run(chat.toString(), unknown.toString(), "--ratecard", "moonshot-mainland-2026-10"));
        assertTrue(out().startsWith("A: Chat · Moonshot mainland, October 2026 · CNY\n"
                + "B: Theirs · Moonshot mainland, October 2026 · CNY\n"), out());
        assertEquals(2, run(chat.toString(), unknown.toString()));
        assertTrue(err().contains("rateCard is \"not-at-hand\", but must be one of "), err());
    }

    @Test
    void endsWithOneWhereTheDifferencesAreNotTaken() {
        CompareCommand compare = new CompareCommand(() -> TestCards.SHIPPED, new Figures(Locale.US), in(),
                new PrintStream(new FullDisk(), true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        assertEquals(1, KimiCostCommand.line(file -> 7, new PrintStream(out), new PrintStream(err), compare)
                .execute("compare", chat.toString(), cached.toString()));
        assertEquals("Not all differences could be written to standard output.\n", err());
    }

    @Test
    void printsNothingWhereEitherIsBad() throws IOException {
        Path broken = scenario("broken", "{\"users\": 1}");
        assertEquals(2, run(chat.toString(), broken.toString()));
        assertEquals(2, run(broken.toString(), chat.toString()));
        assertEquals(2, run(chat.toString()));
        assertTrue(err().startsWith(broken + ", line 1, column "), err());
        err.reset();
        assertEquals(2, run(chat.toString(), cached.toString(), "--ratecard", "none"));
        assertTrue(err().startsWith("none: is not a rate card; --ratecard takes a file or one of "), err());
        assertEquals("", out());
    }

    private int run(String... arguments) {
        CompareCommand compare = new CompareCommand(() -> TestCards.SHIPPED, new Figures(Locale.US), in(),
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        String[] all = Stream.concat(Stream.of("compare"), Arrays.stream(arguments)).toArray(String[]::new);
        return KimiCostCommand.line(file -> 1, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), compare).execute(all);
    }

    private InputStream in() {
        return new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
    }

    private Path scenario(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".kimicost"), text);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
