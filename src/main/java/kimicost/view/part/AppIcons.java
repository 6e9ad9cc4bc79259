package kimicost.view.part;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.image.Image;

/// The icon of the app, in the sizes that `packaging/icons.sh` makes.
public final class AppIcons {
    private AppIcons() {}

    /// What the window's frame and the task bar choose from. The smallest and the middle do: each costs start-up time.
    public static List<Image> ofWindow() {
        return Stream.of(16, 32, 64).map(AppIcons::of).toList();
    }

    /// @param size in pixels: 16, 32, 48, 64, 128 or 256
    public static Image of(int size) {
        return new Image(AppIcons.class.getResourceAsStream("icon/" + size + ".png"));
    }
}
