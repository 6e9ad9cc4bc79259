package kimicost.controller;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What the app remembers between sessions.
///
/// @param theme   the colours
/// @param window  where the window was, null before it was ever shown
/// @param toggled ids of the variants whose visibility was switched: legacy ones that are shown, others that are not
/// @param recent  paths of the scenarios opened or saved last, the last one first
public record Settings(Theme theme, WindowPlacement window, Set<String> toggled, List<String> recent) {
    private static final int MOST_RECENT = 8;

    public static final Settings PRESETS = new Settings(Theme.SYSTEM, null, Set.of(), List.of());

    /// A file may lack what an older version did not know.
    public Settings {
        theme = theme == null ? Theme.SYSTEM : theme;
        toggled = toggled == null ? Set.of() : new TreeSet<>(toggled);
        recent = recent == null ? List.of() : recent.stream().filter(path -> path != null && path.indexOf(0) < 0 && !path.isBlank()).distinct().limit(MOST_RECENT).toList();
    }

    /// The colours of the app.
    public enum Theme { SYSTEM, LIGHT, DARK }
}
