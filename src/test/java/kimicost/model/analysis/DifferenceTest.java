package kimicost.model.analysis;

import static kimicost.TestCards.JUNE;
import static kimicost.TestCards.MAINLAND;
import static kimicost.TestCards.OCTOBER;
import static kimicost.model.analysis.Cases.assertAmount;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kimicost.model.analysis.Difference.Row;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.Estimator;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.model.workload.Plan;
import kimicost.model.workload.Workload;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final Comparison BEFORE = compare(JUNE, Workload.DEFAULT);

    @Test
    void twiceTheUsersCostTwiceAsMuch() {
        Difference difference = Difference.of(BEFORE, compare(JUNE, Workload.DEFAULT.withUsers(new BigDecimal("2000"))));
        Row row = row(difference, "kimi-k2.6");
        assertAmount(new BigDecimal("215"), difference.change(row).orElseThrow());
        assertAmount(BigDecimal.ONE, difference.share(row).orElseThrow());
    }

    @Test
    void whatOnlyTheSecondHasStandsLastAndIsNotSubtracted() {
        Difference difference = Difference.of(BEFORE, compare(OCTOBER, Workload.DEFAULT));
        Row added = row(difference, "kimi-k3");
        assertTrue(difference.rows().indexOf(added) >= BEFORE.estimates().size());
        assertEquals(Optional.empty(), added.before());
        assertTrue(added.after().isPresent());
        assertEquals(Optional.empty(), difference.change(added));
        assertEquals(Optional.empty(), difference.share(added));
        assertEquals(difference.rows().size(), difference.rows().stream().map(row -> row.variant().id()).distinct().count());
    }

    @Test
    void amountsOfTwoCurrenciesAreNotSubtracted() {
        Difference difference = Difference.of(BEFORE, compare(MAINLAND, Workload.DEFAULT));
        assertFalse(difference.sameCurrency());
        assertEquals(Optional.empty(), difference.change(row(difference, "kimi-k2.6")));
    }

    @Test
    void whatCostNothingHasNoShare() {
        Difference difference = Difference.of(compare(JUNE, Workload.DEFAULT.withUsers(BigDecimal.ZERO)), BEFORE);
        assertAmount(new BigDecimal("215"), difference.change(row(difference, "kimi-k2.6")).orElseThrow());
        assertEquals(Optional.empty(), difference.share(row(difference, "kimi-k2.6")));
    }

    @Test
    void namesTheInputsThatDifferAndNoneThatAKeptScenarioHasNot() {
        Scenario other = Dimension.MONTHLY_BUDGET.with(Dimension.CACHE_HIT_SHARE.with(Dimension.NODES.with(Scenario.DEFAULT,
                BigDecimal.TEN), new BigDecimal("0.8")), new BigDecimal("200"));
        assertEquals(List.of(Dimension.CACHE_HIT_SHARE, Dimension.MONTHLY_BUDGET), Difference.inputs(Scenario.DEFAULT, other));
        assertEquals(List.of(), Difference.inputs(other, Dimension.CACHE_HIT_SHARE.with(other, new BigDecimal("0.80"))));
    }

    private static Row row(Difference difference, String id) {
        return difference.rows().stream().filter(row -> row.variant().id().equals(id)).findFirst().orElseThrow();
    }

    private static Comparison compare(RateCard card, Workload workload) {
        return Estimator.compare(workload, Plan.DEFAULT, List.of(card));
    }
}
