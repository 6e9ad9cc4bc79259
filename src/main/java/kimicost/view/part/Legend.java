package kimicost.view.part;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The entries of a legend.
public final class Legend {
    private Legend() {}

    /// @param swatchStyle style classes of the sample of its colour
    public static Label key(String text, String... swatchStyle) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll(swatchStyle);
        Label key = new Label(text, swatch);
        key.getStyleClass().add("key");
        return key;
    }
}
