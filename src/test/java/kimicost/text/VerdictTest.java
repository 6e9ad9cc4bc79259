package kimicost.text;

import static kimicost.TestCards.SHIPPED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kimicost.model.analysis.Answer;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Preset;
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
            kimi-k2.5       | Kimi K2.5, as chosen: retired 2026-08-31
            kimi-k2.6       | Kimi K2.6 is the cheapest that answers at once
            kimi-k2.6:batch | Kimi K2.6 Batch, as chosen: if all waits
            kimi-k3         | Kimi K3, as chosen
            """)
    void namesWhatWasChosenAndWhatIsWrongWithIt(String choice, String verdict) {
        assertEquals(verdict, verdict(START.withExtras(START.extras().withChoice(Optional.of(choice)))));
    }

    @Test
    void saysWhereThereIsNoAnswer() {
        assertEquals("No variant is shown", verdict(START.withExtras(START.extras().withShown(Optional.of(List.of())))));
        assertEquals("No variant shown fits this workload", verdict(Dimension.INPUT_TOKENS.with(START, new BigDecimal("5000000"))));
        assertEquals("Nothing is billed at this workload", verdict(Dimension.USERS.with(START, BigDecimal.ZERO)));
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
        Answer answer = Answer.of(beside.withExtras(beside.extras().withBeside(List.of("openrouter-2026-11", "moonshot-international-2026-10"))), SHIPPED);
        assertEquals("Kimi K2.6 · OpenRouter (no search)", named(answer, "openrouter-2026-11/kimi-k2.6"));
        assertEquals("Kimi K2.6 · Moonshot international, October 2026 (older card)", named(answer, "moonshot-international-2026-10/kimi-k2.6"));
        assertEquals("Kimi K2.6 · Moonshot international, November 2026", named(answer, "kimi-k2.6"));
    }

    private static String named(Answer answer, String choice) {
        return Verdict.named(answer.comparison(), answer.comparison().choice(choice).orElseThrow());
    }

    private static String verdict(Scenario scenario) {
        return Verdict.of(Answer.of(scenario, SHIPPED.on(LocalDate.parse("2026-11-25"))), FIGURES);
    }
}
