package kimicost.model.analysis;

import static kimicost.TestCards.JUNE;
import static kimicost.TestCards.OCTOBER;
import static kimicost.model.analysis.Cases.CHATBOT;
import static kimicost.model.analysis.Cases.assertAmount;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kimicost.model.analysis.PriceChanges.Change;
import kimicost.model.pricing.Item;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;

class PriceChangesTest {
    private static final Scenario SEARCHING = Dimension.SEARCHES_PER_MESSAGE.with(CHATBOT, new BigDecimal("0.1"));

    @Test
    void aLineIsHeldAgainstTheSameLine() {
        Change fees = change("kimi-k2.6", Optional.of(Item.SEARCH_FEES));
        // 10,000 searches at 0.005 and at 0.002
        assertAmount(new BigDecimal("50"), fees.before().orElseThrow());
        assertAmount(new BigDecimal("20"), fees.now().orElseThrow());
        assertAmount(new BigDecimal("-30"), fees.difference().orElseThrow());
        assertAmount(new BigDecimal("-30"), change("kimi-k2.6", Optional.empty()).difference().orElseThrow());
        assertAmount(BigDecimal.ZERO, change("kimi-k2.6", Optional.of(Item.OUTPUT)).difference().orElseThrow());
    }

    @Test
    void whatOnlyOneCardSellsHasNoDifference() {
        Change retired = change("kimi-k2.5", Optional.empty());
        assertEquals(Optional.empty(), retired.now());
        assertEquals(Optional.empty(), retired.difference());
        assertEquals(Optional.empty(), change("kimi-k3", Optional.empty()).before());
        assertEquals(Optional.empty(), change("kimi-k2.7-code:batch", Optional.empty()).before());
    }

    @Test
    void namesTheModelsThatCameAndWent() {
        PriceChanges clocks = PriceChanges.of(SEARCHING, JUNE, OCTOBER);
        assertEquals(Set.of("kimi-k3", "kimi-k2.7-code-highspeed"),
                clocks.added().stream().map(ModelRates::id).collect(Collectors.toSet()));
        assertEquals("kimi-k2.5", clocks.retired().getFirst().id());
        assertEquals(7, clocks.retired().size());
    }

    private static Change change(String variant, Optional<Item> item) {
        return PriceChanges.of(SEARCHING, JUNE, OCTOBER).changes().stream()
                .filter(change -> change.variant().id().equals(variant) && change.item().equals(item)).findFirst().orElseThrow();
    }
}
