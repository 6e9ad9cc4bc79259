package kimicost.model.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Optional;
import kimicost.model.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DimensionTest {
    @ParameterizedTest
    @EnumSource
    void readsWhatItSetsAndMovesNothingElse(Dimension dimension) {
        BigDecimal value = dimension.range().max().orElse(BigDecimal.TEN);
        Scenario moved = dimension.with(Scenario.DEFAULT, value);
        assertEquals(0, value.compareTo(dimension.of(moved)));
        for (Dimension other : Dimension.values()) {
            if (other != dimension) {
                assertEquals(other.of(Scenario.DEFAULT), other.of(moved), other.name());
            }
        }
        assertEquals(Scenario.DEFAULT, dimension.with(moved, dimension.of(Scenario.DEFAULT)));
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatItsRangeDoesNotAllow(Dimension dimension) {
        assertThrows(InvalidValue.class, () -> dimension.with(Scenario.DEFAULT, BigDecimal.ONE.negate()), dimension.name());
    }

    @Test
    void aBudgetOfZeroIsNone() {
        Scenario limited = Dimension.MONTHLY_BUDGET.with(Scenario.DEFAULT, BigDecimal.TEN);
        assertEquals(Optional.empty(), Dimension.MONTHLY_BUDGET.with(limited, BigDecimal.ZERO).plan().monthlyBudget());
    }
}
