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

/// Fonts, colours and rules of the window: AtlantaFX's Primer below, the tokens of a scheme and `app.css` above it.
public final class Themes {
    private Themes() {}

    /// To be called before the first control is made: JavaFX reads a style sheet of its own for that, unless there is one.
    static void prepare(Settings.Theme theme) {
        setBase(dark(theme));
    }

    /// Dresses `scene`, and again whenever the theme or, where it is followed, the system's scheme changes.
    ///
    /// @param open whether the scene's window still is: the system would hold a scene that listens for ever
    public static void addTo(Scene scene, ObservableValue<Settings.Theme> theme, ObservableValue<Boolean> open) {
        loadFonts();
        Carets.rest(scene);
        theme.when(open).subscribe(chosen -> apply(scene, chosen));
        Platform.getPreferences().colorSchemeProperty().when(open).subscribe((before, now) -> apply(scene, theme.getValue()));
    }

    /// Dresses a scene that is never shown.
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
