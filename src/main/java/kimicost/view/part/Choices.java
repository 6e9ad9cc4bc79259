package kimicost.view.part;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// Lists to choose from.
public final class Choices {
    private Choices() {}

    /// A list that cannot be typed into.
    ///
    /// @param name what an entry is called
    public static <T> ComboBox<T> box(String id, Function<T, String> name) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T entry) {
                return entry == null ? "" : name.apply(entry);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("the list is not typed into");
            }
        });
        return box;
    }
}
