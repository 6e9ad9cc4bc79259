package kimicost.model.pricing;

import java.util.Locale;

/// What a reader of an estimate must know. A warning never changes a price silently.
public enum Warning {
    NO_CACHE_RATE("The provider prints no cache-hit rate for this model; repeated input is billed at the cache-miss rate."),
    CONTEXT_EXCEEDED("A message of this size does not fit into the model's context window."),
    THINKING_NOT_AVAILABLE("This model cannot think; no thinking tokens are billed."),
    THINKING_ALWAYS_ON("This model always thinks, and the workload has no thinking tokens: expect a higher bill."),
    SEARCH_IN_BATCH_UNDOCUMENTED("Web search inside a batch is not documented; the price assumes it works as elsewhere."),
    SEARCH_RETIRED("The web search tool is retired on the card's date."),
    SEARCH_NOT_ON_CARD("The card lists no web search; its fee is unknown and not in the total."),
    MODEL_RETIRED("The model is retired on the card's date.");

    private final String text;

    Warning(String text) {
        this.text = text;
    }

    /// As files spell it, such as `no-cache-rate`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A sentence.
    public String text() {
        return text;
    }

    /// Whether the variant cannot carry the workload, so that its total is no offer.
    public boolean unfit() {
        return this == CONTEXT_EXCEEDED || this == MODEL_RETIRED || this == SEARCH_NOT_ON_CARD;
    }
}
