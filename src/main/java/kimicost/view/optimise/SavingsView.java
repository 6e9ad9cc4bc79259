package kimicost.view.optimise;

import atlantafx.base.controls.ProgressSliderSkin;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kimicost.controller.Session;
import kimicost.model.analysis.Savings;
import kimicost.model.analysis.Savings.RateRise;
import kimicost.model.analysis.Savings.Targets;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Levers;
import kimicost.model.scenario.Levers.Lever;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;
import kimicost.view.chart.FloatingBars;
import kimicost.view.chart.FloatingBars.Row;
import kimicost.view.chart.FloatingBars.Span;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.Choices;
import kimicost.view.part.Hints;

/// A waterfall from today's bill to the one that the guide's levers leave, each lever with a target of its own, and
/// what the bill becomes where habits slip instead.
public final class SavingsView extends AnalysisView {
    private final Session session;
    private final Figures figures;
    private final Label rise = new Label();
    private final FloatingBars waterfall;
    private final FloatingBars risks;
    private final Map<Lever, CheckBox> switches = new EnumMap<>(Lever.class);
    private final Map<Lever, Slider> targets = new EnumMap<>(Lever.class);
    private final Label slip = new Label();
    private final ComboBox<ModelRates> model = Choices.box("savings-model", ModelRates::name);

    public SavingsView(Session session, Figures figures, Hints hints) {
        this.session = session;
        this.figures = figures;
        waterfall = new FloatingBars(hints);
        risks = new FloatingBars(hints);
        FlowPane levers = new FlowPane();
        levers.getStyleClass().add("levers");
        for (Lever lever : Lever.values()) {
            levers.getChildren().add(control(lever));
        }
        model.setOnAction(event -> {
            if (model.getValue() != null && subject != null && !model.getValue().equals(target())) {
                commit(levers().withModel(model.getValue().id()));
            }
        });
        rise.getStyleClass().add("note");
        rise.setWrapText(true);
        rise.setMinHeight(USE_PREF_SIZE);
        slip.getStyleClass().add("group-heading");
        VBox.setVgrow(waterfall, Priority.ALWAYS);
        getChildren().addAll(levers, rise, waterfall, slip, risks);
    }

    private Node control(Lever lever) {
        CheckBox on = new CheckBox(Strings.of("lever." + lever));
        on.setId("lever-" + lever);
        on.setOnAction(event -> commit(levers().with(lever, on.isSelected())));
        switches.put(lever, on);
        HBox control = new HBox(on);
        control.getStyleClass().add("lever");
        control.setAlignment(Pos.CENTER_LEFT);
        if (lever == Lever.MODEL) {
            control.getChildren().add(model);
        } else if (lever != Lever.THINKING) {
            Slider target = new Slider(0, 100, percent(Levers.DEFAULT.target(lever)));
            target.setId("target-" + lever);
            target.setBlockIncrement(1);
            target.disableProperty().bind(on.disabledProperty());
            target.setSkin(new ProgressSliderSkin(target));
            Label shown = new Label();
            shown.getStyleClass().add("strong");
            shown.textProperty().bind(target.valueProperty().map(value -> figures.percent(share(target))));
            target.valueProperty().subscribe((before, now) -> {
                if (share(target).compareTo(levers().target(lever).setScale(2, RoundingMode.HALF_UP)) != 0) {
                    session.preview(with(levers().withTarget(lever, share(target))));
                    if (!target.isValueChanging()) {
                        session.commit();
                    }
                }
            });
            target.valueChangingProperty().subscribe((before, moving) -> {
                if (!moving) {
                    session.commit();
                }
            });
            targets.put(lever, target);
            control.getChildren().addAll(target, shown);
        }
        return control;
    }

    @Override
    protected void render() {
        List<ModelRates> models = models();
        if (!model.getItems().equals(models)) {
            model.getItems().setAll(models);
        }
        Levers levers = levers();
        ModelRates target = target();
        model.setValue(target);
        targets.forEach((lever, slider) -> {
            if (!slider.isValueChanging()) {
                slider.setValue(percent(levers.target(lever)));
            }
        });
        // A lever that saves nothing, however far it goes, is not offered.
        Set<Lever> possible = Savings.possible(subject.variant(), subject.scenario(), target);
        switches.forEach((lever, on) -> {
            on.setSelected(possible.contains(lever) && !levers.off().contains(lever));
            on.setDisable(!possible.contains(lever));
        });
        Set<Lever> pulled = EnumSet.noneOf(Lever.class);
        switches.forEach((lever, on) -> {
            if (on.isSelected()) {
                pulled.add(lever);
            }
        });
        Savings savings = Savings.of(subject.variant(), subject.scenario(), new Targets(target, levers), pulled);
        // One that has no effect as far as it goes bears a dash in place of its tick.
        Set<Lever> idle = EnumSet.copyOf(pulled);
        savings.steps().forEach(step -> idle.remove(step.lever()));
        switches.forEach((lever, on) -> on.setIndeterminate(idle.contains(lever)));
        rise.setText(Stream.of(rise(target), note("savings.idle", idle),
                note("savings.impossible", EnumSet.complementOf(EnumSet.copyOf(possible))))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" ")));
        waterfall.show(steps(savings), BigDecimal.ZERO, savings.today(), Optional.empty());
        showRisks(savings.today());
    }

    /// The models one may move to: on offer on the day asked about.
    private List<ModelRates> models() {
        RateCard card = subject.card();
        return card.models().stream()
                .filter(rates -> !rates.legacy() && !rates.retiredBy(card.asOf()) && card.retiredSince(rates).isEmpty()).toList();
    }

    /// The model asked for, else the first on offer, else the variant's own.
    private ModelRates target() {
        List<ModelRates> models = models();
        return levers().model().flatMap(id -> models.stream().filter(rates -> rates.id().equals(id)).findFirst())
                .or(() -> models.stream().findFirst()).orElse(subject.variant().model());
    }

    private Levers levers() {
        return session.scenario().get().extras().levers();
    }

    private Scenario with(Levers changed) {
        Scenario now = session.scenario().get();
        return now.withExtras(now.extras().withLevers(changed));
    }

    private void commit(Levers changed) {
        session.commit(with(changed));
    }

    private List<Row> steps(Savings savings) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(Strings.of("savings.today"), new Span(BigDecimal.ZERO, savings.today(), "total-span"), money(savings.today()), true,
                ""));
        for (Savings.Step step : savings.steps()) {
            rows.add(row(Strings.of("lever." + step.lever()), new Span(step.after(), step.before(), "saves"), "−" + money(step.saving()),
                    false,
                    Strings.of("savings.step.hint", Strings.of("lever." + step.lever()), money(step.before()), money(step.after()))));
        }
        rows.add(row(Strings.of(savings.steps().isEmpty() ? "savings.none" : "savings.optimised"),
                new Span(BigDecimal.ZERO, savings.optimised(), "total-span"), money(savings.optimised()), true, ""));
        return rows;
    }

    private void showRisks(BigDecimal today) {
        slip.setText(Strings.of("savings.risks", money(today)));
        Savings.Risks wrong = Savings.Risks.of(subject.variant(), subject.scenario());
        BigDecimal most = today.max(wrong.brokenPrefix()).max(wrong.longerAnswers()).max(wrong.ungatedSearches().orElse(today));
        risks.show(List.of(risk("prefix", wrong.brokenPrefix(), today), risk("answers", wrong.longerAnswers(), today),
                wrong.ungatedSearches().map(total -> risk("searches", total, today)).orElseGet(() -> unpriced(today))),
                BigDecimal.ZERO, most, Optional.empty());
    }

    /// A search in every message where the card prints no fee for one.
    private Row unpriced(BigDecimal today) {
        return new Row(Strings.of("savings.risk.searches"), "", List.of(new Span(BigDecimal.ZERO, today, "total-span")),
                Strings.of("withinBudget.unpriced"), "", false, Strings.of("withinBudget.unpriced.note", subject.card().name()),
                Optional.empty());
    }

    private static String note(String key, Set<Lever> levers) {
        return levers.isEmpty() ? ""
                : Strings.of(key, Names.clauses(levers.stream().map(lever -> Strings.of("lever." + lever)).toList()));
    }

    private Row risk(String name, BigDecimal total, BigDecimal today) {
        String label = Strings.of("savings.risk." + name);
        return new Row(label, "", List.of(new Span(BigDecimal.ZERO, today, "total-span"), new Span(today, total, "costs")),
                "+" + money(total.subtract(today)), "", false, Strings.of("savings.step.hint", label, money(today), money(total)),
                Optional.empty());
    }

    private static Row row(String label, Span span, String result, boolean strong, String hint) {
        return new Row(label, "", List.of(span), result, "", strong, hint, Optional.empty());
    }

    /// What the model lever is worth by the printed rates, whichever way it goes.
    private String rise(ModelRates target) {
        ModelRates own = subject.variant().model();
        if (own.id().equals(target.id())) {
            return "";
        }
        return RateRise.of(own, target)
                .map(rise -> Strings.of("savings.rise", target.name(), own.name(), signed(rise.input()), signed(rise.output())))
                .orElse("");
    }

    private String signed(BigDecimal share) {
        return figures.more(BigDecimal.ONE.add(share), BigDecimal.ONE);
    }

    private static double percent(BigDecimal share) {
        return share.movePointRight(2).doubleValue();
    }

    private static BigDecimal share(Slider slider) {
        return BigDecimal.valueOf(Math.round(slider.getValue()), 2);
    }

    private String money(BigDecimal amount) {
        return figures.money(amount, subject.currency());
    }
}
