package kimicost.model.scenario;

import static kimicost.TestCards.JUNE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kimicost.TestCards;
import kimicost.model.analysis.Answer;
import kimicost.model.pricing.Estimator;
import kimicost.model.ratecard.Catalogue;
import kimicost.text.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresetTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            App with 500 users,       kimi-k2.6,      $32.25
            Customer support chatbot, kimi-k2.5,      $150.00
            Customer support chatbot, kimi-k2.6,      $215.00
            Customer support chatbot, kimi-k2.7-code, $215.00
            Summarise 100 PDFs,       kimi-k2.6,      $1.15
            Summarise 100 PDFs,       kimi-k2.5,      $0.75
            Daily content,            kimi-k2.6,      $3.89
            Daily content,            kimi-k2.5,      $2.88
            """)
    void showsTheGuidesTotals(String name, String variant, String total) {
        Scenario scenario = Preset.ALL.stream().filter(preset -> preset.name().equals(name)).findFirst().orElseThrow()
                .under(Scenario.DEFAULT.rateCard());
        assertEquals(total, new Figures(Locale.US).money(Estimator.compare(scenario.workload(), scenario.plan(), JUNE)
                .estimate(variant).orElseThrow().total(), Currency.getInstance("USD")));
    }

    @Test
    void startsUnderTheNewestInternationalCardAtHand() {
        Scenario started = Preset.SUPPORT_CHATBOT.on(TestCards.SHIPPED);
        assertEquals(TestCards.SHIPPED.newestInternational().orElseThrow().id(), started.rateCard());
        assertEquals(Scenario.DEFAULT.rateCard(),
                Preset.SUPPORT_CHATBOT.on(new Catalogue(List.of(TestCards.MAINLAND), List.of())).rateCard());
    }

    @Test
    void showsTheThreeModelsWithTheirBatches() {
        Scenario started = Preset.SUPPORT_CHATBOT.under(JUNE.id());
        assertEquals("kimi-k2.5 kimi-k2.6 kimi-k2.7-code kimi-k2.5:batch kimi-k2.6:batch",
                Answer.of(started, TestCards.SHIPPED).shown().stream()
                        .map(estimate -> estimate.variant().id()).collect(Collectors.joining(" ")));
    }

    @Test
    void setsEveryInput() {
        Scenario started = Preset.SUPPORT_CHATBOT.under("another");
        assertEquals(Scenario.DEFAULT.withRateCard("another"), started.withExtras(Extras.NONE));
    }
}
