package kimicost.model.ratecard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kimicost.model.InvalidValue;
import kimicost.model.Range;

/// What a provider charges, as published on a date.
///
/// @param id          the name that scenarios refer to, such as `moonshot-international-2026-06`
/// @param name        the display name, such as `Moonshot international, June 2026`
/// @param provider    who sends the bill, such as `Moonshot AI`
/// @param endpoint    the API host that the prices apply to, such as `api.moonshot.ai`
/// @param region      the market, such as `international` or `mainland`
/// @param currency    the currency of every amount on the card
/// @param taxIncluded whether the prices include tax; if so, none is added
/// @param asOf        the day on which these prices were valid
/// @param sources     where they were read
/// @param models      the models in display order
/// @param webSearch   the search tool and its fee, if the provider offers one
/// @param tiers       the rate limits by cumulative recharge, lowest tier first; they never change a price
/// @param vouchers    credits granted when the cumulative recharge reaches an amount
/// @param hindsight   what newer cards say about this one; not part of the card's file
public record RateCard(String id, String name, String provider, String endpoint, String region, Currency currency,
        boolean taxIncluded, LocalDate asOf, List<Source> sources, List<ModelRates> models,
        Optional<WebSearch> webSearch, List<Tier> tiers, List<Voucher> vouchers, Hindsight hindsight) {

    /// A card as read from its file, without hindsight.
    public RateCard(String id, String name, String provider, String endpoint, String region, Currency currency,
            boolean taxIncluded, LocalDate asOf, List<Source> sources, List<ModelRates> models,
            Optional<WebSearch> webSearch, List<Tier> tiers, List<Voucher> vouchers) {
        this(id, name, provider, endpoint, region, currency, taxIncluded, asOf, sources, models, webSearch, tiers, vouchers,
                Hindsight.NONE);
    }

    /// @throws InvalidValue if the id contains a disallowed character, there is no model, or two models share an id
    public RateCard {
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new InvalidValue("id", '"' + id + '"', "a name of letters, digits, dots, hyphens and underscores");
        }
        if (models.isEmpty()) {
            throw new InvalidValue("models", "an empty list", "a list of at least one model");
        }
        Set<String> ids = new HashSet<>();
        for (ModelRates model : models) {
            if (!ids.add(model.id())) {
                throw new InvalidValue("models", "a list that names \"" + model.id() + "\" twice",
                        "a list in which each id stands once");
            }
        }
        sources = List.copyOf(sources);
        models = List.copyOf(models);
        tiers = List.copyOf(tiers);
        vouchers = List.copyOf(vouchers);
    }

    public RateCard with(Hindsight known) {
        return new RateCard(id, name, provider, endpoint, region, currency, taxIncluded, asOf, sources, models, webSearch, tiers, vouchers,
                known);
    }

    /// Whether the provider is the maker of the models and not a third-party host. The maker's own rules apply only then.
    public boolean isMakers() {
        return provider.equals("Moonshot AI");
    }

    /// Whether `later` follows this card: same provider and region, later date. False if the provider is not named.
    public boolean isFollowedBy(RateCard later) {
        return !provider.isEmpty() && provider.equals(later.provider) && region.equals(later.region) && asOf.isBefore(later.asOf);
    }

    /// Whether `later` supersedes this card: it follows it and has the same currency, so that prices can be compared.
    public boolean isSucceededBy(RateCard later) {
        return isFollowedBy(later) && currency.equals(later.currency);
    }

    /// The first day, past or future, on which a model of this card is no longer offered, according to any available card.
    public Optional<LocalDate> endOf(ModelRates model) {
        return Optional.ofNullable(hindsight.models().get(model.id())).or(model::retiredOn);
    }

    /// The same day if it is after the card's date and not after the day asked about, [Hindsight#day].
    public Optional<LocalDate> retiredSince(ModelRates model) {
        boolean fromNewer = hindsight.models().containsKey(model.id());
        return endOf(model).filter(end -> !end.isAfter(hindsight.day()) && (fromNewer || end.isAfter(asOf)));
    }

    /// The models that were offered on the card's date but are retired by the day asked about.
    public List<ModelRates> retiredSince() {
        return models.stream().filter(model -> retiredSince(model).isPresent() && !model.retiredBy(asOf)).toList();
    }

    /// The first day on which the search tool is no longer offered, if that was by the card's date or the day asked about.
    public Optional<LocalDate> searchEnded() {
        return endOfSearch().filter(end -> !end.isAfter(asOf) || !end.isAfter(hindsight.day()));
    }

    /// The first day, past or future, on which the search tool is no longer offered, according to any available card.
    public Optional<LocalDate> endOfSearch() {
        return webSearch.flatMap(search -> hindsight.webSearch().or(search::retiredOn));
    }

    /// What newer cards of the same provider and region say about this card's models and tools.
    ///
    /// @param day       the day asked about, usually today
    /// @param models    the first day on which each model is no longer offered, by model id; may be after `day`
    /// @param webSearch the first day on which the search tool is no longer offered, if a newer card says so
    /// @param newer     the latest available card that supersedes this one
    public record Hindsight(LocalDate day, Map<String, LocalDate> models, Optional<LocalDate> webSearch, Optional<RateCard> newer) {
        /// Nothing is known.
        public static final Hindsight NONE = new Hindsight(LocalDate.MIN, Map.of(), Optional.empty(), Optional.empty());

        public Hindsight {
            models = Map.copyOf(models);
        }
    }

    /// The tax rate to add to the card's prices: `taxRate`, or 0 if they include tax.
    public BigDecimal added(BigDecimal taxRate) {
        return taxIncluded ? BigDecimal.ZERO : taxRate;
    }

    /// The model with that id.
    public Optional<ModelRates> model(String modelId) {
        return models.stream().filter(model -> model.id().equals(modelId)).findFirst();
    }

    /// Where rates were read.
    ///
    /// @param title   the name of the page or document
    /// @param address where to find it, as text; the app never opens it
    /// @param readOn  the day it was read
    public record Source(String title, String address, LocalDate readOn) {}

    /// The search tool.
    ///
    /// @param name      the API's name for it, such as `$web_search`
    /// @param perCall   the fee of a successful call, such as 0.005; never discounted
    /// @param retiredOn the first day it is no longer offered, if announced
    public record WebSearch(String name, BigDecimal perCall, Optional<LocalDate> retiredOn) {
        public WebSearch {
            Rates.RATE.check("perCall", perCall);
        }

    }

    /// A recharge tier and its rate limits, which apply to a whole organisation.
    ///
    /// @param name               the provider's name for it, such as `Tier1`
    /// @param cumulativeRecharge the total recharge that unlocks it, in the card's currency, such as 10
    /// @param concurrency        how many requests may run at once, such as 50
    /// @param requestsPerMinute  requests per minute, such as 200
    /// @param tokensPerMinute    tokens per minute, counting the prompt and the requested output, such as 2,000,000
    /// @param tokensPerDay       tokens per day; empty if unlimited
    public record Tier(String name, BigDecimal cumulativeRecharge, BigDecimal concurrency, BigDecimal requestsPerMinute,
            BigDecimal tokensPerMinute, Optional<BigDecimal> tokensPerDay) {
        /// The allowed values of a limit.
        public static final Range LIMIT = Range.whole("1", "1000000000000");

        public Tier {
            Range.atLeast("0").check("cumulativeRecharge", cumulativeRecharge);
            LIMIT.check("concurrency", concurrency);
            LIMIT.check("requestsPerMinute", requestsPerMinute);
            LIMIT.check("tokensPerMinute", tokensPerMinute);
            tokensPerDay.ifPresent(tokens -> LIMIT.check("tokensPerDay", tokens));
        }
    }

    /// A credit granted by the provider.
    ///
    /// @param atCumulativeRecharge the total recharge at which it is granted, such as 5
    /// @param amount               its value in the card's currency, such as 5
    /// @param countsTowardTier     whether it counts toward the recharge tier
    public record Voucher(BigDecimal atCumulativeRecharge, BigDecimal amount, boolean countsTowardTier) {
        public Voucher {
            Range.atLeast("0").check("atCumulativeRecharge", atCumulativeRecharge);
            Range.atLeast("0").check("amount", amount);
        }
    }
}
