package kimicost.view.optimise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import kimicost.controller.Session;
import kimicost.model.analysis.Savings;
import kimicost.model.analysis.Savings.Move;
import kimicost.model.analysis.Savings.RateRise;
import kimicost.model.scenario.Levers;
import kimicost.model.scenario.Levers.Lever;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.view.part.AnalysisView.Subject;
import kimicost.view.part.Choices;
import kimicost.view.part.Hints;
import kimicost.view.part.Tips;

/// The row of the table of levers that is about the model: which one to move to.
final class ModelRow {
    private static final PseudoClass SET = PseudoClass.getPseudoClass("set");

    private final Figures figures;
    private final Region line = new Region();
    private final Label name = new Label(Strings.of("levers.model"));
    private final Label now = new Label();
    private final Label rise = new Label();
    private final Label within = new Label();
    private final ComboBox<Optional<Move>> choice;
    private final Label saving = new Label();
    private String withinHint = "";
    private boolean showing;

    ModelRow(Session session, Figures figures, Hints hints) {
        this.figures = figures;
        choice = Choices.box("target-MODEL", move -> move.map(one -> one.variant().model().name()).orElse(Strings.of("levers.asNow")));
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setMinWidth(0);
        name.setLabelFor(choice);
        line.getStyleClass().add("lever-line");
        name.getStyleClass().add("lever-name");
        now.getStyleClass().add("lever-now");
        rise.getStyleClass().add("effect-note");
        within.getStyleClass().addAll("lever-change", "within-models");
        within.setId("within-MODEL");
        saving.getStyleClass().add("lever-saving");
        saving.setId("saves-MODEL");
        choice.setOnAction(event -> {
            if (!showing && choice.getValue() != null) {
                Scenario scenario = session.scenario().get();
                Levers levers = scenario.extras().levers();
                session.commit(scenario.withExtras(scenario.extras().withLevers(
                        levers.withModel(choice.getValue().map(move -> move.variant().model().id())))));
            }
        });
        hints.explain(within, () -> withinHint);
        Tips.soonOn(within, () -> withinHint);
        Tips.soonOn(rise, rise::getText);
    }

    List<Node> nodes() {
        return List.of(line, name, now, rise, within, choice, saving);
    }

    List<String> texts() {
        return List.of(name.getText(), now.getText(), rise.getText(), within.getText(),
                Optional.ofNullable(choice.getValue()).flatMap(move -> move).map(move -> move.variant().model().name())
                        .orElse(Strings.of("levers.asNow")),
                saving.getText());
    }

    void show(Subject subject, Savings savings) {
        List<Move> moves = Savings.moves(savings.variant(), subject.scenario());
        Levers levers = subject.scenario().extras().levers();
        Optional<Move> chosen = levers.pulls(Lever.MODEL) ? levers.model().flatMap(
                id -> moves.stream().filter(move -> move.variant().model().id().equals(id)).findFirst()) : Optional.empty();
        List<Optional<Move>> entries = new ArrayList<>(List.of(Optional.empty()));
        moves.forEach(move -> entries.add(Optional.of(move)));
        showing = true;
        if (!entries.stream().map(ModelRow::id).toList().equals(choice.getItems().stream().map(ModelRow::id).toList())) {
            choice.getItems().setAll(entries);
        }
        choice.setValue(choice.getItems().stream().filter(entry -> id(entry).equals(id(chosen))).findFirst().orElseThrow());
        showing = false;
        now.setText(savings.variant().model().name());
        choice.setAccessibleText(Strings.of("levers.target.name", name.getText(),
                chosen.map(move -> move.variant().model().name()).orElse(Strings.of("levers.asNow")), now.getText()));
        rise.setText(chosen.flatMap(move -> RateRise.of(savings.variant().model(), move.variant().model())
                .map(rates -> Strings.of("levers.rates", signed(rates.input()), signed(rates.output())))).orElse(""));
        showWithin(subject, moves);
        Optional<Savings.Step> step = savings.step(Lever.MODEL);
        saving.setText(step.map(pulled -> "−" + LeverSentences.brief(pulled.saving(), subject.currency(), figures))
                .orElse(chosen.map(move -> move.total().compareTo(savings.today()) > 0).orElse(false) ? Strings.of("levers.costsMore")
                        : "–"));
        saving.pseudoClassStateChanged(SET, step.isPresent());
    }

    private static String id(Optional<Move> move) {
        return move.map(one -> one.variant().id()).orElse("");
    }

    /// The cheapest other model within the budget.
    private void showWithin(Subject subject, List<Move> moves) {
        Optional<BigDecimal> budget = subject.scenario().ownPlan().monthlyBudget();
        Optional<Move> cheapest = moves.stream().min(Comparator.comparing(Move::total));
        if (budget.isEmpty() || cheapest.isEmpty()) {
            within.setText("–");
            withinHint = budget.isEmpty() ? Strings.of("levers.noBudget") : "";
            return;
        }
        boolean fits = cheapest.get().total().compareTo(budget.get()) <= 0;
        String model = cheapest.get().variant().model().name();
        within.setText(fits ? model : Strings.of("levers.never"));
        withinHint = Strings.of("levers.model.hint", model, figures.money(cheapest.get().total(), subject.currency()));
    }

    private String signed(BigDecimal share) {
        return figures.more(BigDecimal.ONE.add(share), BigDecimal.ONE).replace('-', '−');
    }
}
