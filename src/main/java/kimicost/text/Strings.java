package kimicost.text;

import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of the window, from `strings.properties`.
public final class Strings {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("kimicost.text.strings");

    private Strings() {}

    /// @param key       such as `topbar.presets`
    /// @param arguments fill the `%s` of the text
    public static String of(String key, Object... arguments) {
        String text = BUNDLE.getString(key);
        return arguments.length == 0 ? text : String.format(Locale.ROOT, text, arguments);
    }
}
