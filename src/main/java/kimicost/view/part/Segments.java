package kimicost.view.part;

import atlantafx.base.controls.SegmentedControl;
import atlantafx.base.controls.ToggleLabel;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.util.Duration;

/// A choice of few, side by side.
public final class Segments<T> extends SegmentedControl {
    private T value;

    /// @param id     of the whole; the segment of an entry is `id-entry`
    /// @param name   what an entry is called
    /// @param choose runs when another entry is chosen
    @SafeVarargs
    public Segments(String id, Function<T, String> name, Consumer<T> choose, T... entries) {
        setId(id);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAnimationDuration(Duration.ZERO);
        value = entries[0];
        for (T entry : entries) {
            ToggleLabel segment = new ToggleLabel(name.apply(entry));
            segment.setId(id + "-" + entry);
            segment.setUserData(entry);
            segment.setMinWidth(USE_PREF_SIZE);
            segment.setSelected(entry.equals(value));
            segment.selectedProperty().subscribe((before, selected) -> {
                if (selected && !entry.equals(value)) {
                    value = entry;
                    choose.accept(entry);
                }
            });
            getSegments().add(segment);
        }
    }

    /// Shows `entry` as chosen, without running what a click on it runs.
    public void choose(T entry) {
        value = entry;
        getSegments().stream().filter(segment -> segment.getUserData().equals(entry)).forEach(segment -> segment.setSelected(true));
    }

    public T value() {
        return value;
    }
}
