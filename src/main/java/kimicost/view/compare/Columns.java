package kimicost.view.compare;

/// The column boundaries of the comparison, in pixels from its left: names, bars, totals, and how the totals compare.
record Columns(double head, double barsRight, double totalLeft, double totalRight, double right) {
    static final double GAP = 16;
    /// The bars' minimum share of the width. Names that are too long for the rest are cut off.
    private static final double LEAST_BARS = 0.3;

    /// @param names   the width that names and marks need
    /// @param totals  the width that totals need
    /// @param versus  the width that their comparison needs
    static Columns of(double width, double names, double totals, double versus) {
        double totalRight = width - Math.ceil(versus) - GAP;
        double totalLeft = totalRight - Math.ceil(totals);
        double barsRight = totalLeft - GAP;
        double head = Math.ceil(Math.max(0, Math.min(names, barsRight - GAP - width * LEAST_BARS)));
        return new Columns(head, barsRight, totalLeft, totalRight, width);
    }

    double barsLeft() {
        return head + GAP;
    }
}
