package kimicost.model.ratecard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kimicost.model.ratecard.RateCard.Hindsight;

/// The available rate cards, and the files that could not be read.
///
/// @param cards  the cards, each with a unique id
/// @param broken the unreadable files and what is wrong with them
public record Catalogue(List<RateCard> cards, List<BrokenCard> broken) {
    public Catalogue {
        cards = List.copyOf(cards);
        broken = List.copyOf(broken);
    }

    /// The card with that id.
    public Optional<RateCard> card(String id) {
        return cards.stream().filter(card -> card.id().equals(id)).findFirst();
    }

    /// The card `id` and those of `beside` that exist and have the same currency, without duplicates.
    ///
    /// @throws java.util.NoSuchElementException if there is no card `id`
    public List<RateCard> sideBySide(String id, List<String> beside) {
        RateCard own = card(id).orElseThrow();
        return Stream.concat(Stream.of(id), beside.stream()).distinct().flatMap(other -> card(other).stream())
                .filter(other -> other.currency().equals(own.currency())).toList();
    }

    /// The newest international Moonshot card in US dollars, which prices new scenarios.
    public Optional<RateCard> newestInternational() {
        return cards.stream().filter(card -> card.isMakers() && card.region().equals("international")
                && card.currency().getCurrencyCode().equals("USD")).max(Comparator.comparing(RateCard::asOf));
    }

    /// The card with that id or, if it is missing, the card for new scenarios.
    public Optional<RateCard> pricing(String id) {
        return card(id).or(this::newestInternational);
    }

    /// The ids of all cards, in order.
    public Set<String> ids() {
        return cards.stream().map(RateCard::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The latest card that supersedes `card`.
    public Optional<RateCard> newerThan(RateCard card) {
        return cards.stream().filter(card::isSucceededBy).max(Comparator.comparing(RateCard::asOf));
    }

    /// The same cards as seen on `day`: each one knows which of its models and tools newer cards list as retired, and the latest
    /// card that supersedes it.
    public Catalogue on(LocalDate day) {
        return new Catalogue(cards.stream().map(card -> card.with(hindsight(card, day))).toList(), broken);
    }

    /// This catalogue with the cards stored in a scenario, which replace cards with the same id.
    public Catalogue carrying(List<RateCard> carried) {
        if (carried.isEmpty()) {
            return this;
        }
        Map<String, RateCard> byId = new LinkedHashMap<>();
        Stream.concat(cards.stream(), carried.stream()).forEach(card -> byId.put(card.id(), card));
        Catalogue all = new Catalogue(List.copyOf(byId.values()), broken);
        return cards.isEmpty() || cards.getFirst().hindsight().equals(Hindsight.NONE) ? all : all.on(cards.getFirst().hindsight().day());
    }

    /// If newer cards disagree about when something ends, the newest one wins.
    private Hindsight hindsight(RateCard card, LocalDate day) {
        Map<String, LocalDate> models = new HashMap<>();
        List<RateCard> newer = cards.stream().filter(card::isFollowedBy).sorted(Comparator.comparing(RateCard::asOf)).toList();
        newer.stream().flatMap(later -> later.models().stream())
                .forEach(model -> model.retiredOn().ifPresent(end -> models.put(model.id(), end)));
        Optional<LocalDate> search = newer.stream().flatMap(later -> later.webSearch().stream())
                .filter(tool -> card.webSearch().filter(own -> own.name().equals(tool.name())).isPresent())
                .flatMap(tool -> tool.retiredOn().stream()).reduce((one, later) -> later);
        return new Hindsight(day, models, search, newerThan(card).map(later -> later.with(Hindsight.NONE)));
    }

    /// A rate card file that cannot be used.
    ///
    /// @param file   the file's name
    /// @param reason what is wrong, as a sentence
    public record BrokenCard(String file, String reason) {}
}
