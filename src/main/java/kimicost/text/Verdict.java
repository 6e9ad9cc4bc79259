package kimicost.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kimicost.model.analysis.Answer;
import kimicost.model.analysis.CustomerPrice;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Mode;
import kimicost.model.pricing.Warning;

/// The result in one sentence, and why a variant does not fit. The window, documents and commands use the same words.
public final class Verdict {
    /// Warnings that make the total conditional. The others say why a variant does not fit, or do not affect the total.
    private static final Set<Warning> PREMISES = Set.of(Warning.THINKING_ALWAYS_ON, Warning.THINKING_NOT_AVAILABLE, Warning.SEARCH_RETIRED,
            Warning.SEARCH_IN_BATCH_UNDOCUMENTED, Warning.NEWER_CARD);

    private Verdict() {}

    /// The verdict, such as `Kimi K2.6 is the cheapest that answers at once`.
    public static String of(Answer answer, Figures figures) {
        if (answer.shown().isEmpty()) {
            return Strings.of("verdict.noneShown");
        }
        if (answer.lead().isEmpty()) {
            return Strings.of("verdict.noneFits");
        }
        if (!answer.billed()) {
            return Strings.of("verdict.nothing");
        }
        Estimate lead = answer.lead().get();
        boolean chosen = answer.chosen().isPresent() && !answer.isCheapest(lead);
        BigDecimal share = answer.scenario().workload().batchShare();
        String key = chosen ? "verdict.chosen" : lead.variant().mode() == Mode.BLEND ? "verdict.blend"
                : share.signum() == 0 ? "verdict.atOnce" : "verdict.fits";
        String conditions = Names.list(Stream.concat(chosen ? reason(lead).stream() : Stream.empty(), conditions(lead)).toList());
        return Strings.of(conditions.isEmpty() ? key : key + ".if", answer.comparison().nameOf(lead.variant()), conditions,
                figures.percent(share));
    }

    /// The verdict with the distance to the budget: `Kimi K2.6 is the cheapest that answers at once, $4.50 over budget`.
    public static String withBudget(Answer answer, Figures figures) {
        String verdict = of(answer, figures);
        return answer.billed() ? answer.underBudget().map(left -> Strings.of(
                left.signum() == 0 ? "verdict.onBudget" : left.signum() < 0 ? "verdict.over" : "verdict.under", verdict,
                figures.money(left.abs(), answer.currency()))).orElse(verdict) : verdict;
    }

    /// The assumptions behind the total of `estimate`, in a few words each. Without them the verdict would promise too much.
    private static Stream<String> conditions(Estimate estimate) {
        return Stream.concat(estimate.warnings().stream().filter(PREMISES::contains).map(warning -> Strings.of("condition." + warning)),
                estimate.variant().model().thirdParty().map(note -> Strings.of("condition.thirdParty")).stream());
    }

    /// What the reader of a bill must know, as sentences: its warnings, and that its rates are third-party.
    public static List<String> caveats(Estimate estimate) {
        return Stream.concat(Cautions.of(estimate).stream(), estimate.variant().model().thirdParty().stream()).toList();
    }

    /// A sentence about the margin if the cost it is based on includes tax.
    public static Optional<String> margin(CustomerPrice price) {
        return price.taxInside() ? Optional.of(Strings.of("margin.taxInside")) : Optional.empty();
    }

    /// Why a variant does not fit the workload, in a few words such as `retired 31 August 2026`; empty if it fits.
    public static Optional<String> reason(Estimate estimate) {
        return Warning.reason(estimate).map(warning -> Strings.of("reason." + warning, switch (warning) {
            case MODEL_RETIRED -> estimate.variant().model().retiredOn().map(Days::day).orElse("");
            case RETIRED_SINCE -> estimate.variant().card().retiredSince(estimate.variant().model()).map(Days::day).orElse("");
            default -> "";
        }).strip());
    }

    /// A variant's name with the reason why it does not fit, if any: `Kimi K2.5 Batch (if all waits)`.
    public static String named(Comparison comparison, Estimate estimate) {
        String name = comparison.nameOf(estimate.variant());
        return reason(estimate).map(why -> Strings.of("verdict.named", name, why)).orElse(name);
    }

    /// The billing period and tax status: `a month, before tax`.
    public static String period(Answer answer, Figures figures) {
        return Strings.of("period." + answer.tax(), figures.percent(answer.scenario().plan().taxRate()));
    }
}
