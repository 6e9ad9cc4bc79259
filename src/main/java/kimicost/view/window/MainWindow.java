package kimicost.view.window;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import kimicost.controller.Documents;
import kimicost.controller.Exports;
import kimicost.controller.Preferences;
import kimicost.controller.Session;
import kimicost.controller.Settings;
import kimicost.controller.WindowPlacement;
import kimicost.controller.WindowPlacement.Area;
import kimicost.controller.Workloads;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.view.compare.BreakdownView;
import kimicost.view.compare.HostsView;
import kimicost.view.compare.ModelsView;
import kimicost.view.compare.OwnHardwareView;
import kimicost.view.compare.ScaleView;
import kimicost.view.compare.SideBySideView;
import kimicost.view.input.InputPanel;
import kimicost.view.input.WorkloadSwitcher;
import kimicost.view.measure.ConversationView;
import kimicost.view.optimise.BatchOrCacheView;
import kimicost.view.optimise.LeversView;
import kimicost.view.part.AppIcons;
import kimicost.view.part.Hints;
import kimicost.view.part.ScenarioDrops;
import kimicost.view.plan.LimitsView;
import kimicost.view.plan.MonthsView;
import kimicost.view.plan.RiskView;
import kimicost.view.quote.PriceChangesView;
import kimicost.view.quote.QuoteView;
import kimicost.view.window.Questions.Tab;
import kimicost.view.window.dialog.Dialogs;
import kimicost.view.window.menu.FileActions;
import kimicost.view.window.menu.Surroundings;
import kimicost.view.window.present.PresentButtons;

/// The window of a session.
public final class MainWindow {
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final Scene scene;
    private final Session session;
    private final Preferences preferences;
    private final FileActions actions;
    /// Whether the window is open. Until it closes, it listens to what all windows share.
    private final BooleanProperty open = new SimpleBooleanProperty(true);

    /// @param documents  opens and saves scenarios
    /// @param exports    exports what is on screen
    /// @param dialogs    asks the user
    /// @param another    opens another window, with a file or a new scenario
    public MainWindow(Session session, Preferences preferences, Documents documents, Exports exports, Dialogs dialogs,
            Surroundings surroundings, Consumer<Optional<Path>> another) {
        Figures figures = surroundings.figures();
        LocalDate today = surroundings.today();
        this.session = session;
        this.preferences = preferences;
        Themes.prepare(preferences.settings().get().theme());
        actions = new FileActions(session, documents, dialogs, () -> scene().getWindow(), another);
        Hints hints = new Hints();
        Questions questions = new Questions(session, List.of(
                new Tab(Question.COMPARE, "models", from -> new ModelsView(from, figures, hints)),
                new Tab(Question.COMPARE, "breakdown", from -> new BreakdownView(from, figures, hints)),
                new Tab(Question.COMPARE, "hosts", from -> new HostsView(from, figures, hints)),
                new Tab(Question.COMPARE, "hardware", from -> new OwnHardwareView(from, figures, hints)),
                new Tab(Question.COMPARE, "scale", from -> new ScaleView(from, figures, hints)),
                new Tab(Question.COMPARE, "scenarios", from -> new SideBySideView(from, actions::another, figures, hints)),
                new Tab(Question.PLAN, "month", from -> MonthsView.monthly(from, figures, hints, today)),
                new Tab(Question.PLAN, "cumulative", from -> MonthsView.cumulative(from, figures, hints, today)),
                new Tab(Question.PLAN, "limits", from -> new LimitsView(from, figures, hints)),
                new Tab(Question.PLAN, "risk", from -> new RiskView(from, figures, hints)),
                new Tab(Question.OPTIMISE, "levers", from -> new LeversView(from, figures, hints)),
                new Tab(Question.OPTIMISE, "batchOrCache", from -> new BatchOrCacheView(from, figures, hints)),
                new Tab(Question.MEASURE, "conversation", from -> new ConversationView(from, figures, hints)),
                new Tab(Question.QUOTE, "quote", from -> new QuoteView(from, figures, hints, today)),
                new Tab(Question.QUOTE, "priceChanges", from -> new PriceChangesView(from.catalogue(), figures, hints))));
        VBox.setVgrow(questions, Priority.ALWAYS);
        InsightRow insights = new InsightRow(session, figures, questions::open);
        VBox centre = new VBox(new Headline(session, figures, questions.summary()), questions);
        questions.question().subscribe(question -> {
            centre.getChildren().remove(insights);
            if (question == Question.COMPARE) {
                centre.getChildren().add(1, insights);
            }
        });
        centre.getStyleClass().add("centre");
        PresentButtons present = new PresentButtons(session, figures, questions::view, questions::open);
        VBox top = new VBox(
                new TopBar(session, preferences, open, actions, new ExportMenu(session, exports, actions, questions::picture),
                        present, surroundings));
        // In the order of keyboard focus.
        BorderPane root = new BorderPane();
        root.setTop(top);
        Workloads workloads = new Workloads(session);
        StackPane switcher = new StackPane(new WorkloadSwitcher(session, figures, path -> actions.read(path, workloads::addAll)));
        switcher.getStyleClass().add("workload-switcher-box");
        InputPanel inputs = new InputPanel(session, figures, hints);
        VBox.setVgrow(inputs, Priority.ALWAYS);
        VBox left = new VBox(switcher, inputs);
        left.getStyleClass().add("left-pane");
        root.setLeft(left);
        root.setCenter(centre);
        Messages messages = new Messages(new ProblemBar(session), new NoticeBar(session, exports));
        root.setBottom(new VBox(messages, new StatusLine(session, figures, hints)));
        root.getBottom().setViewOrder(-1);
        root.getStyleClass().add("window");
        root.heightProperty().subscribe(height -> root.pseudoClassStateChanged(LOW, height.doubleValue() < 760));
        root.widthProperty().subscribe(width -> root.pseudoClassStateChanged(NARROW, width.doubleValue() < 1150));
        Zoom zoom = new Zoom(root, preferences, open);
        scene = new Scene(zoom, 1280, 800);
        zoom.takeKeys(scene);
        Themes.addTo(scene, preferences.settings().map(Settings::theme), open);
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+Page Down"), () -> workloads.go(1));
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+Page Up"), () -> workloads.go(-1));
        scene.getAccelerators().put(TopBar.UNDO, session::undo);
        scene.getAccelerators().put(TopBar.REDO, session::redo);
        present.addTo(scene.getAccelerators());
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+Y"), session::redo);
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+W"), () -> {
            if (actions.nothingIsLost()) {
                scene.getWindow().hide();
            }
        });
        questions.takeKeys(scene);
        ScenarioDrops.take(root, actions::openAll);
        endDrags();
    }

    /// Ends a drag as one undo step before any other action starts.
    private void endDrags() {
        for (EventType<?> type : List.of(ActionEvent.ACTION, MenuButton.ON_SHOWING, ComboBoxBase.ON_SHOWING,
                ContextMenuEvent.CONTEXT_MENU_REQUESTED)) {
            scene.addEventFilter(type, event -> session.commit());
        }
        scene.windowProperty().flatMap(Window::focusedProperty).subscribe((before, now) -> session.commit());
    }

    public Scene scene() {
        return scene;
    }

    /// Shows the window on `stage` at its last position, if a screen is still there.
    ///
    /// @param closed runs after the window was closed
    public void show(Stage stage, Runnable closed) {
        List<Area> screens = Screen.getScreens().stream().map(Screen::getVisualBounds)
                .map(bounds -> new Area(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight())).toList();
        WindowPlacement saved = preferences.settings().get().window();
        WindowPlacement placement = saved == null ? WindowPlacement.centredOn(screens.getFirst()) : saved.fitTo(screens);
        stage.titleProperty().bind(Bindings.createStringBinding(() -> Strings.of(session.dirty() ? "window.edited" : "window.title",
                session.scenario().get().name()), session.scenario(), session.origin()));
        stage.setOnCloseRequest(event -> {
            if (!actions.nothingIsLost()) {
                event.consume();
            }
        });
        stage.setMinWidth(Math.min(WindowPlacement.MIN_WIDTH, placement.width()));
        stage.setMinHeight(Math.min(WindowPlacement.MIN_HEIGHT, placement.height()));
        stage.setX(placement.x());
        stage.setY(placement.y());
        stage.setWidth(placement.width());
        stage.setHeight(placement.height());
        stage.setMaximized(placement.maximized());
        stage.getIcons().setAll(AppIcons.ofWindow());
        stage.setScene(scene);
        stage.setOnHiding(event -> {
            preferences.remember(placementOf(stage, placement));
            open.set(false);
            closed.run();
        });
        // Nothing has focus yet, so that the first Tab goes to the first control.
        scene.getRoot().requestFocus();
        stage.show();
    }

    /// The placement to remember. A maximised window keeps the bounds it had before.
    private static WindowPlacement placementOf(Stage stage, WindowPlacement before) {
        return stage.isMaximized()
                ? new WindowPlacement(before.x(), before.y(), before.width(), before.height(), true)
                : new WindowPlacement(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
    }
}
