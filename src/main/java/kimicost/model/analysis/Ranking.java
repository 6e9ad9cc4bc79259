package kimicost.model.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Mode;
import kimicost.model.pricing.Variant;
import kimicost.model.pricing.Warning;
import kimicost.model.ratecard.RateCard;

/// Bills in the order in which they are compared: in groups, and by price within each.
///
/// @param groups those that have a bill, the ones that fit first
public record Ranking(List<Group> groups) {
    /// What the bills of a group have in common.
    public enum Kind {
        /// Of the scenario's own card, answered at once; a blend too, whose other part waits.
        AT_ONCE,
        /// Of the scenario's own card, in batches.
        IN_BATCHES,
        /// Of a card that stands beside it.
        BESIDE
    }

    /// @param card      whose rates these are
    /// @param estimates at least one: those that fit by rising total, then those that would if all waited, then the others
    public record Group(Kind kind, RateCard card, List<Estimate> estimates) {
        public Group {
            estimates = List.copyOf(estimates);
        }

        /// Whether every message of the workload is sent in batches, so that these bills are no mere possibility.
        public boolean allWait() {
            return estimates.stream().noneMatch(estimate -> estimate.warnings().contains(Warning.CANNOT_WAIT));
        }
    }

    public Ranking {
        groups = List.copyOf(groups);
    }

    /// @param cards the scenario's own first
    public static Ranking of(List<RateCard> cards, List<Estimate> estimates) {
        RateCard own = cards.getFirst();
        List<Group> groups = new ArrayList<>();
        add(groups, Kind.AT_ONCE, own, estimates.stream().filter(one -> isOf(own, one) && one.variant().mode() != Mode.BATCH));
        add(groups, Kind.IN_BATCHES, own, estimates.stream().filter(one -> isOf(own, one) && one.variant().mode() == Mode.BATCH));
        if (groups.size() == 2 && groups.getLast().allWait()) {
            groups.addFirst(groups.removeLast());
        }
        cards.stream().skip(1).forEach(card -> add(groups, Kind.BESIDE, card, estimates.stream().filter(one -> isOf(card, one))));
        return new Ranking(groups);
    }

    private static void add(List<Group> groups, Kind kind, RateCard card, Stream<Estimate> estimates) {
        List<Estimate> sorted = estimates.sorted(Comparator.comparing(Ranking::misfit).thenComparing(Estimate::total)).toList();
        if (!sorted.isEmpty()) {
            groups.add(new Group(kind, card, sorted));
        }
    }

    private static int misfit(Estimate estimate) {
        return Warning.reason(estimate).map(reason -> reason == Warning.CANNOT_WAIT ? 1 : 2).orElse(0);
    }

    private static boolean isOf(RateCard card, Estimate estimate) {
        return estimate.variant().card().id().equals(card.id());
    }

    /// Row after row.
    public List<Estimate> rows() {
        return groups.stream().flatMap(group -> group.estimates().stream()).toList();
    }

    /// The bills of `answer` without those of retired models. The one that leads stays, and all do where nothing else is left.
    public static List<Estimate> current(Answer answer) {
        List<Estimate> current = answer.shown().stream().filter(estimate -> !estimate.retired() || answer.leads(estimate)).toList();
        return current.isEmpty() ? answer.shown() : current;
    }

    /// Where the row of `then` finds its bill while it stands still: its place in `now.shown()`. A standard row becomes the blend of
    /// its model when the first message waits, and a blend what is left of it when none or all do.
    ///
    /// @param then  the bill in the row when the rows were set up
    /// @param start the answer of that moment
    /// @return empty where it has none any more
    public static Optional<Integer> place(Estimate then, Answer start, Answer now) {
        Variant variant = then.variant();
        Optional<Integer> blend = variant.mode() == Mode.STANDARD && place(start, variant, Mode.BLEND).isEmpty()
                ? place(now, variant, Mode.BLEND) : Optional.empty();
        Mode rest = now.scenario().workload().batchShare().signum() == 0 ? Mode.STANDARD : Mode.BATCH;
        return blend.or(() -> place(now, variant, variant.mode()))
                .or(() -> variant.mode() == Mode.BLEND ? place(now, variant, rest) : Optional.empty());
    }

    private static Optional<Integer> place(Answer answer, Variant like, Mode mode) {
        return IntStream.range(0, answer.shown().size()).filter(i -> {
            Variant variant = answer.shown().get(i).variant();
            return variant.mode() == mode && variant.model().id().equals(like.model().id()) && variant.card().id().equals(like.card().id());
        }).boxed().findFirst();
    }
}
