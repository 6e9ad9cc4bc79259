package kimicost.model.analysis;

import static kimicost.TestCards.SHIPPED;
import static kimicost.model.analysis.Cases.CHATBOT;
import static kimicost.model.analysis.Cases.assertAmount;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kimicost.TestCards;
import kimicost.model.analysis.Hosts.Lack;
import kimicost.model.analysis.Hosts.Model;
import kimicost.model.analysis.Hosts.Offer;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;

class HostsTest {
    private static final String OWN = "moonshot-international-2026-11";

    /// 100 M tokens in, 30 M out: 95 + 120 = 215 at the maker's, 65 + 102.30 = 167.30 and 75 + 105 = 180 elsewhere.
    @Test
    void sortsTheHostsOfAModelByPriceAndSaysTheDifference() {
        Model model = hosts(CHATBOT, "deepinfra-2026-07", "openrouter-2026-11").models().getFirst();
        assertEquals("Kimi K2.6", model.name());
        assertEquals(List.of("OpenRouter", "DeepInfra", "Moonshot AI"),
                model.offers().stream().map(offer -> offer.card().provider()).toList());
        Offer cheapest = model.cheapest().orElseThrow();
        assertAmount(new BigDecimal("167.30"), cheapest.estimate().total());
        assertAmount(new BigDecimal("-47.70"), cheapest.difference().orElseThrow());
        // 47.7 / 215
        assertAmount(new BigDecimal("-0.2219"), cheapest.share().orElseThrow().setScale(4, java.math.RoundingMode.HALF_UP));
        assertAmount(new BigDecimal("-35"), model.offers().get(1).difference().orElseThrow());
        assertEquals(Optional.empty(), model.own().orElseThrow().difference());
    }

    @Test
    void saysWhatAHostDoesWithout() {
        Model model = hosts(CHATBOT, "azure-2026-08", "deepinfra-2026-07").models().getFirst();
        assertEquals(Set.of(Lack.CACHE_HITS, Lack.SEARCH, Lack.BATCH), offer(model, "Azure").lacks());
        assertEquals(Set.of(Lack.SEARCH, Lack.BATCH), offer(model, "DeepInfra").lacks());
        assertEquals(Set.of(), offer(model, "Moonshot AI").lacks());
    }

    @Test
    void aHostWithoutSearchIsNoOfferWhereMessagesSearch() {
        Scenario searching = Dimension.SEARCHES_PER_MESSAGE.with(CHATBOT, new BigDecimal("0.05"));
        Model model = hosts(searching, "openrouter-2026-11").models().getFirst();
        assertEquals("Moonshot AI", model.cheapest().orElseThrow().card().provider());
        assertEquals("OpenRouter", model.offers().getLast().card().provider());
    }

    @Test
    void aModelStandsThereWhereTwoHostsOfferItAndTheOneThatLeadsInAnyCase() {
        assertEquals(List.of("kimi-k2.6", "kimi-k2.7-code"),
                hosts(CHATBOT, "openrouter-2026-11").models().stream().map(Model::id).toList());
        assertEquals(List.of("kimi-k2.6"), hosts(CHATBOT).models().stream().map(Model::id).toList());
    }

    @Test
    void theCandidatesAreTheNewestCardsOfOtherProvidersInTheCurrency() {
        List<RateCard> candidates = Hosts.candidates(SHIPPED, card(OWN));
        assertTrue(candidates.stream().map(RateCard::id).toList().containsAll(List.of("openrouter-2026-11", "together-2026-07")));
        assertTrue(candidates.stream().noneMatch(card -> card.isMakers() || card.id().equals("openrouter-2026-07")));
        assertEquals(List.of(), Hosts.candidates(SHIPPED, TestCards.MAINLAND));
    }

    @Test
    void theExampleIsOfTheHostsThatCostLeast() {
        ModelRates model = card(OWN).model("kimi-k2.6").orElseThrow();
        Catalogue today = SHIPPED.on(LocalDate.parse("2026-11-23"));
        assertEquals(List.of("openrouter-2026-11", "deepinfra-2026-07"),
                Hosts.cheapest(Hosts.candidates(today, card(OWN)), CHATBOT, model, 2).stream().map(RateCard::id).toList());
    }

    private static Hosts hosts(Scenario scenario, String... beside) {
        Scenario with = scenario.withRateCard(OWN).withExtras(scenario.extras().withBeside(List.of(beside)));
        return Hosts.of(with, Answer.of(with, SHIPPED).comparison(), card(OWN).model("kimi-k2.6").orElseThrow());
    }

    private static Offer offer(Model model, String provider) {
        return model.offers().stream().filter(offer -> offer.card().provider().equals(provider)).findFirst().orElseThrow();
    }

    private static RateCard card(String id) {
        return SHIPPED.card(id).orElseThrow();
    }
}
