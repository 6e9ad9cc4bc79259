package kimicost.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kimicost.model.Days;
import kimicost.model.analysis.Answer;
import kimicost.model.analysis.CustomerPrice;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Mode;
import kimicost.model.pricing.Warning;

/// The answer in a sentence, and why a variant is none. The window, the documents and the commands say the same.
public final class Verdict {
    private Verdict() {}

    /// Such as `Kimi K2.6 is the cheapest that answers at once`.
    public static String of(Answer answer, Figures figures) {
        if (answer.shown().isEmpty()) {
            return "No variant is shown";
        }
        if (answer.lead().isEmpty()) {
            return "No variant shown fits this workload";
        }
        if (!answer.billed()) {
            return "Nothing is billed at this workload";
        }
        Estimate lead = answer.lead().get();
        String name = answer.comparison().nameOf(lead.variant());
        if (answer.chosen().isPresent() && !answer.isCheapest(lead)) {
            String but = Stream.concat(reason(lead).stream(), conditions(lead)).collect(Collectors.joining(", "));
            return name + ", as chosen" + (but.isEmpty() ? "" : ": " + but);
        }
        return name + share(lead, figures) + " is the cheapest that "
                + (answer.scenario().workload().batchShare().signum() == 0 ? "answers at once" : "fits")
                + conditions(lead).map(condition -> ", " + condition).collect(Collectors.joining());
    }

    /// What the total of `estimate` takes for granted, in a few words each: without them the sentence would promise too much.
    private static Stream<String> conditions(Estimate estimate) {
        return Stream.concat(estimate.warnings().stream().flatMap(warning -> switch (warning) {
            case THINKING_ALWAYS_ON -> Stream.of("not counting the thinking it always does");
            case THINKING_NOT_AVAILABLE -> Stream.of("without thinking");
            case SEARCH_RETIRED -> Stream.of("with a search tool that is retired");
            case SEARCH_IN_BATCH_UNDOCUMENTED -> Stream.of("if search works in a batch");
            case NEWER_CARD -> Stream.of("by an older rate card");
            default -> Stream.empty();
        }), estimate.variant().model().thirdParty().map(note -> "at third-party rates").stream());
    }

    /// What a reader of one bill must know, a sentence each: its warnings, and that its rates are not the provider's own.
    public static List<String> caveats(Estimate estimate) {
        return Stream.concat(Warning.sentences(estimate).stream(), estimate.variant().model().thirdParty().stream()).toList();
    }

    /// What a margin on `price` is taken on, where that is not the cost before tax.
    public static Optional<String> margin(CustomerPrice price) {
        return price.taxInside() ? Optional.of("The card's prices include tax at a rate it does not name: cost, mark-up and margin are "
                + "amounts with that tax in them.") : Optional.empty();
    }

    private static String share(Estimate lead, Figures figures) {
        return lead.variant().mode() == Mode.BLEND ? " with " + figures.percent(lead.workload().batchShare()) + " in batches" : "";
    }

    /// Why a variant does not fit the workload, in a few words such as `retired 2026-08-31`; empty where it fits.
    public static Optional<String> reason(Estimate estimate) {
        return Warning.reason(estimate).map(warning -> switch (warning) {
            case CONTEXT_EXCEEDED -> "exceeds context";
            case MODEL_RETIRED -> "retired" + estimate.variant().model().retiredOn().map(day -> " " + Days.day(day)).orElse("");
            case RETIRED_SINCE ->
                "retired" + estimate.variant().card().retiredSince(estimate.variant().model()).map(day -> " " + Days.day(day)).orElse("");
            case SEARCH_NOT_ON_CARD -> "no search";
            case CANNOT_WAIT -> "if all waits";
            case CARD_SUPERSEDED -> "older card";
            default -> "does not fit";
        });
    }

    /// What a bill is called where it stands among others: `Kimi K2.5 Batch (if all waits)`.
    public static String named(Comparison comparison, Estimate estimate) {
        return comparison.nameOf(estimate.variant()) + reason(estimate).map(why -> " (" + why + ")").orElse("");
    }

    /// How prices stand to tax: `a month, before tax`.
    public static String period(Answer answer, Figures figures) {
        return switch (answer.tax()) {
            case INCLUDED -> "a month, tax included";
            case BEFORE -> "a month, before tax";
            case ADDED -> "a month, with " + figures.percent(answer.scenario().plan().taxRate()) + " tax";
        };
    }
}
