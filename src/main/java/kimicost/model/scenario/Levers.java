package kimicost.model.scenario;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kimicost.model.Range;

/// The target of each way to save, and which ones are switched off.
///
/// @param model       the id of the model to switch to; empty for the first one on the card
/// @param hitShare    target share of input that hits the cache, 0 to 1
/// @param batchShare  target share of messages sent in batches, 0 to 1
/// @param outputShare share of the output that remains, 0 to 1; 0.7 means answers 30 % shorter
/// @param searchShare share of the searches that remain, 0 to 1
/// @param off         the levers that are switched off
public record Levers(Optional<String> model, BigDecimal hitShare, BigDecimal batchShare, BigDecimal outputShare, BigDecimal searchShare,
        Set<Lever> off) {
    /// Assumed targets for a team's first month or two, to be adjusted.
    public static final Levers DEFAULT = new Levers(Optional.empty(), new BigDecimal("0.8"), new BigDecimal("0.3"), new BigDecimal("0.7"),
            new BigDecimal("0.5"), Set.of());

    /// A way to save. Source: "How to reduce Kimi API costs" in the pricing guide.
    public enum Lever {
        MODEL, PREFIX, BATCH, OUTPUT, THINKING, SEARCH;

        /// The id used in files, such as `model`.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @throws kimicost.model.InvalidValue naming the first share out of range
    public Levers {
        hitShare = Range.SHARE.canonical("hitShare", hitShare);
        batchShare = Range.SHARE.canonical("batchShare", batchShare);
        outputShare = Range.SHARE.canonical("outputShare", outputShare);
        searchShare = Range.SHARE.canonical("searchShare", searchShare);
        Set<Lever> left = EnumSet.noneOf(Lever.class);
        left.addAll(off);
        off = Collections.unmodifiableSet(left);
    }

    public Levers withModel(String value) {
        return new Levers(Optional.of(value), hitShare, batchShare, outputShare, searchShare, off);
    }

    /// The target share of `lever`, which must have one.
    public BigDecimal target(Lever lever) {
        return switch (lever) {
            case PREFIX -> hitShare;
            case BATCH -> batchShare;
            case OUTPUT -> outputShare;
            case SEARCH -> searchShare;
            case MODEL, THINKING -> throw new IllegalArgumentException(lever + " has no share");
        };
    }

    /// These levers with another target share.
    ///
    /// @param lever one that has a target share
    public Levers withTarget(Lever lever, BigDecimal share) {
        return new Levers(model, lever == Lever.PREFIX ? share : hitShare, lever == Lever.BATCH ? share : batchShare,
                lever == Lever.OUTPUT ? share : outputShare, lever == Lever.SEARCH ? share : searchShare, off);
    }

    public Levers with(Lever lever, boolean pulled) {
        Set<Lever> changed = EnumSet.noneOf(Lever.class);
        changed.addAll(off);
        if (pulled) {
            changed.remove(lever);
        } else {
            changed.add(lever);
        }
        return new Levers(model, hitShare, batchShare, outputShare, searchShare, changed);
    }
}
