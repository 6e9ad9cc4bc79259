package kimicost.model.analysis;

import static kimicost.TestCards.JUNE;
import static kimicost.model.analysis.Cases.assertAmount;
import static kimicost.model.analysis.Cases.inputs;
import static kimicost.model.analysis.Cases.model;
import static kimicost.model.analysis.Cases.total;
import static kimicost.model.analysis.Cases.variants;

import kimicost.model.scenario.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinearCostTest {
    @ParameterizedTest
    @MethodSource("kimicost.model.analysis.Cases#scenarios")
    void aCourseIsTheBillAtEveryValue(Scenario scenario) {
        variants(scenario).forEach(variant -> inputs().forEach(dimension -> {
            LinearCost course = LinearCost.of(variant, dimension, scenario);
            assertAmount(total(variant, scenario), course.at(dimension.of(scenario)));
        }));
    }
}
