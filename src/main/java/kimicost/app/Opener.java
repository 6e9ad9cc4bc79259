package kimicost.app;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import kimicost.text.Strings;

/// Opens documents and folders with the system's default program, on a background thread.
final class Opener {
    private final String system;
    private final Starter starter;

    /// Starts programs.
    interface Starter {
        /// Runs `command`, waits for it to end and returns its exit code.
        ///
        /// @throws IOException if the program does not exist
        int run(List<String> command) throws IOException, InterruptedException;
    }

    /// @param system  the operating system, such as `Linux`, `Mac OS X` or `Windows 11`
    /// @param starter runs the system's programs
    Opener(String system, Starter starter) {
        this.system = system;
        this.starter = starter;
    }

    /// Uses this machine's programs.
    static Opener ofSystem() {
        return new Opener(System.getProperty("os.name"), command -> {
            Process process = new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
            process.getOutputStream().close();
            return process.waitFor();
        });
    }

    /// Opens `document` in its default program.
    ///
    /// @param failed receives an error message, on another thread
    void open(Path document, Consumer<String> failed) {
        String program = isWindows() ? "explorer.exe" : isMac() ? "open" : "xdg-open";
        start(document, failed, List.of(List.of(program, document.toAbsolutePath().toString())));
    }

    /// Shows `document` in the file manager.
    ///
    /// @param failed receives an error message, on another thread
    void showInFolder(Path document, Consumer<String> failed) {
        Path path = document.toAbsolutePath();
        start(document, failed, isWindows() ? List.of(List.of("explorer.exe", "/select,", path.toString()))
                : isMac() ? List.of(List.of("open", "-R", path.toString()))
                        : List.of(fileManager(path), List.of("xdg-open", path.getParent().toString())));
    }

    /// Asks the running file manager to show the file. Commas are escaped, since they separate paths here.
    private static List<String> fileManager(Path path) {
        return List.of("dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
                "org.freedesktop.FileManager1.ShowItems", "array:string:" + path.toUri().toString().replace(",", "%2C"), "string:");
    }

    /// @param commands tried in turn until one succeeds
    private void start(Path document, Consumer<String> failed, List<List<String>> commands) {
        Thread.ofVirtual().name("opening").start(() -> {
            if (Files.notExists(document)) {
                failed.accept(Strings.of("open.gone", document.toString()));
            } else if (commands.stream().noneMatch(this::succeeds)) {
                failed.accept(Strings.of("open.failed", document.toString(), commands.getLast().getFirst()));
            }
        });
    }

    /// Whether a command worked. Windows Explorer's exit code is meaningless, so it is ignored.
    private boolean succeeds(List<String> command) {
        try {
            return starter.run(command) == 0 || isWindows();
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean isWindows() {
        return system.startsWith("Windows");
    }

    private boolean isMac() {
        return system.startsWith("Mac");
    }
}
