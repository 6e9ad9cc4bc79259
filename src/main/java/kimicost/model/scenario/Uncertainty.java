package kimicost.model.scenario;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kimicost.model.InvalidValue;
import kimicost.model.Range;

/// Which inputs are uncertain and by how much.
///
/// @param seed    the random seed of the simulation, whole, 0 to 1,000,000,000; the same seed gives the same results
/// @param spreads the uncertain inputs with their spreads; keys must be in [#INPUTS]
public record Uncertainty(BigDecimal seed, Map<Dimension, Spread> spreads) {
    public static final Range SEED = Range.whole("0", "1000000000");

    /// The inputs that can be uncertain.
    public static final List<Dimension> INPUTS = Stream.concat(
            Dimension.BILLED.stream().filter(dimension -> dimension != Dimension.TAX_RATE), Stream.of(Dimension.MONTHLY_USER_GROWTH))
            .toList();

    public static final Uncertainty NONE = new Uncertainty(BigDecimal.ONE, Map.of());

    /// The lowest and highest value an input may take. The scenario's own value is the most likely one; if it lies outside, the
    /// spread is widened to include it.
    ///
    /// @param low  the lowest value, such as 500
    /// @param high the highest value, at least `low`, such as 2,000
    public record Spread(BigDecimal low, BigDecimal high) {
        public Spread {
            if (low.compareTo(high) > 0) {
                throw new InvalidValue("low", low.toPlainString(), "at most high, " + high.toPlainString());
            }
        }

        /// This spread, widened to include `likely`.
        public Spread around(BigDecimal likely) {
            return new Spread(low.min(likely), high.max(likely));
        }
    }

    public Uncertainty {
        seed = SEED.canonical("seed", seed);
        Map<Dimension, Spread> checked = new EnumMap<>(Dimension.class);
        spreads.forEach((dimension, spread) -> {
            if (!INPUTS.contains(dimension)) {
                throw new InvalidValue(dimension.field(), "a spread", "an input of the bill or the growth");
            }
            checked.put(dimension,
                    new Spread(dimension.range().canonical("low", spread.low()), dimension.range().canonical("high", spread.high())));
        });
        spreads = Collections.unmodifiableMap(checked);
    }

    /// The spreads by the fields of their inputs, as a plan keeps them of each workload.
    public Map<String, Range> ranges() {
        Map<String, Range> ranges = new TreeMap<>();
        spreads.forEach((dimension, spread) -> ranges.put(dimension.field(),
                new Range(spread.low(), false, Optional.of(spread.high()), dimension.range().whole())));
        return ranges;
    }

    /// With the spreads that a plan keeps of another workload.
    public Uncertainty withRanges(Map<String, Range> ranges) {
        Map<Dimension, Spread> changed = new EnumMap<>(Dimension.class);
        INPUTS.stream().filter(dimension -> ranges.containsKey(dimension.field())).forEach(dimension -> {
            Range range = ranges.getOrDefault(dimension.field(), dimension.range());
            changed.put(dimension, new Spread(range.min(), range.max().orElseThrow()));
        });
        return withSpreads(changed);
    }

    public Uncertainty withSpreads(Map<Dimension, Spread> value) {
        return new Uncertainty(seed, value);
    }

    public Uncertainty withSeed(BigDecimal value) {
        return new Uncertainty(value, spreads);
    }

    public Uncertainty with(Dimension dimension, Spread spread) {
        Map<Dimension, Spread> changed = new EnumMap<>(Dimension.class);
        changed.putAll(spreads);
        changed.put(dimension, spread);
        return new Uncertainty(seed, changed);
    }

    public Uncertainty without(Dimension dimension) {
        Map<Dimension, Spread> changed = new EnumMap<>(Dimension.class);
        changed.putAll(spreads);
        changed.remove(dimension);
        return new Uncertainty(seed, changed);
    }
}
