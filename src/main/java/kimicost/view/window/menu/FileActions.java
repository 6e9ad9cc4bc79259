package kimicost.view.window.menu;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Window;
import kimicost.controller.Documents;
import kimicost.controller.Origin;
import kimicost.controller.Session;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Preset;
import kimicost.model.scenario.Scenario;
import kimicost.text.Strings;
import kimicost.view.input.TypedField;
import kimicost.view.window.dialog.Dialogs;
import kimicost.view.window.dialog.Dialogs.Answer;

/// What the user can do with files in a window. Anything that would lose changes asks first.
public final class FileActions {
    private final Session session;
    private final Documents documents;
    private final Dialogs dialogs;
    private final Supplier<Window> window;
    private final Consumer<Optional<Path>> another;

    /// @param window  the window that owns the dialogs
    /// @param another opens another window, with a file or a new scenario
    public FileActions(Session session, Documents documents, Dialogs dialogs, Supplier<Window> window, Consumer<Optional<Path>> another) {
        this.session = session;
        this.documents = documents;
        this.dialogs = dialogs;
        this.window = window;
        this.another = another;
    }

    void newScenario() {
        if (nothingIsLost()) {
            RateCard card = session.catalogue().pricing(session.scenario().get().rateCard()).orElseThrow();
            Scenario fresh = Preset.SUPPORT_CHATBOT.under(card.id()).withName(Strings.of("file.untitled"));
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

    /// Opens a file in this window, unless the user wants to keep unsaved changes.
    void open(Path path) {
        if (nothingIsLost()) {
            documents.open(path);
        }
    }

    /// Opens the first file here and the others in windows of their own.
    public void openAll(List<Path> paths) {
        if (!paths.isEmpty()) {
            open(paths.getFirst());
            paths.stream().skip(1).forEach(path -> another.accept(Optional.of(path)));
        }
    }

    boolean save() {
        if (refused()) {
            return false;
        }
        Optional<Path> path = session.origin().get().path();
        if (path.isEmpty()) {
            return saveAs();
        }
        return switch (documents.fate()) {
            case UNTOUCHED -> documents.save(path.get());
            case DELETED -> saveAfter("file.deleted", path.get(), Answer.SAVE);
            case CHANGED -> saveAfter("file.changed", path.get(), Answer.OVERWRITE);
            case UNREADABLE -> saveAfter("file.unreadable", path.get(), Answer.OVERWRITE);
        };
    }

    /// @param question the key of the question, which says what happened to the file
    /// @param yes      the answer that saves to it anyway
    private boolean saveAfter(String question, Path path, Answer yes) {
        Answer answer = dialogs.ask(window.get(), Strings.of(question, path), List.of(yes, Answer.SAVE_ELSEWHERE, Answer.CANCEL));
        if (answer == yes) {
            return documents.save(path);
        }
        return answer == Answer.SAVE_ELSEWHERE && saveAs();
    }

    boolean saveAs() {
        if (refused()) {
            return false;
        }
        return dialogs.toSave(window.get(), fileName(), "kimicost").map(documents::save).orElse(false);
    }

    /// Asks where to save a document; empty if the user cancels or a field contains invalid text.
    public Optional<Path> toSave(String extension) {
        if (refused()) {
            return Optional.empty();
        }
        return dialogs.toSave(window.get(), fileName(), extension);
    }

    /// Lets the user choose a scenario to compare with. It is read in the background, because it may be anyone's file, on a slow
    /// disk.
    public void another(Consumer<Scenario> found) {
        takeWhatIsTyped();
        dialogs.toOpen(window.get()).ifPresent(path -> read(path, found));
    }

    /// Reads a scenario file in the background.
    public void read(Path path, Consumer<Scenario> found) {
        Thread.ofVirtual().name("reading").start(() -> {
            try {
                Scenario read = documents.read(path);
                Platform.runLater(() -> found.accept(read));
            } catch (IOException e) {
                Platform.runLater(() -> session.reportProblem(e.getMessage()));
            }
        });
    }

    /// Whether the scenario may be replaced: it has no unsaved changes, or the user saved or discarded them.
    public boolean nothingIsLost() {
        takeWhatIsTyped();
        if (!session.dirty()) {
            return true;
        }
        return switch (dialogs.ask(window.get(), Strings.of("file.unsaved", session.scenario().get().name()),
                List.of(Answer.SAVE, Answer.DISCARD, Answer.CANCEL))) {
            case SAVE -> save();
            case DISCARD -> true;
            default -> false;
        };
    }

    /// Commits a drag in progress and a number being typed, which its field accepts when it loses focus.
    private void takeWhatIsTyped() {
        session.commit();
        window.get().getScene().getRoot().requestFocus();
    }

    /// Whether a field contains invalid text, so that a file would differ from the screen. If so, shows the reason and focuses
    /// the field.
    private boolean refused() {
        takeWhatIsTyped();
        Optional<TypedField<?>> refused = TypedField.refusedIn(window.get().getScene().getRoot());
        refused.ifPresent(field -> {
            session.reportProblem(Strings.of("file.refused", field.name(), field.refusal().get()));
            field.requestFocus();
        });
        return refused.isPresent();
    }

    /// The scenario's name without characters that some systems do not allow in file names.
    String fileName() {
        String plain = session.scenario().get().name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip().replaceAll("^\\.+", "");
        String name = plain.length() > 60 ? plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, 60))).strip() : plain;
        return name.isEmpty() ? Strings.of("file.untitled") : name;
    }
}
