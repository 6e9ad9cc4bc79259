package kimicost.model.plan;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// From a month on another card prices everything.
///
/// @param from     the first month it holds for
/// @param rateCard the id of the card
/// @param replace  by the id of a model that the card does not list or lists as retired, the id of the model that takes its place;
///                 either may be a variant, such as `kimi-k2.5:batch`
public record RateCardChange(YearMonth from, String rateCard, Map<String, String> replace) {
    public RateCardChange {
        replace = Collections.unmodifiableMap(new TreeMap<>(replace));
    }

    /// What takes the place of a variant such as `kimi-k2.5:batch`: what is named for it or, in the same mode if it names none, for
    /// its model. Empty if nothing is named.
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
