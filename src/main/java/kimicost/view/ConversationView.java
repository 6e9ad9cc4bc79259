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
import kimicost.model.pricing.Estimator;
import kimicost.model.scenario.Scenario;
import kimicost.model.workload.Conversation.Cached;
import kimicost.model.workload.Conversation;
import kimicost.model.workload.Workload;
import kimicost.text.Figures;
import kimicost.text.TypedNumber.NotANumber;
import kimicost.text.TypedNumber;
import kimicost.view.FloatingBars.Row;
import kimicost.view.FloatingBars.Span;

/// Builds a conversation turn by turn and hands its averages to the sliders.
final class ConversationView extends Analysis {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final int MOST_BARS = 12;

    private final Session session;
    private final Figures figures;
    private final TextField system = field("conversation-system");
    private final TextField user = field("conversation-user");
    private final TextField answer = field("conversation-answer");
    private final TextField turns = field("conversation-turns");
    private final TextField perUser = field("conversation-per-user");
    private final CheckBox shared = new CheckBox(Strings.of("conversation.shared"));
    private final ComboBox<Cached> cached = Choices.box("conversation-cached",
            value -> Strings.of("conversation.cached." + value));
    private final Button apply = new Button(Strings.of("apply"));
    private final Label sets = new Label();
    private final Label result = new Label();
    private final Label bounds = new Label();
    private final FloatingBars bars;
    private Conversation conversation;

    ConversationView(Session session, Figures figures, Hints hints) {
        this.session = session;
        this.figures = figures;
        bars = new FloatingBars(hints);
        shared.setId("conversation-shared");
        shared.setOnAction(event -> commit());
        cached.getItems().setAll(Cached.values());
        cached.setOnAction(event -> commit());
        perUser.setPromptText(Strings.of("conversation.perUser.none"));
        apply.setId("conversation-apply");
        apply.setDefaultButton(false);
        apply.setOnAction(event -> session.commit(session.scenario().get()
                .withWorkload(conversation.appliedTo(session.scenario().get().workload()))));
        FlowPane controls = new FlowPane(named("conversation.system", system), named("conversation.user", user),
                named("conversation.answer", answer), named("conversation.turns", turns), shared,
                named("conversation.cached", cached), named("conversation.perUser", perUser), apply);
        controls.getStyleClass().add("levers");
        HBox legend = new HBox(ComparePane.key(Strings.of("conversation.hits"), "swatch", "hits"),
                ComparePane.key(Strings.of("conversation.misses"), "swatch", "misses"));
        legend.getStyleClass().add("controls");
        result.getStyleClass().add("question");
        for (Label text : List.of(sets, result, bounds)) {
            text.setWrapText(true);
            text.setMinHeight(USE_PREF_SIZE);
        }
        bounds.getStyleClass().add("note");
        sets.getStyleClass().add("note");
        sets.setId("conversation-sets");
        VBox.setVgrow(bars, Priority.ALWAYS);
        getChildren().addAll(controls, sets, result, bounds, legend, bars);
    }

    private TextField field(String id) {
        TextField field = new TextField();
        field.setId(id);
        field.getStyleClass().add("small-field");
        field.setOnAction(event -> commit());
        field.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                commit();
            }
        });
        return field;
    }

    private Conversation kept() {
        return session.scenario().get().extras().conversation().orElse(Conversation.DEFAULT);
    }

    /// Keeps what is typed in the scenario, or says what is wrong with it.
    private void commit() {
        if (subject == null) {
            return;
        }
        try {
            BigDecimal count = number(turns);
            if (!Conversation.TURNS.allows(count)) {
                turns.pseudoClassStateChanged(INVALID, true);
                throw new InvalidValue("turns", count.toPlainString(), Conversation.TURNS.allowed());
            }
            Optional<BigDecimal> conversations = perUser.getText().isBlank() ? Optional.empty() : Optional.of(number(perUser));
            perUser.pseudoClassStateChanged(INVALID, false);
            Conversation typed = new Conversation(number(system), number(user), number(answer), count.intValueExact(),
                    shared.isSelected(), cached.getValue(), conversations);
            typed.messagesPerUser().ifPresent(messages -> Workload.MESSAGES_PER_USER.check("messagesPerUser", messages));
            if (!typed.equals(kept())) {
                Scenario now = session.scenario().get();
                session.commit(now.withExtras(now.extras().withConversation(Optional.of(typed))));
            } else {
                refresh();
            }
        } catch (NotANumber | InvalidValue e) {
            apply.setDisable(true);
            result.setText(e.getMessage());
            sets.setText("");
            bounds.setText("");
            bars.show(List.of(), BigDecimal.ZERO, BigDecimal.ONE, Optional.empty());
        }
    }

    @Override
    void render() {
        conversation = kept();
        show(system, conversation.systemTokens());
        show(user, conversation.userTokens());
        show(answer, conversation.answerTokens());
        show(turns, BigDecimal.valueOf(conversation.turns()));
        if (!perUser.isFocused()) {
            perUser.setText(conversation.perUser().map(figures::count).orElse(""));
            perUser.pseudoClassStateChanged(INVALID, false);
        }
        shared.setSelected(conversation.sharedSystem());
        cached.setValue(conversation.cached());
        apply.setDisable(false);
        showConversation();
    }

    private void show(TextField field, BigDecimal value) {
        if (!field.isFocused()) {
            field.setText(figures.count(value));
            field.pseudoClassStateChanged(INVALID, false);
        }
    }

    private BigDecimal number(TextField field) throws NotANumber {
        field.pseudoClassStateChanged(INVALID, true);
        BigDecimal value = new TypedNumber(figures.locale()).number(field.getText());
        field.pseudoClassStateChanged(INVALID, false);
        return value;
    }

    private void showConversation() {
        Workload applied = conversation.appliedTo(subject.scenario().workload());
        sets.setText(Strings.of("conversation.sets", figures.brief(applied.inputTokens()), figures.count(applied.outputTokens()),
                figures.roundedPercent(applied.cacheHitShare())) + " " + conversation.messagesPerUser()
                .map(messages -> Strings.of("conversation.sets.messages", figures.count(messages)))
                .orElse(Strings.of("conversation.sets.messagesStay", figures.count(applied.messagesPerUser()))));
        result.setText(Strings.of("conversation.result", figures.brief(applied.inputTokens()), figures.roundedPercent(applied.cacheHitShare()),
                figures.count(applied.messagesPerUser()), figures.count(applied.users()), money(total(conversation)), subject.name()));
        bounds.setText(Strings.of("conversation.bounds", money(total(conversation.with(Cached.NOTHING))),
                money(total(conversation.with(Cached.PREVIOUS_REQUEST))), money(total(conversation.with(Cached.WHOLE_HISTORY)))));
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

    private BigDecimal total(Conversation one) {
        Scenario scenario = subject.scenario();
        return Estimator.estimate(subject.variant(), one.appliedTo(scenario.workload()), scenario.plan()).total();
    }

    private String money(BigDecimal amount) {
        return figures.money(amount, subject.currency());
    }
}
