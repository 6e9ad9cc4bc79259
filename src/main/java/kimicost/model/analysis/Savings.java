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
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Estimator;
import kimicost.model.pricing.Mode;
import kimicost.model.pricing.Variant;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.model.ratecard.Rates;
import kimicost.model.ratecard.Thinking;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Levers;
import kimicost.model.scenario.Levers.Lever;
import kimicost.model.scenario.Scenario;
import kimicost.model.workload.Workload;

/// What the pricing guide's levers would save on this workload, applied one after the other: first the switch to another model,
/// then the others in the order of [Lever]. The order never depends on the targets.
///
/// @param scenario the current scenario
/// @param variant  the variant it is billed on today
/// @param today    the current monthly total
/// @param steps    the levers that save something; their savings sum exactly to the total saving
public record Savings(Scenario scenario, Variant variant, BigDecimal today, List<Step> steps) {
    private static final List<Lever> ORDER = Stream.concat(Stream.of(Lever.MODEL),
            Stream.of(Lever.values()).filter(lever -> lever != Lever.MODEL)).toList();
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    /// Every lever taken to the extreme; thinking is halved only, since some models always think.
    private static final Levers ALL_THE_WAY = new Levers(Optional.empty(), ONE, ONE, ZERO, ZERO, ZERO, new BigDecimal("0.5"), Set.of());

    /// A lever applied.
    ///
    /// @param before   the monthly total without it
    /// @param after    the monthly total with it, which is lower
    /// @param variant  the variant with it
    /// @param workload the workload with it
    public record Step(Lever lever, BigDecimal before, BigDecimal after, Variant variant, Workload workload) {
        public BigDecimal saving() {
            return before.subtract(after);
        }
    }

    /// Another model that one could switch to.
    ///
    /// @param variant the model in today's billing mode, or in standard mode if it has no batch rates
    /// @param total   the monthly total on it
    public record Move(Variant variant, BigDecimal total) {}

    public Savings {
        steps = List.copyOf(steps);
    }

    /// The monthly total with all levers applied.
    public BigDecimal optimised() {
        return steps.isEmpty() ? today : steps.getLast().after();
    }

    /// The total saving a month.
    public BigDecimal saved() {
        return today.subtract(optimised());
    }

    /// The total saving in twelve such months.
    public BigDecimal savedInYear() {
        return saved().multiply(MONTHS);
    }

    /// The total saving as a share of today's bill, to 34 digits; empty if that bill is 0.
    public Optional<BigDecimal> savedShare() {
        return today.signum() == 0 ? Optional.empty() : Optional.of(saved().divide(today, MathContext.DECIMAL128));
    }

    /// The variant with all levers applied.
    public Variant reached() {
        return steps.isEmpty() ? variant : steps.getLast().variant();
    }

    /// The step of a lever; empty if it saves nothing.
    public Optional<Step> step(Lever lever) {
        return steps.stream().filter(step -> step.lever() == lever).findFirst();
    }

    /// The scenario with the targets in its workload and all levers switched off.
    public Scenario applied() {
        return scenario.withWorkload(steps.isEmpty() ? scenario.workload() : steps.getLast().workload())
                .withExtras(scenario.extras().withLevers(Levers.NONE));
    }

    /// The variant to start from: `variant`, unless it is a batch and not every message can wait. Then it is the same model in
    /// standard mode, or a blend if part of the messages can wait.
    public static Variant start(Variant variant, Workload workload) {
        boolean waits = variant.mode() != Mode.BATCH || workload.batchShare().compareTo(ONE) == 0;
        return waits ? variant : new Variant(variant.card(), variant.model(), workload.blends() ? Mode.BLEND : Mode.STANDARD);
    }

    /// The models that one could switch to, in the card's order: those still offered that fit the workload.
    public static List<Move> moves(Variant variant, Scenario scenario) {
        RateCard card = variant.card();
        Position own = new Position(variant, scenario.workload());
        return card.models().stream()
                .filter(model -> !model.legacy() && !model.retiredBy(card.asOf()) && card.retiredSince(model).isEmpty())
                .filter(model -> !model.id().equals(variant.model().id()))
                .map(own::on).filter(position -> position.estimate(scenario).fits())
                .map(position -> new Move(position.variant(), position.total(scenario))).toList();
    }

    /// The levers that could save something if taken to the extreme, on the variant's own model or on the one that `levers` switches
    /// to. Switching models is included if a cheaper model is offered.
    public static Set<Lever> possible(Variant variant, Scenario scenario, Levers levers) {
        Position own = new Position(variant, scenario.workload());
        List<Position> starts = Stream.concat(Stream.of(own), own.pull(Lever.MODEL, levers, scenario).stream()).toList();
        Set<Lever> possible = EnumSet.noneOf(Lever.class);
        for (Lever lever : Lever.values()) {
            if (starts.stream().anyMatch(start -> start.pull(lever, ALL_THE_WAY, scenario)
                    .filter(end -> end.total(scenario).compareTo(start.total(scenario)) < 0).isPresent())) {
                possible.add(lever);
            }
        }
        BigDecimal today = own.total(scenario);
        if (moves(variant, scenario).stream().anyMatch(move -> move.total().compareTo(today) < 0)) {
            possible.add(Lever.MODEL);
        }
        return possible;
    }

    /// Applies those of `levers` that save something on `variant`.
    public static Savings of(Variant variant, Scenario scenario, Levers levers) {
        Position position = new Position(variant, scenario.workload());
        BigDecimal today = position.total(scenario);
        List<Step> steps = new ArrayList<>();
        BigDecimal before = today;
        for (Lever lever : ORDER) {
            Optional<Position> pulled = levers.pulls(lever) ? position.pull(lever, levers, scenario) : Optional.empty();
            BigDecimal after = pulled.map(next -> next.total(scenario)).orElse(before);
            if (after.compareTo(before) < 0) {
                position = pulled.orElseThrow();
                steps.add(new Step(lever, before, after, position.variant(), position.workload()));
                before = after;
            }
        }
        return new Savings(scenario, variant, today, steps);
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
        Estimate estimate(Scenario scenario) {
            return Estimator.estimate(variant, workload, scenario.plan());
        }

        BigDecimal total(Scenario scenario) {
            return estimate(scenario).total();
        }

        /// The same workload on another model, in standard mode if that has no batch rates.
        Position on(ModelRates model) {
            return new Position(new Variant(variant.card(), model, model.batch().isPresent() ? variant.mode() : Mode.STANDARD), workload);
        }

        /// Empty if the lever does not apply.
        Optional<Position> pull(Lever lever, Levers levers, Scenario scenario) {
            return switch (lever) {
                case MODEL -> levers.model().flatMap(variant.card()::model).map(this::on)
                        .filter(moved -> moved.estimate(scenario).fits());
                case BATCH -> waiting(levers.batchShare());
                case THINKING -> variant.model().thinking() == Thinking.NONE
                        || variant.model().thinking() == Thinking.ALWAYS && levers.thinkingShare().signum() == 0 ? Optional.empty()
                                : aimed(lever, levers);
                case OUTPUT, PREFIX, SEARCH, INPUT -> aimed(lever, levers);
            };
        }

        private Optional<Position> waiting(BigDecimal share) {
            boolean more = variant.mode() == Mode.STANDARD ? share.signum() > 0 : share.compareTo(workload.batchShare()) > 0;
            return variant.model().batch().isEmpty() || !more ? Optional.empty()
                    : Optional.of(new Position(
                            new Variant(variant.card(), variant.model(), share.compareTo(ONE) == 0 ? Mode.BATCH : Mode.BLEND),
                            workload.withBatchShare(share)));
        }

        private Optional<Position> aimed(Lever lever, Levers levers) {
            return lever.dimension().map(dimension -> new Position(variant, dimension.with(Scenario.DEFAULT.withWorkload(workload),
                    levers.aim(lever, dimension.of(Scenario.DEFAULT.withWorkload(workload)))).workload()));
        }
    }
}
