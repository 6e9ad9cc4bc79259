package kimicost.model.ratecard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kimicost.model.ratecard.RateCard.Source;
import kimicost.model.ratecard.RateCard.Tier;
import kimicost.model.ratecard.RateCard.WebSearch;

/// Finds mistakes that occur in real price tables: sources that cannot be looked up, contradictory dates, a search tool that is no
/// longer offered, limits that fall from one tier to the next, and typos in rates. A card with findings can still be used.
public final class RateCardLint {
    /// Matches an address that names a whole site, such as `models.dev`, instead of a page. A file such as `prices.txt` is fine.
    private static final Pattern SITE = Pattern.compile(
            "(https?://)?([a-z0-9-]+\\.)+(?!(txt|md|pdf|csv|json|html?|docx?|xlsx?|eml)/?$)[a-z]{2,}/?", Pattern.CASE_INSENSITIVE);
    /// Matches hosts of websites rather than APIs.
    private static final Pattern WEBSITE = Pattern.compile("(www|docs|platform|console)\\..*", Pattern.CASE_INSENSITIVE);

    private RateCardLint() {}

    /// The kinds of mistakes.
    public enum Kind {
        ENDPOINT_IS_WEBSITE, ENDPOINT_OF_ANOTHER,
        NO_SOURCE, CARD_IN_FUTURE, READ_BEFORE_CARD, SOURCE_UNTITLED, SOURCE_WITHOUT_ADDRESS, SOURCE_IS_SITE, READ_IN_FUTURE,
        LAUNCHED_AFTER_END, LAUNCHED_AFTER_CARD, ENDED_BY_ANOTHER, TOOL_ENDED,
        HIT_ABOVE_MISS, BATCH_HIT_ABOVE_MISS, INPUT_ABOVE_OUTPUT, BATCH_INPUT_ABOVE_OUTPUT,
        BATCH_MISS_OFF, BATCH_HIT_OFF, BATCH_OUTPUT_OFF,
        MISS_SLIPPED, HIT_SLIPPED, OUTPUT_SLIPPED, HIT_OVER_MISS_SLIPPED, OUTPUT_OVER_MISS_SLIPPED,
        RECHARGE_FALLS, FEWER_AT_ONCE, FEWER_REQUESTS_A_MINUTE, FEWER_TOKENS_A_MINUTE, FEWER_TOKENS_A_DAY, TOKENS_A_DAY_LIMITED
    }

    /// A likely mistake.
    ///
    /// @param particulars the details: names, dates, figures as on the card
    public record Finding(Kind kind, List<Object> particulars) {
        public Finding {
            particulars = List.copyOf(particulars);
        }

        static Finding of(Kind kind, Object... particulars) {
            return new Finding(kind, List.of(particulars));
        }
    }

    /// Findings about `card` alone; empty if there are none.
    ///
    /// @param today the day after which no date may lie and on which the search tool must still be offered
    public static List<Finding> findings(RateCard card, LocalDate today) {
        return findings(card, List.of(), today);
    }

    /// Findings about `card` alone and compared with `others`, in the order of the card's fields.
    ///
    /// @param others the known cards; may include `card` itself
    /// @param today  the day after which no date may lie and on which the search tool must still be offered
    public static List<Finding> findings(RateCard card, List<RateCard> others, LocalDate today) {
        return Stream.of(
                endpoint(card, others),
                sources(card, today),
                card.models().stream().flatMap(model -> Stream.concat(
                        dates(model, card, others), SuspiciousRates.findings(model, card).stream())),
                card.webSearch().stream().flatMap(search -> tool(search, card, others, today)),
                IntStream.range(1, card.tiers().size()).boxed()
                        .flatMap(i -> tier(card.tiers().get(i - 1), card.tiers().get(i))))
                .flatMap(findings -> findings).toList();
    }

    private static Stream<Finding> endpoint(RateCard card, List<RateCard> others) {
        if (WEBSITE.matcher(card.endpoint()).matches()) {
            return Stream.of(Finding.of(Kind.ENDPOINT_IS_WEBSITE, card.endpoint()));
        }
        return others.stream().filter(other -> !card.endpoint().isBlank() && other.endpoint().equals(card.endpoint())
                && !sameSeller(other, card)).limit(1)
                .map(other -> Finding.of(Kind.ENDPOINT_OF_ANOTHER, card.endpoint(), other.name()));
    }

    private static Stream<Finding> sources(RateCard card, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (card.sources().isEmpty()) {
            findings.add(Finding.of(Kind.NO_SOURCE));
        }
        if (card.asOf().isAfter(today)) {
            findings.add(Finding.of(Kind.CARD_IN_FUTURE, card.asOf()));
        }
        card.sources().stream().map(Source::readOn).max(LocalDate::compareTo).filter(last -> last.isBefore(card.asOf()))
                .ifPresent(last -> findings.add(Finding.of(Kind.READ_BEFORE_CARD, card.asOf(), last)));
        for (Source source : card.sources()) {
            if (source.title().isBlank()) {
                findings.add(Finding.of(Kind.SOURCE_UNTITLED, source.address()));
            }
            if (source.address().isBlank()) {
                findings.add(Finding.of(Kind.SOURCE_WITHOUT_ADDRESS, source.title()));
            } else if (SITE.matcher(source.address()).matches()) {
                findings.add(Finding.of(Kind.SOURCE_IS_SITE, source.title(), source.address()));
            }
            if (source.readOn().isAfter(today)) {
                findings.add(Finding.of(Kind.READ_IN_FUTURE, source.title(), source.readOn()));
            }
        }
        return findings.stream();
    }

    private static Stream<Finding> dates(ModelRates model, RateCard card, List<RateCard> others) {
        List<Finding> findings = new ArrayList<>();
        model.launchedOn().ifPresent(launch -> {
            model.retiredOn().filter(launch::isAfter).ifPresent(end -> findings
                    .add(Finding.of(Kind.LAUNCHED_AFTER_END, model.name(), launch, end)));
            if (launch.isAfter(card.asOf())) {
                findings.add(Finding.of(Kind.LAUNCHED_AFTER_CARD, model.name(), launch, card.asOf()));
            }
        });
        if (model.retiredOn().isEmpty()) {
            ended(model.name(), card, others, other -> other.model(model.id()).filter(same -> same.retiredBy(card.asOf())).isPresent())
                    .ifPresent(findings::add);
        }
        return findings.stream();
    }

    private static Stream<Finding> tool(WebSearch search, RateCard card, List<RateCard> others, LocalDate today) {
        if (ended(search, today)) {
            return Stream.of(Finding.of(Kind.TOOL_ENDED, search.name(), search.retiredOn().orElseThrow()));
        }
        return ended(search.name(), card, others, other -> other.webSearch()
                .filter(same -> same.name().equals(search.name()) && ended(same, card.asOf())).isPresent()).stream();
    }

    private static boolean ended(WebSearch search, LocalDate day) {
        return search.retiredOn().filter(end -> !end.isAfter(day)).isPresent();
    }

    /// A finding if `card` lists something as offered that another card of the same provider says had already ended.
    private static Optional<Finding> ended(String what, RateCard card, List<RateCard> others, Predicate<RateCard> knows) {
        return others.stream().filter(other -> sameSeller(other, card)).filter(knows).findFirst()
                .map(other -> Finding.of(Kind.ENDED_BY_ANOTHER, what, card.asOf(), other.name()));
    }

    private static boolean sameSeller(RateCard one, RateCard other) {
        return one.provider().equals(other.provider()) && one.region().equals(other.region());
    }

    private static Stream<Finding> tier(Tier lower, Tier tier) {
        Stream<Finding> recharge = tier.cumulativeRecharge().compareTo(lower.cumulativeRecharge()) > 0 ? Stream.of()
                : Stream.of(Finding.of(Kind.RECHARGE_FALLS, tier.name(), tier.cumulativeRecharge(), lower.cumulativeRecharge(),
                        lower.name()));
        return Stream.concat(recharge, Stream.of(
                falls(lower, tier, Kind.FEWER_AT_ONCE, limits -> Optional.of(limits.concurrency())),
                falls(lower, tier, Kind.FEWER_REQUESTS_A_MINUTE, limits -> Optional.of(limits.requestsPerMinute())),
                falls(lower, tier, Kind.FEWER_TOKENS_A_MINUTE, limits -> Optional.of(limits.tokensPerMinute())),
                falls(lower, tier, Kind.FEWER_TOKENS_A_DAY, Tier::tokensPerDay)).flatMap(Optional::stream));
    }

    /// @param limit the tier's limit; empty if unlimited, which only tokens per day can be
    private static Optional<Finding> falls(Tier lower, Tier tier, Kind kind, Function<Tier, Optional<BigDecimal>> limit) {
        Optional<BigDecimal> before = limit.apply(lower);
        return limit.apply(tier).filter(now -> before.isEmpty() || now.compareTo(before.get()) < 0)
                .map(now -> before.map(more -> Finding.of(kind, tier.name(), now, lower.name(), more))
                        .orElse(Finding.of(Kind.TOKENS_A_DAY_LIMITED, tier.name(), now, lower.name())));
    }
}
