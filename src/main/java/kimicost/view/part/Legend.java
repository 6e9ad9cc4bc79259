package kimicost.view.part;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Creates legend entries.
public final class Legend {
    private Legend() {}

    /// A legend entry.
    ///
    /// @param swatchStyle style classes of the colour sample
    public static Label key(String text, String... swatchStyle) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll(swatchStyle);
        Label key = new Label(text, swatch);
        key.getStyleClass().add("key");
        return key;
    }
}
