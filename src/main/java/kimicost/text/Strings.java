package kimicost.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// The user-visible texts from `strings.properties`: names or whole sentences, as [MessageFormat] patterns. English is the only
/// language so far; another one would be a further bundle, `strings_xx.properties`.
///
/// Numbers, dates and amounts are formatted by [Figures] and [Days] and passed as text. For plurals, the count is also passed as a
/// number: `{0} {1,choice,0#months|1#month|1<months}`.
public final class Strings {
    private static final Strings ENGLISH = new Strings(Locale.ENGLISH);

    private final Locale locale;
    private final ResourceBundle bundle;
    /// Parsed patterns, cached because texts are formatted at every step of a drag.
    private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();

    private Strings(Locale locale) {
        this.locale = locale;
        // English is in the base file. Asking for it by name would fall back to the system's language once that has a bundle.
        bundle = ResourceBundle.getBundle("kimicost.text.strings", locale.equals(Locale.ENGLISH) ? Locale.ROOT : locale);
    }

    /// The text of `key` with `arguments` filled in for `{0}`, `{1}` …. Without arguments the text is not treated as a pattern.
    ///
    /// @param key       the key, such as `topbar.presets`
    /// @param arguments texts, and numbers for choice formats
    /// @throws java.util.MissingResourceException if there is no such key
    public static String of(String key, Object... arguments) {
        return ENGLISH.text(key, arguments);
    }

    /// The language of the texts.
    public static Locale language() {
        return ENGLISH.locale;
    }

    private String text(String key, Object... arguments) {
        String text = bundle.getString(key);
        if (arguments.length == 0) {
            return text;
        }
        MessageFormat pattern = patterns.computeIfAbsent(key, unread -> new MessageFormat(text, locale));
        // Background threads that read and write files format texts too.
        synchronized (pattern) {
            return pattern.format(arguments);
        }
    }
}
