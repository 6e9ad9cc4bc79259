package kimicost.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Warning;
import kimicost.model.ratecard.RateCard;

/// What a reader of a document must know: warnings, and where the rates come from.
final class Remarks {
    private Remarks() {}

    /// A warning with those it concerns.
    ///
    /// @param names of the variants, such as `Kimi K2.5, Kimi K2.6`, or `All variants`
    /// @param text  a sentence
    record Remark(String names, String text) {}

    /// The warnings of the variants shown, each once.
    static List<Warning> kinds(Report report) {
        return Stream.of(Warning.values())
                .filter(warning -> report.shown().stream().anyMatch(estimate -> estimate.warnings().contains(warning))).toList();
    }

    /// The marks of a bill's warnings, by which notes below a table are found, such as `¹ ³`: their places in [#kinds], raised.
    static String marks(Estimate estimate, List<Warning> kinds) {
        return estimate.warnings().stream().map(kinds::indexOf).sorted().map(Remarks::mark).collect(Collectors.joining(" "));
    }

    /// The mark of a note, such as `¹` for 0.
    static String mark(int place) {
        return "¹²³⁴⁵⁶⁷⁸⁹".substring(place, place + 1);
    }

    static List<Remark> warnings(Report report) {
        return kinds(report).stream().map(warning -> {
            List<String> names = report.shown().stream().filter(estimate -> estimate.warnings().contains(warning))
                    .map(estimate -> report.comparison().nameOf(estimate.variant())).toList();
            boolean all = names.size() > 1 && names.size() == report.shown().size();
            return new Remark(all ? "All variants" : String.join(", ", names), warning.text());
        }).toList();
    }

    /// Such as `Moonshot AI, api.moonshot.ai · USD before tax · as of 30 June 2026`.
    static String card(RateCard card) {
        return "%s, %s · %s %s · as of %s".formatted(card.provider(), card.endpoint(), card.currency().getCurrencyCode(),
                card.taxIncluded() ? "with tax included" : "before tax", Dates.day(card.asOf()));
    }

    /// Such as `Kimi platform, prices, platform.kimi.ai/docs/pricing, read 30 June 2026`.
    static String source(RateCard.Source source) {
        return "%s, %s, read %s".formatted(source.title(), source.address(), Dates.day(source.readOn()));
    }
}
