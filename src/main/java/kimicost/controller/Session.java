package kimicost.controller;

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
import kimicost.model.scenario.Scenario;

/// The one thing that changes: the scenario as it is now, with its history. A drag previews at every pixel and is one
/// step of the history when it ends; a key press, a typed number and a preset are one step each.
public final class Session {
    private final Catalogue catalogue;
    private final Preferences preferences;
    private final ReadOnlyObjectWrapper<History<Scenario>> history;
    private final ReadOnlyObjectWrapper<Scenario> scenario;
    private final ReadOnlyObjectWrapper<Board> board;
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

    /// Shows a scenario that was read from a file; it is a step like any other.
    public void open(Scenario read) {
        commit(read);
        problem.set("");
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
        Comparison comparison = Estimator.compare(now.workload(), now.plan(), catalogue.sideBySide(now.rateCard(), now.extras().beside()));
        return Board.of(now, comparison, preferences::shows);
    }
}
