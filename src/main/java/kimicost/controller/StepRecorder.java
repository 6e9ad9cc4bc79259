package kimicost.controller;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.Step;
import kimicost.model.scenario.ViewId;

/// Prepares a demo: its steps are part of the scenario, and every change of them can be undone.
public final class StepRecorder {
    private final Session session;

    public StepRecorder(Session session) {
        this.session = session;
    }

    public List<Step> steps() {
        return now().extras().steps();
    }

    public boolean isFull() {
        return steps().size() == Step.MOST;
    }

    /// Adds the scenario as it is, as the last step. A demo that is full stays as it is.
    public void record(String caption, ViewId view) {
        if (!isFull()) {
            change(steps -> steps.add(new Step(caption, view, now())));
        }
    }

    /// Puts the scenario as it is in the place of a step, which keeps its caption.
    public void recordAgain(int index, ViewId view) {
        change(steps -> steps.set(index, new Step(steps.get(index).caption(), view, now())));
    }

    /// @throws kimicost.model.InvalidValue if it is no caption
    public void rename(int index, String caption) {
        change(steps -> steps.set(index, steps.get(index).withCaption(caption)));
    }

    /// @param by how far: -1 towards the beginning, 1 towards the end
    public void move(int index, int by) {
        change(steps -> steps.add(index + by, steps.remove(index)));
    }

    public void delete(int index) {
        change(steps -> steps.remove(index));
    }

    /// Brings the scenario into the state of a step, to look at it or to go on from there.
    public void goTo(int index) {
        session.commit(steps().get(index).on(now()));
    }

    private void change(Consumer<List<Step>> change) {
        // What is recorded is what a drag has come to.
        session.commit();
        List<Step> steps = new ArrayList<>(steps());
        change.accept(steps);
        session.commit(now().withExtras(now().extras().withSteps(steps)));
    }

    private Scenario now() {
        return session.scenario().get();
    }
}
