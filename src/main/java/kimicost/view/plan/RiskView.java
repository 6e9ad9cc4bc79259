package kimicost.view.plan;

import atlantafx.base.controls.Spacer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kimicost.controller.Board;
import kimicost.controller.Session;
import kimicost.model.Range;
import kimicost.model.analysis.Simulation.Outcome;
import kimicost.model.pricing.Estimate;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.Uncertainty;
import kimicost.model.scenario.Uncertainty.Spread;
import kimicost.text.Figures;
import kimicost.text.NiceAxis;
import kimicost.text.Strings;
import kimicost.view.chart.FloatingBars;
import kimicost.view.chart.FloatingBars.Row;
import kimicost.view.chart.FloatingBars.Span;
import kimicost.view.input.InputRow;
import kimicost.view.input.NumberField;
import kimicost.view.input.SpreadRow;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.Hints;
import kimicost.view.part.Scroller;

/// Spreads on chosen inputs and what comes of them: where eight of ten outcomes of each variant lie.
public final class RiskView extends AnalysisView {
    private final Session session;
    private final Figures figures;
    private final MenuButton add = new MenuButton(Strings.of("risk.add"));
    private final NumberField seed;
    private final VBox spreads = new VBox();
    private final Map<Dimension, MenuItem> choices = new EnumMap<>(Dimension.class);
    private final Map<Dimension, SpreadRow> rows = new EnumMap<>(Dimension.class);
    private final Label question = new Label();
    private final FloatingBars bars;

    public RiskView(Session session, Figures figures, Hints hints) {
        this.session = session;
        this.figures = figures;
        bars = new FloatingBars(hints);
        bars.markLimit();
        add.setId("uncertainty-add");
        Uncertainty.INPUTS.forEach(dimension -> {
            MenuItem item = new MenuItem(InputRow.of(dimension).label());
            item.setId("uncertain-" + dimension.field());
            item.setOnAction(event -> session.commit(with(uncertainty().with(dimension, suggested(dimension)))));
            add.getItems().add(item);
            choices.put(dimension, item);
        });
        seed = new NumberField(Strings.of("risk.seed"), Uncertainty.SEED, figures,
                number -> session.commit(with(uncertainty().withSeed(number.orElseThrow()))));
        seed.small("uncertainty-seed");
        HBox controls = new HBox(add, new Spacer(), named("risk.seed", seed));
        controls.getStyleClass().add("controls");
        controls.setAlignment(Pos.CENTER_LEFT);
        spreads.getStyleClass().add("spreads");
        question.getStyleClass().add("question");
        question.setWrapText(true);
        question.setMinHeight(USE_PREF_SIZE);
        VBox content = new VBox(spreads, question, bars);
        content.getStyleClass().add("analysis-content");
        VBox.setVgrow(bars, Priority.ALWAYS);
        Scroller scroller = new Scroller(content, "chart-scroller");
        scroller.setFitToHeight(true);
        VBox.setVgrow(scroller, Priority.ALWAYS);
        getChildren().addAll(controls, scroller);
    }

    @Override
    protected void render() {
        Map<Dimension, Spread> now = uncertainty().spreads();
        if (!rows.keySet().equals(now.keySet())) {
            rows.keySet().retainAll(now.keySet());
            now.keySet().forEach(dimension -> rows.computeIfAbsent(dimension, key -> new SpreadRow(InputRow.of(key), session, figures)));
            spreads.getChildren().setAll(rows.values());
        }
        rows.values().forEach(SpreadRow::show);
        choices.forEach((dimension, item) -> item.setVisible(!now.containsKey(dimension)));
        add.setDisable(now.size() == Uncertainty.INPUTS.size());
        seed.put(Optional.of(uncertainty().seed()));
        showOutcomes();
    }

    private void showOutcomes() {
        Board board = subject.around(MOST_ROWS);
        List<Outcome> outcomes = board.outcomes();
        BigDecimal most = outcomes.stream().map(outcome -> outcome.total().p90()).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        Optional<BigDecimal> budget = subject.scenario().plan().monthlyBudget();
        boolean near = budget.filter(limit -> NiceAxis.isNear(limit, most)).isPresent();
        BigDecimal reach = near ? most.max(budget.orElseThrow()) : most;
        question.setText(outcomes.isEmpty() ? Strings.of("risk.none")
                : Strings.of("risk.question") + (near ? " " + Strings.of("risk.budget", money(budget.orElseThrow())) : ""));
        bars.say(outcomes.isEmpty() ? "" : subject.more(MOST_ROWS));
        bars.show(IntStream.range(0, outcomes.size()).mapToObj(i -> row(board.shown().get(i), outcomes.get(i), reach)).toList(),
                BigDecimal.ZERO, reach, near ? budget : Optional.empty());
    }

    private Row row(Estimate estimate, Outcome outcome, BigDecimal reach) {
        String name = subject.named(estimate);
        String over = outcome.overBudget().map(share -> Strings.of("risk.over", figures.roundedPercent(share))).orElse("");
        // Where nothing that is billed varies there is no range to speak of.
        boolean same = outcome.total().p10().compareTo(outcome.total().p90()) == 0;
        BigDecimal low = outcome.total().p10();
        BigDecimal middle = outcome.total().p50();
        BigDecimal high = outcome.total().p90();
        return new Row(name, unpriced(estimate) ? Strings.of("risk.unpriced") : over,
                List.of(new Span(BigDecimal.ZERO, reach, "track-span"), new Span(low, high, "allowed"),
                        new Span(middle, middle, "present")),
                same ? brief(middle) : Strings.of("risk.result", brief(low), brief(middle), brief(high)), "",
                estimate.variant().equals(subject.variant()), same ? Strings.of("risk.hint.same", name, money(middle))
                        : Strings.of("risk.hint", name, money(low), money(middle), money(high), money(estimate.total())),
                Optional.empty());
    }

    /// Whether searches are drawn that the variant's card has no price for.
    private boolean unpriced(Estimate estimate) {
        return uncertainty().spreads().containsKey(Dimension.SEARCHES_PER_MESSAGE) && estimate.variant().card().webSearch().isEmpty();
    }

    /// Half to double of a volume, ten points either way of a share: a start to pull at.
    private Spread suggested(Dimension dimension) {
        BigDecimal value = dimension.of(session.scenario().get());
        Range range = dimension.range();
        boolean share = range.equals(Range.SHARE) || range.min().signum() < 0;
        BigDecimal distance = new BigDecimal("0.1");
        BigDecimal low = share ? value.subtract(distance) : half(value, range);
        BigDecimal high = share ? value.add(distance)
                : value.signum() == 0 ? InputRow.of(dimension).stored(BigDecimal.TEN) : value.multiply(BigDecimal.TWO);
        return new Spread(low.max(range.min()), range.max().map(high::min).orElse(high));
    }

    private static BigDecimal half(BigDecimal value, Range range) {
        BigDecimal half = value.divide(BigDecimal.TWO);
        return range.whole() ? half.setScale(0, RoundingMode.FLOOR) : half;
    }

    private Scenario with(Uncertainty changed) {
        Scenario now = session.scenario().get();
        return now.withExtras(now.extras().withUncertainty(changed));
    }

    private Uncertainty uncertainty() {
        return session.scenario().get().extras().uncertainty();
    }

    private String brief(BigDecimal amount) {
        return figures.briefMoney(amount, subject.currency());
    }

    private String money(BigDecimal amount) {
        return figures.money(amount, subject.currency());
    }
}
