package kimicost.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// What the program says to its users, from `strings.properties`: a name or a whole sentence each, as patterns of
/// [MessageFormat]. English is the only language today; another one is another bundle, `strings_xx.properties`.
///
/// Numbers, dates and amounts are written by [Figures] and [kimicost.model.Days] and passed as texts. A count that decides
/// between one and many is passed once more, as a number, beside its text: `{0} {1,choice,0#months|1#month|1<months}`.
public final class Strings {
    private static final Strings ENGLISH = new Strings(Locale.ENGLISH);

    private final Locale locale;
    private final ResourceBundle bundle;
    /// A pattern is read when it is first needed: texts are written at every tick of a drag.
    private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();

    private Strings(Locale locale) {
        this.locale = locale;
        // English is in the file without a language: asking for it by name would prefer that of the system, once there is one.
        bundle = ResourceBundle.getBundle("kimicost.text.strings", locale.equals(Locale.ENGLISH) ? Locale.ROOT : locale);
    }

    /// The text of `key` with `arguments` in the places of `{0}`, `{1}` … . Without any, the text is taken as it is.
    ///
    /// @param key       such as `topbar.presets`
    /// @param arguments texts, and numbers where the pattern chooses by them
    /// @throws java.util.MissingResourceException where there is no such key
    public static String of(String key, Object... arguments) {
        return ENGLISH.text(key, arguments);
    }

    private String text(String key, Object... arguments) {
        String text = bundle.getString(key);
        if (arguments.length == 0) {
            return text;
        }
        MessageFormat pattern = patterns.computeIfAbsent(key, unread -> new MessageFormat(text, locale));
        // Texts are also made beside the window, where files are read and kept.
        synchronized (pattern) {
            return pattern.format(arguments);
        }
    }
}
