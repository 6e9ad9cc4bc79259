package kimicost.view.window.dialog;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;
import javafx.stage.Window;
import kimicost.text.Strings;

/// The dialog that reports an unexpected error.
public final class ErrorDialog {
    private static boolean open;

    private ErrorDialog() {}

    /// Shows the dialog, unless one is already open. May be called on any thread.
    ///
    /// @param log the file or folder with the details
    public static void show(Path log) {
        Platform.runLater(() -> {
            if (open) {
                return;
            }
            open = true;
            String text = Strings.of("error.text", log);
            // Without a window there are no colours to take over.
            Alert alert = Window.getWindows().stream().filter(Stage.class::isInstance).findFirst()
                    .map(window -> SystemDialogs.alert(window, text, List.of(ButtonType.OK)))
                    .orElseGet(() -> new Alert(Alert.AlertType.ERROR, text));
            alert.setHeaderText(Strings.of("error.title"));
            alert.setOnHidden(event -> open = false);
            alert.show();
        });
    }
}
