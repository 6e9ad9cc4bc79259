package kimicost.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kimicost.TestCards;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.model.ratecard.Rates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Compares every rate of the shipped cards with a table copied by hand from the providers' pages.
class ShippedCardsTest {
    private static final Path TABLE = Path.of("src/test/resources/shipped-cards.txt");

    static Stream<RateCard> shipped() {
        return TestCards.SHIPPED.cards().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyCellIsAsPrinted(RateCard card) throws IOException {
        assertEquals(String.join("\n", printed().get(card.id())), String.join("\n", rows(card)));
    }

    @Test
    void theTableAndTheAppHaveTheSameCardsInTheSameOrder() throws IOException {
        assertEquals(List.copyOf(printed().keySet()), shipped().map(RateCard::id).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    moonshot-international-2026-06 | kimi-k2.7-code          | The guide names no batch rates for this model.
                    moonshot-international-2026-10 | kimi-k2.5               | Rates read on 15 August 2026, batch rates on 13 August 2026.
                    moonshot-international-2026-10 | kimi-k2.6               | Batch rates read on 13 August 2026.
                    moonshot-international-2026-11 | kimi-k3.1-pro           | Rates from third-party catalogues of 10 November 2026, not from the provider's own page.
                    moonshot-international-2026-11 | kimi-k3.1-pro-highspeed | Rates from third-party catalogues of 10 November 2026, not from the provider's own page.
                    moonshot-mainland-2026-10      | kimi-k2.6               | Batch rates from a copy of 23 July 2026.
                    moonshot-mainland-2026-10      | moonshot-v1-8k          | Rates from a copy of 23 July 2026.
                    moonshot-mainland-2026-10      | kimi-k3                 | a voucher of 15 RMB for 3 months, which cannot be spent on this model.
                    openrouter-2026-11             | kimi-k2.6               | buying credit costs a fee
                    siliconflow-2026-09            | kimi-k2.6               | Rates of 2 July 2026.
                    """)
    void aCellOfAnotherSourceOrDaySaysSo(String card, String model, String note) {
        String found = TestCards.SHIPPED.card(card).orElseThrow().model(model).orElseThrow().note().orElseThrow();
        assertTrue(found.contains(note), found);
    }

    /// The rows of the table, by the id of their card; cells without the spaces around them.
    private static Map<String, List<String>> printed() throws IOException {
        Map<String, List<String>> cards = new LinkedHashMap<>();
        List<String> rows = List.of();
        for (String line : Files.readAllLines(TABLE)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String row = Stream.of(line.split("\\|")).map(String::strip).collect(Collectors.joining(" | "));
                if (row.startsWith("card | ")) {
                    rows = new ArrayList<>();
                    cards.put(row.split(" \\| ")[1], rows);
                }
                rows.add(row);
            }
        }
        return cards;
    }

    private static List<String> rows(RateCard card) {
        List<String> rows = new ArrayList<>();
        rows.add(row("card", card.id(), card.provider(), card.endpoint(), card.region(), card.currency(),
                card.taxIncluded() ? "included" : "excluded", card.asOf()));
        card.models().forEach(model -> rows.add(model(model)));
        card.webSearch().ifPresent(search -> rows.add(row("search", search.name(), search.perCall(), search.retiredOn())));
        card.tiers().forEach(tier -> rows.add(row("tier", tier.name(), tier.cumulativeRecharge(), tier.concurrency(),
                tier.requestsPerMinute(), tier.tokensPerMinute(), tier.tokensPerDay())));
        card.vouchers().forEach(voucher -> rows.add(row("voucher", voucher.atCumulativeRecharge(), voucher.amount(),
                voucher.countsTowardTier() ? "yes" : "no")));
        card.sources().forEach(source -> rows.add(row("source", source.address(), source.readOn())));
        return rows;
    }

    private static String model(ModelRates model) {
        Rates rates = model.standard();
        assertEquals(Optional.empty(), model.batch().flatMap(Rates::cacheWrite), model.id());
        return row("model", model.id(), rates.inputCacheMiss(), rates.inputCacheHit(), rates.output(),
                rates.cacheWrite().map(Rates.CacheWrite::fiveMinutes), rates.cacheWrite().map(Rates.CacheWrite::oneHour),
                model.batch().map(Rates::inputCacheMiss), model.batch().flatMap(Rates::inputCacheHit), model.batch().map(Rates::output),
                model.contextTokens(), model.thinking().id(), model.launchedOn(), model.retiredOn());
    }

    private static String row(Object... cells) {
        return Stream.of(cells).map(ShippedCardsTest::cell).collect(Collectors.joining(" | "));
    }

    private static String cell(Object value) {
        return switch (value) {
            case Optional<?> cell -> cell.map(ShippedCardsTest::cell).orElse("-");
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }
}
