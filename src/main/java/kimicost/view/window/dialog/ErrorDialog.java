package kimicost.view.window.dialog;

import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.control.Alert;
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
            Alert alert = new Alert(Alert.AlertType.ERROR, Strings.of("error.text", log));
            SystemDialogs.keepButtonsInReach(alert);
            alert.setHeaderText(Strings.of("error.title"));
            alert.setOnHidden(event -> open = false);
            alert.show();
        });
    }
}
