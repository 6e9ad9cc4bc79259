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

/// What a provider charges, as printed on a day.
///
/// @param id          the name scenarios know it by, such as `moonshot-international-2026-06`
/// @param name        as people read it, such as `Moonshot international, June 2026`
/// @param provider    who sends the bill, such as `Moonshot AI`
/// @param endpoint    the host the prices hold for, such as `api.moonshot.ai`
/// @param region      such as `international` or `mainland`
/// @param currency    the currency of every amount of the card
/// @param taxIncluded whether the prices include tax; if so none is added
/// @param asOf        the day on which these prices were valid
/// @param sources     where they were read
/// @param models      the models, in the order in which they are shown
/// @param webSearch   the search tool and its fee, if the provider offers one
/// @param tiers       the rate limits by cumulative recharge; they never change a price
/// @param vouchers    credits given at a cumulative recharge
/// @param hindsight   what has become known of its models and tools since; no part of the card's file
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

    /// @throws InvalidValue if the id is not a plain name, there is no model, or two models share an id
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

    /// Whether the models' maker is the provider, rather than a host: only then do the maker's rules apply.
    public boolean isMakers() {
        return provider.equals("Moonshot AI");
    }

    /// Whether `later` succeeds this card: the same named provider and region, on a later day.
    public boolean isFollowedBy(RateCard later) {
        return !provider.isEmpty() && provider.equals(later.provider) && region.equals(later.region) && asOf.isBefore(later.asOf);
    }

    /// Whether `later` succeeds this card in the same currency, so that their prices can be compared.
    public boolean isSucceededBy(RateCard later) {
        return isFollowedBy(later) && currency.equals(later.currency);
    }

    /// The first day on which a model of this card is no longer offered, past or future, according to any card at hand.
    public Optional<LocalDate> endOf(ModelRates model) {
        return Optional.ofNullable(hindsight.models().get(model.id())).or(model::retiredOn);
    }

    /// That day, if it lies after the card's date and not after the day asked about.
    public Optional<LocalDate> retiredSince(ModelRates model) {
        boolean fromNewer = hindsight.models().containsKey(model.id());
        return endOf(model).filter(end -> !end.isAfter(hindsight.day()) && (fromNewer || end.isAfter(asOf)));
    }

    /// The models that were offered on the card's date and have been retired by the day asked about.
    public List<ModelRates> retiredSince() {
        return models.stream().filter(model -> retiredSince(model).isPresent() && !model.retiredBy(asOf)).toList();
    }

    /// The first day on which the search tool is no longer offered, if that is past on the card's date or the day asked about.
    public Optional<LocalDate> searchEnded() {
        return webSearch.flatMap(search -> hindsight.webSearch().or(search::retiredOn))
                .filter(end -> !end.isAfter(asOf) || !end.isAfter(hindsight.day()));
    }

    /// What newer cards of the same provider and region say about this card's models and tools.
    ///
    /// @param day       the day asked about, such as today
    /// @param models    by the id of a model, the first day it is no longer offered; it may lie after `day`
    /// @param webSearch the first day the search tool is no longer offered, if a newer card says so
    /// @param newer     the latest card at hand that succeeds this one
    public record Hindsight(LocalDate day, Map<String, LocalDate> models, Optional<LocalDate> webSearch, Optional<RateCard> newer) {
        /// Nothing is known, whatever the day.
        public static final Hindsight NONE = new Hindsight(LocalDate.MIN, Map.of(), Optional.empty(), Optional.empty());

        public Hindsight {
            models = Map.copyOf(models);
        }
    }

    /// The part of `taxRate` that is added to the card's prices: 0 if they include tax.
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
    /// @param address its place, as text: the app never opens it
    /// @param readOn  the day it was read
    public record Source(String title, String address, LocalDate readOn) {}

    /// The search tool.
    ///
    /// @param name      as the API names it, such as `$web_search`
    /// @param perCall   the fee of one successful call, such as 0.005; never discounted
    /// @param retiredOn the first day it is no longer offered, if announced
    public record WebSearch(String name, BigDecimal perCall, Optional<LocalDate> retiredOn) {
        public WebSearch {
            Rates.RATE.check("perCall", perCall);
        }

    }

    /// The rate limits of an organisation.
    ///
    /// @param name               such as `Tier1`
    /// @param cumulativeRecharge what must have been paid in altogether, in the card's currency, such as 10
    /// @param concurrency        concurrent requests
    /// @param requestsPerMinute  requests a minute
    /// @param tokensPerMinute    tokens a minute: prompt plus the output asked for
    /// @param tokensPerDay       tokens a day; empty for no limit
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

    /// A credit the provider gives.
    ///
    /// @param atCumulativeRecharge the recharge at which it is given, such as 5
    /// @param amount               what it is worth, such as 5
    /// @param countsTowardTier     whether it counts as recharge
    public record Voucher(BigDecimal atCumulativeRecharge, BigDecimal amount, boolean countsTowardTier) {
        public Voucher {
            Range.atLeast("0").check("atCumulativeRecharge", atCumulativeRecharge);
            Range.atLeast("0").check("amount", amount);
        }
    }
}
