package kimicost.model.analysis;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Mode;
import kimicost.model.pricing.Variant;
import kimicost.model.pricing.Warning;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;

/// Four things that a reader of a bill asks next: what keeps it within the budget, what waiting would bring, what the cache
/// is worth, and which tier it needs.
///
/// @param bill   the bill they are about
/// @param bounds the cache hits and the users that keep it within the budget, as far as either can alone; empty without a budget
/// @param other  the same work with everything in batches or, if everything is, with nothing; empty if the card offers none
/// @param cache  the bill with another share of cache hits; empty if the model has no cache-hit rate
/// @param limits which tier carries the workload
public record Insights(Estimate bill, List<WithinBudget.Bound> bounds, Optional<Estimate> other, Optional<Cache> cache,
        RateLimitFit limits) {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    public Insights {
        bounds = List.copyOf(bounds);
    }

    /// What the bill is at another share of cache hits.
    ///
    /// @param share 0 if the cache hits, so that it may fail; else 0.5
    /// @param total the monthly total at that share
    public record Cache(BigDecimal share, BigDecimal total) {}

    /// What there is to say of the bill that leads `answer`; empty if none does.
    public static Optional<Insights> of(Answer answer) {
        return answer.lead().map(bill -> of(answer, bill));
    }

    private static Insights of(Answer answer, Estimate bill) {
        Scenario scenario = answer.scenario();
        Variant variant = bill.variant();
        List<WithinBudget.Bound> bounds = scenario.plan().monthlyBudget().stream()
                .flatMap(budget -> Stream.of(Dimension.CACHE_HIT_SHARE, Dimension.USERS)
                        .map(dimension -> WithinBudget.of(variant, dimension, scenario, budget)))
                .filter(WithinBudget.Bound.class::isInstance).map(WithinBudget.Bound.class::cast).toList();
        return new Insights(bill, bounds, other(answer, variant), cache(scenario, bill),
                RateLimitFit.of(scenario, variant.mode(), variant.card()));
    }

    /// The same model in the other mode, else the cheapest of those on screen that can be had in it.
    private static Optional<Estimate> other(Answer answer, Variant variant) {
        Mode mode = variant.mode() == Mode.BATCH ? Mode.STANDARD : Mode.BATCH;
        Predicate<Estimate> offered = estimate -> estimate.variant().mode() == mode
                && Warning.reason(estimate).filter(reason -> reason != Warning.CANNOT_WAIT).isEmpty();
        return answer.comparison().estimates().stream().filter(offered)
                .filter(estimate -> estimate.variant().model().equals(variant.model()) && estimate.variant().card().equals(variant.card()))
                .findFirst().or(() -> answer.shown().stream().filter(offered).min(Comparator.comparing(Estimate::total)));
    }

    private static Optional<Cache> cache(Scenario scenario, Estimate bill) {
        BigDecimal share = scenario.workload().cacheHitShare().signum() > 0 ? BigDecimal.ZERO : HALF;
        if (bill.warnings().contains(Warning.NO_CACHE_RATE)
                || share.signum() > 0 && bill.variant().model().standard().inputCacheHit().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Cache(share, LinearCost.of(bill.variant(), Dimension.CACHE_HIT_SHARE, scenario).at(share)));
    }
}
