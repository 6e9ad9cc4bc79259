package kimicost.view.window.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;

/// What a person is asked in a window of its own.
public interface Dialogs {
    /// An answer; its words are under `answer.` in `strings.properties`.
    enum Answer { SAVE, DISCARD, OVERWRITE, SAVE_ELSEWHERE, CANCEL }

    /// Which scenario to open; empty where the person thinks better of it.
    Optional<Path> toOpen(Window owner);

    /// Where to save; empty where the person thinks better of it.
    ///
    /// @param name      proposed, without extension
    /// @param extension such as `kimicost`
    Optional<Path> toSave(Window owner, String name, String extension);

    /// One of `answers`; closing the question is [Answer#CANCEL].
    Answer ask(Window owner, String question, List<Answer> answers);
}
