package kimicost.app;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import kimicost.file.RateCards;
import kimicost.file.disk.Folders;
import kimicost.model.ratecard.Catalogue;
import kimicost.text.Figures;

/// What the process runs in: its streams, the user's folders and locale, and whether there is a display.
///
/// @param display whether to try to open a window
record Environment(Folders folders, Figures figures, boolean display, InputStream in, PrintStream out, PrintStream err) {
    static Environment ofProcess() {
        Map<String, String> variables = System.getenv();
        String system = System.getProperty("os.name");
        return new Environment(Folders.of(variables, system, Path.of(System.getProperty("user.home"))), new Figures(Locale.getDefault()),
                !system.equals("Linux") || "Headless".equals(System.getProperty("glass.platform"))
                        || variables.containsKey("DISPLAY") || variables.containsKey("WAYLAND_DISPLAY"),
                System.in, new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
    }

    /// The available rate cards, as seen today.
    Catalogue cards() {
        return RateCards.load(folders.rateCards()).on(LocalDate.now());
    }
}
