package kimicost.file;

import static kimicost.TestCards.card;
import static kimicost.TestCards.model;
import static kimicost.TestCards.rates;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kimicost.model.analysis.Answer;
import kimicost.model.ratecard.CacheTtl;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Scenario;
import kimicost.model.workload.Plan;
import kimicost.model.workload.Workload;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DifferenceJsonTest {
    /// A costs 160 and B 320, for 100 M tokens of input and 30 M of output.
    private static final RateCard CARD = card(model("a", rates("1.00", null, "2.00"), null), model("b", rates("2.00", null, "4.00"), null));
    private static final Scenario CHAT = Scenario.DEFAULT.withName("Chat").withRateCard(CARD.id());

    @Test
    void listsTheInputsThatDifferAndEveryVariantsMonth() {
        RateCard without = new RateCard("without", "Without B", "Tester", "localhost", "nowhere", CARD.currency(), false, CARD.asOf(),
                CARD.sources(), List.of(CARD.models().getFirst()), Optional.empty(), List.of(), List.of());
        Scenario after = CHAT.withName("Doubled").withRateCard("without")
                .withWorkload(Workload.DEFAULT.withUsers(new BigDecimal("2000"))
                        .withCacheTtl(CacheTtl.ONE_HOUR).withThinkingTokens(BigDecimal.ONE))
                .withPlan(Plan.DEFAULT.withMonthlyBudget(Optional.of(new BigDecimal("1000"))));
        // 200 M tokens of input, 60 M of output and 0.2 M of thinking at 2 cost 200 + 120 + 0.40: 160.40 more than 160.
        assertEquals(new JsonMapper().readTree("""
                { "a": { "scenario": "Chat", "rateCard": "test", "currency": "USD" },
                  "b": { "scenario": "Doubled", "rateCard": "without", "currency": "USD" },
                  "inputs": [
                    { "field": "users", "a": "1000", "b": "2000" },
                    { "field": "thinkingTokens", "a": "0", "b": "1" },
                    { "field": "monthlyBudget", "a": null, "b": "1000" },
                    { "field": "cacheTtl", "a": "5m", "b": "1h" } ],
                  "variants": [
                    { "variant": "a", "a": "160.00", "b": "320.40", "difference": "160.40", "change": "1.0025" },
                    { "variant": "b", "a": "320.00", "b": null, "difference": null, "change": null } ] }
                """), new JsonMapper().readTree(DifferenceJson.document(answer(CHAT, CARD), answer(after, without))));
    }

    private static Answer answer(Scenario scenario, RateCard card) {
        return Answer.of(scenario, new Catalogue(List.of(card), List.of()));
    }
}
