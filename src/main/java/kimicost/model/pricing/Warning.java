package kimicost.model.pricing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kimicost.model.Days;
import kimicost.model.Nearest;
import kimicost.model.ratecard.RateCard;

/// Something the reader of an estimate must know. A warning never changes a price.
public enum Warning {
    NO_CACHE_RATE("The provider prints no cache-hit rate for this model; repeated input is billed at the cache-miss rate."),
    CONTEXT_EXCEEDED("A message of this size does not fit into the model's context window."),
    THINKING_NOT_AVAILABLE("This model cannot think; no thinking tokens are billed."),
    THINKING_ALWAYS_ON("This model always thinks, and the workload has no thinking tokens: expect a higher bill."),
    SEARCH_IN_BATCH_UNDOCUMENTED("Web search inside a batch is not documented; the price assumes it works as elsewhere."),
    SEARCH_RETIRED("The web search tool %s was retired on %s; its fee is still in the price."),
    SEARCH_NOT_ON_CARD("The card lists no web search; its fee is unknown and not in the total."),
    MODEL_RETIRED("The model was retired on %s."),
    RETIRED_SINCE("The model was retired on %s, after this rate card was made."),
    CANNOT_WAIT("This bill assumes that every message waits for a batch, which takes 12 hours to 7 days; %s."),
    CARD_SUPERSEDED("A newer rate card of this provider stands beside this one."),
    NEWER_CARD("These are the prices of an older rate card: %s is at hand and is not compared here.");

    private static final List<Warning> BY_WEIGHT = List.of(MODEL_RETIRED, RETIRED_SINCE, CARD_SUPERSEDED, CONTEXT_EXCEEDED,
            SEARCH_NOT_ON_CARD, CANNOT_WAIT);

    private final String text;

    Warning(String text) {
        this.text = text;
    }

    /// A warning as a sentence, with the bills it applies to.
    ///
    /// @param text      a sentence
    /// @param estimates the bills it applies to
    public record Note(Warning warning, String text, List<Estimate> estimates) {
        public Note {
            estimates = List.copyOf(estimates);
        }

        /// Whether there are at least two bills and this applies to all of them.
        public boolean concernsAll(List<Estimate> all) {
            return all.size() > 1 && estimates.size() == all.size();
        }
    }

    /// The notes on `estimates` in order of the warnings, each sentence once.
    public static List<Note> notes(List<Estimate> estimates) {
        List<Note> notes = new ArrayList<>();
        for (Warning warning : values()) {
            Map<String, List<Estimate>> byText = new LinkedHashMap<>();
            estimates.stream().filter(estimate -> estimate.warnings().contains(warning) && !warning.saidByAnother(estimate))
                    .forEach(estimate -> byText.computeIfAbsent(warning.text(estimate), text -> new ArrayList<>()).add(estimate));
            byText.forEach((text, concerned) -> notes.add(new Note(warning, text, concerned)));
        }
        return List.copyOf(notes);
    }

    /// The notes about models whose rates do not come from the provider itself, each with the models it applies to.
    public static List<String> thirdParty(List<Estimate> estimates) {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        estimates.stream().map(estimate -> estimate.variant().model()).forEach(model -> model.thirdParty()
                .ifPresent(note -> names.computeIfAbsent(note, text -> new LinkedHashSet<>()).add(model.name())));
        return names.entrySet().stream().map(entry -> Nearest.several(List.copyOf(entry.getValue())) + ": " + entry.getKey()).toList();
    }

    /// The notes on one bill, each sentence once.
    public static List<String> sentences(Estimate estimate) {
        return notes(List.of(estimate)).stream().map(Note::text).toList();
    }

    /// The id used in files, such as `no-cache-rate`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The warning as a sentence about `estimate`, which must have it.
    public String text(Estimate estimate) {
        RateCard card = estimate.variant().card();
        return switch (this) {
            case MODEL_RETIRED -> text.formatted(estimate.variant().model().retiredOn().map(Days::day).orElse("?"));
            case RETIRED_SINCE -> text.formatted(card.retiredSince(estimate.variant().model()).map(Days::day).orElse("?"));
            case SEARCH_RETIRED -> text.formatted(card.webSearch().map(RateCard.WebSearch::name).orElse(""),
                    card.searchEnded().map(Days::day).orElse("?"));
            case CANNOT_WAIT -> text.formatted(estimate.workload().batchShare().signum() == 0
                    ? "none of these messages can wait" : "only part of these messages can wait");
            case NEWER_CARD -> text.formatted(card.hindsight().newer().map(RateCard::name).orElse("?"));
            default -> text;
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
