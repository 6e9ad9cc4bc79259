package kimicost.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kimicost.TestCards;
import kimicost.model.pricing.CostLine;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Estimator;
import kimicost.model.pricing.Item;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Preset;
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
    void aSentenceListsAFewAndCountsTheOthers() {
        List<String> ids = IntStream.range(100, 400).mapToObj(i -> "model-" + i).toList();
        assertEquals("model-100, model-101, model-102, model-103, model-104 and 16 more", Names.several(ids.subList(0, 21)));
        assertEquals(String.join(", ", ids.subList(0, 20)), Names.several(ids.subList(0, 20)));
        assertEquals("a", Names.list(List.of("a")));
        assertEquals("", Names.list(List.of()));
        assertEquals("{0}, it''s; b", Names.clauses(List.of("{0}, it''s", "b")), "what is listed is taken as it is");
        assertEquals("a · b", Names.row(List.of("a", "b")));
    }

    /// Files keep the English name: the menu shows it in its own language.
    @Test
    void aPresetIsCalledInTheMenuAsItsScenarioIs() {
        Preset.ALL.forEach(preset -> assertEquals(preset.name(), Names.preset(preset)));
        assertEquals("20 pieces a day, 500 tokens in, 1,500 out", Names.summary(Preset.ALL.getLast()));
    }

    @Test
    void everyItemHasANameOfItsOwn() {
        assertEquals("Cache miss, Cache write, Cache hit, Search results, Output, Thinking, Search fees",
                Stream.of(Item.values()).map(Names::column).collect(Collectors.joining(", ")));
        assertEquals("Input, cache miss; Input, cache write; Input, cache hit; Search results; Output; Thinking; Search fees",
                Stream.of(Item.values()).map(Names::legend).collect(Collectors.joining("; ")));
    }
}
