package kimicost.view;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/// The system's own choosers, and alerts in the window's colours.
public final class SystemDialogs implements Dialogs {
    private Optional<File> folder = Optional.empty();

    @Override
    public Optional<Path> toOpen(Window owner) {
        FileChooser chooser = chooser(Strings.of("open.title"), "kimicost");
        return remembered(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> toSave(Window owner, String name, String extension) {
        FileChooser chooser = chooser(Strings.of("save.title"), extension);
        chooser.setInitialFileName(name + "." + extension);
        return remembered(chooser.showSaveDialog(owner)).flatMap(path -> withExtension(owner, path, extension));
    }

    @Override
    public Answer ask(Window owner, String question, List<Answer> answers) {
        List<ButtonType> buttons = answers.stream().map(answer -> new ButtonType(Strings.of("answer." + answer), switch (answer) {
            case CANCEL -> ButtonData.CANCEL_CLOSE;
            case DISCARD -> ButtonData.NO;
            default -> answers.indexOf(answer) == 0 ? ButtonData.YES : ButtonData.OTHER;
        })).toList();
        Alert alert = new Alert(Alert.AlertType.NONE, question, buttons.toArray(ButtonType[]::new));
        alert.initOwner(owner);
        alert.setTitle("Kimi Cost");
        alert.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        alert.getDialogPane().getStyleClass().add("question-dialog");
        return alert.showAndWait().map(chosen -> answers.get(buttons.indexOf(chosen))).orElse(Answer.CANCEL);
    }

    private FileChooser chooser(String title, String extension) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new ExtensionFilter(Strings.of("files." + extension), "*." + extension));
        folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<Path> remembered(File file) {
        Optional<File> chosen = Optional.ofNullable(file);
        chosen.map(File::getParentFile).ifPresent(parent -> folder = Optional.of(parent));
        return chosen.map(File::toPath);
    }

    /// Not every system's chooser adds it; and of a file that then is another, the chooser has not asked.
    private Optional<Path> withExtension(Window owner, Path path, String extension) {
        String name = path.getFileName().toString();
        if (name.toLowerCase(Locale.ROOT).endsWith("." + extension)) {
            return Optional.of(path);
        }
        Path extended = path.resolveSibling(name + "." + extension);
        return Files.notExists(extended) || ask(owner, Strings.of("file.exists", extended), List.of(Answer.OVERWRITE, Answer.CANCEL)) == Answer.OVERWRITE
                ? Optional.of(extended) : Optional.empty();
    }
}
