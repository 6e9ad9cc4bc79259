package kimicost.command;

import static kimicost.TestCards.card;
import static kimicost.TestCards.model;
import static kimicost.TestCards.rates;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kimicost.TestCards;
import kimicost.model.analysis.Answer;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Extras;
import kimicost.model.scenario.Quote;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.SecondCurrency;
import kimicost.model.workload.Plan;
import kimicost.model.workload.Workload;
import kimicost.text.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTableTest {
    /// 100 M tokens of input and 30 M of output cost 100 + 60 on A, half as much in batches, and 200 + 120 on B.
    private static final RateCard CARD = card(model("a", rates("1.00", null, "2.00"), rates("0.50", null, "1.00")),
            model("b", rates("2.00", null, "4.00"), null));
    private static final Scenario CHAT = Scenario.DEFAULT.withName("Chat").withRateCard(CARD.id());

    @Test
    void marksTheCheapestAndSaysWhatIsToBeKnown() {
        assertEquals(
                """
                        Chat
                        Test · USD · as of 30 June 2026 · before tax
                        100,000 messages a month

                          Variant                 Cache miss  Output    Month  Per user  Per message
                        * A                           100.00   60.00  $160.00   $0.1600    $0.001600
                          B                           200.00  120.00  $320.00   $0.3200    $0.003200
                          A Batch (if all waits)       50.00   30.00   $80.00   $0.0800   $0.0008000

                        * A is the cheapest that answers at once.
                        ! A Batch: This bill assumes that every message waits for a batch, which takes 12 hours to 7 days; none of these messages can wait.
                        """,
                table(CHAT, CARD));
    }

    @Test
    void marksTheChoiceBesideTheCheapestAndAddsTaxSecondCurrencyAndQuote() {
        RateCard inclusive = copy(card(model("c", rates("1.80", null, "4.00"), null)), "inclusive", "Shop", "USD", true);
        RateCard yuan = copy(CARD, "yuan", "Bank", "CNY", false);
        // B: 320 and 32 tax, half of it in euros; the customer pays 320 × 1.25 + 10 = 410 and 41 tax. C: 180 + 120, tax in it.
        Scenario scenario = CHAT.withPlan(taxed("0.1")).withExtras(Extras.NONE
                .withBeside(List.of("inclusive", "yuan")).withChoice(Optional.of("b"))
                .withSecondCurrency(Optional.of(new SecondCurrency(Currency.getInstance("EUR"), new BigDecimal("0.5"),
                        LocalDate.parse("2026-06-01"))))
                .withQuote(Optional.of(new Quote(new BigDecimal("0.25"), BigDecimal.TEN))));
        assertEquals(
                """
                        Chat
                        Test · USD · as of 30 June 2026 · tax added
                        Shop · USD · as of 30 June 2026 · tax included
                        100,000 messages a month

                          Variant                          Cache miss  Output    Tax    Month  Per user  Per message  Month, EUR
                        * A · Tester                           100.00   60.00  16.00  $176.00   $0.1760    $0.001760      €88.00
                        > B · Tester                           200.00  120.00  32.00  $352.00   $0.3520    $0.003520     €176.00
                          A Batch · Tester (if all waits)       50.00   30.00   8.00   $88.00   $0.0880   $0.0008800      €44.00
                          C · Shop                             180.00  120.00      –  $300.00   $0.3000    $0.003000     €150.00

                        > B · Tester, as chosen.
                        * cheapest that fits: A · Tester
                        Price to the customer: $451.00 ($410.00 before tax), cost $320.00, margin $90.00.
                        ! The rate card yuan is in another currency and is not compared.
                        ! A Batch · Tester: This bill assumes that every message waits for a batch, which takes 12 hours to 7 days; none of these messages can wait.
                        """,
                table(scenario, CARD, inclusive, yuan));
    }

    @Test
    void givesAPriceWithoutTaxOnce() {
        Scenario scenario = CHAT.withExtras(Extras.NONE.withQuote(Optional.of(new Quote(new BigDecimal("0.25"), BigDecimal.TEN))));
        assertTrue(table(scenario, CARD).contains("\nPrice to the customer: $210.00, cost $160.00, margin $50.00.\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a, b, a:batch | * A is the cheapest that answers at once.
            b             | * B is the cheapest that answers at once. Only the variants shown in the scenario are compared.
            a:batch       | No variant shown fits this workload. Only the variants shown in the scenario are compared.
            """)
    void saysWhichVariantsTakePart(String shown, String verdict) {
        Scenario scenario = CHAT.withExtras(Extras.NONE.withShown(Optional.of(List.of(shown.split(", ")))));
        assertTrue(table(scenario, CARD).contains("\n\n" + verdict + "\n"), () -> table(scenario, CARD));
    }

    @Test
    void saysThatLegacyModelsAreLeftAside() {
        assertTrue(table(CHAT.withRateCard(TestCards.JUNE.id()), TestCards.JUNE)
                .contains("\n* Kimi K2.5 is the cheapest that answers at once. Legacy models are left out.\n"));
    }

    @Test
    void saysOnceWhatConcernsAll() {
        Scenario scenario = CHAT.withWorkload(Workload.DEFAULT.withInputTokens(new BigDecimal("1000000")));
        assertTrue(table(scenario, CARD)
                .contains("\n! All variants: A message of this size does not fit into the model's context window.\n"));
    }

    @Test
    void marksNothingWhereNothingIsBilled() {
        String table = table(CHAT.withWorkload(Workload.DEFAULT.withUsers(BigDecimal.ZERO)), CARD);
        assertTrue(table.contains("\n  A                       $0.00         –            –\n"), table);
        assertFalse(table.contains("*"), table);
    }

    private static String table(Scenario scenario, RateCard... cards) {
        return PriceTable.of(Answer.of(scenario, new Catalogue(List.of(cards), List.of())), new Figures(Locale.US));
    }

    private static Plan taxed(String rate) {
        return Plan.DEFAULT.withTaxRate(new BigDecimal(rate));
    }

    private static RateCard copy(RateCard card, String id, String provider, String currency, boolean taxIncluded) {
        return new RateCard(id, provider, provider, card.endpoint(), card.region(), Currency.getInstance(currency), taxIncluded,
                card.asOf(), card.sources(), card.models(), card.webSearch(), card.tiers(), card.vouchers());
    }
}
