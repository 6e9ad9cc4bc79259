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

/// Answers to four questions about a bill: what would keep it within budget, what waiting for batches would change, what the
/// cache is worth, and which recharge tier it needs.
///
/// @param bill   the bill
/// @param bounds the cache hits and the users at which the bill meets the budget; empty if there is no budget or no such bound
/// @param other  the same work fully in batches or, if it already is, without batches; empty if the card does not offer that
/// @param cache  the bill at another cache-hit share; empty if the model has no cache-hit rate
/// @param limits which tiers can handle the workload
public record Insights(Estimate bill, List<WithinBudget.Bound> bounds, Optional<Estimate> other, Optional<Cache> cache,
        RateLimitFit limits) {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    public Insights {
        bounds = List.copyOf(bounds);
    }

    /// The bill at another cache-hit share.
    ///
    /// @param share 0 if there are cache hits, to show what losing them costs; otherwise 0.5
    /// @param total the monthly total at that share
    public record Cache(BigDecimal share, BigDecimal total) {}

    /// The insights about the leading bill of `answer`; empty if there is none.
    public static Optional<Insights> of(Answer answer) {
        return answer.lead().map(bill -> of(answer, bill));
    }

    private static Insights of(Answer answer, Estimate bill) {
        Scenario scenario = answer.scenario();
        Variant variant = bill.variant();
        List<WithinBudget.Bound> bounds = scenario.ownPlan().monthlyBudget().stream()
                .flatMap(budget -> Stream.of(Dimension.CACHE_HIT_SHARE, Dimension.USERS)
                        .map(dimension -> WithinBudget.of(variant, dimension, scenario, budget)))
                .filter(WithinBudget.Bound.class::isInstance).map(WithinBudget.Bound.class::cast).toList();
        return new Insights(bill, bounds, other(answer, variant), cache(scenario, bill),
                RateLimitFit.of(scenario, variant.mode(), variant.card()));
    }

    /// The same model in the other mode or, if there is none, the cheapest variant shown in that mode.
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
