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

/// Makes Chinese, Japanese and Korean text in images look the same on every machine. Roboto lacks these characters, so JavaFX would
/// use a system font or, if there is none, draw empty boxes.
public final class EastAsian {
    static final String FAMILY = "WenQuanYi Micro Hei";
    private static final String STYLE = "east-asian";

    private EastAsian() {}

    /// Runs `action` while labels in `root` that contain such characters use the app's font for them.
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

    /// Hangul Jamo; CJK radicals to unified ideographs, including kana and punctuation; Hangul syllables; compatibility forms;
    /// full-width and half-width forms.
    private static boolean isOne(int point) {
        return point >= 0x1100 && point <= 0x11FF || point >= 0x2E80 && point <= 0x9FFF || point >= 0xAC00 && point <= 0xD7A3
                || point >= 0xF900 && point <= 0xFAFF || point >= 0xFE30 && point <= 0xFE4F || point >= 0xFF00 && point <= 0xFFEF;
    }

    /// Loads the font once. JavaFX then keeps it for as long as it runs.
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
