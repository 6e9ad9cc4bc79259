package kimicost.model.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kimicost.model.Range;

/// The target of each way to save, and which ones are switched off.
///
/// @param model         the id of the model to switch to; empty to keep the model
/// @param hitShare      target share of input that hits the cache, 0 to 1
/// @param batchShare    target share of messages sent in batches, 0 to 1
/// @param outputShare   share of the output that remains, 0 to 1; 0.7 means answers 30 % shorter
/// @param searchShare   share of the searches that remain, 0 to 1
/// @param inputShare    share of the input that remains, 0 to 1
/// @param thinkingShare share of the thinking that remains, 0 to 1
/// @param off           the levers that are switched off
public record Levers(Optional<String> model, BigDecimal hitShare, BigDecimal batchShare, BigDecimal outputShare, BigDecimal searchShare,
        BigDecimal inputShare, BigDecimal thinkingShare, Set<Lever> off) {
    /// Decimals of a share that takes an input to a number.
    private static final int EXACT = 12;
    /// Assumed targets for a team's first month or two, to be adjusted.
    public static final Levers DEFAULT = new Levers(Optional.empty(), new BigDecimal("0.8"), new BigDecimal("0.3"), new BigDecimal("0.7"),
            new BigDecimal("0.5"), BigDecimal.ONE, new BigDecimal("0.5"), Set.of());
    /// All levers switched off.
    public static final Levers NONE = new Levers(Optional.empty(), DEFAULT.hitShare, DEFAULT.batchShare, DEFAULT.outputShare,
            DEFAULT.searchShare, DEFAULT.inputShare, DEFAULT.thinkingShare, Set.of(Lever.values()));

    /// A way to save; the ones that are easiest to control come first. Source: "How to reduce Kimi API costs" in the pricing guide.
    public enum Lever {
        OUTPUT(Dimension.OUTPUT_TOKENS), PREFIX(Dimension.CACHE_HIT_SHARE), BATCH(Dimension.BATCH_SHARE),
        SEARCH(Dimension.SEARCHES_PER_MESSAGE), INPUT(Dimension.INPUT_TOKENS), THINKING(Dimension.THINKING_TOKENS), MODEL;

        private final Optional<Dimension> dimension;

        Lever() {
            dimension = Optional.empty();
        }

        Lever(Dimension dimension) {
            this.dimension = Optional.of(dimension);
        }

        /// The id used in files, such as `model`.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The input that it moves; empty for the model.
        public Optional<Dimension> dimension() {
            return dimension;
        }

        /// Whether more of its input saves, as with cache hits; otherwise less does.
        public boolean raises() {
            return this == PREFIX || this == BATCH;
        }
    }

    /// @throws kimicost.model.InvalidValue naming the first share out of range
    public Levers {
        hitShare = Range.SHARE.canonical("hitShare", hitShare);
        batchShare = Range.SHARE.canonical("batchShare", batchShare);
        outputShare = Range.SHARE.canonical("outputShare", outputShare);
        searchShare = Range.SHARE.canonical("searchShare", searchShare);
        inputShare = Range.SHARE.canonical("inputShare", inputShare);
        thinkingShare = Range.SHARE.canonical("thinkingShare", thinkingShare);
        Set<Lever> left = EnumSet.noneOf(Lever.class);
        left.addAll(off);
        off = Collections.unmodifiableSet(left);
    }

    /// These levers with another model to switch to, or none.
    public Levers withModel(Optional<String> value) {
        return new Levers(value, hitShare, batchShare, outputShare, searchShare, inputShare, thinkingShare, off)
                .with(Lever.MODEL, value.isPresent());
    }

    /// The target share of `lever`, which must have one.
    public BigDecimal target(Lever lever) {
        return switch (lever) {
            case PREFIX -> hitShare;
            case BATCH -> batchShare;
            case OUTPUT -> outputShare;
            case SEARCH -> searchShare;
            case INPUT -> inputShare;
            case THINKING -> thinkingShare;
            case MODEL -> throw new IllegalArgumentException(lever + " has no share");
        };
    }

    /// The value of the lever's input at its target; at least `now` if more of it saves.
    ///
    /// @param lever one that has a target share
    public BigDecimal aim(Lever lever, BigDecimal now) {
        return lever.raises() ? now.max(target(lever)) : now.multiply(target(lever));
    }

    /// These levers with a target that takes the input of `lever` from `now` to `at`, rounded down to 12 decimals of the share.
    ///
    /// @param lever one that has a target share
    /// @param at    above `now` if more of the input saves, otherwise below
    public Levers aimedAt(Lever lever, BigDecimal now, BigDecimal at) {
        return withTarget(lever, lever.raises() ? at : at.divide(now, EXACT, RoundingMode.DOWN)).with(lever, true);
    }

    /// Whether `lever` is switched on, whether it saves anything or not.
    public boolean pulls(Lever lever) {
        return !off.contains(lever);
    }

    /// These levers with another target share.
    ///
    /// @param lever one that has a target share
    public Levers withTarget(Lever lever, BigDecimal share) {
        return new Levers(model, lever == Lever.PREFIX ? share : hitShare, lever == Lever.BATCH ? share : batchShare,
                lever == Lever.OUTPUT ? share : outputShare, lever == Lever.SEARCH ? share : searchShare,
                lever == Lever.INPUT ? share : inputShare, lever == Lever.THINKING ? share : thinkingShare, off);
    }

    public Levers with(Lever lever, boolean pulled) {
        Set<Lever> changed = EnumSet.noneOf(Lever.class);
        changed.addAll(off);
        if (pulled) {
            changed.remove(lever);
        } else {
            changed.add(lever);
        }
        return new Levers(model, hitShare, batchShare, outputShare, searchShare, inputShare, thinkingShare, changed);
    }
}
