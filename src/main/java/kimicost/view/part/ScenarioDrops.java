package kimicost.view.part;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// Accepts scenario files that are dropped from a file manager.
public final class ScenarioDrops {
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private ScenarioDrops() {}

    /// Lets `target` accept files; its `:drop` state is set while files hover over it.
    public static void take(Node target, Consumer<List<Path>> taken) {
        target.setOnDragOver(event -> {
            if (!scenarios(event.getDragboard()).isEmpty()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        target.setOnDragEntered(event -> target.pseudoClassStateChanged(DROP, !scenarios(event.getDragboard()).isEmpty()));
        target.setOnDragExited(event -> target.pseudoClassStateChanged(DROP, false));
        target.setOnDragDropped(event -> {
            List<Path> dropped = scenarios(event.getDragboard());
            event.setDropCompleted(!dropped.isEmpty());
            event.consume();
            // The drag must end before a dialog can open.
            Platform.runLater(() -> taken.accept(dropped));
        });
    }

    private static List<Path> scenarios(Dragboard board) {
        return board.getFiles().stream().map(File::toPath).filter(path -> path.toString().toLowerCase(Locale.ROOT).endsWith(".kimicost"))
                .toList();
    }
}
