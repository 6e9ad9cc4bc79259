package kimicost.model.pricing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kimicost.model.ratecard.RateCard;

/// Something the reader of an estimate must know. A warning never changes a price.
public enum Warning {
    /// The provider prints no cache-hit rate: repeated input is billed at the cache-miss rate.
    NO_CACHE_RATE,
    /// A message of this size is larger than the context window.
    CONTEXT_EXCEEDED,
    /// The model cannot think: no thinking tokens are billed.
    THINKING_NOT_AVAILABLE,
    /// The model always thinks, and the workload has no thinking tokens.
    THINKING_ALWAYS_ON,
    /// Whether web search works in a batch is not documented.
    SEARCH_IN_BATCH_UNDOCUMENTED,
    /// The search tool was retired; its fee is still in the price.
    SEARCH_RETIRED,
    /// The card lists no web search: its fee is unknown and not in the total.
    SEARCH_NOT_ON_CARD,
    /// The card itself lists the model as retired.
    MODEL_RETIRED,
    /// The model was retired after the card was made.
    RETIRED_SINCE,
    /// The bill assumes that every message waits for a batch, and not all can.
    CANNOT_WAIT,
    /// A newer card of the provider is in the same comparison.
    CARD_SUPERSEDED,
    /// A newer card of the provider is available but not in the comparison.
    NEWER_CARD;

    private static final List<Warning> BY_WEIGHT = List.of(MODEL_RETIRED, RETIRED_SINCE, CARD_SUPERSEDED, CONTEXT_EXCEEDED,
            SEARCH_NOT_ON_CARD, CANNOT_WAIT);

    /// A warning with its particulars and the bills it applies to.
    ///
    /// @param particulars as [#particulars] returns them
    /// @param estimates   the bills it applies to
    public record Note(Warning warning, List<Object> particulars, List<Estimate> estimates) {
        public Note {
            particulars = List.copyOf(particulars);
            estimates = List.copyOf(estimates);
        }

        /// Whether there are at least two bills and this applies to all of them.
        public boolean concernsAll(List<Estimate> all) {
            return all.size() > 1 && estimates.size() == all.size();
        }
    }

    /// The notes on `estimates` in order of the warnings; bills with the same warning and particulars share one.
    public static List<Note> notes(List<Estimate> estimates) {
        List<Note> notes = new ArrayList<>();
        for (Warning warning : values()) {
            Map<List<Object>, List<Estimate>> alike = new LinkedHashMap<>();
            estimates.stream().filter(estimate -> estimate.warnings().contains(warning) && !warning.saidByAnother(estimate))
                    .forEach(estimate -> alike.computeIfAbsent(warning.particulars(estimate), one -> new ArrayList<>()).add(estimate));
            alike.forEach((particulars, concerned) -> notes.add(new Note(warning, particulars, concerned)));
        }
        return List.copyOf(notes);
    }

    /// The id used in files, such as `no-cache-rate`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The details of this warning about `estimate`, which must have it: a name, a date, or for [#CANNOT_WAIT] whether some messages
    /// can wait (1) or none (0). Empty for warnings without details.
    public List<Object> particulars(Estimate estimate) {
        RateCard card = estimate.variant().card();
        return switch (this) {
            case MODEL_RETIRED -> List.of(estimate.variant().model().retiredOn().orElseThrow());
            case RETIRED_SINCE -> List.of(card.retiredSince(estimate.variant().model()).orElseThrow());
            case SEARCH_RETIRED -> List.of(card.webSearch().orElseThrow().name(), card.searchEnded().orElseThrow());
            case CANNOT_WAIT -> List.of(estimate.workload().batchShare().signum());
            case NEWER_CARD -> List.of(card.hindsight().newer().orElseThrow().name());
            default -> List.of();
        };
    }

    /// Whether the variant cannot handle the workload, so that its total is not an offer.
    public boolean unfit() {
        return BY_WEIGHT.contains(this);
    }

    /// Whether this is about the age of the rate card rather than the bill.
    public boolean ofCard() {
        return this == CARD_SUPERSEDED || this == NEWER_CARD;
    }

    /// The most important reason why `estimate` does not fit: first that it is no longer offered, then that it cannot do the work,
    /// then that the work cannot wait. Empty if it fits.
    public static Optional<Warning> reason(Estimate estimate) {
        return BY_WEIGHT.stream().filter(estimate.warnings()::contains).findFirst();
    }

    /// If both this card and a newer one list the retirement, only one warning is shown.
    private boolean saidByAnother(Estimate estimate) {
        return this == RETIRED_SINCE && estimate.warnings().contains(MODEL_RETIRED);
    }
}
