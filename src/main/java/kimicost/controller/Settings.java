package kimicost.controller;

import java.util.Set;
import java.util.TreeSet;

/// What the app remembers between sessions.
///
/// @param theme   the colours
/// @param window  where the window was, null before it was ever shown
/// @param toggled ids of the variants whose visibility was switched: legacy ones that are shown, others that are not
public record Settings(Theme theme, WindowPlacement window, Set<String> toggled) {
    public static final Settings PRESETS = new Settings(Theme.SYSTEM, null, Set.of());

    /// A file may lack what an older version did not know.
    public Settings {
        theme = theme == null ? Theme.SYSTEM : theme;
        toggled = toggled == null ? Set.of() : new TreeSet<>(toggled);
    }

    /// The colours of the app.
    public enum Theme { SYSTEM, LIGHT, DARK }
}
