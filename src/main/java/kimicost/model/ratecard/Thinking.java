package kimicost.model.ratecard;

import java.util.Locale;

/// Whether a model thinks before it answers. Thinking tokens are billed as output.
public enum Thinking {
    /// The model cannot think, like Moonshot V1.
    NONE,
    /// The caller can turn thinking on or off, as on K2.5 and K2.6.
    OPTIONAL,
    /// Thinking cannot be turned off, as on K2.7 Code and K3.
    ALWAYS;

    /// The id used in files: `none`, `optional` or `always`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
