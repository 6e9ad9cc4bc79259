package kimicost.view.window.present;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kimicost.text.Strings;

/// The list of the stage's keys, shown over the stage.
final class KeysOverlay extends StackPane {
    private static final List<String> KEYS = List.of("next", "back", "return", "slider", "twice", "half", "ten", "blank", "light", "keys",
            "leave");

    KeysOverlay() {
        getStyleClass().add("keys-overlay");
        Label title = new Label(Strings.of("stage.keys"));
        title.getStyleClass().add("title");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys");
        ColumnConstraints first = new ColumnConstraints();
        first.setHalignment(HPos.LEFT);
        first.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().setAll(first, new ColumnConstraints());
        for (int i = 0; i < KEYS.size(); i++) {
            Label key = new Label(Strings.of("stage.key." + KEYS.get(i)));
            key.getStyleClass().add("key");
            grid.addRow(i, key, new Label(Strings.of("stage.does." + KEYS.get(i))));
        }
        VBox sheet = new VBox(title, grid);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        sheet.setAlignment(Pos.TOP_LEFT);
        Region veil = new Region();
        veil.getStyleClass().add("veil");
        getChildren().addAll(veil, sheet);
    }
}
