package kimicost.model.analysis;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Estimator;
import kimicost.model.pricing.Mode;
import kimicost.model.pricing.Variant;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;

/// Which variant is the cheapest where: a grid over two inputs, the others held.
///
/// @param across  the input from left to right
/// @param up      the input from bottom to top
/// @param columns the values of `across`, rising
/// @param rows    the values of `up`, rising
/// @param cells   the cheapest of each row and column; empty where none fits or nothing is billed
public record Regimes(Dimension across, Dimension up, List<BigDecimal> columns, List<BigDecimal> rows,
        List<List<Optional<Variant>>> cells) {

    /// @param coldBatch whether a batch finds nothing in the cache, since its requests come hours apart; blends are then left out
    /// @param candidate which variants may win
    public static Regimes of(Scenario scenario, List<RateCard> cards, Dimension across, Dimension up, List<BigDecimal> columns,
            List<BigDecimal> rows, boolean coldBatch, Predicate<Variant> candidate) {
        List<List<Optional<Variant>>> cells = new ArrayList<>();
        for (BigDecimal row : rows) {
            List<Optional<Variant>> line = new ArrayList<>();
            for (BigDecimal column : columns) {
                line.add(cheapest(across.with(up.with(scenario, row), column), cards, coldBatch, candidate));
            }
            cells.add(line);
        }
        return new Regimes(across, up, columns, rows, cells);
    }

    private static Optional<Variant> cheapest(Scenario point, List<RateCard> cards, boolean coldBatch, Predicate<Variant> candidate) {
        Comparison warm = Estimator.compare(point.workload(), point.plan(), cards);
        if (!coldBatch) {
            return warm.cheapest(estimate -> candidate.test(estimate.variant())).map(Estimate::variant);
        }
        Comparison cold = Estimator.compare(point.workload().withCacheHitShare(ZERO), point.plan(), cards);
        Optional<Estimate> standard = warm.cheapest(only(Mode.STANDARD, candidate));
        Optional<Estimate> batch = cold.cheapest(only(Mode.BATCH, candidate));
        boolean batchWins = batch.isPresent()
                && standard.filter(estimate -> estimate.total().compareTo(batch.get().total()) <= 0).isEmpty();
        return (batchWins ? batch : standard).map(Estimate::variant);
    }

    private static Predicate<Estimate> only(Mode mode, Predicate<Variant> candidate) {
        return estimate -> estimate.variant().mode() == mode && candidate.test(estimate.variant());
    }
}
