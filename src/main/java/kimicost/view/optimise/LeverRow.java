package kimicost.view.optimise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import kimicost.controller.Session;
import kimicost.model.Range;
import kimicost.model.analysis.Savings;
import kimicost.model.analysis.Sensitivity;
import kimicost.model.analysis.WithinBudget;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Levers;
import kimicost.model.scenario.Levers.Lever;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.view.input.InputRow;
import kimicost.view.part.AnalysisView.Subject;
import kimicost.view.part.Hints;
import kimicost.view.part.Tips;

/// An input in the table of levers: its effect on the bill, how far it may go within the budget, and its target.
final class LeverRow {
    private static final PseudoClass SET = PseudoClass.getPseudoClass("set");
    private static final PseudoClass STILL = PseudoClass.getPseudoClass("still");
    /// Changes of at least this factor are shown as a multiple.
    private static final BigDecimal TIMES = BigDecimal.TEN;

    private final InputRow input;
    private final Optional<Lever> lever;
    private final Session session;
    private final Figures figures;
    private final Region line = new Region();
    private final HBox name = new HBox();
    private final Label now = new Label();
    private final EffectBar effect = new EffectBar();
    private final Label bound = new Label();
    private final Label change = new Label();
    private final Button within = new Button();
    private final Label target = new Label();
    private final Label saving = new Label();
    private final Optional<TargetSlider> slider;
    private String effectHint = "";
    private String boundHint = "";

    LeverRow(Dimension dimension, Session session, Figures figures, Hints hints) {
        this.session = session;
        this.figures = figures;
        input = InputRow.of(dimension);
        lever = Stream.of(Lever.values()).filter(one -> one.dimension().filter(dimension::equals).isPresent()).findFirst();
        slider = lever.map(one -> new TargetSlider("target-" + one, session, percent -> session.preview(with(aimed(one, percent)))));
        Label label = new Label(input.label());
        label.getStyleClass().add("lever-name");
        label.setMinWidth(0);
        label.setWrapText(true);
        Tips.soonOn(label, input::label);
        name.getChildren().add(label);
        name.setAlignment(Pos.CENTER_LEFT);
        name.getStyleClass().add("lever-names");
        if (isDemand(dimension)) {
            Label demand = new Label(Strings.of("levers.demand"));
            demand.getStyleClass().add("mark");
            demand.setMinWidth(Region.USE_PREF_SIZE);
            demand.managedProperty().bind(demand.visibleProperty());
            name.getChildren().add(demand);
        }
        line.getStyleClass().add("lever-line");
        now.getStyleClass().add("lever-now");
        now.setMinWidth(0);
        now.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        bound.getStyleClass().add("strong");
        change.getStyleClass().add("lever-change");
        bound.setMinWidth(Region.USE_PREF_SIZE);
        HBox both = new HBox(bound, change);
        both.getStyleClass().add("lever-bound");
        both.setAlignment(Pos.CENTER_LEFT);
        within.setGraphic(both);
        within.setId("within-" + dimension);
        within.getStyleClass().addAll("quiet", "within");
        within.setMinWidth(0);
        within.setMaxWidth(Double.MAX_VALUE);
        within.setAlignment(Pos.CENTER_LEFT);
        target.getStyleClass().add("lever-target");
        target.setId("aim-" + dimension);
        saving.getStyleClass().add("lever-saving");
        saving.setId("saves-" + dimension);
        hints.explain(effect, () -> effectHint);
        hints.explain(within, () -> boundHint);
        Tips.soonOn(effect, () -> effectHint);
        Tips.soonOn(within, () -> boundHint);
    }

    /// Whether an input is demand, which users decide, rather than something you control.
    static boolean isDemand(Dimension dimension) {
        return dimension == Dimension.USERS || dimension == Dimension.MESSAGES_PER_USER;
    }

    Dimension dimension() {
        return input.dimension();
    }

    /// The row's nodes from left to right; first the line below the row.
    List<Node> nodes() {
        return List.of(line, name, now, effect, within, slider.<Node>map(one -> one).orElseGet(Region::new), target, saving);
    }

    /// The lever, if its slider is being moved.
    Optional<Lever> moved() {
        return lever.filter(one -> slider.filter(TargetSlider::moves).isPresent());
    }

    /// The row's texts, for copying the table.
    List<String> texts() {
        return List.of(input.label(), now.getText(), effectHint, (bound.getText() + " " + change.getText()).strip(), target.getText(),
                saving.getText());
    }

    /// @param move  empty if the card has no price for the input
    /// @param scale the amount that half of the bar's width stands for
    /// @param limit how far the input may go; empty without a budget
    void show(Subject subject, Optional<Sensitivity.Move> move, BigDecimal total, BigDecimal scale, Optional<WithinBudget> limit,
            Savings savings, boolean possible) {
        BigDecimal value = dimension().of(subject.scenario());
        String unit = input.unit(value, figures, subject.currency());
        now.setText(unit.isEmpty() || unit.equals("%") ? text(value) : Strings.of("levers.value", text(value), unit));
        showEffect(subject, move, total, scale);
        showBound(subject, value, limit);
        lever.ifPresent(one -> showTarget(one, value, savings, possible));
        if (lever.isEmpty()) {
            target.setText("");
            saving.setText("");
        }
    }

    private void showEffect(Subject subject, Optional<Sensitivity.Move> move, BigDecimal total, BigDecimal scale) {
        if (move.isEmpty()) {
            effect.show(0, 0, Strings.of("levers.unpriced"));
            effectHint = Strings.of("withinBudget.unpriced.note", subject.card().name());
            return;
        }
        Sensitivity.Move one = move.get();
        double less = part(total.subtract(one.atLow().min(one.atHigh())), scale);
        double more = part(one.atLow().max(one.atHigh()).subtract(total), scale);
        String step = figures.difference(one.stepAdds(), BigDecimal.ZERO, subject.currency());
        effect.show(less, more, one.restsAtZero() ? Strings.of("levers.step", text(one.step()), step)
                : one.effect().signum() == 0 && total.signum() > 0 ? Strings.of("levers.still") : "");
        effectHint = one.restsAtZero() ? Strings.of("levers.step.hint", input.label(), text(one.step()), step)
                : one.effect().signum() == 0 ? Strings.of("levers.still.hint", input.label())
                        : Strings.of("sensitivity.hint", input.label(), text(one.low()), money(one.atLow(), subject), text(one.high()),
                                money(one.atHigh(), subject));
    }

    private static double part(BigDecimal amount, BigDecimal scale) {
        return scale.signum() == 0 ? 0 : Math.max(0, amount.doubleValue() / scale.doubleValue());
    }

    private void showBound(Subject subject, BigDecimal value, Optional<WithinBudget> limit) {
        String text = "–";
        String moved = "";
        boundHint = Strings.of("levers.noBudget");
        Optional<BigDecimal> reached = Optional.empty();
        if (limit.isPresent()) {
            BigDecimal budget = subject.scenario().ownPlan().monthlyBudget().orElseThrow();
            switch (limit.get()) {
                case WithinBudget.Bound at -> {
                    text = brief(at.value());
                    moved = change(value, at);
                    boundHint = Strings.of(aims(value, at.value()) ? "levers.proof.target" : "levers.proof.input", input.label(),
                            text(at.value()), money(at.cost(), subject), text(at.next()),
                            figures.moneyApart(at.nextCost(), budget, subject.currency()), money(budget, subject));
                    reached = Optional.of(at.value()).filter(bound -> bound.compareTo(value) != 0);
                }
                case WithinBudget.Always always -> {
                    text = Strings.of("levers.always");
                    boundHint = Strings.of("withinBudget.always.hint", input.label(), money(always.highest(), subject));
                }
                case WithinBudget.Never never -> {
                    moved = Strings.of("levers.never");
                    text = "";
                    boundHint = Strings.of("levers.never.hint", input.label(),
                            figures.moneyApart(never.lowest(), budget, subject.currency()), money(budget, subject));
                }
                case WithinBudget.Unpriced unpriced -> boundHint = Strings.of("withinBudget.unpriced.note", subject.card().name());
            }
        }
        bound.setText(text);
        bound.setManaged(!text.isEmpty());
        change.setText(moved);
        within.setOnAction(reached.map(at -> (EventHandler<ActionEvent>) event -> reach(at)).orElse(null));
        within.setFocusTraversable(reached.isPresent());
        within.pseudoClassStateChanged(STILL, reached.isEmpty());
        within.setAccessibleText(boundHint);
    }

    /// Whether `at` is a saving, which becomes the lever's target. Otherwise there is room in the budget, and the input itself is
    /// set.
    private boolean aims(BigDecimal value, BigDecimal at) {
        return lever.filter(one -> one.raises() ? at.compareTo(value) > 0 : at.compareTo(value) < 0).isPresent();
    }

    private void reach(BigDecimal at) {
        BigDecimal value = dimension().of(scenario());
        if (aims(value, at)) {
            session.commit(with(levers().aimedAt(lever.orElseThrow(), value, at)));
        } else {
            session.commit(dimension().with(scenario(), at));
        }
    }

    private void showTarget(Lever one, BigDecimal value, Savings savings, boolean possible) {
        Levers levers = levers();
        BigDecimal aim = levers.pulls(one) ? levers.aim(one, value) : value;
        boolean set = possible && aim.compareTo(value) != 0;
        Optional<Savings.Step> step = savings.step(one);
        double today = one.raises() ? value.movePointRight(2).doubleValue() : 100;
        slider.orElseThrow().show(today, set ? levers.target(one).movePointRight(2).doubleValue() : today);
        slider.orElseThrow().setDisable(!possible);
        target.setText(set ? brief(aim) : possible ? Strings.of("levers.asNow") : "–");
        target.pseudoClassStateChanged(SET, set);
        slider.orElseThrow().name(Strings.of("levers.target.name", input.label(), set ? text(aim) : Strings.of("levers.asNow"),
                text(value)));
        saving.setText(
                step.map(pulled -> "−" + LeverSentences.brief(pulled.saving(), savings.variant().card().currency(), figures)).orElse("–"));
        saving.pseudoClassStateChanged(SET, step.isPresent());
    }

    /// @param percent of the present value or, for cache hits and batches, of everything
    private Levers aimed(Lever one, double percent) {
        BigDecimal share = BigDecimal.valueOf(percent).movePointLeft(2);
        BigDecimal value = dimension().of(scenario());
        boolean pulled = one.raises() ? share.compareTo(value) > 0 : share.compareTo(BigDecimal.ONE) < 0;
        return pulled ? levers().withTarget(one, share).with(one, true) : levers().with(one, false);
    }

    private Scenario scenario() {
        return session.scenario().get();
    }

    private Levers levers() {
        return scenario().extras().levers();
    }

    private Scenario with(Levers changed) {
        return scenario().withExtras(scenario().extras().withLevers(changed));
    }

    /// The change needed to get there, such as `−2.3%`, or `+5.7 points` for shares.
    private String change(BigDecimal from, WithinBudget.Bound at) {
        BigDecimal to = at.value();
        if (dimension().range().equals(Range.SHARE)) {
            BigDecimal points = to.subtract(from).movePointRight(2).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
            return Strings.of("levers.points", points.signum() < 0 ? "−" : "+", figures.count(points.abs()));
        }
        return from.signum() == 0 ? "" : at.times(from).filter(times -> times.compareTo(TIMES) >= 0)
                .map(times -> Strings.of("levers.times", figures.brief(times))).orElseGet(() -> figures.more(to, from).replace('-', '−'));
    }

    private String text(BigDecimal value) {
        return input.withUnit(value, figures);
    }

    /// Short enough for its column. The tooltip has all digits.
    private String brief(BigDecimal value) {
        String whole = text(value);
        return whole.length() <= 7 ? whole : input.inShort(value, figures);
    }

    private String money(BigDecimal amount, Subject subject) {
        return figures.money(amount, subject.currency());
    }
}
