package kimicost.model.scenario;

import java.util.Locale;

/// A view of the window, as files name it: the tabs and the steps of a demo share this list.
public enum ViewId {
    MODELS, BREAKDOWN, HOSTS, HARDWARE, SCALE, SCENARIOS,
    MONTH, CUMULATIVE, LIMITS, RISK,
    LEVERS, BATCH_OR_CACHE,
    CONVERSATION,
    QUOTE, PRICE_CHANGES;

    /// Its name in files, such as `batch-or-cache`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The name of its tab, such as `batchOrCache`.
    public String tab() {
        StringBuilder camel = new StringBuilder();
        for (String word : id().split("-")) {
            camel.append(camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }
}
