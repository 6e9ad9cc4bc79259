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

    /// V1 128K where K2.6 would be cheaper: 350, with a fifth of tax 420, 80 below 500; sold at 350 × 1.2 and tax: 504.
    @Test
    void speaksOfTheVariantThatWasChosen() {
        Scenario chosen = Dimension.TAX_RATE.with(Dimension.MONTHLY_BUDGET.with(Scenario.DEFAULT, new BigDecimal("500")),
                new BigDecimal("0.2"));
        Headline headline = Headline.of(Reports.of(chosen.withExtras(chosen.extras().withChoice(Optional.of("moonshot-v1-128k"))
                .withQuote(Optional.of(new Quote(new BigDecimal("0.2"), BigDecimal.ZERO))))), FIGURES);
        assertTrue(headline.sentence().startsWith("Moonshot V1 128K, as chosen"), headline.sentence());
        assertEquals(Optional.of("$420.00"), headline.amount());
        assertEquals(new Fact("under budget by", "$80.00"), headline.budget().orElseThrow().fact());
        assertEquals("$504.00", headline.price().orElseThrow().amount());
    }
}
