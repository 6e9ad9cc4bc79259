package kimicost.view;

import atlantafx.base.controls.ProgressSliderSkin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import kimicost.model.analysis.Savings;
import kimicost.model.analysis.Savings.Lever;
import kimicost.model.analysis.Savings.RateRise;
import kimicost.model.analysis.Savings.Targets;
import kimicost.model.pricing.Mode;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.Thinking;
import kimicost.text.Figures;
import kimicost.view.FloatingBars.Row;
import kimicost.view.FloatingBars.Span;

/// A waterfall from today's bill to the one that the guide's levers leave, each lever with a target of its own, and
/// what the bill becomes where habits slip instead.
final class SavingsView extends Analysis {
    private final Figures figures;
    private final Label rise = new Label();
    private final FloatingBars waterfall;
    private final FloatingBars risks;
    private final Map<Lever, CheckBox> switches = new EnumMap<>(Lever.class);
    private final Map<Lever, Slider> targets = new EnumMap<>(Lever.class);
    private final Label slip = new Label();
    private final ComboBox<ModelRates> model = Choices.box("savings-model", ModelRates::name);

    SavingsView(Figures figures, Hints hints) {
        this.figures = figures;
        waterfall = new FloatingBars(hints);
        risks = new FloatingBars(hints);
        FlowPane levers = new FlowPane();
        levers.getStyleClass().add("levers");
        for (Lever lever : Lever.values()) {
            levers.getChildren().add(control(lever));
        }
        model.setOnAction(event -> refresh());
        rise.getStyleClass().add("note");
        slip.getStyleClass().add("group-heading");
        VBox.setVgrow(waterfall, Priority.ALWAYS);
        getChildren().addAll(levers, rise, waterfall, slip, risks);
    }

    private Node control(Lever lever) {
        CheckBox on = new CheckBox(Strings.of("lever." + lever));
        on.setId("lever-" + lever);
        on.setSelected(true);
        on.selectedProperty().subscribe((before, now) -> refresh());
        switches.put(lever, on);
        HBox control = new HBox(on);
        control.getStyleClass().add("lever");
        control.setAlignment(Pos.CENTER_LEFT);
        if (lever == Lever.MODEL) {
            control.getChildren().add(model);
        } else if (lever != Lever.THINKING) {
            Slider target = new Slider(0, 100, switch (lever) {
                case PREFIX -> 80;
                case BATCH -> 30;
                case OUTPUT -> 70;
                default -> 50;
            });
            target.setBlockIncrement(1);
            target.disableProperty().bind(on.disabledProperty());
            target.setSkin(new ProgressSliderSkin(target));
            Label shown = new Label();
            shown.getStyleClass().add("strong");
            shown.textProperty().bind(target.valueProperty().map(value -> figures.percent(share(target))));
            target.valueProperty().subscribe((before, now) -> refresh());
            targets.put(lever, target);
            control.getChildren().addAll(target, shown);
        }
        return control;
    }

    @Override
    void render() {
        List<ModelRates> models = subject.card().models().stream()
                .filter(rates -> !rates.legacy() && !rates.retiredBy(subject.card().asOf())).toList();
        if (!model.getItems().equals(models)) {
            model.getItems().setAll(models);
            model.setValue(models.isEmpty() ? subject.variant().model() : models.getFirst());
        }
        // A lever that the model does not have is not offered.
        ModelRates own = subject.variant().model();
        switches.get(Lever.THINKING).setDisable(own.thinking() != Thinking.OPTIONAL);
        switches.get(Lever.BATCH).setDisable(subject.variant().mode() != Mode.STANDARD
                || own.batch().isEmpty() && model.getValue().batch().isEmpty());
        Set<Lever> pulled = EnumSet.noneOf(Lever.class);
        switches.forEach((lever, on) -> {
            if (on.isSelected() && !on.isDisabled()) {
                pulled.add(lever);
            }
        });
        Targets to = new Targets(model.getValue(), share(targets.get(Lever.PREFIX)), share(targets.get(Lever.BATCH)),
                share(targets.get(Lever.OUTPUT)), share(targets.get(Lever.SEARCH)));
        Savings savings = Savings.of(subject.variant(), subject.scenario(), to, pulled);
        rise.setText(rise(model.getValue()));
        waterfall.show(steps(savings), BigDecimal.ZERO, savings.today(), Optional.empty());
        showRisks(savings.today());
    }

    private List<Row> steps(Savings savings) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(Strings.of("savings.today"), new Span(BigDecimal.ZERO, savings.today(), "total-span"), money(savings.today()), true, ""));
        for (Savings.Step step : savings.steps()) {
            rows.add(row(Strings.of("lever." + step.lever()), new Span(step.after(), step.before(), "saves"), "−" + money(step.saving()), false,
                    Strings.of("savings.step.hint", Strings.of("lever." + step.lever()), money(step.before()), money(step.after()))));
        }
        rows.add(row(Strings.of(savings.steps().isEmpty() ? "savings.none" : "savings.optimised"),
                new Span(BigDecimal.ZERO, savings.optimised(), "total-span"), money(savings.optimised()), true, ""));
        return rows;
    }

    private void showRisks(BigDecimal today) {
        slip.setText(Strings.of("savings.risks", money(today)));
        Savings.Risks dearer = Savings.Risks.of(subject.variant(), subject.scenario());
        BigDecimal most = today.max(dearer.brokenPrefix()).max(dearer.longerAnswers()).max(dearer.ungatedSearches());
        risks.show(List.of(risk("prefix", dearer.brokenPrefix(), today), risk("answers", dearer.longerAnswers(), today),
                risk("searches", dearer.ungatedSearches(), today)), BigDecimal.ZERO, most, Optional.empty());
    }

    private Row risk(String name, BigDecimal total, BigDecimal today) {
        String label = Strings.of("savings.risk." + name);
        return new Row(label, "", List.of(new Span(BigDecimal.ZERO, today, "total-span"), new Span(today, total, "costs")),
                "+" + money(total.subtract(today)), "", false, Strings.of("savings.step.hint", label, money(today), money(total)), Optional.empty());
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
        boolean dearer = own.standard().output().compareTo(target.standard().output()) >= 0;
        RateRise up = dearer ? RateRise.of(target, own) : RateRise.of(own, target);
        return Strings.of("savings.rise", (dearer ? own : target).name(), (dearer ? target : own).name(),
                figures.roundedPercent(up.input()), figures.roundedPercent(up.output()));
    }

    private static BigDecimal share(Slider slider) {
        return BigDecimal.valueOf(Math.round(slider.getValue()), 2);
    }

    private String money(BigDecimal amount) {
        return figures.money(amount, subject.currency());
    }
}
