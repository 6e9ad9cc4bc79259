package kimicost.controller;

import java.math.BigDecimal;
import java.util.Optional;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.Estimate;
import kimicost.model.scenario.Scenario;

/// A scenario that was pinned, with its bills: what the present ones are held against.
public record Baseline(Scenario scenario, Comparison comparison) {
    /// The baseline's bill of the same variant: of the same card first, else of the same model and mode.
    public Optional<Estimate> of(Estimate estimate) {
        return comparison.estimates().stream().filter(other -> other.variant().key().equals(estimate.variant().key())).findFirst()
                .or(() -> comparison.estimate(estimate.variant().id()));
    }

    /// What the present bill is above the baseline's, negative where it is below.
    public Optional<BigDecimal> difference(Estimate estimate) {
        return of(estimate).map(before -> estimate.total().subtract(before.total()));
    }
}
