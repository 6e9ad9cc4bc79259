package kimicost.view.compare;

/// Where the columns of the comparison end, in pixels from its left: names, bars, totals, and how the totals compare.
record Columns(double head, double barsRight, double totalLeft, double totalRight, double right) {
    static final double GAP = 16;
    /// Bars have this share of the width at least, and long names an ellipsis.
    private static final double LEAST_BARS = 0.3;

    /// @param names   the room that names and marks want
    /// @param totals  the room that totals want
    /// @param versus  the room that their comparison wants
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
