package kimicost.model.scenario;

import kimicost.model.InvalidValue;

/// The axes and options of the map of the cheapest variants.
///
/// @param x        the input on the X axis
/// @param y        the input on the Y axis
/// @param cold     whether batches are assumed to get no cache hits, since their requests can be hours apart
/// @param allWaits whether every message is assumed to wait for a batch, whatever the workload says
/// @param oneModel whether only the chosen model is compared
public record MapAxes(Dimension x, Dimension y, boolean cold, boolean allWaits, boolean oneModel) {
    public static final MapAxes DEFAULT = new MapAxes(Dimension.CACHE_HIT_SHARE, Dimension.OUTPUT_TOKENS, true, true, false);

    /// @throws InvalidValue if an axis is not an input of the bill
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
