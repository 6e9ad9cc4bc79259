package kimicost.controller;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kimicost.model.analysis.Simulation;
import kimicost.model.analysis.Simulation.Outcome;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Variant;
import kimicost.model.pricing.Warning;
import kimicost.model.scenario.Scenario;

/// What the window shows of a comparison. Headline, chart, table and status line render the same board.
///
/// @param scenario   what is priced
/// @param comparison the bills of all variants
/// @param shown      those of the variants on screen, in the card's order
/// @param cheapest   the cheapest on screen that can carry the workload
/// @param cacheless  the same variants' bills if the cache never hit; empty where the hit share is 0
/// @param outcomes   what the same variants may turn out to cost; empty where nothing is uncertain
/// @param baseline   what the bills are held against; empty where nothing is pinned, or it is in another currency
public record Board(Scenario scenario, Comparison comparison, List<Estimate> shown, Optional<Estimate> cheapest, List<Estimate> cacheless,
        List<Outcome> outcomes, Optional<Baseline> baseline) {

    /// @param comparison of `scenario`
    /// @param shows      which variants are on screen
    /// @param baseline   what the bills are held against
    public static Board of(Scenario scenario, Comparison comparison, Predicate<Variant> shows, Optional<Baseline> baseline) {
        Predicate<Estimate> onScreen = estimate -> shows.test(estimate.variant());
        List<Estimate> cacheless = comparison.workload().cacheHitShare().signum() == 0 ? List.of()
                : comparison.withoutCacheHits().estimates().stream().filter(onScreen).toList();
        List<Estimate> shown = comparison.estimates().stream().filter(onScreen).toList();
        List<Outcome> outcomes = Simulation.of(scenario).map(simulation -> shown.stream().map(simulation::outcome).toList()).orElse(List.of());
        return new Board(scenario, comparison, shown, comparison.cheapest(onScreen), cacheless, outcomes, baseline);
    }

    /// Whether `estimate` costs as little as the cheapest; equals share the mark.
    public boolean isCheapest(Estimate estimate) {
        return estimate.fits() && cheapest.filter(least -> least.total().compareTo(estimate.total()) == 0).isPresent();
    }

    /// Whether every variant on screen, of more than one, bears `warning`.
    public boolean isCommon(Warning warning) {
        return shown.size() > 1 && shown.stream().allMatch(estimate -> estimate.warnings().contains(warning));
    }

    /// The total of a bill on screen if the cache never hit; empty where the hit share is 0.
    ///
    /// @param row its place on the board
    public Optional<BigDecimal> totalWithoutHits(int row) {
        return cacheless.isEmpty() ? Optional.empty() : Optional.of(cacheless.get(row).total());
    }

    /// What a bill on screen may turn out to be; empty where nothing is uncertain.
    ///
    /// @param row its place on the board
    public Optional<Outcome> outcome(int row) {
        return outcomes.isEmpty() ? Optional.empty() : Optional.of(outcomes.get(row));
    }

    /// The money left of the monthly budget by the cheapest variant, negative where it is overrun.
    public Optional<BigDecimal> underBudget() {
        return comparison.plan().monthlyBudget().flatMap(budget ->
                cheapest.map(estimate -> budget.subtract(estimate.total())));
    }
}
