package kimicost.view.window.menu;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kimicost.controller.Preferences;
import kimicost.controller.Session;
import kimicost.controller.Settings;
import kimicost.model.scenario.Preset;
import kimicost.text.Names;
import kimicost.text.Strings;
import kimicost.view.part.Tips;

/// The file menu: new, open, recent, save, name, and About.
public final class FileMenu extends MenuButton {
    private final FileActions actions;
    private final Menu recent = new Menu(Strings.of("file.recent"));

    /// @param open whether the window is open, because the preferences outlive it
    public FileMenu(Session session, Preferences preferences, ObservableValue<Boolean> open, FileActions actions) {
        this.actions = actions;
        setId("file");
        getStyleClass().add("quiet");
        setAccessibleText(Strings.of("topbar.file"));
        Tips.on(this, this::getAccessibleText);
        setMinWidth(Region.USE_PREF_SIZE);
        recent.setId("file-recent");
        MenuItem name = item("name", null, () -> NamePanel.open(this, session));
        getItems().addAll(
                item("new", "Shortcut+N", actions::newScenario),
                item("window", "Shortcut+Shift+N", actions::newWindow),
                item("open", "Shortcut+O", actions::open),
                recent,
                presets(session),
                new SeparatorMenuItem(),
                item("save", "Shortcut+S", actions::save),
                item("saveAs", "Shortcut+Shift+S", actions::saveAs),
                name,
                new SeparatorMenuItem(),
                item("about", null, () -> AboutPanel.open(this)));
        preferences.settings().map(Settings::recent).when(open).subscribe(this::showRecent);
    }

    private static Menu presets(Session session) {
        Menu menu = new Menu(Strings.of("topbar.presets"));
        menu.setId("presets");
        for (Preset preset : Preset.ALL) {
            Label title = new Label(Names.preset(preset));
            Label summary = new Label(Names.summary(preset));
            summary.getStyleClass().add("summary");
            MenuItem item = new MenuItem(null, new VBox(title, summary));
            item.setId("preset-" + preset.id());
            item.setOnAction(event -> session.start(preset.on(session.catalogue())));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static MenuItem item(String name, String keys, Runnable action) {
        MenuItem item = new MenuItem(Strings.of("file." + name));
        item.setId("file-" + name);
        if (keys != null) {
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        item.setOnAction(event -> action.run());
        return item;
    }

    /// Empty if this system's character set cannot represent the path.
    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void showRecent(List<String> paths) {
        recent.setDisable(paths.isEmpty());
        recent.getItems().setAll(paths.stream().flatMap(text -> path(text).stream()).map(path -> {
            MenuItem item = new MenuItem(path.getFileName() + "  –  " + path.getParent());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> actions.open(path));
            return item;
        }).toList());
    }
}
