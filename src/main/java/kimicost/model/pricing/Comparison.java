package kimicost.model.pricing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kimicost.model.ratecard.RateCard;
import kimicost.model.workload.Plan;
import kimicost.model.workload.Workload;

/// What a workload costs on every variant of a card: the one result that everything shows.
///
/// @param workload  what is billed
/// @param plan      tax and budget
/// @param card      the rates
/// @param estimates one bill a variant, in the card's order
public record Comparison(Workload workload, Plan plan, RateCard card, List<Estimate> estimates) {

    /// The bill of the variant of that id, such as `kimi-k2.6:batch`.
    public Optional<Estimate> estimate(String variantId) {
        return estimates.stream().filter(estimate -> estimate.variant().id().equals(variantId)).findFirst();
    }

    /// The lowest total among the variants that can carry the workload and that `candidate` accepts, the first of
    /// equals; empty where there is none, and where nothing is billed.
    public Optional<Estimate> cheapest(Predicate<Estimate> candidate) {
        return estimates.stream()
                .filter(candidate)
                .filter(Estimate::fits)
                .min(Comparator.comparing(Estimate::total))
                .filter(estimate -> estimate.total().signum() > 0);
    }

    /// The same workload if its cache never hits: what a broken prompt prefix would cost.
    public Comparison withoutCacheHits() {
        return workload.cacheHitShare().signum() == 0 ? this
                : Estimator.compare(workload.withCacheHitShare(BigDecimal.ZERO), plan, card);
    }
}
