package kimicost.view.window.dialog;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;
import javafx.stage.Window;
import kimicost.text.Strings;

/// What is shown when the app fails where it never should.
public final class ErrorDialog {
    private static boolean open;

    private ErrorDialog() {}

    /// Shows one dialog at a time, from whatever thread.
    ///
    /// @param log where the details are
    public static void show(Path log) {
        Platform.runLater(() -> {
            if (open) {
                return;
            }
            open = true;
            String text = Strings.of("error.text", log);
            // Before there is a window there is no look of its own either.
            Alert alert = Window.getWindows().stream().filter(Stage.class::isInstance).findFirst()
                    .map(window -> SystemDialogs.alert(window, text, List.of(ButtonType.OK)))
                    .orElseGet(() -> new Alert(Alert.AlertType.ERROR, text));
            alert.setHeaderText(Strings.of("error.title"));
            alert.setOnHidden(event -> open = false);
            alert.show();
        });
    }
}
