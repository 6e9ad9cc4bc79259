package kimicost;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.stage.Stage;
import kimicost.controller.Board;
import kimicost.controller.Documents;
import kimicost.controller.Exports;
import kimicost.controller.Origin;
import kimicost.controller.Preferences;
import kimicost.controller.Session;
import kimicost.controller.Settings;
import kimicost.export.Caption;
import kimicost.export.Format;
import kimicost.export.Markdown;
import kimicost.export.Report;
import kimicost.file.AtomicFile;
import kimicost.file.BadFile;
import kimicost.file.Folders;
import kimicost.file.RateCards;
import kimicost.file.Recovery;
import kimicost.file.ScenarioFile;
import kimicost.file.SettingsFile;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Preset;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.text.Version;
import kimicost.view.MainWindow;
import kimicost.view.SystemDialogs;
import kimicost.view.Warmup;

/// The windows of the app, and what they share.
final class Desktop {
    private final Catalogue catalogue;
    private final Folders folders;
    private final Figures figures;
    private final List<Format> documents;
    private final Preferences preferences;
    private final ScheduledExecutorService keeping = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "keeping");
        thread.setDaemon(true);
        return thread;
    });

    Desktop(Catalogue catalogue, Folders folders, Figures figures, List<Format> documents) {
        this.documents = documents;
        this.catalogue = catalogue;
        this.folders = folders;
        this.figures = figures;
        SettingsFile<Settings> settings = new SettingsFile<>(folders.settings().resolve("settings.json"), Settings.PRESETS);
        preferences = new Preferences(settings.read(), settings::write);
    }

    /// Opens the window of `file` or of the default scenario, and one for each scenario that a crash left unsaved.
    void start(Optional<Path> file) {
        boolean restored = false;
        Optional<Recovery> free = Optional.empty();
        String unreadable = "";
        for (Recovery slot : Recovery.claim(recoveries())) {
            Optional<Recovery.Kept> left = Optional.empty();
            try {
                left = slot.left();
            } catch (BadFile e) {
                unreadable = e.getMessage();
            }
            if (left.isPresent()) {
                restored = true;
                restore(left.get(), slot);
            } else {
                free.ifPresent(Recovery::close);
                free = Optional.of(slot);
            }
        }
        Warmup.begin(catalogue, preferences.settings().get(), figures);
        if (file.isPresent() || !restored) {
            open(file, free, unreadable);
        } else {
            free.ifPresent(Recovery::close);
        }
    }

    private Path recoveries() {
        return folders.log().resolve("unsaved");
    }

    private void restore(Recovery.Kept left, Recovery slot) {
        Session session = new Session(catalogue, start());
        boolean known = catalogue.card(left.scenario().rateCard()).isPresent();
        session.open(known ? left.scenario() : left.scenario().withRateCard(start().rateCard()),
                left.path().map(path -> origin(path, left.fingerprint())).orElse(Origin.unsaved(start())));
        session.complain("Kimi Cost ended before this scenario was saved. It is as you left it; save it to keep it."
                + (known ? "" : " Its rate card " + left.scenario().rateCard() + " is not there any more; it is priced under the default one."));
        show(session, Optional.of(slot));
    }

    /// With what is on disk by now, so that it shows what differs, and the fingerprint of what it was opened as, so that a
    /// change by someone else meanwhile is noticed.
    private Origin origin(Path path, Optional<String> fingerprint) {
        try {
            return new Origin(Optional.of(path), ScenarioFile.read(path, catalogue.ids()), fingerprint);
        } catch (IOException e) {
            return new Origin(Optional.of(path), start(), fingerprint);
        }
    }

    private void open(Optional<Path> file, Optional<Recovery> slot, String complaint) {
        Session session = new Session(catalogue, start());
        session.complain(complaint);
        file.ifPresent(documents(session)::open);
        show(session, slot);
    }

    private void show(Session session, Optional<Recovery> slot) {
        Stage stage = new Stage();
        Optional<Keeper> keeper = slot.map(own -> new Keeper(session, own, keeping));
        new MainWindow(session, preferences, documents(session), exports(), dialogs(session), figures, LocalDate.now(), folders.rateCards(),
                this::another).show(stage, () -> keeper.ifPresent(Keeper::close));
    }

    private SystemDialogs dialogs(Session session) {
        return new SystemDialogs(() -> session.origin().get().path(), preferences.settings().get().recent().stream().findFirst().map(Path::of));
    }

    private void another(Optional<Path> file) {
        open(file, Recovery.empty(recoveries()), "");
    }

    private Documents documents(Session session) {
        return new Documents(session, preferences, new Documents.Store() {
            @Override
            public Scenario read(Path path) throws IOException {
                return ScenarioFile.read(path, catalogue.ids());
            }

            @Override
            public void write(Path path, Scenario scenario) throws IOException {
                ScenarioFile.write(path, scenario.withExtras(scenario.extras().withSavedUnder(
                        Optional.of(RateCards.savedUnder(scenario, catalogue)))));
            }

            @Override
            public String rates(RateCard card) {
                return RateCards.digest(card);
            }

            @Override
            public Optional<String> fingerprint(Path path) throws IOException {
                return ScenarioFile.fingerprint(path);
            }
        });
    }

    private Exports exports() {
        return new Exports() {
            @Override
            public List<String> formats() {
                return documents.stream().map(Format::extension).toList();
            }

            @Override
            public void write(String extension, Board board, Path path) throws IOException {
                Format format = documents.stream().filter(one -> one.extension().equals(extension)).findFirst().orElseThrow();
                AtomicFile.write(path, out -> format.writer().write(report(board), out));
            }

            @Override
            public void write(byte[] png, Path path) throws IOException {
                AtomicFile.write(path, out -> out.write(png));
            }

            @Override
            public String markdown(Board board) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                try {
                    new Markdown(figures).write(report(board), out);
                } catch (IOException e) {
                    throw new UncheckedIOException("Memory does not fail", e);
                }
                return out.toString(StandardCharsets.UTF_8);
            }

            @Override
            public List<String> caption(Board board) {
                return Caption.of(report(board), figures);
            }
        };
    }

    private Report report(Board board) {
        return Report.of(board.answer(), catalogue, ZonedDateTime.now(), Version.current());
    }

    /// What a new window shows.
    private Scenario start() {
        return Preset.SUPPORT_CHATBOT.on(catalogue);
    }
}
