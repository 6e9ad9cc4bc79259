package kimicost.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Quote;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import org.junit.jupiter.api.Test;

class HeadlineTest {
    private static final Figures FIGURES = new Figures(Locale.US);

    /// K2.6 where K2.5 would be cheaper: 215, with a fifth of tax 258, 42 below 300; sold at 215 × 1.2 and tax: 309.60.
    @Test
    void speaksOfTheVariantThatWasChosen() {
        Scenario chosen = Dimension.TAX_RATE.with(Dimension.MONTHLY_BUDGET.with(Scenario.DEFAULT, new BigDecimal("300")),
                new BigDecimal("0.2"));
        Headline headline = Headline.of(Reports.of(chosen.withExtras(chosen.extras().withChoice(Optional.of("kimi-k2.6"))
                .withQuote(Optional.of(new Quote(new BigDecimal("0.2"), BigDecimal.ZERO))))), FIGURES);
        assertTrue(headline.sentence().startsWith("Kimi K2.6, as chosen"), headline.sentence());
        assertEquals("$258.00", headline.amount());
        assertEquals(new Fact("under budget by", "$42.00"), headline.budget().orElseThrow().fact());
        assertEquals("$309.60", headline.price().orElseThrow().amount());
    }
}
