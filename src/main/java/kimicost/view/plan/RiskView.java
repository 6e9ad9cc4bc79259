package kimicost.view.plan;

import atlantafx.base.controls.Spacer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kimicost.controller.Board;
import kimicost.controller.Session;
import kimicost.model.Range;
import kimicost.model.analysis.Ranking;
import kimicost.model.analysis.Simulation;
import kimicost.model.analysis.Simulation.Band;
import kimicost.model.analysis.Simulation.Outcome;
import kimicost.model.analysis.Simulation.Reach;
import kimicost.model.pricing.Estimate;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Doubt;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.Uncertainty;
import kimicost.model.scenario.Uncertainty.Spread;
import kimicost.text.Figures;
import kimicost.text.NiceSpan;
import kimicost.text.Strings;
import kimicost.text.Verdict;
import kimicost.view.input.InputRow;
import kimicost.view.input.NumberField;
import kimicost.view.input.SpreadRow;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.Example;
import kimicost.view.part.Hints;
import kimicost.view.part.Scroller;
import kimicost.view.part.Summary;
import kimicost.view.part.Summary.Fact;
import kimicost.view.part.Summary.Tone;
import kimicost.view.part.TableCopy;
import kimicost.view.plan.OutcomePicture.Histogram;
import kimicost.view.plan.OutcomePicture.Mark;
import kimicost.view.plan.OutcomePicture.Other;
import kimicost.view.plan.OutcomePicture.Outcomes;

/// How certain the bill is: ranges of chosen inputs, and the distribution of totals that follows from them.
public final class RiskView extends AnalysisView {
    private static final int BINS = 48;
    private static final double ONE_LINE = 1000;

    private final Session session;
    private final Figures figures;
    private final Map<Doubt, Button> doubts = new EnumMap<>(Doubt.class);
    private final MenuButton add = new MenuButton(Strings.of("risk.add"));
    private final Map<Dimension, MenuItem> choices = new EnumMap<>(Dimension.class);
    private final NumberField seed;
    private final HBox example;
    private final Label question = new Label();
    private final Button use = new Button();
    private final OutcomePicture picture;
    private final HBox headings = new HBox();
    private final VBox spreads = new VBox();
    private final Label more = new Label();
    private final Map<Dimension, SpreadRow> rows = new EnumMap<>(Dimension.class);
    private Optional<Example> sample = Optional.empty();
    /// What stays fixed during a drag.
    private Optional<Frame> frame = Optional.empty();

    /// @param order the keys of the other variants, in display order
    private record Frame(NiceSpan axis, int tallest, List<String> order) {}

    public RiskView(Session session, Figures figures, Hints hints) {
        this.session = session;
        this.figures = figures;
        picture = new OutcomePicture(hints);
        TableCopy.offer(picture, picture::table);
        FlowPane starts = new FlowPane();
        starts.getStyleClass().add("doubts");
        starts.setPrefWrapLength(ONE_LINE);
        for (Doubt doubt : Doubt.values()) {
            Button button = new Button(Strings.of("risk.doubt." + doubt));
            button.setId("doubt-" + doubt);
            button.getStyleClass().add("apply");
            button.setOnAction(event -> session.commit(doubt.on(session.scenario().get())));
            doubts.put(doubt, button);
            starts.getChildren().add(button);
        }
        add.setId("uncertainty-add");
        add.getStyleClass().add("apply");
        Uncertainty.INPUTS.forEach(dimension -> {
            MenuItem item = new MenuItem(InputRow.of(dimension).label());
            item.setId("uncertain-" + dimension.field());
            item.setOnAction(event -> session.commit(with(session.scenario().get(), uncertainty().with(dimension, suggested(dimension)))));
            add.getItems().add(item);
            choices.put(dimension, item);
        });
        starts.getChildren().add(add);
        seed = new NumberField(Strings.of("risk.seed"), Uncertainty.SEED, figures,
                number -> session.commit(with(session.scenario().get(), uncertainty().withSeed(number.orElseThrow()))));
        seed.small("uncertainty-seed");
        HBox.setHgrow(starts, Priority.ALWAYS);
        Label doubted = new Label(Strings.of("risk.doubts"));
        doubted.setMinWidth(USE_PREF_SIZE);
        HBox seeded = (HBox) named("risk.seed", seed);
        seeded.setMinWidth(USE_PREF_SIZE);
        HBox controls = new HBox(doubted, starts, seeded);
        controls.getStyleClass().add("controls");
        controls.setAlignment(Pos.CENTER_LEFT);
        more.getStyleClass().add("note");
        use.setId("risk-example");
        use.getStyleClass().add("apply");
        use.setMinWidth(USE_PREF_SIZE);
        use.setOnAction(event -> session.commit(sample.map(Example::scenario)
                .orElseGet(() -> Doubt.USERS.on(session.scenario().get()))));
        question.getStyleClass().add("question");
        question.setWrapText(true);
        question.setMinHeight(USE_PREF_SIZE);
        example = new HBox(question, use);
        example.getStyleClass().add("controls");
        example.setAlignment(Pos.CENTER_LEFT);
        spreads.getStyleClass().add("spreads");
        headings.getStyleClass().addAll("spread-row", "spread-headings");
        headings.getChildren().addAll(heading("risk.input", "spread-name"), new Spacer(), heading("risk.low", "spread-heading"),
                heading("risk.likely", "spread-heading"), heading("risk.high", "spread-heading"), heading("", "spread-end"));
        VBox content = new VBox(controls, example, picture, more, spreads);
        content.getStyleClass().add("analysis-content");
        VBox.setVgrow(picture, Priority.ALWAYS);
        Scroller scroller = new Scroller(content, "chart-scroller");
        scroller.setFitToHeight(true);
        VBox.setVgrow(scroller, Priority.ALWAYS);
        getChildren().add(scroller);
    }

    @Override
    public Region picture() {
        return picture;
    }

    private static Label heading(String key, String style) {
        Label label = new Label(key.isEmpty() ? "" : Strings.of(key));
        label.getStyleClass().addAll(style, "axis-title");
        return label;
    }

    @Override
    protected void render() {
        Map<Dimension, Spread> now = uncertainty().spreads();
        if (!rows.keySet().equals(now.keySet())) {
            rows.keySet().retainAll(now.keySet());
            now.keySet().forEach(dimension -> rows.computeIfAbsent(dimension, key -> new SpreadRow(InputRow.of(key), session, figures)));
            spreads.getChildren().setAll(rows.values());
            if (!rows.isEmpty()) {
                spreads.getChildren().addFirst(headings);
            }
        }
        rows.values().forEach(SpreadRow::show);
        choices.forEach((dimension, item) -> item.setVisible(!now.containsKey(dimension)));
        add.setDisable(now.size() == Uncertainty.INPUTS.size());
        seed.put(Optional.of(uncertainty().seed()));
        doubts.forEach((doubt, button) -> button.setDisable(doubt.of(subject.scenario())
                .filter(spread -> !spread.equals(now.get(doubt.dimension()))).isEmpty()));
        sample = Example.of(subject.scenario(), subject.variant(), figures);
        Scenario base = sample.map(Example::scenario).orElse(subject.scenario());
        boolean real = sample.isEmpty() && !now.isEmpty();
        example.setVisible(!real);
        example.setManaged(!real);
        question.setText(sample.map(Example::sentence).orElse(Strings.of("risk.example")));
        use.setText(sample.map(Example::action).orElse(Strings.of("risk.example.use")));
        picture.pseudoClassStateChanged(EXAMPLE, !real);
        showOutcomes(real ? subject.board()
                : Board.of(session.priced(now.isEmpty() ? Doubt.USERS.on(base) : base), Optional.empty(), session.catalogue()), real);
    }

    private void showOutcomes(Board drawn, boolean real) {
        Board board = drawn.around(Optional.of(subject.variant()), MOST_ROWS);
        more.setText(subject.more(MOST_ROWS));
        more.setVisible(!more.getText().isEmpty());
        more.setManaged(more.isVisible());
        List<Estimate> shown = board.shown();
        int own = IntStream.range(0, shown.size()).filter(i -> shown.get(i).variant().equals(subject.variant())).findFirst().orElse(-1);
        Set<String> current = Ranking.current(board.answer()).stream().map(bill -> bill.variant().key()).collect(Collectors.toSet());
        picture.setVisible(own >= 0);
        if (own < 0) {
            return;
        }
        Simulation simulation = board.simulation().orElseThrow();
        Estimate estimate = shown.get(own);
        Outcome outcome = board.outcomes().get(own);
        List<Integer> others = IntStream.range(0, shown.size()).filter(i -> i != own && current.contains(shown.get(i).variant().key()))
                .boxed()
                .sorted(Comparator.comparing(i -> board.outcomes().get(i).total().p50())).toList();
        Optional<BigDecimal> budget = subject.scenario().ownPlan().monthlyBudget();
        Frame held = frame(simulation, estimate, budget, board, others);
        Band band = outcome.total();
        boolean varies = band.p10().compareTo(band.p90()) != 0;
        List<Mark> marks = List.of(new Mark(band.p10(), varies ? Strings.of("risk.p10", rounded(band.p10())) : ""),
                new Mark(band.p50(), Strings.of("risk.median", rounded(band.p50()))),
                new Mark(band.p90(), varies ? Strings.of("risk.p90", rounded(band.p90())) : ""));
        Optional<Mark> limit = budget.filter(amount -> amount.compareTo(held.axis.from()) >= 0 && amount.compareTo(held.axis.to()) <= 0)
                .map(amount -> new Mark(amount, Strings.of("chart.budget", figures.axis(amount, subject.currency()))));
        picture.show(new Outcomes(held.axis, held.axis.ticks().stream().map(tick -> figures.axis(tick, subject.currency())).toList(),
                new Histogram(simulation.histogram(estimate.variant(), held.axis.from(), held.axis.to(), BINS), held.tallest), marks, limit,
                List.of(subject.named(estimate), uncertainty().spreads().isEmpty() ? Strings.of("risk.doubt.USERS")
                        : Strings.of("risk.drawn", figures.count(BigDecimal.valueOf(Simulation.SAMPLES))),
                        range(band), chance(outcome)),
                others.stream().sorted(Comparator.comparing(i -> held.order.indexOf(shown.get(i).variant().key())))
                        .map(i -> other(shown.get(i), board.outcomes().get(i))).toList()));
        conclude(real ? summary(estimate, outcome) : ofExample(estimate, outcome));
    }

    /// The axis includes every outcome of the variant, and the budget and other variants unless they are too far away.
    private Frame frame(Simulation simulation, Estimate estimate, Optional<BigDecimal> budget, Board board, List<Integer> others) {
        List<String> order = others.stream().map(i -> board.shown().get(i).variant().key()).toList();
        if (subject.board().before().isPresent() && frame.isPresent() && frame.get().order.containsAll(order)) {
            return frame.get();
        }
        Reach reach = simulation.reach(estimate);
        BigDecimal room = reach.most().subtract(reach.least()).max(reach.most().movePointLeft(1));
        BigDecimal least = reach.least().subtract(room);
        BigDecimal most = reach.most().add(room);
        List<BigDecimal> ends = new ArrayList<>(List.of(reach.least(), reach.most()));
        budget.filter(amount -> amount.compareTo(least) >= 0 && amount.compareTo(most) <= 0).ifPresent(ends::add);
        BigDecimal half = room.divide(BigDecimal.TWO);
        others.stream().map(i -> board.outcomes().get(i).total())
                .filter(band -> band.p10().compareTo(least.add(half)) >= 0 && band.p90().compareTo(most.subtract(half)) <= 0)
                .forEach(band -> ends.addAll(List.of(band.p10(), band.p90())));
        NiceSpan axis = NiceSpan.holding(ends.stream().min(BigDecimal::compareTo).orElseThrow(),
                ends.stream().max(BigDecimal::compareTo).orElseThrow());
        int tallest = simulation.histogram(estimate.variant(), axis.from(), axis.to(), BINS).stream().max(Integer::compareTo).orElse(0);
        frame = Optional.of(new Frame(axis, Math.max(1, tallest), order));
        return frame.get();
    }

    private Other other(Estimate estimate, Outcome outcome) {
        String name = subject.named(estimate);
        Band band = outcome.total();
        String over = unpriced(estimate) ? Strings.of("risk.unpriced")
                : outcome.overBudget().map(this::over).orElse("");
        return new Other(name, band, over.isEmpty() ? range(band) : Strings.of("risk.result", range(band), over),
                band.p10().compareTo(band.p90()) == 0 ? Strings.of("risk.hint.same", name, rounded(band.p50()))
                        : Strings.of("risk.hint", name, rounded(band.p10()), rounded(band.p50()), rounded(band.p90()),
                                money(estimate.total())));
    }

    private String over(BigDecimal share) {
        return share.signum() == 0 ? Strings.of("risk.over.never")
                : share.compareTo(BigDecimal.ONE) == 0 ? Strings.of("risk.over.always") : Strings.of("risk.over.short", percent(share));
    }

    private Summary ofExample(Estimate estimate, Outcome outcome) {
        Band band = outcome.total();
        return new Summary(sample.map(Example::sentence).orElse(Strings.of("risk.verdict.none", rounded(band.p10()), rounded(band.p90()))),
                Tone.PLAIN, money(estimate.total()), Strings.of("risk.planned", period()), List.of());
    }

    private Summary summary(Estimate estimate, Outcome outcome) {
        Band band = outcome.total();
        List<Fact> facts = new ArrayList<>(List.of(new Fact(Strings.of("risk.fact.p10"), rounded(band.p10()), Tone.PLAIN),
                new Fact(Strings.of("risk.fact.p90"), rounded(band.p90()), Tone.PLAIN),
                new Fact(Strings.of("risk.fact.planned"), rounded(estimate.total()), Tone.PLAIN)));
        Tone tone = outcome.overBudget().map(RiskView::tone).orElse(Tone.PLAIN);
        outcome.overBudget().ifPresent(share -> facts.add(new Fact(Strings.of("risk.fact.over"), percent(share), tone)));
        String sentence = band.p10().compareTo(band.p90()) == 0 ? Strings.of("risk.verdict.same", subject.name())
                : outcome.overBudget().map(share -> Strings.of("risk.verdict.budget", rounded(band.p10()), rounded(band.p90()),
                        percent(share))).orElse(Strings.of("risk.verdict", rounded(band.p10()), rounded(band.p90())));
        return new Summary(sentence, tone, rounded(band.p50()), Strings.of("risk.beside", period()), facts);
    }

    /// Being over budget in at most 10 % of cases is good, in at least 50 % it is bad.
    private static Tone tone(BigDecimal over) {
        return over.compareTo(new BigDecimal("0.5")) >= 0 ? Tone.OVER : over.compareTo(new BigDecimal("0.1")) <= 0 ? Tone.GOOD : Tone.PLAIN;
    }

    private String range(Band band) {
        return band.p10().compareTo(band.p90()) == 0 ? rounded(band.p50())
                : Strings.of("risk.range", rounded(band.p10()), rounded(band.p90()));
    }

    private String chance(Outcome outcome) {
        return outcome.overBudget().map(share -> Strings.of("risk.over", percent(share))).orElse("");
    }

    /// Whether searches are uncertain but the variant's card has no price for them.
    private boolean unpriced(Estimate estimate) {
        return uncertainty().spreads().containsKey(Dimension.SEARCHES_PER_MESSAGE) && estimate.variant().card().webSearch().isEmpty();
    }

    /// A range to start from: half to double of a volume, 10 points either way of a share.
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

    private static Scenario with(Scenario scenario, Uncertainty changed) {
        return scenario.withExtras(scenario.extras().withUncertainty(changed));
    }

    private Uncertainty uncertainty() {
        return session.scenario().get().extras().uncertainty();
    }

    private String period() {
        return Verdict.period(subject.board().answer(), figures);
    }

    private String rounded(BigDecimal amount) {
        return figures.roundedMoney(amount, subject.currency());
    }

    private String percent(BigDecimal share) {
        return figures.wholePercent(share);
    }

    private String money(BigDecimal amount) {
        return figures.briefMoney(amount, subject.currency());
    }
}
