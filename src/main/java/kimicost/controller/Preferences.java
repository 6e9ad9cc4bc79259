package kimicost.controller;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kimicost.controller.Settings.Theme;
import kimicost.model.pricing.Variant;

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
        set(new Settings(theme, now().window(), now().toggled(), now().recent()));
    }

    public void remember(WindowPlacement window) {
        set(new Settings(now().theme(), window, now().toggled(), now().recent()));
    }

    /// Whether `variant` is shown: legacy models when asked for, all others unless put away.
    public boolean shows(Variant variant) {
        return variant.model().legacy() == now().toggled().contains(variant.id());
    }

    public void show(Variant variant, boolean shown) {
        Set<String> toggled = new TreeSet<>(now().toggled());
        if (variant.model().legacy() == shown) {
            toggled.add(variant.id());
        } else {
            toggled.remove(variant.id());
        }
        set(new Settings(now().theme(), now().window(), toggled, now().recent()));
    }

    /// Remembers a scenario that was opened or saved.
    public void opened(String path) {
        List<String> recent = new ArrayList<>(List.of(path));
        recent.addAll(now().recent());
        set(new Settings(now().theme(), now().window(), now().toggled(), recent));
    }

    private Settings now() {
        return settings.get();
    }

    private void set(Settings changed) {
        settings.set(changed);
    }
}
