package kimicost.view.part;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import kimicost.text.FontFiles;

/// Chinese, Japanese and Korean in pictures, which are the same on every machine. Roboto lacks them, and JavaFX then takes one
/// of the machine's own fonts, or draws empty boxes where it has none.
public final class EastAsian {
    static final String FAMILY = "WenQuanYi Micro Hei";
    private static final String STYLE = "east-asian";

    private EastAsian() {}

    /// What `action` gives while labels in `root` with such characters are set in the app's font for them.
    public static <T> T during(Node root, Supplier<T> action) {
        List<Label> labels = root.lookupAll(".label").stream().filter(Label.class::isInstance).map(Label.class::cast)
                .filter(label -> isIn(label.getText())).toList();
        if (labels.isEmpty()) {
            return action.get();
        }
        load();
        labels.forEach(label -> label.getStyleClass().add(STYLE));
        root.applyCss();
        try {
            return action.get();
        } finally {
            labels.forEach(label -> label.getStyleClass().remove(STYLE));
        }
    }

    private static boolean isIn(String text) {
        return text != null && text.codePoints().anyMatch(EastAsian::isOne);
    }

    /// Hangul's parts, then all from the radicals to the last of the common ideographs with kana and `。` among them, hangul,
    /// compatible forms, full and half width.
    private static boolean isOne(int point) {
        return point >= 0x1100 && point <= 0x11FF || point >= 0x2E80 && point <= 0x9FFF || point >= 0xAC00 && point <= 0xD7A3
                || point >= 0xF900 && point <= 0xFAFF || point >= 0xFE30 && point <= 0xFE4F || point >= 0xFF00 && point <= 0xFFEF;
    }

    /// JavaFX keeps a font for as long as it runs.
    private static void load() {
        if (!Font.getFamilies().contains(FAMILY)) {
            try (InputStream in = FontFiles.eastAsian()) {
                Font.loadFont(in, 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
