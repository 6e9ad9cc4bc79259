package kimicost.model.ratecard;

import static kimicost.TestCards.JUNE;
import static kimicost.TestCards.MAINLAND;
import static kimicost.TestCards.NOVEMBER;
import static kimicost.TestCards.OCTOBER;
import static kimicost.TestCards.SHIPPED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    @Test
    void knowsTheCardThatSucceedsAnother() {
        assertEquals(Optional.of(NOVEMBER), SHIPPED.newerThan(JUNE));
        assertEquals(Optional.of(NOVEMBER), SHIPPED.newerThan(OCTOBER));
        assertEquals(Optional.empty(), SHIPPED.newerThan(NOVEMBER));
        assertEquals(Optional.empty(), SHIPPED.newerThan(MAINLAND));
    }

    @Test
    void knowsWhichModelsWereRetiredSince() {
        assertEquals(List.of("kimi-k2.5", "moonshot-v1-8k", "moonshot-v1-8k-vision-preview", "moonshot-v1-32k",
                        "moonshot-v1-32k-vision-preview", "moonshot-v1-128k", "moonshot-v1-128k-vision-preview"),
                on("2026-11-25", JUNE).retiredSince().stream().map(ModelRates::id).toList());
        assertEquals(List.of(), on("2026-08-30", JUNE).retiredSince());
        assertEquals(List.of(), on("2026-11-25", OCTOBER).retiredSince());
    }

    private static RateCard on(String day, RateCard card) {
        return SHIPPED.on(LocalDate.parse(day)).card(card.id()).orElseThrow();
    }

    @Test
    void aModelIsRetiredFromItsDayOn() {
        ModelRates retired = OCTOBER.model("kimi-k2.5").orElseThrow();
        assertEquals("2026-08-31", retired.retiredOn().orElseThrow().toString());
        assertEquals(false, retired.retiredBy(retired.retiredOn().orElseThrow().minusDays(1)));
        assertEquals(true, retired.retiredBy(retired.retiredOn().orElseThrow()));
    }
}
