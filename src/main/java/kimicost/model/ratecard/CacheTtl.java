package kimicost.model.ratecard;

/// How long a cache entry lives, chosen by the caller. Kimi has offered the choice since September 2026.
public enum CacheTtl {
    FIVE_MINUTES("5m"), ONE_HOUR("1h");

    private final String id;

    CacheTtl(String id) {
        this.id = id;
    }

    /// The id used in files: `5m` or `1h`.
    public String id() {
        return id;
    }
}
