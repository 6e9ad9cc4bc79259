package kimicost.controller;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kimicost.controller.Settings.Theme;

/// The current settings: observable, and saved on every change.
public final class Preferences {
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final Consumer<UnaryOperator<Settings>> saving;

    /// @param saved  the settings read at startup
    /// @param saving applies a change to the stored settings, which another process may have changed in the meantime
    public Preferences(Settings saved, Consumer<UnaryOperator<Settings>> saving) {
        settings = new ReadOnlyObjectWrapper<>(saved);
        this.saving = saving;
    }

    public ReadOnlyObjectProperty<Settings> settings() {
        return settings.getReadOnlyProperty();
    }

    public void choose(Theme theme) {
        change(now -> new Settings(theme, now.window(), now.recent(), now.zoom()));
    }

    public void remember(WindowPlacement window) {
        change(now -> new Settings(now.theme(), window, now.recent(), now.zoom()));
    }

    /// Sets the zoom.
    ///
    /// @param percent the size of the window's content, 80 to 200
    public void zoom(int percent) {
        change(now -> new Settings(now.theme(), now.window(), now.recent(), percent));
    }

    /// Adds a scenario that was opened or saved to the recent files.
    public void opened(String path) {
        change(now -> {
            List<String> recent = new ArrayList<>(List.of(path));
            recent.addAll(now.recent());
            return new Settings(now.theme(), now.window(), recent, now.zoom());
        });
    }

    private void change(UnaryOperator<Settings> change) {
        Settings changed = change.apply(settings.get());
        if (!changed.equals(settings.get())) {
            settings.set(changed);
            saving.accept(change);
        }
    }
}
