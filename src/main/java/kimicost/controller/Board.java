package kimicost.controller;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import kimicost.model.analysis.Answer;
import kimicost.model.analysis.Simulation;
import kimicost.model.analysis.Simulation.Outcome;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Variant;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.scenario.Scenario;

/// Everything the window shows of a scenario's answer. Headline, chart, table and status line render the same board.
///
/// @param answer    the bills, which of them are shown, the cheapest and the leading one
/// @param cacheless the bills shown, without cache hits; empty if the hit share is 0
/// @param outcomes  the possible outcomes of the bills shown; empty if nothing is uncertain
/// @param simulation the simulation behind the outcomes; empty if nothing is uncertain
/// @param baseline  what the bills are compared with; empty if nothing is pinned or the currency differs
/// @param before    the board at the start of the current drag; empty if there is none
/// @param year      what all its workloads cost from month to month
public record Board(Answer answer, List<Estimate> cacheless, List<Outcome> outcomes, Optional<Simulation> simulation,
        Optional<Baseline> baseline, Optional<Board> before, Year year) {

    public static Board of(Answer answer, Optional<Baseline> baseline, Catalogue catalogue) {
        List<Estimate> shown = answer.shown();
        List<Estimate> cacheless = List.of();
        if (answer.comparison().workload().cacheHitShare().signum() > 0) {
            var keys = shown.stream().map(estimate -> estimate.variant().key()).collect(Collectors.toSet());
            cacheless = answer.comparison().withoutCacheHits().estimates().stream()
                    .filter(estimate -> keys.contains(estimate.variant().key())).toList();
        }
        Optional<Simulation> simulation = Simulation.of(answer.scenario());
        List<Outcome> outcomes = simulation
                .map(drawn -> (List<Outcome>) new WhenAsked<>(shown.size(), i -> drawn.outcome(shown.get(i)))).orElse(List.of());
        return new Board(answer, cacheless, outcomes, simulation, baseline, Optional.empty(), new Year(answer.scenario(), catalogue));
    }

    public Board {
        cacheless = List.copyOf(cacheless);
        outcomes = Collections.unmodifiableList(outcomes);
    }

    /// This board during a drag, or outside one if `start` is empty.
    ///
    /// @param start the board at the start of the drag
    Board during(Optional<Board> start) {
        return new Board(answer, cacheless, outcomes, simulation, baseline, start, year);
    }

    public Scenario scenario() {
        return answer.scenario();
    }

    public Comparison comparison() {
        return answer.comparison();
    }

    public List<Estimate> shown() {
        return answer.shown();
    }

    /// A board for a chart with limited room: the bill of `about`, if it is shown, and those with the closest totals.
    ///
    /// @param most how many bills there is room for, at least 1
    public Board around(Optional<Variant> about, int most) {
        if (shown().size() <= most) {
            return this;
        }
        List<Integer> places = Estimate.nearest(shown(), about, most);
        Answer few = new Answer(scenario(), comparison(), places.stream().map(shown()::get).toList(), answer.cheapest(), answer.chosen());
        return new Board(few, cacheless.isEmpty() ? cacheless : places.stream().map(cacheless::get).toList(),
                outcomes.isEmpty() ? outcomes : new WhenAsked<>(places.size(), i -> outcomes.get(places.get(i))), simulation, baseline,
                before, year);
    }

    /// The total of a bill without cache hits; empty if the hit share is 0.
    ///
    /// @param row its index on the board
    public Optional<BigDecimal> totalWithoutHits(int row) {
        return cacheless.isEmpty() ? Optional.empty() : Optional.of(cacheless.get(row).total());
    }

    /// The bill of the same variant at the start of the current drag; empty if there is no drag or no such bill.
    public Optional<Estimate> before(Estimate estimate) {
        return before.flatMap(start -> start.comparison().estimates().stream()
                .filter(one -> one.variant().key().equals(estimate.variant().key())).findFirst());
    }

    /// The possible outcomes of a bill; empty if nothing is uncertain.
    ///
    /// @param row its index on the board
    public Optional<Outcome> outcome(int row) {
        return outcomes.isEmpty() ? Optional.empty() : Optional.of(outcomes.get(row));
    }

    /// A list that computes its elements on first access, since a chart shows only a dozen of hundreds of outcomes.
    private static final class WhenAsked<T> extends AbstractList<T> {
        private final List<T> made;
        private final IntFunction<T> maker;

        WhenAsked(int size, IntFunction<T> maker) {
            this.made = new ArrayList<>(Collections.nCopies(size, null));
            this.maker = maker;
        }

        @Override
        public T get(int index) {
            if (made.get(index) == null) {
                made.set(index, maker.apply(index));
            }
            return made.get(index);
        }

        @Override
        public int size() {
            return made.size();
        }
    }
}
