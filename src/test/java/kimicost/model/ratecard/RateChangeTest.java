package kimicost.model.ratecard;

import static kimicost.TestCards.JUNE;
import static kimicost.TestCards.NOVEMBER;
import static kimicost.TestCards.OCTOBER;
import static kimicost.TestCards.SHIPPED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateChangeTest {
    @Test
    void findsThePricesThatDifferAndThoseThatOneCardAloneHas() {
        assertEquals(List.of("kimi-k2.7-code BATCH_CACHE_MISS - 0.57", "kimi-k2.7-code BATCH_CACHE_HIT - 0.114",
                "kimi-k2.7-code BATCH_OUTPUT - 2.4", "search SEARCH 0.005 0.002"), changed(JUNE, OCTOBER));
        assertEquals(List.of("kimi-k2.6 CACHE_MISS 0.55 0.65", "kimi-k2.6 CACHE_HIT 0.11 0.15", "kimi-k2.6 OUTPUT 3.2 3.41",
                "kimi-k2.7-code CACHE_MISS 0.74 0.6", "kimi-k2.7-code CACHE_HIT 0.15 0.16"),
                changed(SHIPPED.card("openrouter-2026-07").orElseThrow(), SHIPPED.card("openrouter-2026-11").orElseThrow()));
    }

    @Test
    void whereNoPriceChangedThereIsNoChange() {
        assertEquals(List.of(), changed(OCTOBER, NOVEMBER));
        assertTrue(RateChange.all(OCTOBER, NOVEMBER).stream().anyMatch(change -> !change.changed()));
    }

    @Test
    void modelsThatAreNoLongerOfferedHaveNoPriceToCompare() {
        assertTrue(RateChange.all(JUNE, OCTOBER).stream().flatMap(change -> change.model().stream())
                .noneMatch(model -> model.id().equals("kimi-k2.5")));
    }

    @Test
    void aNewModelHasItsPricesOnTheLaterCard() {
        ModelRates pro = NOVEMBER.model("kimi-k3.1-pro").orElseThrow();
        assertEquals(List.of("kimi-k3.1-pro CACHE_MISS - 2", "kimi-k3.1-pro CACHE_WRITE_FIVE_MINUTES - 2",
                "kimi-k3.1-pro CACHE_WRITE_ONE_HOUR - 4", "kimi-k3.1-pro CACHE_HIT - 0.2", "kimi-k3.1-pro OUTPUT - 10"),
                RateChange.of(pro, true).stream().map(RateChangeTest::text).toList());
    }

    private static List<String> changed(RateCard earlier, RateCard later) {
        return RateChange.all(earlier, later).stream().filter(RateChange::changed).map(RateChangeTest::text).toList();
    }

    private static String text(RateChange change) {
        return change.model().map(ModelRates::id).orElse("search") + " " + change.price() + " " + text(change.before()) + " "
                + text(change.after());
    }

    private static String text(Optional<BigDecimal> rate) {
        return rate.map(value -> value.stripTrailingZeros().toPlainString()).orElse("-");
    }
}
