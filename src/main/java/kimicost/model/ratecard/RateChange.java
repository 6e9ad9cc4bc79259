package kimicost.model.ratecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kimicost.model.ratecard.Rates.CacheWrite;

/// A price on two rate cards.
///
/// @param model  the model; empty for the web search fee
/// @param price  which price of the model
/// @param before on the earlier card, per 1,000,000 tokens or per search; empty if not listed
/// @param after  on the later card; empty if not listed
public record RateChange(Optional<ModelRates> model, Price price, Optional<BigDecimal> before, Optional<BigDecimal> after) {
    /// The prices of a card, in the order of the lines of a bill.
    public enum Price {
        CACHE_MISS(Price.of(ModelRates::standard, Rates::inputCacheMiss)),
        CACHE_WRITE_FIVE_MINUTES(model -> model.standard().cacheWrite().map(CacheWrite::fiveMinutes)),
        CACHE_WRITE_ONE_HOUR(model -> model.standard().cacheWrite().map(CacheWrite::oneHour)),
        CACHE_HIT(model -> model.standard().inputCacheHit()),
        OUTPUT(Price.of(ModelRates::standard, Rates::output)),
        BATCH_CACHE_MISS(model -> model.batch().map(Rates::inputCacheMiss)),
        BATCH_CACHE_HIT(model -> model.batch().flatMap(Rates::inputCacheHit)),
        BATCH_OUTPUT(model -> model.batch().map(Rates::output)),
        /// The web search fee, which belongs to no model.
        SEARCH(model -> Optional.empty());

        private final Function<ModelRates, Optional<BigDecimal>> getter;

        Price(Function<ModelRates, Optional<BigDecimal>> getter) {
            this.getter = getter;
        }

        /// The price of a model; empty if its card does not list it.
        public Optional<BigDecimal> of(ModelRates model) {
            return getter.apply(model);
        }

        private static Function<ModelRates, Optional<BigDecimal>> of(Function<ModelRates, Rates> rates, Function<Rates, BigDecimal> rate) {
            return model -> Optional.of(rate.apply(rates.apply(model)));
        }
    }

    /// The prices of the models that both `earlier` and `later` offer, model by model, then the search fee.
    public static List<RateChange> all(RateCard earlier, RateCard later) {
        List<RateChange> changes = new ArrayList<>();
        for (ModelRates model : earlier.models()) {
            Optional<ModelRates> then = offered(later, model.id());
            if (then.isPresent() && offered(earlier, model.id()).isPresent()) {
                Stream.of(Price.values()).forEach(price -> add(changes,
                        new RateChange(then, price, price.getter.apply(model), price.getter.apply(then.get()))));
            }
        }
        add(changes, new RateChange(Optional.empty(), Price.SEARCH, earlier.webSearch().map(RateCard.WebSearch::perCall),
                later.webSearch().map(RateCard.WebSearch::perCall)));
        return List.copyOf(changes);
    }

    private static void add(List<RateChange> changes, RateChange change) {
        if (change.before.isPresent() || change.after.isPresent()) {
            changes.add(change);
        }
    }

    /// The prices of a model that only one card offers.
    public static List<RateChange> of(ModelRates model, boolean launched) {
        return Stream.of(Price.values()).flatMap(price -> price.getter.apply(model).map(rate -> new RateChange(Optional.of(model), price,
                launched ? Optional.empty() : Optional.of(rate), launched ? Optional.of(rate) : Optional.empty())).stream()).toList();
    }

    private static Optional<ModelRates> offered(RateCard card, String id) {
        return card.model(id).filter(model -> !model.retiredBy(card.asOf()));
    }

    /// Whether the prices differ, or only one card lists it.
    public boolean changed() {
        return before.isPresent() != after.isPresent()
                || before.isPresent() && before.orElseThrow().compareTo(after.orElseThrow()) != 0;
    }
}
