package kimicost.view.plan;

import kimicost.controller.Board;
import kimicost.model.ratecard.RateCard;
import java.util.Optional;

/// What rate cards are called beside the one that prices the first months.
final class CardNames {
    private CardNames() {}

    /// The name of a card, without what it shares with that of the scenario's own: `November 2026` of
    /// `Moonshot international, November 2026`.
    static String brief(RateCard own, RateCard other) {
        int comma = other.name().lastIndexOf(", ");
        return comma > 0 && own.name().startsWith(other.name().substring(0, comma + 2)) ? other.name().substring(comma + 2) : other.name();
    }

    static String brief(Board board, String id) {
        Optional<RateCard> other = board.year().card(id);
        return other.map(card -> brief(board.comparison().card(), card)).orElse(id);
    }
}
