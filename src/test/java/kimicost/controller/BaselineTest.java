package kimicost.controller;

import static kimicost.TestCards.JUNE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import kimicost.TestCards;
import kimicost.model.analysis.Answer;
import kimicost.model.pricing.Estimate;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;

class BaselineTest {
    private static final String HOST = "openrouter-2026-07";

    @Test
    void aBillIsHeldAgainstThatOfItsOwnCardFirst() {
        Answer answer = Answer.of(beside(HOST), TestCards.SHIPPED);
        Baseline baseline = new Baseline(answer.scenario(), answer.comparison());
        answer.comparison().estimates().forEach(estimate -> assertEquals(Optional.of(estimate), baseline.of(estimate)));
    }

    @Test
    void aBillOfAnotherCardIsHeldAgainstItsModelAndMode() {
        Answer before = Answer.of(Scenario.DEFAULT, TestCards.SHIPPED);
        Estimate hosted = Answer.of(beside(HOST), TestCards.SHIPPED).comparison().choice(HOST + "/kimi-k2.6").orElseThrow();
        Estimate held = new Baseline(before.scenario(), before.comparison()).of(hosted).orElseThrow();
        assertEquals(JUNE.id() + "/kimi-k2.6", held.variant().key());
    }

    private static Scenario beside(String... cards) {
        return Scenario.DEFAULT.withExtras(Scenario.DEFAULT.extras().withBeside(List.of(cards)));
    }
}
