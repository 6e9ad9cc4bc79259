package kimicost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import kimicost.file.Folders;
import kimicost.file.RateCards;
import kimicost.file.Recovery;
import kimicost.text.Figures;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DesktopTest {
    @TempDir
    private Path folder;

    /// The window keeps a copy every other second: what was typed after the last one is kept when the process is told to end.
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLogoutKeepsWhatWasJustTyped() throws Exception {
        Process app = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dglass.platform=Headless", "-Dprism.order=sw",
                "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), Typing.class.getName(),
                folder.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader said = app.inputReader()) {
            assertEquals("typed", said.readLine());
            app.destroy();
            app.waitFor();
        } finally {
            app.destroyForcibly();
        }
        List<Recovery> left = Recovery.left(folder.resolve("unsaved"), Assertions::fail);
        assertFalse(left.isEmpty(), "nothing was kept");
        try (Recovery slot = left.getFirst()) {
            assertEquals("777", slot.left().orElseThrow().scenario().workload().users().toPlainString());
        }
    }

    /// The app, in which someone types a number.
    public static final class Typing {
        public static void main(String[] arguments) throws IOException {
            Folders folders = Folders.of(Map.of("KIMICOST_HOME", arguments[0]), System.getProperty("os.name"), Path.of(arguments[0]));
            Platform.startup(() -> {
                new Desktop(RateCards.load(folders.rateCards()).on(LocalDate.parse("2026-11-25")), folders, new Figures(Locale.US), List.of()).start(Optional.empty());
                TextField users = (TextField) Window.getWindows().getFirst().getScene().lookup("#USERS .text-field");
                users.requestFocus();
                users.setText("777");
                users.fireEvent(new ActionEvent());
                System.out.println("typed");
            });
        }
    }
}
