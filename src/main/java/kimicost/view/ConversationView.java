package kimicost.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kimicost.controller.Session;
import kimicost.model.InvalidValue;
import kimicost.model.analysis.Conversation;
import kimicost.model.analysis.Conversation.Cached;
import kimicost.model.pricing.Estimator;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.text.TypedNumber;
import kimicost.text.TypedNumber.NotANumber;
import kimicost.view.FloatingBars.Row;
import kimicost.view.FloatingBars.Span;

/// Builds a conversation turn by turn and hands its averages to the sliders.
final class ConversationView extends Analysis {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final int MOST_BARS = 12;

    private final Session session;
    private final Figures figures;
    private final TextField system = field("conversation-system", "500");
    private final TextField user = field("conversation-user", "200");
    private final TextField answer = field("conversation-answer", "300");
    private final TextField turns = field("conversation-turns", "10");
    private final CheckBox shared = new CheckBox(Strings.of("conversation.shared"));
    private final ComboBox<Cached> cached = Choices.box("conversation-cached",
            value -> Strings.of("conversation.cached." + value));
    private final Button apply = new Button(Strings.of("apply"));
    private final Label result = new Label();
    private final Label bounds = new Label();
    private final FloatingBars bars;
    private Conversation conversation;

    ConversationView(Session session, Figures figures, Hints hints) {
        this.session = session;
        this.figures = figures;
        bars = new FloatingBars(hints);
        shared.setId("conversation-shared");
        shared.setSelected(true);
        shared.selectedProperty().subscribe((before, now) -> refresh());
        cached.getItems().setAll(Cached.values());
        cached.setValue(Cached.PREVIOUS_REQUEST);
        cached.valueProperty().subscribe((before, now) -> refresh());
        apply.setId("conversation-apply");
        apply.setDefaultButton(false);
        apply.setOnAction(event -> session.commit(session.scenario().get()
                .withWorkload(conversation.appliedTo(session.scenario().get().workload())
                        .withMessagesPerUser(BigDecimal.valueOf(conversation.turns())))));
        FlowPane controls = new FlowPane(named("conversation.system", system), named("conversation.user", user),
                named("conversation.answer", answer), named("conversation.turns", turns), shared,
                named("conversation.cached", cached), apply);
        controls.getStyleClass().add("levers");
        HBox legend = new HBox(ComparePane.key(Strings.of("conversation.hits"), "swatch", "hits"),
                ComparePane.key(Strings.of("conversation.misses"), "swatch", "misses"));
        legend.getStyleClass().add("controls");
        result.getStyleClass().add("question");
        for (Label text : List.of(result, bounds)) {
            text.setWrapText(true);
            text.setMinHeight(USE_PREF_SIZE);
        }
        bounds.getStyleClass().add("note");
        VBox.setVgrow(bars, Priority.ALWAYS);
        getChildren().addAll(controls, result, bounds, legend, bars);
    }

    private TextField field(String id, String preset) {
        TextField field = new TextField(preset);
        field.setId(id);
        field.getStyleClass().add("small-field");
        field.textProperty().subscribe((before, now) -> refresh());
        return field;
    }

    @Override
    void render() {
        try {
            BigDecimal count = number(turns);
            if (!Conversation.TURNS.allows(count)) {
                turns.pseudoClassStateChanged(INVALID, true);
                throw new InvalidValue("turns", count.toPlainString(), Conversation.TURNS.allowed());
            }
            conversation = new Conversation(number(system), number(user), number(answer), count.intValueExact(),
                    shared.isSelected(), cached.getValue());
            apply.setDisable(false);
            showConversation();
        } catch (NotANumber | InvalidValue e) {
            apply.setDisable(true);
            result.setText(e.getMessage());
            bounds.setText("");
            bars.show(List.of(), BigDecimal.ZERO, BigDecimal.ONE, Optional.empty());
        }
    }

    private BigDecimal number(TextField field) throws NotANumber {
        field.pseudoClassStateChanged(INVALID, true);
        BigDecimal value = new TypedNumber(figures.locale()).number(field.getText());
        field.pseudoClassStateChanged(INVALID, false);
        return value;
    }

    private void showConversation() {
        BigDecimal average = conversation.appliedTo(subject.scenario().workload()).inputTokens();
        BigDecimal share = conversation.appliedTo(subject.scenario().workload()).cacheHitShare();
        result.setText(Strings.of("conversation.result", figures.brief(average), figures.roundedPercent(share),
                figures.count(subject.scenario().workload().users()), money(total(conversation)), subject.name()));
        bounds.setText(Strings.of("conversation.bounds", money(total(with(Cached.NOTHING))),
                money(total(with(Cached.PREVIOUS_REQUEST))), money(total(with(Cached.WHOLE_HISTORY)))));
        List<Conversation.Turn> all = conversation.turnByTurn();
        BigDecimal most = all.stream().map(Conversation.Turn::input).max(BigDecimal::compareTo).orElseThrow();
        bars.show(sample(all).map(this::row).toList(), BigDecimal.ZERO, most, Optional.empty());
    }

    /// Every turn of a short conversation, evenly spread turns of a long one, first and last among them.
    private static Stream<Conversation.Turn> sample(List<Conversation.Turn> all) {
        int count = Math.min(all.size(), MOST_BARS);
        List<Conversation.Turn> sample = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sample.add(all.get(count == 1 ? 0 : i * (all.size() - 1) / (count - 1)));
        }
        return sample.stream();
    }

    private Row row(Conversation.Turn turn) {
        return new Row(Strings.of("conversation.turn", turn.number()), "",
                List.of(new Span(BigDecimal.ZERO, turn.hit(), "hits"), new Span(turn.hit(), turn.input(), "misses")),
                Strings.of("conversation.tokens", figures.count(turn.input())), "", false,
                Strings.of("conversation.turn.hint", turn.number(), figures.count(turn.input()), figures.count(turn.hit())), Optional.empty());
    }

    private Conversation with(Cached other) {
        return new Conversation(conversation.systemTokens(), conversation.userTokens(), conversation.answerTokens(),
                conversation.turns(), conversation.sharedSystem(), other);
    }

    /// One conversation of each user a month.
    private BigDecimal total(Conversation one) {
        Scenario scenario = subject.scenario();
        return Estimator.estimate(subject.variant(), one.appliedTo(scenario.workload())
                .withMessagesPerUser(BigDecimal.valueOf(one.turns())), scenario.plan()).total();
    }

    private String money(BigDecimal amount) {
        return figures.money(amount, subject.currency());
    }
}
