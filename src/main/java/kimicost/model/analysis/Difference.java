package kimicost.model.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Variant;

/// What lies between the bills of two scenarios.
///
/// @param rows         the variants of both, those of the first in their order, then those that only the second has
/// @param sameCurrency whether amounts of the one may be subtracted from those of the other
public record Difference(List<Row> rows, boolean sameCurrency) {
    public Difference {
        rows = List.copyOf(rows);
    }

    /// A variant before and after.
    ///
    /// @param variant as whichever has it names it, the first before the second
    /// @param before  its bill in the first scenario, where that has it
    /// @param after   its bill in the second
    public record Row(Variant variant, Optional<Estimate> before, Optional<Estimate> after) {}

    /// Variants are the same where their ids are.
    public static Difference of(Comparison before, Comparison after) {
        Stream<Row> first = before.estimates().stream()
                .map(estimate -> new Row(estimate.variant(), Optional.of(estimate), after.estimate(estimate.variant().id())));
        Stream<Row> second = after.estimates().stream().filter(estimate -> before.estimate(estimate.variant().id()).isEmpty())
                .map(estimate -> new Row(estimate.variant(), Optional.empty(), Optional.of(estimate)));
        return new Difference(Stream.concat(first, second).toList(), before.card().currency().equals(after.card().currency()));
    }

    /// How much more the variant costs after than before, negative for less; empty in two currencies or where one has no
    /// such variant.
    public Optional<BigDecimal> change(Row row) {
        return sameCurrency ? row.before.flatMap(before -> row.after.map(after -> after.total().subtract(before.total())))
                : Optional.empty();
    }

    /// The change as a share of what it cost before, to 34 significant digits; 10 % more is 0.1. Empty if it cost
    /// nothing.
    public Optional<BigDecimal> share(Row row) {
        return change(row).flatMap(change -> row.before.map(Estimate::total).filter(total -> total.signum() > 0)
                .map(total -> change.divide(total, MathContext.DECIMAL128)));
    }
}
