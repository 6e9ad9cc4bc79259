package kimicost.model.scenario;

import kimicost.model.InvalidValue;

/// What the map of the cheapest variants is drawn over.
///
/// @param x        the input from left to right
/// @param y        the input from bottom to top
/// @param cold     whether a batch is assumed to get no cache hits, since its requests come hours apart
/// @param allWaits whether every message is assumed to wait for a batch, whatever the workload says
/// @param oneModel whether only the chosen model takes part
public record MapAxes(Dimension x, Dimension y, boolean cold, boolean allWaits, boolean oneModel) {
    public static final MapAxes DEFAULT = new MapAxes(Dimension.CACHE_HIT_SHARE, Dimension.OUTPUT_TOKENS, true, true, false);

    /// @throws InvalidValue if an axis is no input of the bill
    public MapAxes {
        check("x", x);
        check("y", y);
    }

    private static void check(String field, Dimension axis) {
        if (!Dimension.BILLED.contains(axis)) {
            throw new InvalidValue(field, '"' + axis.field() + '"', "an input of the bill such as \"users\"");
        }
    }
}
