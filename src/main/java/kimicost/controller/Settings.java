package kimicost.controller;

import java.util.List;

/// What the app remembers between sessions.
///
/// @param theme   the colours
/// @param window  where the window was, null before it was ever shown
/// @param recent  paths of the scenarios opened or saved last, the last one first
/// @param zoom    how large the window's content is, in per cent: 80 to 200
public record Settings(Theme theme, WindowPlacement window, List<String> recent, int zoom) {
    private static final int MOST_RECENT = 8;
    private static final int USUAL_ZOOM = 100;

    @SuppressWarnings("NullAway") // no window was shown yet
    public static final Settings DEFAULTS = new Settings(Theme.SYSTEM, null, List.of(), USUAL_ZOOM);

    /// A file may lack what an older version did not know.
    public Settings {
        theme = theme == null ? Theme.SYSTEM : theme;
        recent = recent == null ? List.of() : recent.stream().filter(path -> path != null && path.indexOf(0) < 0 && !path.isBlank())
                .distinct().limit(MOST_RECENT).toList();
        zoom = zoom < 80 || zoom > 200 ? USUAL_ZOOM : zoom;
    }

    /// The colours of the app.
    public enum Theme { SYSTEM, LIGHT, DARK }
}
