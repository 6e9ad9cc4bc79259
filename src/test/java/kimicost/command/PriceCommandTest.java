package kimicost.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import kimicost.file.RateCards;
import kimicost.model.ratecard.Catalogue;
import kimicost.text.Figures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PriceCommandTest {
    private static final String KNOWN = String.join(", ", TestCards.SHIPPED.ids());

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String in = "";
    private Catalogue catalogue = TestCards.SHIPPED;
    private Path chatbot;
    private Path broken;

    @BeforeEach
    void writeScenarios() throws IOException {
        chatbot = scenario("chatbot.kimicost", "{\"name\": \"Chat, \\\"x\\\"\"}");
        broken = scenario("broken.kimicost", "{\"workload\": {\"cacheHitShare\": 1.2}}");
    }

    @Test
    void printsTheContractsExample() {
        assertEquals(0, run(chatbot.toString(), "--format", "json"));
        JsonNode root = JSON.readTree(out.toString(StandardCharsets.UTF_8));
        assertEquals(
                JSON.readTree(
                        """
                                { "variant": "kimi-k2.6", "model": "kimi-k2.6", "mode": "standard",
                                  "lines": [
                                    { "item": "input-cache-miss", "quantity": "100000000", "unit": "token", "rate": "0.95", "per": "1000000", "amount": "95.00" },
                                    { "item": "output", "quantity": "30000000", "unit": "token", "rate": "4.00", "per": "1000000", "amount": "120.00" } ],
                                  "subtotal": "215.00", "tax": "0", "total": "215.00", "perUser": "0.215", "perMessage": "0.00215", "fits": true, "warnings": [] }
                                """),
                root.get("estimates").get(1));
        assertEquals("moonshot-international-2026-06", root.get("rateCard").stringValue());
        assertEquals("USD", root.get("currency").stringValue());
        assertEquals("100000", root.get("messages").stringValue());
        assertEquals("kimi-k2.5", root.get("cheapest").stringValue());
        assertEquals("cannot-wait", root.get("estimates").get(9).get("warnings").get(0).get("id").stringValue());
        assertFalse(root.get("estimates").get(9).get("fits").booleanValue());
        assertEquals("thinking-always-on", root.get("estimates").get(2).get("warnings").get(0).get("id").stringValue());
    }

    @Test
    void saysWhichRatesAreOldOrNotTheProvidersOwn() throws IOException {
        Path june = scenario("june.kimicost", "{\"rateCard\": \"moonshot-international-2026-06\"}");
        assertEquals(0, run(june.toString(), "--on", "2026-11-25"));
        assertTrue(
                out.toString(StandardCharsets.UTF_8)
                        .contains("\n! A newer rate card is available: Moonshot international, November 2026, as of 10 November 2026.\n"),
                out::toString);
        out.reset();
        Path hosts = scenario("hosts.kimicost",
                "{\"rateCard\": \"moonshot-international-2026-11\", \"beside\": {\"rateCards\": [\"openrouter-2026-07\"]}}");
        assertEquals(0, run(hosts.toString(), "--on", "2026-11-25"));
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains(" · OpenRouter is the cheapest that answers at once, at older prices."), text);
        assertTrue(text.contains(
                "OpenRouter: These are the prices of an older rate card: OpenRouter, November 2026 is available and is not compared here.\n"),
                text);
        assertTrue(text.contains(
                "\n! Kimi K3.1 Pro, Kimi K3.1 Pro HighSpeed: Rates from third-party catalogues of 10 November 2026, not from the provider's own page.\n"),
                text);
    }

    @Test
    void saysOnWhatAMarginIsTakenAndUntilWhenAPriceHolds() throws IOException {
        Path quoted = scenario("quoted.kimicost",
                "{\"rateCard\": \"moonshot-mainland-2026-10\", \"quote\": {\"markUp\": 0.2, \"validUntil\": \"2026-11-24\"}}");
        assertEquals(0, run(quoted.toString(), "--on", "2026-11-24"));
        assertTrue(out.toString(StandardCharsets.UTF_8)
                .contains(" Valid until 24 November 2026. The card’s prices include tax at an unspecified rate"), out::toString);
        out.reset();
        assertEquals(0, run(quoted.toString(), "--on", "2026-11-25"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains(" Expired: it was valid until 24 November 2026."), out::toString);
    }

    @Test
    void namesTheModeOfEachLineOfABlend() throws IOException {
        Path half = scenario("half.kimicost", "{\"workload\": {\"batchShare\": 0.5, \"users\": 0}, \"plan\": {}}");
        run(half.toString(), "--format", "json");
        JsonNode nobody = JSON.readTree(out.toString(StandardCharsets.UTF_8));
        assertEquals(13, nobody.get("estimates").size());
        assertTrue(nobody.get("estimates").get(0).get("perUser").isNull());
        out.reset();
        run(scenario("all.kimicost", "{\"workload\": {\"batchShare\": 0.5}}").toString(), "--format", "json");
        JsonNode blend = JSON.readTree(out.toString(StandardCharsets.UTF_8)).get("estimates").get(12);
        assertEquals("kimi-k2.6:blend", blend.get("variant").stringValue());
        assertEquals(List.of("standard", "standard", "batch", "batch"),
                blend.get("lines").valueStream().map(line -> line.get("mode").stringValue()).toList());
    }

    @Test
    void pricesTheGoodAndReportsTheBad() {
        assertEquals(2, run(chatbot.toString(), broken.toString(), chatbot.toString(), "--format", "json"));
        assertEquals(2, out.toString(StandardCharsets.UTF_8).lines().count());
        assertEquals(broken + ", line 1, column 32: workload.cacheHitShare is 1.2, but must be a share from 0 to 1.\n", err());
    }

    @Test
    void printsNothingForABadFile() {
        assertEquals(2, run(broken.toString(), "--format", "csv"));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void writesCsvAsRfc4180Does() {
        run(chatbot.toString(), chatbot.toString(), "--format", "csv");
        List<String> rows = List.of(out.toString(StandardCharsets.UTF_8).split("\r\n"));
        assertEquals(1 + 2 * 22, rows.size());
        assertEquals(
                "\"Chat, \"\"x\"\"\",\"moonshot-international-2026-06\",\"USD\",100000,\"kimi-k2.5\",\"kimi-k2.5\",\"standard\",\"input-cache-miss\","
                        + "\"standard\",100000000,\"token\",0.60,1000000,60,150,0,150",
                rows.get(1));
    }

    @Test
    void marksTheCheapestInTheTable() {
        assertEquals(0, run(chatbot.toString()));
        String table = out.toString(StandardCharsets.UTF_8);
        List<String> marked = table.lines().filter(line -> line.startsWith("* ")).toList();
        assertEquals("* Kimi K2.5                            60.00   90.00  $150.00   $0.1500    $0.001500", marked.getFirst());
        assertEquals(1, table.lines().filter(line -> line.contains("$")).map(String::length).distinct().count());
    }

    @Test
    void takesACardByIdOrFile() throws IOException {
        Path unknown = scenario("unknown.kimicost", "{\"rateCard\": \"mine\"}");
        assertEquals(2, run(unknown.toString()));
        assertEquals(unknown + ", line 1, column 14: rateCard is \"mine\", but must be one of " + KNOWN + ".\n", err());
        assertEquals(0, run(unknown.toString(), "--ratecard", "moonshot-mainland-2026-10"));
        Path own = folder.resolve("own.json");
        Files.writeString(own, Files.readString(Path.of("ratecards/moonshot-international-2026-10.json")));
        assertEquals(0, run(unknown.toString(), "--ratecard", own.toString()));
        err.reset();
        assertEquals(2, run(chatbot.toString(), "--ratecard", "none"));
        assertEquals("none: is not a rate card; --ratecard takes a file or one of " + KNOWN + ".\n", err());
    }

    @Test
    void printsALineEachAsJsonl() {
        assertEquals(0, run(chatbot.toString(), "--format", "jsonl"));
        assertEquals(1, out.toString(StandardCharsets.UTF_8).lines().count());
        assertEquals("Chat, \"x\"", JSON.readTree(out.toString(StandardCharsets.UTF_8)).get("scenario").stringValue());
    }

    @Test
    void readsAScenarioOrAListOnStandardInput() throws IOException {
        in = "{\"name\": \"Piped\"}";
        assertEquals(0, run("-", "--format", "json"));
        assertEquals("Piped", JSON.readTree(out.toString(StandardCharsets.UTF_8)).get("scenario").stringValue());
        out.reset();
        in = chatbot + "\r\n" + chatbot + "\n";
        assertEquals(0, run(chatbot.toString(), "--files", "-", "--format", "jsonl"));
        assertEquals(3, out.toString(StandardCharsets.UTF_8).lines().count());
        out.reset();
        Path list = scenario("list", chatbot + "\0" + scenario("a\nb.kimicost", "{}") + "\0");
        assertEquals(0, run("--files", list.toString(), "--format", "jsonl"));
        assertEquals(2, out.toString(StandardCharsets.UTF_8).lines().count());
        in = "{";
        assertEquals(2, run("-"));
        assertTrue(err().startsWith("standard input, line 1, column 2: "), err());
    }

    @Test
    void partsTheTablesOfSeveralScenariosByALine() {
        assertEquals(0, run(chatbot.toString()));
        String one = out.toString(StandardCharsets.UTF_8);
        out.reset();
        assertEquals(0, run(chatbot.toString(), chatbot.toString()));
        assertEquals(one + "\n" + one, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void readsStandardInputOnce() {
        assertEquals(2, run("-", "--files", "-"));
        assertEquals(2, run("-", "-"));
        assertEquals(
                "Standard input (-) is asked for 2 times, but can be read once.\n`kimicost price --help` says what it takes.\n".repeat(2),
                err());
    }

    @Test
    void needsAScenario() throws IOException {
        assertEquals(2, run("--files", scenario("list", "\n\n").toString()));
        assertEquals("--files lists no scenario; at least one is needed.\n`kimicost price --help` says what it takes.\n", err());
        err.reset();
        assertEquals(2, run("--files", folder.resolve("none").toString()));
        assertEquals(folder.resolve("none") + ": does not exist; a path to a file is needed.\n", err());
    }

    @Test
    void namesCardsThatAreLeftAside() throws IOException {
        Path cards = Files.createDirectories(folder.resolve("cards"));
        Files.writeString(cards.resolve("broken.json"), "{");
        Files.writeString(cards.resolve("mine.json"), Files.readString(Path.of("ratecards/moonshot-international-2026-10.json")));
        catalogue = RateCards.load(cards);
        assertEquals(0, run(chatbot.toString()));
        assertEquals(List.of(cards.resolve("broken.json") + ", line 1, column 2", cards.resolve("mine.json") + ", id is "), err().lines()
                .map(line -> line.replace("Rate card left aside: ", "").replace("mine.json:", "mine.json,").replaceFirst("\"moon.*|: .*",
                        ""))
                .toList());
    }

    @Test
    void pricesUnderTheCardAskedForThoughTheScenarioCarriesAnotherOfThatId() throws IOException {
        String mine = Files.readString(Path.of("ratecards/moonshot-international-2026-10.json"))
                .replace("\"moonshot-international-2026-10\"", "\"mine\"");
        Path scenario = scenario("saved.kimicost",
                """
                        {"rateCard": "mine", "beside": {"rateCards": ["theirs"]}, "savedUnder": {"rateCardAsOf": "2026-10-04", "cards": [%s, %s]}}"""
                        .formatted(mine, mine.replace("\"mine\"", "\"theirs\"")));
        Path own = scenario("mine.json", mine.replace("\"output\": \"4.00\"", "\"output\": \"5.00\""));
        // 95 for the input, 30 M of output at 4 or 5.
        assertEquals(List.of("mine 215.00", "theirs 215.00"), billsOfK26(scenario.toString()));
        assertEquals(List.of("mine 245.00", "theirs 215.00"), billsOfK26(scenario.toString(), "--ratecard", own.toString()));
    }

    @Test
    void endsWithOneWhereThePricesAreNotTaken() {
        PriceCommand price = new PriceCommand(() -> catalogue, new Figures(Locale.US), in(),
                new PrintStream(new FullDisk(), true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        assertEquals(1, KimiCostCommand.line(file -> 7, new PrintStream(out), new PrintStream(err), price)
                .execute("price", chatbot.toString()));
        assertEquals("Not all prices could be written to standard output.\n", err());
    }

    @Test
    void refusesBadUsage() {
        assertEquals(2, run());
        assertEquals(2, run(chatbot.toString(), "--format", "xml"));
        assertEquals(2, run(chatbot.toString(), "--colour"));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    private List<String> billsOfK26(String... arguments) {
        out.reset();
        assertEquals(0, run(Stream.concat(Arrays.stream(arguments), Stream.of("--format", "json")).toArray(String[]::new)), err::toString);
        JsonNode root = JSON.readTree(out.toString(StandardCharsets.UTF_8));
        return Stream.concat(Stream.of(root), root.get("beside").valueStream()).flatMap(card -> card.get("estimates").valueStream()
                .filter(estimate -> estimate.get("variant").stringValue().equals("kimi-k2.6"))
                .map(estimate -> card.get("rateCard").stringValue() + " " + estimate.get("total").stringValue())).toList();
    }

    private int run(String... arguments) {
        PriceCommand price = new PriceCommand(() -> catalogue, new Figures(Locale.US), in(),
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        String[] all = Stream.concat(Stream.of("price"), Arrays.stream(arguments)).toArray(String[]::new);
        return KimiCostCommand.line(file -> 1, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), price).execute(all);
    }

    private InputStream in() {
        return new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
    }

    private Path scenario(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
