package kimicost.view.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import kimicost.controller.Settings;
import kimicost.text.FontFiles;
import kimicost.view.part.Carets;

/// Fonts, colours and style sheets of the window: AtlantaFX's Primer first, then the tokens of a colour scheme and `app.css`.
public final class Themes {
    private Themes() {}

    /// Must be called before the first control is created, or JavaFX loads its own style sheet for it.
    static void prepare(Settings.Theme theme) {
        setBase(dark(theme));
    }

    /// Styles `scene`, and restyles it when the theme or, if followed, the system's colour scheme changes.
    ///
    /// @param open whether the scene's window is open; otherwise the system would keep a closed scene in memory
    public static void addTo(Scene scene, ObservableValue<Settings.Theme> theme, ObservableValue<Boolean> open) {
        loadFonts();
        Carets.rest(scene);
        theme.when(open).subscribe(chosen -> apply(scene, chosen));
        Platform.getPreferences().colorSchemeProperty().when(open).subscribe((before, now) -> apply(scene, theme.getValue()));
    }

    /// Styles a scene that is never shown.
    public static void addTo(Scene scene, Settings.Theme theme) {
        loadFonts();
        scene.setUserAgentStylesheet(base(dark(theme)).getUserAgentStylesheet());
        scene.getStylesheets().setAll(resource(dark(theme) ? "dark.css" : "light.css"), resource("app.css"));
    }

    private static void loadFonts() {
        for (String cut : List.of("Regular", "Medium", "Bold")) {
            try (InputStream in = FontFiles.roboto(cut)) {
                Font.loadFont(in, 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static boolean dark(Settings.Theme theme) {
        return switch (theme) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    private static Theme base(boolean dark) {
        return dark ? new PrimerDark() : new PrimerLight();
    }

    private static void apply(Scene scene, Settings.Theme theme) {
        boolean dark = dark(theme);
        setBase(dark);
        scene.getStylesheets().setAll(resource(dark ? "dark.css" : "light.css"), resource("app.css"));
    }

    private static void setBase(boolean dark) {
        Theme base = base(dark);
        if (!base.getUserAgentStylesheet().equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(base.getUserAgentStylesheet());
        }
    }

    private static String resource(String name) {
        return Themes.class.getResource(name).toExternalForm();
    }
}
