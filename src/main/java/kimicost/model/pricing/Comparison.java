package kimicost.model.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kimicost.model.InvalidValue;
import kimicost.model.ratecard.RateCard;
import kimicost.model.workload.Plan;
import kimicost.model.workload.Workload;

/// What a workload costs on every variant of one or more cards. The window, documents and commands all show this result.
///
/// @param workload  what is billed
/// @param plan      tax and budget
/// @param cards     the scenario's own card, then those compared with it, all in one currency
/// @param estimates one bill per variant, card by card, in each card's order
public record Comparison(Workload workload, Plan plan, List<RateCard> cards, List<Estimate> estimates) {
    private static final String BLEND = ":" + Mode.BLEND.id();

    /// @throws InvalidValue if there is no card, or the cards differ in currency
    public Comparison {
        cards = List.copyOf(cards);
        estimates = List.copyOf(estimates);
        if (cards.stream().map(RateCard::currency).distinct().count() != 1) {
            throw new InvalidValue("cards", "a list of " + cards.size(), "one card or more, all in one currency");
        }
    }

    /// The scenario's own card.
    public RateCard card() {
        return cards.getFirst();
    }

    /// The display name of a variant. If there are several cards, it includes the provider's or the card's name.
    public String nameOf(Variant variant) {
        RateCard card = variant.card();
        if (cards.size() == 1) {
            return variant.name();
        }
        boolean alone = cards.stream().filter(other -> other.provider().equals(card.provider())).count() == 1;
        return variant.name() + " · " + (alone ? card.provider() : card.name());
    }

    /// The bill of the variant with that id, such as `kimi-k2.6:batch`. If several cards have it, the scenario's own card wins.
    public Optional<Estimate> estimate(String variantId) {
        return estimates.stream().filter(estimate -> estimate.variant().id().equals(variantId)).findFirst();
    }

    /// The bill of the variant that a scenario chose, given by id on the scenario's own card or by key on any card. If the chosen
    /// blend does not exist because the batch share is 0 or 1, the model's standard or batch variant takes its place.
    ///
    /// @param choice such as `kimi-k2.6:batch` or `openrouter-2026-07/kimi-k2.6`
    public Optional<Estimate> choice(String choice) {
        return named(choice).or(() -> !choice.endsWith(BLEND) ? Optional.empty()
                : named(choice.substring(0, choice.length() - BLEND.length())
                        + (workload.batchShare().signum() == 0 ? "" : ":" + Mode.BATCH.id())));
    }

    private Optional<Estimate> named(String choice) {
        return estimates.stream()
                .filter(estimate -> estimate.variant().card().id().equals(card().id()) && estimate.variant().id().equals(choice))
                .findFirst()
                .or(() -> estimates.stream().filter(estimate -> estimate.variant().key().equals(choice)).findFirst());
    }

    /// How the choice of `variant` is stored: as its id if it is on the scenario's own card, otherwise as its key.
    public String nameOfChoice(Variant variant) {
        return variant.card().id().equals(card().id()) ? variant.id() : variant.key();
    }

    /// The cheapest variant that passes `candidate`, as defined by [Estimate#cheapest].
    public Optional<Estimate> cheapest(Predicate<Estimate> candidate) {
        return Estimate.cheapest(estimates.stream().filter(candidate));
    }

    /// The same workload without any cache hits: what a broken prompt prefix would cost.
    public Comparison withoutCacheHits() {
        return workload.cacheHitShare().signum() == 0 ? this
                : Estimator.compare(workload.withCacheHitShare(BigDecimal.ZERO), plan, cards);
    }
}
