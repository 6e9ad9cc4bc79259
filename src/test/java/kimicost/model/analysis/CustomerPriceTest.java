package kimicost.model.analysis;

import static kimicost.TestCards.JUNE;
import static kimicost.TestCards.MAINLAND;
import static kimicost.model.analysis.Cases.CHATBOT;
import static kimicost.model.analysis.Cases.assertAmount;
import static kimicost.model.analysis.Cases.standard;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import kimicost.model.pricing.Estimator;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Quote;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;

class CustomerPriceTest {
    @Test
    void markUpAndFeeStandOnTopOfTheCost() {
        CustomerPrice price = price(CHATBOT, new Quote(new BigDecimal("0.2"), new BigDecimal("42")));
        // 215 × 1.2 + 42
        assertAmount(new BigDecimal("300"), price.net());
        assertAmount(new BigDecimal("300"), price.gross());
        assertAmount(new BigDecimal("85"), price.margin());
        assertAmount(new BigDecimal("0.3"), price.perUser().orElseThrow());
        assertEquals("0.2833", price.marginShare().orElseThrow().setScale(4, java.math.RoundingMode.HALF_UP).toPlainString());
    }

    @Test
    void theMarkUpIsTakenBeforeTaxAndTheTaxOnThePrice() {
        Scenario taxed = Dimension.TAX_RATE.with(CHATBOT, new BigDecimal("0.2"));
        CustomerPrice price = price(taxed, new Quote(new BigDecimal("0.2"), new BigDecimal("42")));
        assertAmount(new BigDecimal("215"), price.cost());
        assertAmount(new BigDecimal("300"), price.net());
        assertAmount(new BigDecimal("60"), price.tax());
        assertAmount(new BigDecimal("360"), price.gross());
        assertAmount(new BigDecimal("85"), price.margin());
        assertAmount(new BigDecimal("0.36"), price.perUser().orElseThrow());
        // 100,000 messages
        assertAmount(new BigDecimal("3.6"), price.perThousandMessages().orElseThrow());
    }

    @Test
    void whereTheCardsPricesIncludeTaxNoneIsAdded() {
        Scenario taxed = Dimension.TAX_RATE.with(CHATBOT, new BigDecimal("0.2"));
        CustomerPrice price = CustomerPrice.of(Estimator.estimate(standard(MAINLAND, "kimi-k2.6"), taxed.workload(), taxed.plan()),
                new Quote(new BigDecimal("0.5"), BigDecimal.ZERO), taxed.plan());
        // 100 M × 6.50 + 30 M × 27 = 1,460
        assertAmount(new BigDecimal("1460"), price.cost());
        assertAmount(new BigDecimal("2190"), price.gross());
        assertAmount(BigDecimal.ZERO, price.tax());
    }

    @Test
    void atCostThereIsNoMargin() {
        assertAmount(BigDecimal.ZERO, price(CHATBOT, Quote.AT_COST).margin());
        CustomerPrice nothing = price(Dimension.USERS.with(CHATBOT, BigDecimal.ZERO), Quote.AT_COST);
        assertEquals(Optional.empty(), nothing.marginShare());
        assertEquals(Optional.empty(), nothing.perUser());
        assertEquals(Optional.empty(), nothing.perThousandMessages());
    }

    private static CustomerPrice price(Scenario scenario, Quote quote) {
        return CustomerPrice.of(Estimator.estimate(standard(JUNE, "kimi-k2.6"), scenario.workload(), scenario.plan()), quote,
                scenario.plan());
    }
}
