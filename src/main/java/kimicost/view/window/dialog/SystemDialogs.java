package kimicost.view.window.dialog;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import kimicost.text.Strings;

/// The system's file choosers, and alerts in the window's colours.
public final class SystemDialogs implements Dialogs {
    private static final double TEXT_WIDTH = 442;
    private static final double MOST_TEXT = 260;

    private final Supplier<Optional<Path>> scenario;
    private Optional<Path> lastUsed;
    private boolean waiting;

    /// Choosers that start in the system's default folder.
    public SystemDialogs() {
        this(Optional::empty, Optional.empty());
    }

    /// Choosers that start in the scenario's folder or, if it has no file, in the folder used last.
    ///
    /// @param scenario the scenario's file; empty if it has none
    /// @param recent   a file used before the window opened
    public SystemDialogs(Supplier<Optional<Path>> scenario, Optional<Path> recent) {
        this.scenario = scenario;
        lastUsed = recent.map(Path::getParent);
    }

    @Override
    public Optional<Path> toOpen(Window owner) {
        if (!handRests(owner)) {
            return Optional.empty();
        }
        FileChooser chooser = chooser(Strings.of("open.title"), "kimicost");
        return remembered(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> toSave(Window owner, String name, String extension) {
        if (!handRests(owner)) {
            return Optional.empty();
        }
        FileChooser chooser = chooser(Strings.of("save.title"), extension);
        chooser.setInitialFileName(name + "." + extension);
        return remembered(chooser.showSaveDialog(owner)).flatMap(path -> withExtension(owner, path, extension));
    }

    @Override
    public Answer ask(Window owner, String question, List<Answer> answers) {
        if (!handRests(owner)) {
            return Answer.CANCEL;
        }
        List<ButtonType> buttons = answers.stream().map(answer -> new ButtonType(Strings.of("answer." + answer), switch (answer) {
            case CANCEL -> ButtonData.CANCEL_CLOSE;
            case DISCARD -> ButtonData.NO;
            default -> answers.indexOf(answer) == 0 ? ButtonData.YES : ButtonData.OTHER;
        })).toList();
        return alert(owner, question, buttons).showAndWait().map(chosen -> answers.get(buttons.indexOf(chosen))).orElse(Answer.CANCEL);
    }

    /// Waits until no mouse button is down. A dialog that opens during a drag takes over the window's events: GTK would miss the
    /// release, the window would keep the pointer, and the dialog could not be clicked.
    ///
    /// @return whether the dialog may open; false if another one is already waiting
    boolean handRests(Window owner) {
        Scene scene = owner.getScene();
        if (waiting || !scene.getRoot().isPressed()) {
            return !waiting;
        }
        Object released = new Object();
        EventHandler<MouseEvent> watch = event -> {
            // While a button is down, moves arrive as drags.
            if (waiting && List.of(MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_MOVED).contains(event.getEventType())) {
                waiting = false;
                Platform.exitNestedEventLoop(released, null);
            }
        };
        waiting = true;
        scene.addEventFilter(MouseEvent.ANY, watch);
        Platform.enterNestedEventLoop(released);
        scene.removeEventFilter(MouseEvent.ANY, watch);
        return true;
    }

    static Alert alert(Window owner, String question, List<ButtonType> buttons) {
        Alert alert = new Alert(Alert.AlertType.NONE, question, buttons.toArray(ButtonType[]::new));
        alert.initOwner(owner);
        alert.setTitle("Kimi Cost");
        alert.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        alert.getDialogPane().getStyleClass().add("question-dialog");
        keepButtonsInReach(alert);
        return alert;
    }

    /// Lets a long text scroll, so that it does not push the buttons off the screen. Names in it may have any length.
    static void keepButtonsInReach(Alert alert) {
        Label text = new Label(alert.getContentText());
        text.getStyleClass().add("dialog-text");
        text.setWrapText(true);
        text.setPrefWidth(TEXT_WIDTH);
        ScrollPane scroller = new ScrollPane(text) {
            @Override
            protected double computePrefHeight(double width) {
                return Math.min(MOST_TEXT, text.prefHeight(text.prefWidth(-1)));
            }
        };
        scroller.setFitToWidth(true);
        alert.getDialogPane().setContent(scroller);
    }

    private FileChooser chooser(String title, String extension) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new ExtensionFilter(Strings.of("files." + extension), "*." + extension));
        folder().map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    /// The folder in which a chooser starts; empty if neither folder exists any more.
    Optional<Path> folder() {
        return Stream.concat(scenario.get().map(Path::getParent).stream(), lastUsed.stream()).filter(Files::isDirectory).findFirst();
    }

    /// The chosen file. Its folder is where the next chooser starts, unless the scenario has a file.
    Optional<Path> remembered(File file) {
        Optional<Path> chosen = Optional.ofNullable(file).map(File::toPath);
        chosen.map(Path::getParent).ifPresent(parent -> lastUsed = Optional.of(parent));
        return chosen;
    }

    /// Adds the extension if the system's chooser did not. The chooser did not ask about overwriting that file, so this does.
    private Optional<Path> withExtension(Window owner, Path path, String extension) {
        String name = path.getFileName().toString();
        if (name.toLowerCase(Locale.ROOT).endsWith("." + extension)) {
            return Optional.of(path);
        }
        Path extended = path.resolveSibling(name + "." + extension);
        return Files.notExists(extended)
                || ask(owner, Strings.of("file.exists", extended), List.of(Answer.OVERWRITE, Answer.CANCEL)) == Answer.OVERWRITE
                        ? Optional.of(extended) : Optional.empty();
    }
}
