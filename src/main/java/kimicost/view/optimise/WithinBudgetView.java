package kimicost.view.optimise;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kimicost.controller.Session;
import kimicost.model.analysis.WithinBudget;
import kimicost.model.pricing.Estimator;
import kimicost.model.scenario.Dimension;
import kimicost.text.Figures;
import kimicost.text.NiceAxis;
import kimicost.text.Strings;
import kimicost.view.chart.FloatingBars;
import kimicost.view.chart.FloatingBars.Action;
import kimicost.view.chart.FloatingBars.Row;
import kimicost.view.chart.FloatingBars.Span;
import kimicost.view.input.InputRow;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.Hints;

/// How far each slider may go within the monthly budget, drawn on the slider's own track.
public final class WithinBudgetView extends AnalysisView {
    private final Session session;
    private final Figures figures;
    private final FloatingBars bars;
    private final Label question = new Label();
    private final Button suggestion = new Button();

    public WithinBudgetView(Session session, Figures figures, Hints hints) {
        this.session = session;
        this.figures = figures;
        bars = new FloatingBars(hints);
        question.getStyleClass().add("question");
        question.setWrapText(true);
        question.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(bars, Priority.ALWAYS);
        suggestion.setId("suggest-budget");
        suggestion.managedProperty().bind(suggestion.visibleProperty());
        suggestion.setOnAction(event -> session.commit(Dimension.MONTHLY_BUDGET.with(session.scenario().get(), suggested())));
        getChildren().addAll(question, suggestion, bars);
    }

    @Override
    protected void render() {
        Optional<BigDecimal> budget = subject.scenario().plan().monthlyBudget();
        question.setText(budget.map(limit -> Strings.of("withinBudget.question", subject.name(), money(limit)))
                .orElse(Strings.of("withinBudget.noBudget")));
        suggestion.setVisible(budget.isEmpty());
        suggestion.setText(Strings.of("withinBudget.suggest", figures.axis(suggested(), subject.currency())));
        List<Row> rows = budget.map(limit -> Dimension.BILLED.stream().map(InputRow::of)
                .map(input -> row(input, WithinBudget.of(subject.variant(), input.dimension(), subject.scenario(), limit)))
                .toList()).orElse(List.of());
        bars.show(rows, BigDecimal.ZERO, BigDecimal.ONE, Optional.empty());
    }

    private Row row(InputRow input, WithinBudget inverse) {
        BigDecimal now = input.dimension().of(subject.scenario());
        Span present = new Span(position(input, now), position(input, now), "present");
        return switch (inverse) {
            case WithinBudget.Bound bound -> {
                BigDecimal end = bound.most() ? BigDecimal.ZERO : BigDecimal.ONE;
                String value = input.withUnit(bound.value(), figures);
                String proof = Strings.of("withinBudget.proof", value, apart(bound.cost()),
                        input.withUnit(bound.next(), figures), apart(bound.nextCost()));
                yield new Row(input.label(), input.withUnit(now, figures),
                        List.of(track(), new Span(end, position(input, bound.value()), "allowed"), present),
                        Strings.of(bound.most() ? "withinBudget.most" : "withinBudget.least", value), proof, false, proof,
                        Optional.of(new Action(Strings.of("apply"), () -> session.commit(
                                input.dimension().with(session.scenario().get(), bound.value())))));
            }
            case WithinBudget.Always always -> new Row(input.label(), input.withUnit(now, figures),
                    List.of(track(), new Span(BigDecimal.ZERO, BigDecimal.ONE, "allowed"), present), Strings.of("withinBudget.always"),
                    Strings.of("withinBudget.always.note", money(always.highest())), false,
                    Strings.of("withinBudget.always.hint", input.label(), money(always.highest())), Optional.empty());
            case WithinBudget.Never never -> new Row(input.label(), input.withUnit(now, figures), List.of(track(), present),
                    Strings.of("withinBudget.never"), Strings.of("withinBudget.never.note", apart(never.lowest())), false,
                    Strings.of("withinBudget.never.hint", input.label(), apart(never.lowest())), Optional.empty());
            case WithinBudget.Unpriced unpriced -> new Row(input.label(), input.withUnit(now, figures), List.of(track(), present),
                    Strings.of("withinBudget.unpriced"), Strings.of("withinBudget.unpriced.note", subject.card().name()), false,
                    Strings.of("withinBudget.unpriced.note", subject.card().name()), Optional.empty());
        };
    }

    /// A round budget that holds the present bill.
    private BigDecimal suggested() {
        return NiceAxis.holding(Estimator.estimate(subject.variant(), subject.scenario().workload(), subject.scenario().plan()).total())
                .upper();
    }

    private static Span track() {
        return new Span(BigDecimal.ZERO, BigDecimal.ONE, "track-span");
    }

    private static BigDecimal position(InputRow input, BigDecimal value) {
        return BigDecimal.valueOf(input.scale().positionOf(input.written(value)));
    }

    private String money(BigDecimal amount) {
        return figures.money(amount, subject.currency());
    }

    /// With the digits that tell it from the budget: rounded, both sides might read the same.
    private String apart(BigDecimal amount) {
        return figures.moneyApart(amount, subject.scenario().plan().monthlyBudget().orElseThrow(), subject.currency());
    }
}
