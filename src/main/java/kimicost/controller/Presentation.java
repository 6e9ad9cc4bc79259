package kimicost.controller;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import kimicost.model.analysis.Slide;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.Step;
import kimicost.model.scenario.Uncertainty;

/// A demo as it is played, on a session of its own: what is improvised touches neither the scenario nor its history.
public final class Presentation {
    /// How many inputs can be moved live.
    private static final int LIVE = 3;

    private final List<Step> steps;
    private final List<Scenario> script;
    private final List<Slide> slides;
    private final Session session;
    private int at;

    /// @param prepared the scenario with its steps; without any it is presented as it is
    public Presentation(Catalogue catalogue, Scenario prepared) {
        steps = prepared.extras().steps();
        // Nobody shows ranges to an audience, and they cost a simulation a tick.
        script = steps.isEmpty() ? List.of(certain(prepared)) : steps.stream().map(step -> certain(step.on(prepared))).toList();
        slides = Slide.of(prepared, catalogue);
        session = new Session(catalogue, script.getFirst());
    }

    private static Scenario certain(Scenario scenario) {
        return scenario.withExtras(scenario.extras().withUncertainty(Uncertainty.NONE));
    }

    /// What is on stage: moved by whoever improvises.
    public Session session() {
        return session;
    }

    /// The inputs that can be moved live.
    public List<Dimension> live() {
        return Step.movedMost(steps, LIVE);
    }

    /// The slides as recorded.
    public List<Slide> slides() {
        return slides;
    }

    /// The step on stage, from 0.
    public int at() {
        return at;
    }

    public boolean hasSteps() {
        return !steps.isEmpty();
    }

    /// Goes to a step as recorded; where there is none of that number nothing happens.
    public void goTo(int step) {
        if (step >= 0 && step < script.size()) {
            at = step;
            restore();
        }
    }

    /// The step on stage as recorded.
    public Scenario script() {
        return script.get(at);
    }

    /// Returns to the script: the step on stage as recorded.
    public void restore() {
        session.commit(script());
    }

    /// Whether what is on stage differs from the script.
    public boolean isImprovised() {
        return !session.scenario().get().equals(script());
    }

    /// The value of an input in the script.
    public BigDecimal scripted(Dimension input) {
        return input.of(script());
    }

    /// Multiplies the users, as far as they go.
    ///
    /// @param factor such as 2 or 0.5
    public void multiplyUsers(BigDecimal factor) {
        Scenario now = session.scenario().get();
        BigDecimal most = Dimension.USERS.range().max().orElseThrow();
        session.commit(Dimension.USERS.with(now,
                Dimension.USERS.of(now).multiply(factor).setScale(0, RoundingMode.HALF_UP).min(most)));
    }

    /// What is on stage. What is improvised has its caption no more: the caption speaks of the script.
    public Slide slide() {
        return Slide.of(isImprovised() ? Optional.empty() : slides.get(at).caption(), session.board().get().answer());
    }

    /// What it is held against: the step as recorded where it is improvised upon, else the step before.
    public Optional<Slide> reference() {
        return isImprovised() ? Optional.of(slides.get(at)) : at == 0 ? Optional.empty() : Optional.of(slides.get(at - 1));
    }
}
