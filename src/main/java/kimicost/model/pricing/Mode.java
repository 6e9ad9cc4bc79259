package kimicost.model.pricing;

import java.util.Locale;

/// How messages are billed.
public enum Mode {
    /// Every message answered at once, at the standard rates.
    STANDARD,
    /// Every message in an asynchronous batch, at the batch rates as printed.
    BATCH,
    /// The share that can wait in a batch, the rest at once.
    BLEND;

    /// As written in files: `standard`, `batch` or `blend`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
