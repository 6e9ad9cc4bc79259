package kimicost.view.part;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// Creates drop-down lists.
public final class Choices {
    private Choices() {}

    /// A drop-down list that is not editable.
    ///
    /// @param name gives the text of an entry
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
