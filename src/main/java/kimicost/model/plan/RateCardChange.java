package kimicost.model.plan;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A change to another rate card, which prices everything from a month on.
///
/// @param from     the first month it applies to
/// @param rateCard the id of the card
/// @param replace  replacements, by the id of a model that the card does not list or lists as retired; either id may be a variant,
///                 such as `kimi-k2.5:batch`
public record RateCardChange(YearMonth from, String rateCard, Map<String, String> replace) {
    public RateCardChange {
        replace = Collections.unmodifiableMap(new TreeMap<>(replace));
    }

    /// The replacement of a variant such as `kimi-k2.5:batch`: its own or, if it has none, its model's in the same mode. Empty if
    /// there is none.
    Optional<String> replacing(String variant) {
        String model = modelOf(variant);
        return Optional.ofNullable(replace.get(variant)).or(() -> Optional.ofNullable(replace.get(model))
                .map(by -> modelOf(by).equals(by) ? by + variant.substring(model.length()) : by));
    }

    /// The model of a variant: `kimi-k2.5` of `kimi-k2.5:batch`.
    public static String modelOf(String variant) {
        int colon = variant.indexOf(':');
        return colon < 0 ? variant : variant.substring(0, colon);
    }
}
