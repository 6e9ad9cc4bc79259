package kimicost.model.plan;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// From a month on another card prices everything.
///
/// @param from     the first month it holds for
/// @param rateCard the id of the card
/// @param replace  by the id of a model that the card does not list or lists as retired, the id of the model that takes its place
public record RateCardChange(YearMonth from, String rateCard, Map<String, String> replace) {
    public RateCardChange {
        replace = Collections.unmodifiableMap(new TreeMap<>(replace));
    }

    /// What takes the place of a variant such as `kimi-k2.5:batch`: what is named for it or, in the same mode, for its model.
    /// A variant for which nothing is named is its own.
    String replacing(String variant) {
        String model = modelOf(variant);
        String mode = variant.substring(model.length());
        return replace.getOrDefault(variant, replace.getOrDefault(model, model) + mode);
    }

    /// The model of a variant: `kimi-k2.5` of `kimi-k2.5:batch`.
    static String modelOf(String variant) {
        int colon = variant.indexOf(':');
        return colon < 0 ? variant : variant.substring(0, colon);
    }
}
