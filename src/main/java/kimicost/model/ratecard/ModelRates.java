package kimicost.model.ratecard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import kimicost.model.InvalidValue;
import kimicost.model.Range;

/// A model of a rate card.
///
/// @param id            as the API names it, such as `kimi-k2.6`; it has no colon, which separates a model from its mode
/// @param name          as people name it, such as `Kimi K2.6`
/// @param contextTokens the tokens that input and output of one message share, such as 262,144
/// @param thinking      whether the model thinks
/// @param standard      the prices of an ordinary request
/// @param batch         the prices of a batch request, as printed; empty if the provider offers none
/// @param launchedOn    the first day it was offered, if known
/// @param retiredOn     the first day it is no longer offered, if announced
/// @param note          what readers of the card should know
public record ModelRates(String id, String name, BigDecimal contextTokens, Thinking thinking, Rates standard,
        Optional<Rates> batch, Optional<LocalDate> launchedOn, Optional<LocalDate> retiredOn, Optional<String> note) {
    /// The allowed sizes of a context window, in tokens.
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

    /// The sentence of the note that says the rates are third-party, not the provider's own, if there is one.
    public Optional<String> thirdParty() {
        return note.flatMap(text -> Stream.of(text.split("(?<=\\.) ")).filter(sentence -> sentence.contains("third-party")).findFirst());
    }

    /// Whether the model belongs to the Moonshot V1 series, which the provider itself lists as legacy. Such models are
    /// priced like all others and left aside when the cheapest is named, unless someone asks for them.
    public boolean legacy() {
        return id.startsWith("moonshot-v1");
    }
}
