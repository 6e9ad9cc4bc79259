package kimicost.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kimicost.TestCards;
import kimicost.model.analysis.Slide;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.Step;
import kimicost.model.scenario.Uncertainty;
import kimicost.model.scenario.Uncertainty.Spread;
import kimicost.model.scenario.ViewId;
import org.junit.jupiter.api.Test;

class PresentationTest {
    private static final Scenario BUSY = Dimension.USERS.with(Scenario.DEFAULT, new BigDecimal("5000"));
    private static final Scenario DEMO = BUSY.withExtras(BUSY.extras()
            .withSteps(List.of(new Step("Today", ViewId.MODELS, Scenario.DEFAULT), new Step("5,000 users", ViewId.MODELS, BUSY))));

    private final Presentation presentation = new Presentation(TestCards.SHIPPED, DEMO);

    @Test
    void beginsWithTheFirstStepWhateverIsOnScreen() {
        assertEquals(0, presentation.at());
        assertEquals(Optional.of("Today"), presentation.slide().caption());
        assertEquals(Optional.empty(), presentation.reference());
        assertEquals(new BigDecimal("1000"), users());
    }

    @Test
    void aStepIsHeldAgainstTheOneBefore() {
        presentation.goTo(1);
        assertEquals(Optional.of("5,000 users"), presentation.slide().caption());
        assertEquals(Optional.of(presentation.slides().getFirst()), presentation.reference());
    }

    @Test
    void staysWithinItsSteps() {
        presentation.goTo(-1);
        assertEquals(0, presentation.at());
        presentation.goTo(1);
        presentation.goTo(2);
        assertEquals(1, presentation.at());
    }

    @Test
    void whatIsImprovisedIsHeldAgainstTheScriptAndLosesItsCaption() {
        presentation.multiplyUsers(BigDecimal.TEN);
        assertEquals(new BigDecimal("10000"), users());
        assertTrue(presentation.isImprovised());
        Slide slide = presentation.slide();
        assertEquals(Optional.empty(), slide.caption());
        assertEquals(Optional.of(presentation.slides().getFirst()), presentation.reference());
        assertEquals(new BigDecimal("1000"), presentation.scripted(Dimension.USERS));
        presentation.restore();
        assertFalse(presentation.isImprovised());
        assertEquals(new BigDecimal("1000"), users());
    }

    @Test
    void theNextStepComesAsRecordedAfterAnImprovisation() {
        presentation.multiplyUsers(BigDecimal.TWO);
        presentation.goTo(1);
        assertFalse(presentation.isImprovised());
        assertEquals(new BigDecimal("5000"), users());
    }

    @Test
    void usersStayWholeAndWithinTheirRange() {
        presentation.multiplyUsers(new BigDecimal("0.0011"));
        assertEquals(BigDecimal.ONE, users());
        presentation.multiplyUsers(new BigDecimal("0.5"));
        assertEquals(BigDecimal.ONE, users());
        for (int i = 0; i < 12; i++) {
            presentation.multiplyUsers(BigDecimal.TEN);
        }
        assertEquals(0, new BigDecimal("1000000000").compareTo(users()));
    }

    @Test
    void withoutStepsTheScenarioIsPresentedAsItIs() {
        Presentation alone = new Presentation(TestCards.SHIPPED, BUSY);
        assertFalse(alone.hasSteps());
        assertEquals(new BigDecimal("5000"), alone.session().scenario().get().workload().users());
        alone.goTo(1);
        assertEquals(0, alone.at());
    }

    @Test
    void rangesAreLeftAtHome() {
        Scenario unsure = BUSY.withExtras(BUSY.extras().withUncertainty(
                Uncertainty.NONE.with(Dimension.USERS, new Spread(BigDecimal.ONE, BigDecimal.TEN))));
        Presentation alone = new Presentation(TestCards.SHIPPED, unsure);
        assertEquals(Optional.empty(), alone.session().board().get().simulation());
        assertFalse(alone.isImprovised());
    }

    private BigDecimal users() {
        return presentation.session().scenario().get().workload().users();
    }
}
