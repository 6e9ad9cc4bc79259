package kimicost.model.ratecard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
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
/// @param asOf        the day on which the prices were as they stand here
/// @param sources     where they were read
/// @param models      the models, in the order in which they are shown
/// @param webSearch   the fee of the search tool, where the provider offers one
/// @param tiers       the rate limits by cumulative recharge; they never change a price
/// @param vouchers    credits given at a cumulative recharge
public record RateCard(String id, String name, String provider, String endpoint, String region, Currency currency,
        boolean taxIncluded, LocalDate asOf, List<Source> sources, List<ModelRates> models,
        Optional<WebSearch> webSearch, List<Tier> tiers, List<Voucher> vouchers) {

    /// @throws InvalidValue where the id is not a plain name, there is no model, or two models share an id
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

    /// Whether `later` is what this card became: same provider, region and currency, on a later day.
    public boolean isSucceededBy(RateCard later) {
        return provider.equals(later.provider) && region.equals(later.region) && currency.equals(later.currency)
                && asOf.isBefore(later.asOf);
    }

    /// The model of that id.
    public Optional<ModelRates> model(String modelId) {
        return models.stream().filter(model -> model.id().equals(modelId)).findFirst();
    }

    /// Where rates were read.
    ///
    /// @param title   the name of the page or document
    /// @param address where it stands, as text: the app never opens it
    /// @param readOn  the day it was read
    public record Source(String title, String address, LocalDate readOn) {}

    /// The search tool.
    ///
    /// @param name      as the API names it, such as `$web_search`
    /// @param perCall   the fee of one successful call, such as 0.005; never discounted
    /// @param retiredOn the first day it is no longer sold, where announced
    public record WebSearch(String name, BigDecimal perCall, Optional<LocalDate> retiredOn) {
        public WebSearch {
            Rates.RATE.check("perCall", perCall);
        }

        /// Whether the tool is no longer sold on `day`.
        public boolean retiredBy(LocalDate day) {
            return retiredOn.map(retired -> !retired.isAfter(day)).orElse(false);
        }
    }

    /// The rate limits of an organisation.
    ///
    /// @param name               such as `Tier1`
    /// @param cumulativeRecharge what must have been paid in altogether, in the card's currency, such as 10
    /// @param concurrency        requests under way at once
    /// @param requestsPerMinute  requests a minute
    /// @param tokensPerMinute    tokens a minute: prompt plus the output asked for
    /// @param tokensPerDay       tokens a day; empty for no limit
    public record Tier(String name, BigDecimal cumulativeRecharge, BigDecimal concurrency, BigDecimal requestsPerMinute,
            BigDecimal tokensPerMinute, Optional<BigDecimal> tokensPerDay) {
        /// What a limit may be.
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
