package kimicost.controller;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kimicost.controller.Settings.Theme;

/// The settings in use: observable, and saved at each change.
public final class Preferences {
    private final ReadOnlyObjectWrapper<Settings> settings;

    /// @param saved  as they were read at the start
    /// @param saving takes them at each change
    public Preferences(Settings saved, Consumer<Settings> saving) {
        settings = new ReadOnlyObjectWrapper<>(saved);
        settings.addListener((observable, before, now) -> saving.accept(now));
    }

    public ReadOnlyObjectProperty<Settings> settings() {
        return settings.getReadOnlyProperty();
    }

    public void choose(Theme theme) {
        set(new Settings(theme, now().window(), now().recent()));
    }

    public void remember(WindowPlacement window) {
        set(new Settings(now().theme(), window, now().recent()));
    }

    /// Remembers a scenario that was opened or saved.
    public void opened(String path) {
        List<String> recent = new ArrayList<>(List.of(path));
        recent.addAll(now().recent());
        set(new Settings(now().theme(), now().window(), recent));
    }

    private Settings now() {
        return settings.get();
    }

    private void set(Settings changed) {
        settings.set(changed);
    }
}
