package kimicost.model.analysis;

import static kimicost.TestCards.JUNE;
import static kimicost.TestCards.MAINLAND;
import static kimicost.model.analysis.Cases.CHATBOT;
import static kimicost.model.analysis.Cases.assertAmount;
import static kimicost.model.analysis.Cases.plain;
import static kimicost.model.analysis.Cases.standard;
import static kimicost.model.analysis.Cases.total;
import static kimicost.model.analysis.Cases.variants;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import kimicost.model.analysis.Forecast.Crossing;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForecastTest {
    private static final BigDecimal MONTHS = new BigDecimal("3");

    @Test
    void growthMultipliesUsersAndBill() {
        assertEquals("1 1000 215 215, 2 1100 236.5 451.5, 3 1210 260.15 711.65", months(growing("0.1")));
        assertEquals("1 1000 215 215, 2 500 107.5 322.5, 3 250 53.75 376.25", months(growing("-0.5")));
    }

    @Test
    void findsTheMonthABudgetIsCrossed() {
        assertEquals(new Crossing.Over(3), growing("0.1").crossing(new BigDecimal("240")));
        assertEquals(new Crossing.Within(), growing("0.1").crossing(new BigDecimal("260.15")));
        assertEquals(new Crossing.Above(), growing("0.1").crossing(new BigDecimal("200")));
        assertEquals(new Crossing.Under(2), growing("-0.5").crossing(new BigDecimal("150")));
    }

    @Test
    void sumsMonthsInGroupsOfWhichTheLastMayBeShorter() {
        assertEquals("1–2 451.5, 3–3 260.15", growing("0.1").periods(2).stream().map(period -> period.first().number() + "–"
                + period.last().number() + " " + plain(period.total())).collect(Collectors.joining(", ")));
        assertAmount(new BigDecimal("711.65"), growing("0.1").total());
    }

    @Test
    void isHeldAgainstMonthsAtAnotherGrowth() {
        assertTrue(growing("0.1").isWithin(new BigDecimal("1.11"), growing("0")));
        assertFalse(growing("0.1").isWithin(new BigDecimal("1.1"), growing("0")));
    }

    @Test
    void theMostExpensiveMonthIsTheFirstOfEquals() {
        assertEquals(3, growing("0.1").mostExpensive().number());
        assertEquals(1, growing("0").mostExpensive().number());
        assertEquals(1, growing("-0.5").mostExpensive().number());
    }

    @Test
    void findsTheMonthABalanceIsUsedUp() {
        assertEquals(2, growing("0.1").usedUp(new BigDecimal("451.5")).orElseThrow().number());
        assertEquals(3, growing("0.1").usedUp(new BigDecimal("451.51")).orElseThrow().number());
        assertEquals(Optional.empty(), growing("0.1").usedUp(new BigDecimal("711.66")));
        assertAmount(new BigDecimal("0.5"), growing("0").lasts(new BigDecimal("107.5")).orElseThrow());
        assertAmount(new BigDecimal("2.25"), growing("0").lasts(new BigDecimal("483.75")).orElseThrow());
    }

    @Test
    void aBalanceIsDrawnBeforeTheTaxThatIsAddedToPrices() {
        Scenario taxed = Dimension.TAX_RATE.with(CHATBOT, new BigDecimal("0.2"));
        Forecast added = Forecast.of(standard(JUNE, "kimi-k2.6"), taxed);
        assertAmount(new BigDecimal("258"), added.months().getFirst().total());
        assertAmount(BigDecimal.TWO, added.lasts(new BigDecimal("430")).orElseThrow());
        assertEquals(2, added.usedUp(new BigDecimal("430")).orElseThrow().number());
        assertEquals(3, added.usedUp(new BigDecimal("430.01")).orElseThrow().number());
        assertAmount(new BigDecimal("516"), added.withTax(new BigDecimal("430")));
    }

    @Test
    void aBalanceIsDrawnAtPricesThatIncludeTaxAsTheyAre() {
        Scenario taxed = Dimension.TAX_RATE.with(CHATBOT, new BigDecimal("0.2"));
        Forecast included = Forecast.of(standard(MAINLAND, "kimi-k2.6"), taxed);
        BigDecimal month = included.months().getFirst().total();
        assertAmount(BigDecimal.ONE, included.lasts(month).orElseThrow());
        assertAmount(month, included.withTax(month));
    }

    @ParameterizedTest
    @MethodSource("kimicost.model.analysis.Cases#scenarios")
    void monthOneIsTheBillAndNoGrowthIsFlat(Scenario scenario) {
        variants(scenario).forEach(variant -> {
            Forecast flat = Forecast.of(variant, scenario);
            assertEquals(12, flat.months().size());
            flat.months().forEach(month -> {
                assertAmount(total(variant, scenario), month.total());
                assertAmount(total(variant, scenario).multiply(BigDecimal.valueOf(month.number())), month.cumulative());
            });
            Forecast falling = Forecast.of(variant, Dimension.MONTHLY_USER_GROWTH.with(scenario, new BigDecimal("-0.3")));
            assertAmount(total(variant, scenario), falling.months().getFirst().total());
        });
    }

    private static Forecast growing(String growth) {
        return Forecast.of(standard(JUNE, "kimi-k2.6"), Dimension.HORIZON_MONTHS.with(
                Dimension.MONTHLY_USER_GROWTH.with(CHATBOT, new BigDecimal(growth)), MONTHS));
    }

    private static String months(Forecast forecast) {
        return forecast.months().stream().map(month -> month.number() + " " + plain(month.users()) + " " + plain(month.total())
                + " " + plain(month.cumulative())).collect(Collectors.joining(", "));
    }

    @Test
    void aBudgetThatEqualsTheBillIsKept() {
        assertEquals(new Crossing.Within(), growing("0").crossing(new BigDecimal("215")));
        assertEquals(new Crossing.Over(2), growing("0.1").crossing(new BigDecimal("215")));
        assertEquals(new Crossing.Under(2), growing("-0.5").crossing(new BigDecimal("107.5")));
    }
}
