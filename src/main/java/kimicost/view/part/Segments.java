package kimicost.view.part;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// A choice of few, side by side.
public final class Segments<T> extends HBox {
    private T value;

    /// @param id     of the whole; the button of an entry is `id-entry`
    /// @param name   what an entry is called
    /// @param choose runs when an entry is chosen
    @SafeVarargs
    public Segments(String id, Function<T, String> name, Consumer<T> choose, T... entries) {
        setId(id);
        getStyleClass().add("segments");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        value = entries[0];
        ToggleGroup group = new ToggleGroup();
        for (T entry : entries) {
            ToggleButton button = new ToggleButton(name.apply(entry));
            button.setId(id + "-" + entry);
            button.getStyleClass().add("segment-button");
            button.setMinWidth(USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setSelected(entry.equals(value));
            button.setOnAction(event -> {
                button.setSelected(true);
                value = entry;
                choose.accept(entry);
            });
            getChildren().add(button);
        }
    }

    /// Shows `entry` as chosen, without running what a click on it runs.
    public void choose(T entry) {
        value = entry;
        getChildren().forEach(child -> ((ToggleButton) child).setSelected(child.getId().equals(getId() + "-" + entry)));
    }

    public T value() {
        return value;
    }
}
