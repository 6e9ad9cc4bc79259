package kimicost.model.ratecard;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rate cards at hand, and those that could not be read.
///
/// @param cards  each with an id of its own
/// @param broken the files that are no cards, with the reason
public record Catalogue(List<RateCard> cards, List<BrokenCard> broken) {
    public Catalogue {
        cards = List.copyOf(cards);
        broken = List.copyOf(broken);
    }

    /// The card of that id.
    public Optional<RateCard> card(String id) {
        return cards.stream().filter(card -> card.id().equals(id)).findFirst();
    }

    /// The card `id` and those of `beside` that can be compared with it: known, of the same currency, each once.
    ///
    /// @throws java.util.NoSuchElementException where there is no card `id`
    public List<RateCard> sideBySide(String id, List<String> beside) {
        RateCard own = card(id).orElseThrow();
        return Stream.concat(Stream.of(id), beside.stream()).distinct().flatMap(other -> card(other).stream())
                .filter(other -> other.currency().equals(own.currency())).toList();
    }

    /// The ids of all cards, in their order.
    public Set<String> ids() {
        return cards.stream().map(RateCard::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The latest card that succeeds `card`.
    public Optional<RateCard> newerThan(RateCard card) {
        return cards.stream().filter(card::isSucceededBy).max(Comparator.comparing(RateCard::asOf));
    }

    /// The models of `card` that are still sold on it and that the newest card lists as retired, as the newest card
    /// lists them.
    public List<ModelRates> retiredSince(RateCard card) {
        return newerThan(card).stream()
                .flatMap(newer -> newer.models().stream().filter(model -> model.retiredBy(newer.asOf())))
                .filter(retired -> card.model(retired.id()).filter(model -> !model.retiredBy(card.asOf())).isPresent())
                .toList();
    }

    /// A file among the rate cards that cannot be used.
    ///
    /// @param file   its name
    /// @param reason a sentence
    public record BrokenCard(String file, String reason) {}
}
