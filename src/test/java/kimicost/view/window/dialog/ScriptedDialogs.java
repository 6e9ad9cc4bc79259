package kimicost.view.window.dialog;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;

/// Gives prepared answers, and records the questions.
public final class ScriptedDialogs implements Dialogs {
    public final Deque<Answer> answers = new ArrayDeque<>();
    public final Deque<Path> paths = new ArrayDeque<>();
    public final List<String> asked = new ArrayList<>();

    @Override
    public Optional<Path> toOpen(Window owner) {
        return Optional.ofNullable(paths.poll());
    }

    @Override
    public Optional<Path> toSave(Window owner, String name, String extension) {
        asked.add(name + "." + extension);
        return Optional.ofNullable(paths.poll());
    }

    @Override
    public Answer ask(Window owner, String question, List<Answer> offered) {
        asked.add(question);
        return answers.remove();
    }
}
