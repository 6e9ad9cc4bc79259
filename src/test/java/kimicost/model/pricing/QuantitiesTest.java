package kimicost.model.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import kimicost.model.workload.Workload;
import org.junit.jupiter.api.Test;

class QuantitiesTest {
    /// 100,000 messages of 1,000 in, of which a quarter hits, 300 out, 50 of thinking and a search in ten, half of them continued.
    @Test
    void aMonthOfEachItemIsCounted() {
        Workload workload = Workload.of(1000, 100, 1000, 300).withCacheHitShare(new BigDecimal("0.25"))
                .withThinkingTokens(new BigDecimal("50"))
                .withSearchesPerMessage(new BigDecimal("0.1")).withSearchContinuedShare(new BigDecimal("0.5"));
        Quantities month = Quantities.of(workload);
        assertEquals("75000000 75000000 25000000 20000000 30000000 5000000 10000", Arrays.stream(Item.values())
                .map(item -> month.of(item).stripTrailingZeros().toPlainString()).collect(Collectors.joining(" ")));
    }
}
