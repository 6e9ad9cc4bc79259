package kimicost.controller;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.Estimator;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.History;
import kimicost.model.scenario.Preset;
import kimicost.model.scenario.Scenario;

/// The one thing that changes: the scenario as it is now, with its history. A drag previews at every pixel and is one
/// step of the history when it ends; a key press, a typed number and a preset are one step each.
public final class Session {
    /// How many scenarios stand beside the present one: four in all.
    public static final int COMPANIONS = 3;

    private final Catalogue catalogue;
    private final Preferences preferences;
    private final ReadOnlyObjectWrapper<History<Scenario>> history;
    private final ReadOnlyObjectWrapper<Scenario> scenario;
    private final ReadOnlyObjectWrapper<Board> board;
    private final ReadOnlyObjectWrapper<Origin> origin;
    private final ReadOnlyObjectWrapper<Optional<Scenario>> baseline = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Scenario>> companions = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /// @param catalogue   holds the card that `start` names
    /// @param preferences decides which variants are shown
    /// @param start       the scenario to begin with
    public Session(Catalogue catalogue, Preferences preferences, Scenario start) {
        this.catalogue = catalogue;
        this.preferences = preferences;
        history = new ReadOnlyObjectWrapper<>(History.startingWith(start));
        scenario = new ReadOnlyObjectWrapper<>(start);
        board = new ReadOnlyObjectWrapper<>(boardOf(start));
        origin = new ReadOnlyObjectWrapper<>(Origin.unsaved(start));
        baseline.addListener((observable, before, now) -> board.set(boardOf(scenario.get())));
        scenario.addListener((observable, before, now) -> board.set(boardOf(now)));
        preferences.settings().map(Settings::toggled).addListener((observable, before, now) ->
                board.set(boardOf(scenario.get())));
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

    /// Shows `changed` without making it a step: a thumb is moving.
    public void preview(Scenario changed) {
        scenario.set(changed);
    }

    /// Makes what is on screen a step: the thumb was let go.
    public void commit() {
        history.set(history.get().commit(scenario.get()));
    }

    /// Shows `changed` and makes it a step.
    public void commit(Scenario changed) {
        preview(changed);
        commit();
    }

    /// Begins anew with a scenario and the file it came from: there is nothing to undo.
    public void open(Scenario read, Origin from) {
        origin.set(from);
        go(History.startingWith(read));
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

    /// Where a reset goes back to: the saved scenario or, where nothing of this name is, the preset it began with.
    public Scenario startedFrom() {
        Scenario now = scenario.get();
        Scenario saved = origin.get().saved();
        return origin.get().path().isPresent() && saved.name().equals(now.name()) ? saved : Preset.originOf(now);
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
        baseline.set(pinned);
    }

    /// Scenarios that stand beside the present one, at most [#COMPANIONS].
    public ReadOnlyObjectProperty<List<Scenario>> companions() {
        return companions.getReadOnlyProperty();
    }

    public void accompany(List<Scenario> others) {
        companions.set(others.stream().limit(COMPANIONS).toList());
    }

    /// The bills of any scenario under its own cards.
    public Comparison priced(Scenario other) {
        return Estimator.compare(other.workload(), other.plan(), catalogue.sideBySide(other.rateCard(), other.extras().beside()));
    }

    /// Tells the person what went wrong; nothing else changes.
    ///
    /// @param sentence an empty one takes the last one away
    public void complain(String sentence) {
        problem.set(sentence);
    }

    /// What went wrong last, empty for nothing.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    public void undo() {
        go(history.get().undo());
    }

    public void redo() {
        go(history.get().redo());
    }

    private void go(History<Scenario> moved) {
        history.set(moved);
        scenario.set(moved.present());
    }

    private Board boardOf(Scenario now) {
        Comparison comparison = priced(now);
        // Amounts of two currencies cannot be held against each other.
        Optional<Baseline> held = baseline.get().map(pinned -> new Baseline(pinned, priced(pinned)))
                .filter(pinned -> pinned.comparison().card().currency().equals(comparison.card().currency()));
        return Board.of(now, comparison, preferences::shows, held);
    }
}
