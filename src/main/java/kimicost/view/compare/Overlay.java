package kimicost.view.compare;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import kimicost.controller.Board;

/// What may be drawn over the bars; what finds no room there is among the facts of the row that is open.
enum Overlay {
    /// Where each bar was when the thumb went down.
    OUTLINE,
    /// The bill of the baseline.
    BASELINE,
    /// Where eight of ten outcomes lie.
    RANGE,
    /// What the bill comes to without cache hits.
    WHISKER;

    /// With more than two of them, or one beside a segment of tax, a bar cannot be read any more.
    private static final int MOST = 2;

    /// Those that are drawn of what `board` has, the first ones first.
    static Set<Overlay> of(Board board) {
        Set<Overlay> drawn = EnumSet.noneOf(Overlay.class);
        int most = board.answer().taxed() ? MOST - 1 : MOST;
        for (Overlay overlay : values()) {
            if (drawn.size() < most && overlay.isThere(board)) {
                drawn.add(overlay);
            }
        }
        return Collections.unmodifiableSet(drawn);
    }

    private boolean isThere(Board board) {
        return switch (this) {
            case OUTLINE -> board.before().isPresent();
            case BASELINE -> board.baseline().isPresent();
            case RANGE -> board.simulation().isPresent();
            case WHISKER -> !board.cacheless().isEmpty();
        };
    }
}
