package kimicost.view.optimise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kimicost.controller.Session;
import kimicost.model.analysis.Answer;
import kimicost.model.analysis.Savings;
import kimicost.model.analysis.Sensitivity;
import kimicost.model.pricing.Estimator;
import kimicost.model.pricing.Variant;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Levers;
import kimicost.model.scenario.Levers.Lever;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.text.NiceAxis;
import kimicost.text.Strings;
import kimicost.view.chart.FloatingBars;
import kimicost.view.chart.FloatingBars.Row;
import kimicost.view.chart.FloatingBars.Span;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.Hints;
import kimicost.view.part.Scroller;
import kimicost.view.part.Segments;

/// What would change the bill: every input with its effect, its limit and its target. Below, the steps from today's bill to the
/// one with all targets reached, or what the bill becomes if things go wrong.
public final class LeversView extends AnalysisView {
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    /// What the lower chart shows.
    private enum Picture { LEVERS, RISKS }

    private final Session session;
    private final Figures figures;
    private final LeversTable table;
    private final FloatingBars waterfall;
    private final FloatingBars risks;
    private final Label example = new Label();
    private final Label note = new Label();
    private final Button apply = new Button(Strings.of("levers.apply"));
    private final Button clear = new Button(Strings.of("levers.clear"));
    private final Button suggest = new Button(Strings.of("levers.suggestTargets"));
    private final Button workload = new Button(Strings.of("levers.exampleWorkload"));
    private final Segments<Picture> picture = new Segments<>("levers-picture", one -> Strings.of("levers.picture." + one),
            one -> refresh(), Picture.values());
    private Savings savings;
    /// The example that is shown if nothing is billed or no lever is set.
    private Optional<Scenario> exampleScenario = Optional.empty();

    public LeversView(Session session, Figures figures, Hints hints) {
        this.session = session;
        this.figures = figures;
        getStyleClass().setAll("analysis", "levers-view");
        table = new LeversTable(session, figures, hints);
        waterfall = new FloatingBars(hints);
        waterfall.getStyleClass().add("waterfall");
        waterfall.leaveRoom();
        risks = new FloatingBars(hints);
        risks.getStyleClass().add("risks");
        risks.leaveRoom();
        prepare(apply, "levers-apply", () -> session.commit(applied()));
        apply.getStyleClass().add("accent");
        prepare(clear, "levers-clear", () -> session.commit(with(Levers.NONE)));
        prepare(suggest, "levers-suggest", () -> session.commit(with(Levers.DEFAULT)));
        prepare(workload, "levers-example", () -> exampleScenario.ifPresent(session::commit));
        for (Label label : List.of(note, example)) {
            label.getStyleClass().add("note");
            label.setMinWidth(0);
            label.managedProperty().bind(label.visibleProperty());
        }
        HBox words = new HBox(example, note);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        HBox head = new HBox(picture, words, workload, suggest, clear, apply);
        head.getStyleClass().add("levers-foot-head");
        head.setAlignment(Pos.CENTER_LEFT);
        VBox above = new VBox(table);
        above.getStyleClass().addAll("card", "levers-card");
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox below = new VBox(head, waterfall, risks);
        below.getStyleClass().addAll("card", "levers-foot");
        VBox.setVgrow(waterfall, Priority.ALWAYS);
        VBox.setVgrow(risks, Priority.ALWAYS);
        VBox.setVgrow(above, Priority.ALWAYS);
        VBox.setVgrow(below, Priority.SOMETIMES);
        VBox content = new VBox(above, below);
        content.getStyleClass().add("levers-content");
        Scroller scroller = new Scroller(content, "chart-scroller");
        scroller.setFitToHeight(true);
        VBox.setVgrow(scroller, Priority.ALWAYS);
        getChildren().add(scroller);
    }

    private static void prepare(Button button, String id, Runnable action) {
        button.setId(id);
        button.setOnAction(event -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
    }

    @Override
    public void like(AnalysisView other) {
        picture.choose(((LeversView) other).picture.value());
    }

    @Override
    protected void render() {
        Scenario scenario = subject.scenario();
        Levers levers = scenario.extras().levers();
        Variant variant = Savings.start(subject.variant(), scenario.workload());
        savings = Savings.of(variant, scenario, levers);
        Sensitivity sensitivity = Sensitivity.of(variant, scenario, TENTH);
        Set<Lever> possible = Savings.possible(variant, scenario, levers);
        table.show(subject, sensitivity, savings, possible);

        boolean bills = savings.today().signum() > 0;
        boolean none = savings.steps().isEmpty() && table.moved().isEmpty() && subject.board().before().isEmpty();
        exampleScenario = none ? Optional.of(example(variant, scenario, bills)) : Optional.empty();
        Savings suggested = exampleScenario.map(one -> Savings.of(variant, one, one.extras().levers())).orElse(savings);
        boolean shown = none && !suggested.steps().isEmpty();
        boolean right = picture.value() == Picture.LEVERS;
        example.setVisible(right && shown);
        waterfall.setOpacity(shown ? 0.45 : 1);
        note.setText(variant.equals(subject.variant()) ? ""
                : Strings.of("levers.atOnce", subject.board().comparison().nameOf(variant)));
        note.setVisible(!note.getText().isEmpty());
        example.setText(Strings.of(bills ? "levers.example" : "levers.example.workload"));
        suggest.setVisible(shown && bills);
        workload.setVisible(shown && !bills);
        clear.setVisible(Stream.of(Lever.values()).anyMatch(levers::pulls) && !savings.steps().isEmpty());
        apply.setDisable(savings.steps().isEmpty());
        waterfall.setVisible(right);
        waterfall.setManaged(right);
        risks.setVisible(!right);
        risks.setManaged(!right);
        if (right) {
            showSteps(shown ? suggested : savings);
        } else {
            showRisks();
        }
        conclude(new LeverSentences(subject, savings, sensitivity, figures).summary());
    }

    /// The default levers applied to this workload or, if it bills nothing, to an example.
    private static Scenario example(Variant variant, Scenario now, boolean bills) {
        Scenario used = Dimension.USERS.with(now, Scenario.DEFAULT.workload().users());
        boolean usable = Estimator.estimate(variant, used.workload(), used.plan()).total().signum() > 0;
        Scenario billed = bills ? now : usable ? used : now.withWorkload(Scenario.DEFAULT.workload());
        return billed.withExtras(billed.extras().withLevers(Levers.DEFAULT));
    }

    /// The bill at the start of the drag, so that the axis is fixed until its end.
    private BigDecimal anchored(BigDecimal today) {
        return subject.board().before().map(board -> anchor(board.scenario()).today()).orElse(today);
    }

    private Savings anchor(Scenario scenario) {
        return Savings.of(Savings.start(subject.variant(), scenario.workload()), scenario, scenario.extras().levers());
    }

    private void showSteps(Savings shown) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(Strings.of("savings.today"), new Span(BigDecimal.ZERO, shown.today(), "total-span"), money(shown.today()), true, ""));
        BigDecimal reached = shown.today();
        for (Lever lever : stepsOf(shown)) {
            Optional<Savings.Step> step = shown.step(lever);
            BigDecimal after = step.map(Savings.Step::after).orElse(reached);
            rows.add(row(name(lever, shown), new Span(after, reached, "saves"), step.map(one -> "−" + money(one.saving())).orElse("–"),
                    false,
                    Strings.of("savings.step.hint", Strings.of("lever." + lever), money(reached), money(after))));
            reached = after;
        }
        rows.add(row(Strings.of("savings.optimised"), new Span(BigDecimal.ZERO, reached, "total-span"), money(reached), true, ""));
        Optional<BigDecimal> budget = subject.scenario().ownPlan().monthlyBudget();
        BigDecimal held = shown == savings ? anchored(shown.today()) : shown.today();
        BigDecimal most = budget.filter(limit -> NiceAxis.isNear(limit, held)).orElse(held).max(held);
        waterfall.markLimit(budget.map(limit -> Strings.of("chart.budget", figures.axis(limit, subject.currency()))).orElse(""));
        waterfall.show(rows, BigDecimal.ZERO, most, budget.filter(limit -> limit.compareTo(most) <= 0));
    }

    /// The levers that save something. During a drag also those that did at its start and the one being moved, so that no row
    /// comes or goes.
    private List<Lever> stepsOf(Savings shown) {
        Set<Lever> kept = EnumSet.noneOf(Lever.class);
        shown.steps().forEach(step -> kept.add(step.lever()));
        subject.board().before().ifPresent(board -> anchor(board.scenario()).steps().forEach(step -> kept.add(step.lever())));
        table.moved().ifPresent(kept::add);
        return Stream.concat(Stream.of(Lever.MODEL), Stream.of(Lever.values()).filter(lever -> lever != Lever.MODEL))
                .filter(kept::contains).toList();
    }

    /// For example `Output tokens 300 → 210`.
    private String name(Lever lever, Savings shown) {
        Levers levers = shown.scenario().extras().levers();
        return lever.dimension().map(dimension -> {
            BigDecimal now = dimension.of(shown.scenario());
            BigDecimal aim = levers.pulls(lever) ? levers.aim(lever, now) : now;
            return Strings.of("levers.way", LeverSentences.input(lever).label(), LeverSentences.input(lever).withUnit(now, figures),
                    LeverSentences.input(lever).withUnit(aim, figures));
        }).orElseGet(() -> Strings.of("levers.way.model", shown.reached().model().name()));
    }

    private void showRisks() {
        BigDecimal today = savings.today();
        Savings.Risks wrong = Savings.Risks.of(savings.variant(), subject.scenario());
        List<Row> rows = List.of(
                row(Strings.of("savings.today"), new Span(BigDecimal.ZERO, today, "total-span"), money(today), true, ""),
                risk("prefix", Optional.of(wrong.brokenPrefix()), today), risk("answers", Optional.of(wrong.longerAnswers()), today),
                risk("searches", wrong.ungatedSearches(), today));
        Savings.Risks steady = subject.board().before().map(board -> Savings.Risks.of(
                Savings.start(subject.variant(), board.scenario().workload()), board.scenario())).orElse(wrong);
        BigDecimal most = Stream.concat(Stream.of(anchored(today), steady.brokenPrefix(), steady.longerAnswers()),
                steady.ungatedSearches().stream()).max(BigDecimal::compareTo).orElseThrow();
        risks.show(rows, BigDecimal.ZERO, most, Optional.empty());
    }

    /// @param total empty if the card has no price for it
    private Row risk(String name, Optional<BigDecimal> total, BigDecimal today) {
        String label = Strings.of("savings.risk." + name);
        Span now = new Span(BigDecimal.ZERO, today, "total-span");
        return total.map(sum -> new Row(label, "", List.of(now, new Span(today, sum, "costs")), "+" + money(sum.subtract(today)), "", false,
                Strings.of("savings.step.hint", label, money(today), money(sum)), Optional.empty()))
                .orElseGet(() -> new Row(label, "", List.of(now), Strings.of("levers.unpriced"), "", false,
                        Strings.of("withinBudget.unpriced.note", subject.card().name()), Optional.empty()));
    }

    private static Row row(String label, Span span, String result, boolean strong, String hint) {
        return new Row(label, "", List.of(span), result, "", strong, hint, Optional.empty());
    }

    /// The scenario with the targets as inputs. If that makes another variant the leading one, it chooses the one that the levers apply to.
    private Scenario applied() {
        Scenario applied = savings.applied();
        Answer answer = session.priced(applied);
        String reached = savings.reached().key();
        return answer.lead().filter(lead -> lead.variant().key().equals(reached)).isPresent() ? applied
                : applied.withExtras(applied.extras().withChoice(Optional.of(answer.comparison().nameOfChoice(savings.reached()))));
    }

    private Scenario with(Levers levers) {
        Scenario now = session.scenario().get();
        return now.withExtras(now.extras().withLevers(levers));
    }

    private String money(BigDecimal amount) {
        return LeverSentences.brief(amount, subject.currency(), figures);
    }
}
