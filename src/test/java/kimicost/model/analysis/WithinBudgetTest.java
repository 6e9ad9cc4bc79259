package kimicost.model.analysis;

import static kimicost.TestCards.JUNE;
import static kimicost.model.analysis.Cases.APP;
import static kimicost.model.analysis.Cases.CHATBOT;
import static kimicost.model.analysis.Cases.assertAmount;
import static kimicost.model.analysis.Cases.inputs;
import static kimicost.model.analysis.Cases.model;
import static kimicost.model.analysis.Cases.standard;
import static kimicost.model.analysis.Cases.total;
import static kimicost.model.analysis.Cases.variants;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.math.BigDecimal;
import java.util.Random;
import kimicost.model.pricing.Variant;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WithinBudgetTest {
    @Test
    void findsTheMostUsersOfABudget() {
        WithinBudget.Bound bound = assertInstanceOf(WithinBudget.Bound.class,
                WithinBudget.of(standard(JUNE, "kimi-k2.6"), Dimension.USERS, APP, new BigDecimal("100")));
        assertEquals(true, bound.most());
        assertAmount(new BigDecimal("1550"), bound.value());
        assertAmount(new BigDecimal("99.975"), bound.cost());
        assertAmount(new BigDecimal("1551"), bound.next());
        assertAmount(new BigDecimal("100.0395"), bound.nextCost());
    }

    @Test
    void findsTheLeastHitShareOfABudget() {
        WithinBudget.Bound bound = assertInstanceOf(WithinBudget.Bound.class,
                WithinBudget.of(standard(JUNE, "kimi-k2.6"), Dimension.CACHE_HIT_SHARE, CHATBOT, new BigDecimal("175.5")));
        assertEquals(false, bound.most());
        assertAmount(new BigDecimal("0.5"), bound.value());
        assertAmount(new BigDecimal("175.579"), bound.nextCost());
    }

    @Test
    void saysWhereNoValueOrEveryValueKeepsTheBudget() {
        Variant k26 = standard(JUNE, "kimi-k2.6");
        assertAmount(new BigDecimal("136"), assertInstanceOf(WithinBudget.Never.class,
                WithinBudget.of(k26, Dimension.CACHE_HIT_SHARE, CHATBOT, new BigDecimal("100"))).lowest());
        assertAmount(new BigDecimal("215"), assertInstanceOf(WithinBudget.Always.class,
                WithinBudget.of(k26, Dimension.SEARCH_CONTINUED_SHARE, CHATBOT, new BigDecimal("300"))).highest());
    }

    @ParameterizedTest
    @MethodSource("kimicost.model.analysis.Cases#scenarios")
    void theBoundKeepsTheBudgetAndTheNextStepCrossesIt(Scenario scenario) {
        Random random = new Random(scenario.hashCode());
        variants(scenario).forEach(variant -> inputs().forEach(dimension -> {
            // From a little below the cheapest to a little above the most expensive this input can make it.
            BigDecimal one = total(variant, dimension.with(scenario, dimension.range().min()));
            BigDecimal other = total(variant, dimension.with(scenario, dimension.range().max().orElseThrow()));
            BigDecimal budget = one.min(other).add(other.subtract(one).abs().multiply(BigDecimal.valueOf(random.nextInt(-100, 1101), 3)))
                    .max(BigDecimal.ONE);
            switch (WithinBudget.of(variant, dimension, scenario, budget)) {
                case WithinBudget.Bound bound -> {
                    assertTrue(total(variant, dimension.with(scenario, bound.value())).compareTo(budget) <= 0);
                    assertTrue(bound.nextCost().compareTo(budget) > 0);
                    if (dimension.range().allows(bound.next())) {
                        assertAmount(bound.nextCost(), total(variant, dimension.with(scenario, bound.next())));
                    }
                }
                case WithinBudget.Always always -> assertTrue(always.highest().compareTo(budget) <= 0);
                case WithinBudget.Never never -> assertTrue(never.lowest().compareTo(budget) > 0);
                case WithinBudget.Unpriced unpriced -> fail("the card prices a search: " + unpriced);
            }
        }));
    }

    @Test
    void theDrawnBudgetsMeetBoundsOfBothKindsAlwaysAndNever() {
        Variant k26 = standard(JUNE, "kimi-k2.6");
        // The bill itself is within a budget that equals it.
        assertAmount(new BigDecimal("1000"),
                assertInstanceOf(WithinBudget.Bound.class, WithinBudget.of(k26, Dimension.USERS, CHATBOT, new BigDecimal("215"))).value());
        assertAmount(new BigDecimal("215"),
                assertInstanceOf(WithinBudget.Always.class, WithinBudget.of(k26, Dimension.CACHE_HIT_SHARE, CHATBOT, new BigDecimal("215")))
                        .highest());
        assertInstanceOf(WithinBudget.Bound.class, WithinBudget.of(k26, Dimension.CACHE_HIT_SHARE, CHATBOT, new BigDecimal("136")));
        assertInstanceOf(WithinBudget.Never.class, WithinBudget.of(k26, Dimension.CACHE_HIT_SHARE, CHATBOT, new BigDecimal("135.99")));
    }
}
