package kimicost.model.analysis;

import static kimicost.TestCards.JUNE;
import static kimicost.model.analysis.Cases.APP;
import static kimicost.model.analysis.Cases.assertAmount;
import static kimicost.model.analysis.Cases.standard;
import static kimicost.model.analysis.Cases.total;
import static kimicost.model.analysis.Cases.variants;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScaleCurveTest {
    @Test
    void theBudgetCutsTheLine() {
        assertAmount(new BigDecimal("1550"),
                ScaleCurve.of(standard(JUNE, "kimi-k2.6"), APP).usersWithin(new BigDecimal("100")).orElseThrow());
        assertEquals(Optional.empty(), ScaleCurve.flat(new BigDecimal("50")).usersWithin(new BigDecimal("100")));
    }

    @Test
    void nodesOfOnesOwnOvertakeFromSomeNumberOfUsersOn() {
        ScaleCurve k26 = ScaleCurve.of(standard(JUNE, "kimi-k2.6"), APP);
        BigDecimal from = k26.overtakenBy(ScaleCurve.flat(new BigDecimal("100"))).orElseThrow();
        assertAmount(new BigDecimal("1551"), from);
        assertTrue(k26.at(from).compareTo(new BigDecimal("100")) >= 0);
        assertTrue(k26.at(from.subtract(BigDecimal.ONE)).compareTo(new BigDecimal("100")) < 0);
        assertEquals(Optional.empty(), ScaleCurve.flat(new BigDecimal("100")).overtakenBy(k26));
    }

    @ParameterizedTest
    @MethodSource("kimicost.model.analysis.Cases#scenarios")
    void theCurveIsTheBillAtEveryNumberOfUsersAndVariantsNeverCross(Scenario scenario) {
        List<ScaleCurve> curves = variants(scenario).map(variant -> {
            ScaleCurve curve = ScaleCurve.of(variant, scenario);
            assertAmount(total(variant, scenario), curve.at(scenario.workload().users()));
            BigDecimal many = new BigDecimal("1000000000");
            assertAmount(total(variant, Dimension.USERS.with(scenario, many)), curve.at(many));
            return curve;
        }).toList();
        curves.forEach(one -> curves.forEach(other -> assertEquals(Optional.empty(), one.overtakenBy(other))));
    }
}
