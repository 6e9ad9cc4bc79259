package kimicost.model.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Estimator;
import kimicost.model.pricing.Mode;
import kimicost.model.pricing.Variant;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Scenario;

/// The same models on several hosts: the scenario's own card and the cards compared with it.
///
/// @param models each with its offers: the leading model first, the others in the order of the cards
public record Hosts(List<Model> models) {
    public Hosts {
        models = List.copyOf(models);
    }

    /// A model and its offers.
    ///
    /// @param own    the offer of the scenario's own card; empty if that does not offer the model
    /// @param offers one per card, including `own`: those that fit by rising total, then the others
    public record Model(String id, String name, Optional<Offer> own, List<Offer> offers) {
        public Model {
            offers = List.copyOf(offers);
        }

        /// The cheapest offer that fits, the first if several cost the same; empty if none fits.
        public Optional<Offer> cheapest() {
            return offers.stream().filter(offer -> offer.estimate().fits()).findFirst();
        }
    }

    /// What a host charges for a model: its cheapest bill that fits or, if none does, the bill at standard rates.
    ///
    /// @param difference how much more it costs than on the scenario's own card, negative if less; empty if that has no offer, and
    ///                   for that offer itself
    /// @param share      the difference as a share of that bill, to 34 significant digits; empty if the bill is 0
    /// @param lacks      what this host lacks, though the scenario's own card has it
    public record Offer(Estimate estimate, Optional<BigDecimal> difference, Optional<BigDecimal> share, Set<Lack> lacks) {
        public Offer {
            lacks = Set.copyOf(lacks);
        }

        public RateCard card() {
            return estimate.variant().card();
        }
    }

    /// What a host may lack.
    public enum Lack { CACHE_HITS, SEARCH, BATCH }

    /// @param lead the leading model, which comes first
    public static Hosts of(Scenario scenario, Comparison comparison, ModelRates lead) {
        List<String> ids = Stream.concat(Stream.of(lead.id()), comparison.estimates().stream().map(Estimate::variant)
                .filter(variant -> variant.mode() == Mode.STANDARD && scenario.shows(variant)).map(Variant::id)).distinct().toList();
        List<Model> models = new ArrayList<>();
        for (String id : ids) {
            List<Estimate> bills = comparison.cards().stream().flatMap(card -> bill(comparison, card, id).stream()).toList();
            if (bills.size() > 1 || id.equals(lead.id()) && !bills.isEmpty()) {
                models.add(model(comparison.card(), bills));
            }
        }
        return new Hosts(models);
    }

    private static Model model(RateCard ownCard, List<Estimate> bills) {
        Optional<Estimate> own = bills.stream().filter(bill -> bill.variant().card().id().equals(ownCard.id())).findFirst();
        List<Offer> offers = bills.stream().sorted(Comparator.comparing((Estimate bill) -> !bill.fits()).thenComparing(Estimate::total))
                .map(bill -> offer(bill, own)).toList();
        ModelRates named = own.orElse(bills.getFirst()).variant().model();
        return new Model(named.id(), named.name(),
                offers.stream().filter(offer -> own.filter(bill -> bill == offer.estimate()).isPresent()).findFirst(), offers);
    }

    private static Offer offer(Estimate bill, Optional<Estimate> own) {
        Optional<Estimate> other = own.filter(reference -> reference != bill);
        Optional<BigDecimal> difference = other.map(reference -> bill.total().subtract(reference.total()));
        return new Offer(bill, difference, difference.flatMap(apart -> other.filter(reference -> reference.total().signum() > 0)
                .map(reference -> apart.divide(reference.total(), MathContext.DECIMAL128))),
                other.map(reference -> lacks(bill.variant(), reference.variant())).orElse(Set.of()));
    }

    private static Set<Lack> lacks(Variant host, Variant own) {
        Set<Lack> lacks = EnumSet.noneOf(Lack.class);
        if (own.model().standard().inputCacheHit().isPresent() && host.model().standard().inputCacheHit().isEmpty()) {
            lacks.add(Lack.CACHE_HITS);
        }
        if (own.card().webSearch().isPresent() && host.card().webSearch().isEmpty()) {
            lacks.add(Lack.SEARCH);
        }
        if (own.model().batch().isPresent() && host.model().batch().isEmpty()) {
            lacks.add(Lack.BATCH);
        }
        return lacks;
    }

    private static Optional<Estimate> bill(Comparison comparison, RateCard card, String model) {
        List<Estimate> bills = comparison.estimates().stream().filter(estimate -> estimate.variant().card().id().equals(card.id())
                && estimate.variant().model().id().equals(model)).toList();
        return Estimate.cheapest(bills.stream())
                .or(() -> bills.stream().filter(bill -> bill.variant().mode() == Mode.STANDARD).findFirst());
    }

    /// The cards that `own` can be compared with: in its currency, the newest of every other provider, the maker's first.
    public static List<RateCard> candidates(Catalogue catalogue, RateCard own) {
        return catalogue.cards().stream()
                .filter(card -> card.currency().equals(own.currency()) && !card.provider().equals(own.provider()))
                .filter(card -> catalogue.newerThan(card).isEmpty())
                .sorted(Comparator.comparing((RateCard card) -> !card.isMakers())).toList();
    }

    /// The `candidates` on which `model` costs least, cheapest first; those that do not fit come last.
    ///
    /// @param most the maximum number
    public static List<RateCard> cheapest(List<RateCard> candidates, Scenario scenario, ModelRates model, int most) {
        return candidates.stream().flatMap(card -> bill(Estimator.compare(scenario.workload(), scenario.plan(), card), card, model.id())
                .stream()).sorted(Comparator.comparing((Estimate bill) -> !bill.fits()).thenComparing(Estimate::total)).limit(most)
                .map(bill -> bill.variant().card()).toList();
    }
}
