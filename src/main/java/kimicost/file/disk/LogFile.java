package kimicost.file.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// The app's log: warnings and errors go to a file of at most 1 MB instead of a console that nobody sees.
public final class LogFile {
    private LogFile() {}

    /// Starts logging to the file.
    ///
    /// @param folder holds `kimicost.log`; if it cannot be created, the console is used
    public static void start(Path folder) {
        try {
            Files.createDirectories(folder);
            FileHandler file = new FileHandler(folder.resolve("kimicost.log").toString().replace("%", "%%"), 1_000_000, 1, true);
            file.setFormatter(new SimpleFormatter());
            file.setLevel(Level.WARNING);
            Logger root = Logger.getLogger("");
            for (Handler handler : root.getHandlers()) {
                root.removeHandler(handler);
            }
            root.addHandler(file);
        } catch (IOException e) {
            Logger.getLogger(LogFile.class.getName()).warning("There is no log in " + folder + ": " + Reason.of(e) + ".");
        }
    }
}
