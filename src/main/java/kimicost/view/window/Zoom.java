package kimicost.view.window;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import kimicost.controller.Preferences;
import kimicost.controller.Settings;

/// Enlarges or reduces the window's content as a whole: Ctrl+Plus, Ctrl+Minus and Ctrl+0, from 80 to 200 %. The zoom is limited
/// so that the content always has the space it needs.
final class Zoom extends Region {
    private static final double MIN_WIDTH = 960;
    private static final double MIN_HEIGHT = 620;
    private static final double FONT_SIZE = 13;
    private static final List<Integer> STEPS = List.of(80, 90, 100, 110, 125, 150, 175, 200);

    private final Region content;
    private final Preferences preferences;
    private final Scale scale = new Scale(1, 1);

    /// @param open whether the window is open, because the preferences and the list of windows outlive it
    Zoom(Region content, Preferences preferences, ObservableValue<Boolean> open) {
        this.content = content;
        this.preferences = preferences;
        getChildren().add(content);
        preferences.settings().map(Settings::zoom).when(open).subscribe(zoom -> requestLayout());
        ListChangeListener<Window> popups = change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::fit);
            }
        };
        open.subscribe(there -> {
            if (there) {
                Window.getWindows().addListener(popups);
            } else {
                Window.getWindows().removeListener(popups);
            }
        });
    }

    /// Adds the shortcuts to `scene`.
    void takeKeys(Scene scene) {
        for (String plus : List.of("Shortcut+Plus", "Shortcut+Equals", "Shortcut+Shift+Equals", "Shortcut+Add")) {
            scene.getAccelerators().put(KeyCombination.valueOf(plus), () -> step(1));
        }
        for (String minus : List.of("Shortcut+Minus", "Shortcut+Subtract")) {
            scene.getAccelerators().put(KeyCombination.valueOf(minus), () -> step(-1));
        }
        for (String zero : List.of("Shortcut+0", "Shortcut+Numpad 0")) {
            scene.getAccelerators().put(KeyCombination.valueOf(zero), () -> preferences.zoom(Settings.DEFAULTS.zoom()));
        }
    }

    /// Continues from the zoom on screen, which may be less than requested.
    private void step(int by) {
        long now = Math.round(scale.getX() * 100);
        STEPS.stream().filter(step -> by > 0 ? step > now : step < now).reduce((one, next) -> by > 0 ? one : next)
                .ifPresent(preferences::zoom);
    }

    /// Menus and panels are windows of their own, so their font size has to be scaled as well.
    private void fit(Window window) {
        if (window instanceof PopupWindow popup && getScene() != null && popup.getOwnerWindow() == getScene().getWindow()) {
            Parent root = popup.getScene().getRoot();
            root.setStyle(scale.getX() == 1 ? null : "-fx-font-size: " + FONT_SIZE * scale.getX() + "px;");
        }
    }

    @Override
    protected void layoutChildren() {
        double most = Math.min(getWidth() / MIN_WIDTH, getHeight() / MIN_HEIGHT);
        double asked = preferences.settings().get().zoom() / 100.0;
        double factor = asked <= 1 ? asked : Math.max(1, Math.min(asked, most));
        if (factor != scale.getX()) {
            scale.setX(factor);
            scale.setY(factor);
            content.getTransforms().setAll(factor == 1 ? List.of() : List.of(scale));
        }
        content.resizeRelocate(0, 0, Math.ceil(getWidth() / factor), Math.ceil(getHeight() / factor));
    }
}
