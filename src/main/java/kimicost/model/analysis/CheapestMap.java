package kimicost.model.analysis;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Estimator;
import kimicost.model.pricing.Mode;
import kimicost.model.pricing.Variant;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.model.workload.Workload;

/// Which variant is the cheapest at each point of a grid over two inputs, with all others fixed.
///
/// @param across  the input on the X axis
/// @param up      the input on the Y axis
/// @param columns the values of `across`, ascending
/// @param rows    the values of `up`, ascending
/// @param cells   the cheapest variant by row and column; empty if none fits or nothing is billed
public record CheapestMap(Dimension across, Dimension up, List<BigDecimal> columns, List<BigDecimal> rows,
        List<List<Optional<Variant>>> cells) {
    public CheapestMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        cells = List.copyOf(cells.stream().map(List::copyOf).toList());
    }

    /// Prices the candidates at every point of the grid.
    ///
    /// @param candidates the variants to compare; the first one wins a tie, and blends count only where part of the work can wait
    /// @param coldBatch  whether batches get no cache hits, since their requests come hours apart; this leaves out blends
    public static CheapestMap of(Scenario scenario, List<Variant> candidates, Dimension across, Dimension up, List<BigDecimal> columns,
            List<BigDecimal> rows, boolean coldBatch) {
        Map<Mode, List<Variant>> byMode = candidates.stream().collect(Collectors.groupingBy(Variant::mode));
        List<Variant> batches = byMode.getOrDefault(Mode.BATCH, List.of());
        List<Variant> standards = byMode.getOrDefault(Mode.STANDARD, List.of());
        List<Variant> unblended = candidates.stream().filter(variant -> variant.mode() != Mode.BLEND).toList();
        List<List<Optional<Variant>>> cells = new ArrayList<>();
        for (BigDecimal row : rows) {
            Scenario line = up.with(scenario, row);
            cells.add(columns.stream().map(column -> {
                Scenario point = across.with(line, column);
                Stream<Estimate> estimates = coldBatch
                        ? Stream.concat(priced(standards, point, point.workload()),
                                priced(batches, point, point.workload().withCacheHitShare(ZERO)))
                        : priced(point.workload().blends() ? candidates : unblended, point, point.workload());
                return Estimate.cheapest(estimates).filter(Estimate::billed).map(Estimate::variant);
            }).toList());
        }
        return new CheapestMap(across, up, columns, rows, cells);
    }

    private static Stream<Estimate> priced(List<Variant> variants, Scenario point, Workload workload) {
        return Estimator.estimates(variants, workload, point.plan(), variants.stream().map(Variant::card).distinct().toList()).stream();
    }
}
