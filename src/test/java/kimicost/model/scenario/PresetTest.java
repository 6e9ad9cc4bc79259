package kimicost.model.scenario;

import static kimicost.TestCards.JUNE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import kimicost.model.pricing.Estimator;
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
                .startedFrom(Scenario.DEFAULT);
        assertEquals(total, new Figures(Locale.US).money(Estimator.compare(scenario.workload(), scenario.plan(), JUNE)
                .estimate(variant).orElseThrow().total(), Currency.getInstance("USD")));
    }

    @Test
    void setsEveryInputAndKeepsTheCard() {
        Scenario moved = Dimension.TAX_RATE.with(Scenario.DEFAULT.withRateCard("another"), new BigDecimal("0.2"));
        Scenario started = Preset.SUPPORT_CHATBOT.startedFrom(moved);
        assertEquals(Scenario.DEFAULT.withRateCard("another"), started);
    }

    @Test
    void aScenarioKnowsThePresetItStartedFrom() {
        Preset pdfs = Preset.ALL.get(2);
        Scenario moved = Dimension.USERS.with(pdfs.startedFrom(Scenario.DEFAULT), BigDecimal.TEN);
        assertEquals(pdfs.startedFrom(Scenario.DEFAULT), Preset.originOf(moved));
    }
}
