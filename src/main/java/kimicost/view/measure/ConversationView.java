package kimicost.view.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kimicost.controller.Session;
import kimicost.model.Range;
import kimicost.model.pricing.Estimator;
import kimicost.model.scenario.Scenario;
import kimicost.model.workload.Conversation;
import kimicost.model.workload.Conversation.Cached;
import kimicost.model.workload.Workload;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.view.chart.FloatingBars;
import kimicost.view.chart.FloatingBars.Row;
import kimicost.view.chart.FloatingBars.Span;
import kimicost.view.input.NumberField;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.Choices;
import kimicost.view.part.Hints;
import kimicost.view.part.Legend;

/// Builds a conversation turn by turn and hands its averages to the sliders.
public final class ConversationView extends AnalysisView {
    private static final int MOST_BARS = 12;

    private final Session session;
    private final Figures figures;
    private final NumberField system;
    private final NumberField user;
    private final NumberField answer;
    private final NumberField turns;
    private final NumberField perUser;
    private final CheckBox shared = new CheckBox(Strings.of("conversation.shared"));
    private final ComboBox<Cached> cached = Choices.box("conversation-cached",
            value -> Strings.of("conversation.cached." + value));
    private final Button apply = new Button(Strings.of("apply"));
    private final Label sets = new Label();
    private final Label result = new Label();
    private final Label bounds = new Label();
    private final FloatingBars bars;
    private Conversation conversation;

    public ConversationView(Session session, Figures figures, Hints hints) {
        this.session = session;
        this.figures = figures;
        bars = new FloatingBars(hints);
        system = field("system", Workload.TOKENS);
        user = field("user", Workload.TOKENS);
        answer = field("answer", Workload.TOKENS);
        turns = field("turns", Conversation.TURNS);
        perUser = field("perUser", Conversation.PER_USER);
        shared.setId("conversation-shared");
        shared.setOnAction(event -> commit(read()));
        cached.getItems().setAll(Cached.values());
        cached.setOnAction(event -> commit(read()));
        perUser.orNone(Strings.of("conversation.perUser.none"));
        apply.setId("conversation-apply");
        apply.setDefaultButton(false);
        apply.disableProperty().bind(Stream.of(system, user, answer, turns, perUser)
                .<ObservableValue<Boolean>>map(field -> field.refusal().map(why -> !why.isEmpty()))
                .reduce((one, other) -> Bindings.createBooleanBinding(() -> one.getValue() || other.getValue(), one, other)).orElseThrow());
        apply.setOnAction(event -> session.commit(session.scenario().get()
                .withWorkload(conversation.appliedTo(session.scenario().get().workload()))));
        FlowPane controls = new FlowPane(named("conversation.system", system), named("conversation.user", user),
                named("conversation.answer", answer), named("conversation.turns", turns), shared,
                named("conversation.cached", cached), named("conversation.perUser", perUser), apply);
        controls.getStyleClass().add("levers");
        HBox legend = new HBox(Legend.key(Strings.of("conversation.hits"), "swatch", "hits"),
                Legend.key(Strings.of("conversation.misses"), "swatch", "misses"));
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

    private Conversation kept() {
        return session.scenario().get().extras().conversation().orElse(Conversation.DEFAULT);
    }

    private Conversation read() {
        return new Conversation(system.value().orElseThrow(), user.value().orElseThrow(), answer.value().orElseThrow(),
                turns.value().orElseThrow().intValueExact(), shared.isSelected(), cached.getValue(), perUser.value());
    }

    private void commit(Conversation typed) {
        if (subject != null && !typed.equals(kept())) {
            Scenario now = session.scenario().get();
            session.commit(now.withExtras(now.extras().withConversation(Optional.of(typed))));
        }
    }

    private NumberField field(String key, Range allowed) {
        NumberField field = new NumberField(Strings.of("conversation." + key), allowed, figures, number -> {
            Conversation all = read();
            all.messagesPerUser().ifPresent(messages -> Workload.MESSAGES_PER_USER.check("messagesPerUser", messages));
            commit(all);
        });
        field.small("conversation-" + key);
        return field;
    }

    @Override
    protected void render() {
        conversation = kept();
        system.put(Optional.of(conversation.systemTokens()));
        user.put(Optional.of(conversation.userTokens()));
        answer.put(Optional.of(conversation.answerTokens()));
        turns.put(Optional.of(BigDecimal.valueOf(conversation.turns())));
        perUser.put(conversation.perUser());
        shared.setSelected(conversation.sharedSystem());
        cached.setValue(conversation.cached());
        showConversation();
    }

    private void showConversation() {
        Workload applied = conversation.appliedTo(subject.scenario().workload());
        sets.setText(Strings.of("conversation.sets", figures.brief(applied.inputTokens()), figures.count(applied.outputTokens()),
                figures.roundedPercent(applied.cacheHitShare())) + " "
                + conversation.messagesPerUser()
                        .map(messages -> Strings.of("conversation.sets.messages", figures.count(messages)))
                        .orElse(Strings.of("conversation.sets.messagesStay", figures.count(applied.messagesPerUser()))));
        result.setText(Strings.of("conversation.result", figures.brief(applied.inputTokens()),
                figures.roundedPercent(applied.cacheHitShare()),
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
        return new Row(Strings.of("conversation.turn", Integer.toString(turn.number())), "",
                List.of(new Span(BigDecimal.ZERO, turn.hit(), "hits"), new Span(turn.hit(), turn.input(), "misses")),
                Strings.of("conversation.tokens", figures.count(turn.input()), turn.input()), "", false,
                Strings.of("conversation.turn.hint", Integer.toString(turn.number()), figures.count(turn.input()),
                        figures.count(turn.hit()), turn.input()),
                Optional.empty());
    }

    private BigDecimal total(Conversation one) {
        Scenario scenario = subject.scenario();
        return Estimator.estimate(subject.variant(), one.appliedTo(scenario.workload()), scenario.plan()).total();
    }

    private String money(BigDecimal amount) {
        return figures.money(amount, subject.currency());
    }
}
