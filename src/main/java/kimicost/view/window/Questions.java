package kimicost.view.window;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kimicost.controller.Board;
import kimicost.controller.Session;
import kimicost.model.scenario.ViewId;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.AnalysisView.Subject;
import kimicost.view.part.Summary;

/// The questions with their views, one of which is on screen. Views are created when first shown, so that the window opens with
/// one.
final class Questions extends VBox {
    private final Session session;
    private final QuestionStrip strip = new QuestionStrip();
    private final StackPane screen = new StackPane();
    private final Map<String, Tab> tabs = new LinkedHashMap<>();
    private final Map<String, AnalysisView> made = new HashMap<>();
    private final ReadOnlyObjectWrapper<Question> question = new ReadOnlyObjectWrapper<>(Question.COMPARE);
    private final ReadOnlyObjectWrapper<Optional<AnalysisView>> analysis = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Tab current;

    /// A view of a question.
    ///
    /// @param name its key under `tab.` in `strings.properties`
    /// @param view creates it for a session
    record Tab(Question question, String name, Function<Session, AnalysisView> view) {}

    /// @param views in display order; the first is shown first
    Questions(Session session, List<Tab> views) {
        this.session = session;
        getStyleClass().add("questions");
        views.forEach(tab -> {
            tabs.put(tab.name, tab);
            strip.add(tab.question, tab.name, () -> show(tab));
        });
        VBox.setVgrow(screen, Priority.ALWAYS);
        screen.setMinHeight(0);
        getChildren().addAll(strip, screen);
        current = views.getFirst();
        show(current);
        session.board().subscribe(this::refresh);
    }

    /// Adds the shortcuts of questions and views to `scene`.
    void takeKeys(Scene scene) {
        for (Question one : Question.values()) {
            scene.getAccelerators().put(key(one), () -> strip.ask(one));
        }
        scene.getAccelerators().put(KeyCombination.valueOf("Ctrl+Tab"), () -> strip.go(1));
        scene.getAccelerators().put(KeyCombination.valueOf("Ctrl+Shift+Tab"), () -> strip.go(-1));
    }

    /// The shortcut of a question: Ctrl+1 to Ctrl+5.
    static KeyCombination key(Question question) {
        return KeyCombination.valueOf("Shortcut+" + (question.ordinal() + 1));
    }

    /// The selected question.
    ReadOnlyObjectProperty<Question> question() {
        return question.getReadOnlyProperty();
    }

    /// The verdict of the view on screen; empty to show the comparison's.
    ObservableValue<Optional<Summary>> summary() {
        return analysis.flatMap(shown -> shown.map(AnalysisView::summary).orElse(null)).orElse(Optional.empty());
    }

    /// Opens a view by its name.
    void open(String name) {
        strip.lookupAll("#tab-" + name).forEach(button -> ((ToggleButton) button).fire());
    }

    /// The id of the view on screen, as stored in a demo's steps. A view without an id counts as the first of its question.
    ViewId view() {
        return Stream.of(ViewId.values()).filter(id -> id.tab().equals(current.name)).findFirst().orElse(switch (current.question) {
            case COMPARE -> ViewId.MODELS;
            case PLAN -> ViewId.MONTH;
            case OPTIMISE -> ViewId.LEVERS;
            case MEASURE -> ViewId.CONVERSATION;
            case QUOTE -> ViewId.QUOTE;
        });
    }

    /// Opens the view with the given id.
    void open(ViewId view) {
        open(view.tab());
    }

    /// The view on screen, created anew for an image: complete, whatever is scrolled, and with its own session.
    Region picture() {
        Session apart = new Session(session.catalogue(), session.scenario().get());
        apart.pin(session.baseline().get());
        AnalysisView copy = current.view.apply(apart);
        AnalysisView shown = made.get(current.name);
        copy.like(shown);
        copy.show(new Subject(apart.board().get(), shown.subject().about()));
        return copy.picture();
    }

    private void show(Tab tab) {
        current = tab;
        AnalysisView view = made.computeIfAbsent(tab.name, name -> tab.view.apply(session));
        screen.getChildren().setAll(view);
        refresh(session.board().get());
        question.set(tab.question);
        analysis.set(Optional.of(view));
    }

    private void refresh(Board board) {
        made.get(current.name).show(Subject.of(board));
    }
}
