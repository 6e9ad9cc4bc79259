package kimicost.view.window.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;

/// Questions to the user in dialogs.
public interface Dialogs {
    /// An answer; its label is under `answer.` in `strings.properties`.
    enum Answer { SAVE, DISCARD, OVERWRITE, SAVE_ELSEWHERE, CANCEL }

    /// Asks which scenario to open; empty if the user cancels.
    Optional<Path> toOpen(Window owner);

    /// Asks where to save; empty if the user cancels.
    ///
    /// @param name      the proposed name, without extension
    /// @param extension for example `kimicost`
    Optional<Path> toSave(Window owner, String name, String extension);

    /// Asks for one of `answers`; closing the dialog counts as [Answer#CANCEL].
    Answer ask(Window owner, String question, List<Answer> answers);
}
