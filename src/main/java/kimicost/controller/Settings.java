package kimicost.controller;

import java.util.List;

/// What the app remembers between sessions.
///
/// @param theme  the colour theme
/// @param window where the window was; null if it was never shown
/// @param recent paths of the scenarios last opened or saved, the latest first, at most eight
/// @param zoom   the size of the window's content in percent, 80 to 200
public record Settings(Theme theme, WindowPlacement window, List<String> recent, int zoom) {
    private static final int MOST_RECENT = 8;
    private static final int USUAL_ZOOM = 100;

    @SuppressWarnings("NullAway") // no window was shown yet
    public static final Settings DEFAULTS = new Settings(Theme.SYSTEM, null, List.of(), USUAL_ZOOM);

    /// Fills in defaults for fields that files of older versions lack.
    public Settings {
        theme = theme == null ? Theme.SYSTEM : theme;
        recent = recent == null ? List.of() : recent.stream().filter(path -> path != null && path.indexOf(0) < 0 && !path.isBlank())
                .distinct().limit(MOST_RECENT).toList();
        zoom = zoom < 80 || zoom > 200 ? USUAL_ZOOM : zoom;
    }

    /// The colour theme.
    public enum Theme { SYSTEM, LIGHT, DARK }
}
