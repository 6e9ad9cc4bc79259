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
import kimicost.model.scenario.Scenario;

/// What the window shows of a scenario's answer. Headline, chart, table and status line render the same board.
///
/// @param answer    the bills, those on screen, the cheapest and the one that leads
/// @param cacheless the bills on screen if the cache never hit; empty where the hit share is 0
/// @param outcomes  what the bills on screen may turn out to be; empty where nothing is uncertain
/// @param simulation drew them; empty where nothing is uncertain
/// @param baseline  what the bills are compared with; empty if nothing is pinned, or it is in another currency
/// @param before    the board as it was when the thumb went down; empty if no thumb is down
public record Board(Answer answer, List<Estimate> cacheless, List<Outcome> outcomes, Optional<Simulation> simulation,
        Optional<Baseline> baseline, Optional<Board> before) {

    public static Board of(Answer answer, Optional<Baseline> baseline) {
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
        return new Board(answer, cacheless, outcomes, simulation, baseline, Optional.empty());
    }

    public Board {
        cacheless = List.copyOf(cacheless);
        outcomes = Collections.unmodifiableList(outcomes);
    }

    /// This board in the middle of a drag, or with none after it.
    ///
    /// @param start the board as it was when the thumb went down
    Board during(Optional<Board> start) {
        return new Board(answer, cacheless, outcomes, simulation, baseline, start);
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

    /// The board of a picture that has room for some of many bills: that of `about`, where it is on screen, and those whose totals are
    /// nearest to it.
    ///
    /// @param most how many there is room for, at least 1
    public Board around(Optional<Variant> about, int most) {
        if (shown().size() <= most) {
            return this;
        }
        List<Integer> places = Estimate.nearest(shown(), about, most);
        Answer few = new Answer(scenario(), comparison(), places.stream().map(shown()::get).toList(), answer.cheapest(), answer.chosen());
        return new Board(few, cacheless.isEmpty() ? cacheless : places.stream().map(cacheless::get).toList(),
                outcomes.isEmpty() ? outcomes : new WhenAsked<>(places.size(), i -> outcomes.get(places.get(i))), simulation, baseline,
                before);
    }

    /// The total of a bill on screen if the cache never hit; empty where the hit share is 0.
    ///
    /// @param row its place on the board
    public Optional<BigDecimal> totalWithoutHits(int row) {
        return cacheless.isEmpty() ? Optional.empty() : Optional.of(cacheless.get(row).total());
    }

    /// The bill of the same variant when the thumb went down; empty if no thumb is down or the variant has none.
    public Optional<Estimate> before(Estimate estimate) {
        return before.flatMap(start -> start.comparison().estimates().stream()
                .filter(one -> one.variant().key().equals(estimate.variant().key())).findFirst());
    }

    /// What a bill on screen may turn out to be; empty where nothing is uncertain.
    ///
    /// @param row its place on the board
    public Optional<Outcome> outcome(int row) {
        return outcomes.isEmpty() ? Optional.empty() : Optional.of(outcomes.get(row));
    }

    /// A list whose elements are made when they are first asked for: of hundreds of outcomes a picture shows a dozen.
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
