package kimicost.file;

import static kimicost.TestCards.card;
import static kimicost.TestCards.model;
import static kimicost.TestCards.rates;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import kimicost.model.analysis.Answer;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Extras;
import kimicost.model.scenario.Quote;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.SecondCurrency;
import kimicost.model.workload.Plan;
import kimicost.model.workload.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComparisonJsonTest {
    private static final JsonMapper JSON = new JsonMapper();
    /// 100 M tokens of input and 30 M of output cost 100 + 60, and in batches 50 + 30.
    private static final RateCard CARD = card(model("a", rates("1.00", null, "2.00"), rates("0.50", null, "1.00")));
    private static final Scenario CHAT = Scenario.DEFAULT.withName("Chat").withRateCard(CARD.id());

    @Test
    void namesWhatIsPricedAndTheCheapestThatFits() {
        assertEquals(
                JSON.readTree(
                        """
                                { "scenario": "Chat", "rateCard": "test", "currency": "USD", "messages": "100000",
                                  "estimates": [
                                    { "variant": "a", "model": "a", "mode": "standard",
                                      "lines": [
                                        { "item": "input-cache-miss", "quantity": "100000000", "unit": "token", "rate": "1.00", "per": "1000000", "amount": "100.00" },
                                        { "item": "output", "quantity": "30000000", "unit": "token", "rate": "2.00", "per": "1000000", "amount": "60.00" } ],
                                      "subtotal": "160.00", "tax": "0", "total": "160.00", "perUser": "0.16", "perMessage": "0.0016", "fits": true, "warnings": [] },
                                    { "variant": "a:batch", "model": "a", "mode": "batch",
                                      "lines": [
                                        { "item": "input-cache-miss", "quantity": "100000000", "unit": "token", "rate": "0.50", "per": "1000000", "amount": "50.00" },
                                        { "item": "output", "quantity": "30000000", "unit": "token", "rate": "1.00", "per": "1000000", "amount": "30.00" } ],
                                      "subtotal": "80.00", "tax": "0", "total": "80.00", "perUser": "0.08", "perMessage": "0.0008", "fits": false,
                                      "warnings": [ { "id": "cannot-wait", "text":
                                        "This bill assumes that every message waits for a batch, which takes 12 hours to 7 days; none of these messages can wait." } ] } ],
                                  "cheapest": "a" }
                                """),
                tree(CHAT, CARD));
    }

    @Test
    void aChoiceThatIsNotAmongTheShownIsNotCalledCheapest() {
        RateCard two = card(model("a", rates("1", null, "2"), null), model("b", rates("2", null, "4"), null));
        JsonNode root = tree(CHAT.withExtras(Extras.NONE.withChoice(Optional.of("a")).withShown(Optional.of(List.of("b")))), two);
        assertEquals("\"a\"", root.get("choice").toString());
        assertEquals("\"b\"", root.get("cheapest").toString());
    }

    @Test
    void listsChoiceCardsBesideSecondCurrencyAndQuote() {
        RateCard shop = new RateCard("shop", "Shop", "Shop", "localhost", "nowhere", CARD.currency(), false, CARD.asOf(), CARD.sources(),
                List.of(model("c", rates("1.80", null, "4.00"), null)), Optional.empty(), List.of(), List.of());
        Scenario scenario = CHAT.withWorkload(Workload.DEFAULT.withBatchShare(new BigDecimal("0.5")))
                .withPlan(Plan.DEFAULT.withTaxRate(new BigDecimal("0.1")))
                .withExtras(Extras.NONE.withBeside(List.of("shop")).withChoice(Optional.of("a:blend"))
                        .withSecondCurrency(Optional.of(new SecondCurrency(Currency.getInstance("EUR"), new BigDecimal("0.50"),
                                LocalDate.parse("2026-06-01"))))
                        .withQuote(Optional.of(new Quote(new BigDecimal("0.25"), BigDecimal.TEN))));
        JsonNode root = tree(scenario, CARD, shop);
        // Half at 160 and half at 80 is 120. The customer pays 120 × 1.25 + 10 = 160 plus 16 tax, for 1,000 users.
        assertEquals(JSON.readTree("""
                { "variant": "a:blend", "markUp": "0.25", "monthlyFee": "10.00", "cost": "120.00", "net": "160.00", "tax": "16.00",
                  "gross": "176.00", "margin": "40.00", "perUser": "0.176" }"""), root.get("quote"));
        assertEquals(JSON.readTree("{ \"currency\": \"EUR\", \"rate\": \"0.5\", \"asOf\": \"2026-06-01\" }"), root.get("secondCurrency"));
        assertEquals("\"a:blend\"", root.get("choice").toString());
        assertEquals("\"a:blend\"", root.get("cheapest").toString());
        assertEquals(List.of("a 176.00 88.00", "a:batch 88.00 44.00", "a:blend 132.00 66.00"), bills(root.get("estimates")));
        assertEquals(List.of("standard 50.00", "standard 30.00", "batch 25.00", "batch 15.00"), root.get("estimates").get(2)
                .get("lines").valueStream().map(line -> line.get("mode").stringValue() + " " + line.get("amount").stringValue()).toList());
        assertEquals(1, root.get("beside").size());
        assertEquals("shop", root.get("beside").get(0).get("rateCard").stringValue());
        assertEquals(List.of("c 330.00 165.00"), bills(root.get("beside").get(0).get("estimates")));
    }

    @Test
    void hasNoShareOfNobodyAndNoCheapestWhereNoneFits() {
        JsonNode root = tree(CHAT.withWorkload(Workload.DEFAULT.withUsers(BigDecimal.ZERO))
                .withExtras(Extras.NONE.withShown(Optional.of(List.of("a:batch")))), CARD);
        assertEquals("[null,null,null]", List.of(root.get("cheapest"), root.get("estimates").get(0).get("perUser"),
                root.get("estimates").get(0).get("perMessage")).toString().replace(" ", ""));
    }

    @Test
    void writesOneLineForJsonLinesAndNoCharacterThatSteersATerminal() {
        Answer answer = answer(CHAT.withName("E\u009b31m\u202eV\u2028\n"), CARD);
        assertEquals(JSON.readTree(ComparisonJson.document(List.of(answer))), JSON.readTree(ComparisonJson.line(List.of(answer))));
        assertEquals(1, ComparisonJson.line(List.of(answer)).lines().count());
        assertTrue(ComparisonJson.line(List.of(answer)).startsWith("{\"scenario\":\"E\\u009b31m\\u202eV\\u2028\\n\","),
                ComparisonJson.line(List.of(answer)));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0.00,0", "5,5.00", "1E+3,1000.00", "5.1,5.10", "5.12,5.12", "5.120,5.12", "5.1234,5.1234", "-0.5,-0.50"})
    void writesMoneyExactly(BigDecimal amount, String text) {
        assertEquals(text, ComparisonJson.money(amount));
    }

    /// The ids of warnings are part of the contract. Notes about a card that concern a comparison are listed separately.
    @Test
    void tellsNotesAboutTheCardFromWarningsAboutTheBill() {
        RateCard old = new RateCard("old", CARD.name(), CARD.provider(), CARD.endpoint(), CARD.region(), CARD.currency(),
                CARD.taxIncluded(),
                CARD.asOf().minusMonths(1), CARD.sources(), CARD.models(), Optional.empty(), List.of(), List.of());
        JsonNode bill = tree(CHAT.withExtras(Extras.NONE.withBeside(List.of("old"))), CARD, old).get("beside").get(0).get("estimates")
                .get(1);
        assertEquals(List.of("cannot-wait"), bill.get("warnings").valueStream().map(one -> one.get("id").stringValue()).toList());
        assertEquals(JSON.readTree("""
                [ { "id": "card-superseded", "text": "A newer rate card of this provider is also being compared." } ]"""),
                bill.get("notes"));
    }

    private static List<String> bills(JsonNode estimates) {
        return estimates.valueStream().map(one -> one.get("variant").stringValue() + " " + one.get("total").stringValue() + " "
                + one.get("inSecondCurrency").stringValue()).toList();
    }

    private static JsonNode tree(Scenario scenario, RateCard... cards) {
        return JSON.readTree(ComparisonJson.document(List.of(answer(scenario, cards))));
    }

    private static Answer answer(Scenario scenario, RateCard... cards) {
        return Answer.of(scenario, new Catalogue(List.of(cards), List.of()));
    }
}
