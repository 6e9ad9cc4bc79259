package kimicost.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Stage;
import kimicost.controller.Documents;
import kimicost.controller.Exports;
import kimicost.controller.Notice;
import kimicost.controller.Preferences;
import kimicost.controller.Session;
import kimicost.controller.Settings;
import kimicost.file.RecoverySlot;
import kimicost.file.SettingsFile;
import kimicost.file.disk.BadFile;
import kimicost.file.disk.Folders;
import kimicost.file.disk.Shutdown;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.scenario.Preset;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.view.window.MainWindow;
import kimicost.view.window.Warmup;
import kimicost.view.window.dialog.SystemDialogs;
import kimicost.view.window.menu.Surroundings;

/// The app's windows and everything they share.
final class Desktop {
    private final Catalogue catalogue;
    private final Folders folders;
    private final Figures figures;
    private final Documents.Store store;
    private final Exports exports;
    private final Preferences preferences;
    private final Set<Autosave> autosaves = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService saving = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "autosave");
        thread.setDaemon(true);
        return thread;
    });

    Desktop(Environment environment) {
        catalogue = environment.cards();
        folders = environment.folders();
        figures = environment.figures();
        store = new ScenarioStore(catalogue);
        exports = new WindowExports(Commands.documents(figures), figures, catalogue);
        SettingsFile<Settings> settings = new SettingsFile<>(folders.settings().resolve("settings.json"), Settings.DEFAULTS);
        preferences = new Preferences(settings.read(), settings::update);
        Shutdown.first(() -> autosaves.forEach(Autosave::keep));
    }

    /// Opens a window for `file` or the default scenario, and one for each scenario that a crash left unsaved. If some of those are
    /// unreadable, the first window says so.
    void start(Optional<Path> file) {
        List<String> unreadable = new ArrayList<>();
        List<Session> sessions = new ArrayList<>();
        for (RecoverySlot slot : RecoverySlot.abandoned(recoveries(), unreadable::add)) {
            try {
                slot.kept().map(kept -> UnsavedWork.of(kept, store, catalogue)).filter(left -> !left.isSaved())
                        .ifPresentOrElse(left -> sessions.add(restore(left, slot)), () -> giveBack(slot));
            } catch (BadFile e) {
                unreadable.add(e.getMessage());
                slot.close();
            }
        }
        Warmup.begin(catalogue, preferences.settings().get(), figures);
        if (file.isPresent() || sessions.isEmpty()) {
            sessions.add(open(file));
        }
        if (!unreadable.isEmpty()) {
            Session first = sessions.getFirst();
            first.reportProblem(
                    Stream.concat(Stream.of(first.problem().get()), unreadable.stream()).collect(Collectors.joining("\n")).strip());
        }
    }

    private Path recoveries() {
        return folders.log().resolve("unsaved");
    }

    private static void giveBack(RecoverySlot slot) {
        slot.forget();
        slot.close();
    }

    private Session restore(UnsavedWork left, RecoverySlot slot) {
        Session session = new Session(catalogue, start());
        session.open(left.kept().scenario(), left.origin(start()));
        if (left.isUntouched()) {
            session.announce(new Notice(left.sentence(), Optional.empty()));
        } else {
            session.reportProblem(left.sentence());
        }
        show(session, Optional.of(slot));
        return session;
    }

    private Session open(Optional<Path> file) {
        Session session = new Session(catalogue, start());
        file.ifPresent(new Documents(session, preferences, store)::open);
        show(session, Optional.empty());
        return session;
    }

    private void show(Session session, Optional<RecoverySlot> slot) {
        Autosave autosave = new Autosave(session, slot, recoveries(), saving, Platform::runLater);
        autosaves.add(autosave);
        new MainWindow(session, preferences, new Documents(session, preferences, store, autosave::saving), exports, dialogs(session),
                new Surroundings(figures, LocalDate.now(), folders.rateCards()), this::another).show(new Stage(), () -> {
                    autosaves.remove(autosave);
                    autosave.close();
                });
    }

    private SystemDialogs dialogs(Session session) {
        return new SystemDialogs(() -> session.origin().get().path(),
                preferences.settings().get().recent().stream().findFirst().map(Path::of));
    }

    private void another(Optional<Path> file) {
        open(file);
    }

    /// The initial scenario of a new window.
    private Scenario start() {
        return Preset.SUPPORT_CHATBOT.on(catalogue);
    }
}
