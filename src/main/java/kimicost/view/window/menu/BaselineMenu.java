package kimicost.view.window.menu;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import kimicost.controller.Session;
import kimicost.model.scenario.Scenario;
import kimicost.text.Strings;
import kimicost.view.part.Icons;
import kimicost.view.part.Tips;
import org.kordamp.ikonli.feather.Feather;

/// Pins the baseline that bars, headline, table and forecast are compared with.
public final class BaselineMenu extends SplitMenuButton {
    private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");

    public BaselineMenu(Session session, FileActions actions) {
        setGraphic(Icons.of(Feather.BOOKMARK));
        setId("baseline");
        setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().add("compact");
        setOnAction(event -> session.pin(Optional.of(session.scenario().get())));
        MenuItem pin = item("pin", () -> session.pin(Optional.of(session.scenario().get())));
        pin.setAccelerator(KeyCombination.valueOf("Shortcut+B"));
        MenuItem file = item("file", () -> actions.another(scenario -> session.pin(Optional.of(scenario))));
        MenuItem back = item("back", () -> session.baseline().get().ifPresent(session::commit));
        MenuItem unpin = item("unpin", () -> session.pin(Optional.empty()));
        getItems().addAll(pin, file, back, unpin);
        Tips.on(this, this::getAccessibleText);
        session.baseline().subscribe(pinned -> {
            pseudoClassStateChanged(PINNED, pinned.isPresent());
            unpin.setDisable(pinned.isEmpty());
            back.setDisable(pinned.isEmpty());
            String text = pinned.map(Scenario::name).map(name -> Strings.of("baseline.pinned", name)).orElse(Strings.of("baseline.tip"));
            setAccessibleText(text);
            setText(Strings.of(pinned.isPresent() ? "baseline.held" : "baseline.hold"));
        });
    }

    private static MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem(Strings.of("baseline." + name));
        item.setId("baseline-" + name);
        item.setOnAction(event -> action.run());
        return item;
    }
}
