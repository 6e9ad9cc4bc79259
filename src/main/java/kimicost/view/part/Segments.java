package kimicost.view.part;

import atlantafx.base.controls.SegmentedControl;
import atlantafx.base.controls.ToggleLabel;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.util.Duration;

/// A choice between a few options shown side by side.
public final class Segments<T> extends SegmentedControl {
    private T value;

    /// @param id     the id of the control; each segment gets `id-entry`
    /// @param name   gives the text of an entry
    /// @param choose called when the user chooses another entry
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
                if (selected && getSkin() != null && !entry.equals(value)) {
                    value = entry;
                    choose.accept(entry);
                }
            });
            getSegments().add(segment);
        }
        // The skin selects the first segment when it is created, whatever was chosen before.
        skinProperty().subscribe(skin -> choose(value));
    }

    /// Selects `entry` without calling the listener.
    public void choose(T entry) {
        value = entry;
        // The chosen segment first, because the control cannot handle having none selected.
        Stream.of(true, false).forEach(chosen -> getSegments().stream().filter(segment -> segment.getUserData().equals(entry) == chosen)
                .forEach(segment -> segment.setSelected(chosen)));
    }

    public T value() {
        return value;
    }
}
