package kimicost.model.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Variant;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;

/// The difference between the bills of two scenarios.
///
/// @param rows         the variants of the first scenario in order, then those only the second has
/// @param sameCurrency whether both are in one currency, so that amounts can be subtracted
public record Difference(List<Row> rows, boolean sameCurrency) {
    /// What a scenario kept for comparison has: inputs of its workload and its plan.
    public static final List<Dimension> KEPT = Stream.concat(Dimension.BILLED.stream(), Stream.of(Dimension.MONTHLY_BUDGET,
            Dimension.MONTHLY_USER_GROWTH, Dimension.HORIZON_MONTHS, Dimension.ACTIVE_DAYS_PER_MONTH, Dimension.ACTIVE_HOURS_PER_DAY,
            Dimension.PEAK_FACTOR, Dimension.SECONDS_PER_MESSAGE)).toList();

    public Difference {
        rows = List.copyOf(rows);
    }

    /// A variant and its bills in the two scenarios.
    ///
    /// @param variant the variant as in the first scenario, or in the second if the first lacks it
    /// @param before  its bill in the first scenario; empty if it has none
    /// @param after   its bill in the second scenario; empty if it has none
    public record Row(Variant variant, Optional<Estimate> before, Optional<Estimate> after) {}

    /// Matches variants by id.
    public static Difference of(Comparison before, Comparison after) {
        Stream<Row> first = before.estimates().stream()
                .map(estimate -> new Row(estimate.variant(), Optional.of(estimate), after.estimate(estimate.variant().id())));
        Stream<Row> second = after.estimates().stream().filter(estimate -> before.estimate(estimate.variant().id()).isEmpty())
                .map(estimate -> new Row(estimate.variant(), Optional.empty(), Optional.of(estimate)));
        return new Difference(Stream.concat(first, second).toList(), before.card().currency().equals(after.card().currency()));
    }

    /// The inputs of workload and plan in which `other` differs from `first`: those that move a bill first.
    public static List<Dimension> inputs(Scenario first, Scenario other) {
        return KEPT.stream().filter(dimension -> dimension.of(first).compareTo(dimension.of(other)) != 0).toList();
    }

    /// How much more the variant costs after than before; negative if less, empty if currencies differ or one scenario lacks it.
    public Optional<BigDecimal> change(Row row) {
        return sameCurrency ? row.before.flatMap(before -> row.after.map(after -> after.total().subtract(before.total())))
                : Optional.empty();
    }

    /// The change as a share of the cost before, to 34 significant digits; 10 % more is 0.1. Empty if that cost is 0.
    public Optional<BigDecimal> share(Row row) {
        return change(row).flatMap(change -> row.before.map(Estimate::total).filter(total -> total.signum() > 0)
                .map(total -> change.divide(total, MathContext.DECIMAL128)));
    }
}
