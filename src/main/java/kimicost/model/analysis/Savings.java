package kimicost.model.analysis;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kimicost.model.pricing.Mode;
import kimicost.model.pricing.Variant;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.Rates;
import kimicost.model.ratecard.Thinking;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Levers;
import kimicost.model.scenario.Levers.Lever;
import kimicost.model.scenario.Scenario;
import kimicost.model.workload.Workload;

/// What the pricing guide's levers would save on this workload, applied one after the other, the largest saving first.
///
/// @param today the current monthly total
/// @param steps the levers applied; their savings sum exactly to the total saving
public record Savings(BigDecimal today, List<Step> steps) {

    /// A lever applied.
    ///
    /// @param before the monthly total without it
    /// @param after  the monthly total with it, which is lower
    public record Step(Lever lever, BigDecimal before, BigDecimal after) {
        public BigDecimal saving() {
            return before.subtract(after);
        }
    }

    public Savings {
        steps = List.copyOf(steps);
    }

    /// How far each lever goes.
    ///
    /// @param model  the model to switch to
    /// @param levers the other targets
    public record Targets(ModelRates model, Levers levers) {}

    /// The monthly total with all levers applied.
    public BigDecimal optimised() {
        return steps.isEmpty() ? today : steps.getLast().after();
    }

    /// The levers that could save something if taken to the extreme, on the variant's own model or on `model`. Switching models is
    /// always included, since another model may be chosen.
    public static Set<Lever> possible(Variant variant, Scenario scenario, ModelRates model) {
        Targets all = new Targets(model, new Levers(Optional.empty(), ONE, ONE, ZERO, ZERO, Set.of()));
        Position own = new Position(variant, scenario.workload());
        List<Position> starts = Stream.concat(Stream.of(own), own.pull(Lever.MODEL, all).stream()).toList();
        Set<Lever> possible = EnumSet.of(Lever.MODEL);
        for (Lever lever : Lever.values()) {
            if (starts.stream().anyMatch(start -> start.pull(lever, all)
                    .filter(end -> end.total(scenario).compareTo(start.total(scenario)) < 0).isPresent())) {
                possible.add(lever);
            }
        }
        return possible;
    }

    /// Applies those of `levers` that save something on `variant`, always the one with the largest saving next.
    public static Savings of(Variant variant, Scenario scenario, Targets targets, Set<Lever> levers) {
        Position position = new Position(variant, scenario.workload());
        BigDecimal today = position.total(scenario);
        List<Step> steps = new ArrayList<>();
        Set<Lever> left = levers.isEmpty() ? EnumSet.noneOf(Lever.class) : EnumSet.copyOf(levers);
        BigDecimal before = today;
        while (!left.isEmpty()) {
            Lever best = null;
            Position bestPosition = position;
            BigDecimal bestTotal = before;
            for (Lever lever : left) {
                Optional<Position> pulled = position.pull(lever, targets);
                BigDecimal total = pulled.map(next -> next.total(scenario)).orElse(before);
                if (total.compareTo(bestTotal) < 0) {
                    best = lever;
                    bestPosition = pulled.orElseThrow();
                    bestTotal = total;
                }
            }
            if (best == null) {
                break;
            }
            steps.add(new Step(best, before, bestTotal));
            left.remove(best);
            position = bestPosition;
            before = bestTotal;
        }
        return new Savings(today, List.copyOf(steps));
    }

    /// The monthly totals if things go wrong instead.
    ///
    /// @param brokenPrefix    no cache hits
    /// @param longerAnswers   answers 50 % longer
    /// @param ungatedSearches at least one search per message; empty if the card lists no search fee
    public record Risks(BigDecimal brokenPrefix, BigDecimal longerAnswers, Optional<BigDecimal> ungatedSearches) {
        public static Risks of(Variant variant, Scenario scenario) {
            Workload workload = scenario.workload();
            BigDecimal longer = workload.outputTokens().multiply(new BigDecimal("1.5")).min(Workload.TOKENS.max().orElseThrow());
            return new Risks(
                    new Position(variant, workload.withCacheHitShare(ZERO)).total(scenario),
                    new Position(variant, workload.withOutputTokens(longer)).total(scenario),
                    Optional.of(workload.withSearchesPerMessage(workload.searchesPerMessage().max(ONE)))
                            .filter(searching -> LinearCost.priced(variant, Dimension.SEARCHES_PER_MESSAGE))
                            .map(searching -> new Position(variant, searching).total(scenario)));
        }
    }

    /// How much higher the rates of one model are than another's, for cache misses and output; 0.5 is 50 %, negative is lower.
    public record RateRise(BigDecimal input, BigDecimal output) {
        /// Empty if one of the rates of `from` is 0.
        public static Optional<RateRise> of(ModelRates from, ModelRates to) {
            Rates before = from.standard();
            return before.inputCacheMiss().signum() == 0 || before.output().signum() == 0 ? Optional.empty()
                    : Optional.of(new RateRise(rise(before.inputCacheMiss(), to.standard().inputCacheMiss()),
                            rise(before.output(), to.standard().output())));
        }

        private static BigDecimal rise(BigDecimal from, BigDecimal to) {
            return to.subtract(from).divide(from, MathContext.DECIMAL128);
        }
    }

    /// The variant and workload after some levers were applied.
    private record Position(Variant variant, Workload workload) {
        BigDecimal total(Scenario scenario) {
            return LinearCost.total(variant, scenario.withWorkload(workload));
        }

        /// Empty if the lever does not apply.
        Optional<Position> pull(Lever lever, Targets targets) {
            ModelRates model = variant.model();
            return switch (lever) {
                case MODEL -> variant.mode() != Mode.STANDARD && targets.model().batch().isEmpty() ? Optional.empty()
                        : Optional.of(new Position(new Variant(variant.card(), targets.model(), variant.mode()), workload));
                case PREFIX -> with(workload.withCacheHitShare(workload.cacheHitShare().max(targets.levers().hitShare())));
                case BATCH -> variant.mode() != Mode.STANDARD || model.batch().isEmpty() || targets.levers().batchShare().signum() == 0
                        ? Optional.empty()
                        : Optional.of(new Position(
                                new Variant(variant.card(), model,
                                        targets.levers().batchShare().compareTo(ONE) == 0 ? Mode.BATCH : Mode.BLEND),
                                workload.withBatchShare(targets.levers().batchShare())));
                case OUTPUT -> with(workload.withOutputTokens(workload.outputTokens().multiply(targets.levers().outputShare())));
                case THINKING -> model.thinking() != Thinking.OPTIONAL ? Optional.empty() : with(workload.withThinkingTokens(ZERO));
                case SEARCH ->
                    with(workload.withSearchesPerMessage(workload.searchesPerMessage().multiply(targets.levers().searchShare())));
            };
        }

        private Optional<Position> with(Workload changed) {
            return Optional.of(new Position(variant, changed));
        }
    }
}
