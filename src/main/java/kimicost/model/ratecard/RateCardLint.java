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
import kimicost.model.Days;
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

    /// Findings about `card` alone, as sentences; empty if there are none.
    ///
    /// @param today the day after which no date may lie and on which the search tool must still be offered
    public static List<String> findings(RateCard card, LocalDate today) {
        return findings(card, List.of(), today);
    }

    /// Findings about `card` alone and compared with `others`, as sentences in the order of the card's fields.
    ///
    /// @param others the known cards; may include `card` itself
    /// @param today  the day after which no date may lie and on which the search tool must still be offered
    public static List<String> findings(RateCard card, List<RateCard> others, LocalDate today) {
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

    private static Stream<String> endpoint(RateCard card, List<RateCard> others) {
        if (WEBSITE.matcher(card.endpoint()).matches()) {
            return Stream.of("The endpoint %s looks like a website, not like the host that requests go to."
                    .formatted(card.endpoint()));
        }
        return others.stream().filter(other -> !card.endpoint().isBlank() && other.endpoint().equals(card.endpoint())
                && !sameSeller(other, card)).limit(1)
                .map(other -> "The endpoint %s is also that of %s, which is of another provider or region."
                        .formatted(card.endpoint(), other.name()));
    }

    private static Stream<String> sources(RateCard card, LocalDate today) {
        List<String> findings = new ArrayList<>();
        if (card.sources().isEmpty()) {
            findings.add("The card names no source for its rates.");
        }
        if (card.asOf().isAfter(today)) {
            findings.add("The card is dated %s, which lies in the future.".formatted(Days.day(card.asOf())));
        }
        card.sources().stream().map(Source::readOn).max(LocalDate::compareTo).filter(last -> last.isBefore(card.asOf()))
                .ifPresent(last -> findings.add("The card is dated %s, but its sources were last read on %s."
                        .formatted(Days.day(card.asOf()), Days.day(last))));
        for (Source source : card.sources()) {
            if (source.title().isBlank()) {
                findings.add("The source at \"%s\" does not say what was read there.".formatted(source.address()));
            }
            if (source.address().isBlank()) {
                findings.add("%s has no address.".formatted(source.title()));
            } else if (SITE.matcher(source.address()).matches()) {
                findings.add("%s names the site %s, not the page.".formatted(source.title(), source.address()));
            }
            if (source.readOn().isAfter(today)) {
                findings.add("%s was read on %s, which lies in the future.".formatted(source.title(), Days.day(source.readOn())));
            }
        }
        return findings.stream();
    }

    private static Stream<String> dates(ModelRates model, RateCard card, List<RateCard> others) {
        List<String> findings = new ArrayList<>();
        model.launchedOn().ifPresent(launch -> {
            model.retiredOn().filter(launch::isAfter).ifPresent(end -> findings
                    .add("%s: launched on %s, after its end on %s.".formatted(model.name(), Days.day(launch), Days.day(end))));
            if (launch.isAfter(card.asOf())) {
                findings.add(
                        "%s: launched on %s, after the card's date, %s.".formatted(model.name(), Days.day(launch), Days.day(card.asOf())));
            }
        });
        if (model.retiredOn().isEmpty()) {
            ended(model.name(), card, others, other -> other.model(model.id()).filter(same -> same.retiredBy(card.asOf())).isPresent())
                    .ifPresent(findings::add);
        }
        return findings.stream();
    }

    private static Stream<String> tool(WebSearch search, RateCard card, List<RateCard> others, LocalDate today) {
        if (ended(search, today)) {
            return Stream.of("%s ended on %s, and the card names no other search tool."
                    .formatted(search.name(), Days.day(search.retiredOn().orElseThrow())));
        }
        return ended(search.name(), card, others, other -> other.webSearch()
                .filter(same -> same.name().equals(search.name()) && ended(same, card.asOf())).isPresent()).stream();
    }

    private static boolean ended(WebSearch search, LocalDate day) {
        return search.retiredOn().filter(end -> !end.isAfter(day)).isPresent();
    }

    /// A finding if `card` lists something as offered that another card of the same provider says had already ended.
    private static Optional<String> ended(String what, RateCard card, List<RateCard> others, Predicate<RateCard> knows) {
        return others.stream().filter(other -> sameSeller(other, card)).filter(knows).findFirst()
                .map(other -> "%s is listed as offered on %s; according to %s it had ended by then."
                        .formatted(what, Days.day(card.asOf()), other.name()));
    }

    private static boolean sameSeller(RateCard one, RateCard other) {
        return one.provider().equals(other.provider()) && one.region().equals(other.region());
    }

    private static Stream<String> tier(Tier lower, Tier tier) {
        Stream<String> recharge = tier.cumulativeRecharge().compareTo(lower.cumulativeRecharge()) > 0 ? Stream.of()
                : Stream.of("%s: a recharge of %s is not above the %s of %s.".formatted(tier.name(),
                        tier.cumulativeRecharge().toPlainString(), lower.cumulativeRecharge().toPlainString(), lower.name()));
        return Stream.concat(recharge, Stream.of(
                falls(lower, tier, "requests at once", limits -> Optional.of(limits.concurrency())),
                falls(lower, tier, "requests a minute", limits -> Optional.of(limits.requestsPerMinute())),
                falls(lower, tier, "tokens a minute", limits -> Optional.of(limits.tokensPerMinute())),
                falls(lower, tier, "tokens a day", Tier::tokensPerDay)).flatMap(Optional::stream));
    }

    /// @param limit the tier's limit on `what`; empty if unlimited
    private static Optional<String> falls(Tier lower, Tier tier, String what, Function<Tier, Optional<BigDecimal>> limit) {
        Optional<BigDecimal> before = limit.apply(lower);
        return limit.apply(tier).filter(now -> before.isEmpty() || now.compareTo(before.get()) < 0)
                .map(now -> "%s: %s %s, fewer than %s has (%s).".formatted(tier.name(), now.toPlainString(), what, lower.name(),
                        before.map(BigDecimal::toPlainString).orElse("no limit")));
    }
}
