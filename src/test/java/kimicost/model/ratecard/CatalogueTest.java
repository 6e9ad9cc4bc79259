package kimicost.model.ratecard;

import static kimicost.TestCards.JUNE;
import static kimicost.TestCards.MAINLAND;
import static kimicost.TestCards.NOVEMBER;
import static kimicost.TestCards.OCTOBER;
import static kimicost.TestCards.SHIPPED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    @Test
    void aCardKnowsTheNewestOfItsSeries() {
        assertEquals(Optional.of("moonshot-international-2026-11"), on("2026-11-25", JUNE).hindsight().newer().map(RateCard::id));
        assertEquals(Optional.empty(), on("2026-11-25", NOVEMBER).hindsight().newer());
        assertEquals(Optional.empty(), on("2026-11-25", MAINLAND).hindsight().newer());
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

    @Test
    void theNewestCardSaysWhatEnded() {
        RateCard old = card("old", "2026-01-01", "tool", null, null);
        RateCard middle = card("middle", "2026-02-01", "tool", "2026-06-01", "2026-06-01");
        RateCard latest = card("latest", "2026-03-01", "tool", "2026-07-01", "2026-07-01");
        RateCard other = card("other", "2026-03-01", "another", "2026-05-01", null);
        RateCard seen = new Catalogue(List.of(latest, old, middle), List.of()).on(LocalDate.parse("2026-06-30")).card("old").orElseThrow();
        assertEquals(Optional.of(LocalDate.parse("2026-07-01")), seen.endOf(seen.models().getFirst()));
        assertEquals(List.of(), seen.retiredSince());
        assertEquals(Optional.empty(), seen.searchEnded());
        RateCard later = new Catalogue(List.of(latest, old, middle), List.of()).on(LocalDate.parse("2026-07-01")).card("old").orElseThrow();
        assertEquals(List.of("m"), later.retiredSince().stream().map(ModelRates::id).toList());
        assertEquals(Optional.of(LocalDate.parse("2026-07-01")), later.searchEnded());
        // A newer card that names another tool says nothing of the old one.
        assertEquals(Optional.empty(),
                new Catalogue(List.of(old, other), List.of()).on(LocalDate.parse("2026-12-31")).card("old").orElseThrow().searchEnded());
        assertEquals(Set.of("old", "other"), new Catalogue(List.of(old, other), List.of()).ids());
    }

    @Test
    void aProviderThatIsNotNamedSucceedsNobody() {
        RateCard nameless = new RateCard("a", "A", "", "", "", JUNE.currency(), false, JUNE.asOf(), List.of(), JUNE.models(),
                Optional.empty(), List.of(), List.of());
        RateCard later = new RateCard("b", "B", "", "", "", JUNE.currency(), false, OCTOBER.asOf(), List.of(), JUNE.models(),
                Optional.empty(), List.of(), List.of());
        assertEquals(false, nameless.isFollowedBy(later));
        assertEquals(true, JUNE.isFollowedBy(OCTOBER));
        assertEquals(false, OCTOBER.isFollowedBy(JUNE));
        assertEquals(false, JUNE.isFollowedBy(JUNE));
        assertEquals(false, JUNE.isFollowedBy(MAINLAND));
    }

    private static RateCard card(String id, String asOf, String tool, String toolEnds, String modelEnds) {
        ModelRates model = new ModelRates("m", "M", BigDecimal.TEN, Thinking.NONE,
                new Rates(BigDecimal.ONE, Optional.empty(), BigDecimal.TWO, Optional.empty()),
                Optional.empty(), Optional.empty(), Optional.ofNullable(modelEnds).map(LocalDate::parse), Optional.empty());
        return new RateCard(id, id, "Provider", "host", "region", JUNE.currency(), false, LocalDate.parse(asOf), List.of(), List.of(model),
                Optional.of(new RateCard.WebSearch(tool, BigDecimal.ONE, Optional.ofNullable(toolEnds).map(LocalDate::parse))), List.of(),
                List.of());
    }
}
