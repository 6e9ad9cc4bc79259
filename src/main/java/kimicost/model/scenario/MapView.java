package kimicost.model.scenario;

import kimicost.model.InvalidValue;

/// What the map of the cheapest variants is drawn over.
///
/// @param x        the input from left to right
/// @param y        the input from bottom to top
/// @param cold     whether a batch is assumed to get no cache hits, since its requests come hours apart
/// @param allWaits whether every message is assumed to wait for a batch, whatever the workload says
/// @param oneModel whether only the chosen model takes part
public record MapView(Dimension x, Dimension y, boolean cold, boolean allWaits, boolean oneModel) {
    public static final MapView DEFAULT = new MapView(Dimension.CACHE_HIT_SHARE, Dimension.OUTPUT_TOKENS, true, true, false);

    /// @throws InvalidValue where an axis is no input of the bill
    public MapView {
        check("x", x);
        check("y", y);
    }

    private static void check(String field, Dimension axis) {
        if (!Dimension.BILLED.contains(axis)) {
            throw new InvalidValue(field, '"' + axis.field() + '"', "an input of the bill such as \"users\"");
        }
    }
}
