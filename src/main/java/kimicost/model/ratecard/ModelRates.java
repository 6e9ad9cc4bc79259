package kimicost.model.ratecard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import kimicost.model.InvalidValue;
import kimicost.model.Range;

/// A model on a rate card.
///
/// @param id            the API's name for it, such as `kimi-k2.6`; no colon, which separates the model from the mode
/// @param name          the display name, such as `Kimi K2.6`
/// @param contextTokens the context window in tokens, shared by input and output, such as 262,144
/// @param thinking      whether the model thinks
/// @param standard      the prices of standard requests
/// @param batch         the published batch prices; empty if the provider offers no batch
/// @param launchedOn    the first day the model is offered, if known
/// @param retiredOn     the first day the model is no longer offered, if announced
/// @param note          what readers of the card should know
public record ModelRates(String id, String name, BigDecimal contextTokens, Thinking thinking, Rates standard,
        Optional<Rates> batch, Optional<LocalDate> launchedOn, Optional<LocalDate> retiredOn, Optional<String> note) {
    /// The allowed context window sizes, in tokens.
    public static final Range CONTEXT_TOKENS = Range.whole("1", "1000000000");

    public ModelRates {
        if (!id.matches("[^\\s:]+")) {
            throw new InvalidValue("id", '"' + id + '"', "a name without spaces or colons");
        }
        CONTEXT_TOKENS.check("contextTokens", contextTokens);
    }

    /// Whether the model is no longer offered on `day`.
    public boolean retiredBy(LocalDate day) {
        return retiredOn.map(retired -> !retired.isAfter(day)).orElse(false);
    }

    /// The sentence of the note that says the rates are third-party, if there is one.
    public Optional<String> thirdParty() {
        return note.flatMap(text -> Stream.of(text.split("(?<=\\.) ")).filter(sentence -> sentence.contains("third-party")).findFirst());
    }

    /// Whether the model belongs to the Moonshot V1 series, which the provider calls legacy. These models are priced like all
    /// others, but hidden and never called the cheapest unless someone selects them.
    public boolean legacy() {
        return id.startsWith("moonshot-v1");
    }
}
