package kimicost.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kimicost.file.disk.BadFile;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateCardsTest {
    private static final Path SOURCES = Path.of("ratecards");

    @TempDir
    private Path folder;

    @Test
    void shipsEveryCardOfTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            assertEquals(files.map(file -> file.getFileName().toString()).sorted().toList(), RateCards.SHIPPED.stream().sorted().toList());
        }
        assertEquals(RateCards.SHIPPED, RateCards.shipped().stream().map(card -> card.id() + ".json").toList());
    }

    @Test
    void readsACardAsPrinted() throws BadFile {
        RateCard october = RateCardFile.read(SOURCES.resolve("moonshot-international-2026-10.json"));
        ModelRates k3 = october.model("kimi-k3").orElseThrow();
        assertEquals(new BigDecimal("15.00"), k3.standard().output());
        assertEquals(Optional.empty(), k3.batch());
        assertEquals(new BigDecimal("6.00"), k3.standard().cacheWrite().orElseThrow().oneHour());
        assertEquals(Optional.empty(), october.model("moonshot-v1-8k").orElseThrow().standard().inputCacheHit());
        assertEquals(6, october.tiers().size());
        assertEquals(Optional.empty(), october.tiers().getLast().tokensPerDay());
    }

    @Test
    void readsTheCardsOfAFolderAndListsTheBrokenOnes() throws IOException {
        String june = Files.readString(SOURCES.resolve("moonshot-international-2026-06.json"));
        Files.writeString(folder.resolve("own.json"), june.replace("\"id\": \"moonshot-international-2026-06\"", "\"id\": \"own\""));
        Files.writeString(folder.resolve("twin.json"), june);
        Files.writeString(folder.resolve("torn.json"), june.substring(0, 500));
        Files.createDirectory(folder.resolve("folder.json"));
        Files.writeString(folder.resolve("notes.txt"), "no card");
        Catalogue catalogue = RateCards.load(folder);
        assertTrue(catalogue.card("own").isPresent());
        assertEquals(RateCards.SHIPPED.size() + 1, catalogue.cards().size());
        assertEquals(List.of("folder.json", "torn.json", "twin.json"),
                catalogue.broken().stream().map(Catalogue.BrokenCard::file).toList());
        assertTrue(catalogue.broken().getLast().reason().endsWith(
                "id is \"moonshot-international-2026-06\", but must be one that no other card has."));
    }

    @Test
    void aFolderThatIsNoneHoldsNoCards() throws IOException {
        assertEquals(List.of(), RateCards.load(folder.resolve("none")).broken());
        assertEquals(1, RateCards.load(Files.writeString(folder.resolve("file"), "")).broken().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    # in place of                  | stands                            | problem
                    "inputCacheMiss": "0.60"       | "inputCacheMiss": 0.60            | models[0].standard.inputCacheMiss is 0.60, but must be a decimal in quotes such as "0.95", of at most 50 digits before and after the point.
                    "inputCacheMiss": "0.60"       | "inputCacheMiss": "-1"            | models[0].standard.inputCacheMiss is "-1", but must be a number of at least 0.
                    "inputCacheMiss": "0.60"       | "inputCacheMiss": "1e3"           | models[0].standard.inputCacheMiss is "1e3", but must be a decimal in quotes such as "0.95", of at most 50 digits before and after the point.
                    "inputCacheMiss": "0.60"       | "cacheMiss": "0.60"               | models[0].standard.inputCacheMiss is missing, but must be a decimal in quotes such as "0.95", of at most 50 digits before and after the point.
                    "id": "kimi-k2.5"              | "id": "kimi-k2.6"                 | models is a list that names "kimi-k2.6" twice, but must be a list in which each id stands once.
                    "id": "kimi-k2.5"              | "id": "kimi:k2.5"                 | models[0].id is "kimi:k2.5", but must be a name without spaces or colons.
                    "thinking": "optional"         | "thinking": "maybe"               | models[0].thinking is "maybe", but must be "none", "optional" or "always".
                    "contextTokens": 262144        | "contextTokens": 0                | models[0].contextTokens is 0, but must be a whole number from 1 to 1,000,000,000.
                    "currency": "USD"              | "currency": "dollars"             | currency is "dollars", but must be a currency code of ISO 4217 such as "USD".
                    "asOf": "2026-06-30"           | "asOf": "30.6.2026"               | asOf is "30.6.2026", but must be a date such as "2026-06-30".
                    "readOn": "2026-06-30"         | "readOn": null                    | sources[0].readOn is null, but must be a date such as "2026-06-30".
                    "taxIncluded": false           | "taxIncluded": "no"               | taxIncluded is "no", but must be true or false.
                    "region": "international"      | "area": "international"           | area ("international") is not a known field; allowed here are format, version, id, name, provider, endpoint, region, currency, taxIncluded, asOf, sources, models, tools, tiers, vouchers.
                    kimicost-ratecard              | kimicost-scenario                 | format is "kimicost-scenario", but must be "kimicost-ratecard".
                    "version": 1                   | "version": 2                      | version is 2, written by a newer Kimi Cost, but must be at most 1; update the app to read it.
                    "thinking": "optional",        | ``                                | models[0].thinking is missing, but must be "none", "optional" or "always".
                    "standard": {                  | "batches": {                      | models[0].standard is missing, but must be an object.
                    "launchedOn": "2026-01-27"     | "launchedOn": 2026                | models[0].launchedOn is 2026, but must be a date such as "2026-06-30".
                    """)
    void saysWhatIsWrongWithACard(String place, String change, String problem) throws IOException {
        String june = Files.readString(SOURCES.resolve("moonshot-international-2026-06.json"));
        assertTrue(june.contains(place), place);
        String broken = june.substring(0, june.indexOf(place)) + change + june.substring(june.indexOf(place) + place.length());
        String message = assertThrows(BadFile.class, () -> RateCardFile.parse(broken, "x.json")).getMessage();
        assertTrue(message.matches("x.json, line \\d+, column \\d+: .*"), message);
        assertEquals(problem, message.substring(message.indexOf(": ") + 2));
    }

    @Test
    void saysWhyItsFolderCannotBeListed() throws IOException {
        Path file = Files.writeString(folder.resolve("ratecards"), "");
        assertEquals(file + ": cannot be listed as a folder of rate cards (a folder is needed where there is a file).",
                RateCards.load(file).broken().getFirst().reason());
    }
}
