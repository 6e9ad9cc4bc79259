package kimicost.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;
import kimicost.controller.Documents;
import kimicost.controller.Origin;
import kimicost.controller.Session;
import kimicost.model.scenario.Preset;
import kimicost.model.scenario.Scenario;
import kimicost.view.Dialogs.Answer;

/// What a person does with files in a window; whatever would lose something asks first.
final class FileActions {
    private final Session session;
    private final Documents documents;
    private final Dialogs dialogs;
    private final Supplier<Window> window;
    private final Consumer<Optional<Path>> another;

    /// @param window  the one to ask in
    /// @param another opens another window, with a file or a new scenario
    FileActions(Session session, Documents documents, Dialogs dialogs, Supplier<Window> window, Consumer<Optional<Path>> another) {
        this.session = session;
        this.documents = documents;
        this.dialogs = dialogs;
        this.window = window;
        this.another = another;
    }

    void newScenario() {
        if (nothingIsLost()) {
            Scenario fresh = Preset.SUPPORT_CHATBOT.under(session.scenario().get().rateCard()).withName(Strings.of("file.untitled"));
            session.open(fresh, Origin.unsaved(fresh));
        }
    }

    void newWindow() {
        another.accept(Optional.empty());
    }

    void open() {
        takeWhatIsTyped();
        dialogs.toOpen(window.get()).ifPresent(this::open);
    }

    /// Shows a file here, or in a window of its own where it is one of several dropped.
    void open(Path path) {
        if (nothingIsLost()) {
            documents.open(path);
        }
    }

    /// The first file here, the others in windows of their own.
    void openAll(List<Path> paths) {
        if (!paths.isEmpty()) {
            open(paths.getFirst());
            paths.stream().skip(1).forEach(path -> another.accept(Optional.of(path)));
        }
    }

    boolean save() {
        takeWhatIsTyped();
        Optional<Path> path = session.origin().get().path();
        if (path.isEmpty()) {
            return saveAs();
        }
        if (!documents.changedByOthers()) {
            return documents.save(path.get());
        }
        return switch (dialogs.ask(window.get(), Strings.of("file.changed", path.get()), List.of(Answer.OVERWRITE, Answer.SAVE_ELSEWHERE, Answer.CANCEL))) {
            case OVERWRITE -> documents.save(path.get());
            case SAVE_ELSEWHERE -> saveAs();
            default -> false;
        };
    }

    boolean saveAs() {
        takeWhatIsTyped();
        return dialogs.toSave(window.get(), fileName(), "kimicost").map(documents::save).orElse(false);
    }

    /// Where a document goes; empty where the person thinks better of it.
    Optional<Path> toSave(String extension) {
        takeWhatIsTyped();
        return dialogs.toSave(window.get(), fileName(), extension);
    }

    /// A scenario of a file to hold the present one against.
    Optional<Scenario> another() {
        takeWhatIsTyped();
        return dialogs.toOpen(window.get()).flatMap(documents::read);
    }

    /// Whether the scenario may go: nothing is unsaved, or it was saved, or it may be lost.
    boolean nothingIsLost() {
        takeWhatIsTyped();
        if (!session.dirty()) {
            return true;
        }
        return switch (dialogs.ask(window.get(), Strings.of("file.unsaved", session.scenario().get().name()), List.of(Answer.SAVE, Answer.DISCARD, Answer.CANCEL))) {
            case SAVE -> save();
            case DISCARD -> true;
            default -> false;
        };
    }

    /// A number that is being typed counts: its field takes it when it loses the keyboard. So does a drag that is going on.
    private void takeWhatIsTyped() {
        session.commit();
        window.get().getScene().getRoot().requestFocus();
    }

    /// The scenario's name as a file may be called on every system.
    String fileName() {
        String plain = session.scenario().get().name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip().replaceAll("^\\.+", "");
        String name = plain.length() > 60 ? plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, 60))).strip() : plain;
        return name.isEmpty() ? Strings.of("file.untitled") : name;
    }
}
