package kimicost.model.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kimicost.model.ratecard.RateCard;

/// The rates a scenario was saved under, so that a saved quote does not change.
///
/// @param cardAsOf the date of its rate card
/// @param rates    a digest of that card's rates, such as `sha256:9f86…`; empty in older files
/// @param cards    complete copies of the cards in use that do not ship with the app
public record SavedUnder(LocalDate cardAsOf, Optional<String> rates, List<RateCard> cards) {
    public SavedUnder {
        cards = List.copyOf(cards);
    }
}
