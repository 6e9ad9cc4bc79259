package kimicost.view.compare;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import kimicost.controller.Board;
import kimicost.model.analysis.Ranking;
import kimicost.model.analysis.Ranking.Group;
import kimicost.model.analysis.Simulation.Outcome;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Mode;
import kimicost.model.pricing.Variant;
import kimicost.model.pricing.Warning;
import kimicost.text.BarAxis;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.text.Verdict;

/// A row of the comparison, on one board.
///
/// @param group the group it belongs to
/// @param then  its bill when the rows were set up: at the start of the drag, if there is one
/// @param place the index of its bill on the board; empty if it is gone
record Row(Board board, Group group, Estimate then, Optional<Integer> place) {
    /// @param base the board that the rows were set up for
    static Row of(Board base, Board board, Group group, Estimate then) {
        return new Row(board, group, then, Ranking.place(then, base.answer(), board.answer()));
    }

    Estimate estimate() {
        return place.map(board.shown()::get).orElse(then);
    }

    Currency currency() {
        return board.comparison().card().currency();
    }

    /// The bill at the start of the drag; empty if there is none.
    Optional<Estimate> before() {
        return board.before().map(start -> then);
    }

    Optional<BigDecimal> withoutHits() {
        return place.flatMap(board::totalWithoutHits);
    }

    Optional<Outcome> outcome() {
        return place.flatMap(board::outcome);
    }

    /// The total of the baseline.
    Optional<BigDecimal> held() {
        return board.baseline().flatMap(baseline -> baseline.of(estimate())).map(Estimate::total);
    }

    /// The name within its group: `Kimi K2.6`, `Kimi K2.6, 30% in batches`.
    String name(Figures figures) {
        Variant variant = estimate().variant();
        return variant.mode() != Mode.BLEND ? variant.name()
                : Strings.of("chart.blend", variant.model().name(), figures.percent(board.scenario().workload().batchShare()));
    }

    /// The name among variants of all cards.
    String title() {
        return board.comparison().nameOf(estimate().variant());
    }

    boolean cheapest() {
        return board.answer().isCheapest(estimate());
    }

    boolean leads() {
        return board.answer().leads(estimate());
    }

    boolean chosen() {
        return leads() && board.answer().chosen().isPresent();
    }

    /// Whether it is dimmed because it is not an option. If a whole group would have to wait, its heading says so.
    boolean dimmed() {
        return Warning.reason(estimate()).filter(reason -> reason != Warning.CANNOT_WAIT || group.kind() == Ranking.Kind.BESIDE)
                .isPresent();
    }

    /// The text beside the name: that it is the cheapest, or why it is not an option.
    String mark() {
        return cheapest() ? Strings.of("chart.cheapest") : dimmed() ? Verdict.reason(estimate()).orElse("") : "";
    }

    boolean over() {
        return board.comparison().plan().monthlyBudget().filter(limit -> estimate().total().compareTo(limit) > 0).isPresent();
    }

    /// How much the bill has changed since the start of the drag.
    Optional<BigDecimal> moved() {
        return before().map(was -> estimate().total().subtract(was.total()));
    }

    BarAxis.Bar bar(Set<Overlay> drawn) {
        BigDecimal total = estimate().total();
        BigDecimal reach = total;
        for (Overlay overlay : drawn) {
            reach = reach.max(switch (overlay) {
                case OUTLINE -> total;
                case BASELINE -> held().orElse(total);
                case RANGE -> outcome().map(result -> result.total().p90()).orElse(total);
                case WHISKER -> withoutHits().orElse(total);
            });
        }
        return new BarAxis.Bar(total, reach);
    }
}
