package kimicost.view.compare;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import kimicost.controller.Board;

/// What can be drawn over the bars. What finds no room there is listed in the facts of the open row.
enum Overlay {
    /// Where each bar was at the start of the drag.
    OUTLINE,
    /// The bill of the baseline.
    BASELINE,
    /// The 80 % range (P10–P90).
    RANGE,
    /// The bill without cache hits.
    WHISKER;

    /// A bar with more than two of them, or one and a tax segment, is unreadable.
    private static final int MOST = 2;

    /// The overlays drawn for `board`, by priority.
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
