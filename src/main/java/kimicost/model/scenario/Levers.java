package kimicost.model.scenario;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kimicost.model.Range;

/// The target of each way to save, and which of them are switched off.
///
/// @param model       the id of the model to move to; empty for the first one the card offers
/// @param hitShare    the share of input that a stable prefix would hit, 0 to 1
/// @param batchShare  the share of messages that could wait for a batch, 0 to 1
/// @param outputShare the share of the output that is left, 0.7 for answers 30 % shorter
/// @param searchShare the share of the searches that are left, 0 to 1
/// @param off         the levers that are not pulled
public record Levers(Optional<String> model, BigDecimal hitShare, BigDecimal batchShare, BigDecimal outputShare, BigDecimal searchShare,
        Set<Lever> off) {
    /// Targets a team may reach in a month or two; assumptions to adjust.
    public static final Levers DEFAULT = new Levers(Optional.empty(), new BigDecimal("0.8"), new BigDecimal("0.3"), new BigDecimal("0.7"),
            new BigDecimal("0.5"), Set.of());

    /// A way to pay less. Source: "How to reduce Kimi API costs" of the pricing guide.
    public enum Lever {
        MODEL, PREFIX, BATCH, OUTPUT, THINKING, SEARCH;

        /// As written in files, such as `model`.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @throws kimicost.model.InvalidValue naming the first share out of its range
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

    /// The target of `lever`, of those that have a share.
    public BigDecimal target(Lever lever) {
        return switch (lever) {
            case PREFIX -> hitShare;
            case BATCH -> batchShare;
            case OUTPUT -> outputShare;
            case SEARCH -> searchShare;
            case MODEL, THINKING -> throw new IllegalArgumentException(lever + " has no share");
        };
    }

    /// @param lever one of those that have a share
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
