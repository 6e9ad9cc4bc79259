package kimicost.view.part;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.image.Image;

/// The app's icon in the sizes created by `packaging/icons.sh`.
public final class AppIcons {
    private AppIcons() {}

    /// The sizes offered to the window frame and task bar. Only three, because each one costs start-up time.
    public static List<Image> ofWindow() {
        return Stream.of(16, 32, 64).map(AppIcons::of).toList();
    }

    /// The icon in one size.
    ///
    /// @param size the width in pixels: 16, 32, 48, 64, 128 or 256
    public static Image of(int size) {
        return new Image(AppIcons.class.getResourceAsStream("icon/" + size + ".png"));
    }
}
