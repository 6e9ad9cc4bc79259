package kimicost.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import kimicost.file.RecoverySlot;
import kimicost.file.disk.Folders;
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
        Process app = start(Typing.class);
        try (BufferedReader said = app.inputReader()) {
            assertEquals("typed", said.readLine());
            app.destroy();
            app.waitFor();
        } finally {
            app.destroyForcibly();
        }
        List<RecoverySlot> left = RecoverySlot.abandoned(folder.resolve("unsaved"), Assertions::fail);
        assertFalse(left.isEmpty(), "nothing was kept");
        try (RecoverySlot slot = left.getFirst()) {
            assertEquals("777", slot.kept().orElseThrow().scenario().workload().users().toPlainString());
        }
    }

    @Test
    void everyCopyThatCannotBeReadIsNamedInTheWindow() throws Exception {
        Path slots = Files.createDirectories(folder.resolve("unsaved"));
        for (String slot : List.of("1.json", "3.json")) {
            Files.writeString(slots.resolve(slot), "{");
        }
        Process app = start(Starting.class);
        try (BufferedReader said = app.inputReader()) {
            String problem = said.readLine();
            assertTrue(problem.contains(slots.resolve("1.json").toString()) && problem.contains(slots.resolve("3.json").toString()),
                    problem);
        } finally {
            app.destroyForcibly().waitFor();
        }
    }

    private Process start(Class<?> type) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                type.getName(),
                folder.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /// The app in `folder`, and what is then done in its first window.
    private static void run(String folder, Consumer<Scene> then) {
        Folders folders = Folders.of(Map.of("KIMICOST_HOME", folder), System.getProperty("os.name"), Path.of(folder));
        Platform.startup(() -> {
            new Desktop(new Environment(folders, new Figures(Locale.US), true, System.in, System.out, System.err)).start(Optional.empty());
            then.accept(Window.getWindows().getFirst().getScene());
        });
    }

    /// Someone types a number.
    public static final class Typing {
        public static void main(String[] arguments) {
            run(arguments[0], scene -> {
                TextField users = (TextField) scene.lookup("#USERS .text-field");
                users.requestFocus();
                users.setText("777");
                users.fireEvent(new ActionEvent());
                System.out.println("typed");
            });
        }
    }

    /// Someone reads what the window says.
    public static final class Starting {
        public static void main(String[] arguments) {
            run(arguments[0], scene -> System.out.println(((Label) scene.lookup(".problem-bar .label")).getText().replace('\n', ' ')));
        }
    }
}
