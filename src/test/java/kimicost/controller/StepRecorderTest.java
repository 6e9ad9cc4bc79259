package kimicost.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import kimicost.TestCards;
import kimicost.model.InvalidValue;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.Step;
import kimicost.model.scenario.ViewId;
import org.junit.jupiter.api.Test;

class StepRecorderTest {
    private final Session session = new Session(TestCards.SHIPPED, Scenario.DEFAULT);
    private final StepRecorder recorder = new StepRecorder(session);

    @Test
    void recordsWhatIsOnScreen() {
        recorder.record("Today", ViewId.MODELS);
        session.commit(users("5000"));
        recorder.record("5,000 users", ViewId.HOSTS);
        assertEquals(List.of(new Step("Today", ViewId.MODELS, Scenario.DEFAULT), new Step("5,000 users", ViewId.HOSTS, users("5000"))),
                recorder.steps());
    }

    @Test
    void everyChangeOfTheStepsIsUndone() {
        three();
        List<Step> before = recorder.steps();
        for (Runnable change : List.<Runnable>of(() -> recorder.move(0, 1), () -> recorder.delete(1), () -> recorder.rename(2, "C again"),
                () -> recorder.recordAgain(0, ViewId.SCALE))) {
            change.run();
            assertFalse(before.equals(recorder.steps()));
            session.undo();
            assertEquals(before, recorder.steps());
        }
    }

    @Test
    void movesDeletesAndRenames() {
        three();
        recorder.move(2, -1);
        assertEquals(List.of("A", "C", "B"), captions());
        recorder.move(0, 1);
        assertEquals(List.of("C", "A", "B"), captions());
        recorder.delete(1);
        recorder.rename(0, "First");
        assertEquals(List.of("First", "B"), captions());
        assertThrows(InvalidValue.class, () -> recorder.rename(0, " "));
    }

    @Test
    void recordsAgainUnderItsCaption() {
        three();
        session.commit(users("9"));
        recorder.recordAgain(1, ViewId.SCALE);
        assertEquals(new Step("B", ViewId.SCALE, users("9")), recorder.steps().get(1));
    }

    @Test
    void goesToAStepAndKeepsTheDemo() {
        three();
        List<Step> demo = recorder.steps();
        recorder.goTo(0);
        assertEquals(new BigDecimal("1000"), session.scenario().get().workload().users());
        assertEquals(demo, recorder.steps());
        session.undo();
        assertEquals(new BigDecimal("3"), session.scenario().get().workload().users());
    }

    @Test
    void anEighthStepIsNotTaken() {
        for (int i = 0; i < 8; i++) {
            recorder.record("Step", ViewId.MODELS);
        }
        assertTrue(recorder.isFull());
        assertEquals(7, recorder.steps().size());
    }

    @Test
    void aDragThatIsGoingOnIsRecordedAsAStepBeforeIt() {
        session.drag();
        session.preview(users("70"));
        recorder.record("70 users", ViewId.MODELS);
        assertEquals(new BigDecimal("70"), recorder.steps().getFirst().scenario().workload().users());
        session.undo();
        assertEquals(users("70"), session.scenario().get());
    }

    private void three() {
        recorder.record("A", ViewId.MODELS);
        session.commit(users("2"));
        recorder.record("B", ViewId.MODELS);
        session.commit(users("3"));
        recorder.record("C", ViewId.MODELS);
    }

    private Scenario users(String users) {
        return Dimension.USERS.with(session.scenario().get(), new BigDecimal(users));
    }

    private List<String> captions() {
        return recorder.steps().stream().map(Step::caption).toList();
    }
}
