package kimicost.controller;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import kimicost.model.analysis.Answer;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Mode;
import kimicost.model.pricing.Variant;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.History;
import kimicost.model.scenario.SavedUnder;
import kimicost.model.scenario.Scenario;

/// The one thing that changes: the scenario as it is now, with its history. A drag previews at every pixel and is one
/// step of the history when it ends; a key press, a typed number and a preset are one step each. Whatever else happens in
/// the middle of a drag ends it first.
public final class Session {
    private final Catalogue catalogue;
    private final ReadOnlyObjectWrapper<History<Draft>> history;
    private final ReadOnlyObjectWrapper<Scenario> scenario;
    private final ReadOnlyObjectWrapper<Board> board;
    private final ReadOnlyObjectWrapper<Origin> origin;
    private final ReadOnlyObjectWrapper<Optional<Scenario>> baseline = new ReadOnlyObjectWrapper<>(Optional.empty());
    /// The baseline with its bills, which no tick changes.
    private Optional<Baseline> held = Optional.empty();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper dragging = new ReadOnlyBooleanWrapper(false);
    /// The board as it was when the thumb went down; empty if none is down.
    private Optional<Board> start = Optional.empty();
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);

    /// A step of the history: the scenario, and where a reset goes back to.
    private record Draft(Scenario scenario, Scenario start) {}

    /// @param catalogue holds the card that `start` names
    /// @param start     the scenario to begin with
    public Session(Catalogue catalogue, Scenario start) {
        this.catalogue = catalogue;
        history = new ReadOnlyObjectWrapper<>(History.startingWith(new Draft(start, start)));
        scenario = new ReadOnlyObjectWrapper<>(start);
        board = new ReadOnlyObjectWrapper<>(boardOf(start));
        origin = new ReadOnlyObjectWrapper<>(Origin.unsaved(start));
        scenario.addListener((observable, before, now) -> board.set(boardOf(now)));
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /// The scenario as it is on screen, in the middle of a drag too.
    public ReadOnlyObjectProperty<Scenario> scenario() {
        return scenario.getReadOnlyProperty();
    }

    /// What is shown of its comparison.
    public ReadOnlyObjectProperty<Board> board() {
        return board.getReadOnlyProperty();
    }

    public RateCard card() {
        return board.get().comparison().card();
    }

    public ObservableValue<Boolean> canUndo() {
        return history.map(History::canUndo);
    }

    public ObservableValue<Boolean> canRedo() {
        return history.map(History::canRedo);
    }

    /// Whether a thumb is down. It may be told to let go, by a dialog, an undo or another step, before the hand lets go.
    public ReadOnlyBooleanProperty dragging() {
        return dragging.getReadOnlyProperty();
    }

    /// A thumb or a key is down: what it previews from now on is one step, until [#commit()].
    public void drag() {
        if (start.isEmpty()) {
            start = Optional.of(board.get());
        }
        dragging.set(true);
    }

    private void endDrag() {
        dragging.set(false);
        if (start.isPresent()) {
            start = Optional.empty();
            board.set(board.get().during(start));
        }
    }

    /// Shows `changed` without making it a step: a thumb is moving.
    public void preview(Scenario changed) {
        scenario.set(changed);
    }

    /// Makes what is on screen a step: the thumb was let go, or has to.
    public void commit() {
        history.set(history.get().commit(new Draft(scenario.get(), startedFrom())));
        endDrag();
    }

    /// Shows `changed` and makes it a step, after that of a drag that was going on.
    public void commit(Scenario changed) {
        commit();
        preview(changed);
        commit();
    }

    /// Starts from `fresh`, such as a preset, as a step that can be undone: resets go back to it from now on.
    public void start(Scenario fresh) {
        commit();
        preview(fresh);
        history.set(history.get().commit(new Draft(fresh, fresh)));
    }

    /// Begins anew with a scenario and the file it came from: there is nothing to undo.
    public void open(Scenario read, Origin from) {
        origin.set(from);
        go(History.startingWith(new Draft(read, read)));
        problem.set("");
    }

    /// Where the scenario came from and what of it is saved.
    public ReadOnlyObjectProperty<Origin> origin() {
        return origin.getReadOnlyProperty();
    }

    /// The scenario is saved.
    public void saved(Origin to) {
        origin.set(to);
    }

    /// Where a reset goes back to: the scenario as it was opened, or the preset it began with.
    public Scenario startedFrom() {
        return history.get().present().start();
    }

    /// One input as it is on screen: who listens hears of no other.
    public ObservableValue<BigDecimal> value(Dimension dimension) {
        return scenario.map(dimension::of);
    }

    /// Where a reset of one input goes back to.
    public ObservableValue<BigDecimal> startOf(Dimension dimension) {
        return history.map(steps -> dimension.of(steps.present().start()));
    }

    /// What every amount is in: that of the scenario's card.
    public ObservableValue<Currency> currency() {
        return board.map(shown -> shown.answer().currency());
    }

    /// Shows a variant or puts it away, as a step.
    public void show(Variant variant, boolean shown) {
        Scenario now = scenario.get();
        List<String> ids = new ArrayList<>(now.extras().shown().orElseGet(() -> board.get().comparison().estimates().stream()
                .map(Estimate::variant).filter(now::shows)
                .flatMap(one -> Stream.of(one.id(), new Variant(one.card(), one.model(), Mode.BLEND).id()))
                .distinct().toList()));
        ids.remove(variant.id());
        if (shown) {
            ids.add(variant.id());
        }
        Optional<String> choice = now.extras().choice().filter(id -> shown || !id.equals(board.get().comparison().nameOfChoice(variant)));
        commit(now.withExtras(now.extras().withShown(Optional.of(ids)).withChoice(choice)));
    }

    /// Prices under another card, as a step. A card of that id that the scenario carried gives way to the one at hand.
    public void use(RateCard card) {
        Scenario now = scenario.get();
        Optional<SavedUnder> carried = now.extras().savedUnder().map(saved -> new SavedUnder(saved.cardAsOf(), saved.rates(),
                saved.cards().stream().filter(other -> !other.id().equals(card.id())).toList()));
        commit(now.withRateCard(card.id()).withExtras(now.extras().withSavedUnder(carried)));
    }

    /// Lets a variant lead headline, analyses and documents, as a step; with none the cheapest that fits leads.
    public void choose(Optional<Variant> variant) {
        Scenario now = scenario.get();
        commit(now.withExtras(now.extras().withChoice(variant.map(board.get().comparison()::nameOfChoice))));
    }

    /// Whether closing would lose something.
    public boolean dirty() {
        Scenario now = scenario.get();
        Scenario saved = origin.get().saved();
        // A record's equals is linked when first called, for milliseconds of the start.
        return now != saved && !now.equals(saved);
    }

    /// The scenario that the present one is held against.
    public ReadOnlyObjectProperty<Optional<Scenario>> baseline() {
        return baseline.getReadOnlyProperty();
    }

    /// Pins a scenario as the baseline, or with none takes it away.
    public void pin(Optional<Scenario> pinned) {
        held = pinned.map(chosen -> new Baseline(chosen, priced(chosen).comparison()));
        baseline.set(pinned);
        board.set(boardOf(scenario.get()));
    }

    /// What any scenario costs under its own cards; under the default one where its own is not there.
    public Answer priced(Scenario other) {
        return Answer.of(other, catalogue);
    }

    /// Tells the person what went wrong; nothing else changes.
    ///
    /// @param sentence an empty one takes the last one away
    public void reportProblem(String sentence) {
        problem.set(sentence);
        if (!sentence.isEmpty()) {
            notice.set(Notice.NONE);
        }
    }

    /// What went wrong last, empty for nothing.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Tells the person what went well, in place of what went wrong before.
    ///
    /// @param good [Notice#NONE] takes the last one away
    public void announce(Notice good) {
        problem.set("");
        notice.set(good);
    }

    /// What went well last.
    public ReadOnlyObjectProperty<Notice> notice() {
        return notice.getReadOnlyProperty();
    }

    /// Takes back the last step, or a drag that is going on.
    public void undo() {
        go(previewing() ? history.get() : history.get().undo());
    }

    /// Brings back the step that was undone last; a drag that is going on comes after all steps and is left alone.
    public void redo() {
        if (!previewing()) {
            go(history.get().redo());
        }
    }

    private boolean previewing() {
        return !scenario.get().equals(history.get().present().scenario());
    }

    private void go(History<Draft> moved) {
        history.set(moved);
        scenario.set(moved.present().scenario());
        endDrag();
    }

    private Board boardOf(Scenario now) {
        Answer answer = priced(now);
        // Amounts of two currencies cannot be held against each other.
        return Board.of(answer, held.filter(pinned -> pinned.comparison().card().currency().equals(answer.currency()))).during(start);
    }
}
