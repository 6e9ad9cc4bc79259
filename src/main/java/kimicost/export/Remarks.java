package kimicost.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kimicost.model.analysis.Answer;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Mode;
import kimicost.model.pricing.Warning.Note;
import kimicost.model.pricing.Warning;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Quote;
import kimicost.text.Cautions;
import kimicost.text.Days;
import kimicost.text.Names;
import kimicost.text.Strings;
import kimicost.text.Verdict;

/// What readers of a document must know: warnings, and where the rates come from.
public final class Remarks {
    private Remarks() {}

    /// A note on one or more variants.
    ///
    /// @param names the variants it applies to, such as `Kimi K2.5, Kimi K2.6` or `All variants`
    /// @param text  the note, as a sentence
    record Remark(String names, String text) {}

    /// The footnote marks of a bill, such as `¹ ³`: the positions of its notes in [Answer#notes] as superscripts.
    static String marks(Estimate estimate, List<Note> notes) {
        return IntStream.range(0, notes.size()).filter(i -> notes.get(i).estimates().contains(estimate)).mapToObj(Remarks::mark)
                .collect(Collectors.joining(" "));
    }

    /// The footnote mark of the note at an index, such as `¹` for 0.
    public static String mark(int place) {
        return Integer.toString(place + 1).chars().mapToObj(digit -> "⁰¹²³⁴⁵⁶⁷⁸⁹".substring(digit - '0', digit - '0' + 1))
                .collect(Collectors.joining());
    }

    static List<Remark> of(Report report) {
        List<Remark> remarks = new ArrayList<>();
        report.answer().notes().forEach(note -> remarks.add(new Remark(note.concernsAll(report.shown()) ? Strings.of("remark.all")
                : names(report, note.estimates()), Cautions.of(note))));
        return remarks;
    }

    /// Notes that belong to no row of the table, such as what a batch means, the card's note on the leading model, or which cards
    /// could not be compared.
    public static List<String> general(Report report) {
        List<String> general = new ArrayList<>(batch(report).stream().toList());
        report.answer().lead().flatMap(
                lead -> lead.variant().model().note().map(note -> Strings.of("document.named", lead.variant().model().name(), note)))
                .ifPresent(general::add);
        report.answer().price().flatMap(Verdict::margin).ifPresent(general::add);
        report.scenario().extras().quote().flatMap(Quote::validUntil)
                .ifPresent(day -> general
                        .add(Strings.of(day.isBefore(report.made().toLocalDate()) ? "remark.expired" : "remark.valid", Days.day(day))));
        thirdParty(report).forEach(general::add);
        if (report.planBroken()) {
            general.add(Strings.of("plan.broken"));
        }
        report.answer().notCompared().forEach(id -> general.add(Strings.of("remark.notCompared", id)));
        return general;
    }

    /// Notes on models whose rates are third-party. The leading model is left out, since its note appears in full.
    private static Stream<String> thirdParty(Report report) {
        Optional<ModelRates> lead = report.answer().lead().map(estimate -> estimate.variant().model());
        return Cautions
                .thirdParty(report.shown().stream().filter(estimate -> !Optional.of(estimate.variant().model()).equals(lead)).toList())
                .stream();
    }

    private static Optional<String> batch(Report report) {
        boolean priced = report.shown().stream().anyMatch(estimate -> estimate.variant().mode() != Mode.STANDARD);
        boolean said = report.answer().notes().stream().anyMatch(note -> note.warning() == Warning.CANNOT_WAIT);
        return priced && !said ? Optional.of(Strings.of("remark.batch")) : Optional.empty();
    }

    private static String names(Report report, List<Estimate> estimates) {
        return Names.several(estimates.stream().map(estimate -> report.comparison().nameOf(estimate.variant())).toList());
    }

    /// What changed after the card was made, as of the report's day: that a newer card exists, and which models were retired.
    public static List<String> since(Report report, RateCard card) {
        List<String> lines = new ArrayList<>();
        if (report.comparison().cards().stream().noneMatch(card::isFollowedBy)) {
            card.hindsight().newer().ifPresent(
                    newer -> lines.add(Strings.of("remark.newer", newer.name(), Days.day(newer.asOf()))));
        }
        card.retiredSince().stream().filter(model -> report.shown().stream().anyMatch(estimate -> estimate.variant().model().equals(model)))
                .forEach(model -> lines
                        .add(Strings.of("remark.retired", model.name(), Days.day(card.retiredSince(model).orElseThrow()))));
        return lines;
    }

    /// A card in one line, such as `Moonshot AI, api.moonshot.ai · USD before tax · as of 30 June 2026, 4 months old`.
    public static String card(Report report, RateCard card) {
        Optional<String> age = Days.age(card.asOf(), report.made().toLocalDate());
        String key = card.taxIncluded() ? "remark.card.taxed" : "remark.card.untaxed";
        return Strings.of(age.isPresent() ? key + ".aged" : key, card.provider(), card.endpoint(), card.currency().getCurrencyCode(),
                Days.day(card.asOf()), age.orElse(""));
    }

    /// A source in one line, such as `Kimi platform, prices, platform.kimi.ai/docs/pricing, read 30 June 2026`.
    public static String source(RateCard.Source source) {
        return Strings.of("remark.source", source.title(), source.address(), Days.day(source.readOn()));
    }
}
