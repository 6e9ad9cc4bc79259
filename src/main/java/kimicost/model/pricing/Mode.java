package kimicost.model.pricing;

import java.util.Locale;

/// How messages are billed.
public enum Mode {
    /// Every message is answered at once, at the standard rates.
    STANDARD,
    /// Every message goes into an asynchronous batch, at the published batch rates.
    BATCH,
    /// The workload's batch share goes into batches, the rest is answered at once.
    BLEND;

    /// The id used in files: `standard`, `batch` or `blend`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
