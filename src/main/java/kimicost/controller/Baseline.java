package kimicost.controller;

import java.math.BigDecimal;
import java.util.Optional;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.Estimate;
import kimicost.model.scenario.Scenario;

/// A pinned scenario with its bills, which the current bills are compared with.
public record Baseline(Scenario scenario, Comparison comparison) {
    /// The baseline's bill of the same variant: on the same card if possible, otherwise of the same model and mode.
    public Optional<Estimate> of(Estimate estimate) {
        return comparison.estimates().stream().filter(other -> other.variant().key().equals(estimate.variant().key())).findFirst()
                .or(() -> comparison.estimate(estimate.variant().id()));
    }

    /// How far the current bill is above the baseline's; negative if it is below.
    public Optional<BigDecimal> difference(Estimate estimate) {
        return of(estimate).map(before -> estimate.total().subtract(before.total()));
    }
}
