package kimicost.model.ratecard;

import java.util.Locale;

/// Whether a model thinks before it answers. Thinking tokens are billed as output.
public enum Thinking {
    /// The model cannot think, as Moonshot V1.
    NONE,
    /// The caller switches it on or off, as on K2.5 and K2.6.
    OPTIONAL,
    /// It cannot be switched off, as on K2.7 Code and K3.
    ALWAYS;

    /// As written in files: `none`, `optional` or `always`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
