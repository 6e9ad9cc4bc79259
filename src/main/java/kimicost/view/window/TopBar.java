package kimicost.view.window;

import atlantafx.base.theme.Tweaks;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import kimicost.controller.Preferences;
import kimicost.controller.Session;
import kimicost.controller.Settings;
import kimicost.controller.Settings.Theme;
import kimicost.model.scenario.Scenario;
import kimicost.text.Strings;
import kimicost.view.part.Icons;
import kimicost.view.part.Tips;
import kimicost.view.window.menu.BaselineMenu;
import kimicost.view.window.menu.FileActions;
import kimicost.view.window.menu.FileMenu;
import kimicost.view.window.menu.NamePanel;
import kimicost.view.window.menu.RateCardChip;
import kimicost.view.window.menu.Surroundings;
import kimicost.view.window.present.PresentButtons;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The top bar: the scenario's name, file menu, undo, redo, rate card, sharing and theme.
final class TopBar extends HBox {
    static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Shift+Z");

    /// @param open whether the window is open, because the preferences outlive it
    TopBar(Session session, Preferences preferences, ObservableValue<Boolean> open, FileActions actions, ExportMenu export,
            PresentButtons present, Surroundings surroundings) {
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        Button name = new Button();
        name.setId("scenario-title");
        name.getStyleClass().add("scenario-name");
        name.setMnemonicParsing(false);
        name.setMinWidth(0);
        name.textProperty().bind(session.scenario().map(Scenario::name));
        name.setOnAction(event -> NamePanel.open(name, session));
        Tips.on(name, () -> Strings.of("topbar.name"));
        // As wide as the input panel below, so that the buttons do not move with the name.
        HBox title = new HBox(name, new FileMenu(session, preferences, open, actions));
        title.getStyleClass().add("title");
        title.setAlignment(Pos.CENTER_LEFT);
        Label saved = new Label();
        saved.getStyleClass().add("edited");
        saved.setMinWidth(Region.USE_PREF_SIZE);
        saved.textProperty().bind(Bindings.createStringBinding(() -> saved(session), session.scenario(), session.origin()));
        getChildren().addAll(title,
                button("undo", Feather.CORNER_UP_LEFT, "topbar.undo", UNDO, session.canUndo(), session::undo),
                button("redo", Feather.CORNER_UP_RIGHT, "topbar.redo", REDO, session.canRedo(), session::redo),
                saved, new RateCardChip(session, surroundings), new BaselineMenu(session, actions), present,
                export,
                themes(preferences, open));
    }

    private static String saved(Session session) {
        return session.dirty() ? Strings.of("topbar.edited") : session.origin().get().path().isPresent() ? Strings.of("topbar.saved") : "";
    }

    private static Button button(String id, Ikon icon, String tip, KeyCombination keys, ObservableValue<Boolean> can, Runnable action) {
        Button button = new Button(null, Icons.of(icon));
        button.setId(id);
        button.getStyleClass().add("icon-button");
        String text = Strings.of(tip, keys.getDisplayText());
        Tips.on(button, button::getAccessibleText);
        button.setAccessibleText(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty().bind(can.map(possible -> !possible));
        button.setOnAction(event -> action.run());
        return button;
    }

    private static MenuButton themes(Preferences preferences, ObservableValue<Boolean> open) {
        MenuButton button = new MenuButton();
        button.setId("theme");
        preferences.settings().map(Settings::theme).when(open).subscribe(theme -> button.setGraphic(Icons.of(switch (theme) {
            case SYSTEM -> Feather.MONITOR;
            case LIGHT -> Feather.SUN;
            case DARK -> Feather.MOON;
        })));
        button.getStyleClass().addAll("icon-button", Tweaks.NO_ARROW);
        Tips.on(button, button::getAccessibleText);
        button.setAccessibleText(Strings.of("topbar.theme"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (Theme theme : Theme.values()) {
            RadioMenuItem item = new RadioMenuItem(Strings.of("theme." + theme));
            item.setId("theme-" + theme);
            item.setToggleGroup(group);
            item.setSelected(preferences.settings().get().theme() == theme);
            item.setOnAction(event -> preferences.choose(theme));
            button.getItems().add(item);
        }
        return button;
    }
}
