package kimicost.model.ratecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A rate that two cards print differently.
///
/// @param model  whose rate it is; empty for the search fee
/// @param kind   which of its rates
/// @param before on the older card, per 1,000,000 tokens or a call
/// @param after  on the newer card
public record RateChange(Optional<ModelRates> model, Kind kind, BigDecimal before, BigDecimal after) {

    /// A column of a table of rates.
    public enum Kind {
        MISS, HIT, OUTPUT, BATCH_MISS, BATCH_HIT, BATCH_OUTPUT, SEARCH;

        /// What a model pays; empty where its card prints no such rate.
        public Optional<BigDecimal> of(ModelRates model) {
            Function<Function<Rates, BigDecimal>, Optional<BigDecimal>> batch = rate -> model.batch().map(rate);
            return switch (this) {
                case MISS -> Optional.of(model.standard().inputCacheMiss());
                case HIT -> model.standard().inputCacheHit();
                case OUTPUT -> Optional.of(model.standard().output());
                case BATCH_MISS -> batch.apply(Rates::inputCacheMiss);
                case BATCH_HIT -> model.batch().flatMap(Rates::inputCacheHit);
                case BATCH_OUTPUT -> batch.apply(Rates::output);
                case SEARCH -> Optional.empty();
            };
        }
    }

    /// What changed from `older` to `newer` for the models that both list, in the order of the older card, the search fee last.
    public static List<RateChange> between(RateCard older, RateCard newer) {
        List<RateChange> changes = new ArrayList<>();
        for (ModelRates model : older.models()) {
            newer.model(model.id()).ifPresent(now -> {
                for (Kind kind : Kind.values()) {
                    add(changes, Optional.of(model), kind, kind.of(model), kind.of(now));
                }
            });
        }
        add(changes, Optional.empty(), Kind.SEARCH, older.webSearch().map(RateCard.WebSearch::perCall),
                newer.webSearch().map(RateCard.WebSearch::perCall));
        return changes;
    }

    private static void add(List<RateChange> changes, Optional<ModelRates> model, Kind kind, Optional<BigDecimal> before,
            Optional<BigDecimal> after) {
        before.ifPresent(then -> after.filter(now -> now.compareTo(then) != 0)
                .ifPresent(now -> changes.add(new RateChange(model, kind, then, now))));
    }
}
