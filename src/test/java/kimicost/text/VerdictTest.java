package kimicost.text;

import static kimicost.TestCards.SHIPPED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kimicost.model.analysis.Answer;
import kimicost.model.analysis.CustomerPrice;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Preset;
import kimicost.model.scenario.Quote;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    private static final Figures FIGURES = new Figures(Locale.US);
    private static final Scenario START = Preset.SUPPORT_CHATBOT.on(SHIPPED);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0   | Kimi K2.6 is the cheapest that answers at once
            0.3 | Kimi K2.6 Blend with 30% in batches is the cheapest that fits
            1   | Kimi K2.6 Batch is the cheapest that fits
            """)
    void namesTheCheapestAndItsCondition(BigDecimal share, String verdict) {
        assertEquals(verdict, verdict(Dimension.BATCH_SHARE.with(START, share)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kimi-k2.5       | Kimi K2.5, as chosen: retired 31 August 2026
            kimi-k2.6       | Kimi K2.6 is the cheapest that answers at once
            kimi-k2.6:batch | Kimi K2.6 Batch, as chosen: if all waits
            kimi-k3         | Kimi K3, as chosen: not counting the thinking it always does
            """)
    void namesWhatWasChosenAndWhatIsWrongWithIt(String choice, String verdict) {
        assertEquals(verdict, verdict(START.withExtras(START.extras().withChoice(Optional.of(choice)))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    kimi-k2.7-code | 0   | 0    | Kimi K2.7 Code is the cheapest that answers at once, not counting the thinking it always does
                    kimi-k2.7-code | 100 | 0    | Kimi K2.7 Code is the cheapest that answers at once
                    kimi-k3.1-pro  | 100 | 0    | Kimi K3.1 Pro is the cheapest that answers at once, at third-party rates
                    kimi-k3.1-pro  | 0   | 0    | Kimi K3.1 Pro is the cheapest that answers at once, not counting the thinking it always does, at third-party rates
                    kimi-k2.6:batch| 0   | 0.05 | Kimi K2.6 Batch is the cheapest that fits, if search works in a batch
                    """)
    void namesWhatTheTotalTakesForGranted(String shown, BigDecimal thinking, BigDecimal searches, String verdict) {
        Scenario scenario = Dimension.THINKING_TOKENS.with(Dimension.SEARCHES_PER_MESSAGE.with(START, searches), thinking);
        scenario = shown.endsWith("batch") ? Dimension.BATCH_SHARE.with(scenario, BigDecimal.ONE) : scenario;
        assertEquals(verdict, verdict(scenario.withExtras(scenario.extras().withShown(Optional.of(List.of(shown))))));
    }

    @Test
    void namesAModelThatCannotThinkAndAToolThatIsRetired() {
        Scenario june = Dimension.SEARCHES_PER_MESSAGE.with(START.withRateCard("moonshot-international-2026-06"), BigDecimal.ONE);
        assertEquals("Kimi K2.6 is the cheapest that answers at once, with a search tool that is retired", verdict(june));
        Scenario thinking = Dimension.THINKING_TOKENS.with(START.withRateCard("moonshot-international-2026-06"), BigDecimal.TEN);
        assertEquals("Moonshot V1 8K is the cheapest that answers at once, without thinking", Verdict.of(Answer.of(
                thinking.withExtras(thinking.extras().withShown(Optional.of(List.of("moonshot-v1-8k")))), SHIPPED), FIGURES));
    }

    @Test
    void namesTheOlderCardOfAHost() {
        assertEquals("Kimi K2.6 · OpenRouter is the cheapest that answers at once, at older prices", verdict(START.withExtras(
                START.extras().withBeside(List.of("openrouter-2026-07")).withShown(Optional.of(List.of("kimi-k2.6"))))));
    }

    @Test
    void aMarginOnPricesWithTaxInThemSaysSo() {
        Quote quote = new Quote(new BigDecimal("0.2"), BigDecimal.ZERO);
        Answer mainland = Answer.of(START.withRateCard("moonshot-mainland-2026-10"), SHIPPED);
        assertEquals(Optional.of(
                "The card’s prices include tax at an unspecified rate, so cost, mark-up and margin include it too."),
                Verdict.margin(CustomerPrice.of(mainland.lead().orElseThrow(), quote, START.plan())));
        assertEquals(Optional.empty(),
                Verdict.margin(CustomerPrice.of(Answer.of(START, SHIPPED).lead().orElseThrow(), quote, START.plan())));
    }

    @Test
    void saysWhereThereIsNoAnswer() {
        assertEquals("No variant is shown", verdict(START.withExtras(START.extras().withShown(Optional.of(List.of())))));
        assertEquals("No variant shown fits this workload", verdict(Dimension.INPUT_TOKENS.with(START, new BigDecimal("5000000"))));
        assertEquals("Nothing is billed for this workload", verdict(Dimension.USERS.with(START, BigDecimal.ZERO)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            moonshot-international-2026-11 | 0    | a month, before tax
            moonshot-international-2026-11 | 0.19 | a month, with 19% tax
            moonshot-mainland-2026-10      | 0.19 | a month, tax included
            """)
    void saysHowPricesStandToTax(String card, BigDecimal rate, String period) {
        assertEquals(period, Verdict.period(Answer.of(Dimension.TAX_RATE.with(START.withRateCard(card), rate), SHIPPED), FIGURES));
    }

    @Test
    void namesAHostWithoutSearchAndACardThatHasASuccessorBesideIt() {
        Scenario beside = Dimension.SEARCHES_PER_MESSAGE.with(START, BigDecimal.ONE);
        Answer answer = Answer.of(
                beside.withExtras(beside.extras().withBeside(List.of("openrouter-2026-11", "moonshot-international-2026-10"))), SHIPPED);
        assertEquals("Kimi K2.6 · OpenRouter (no search)", named(answer, "openrouter-2026-11/kimi-k2.6"));
        assertEquals("Kimi K2.6 · Moonshot international, October 2026 (older card)",
                named(answer, "moonshot-international-2026-10/kimi-k2.6"));
        assertEquals("Kimi K2.6 · Moonshot international, November 2026", named(answer, "kimi-k2.6"));
    }

    private static String named(Answer answer, String choice) {
        return Verdict.named(answer.comparison(), answer.comparison().choice(choice).orElseThrow());
    }

    private static String verdict(Scenario scenario) {
        return Verdict.of(Answer.of(scenario, SHIPPED.on(LocalDate.parse("2026-11-25"))), FIGURES);
    }
}
