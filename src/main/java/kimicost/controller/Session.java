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

/// The app's only mutable state: the current scenario and its undo history. A drag previews continuously and becomes one
/// undo step when it ends; a key press, a typed number and a preset are one step each. Any other action during a drag
/// ends the drag first.
public final class Session {
    private final Catalogue catalogue;
    private final ReadOnlyObjectWrapper<History<Draft>> history;
    private final ReadOnlyObjectWrapper<Scenario> scenario;
    private final ReadOnlyObjectWrapper<Board> board;
    private final ReadOnlyObjectWrapper<Origin> origin;
    private final ReadOnlyObjectWrapper<Optional<Scenario>> baseline = new ReadOnlyObjectWrapper<>(Optional.empty());
    /// The baseline with its bills, priced once when it is pinned.
    private Optional<Baseline> held = Optional.empty();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper dragging = new ReadOnlyBooleanWrapper(false);
    /// The board at the start of the current drag; empty if there is none.
    private Optional<Board> start = Optional.empty();
    /// The same of all workloads together, once someone has asked for it.
    private Optional<Board> togetherAtStart = Optional.empty();
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);

    /// An undo step: the scenario, and the state that a reset returns to.
    private record Draft(Scenario scenario, Scenario start) {}

    /// Starts with one scenario, without a baseline.
    ///
    /// @param catalogue must contain the card that `start` names, or a default one
    /// @param start     the initial scenario
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

    /// The scenario on screen, including changes previewed during a drag.
    public ReadOnlyObjectProperty<Scenario> scenario() {
        return scenario.getReadOnlyProperty();
    }

    /// Everything shown about the scenario.
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

    /// Whether a drag is in progress. A dialog, undo or another step can end it before the user lets go.
    public ReadOnlyBooleanProperty dragging() {
        return dragging.getReadOnlyProperty();
    }

    /// Starts a drag, by mouse or key: everything previewed until [#commit()] becomes one undo step.
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
            togetherAtStart = Optional.empty();
            board.set(board.get().during(start));
        }
    }

    /// Shows `changed` without adding an undo step, as during a drag.
    public void preview(Scenario changed) {
        scenario.set(changed);
    }

    /// Makes what is on screen an undo step and ends the drag.
    public void commit() {
        history.set(history.get().commit(new Draft(scenario.get(), startedFrom())));
        endDrag();
    }

    /// Shows `changed` and makes it an undo step. A drag in progress becomes a step of its own first.
    public void commit(Scenario changed) {
        commit();
        preview(changed);
        commit();
    }

    /// Starts over from `fresh`, such as a preset, as an undo step. Resets then return to it.
    public void start(Scenario fresh) {
        commit();
        preview(fresh);
        history.set(history.get().commit(new Draft(fresh, fresh)));
    }

    /// Opens a scenario and clears the undo history.
    public void open(Scenario read, Origin from) {
        origin.set(from);
        go(History.startingWith(new Draft(read, read)));
        problem.set("");
    }

    /// The file the scenario came from and its saved state.
    public ReadOnlyObjectProperty<Origin> origin() {
        return origin.getReadOnlyProperty();
    }

    /// Records that the scenario was saved.
    public void saved(Origin to) {
        origin.set(to);
    }

    /// The state that a reset returns to: the scenario as opened, or the preset it started from.
    public Scenario startedFrom() {
        return history.get().present().start();
    }

    /// The on-screen value of one input. Listeners are only notified when this input changes.
    public ObservableValue<BigDecimal> value(Dimension dimension) {
        return scenario.map(dimension::of);
    }

    /// The value that a reset of one input returns to.
    public ObservableValue<BigDecimal> startOf(Dimension dimension) {
        return history.map(steps -> dimension.of(steps.present().start()));
    }

    /// The currency of all amounts: that of the scenario's card.
    public ObservableValue<Currency> currency() {
        return board.map(shown -> shown.answer().currency());
    }

    /// Shows or hides a variant, as an undo step.
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

    /// Shows these variants and no others, as a step; a choice that is not among them is dropped.
    ///
    /// @param ids such as `kimi-k2.6:batch`; empty for the card's default
    public void showOnly(Optional<List<String>> ids) {
        Scenario now = scenario.get();
        Scenario changed = now.withExtras(now.extras().withShown(ids));
        boolean kept = board.get().answer().chosen().filter(one -> changed.shows(one.variant())).isPresent();
        commit(kept ? changed : changed.withExtras(changed.extras().withChoice(Optional.empty())));
    }

    /// Switches the rate card, as an undo step. If the scenario contains a copy of it, the installed card replaces the copy.
    public void use(RateCard card) {
        Scenario now = scenario.get();
        Optional<SavedUnder> carried = now.extras().savedUnder().map(saved -> new SavedUnder(saved.cardAsOf(), saved.rates(),
                saved.cards().stream().filter(other -> !other.id().equals(card.id())).toList()));
        commit(now.withRateCard(card.id()).withExtras(now.extras().withSavedUnder(carried)));
    }

    /// Makes a variant lead headline, analyses and documents, as an undo step. If empty, the cheapest that fits leads.
    public void choose(Optional<Variant> variant) {
        Scenario now = scenario.get();
        commit(now.withExtras(now.extras().withChoice(variant.map(board.get().comparison()::nameOfChoice))));
    }

    /// Whether there are unsaved changes.
    public boolean dirty() {
        Scenario now = scenario.get();
        Scenario saved = origin.get().saved();
        // The identity check avoids the first call of the record's equals at startup, which takes milliseconds to link.
        // Which workload is in hand is not saved.
        return now != saved && !now.withInHand(0).equals(saved.withInHand(0));
    }

    /// The scenario that the current one is compared with.
    public ReadOnlyObjectProperty<Optional<Scenario>> baseline() {
        return baseline.getReadOnlyProperty();
    }

    /// Pins a scenario as the baseline; empty removes the baseline.
    public void pin(Optional<Scenario> pinned) {
        held = pinned.map(chosen -> new Baseline(chosen, priced(chosen).comparison()));
        baseline.set(pinned);
        board.set(boardOf(scenario.get()));
    }

    /// Prices any scenario under its own cards, or under the default card if its own is missing.
    public Answer priced(Scenario other) {
        return Answer.of(other, catalogue);
    }

    /// What all workloads of any scenario cost from month to month.
    public Year year(Scenario other) {
        return new Year(other, catalogue);
    }

    /// Shows an error message to the user; nothing else changes.
    ///
    /// @param sentence the message; empty clears the last one
    public void reportProblem(String sentence) {
        problem.set(sentence);
        if (!sentence.isEmpty()) {
            notice.set(Notice.NONE);
        }
    }

    /// The last error message; empty if there is none.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Shows a success message in place of an earlier error.
    ///
    /// @param good the message; [Notice#NONE] clears the last one
    public void announce(Notice good) {
        problem.set("");
        notice.set(good);
    }

    /// The last success message.
    public ReadOnlyObjectProperty<Notice> notice() {
        return notice.getReadOnlyProperty();
    }

    /// Undoes the last step or discards a drag in progress.
    public void undo() {
        go(previewing() ? history.get() : history.get().undo());
    }

    /// Redoes the step that was undone last. Does nothing during a drag, which comes after all steps.
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

    /// All workloads that count.
    ///
    /// @param board    each variant as if all of them ran on it
    /// @param asChosen their total on the variants chosen for them; empty if nothing fits one of them
    public record Together(Board board, Optional<BigDecimal> asChosen) {}

    /// What all workloads that count cost together; empty if none counts.
    public Optional<Together> together() {
        List<Answer> each = Answer.ofEach(scenario.get(), catalogue);
        if (start.isPresent() && togetherAtStart.isEmpty()) {
            togetherAtStart = together(Answer.ofEach(start.get().scenario(), catalogue));
        }
        return together(each).map(board -> new Together(board.during(togetherAtStart), Answer.asChosen(each)));
    }

    private Optional<Board> together(List<Answer> each) {
        return Answer.ofAll(each).map(answer -> Board.of(answer, Optional.empty(), catalogue));
    }

    private Board boardOf(Scenario now) {
        Answer answer = priced(now);
        // Amounts in different currencies cannot be compared.
        return Board.of(answer, held.filter(pinned -> pinned.comparison().card().currency().equals(answer.currency())), catalogue)
                .during(start);
    }
}
