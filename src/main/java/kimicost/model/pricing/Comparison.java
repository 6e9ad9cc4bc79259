package kimicost.model.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kimicost.model.InvalidValue;
import kimicost.model.ratecard.RateCard;
import kimicost.model.workload.Plan;
import kimicost.model.workload.Workload;

/// What a workload costs on every variant of one card or more: the one result that everything shows.
///
/// @param workload  what is billed
/// @param plan      tax and budget
/// @param cards     the rates: the scenario's own card, then those put beside it, all in one currency
/// @param estimates one bill a variant, card after card, in the card's order
public record Comparison(Workload workload, Plan plan, List<RateCard> cards, List<Estimate> estimates) {

    /// @throws InvalidValue where there is no card, or the cards differ in currency
    public Comparison {
        cards = List.copyOf(cards);
        if (cards.stream().map(RateCard::currency).distinct().count() != 1) {
            throw new InvalidValue("cards", "a list of " + cards.size(), "one card or more, all in one currency");
        }
    }

    /// The scenario's own card.
    public RateCard card() {
        return cards.getFirst();
    }

    /// What a variant is called here: where several cards stand side by side, with whose card it is.
    public String nameOf(Variant variant) {
        RateCard card = variant.card();
        if (cards.size() == 1) {
            return variant.name();
        }
        boolean alone = cards.stream().filter(other -> other.provider().equals(card.provider())).count() == 1;
        return variant.name() + " · " + (alone ? card.provider() : card.name());
    }

    /// The bill of the variant of that id, such as `kimi-k2.6:batch`; the scenario's own card comes first.
    public Optional<Estimate> estimate(String variantId) {
        return estimates.stream().filter(estimate -> estimate.variant().id().equals(variantId)).findFirst();
    }

    /// The cheapest of the variants that `candidate` accepts, as [Estimate#cheapest] judges it.
    public Optional<Estimate> cheapest(Predicate<Estimate> candidate) {
        return Estimate.cheapest(estimates.stream().filter(candidate));
    }

    /// The same workload if its cache never hits: what a broken prompt prefix would cost.
    public Comparison withoutCacheHits() {
        return workload.cacheHitShare().signum() == 0 ? this
                : Estimator.compare(workload.withCacheHitShare(BigDecimal.ZERO), plan, cards);
    }
}
