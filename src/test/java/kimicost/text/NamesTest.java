package kimicost.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kimicost.TestCards;
import kimicost.model.pricing.CostLine;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Estimator;
import kimicost.model.pricing.Item;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;

class NamesTest {
    /// The quantity is exact in the bill, and short in the line that proves it.
    @Test
    void aProofLineShowsTheDigitsThatMatter() {
        Scenario scenario = Dimension.CACHE_HIT_SHARE.with(Scenario.DEFAULT, new BigDecimal("0.7620399952668323275332029345639569"));
        Estimate estimate = Estimator.compare(scenario.workload(), scenario.plan(), TestCards.JUNE).estimates().getFirst();
        CostLine hits = estimate.lines().stream().filter(line -> line.item() == Item.INPUT_CACHE_HIT).findFirst().orElseThrow();
        assertEquals("76,203,999.5267 tokens × $0.10 per million = $7.62",
                Names.derivation(hits, new Figures(Locale.US), Currency.getInstance("USD")));
    }

    @Test
    void everyItemHasANameOfItsOwn() {
        assertEquals("Cache miss, Cache write, Cache hit, Search results, Output, Thinking, Search fees",
                Stream.of(Item.values()).map(Names::column).collect(Collectors.joining(", ")));
        assertEquals("Input, cache miss; Input, cache write; Input, cache hit; Search results; Output; Thinking; Search fees",
                Stream.of(Item.values()).map(Names::legend).collect(Collectors.joining("; ")));
    }
}
