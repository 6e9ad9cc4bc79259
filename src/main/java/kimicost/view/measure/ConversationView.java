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
import kimicost.model.InvalidValue;
import kimicost.model.Range;
import kimicost.model.pricing.Estimator;
import kimicost.model.scenario.Scenario;
import kimicost.model.workload.Conversation;
import kimicost.model.workload.Conversation.Cached;
import kimicost.model.workload.Workload;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.text.TypedNumber;
import kimicost.text.TypedNumber.NotANumber;
import kimicost.view.chart.FloatingBars;
import kimicost.view.chart.FloatingBars.Row;
import kimicost.view.chart.FloatingBars.Span;
import kimicost.view.input.TypedField;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.Choices;
import kimicost.view.part.Hints;
import kimicost.view.part.Legend;

/// Builds a conversation turn by turn and hands its averages to the sliders.
public final class ConversationView extends AnalysisView {
    private static final int MOST_BARS = 12;

    private final Session session;
    private final Figures figures;
    private final Entry system = new Entry("system", Workload.TOKENS);
    private final Entry user = new Entry("user", Workload.TOKENS);
    private final Entry answer = new Entry("answer", Workload.TOKENS);
    private final Entry turns = new Entry("turns", Conversation.TURNS);
    private final Entry perUser = new Entry("perUser", Conversation.PER_USER);
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
        shared.setId("conversation-shared");
        shared.setOnAction(event -> commit(read()));
        cached.getItems().setAll(Cached.values());
        cached.setOnAction(event -> commit(read()));
        perUser.field.setPromptText(Strings.of("conversation.perUser.none"));
        apply.setId("conversation-apply");
        apply.setDefaultButton(false);
        apply.disableProperty().bind(Stream.of(system, user, answer, turns, perUser)
                .<ObservableValue<Boolean>>map(entry -> entry.field.refusal().map(why -> !why.isEmpty()))
                .reduce((one, other) -> Bindings.createBooleanBinding(() -> one.getValue() || other.getValue(), one, other)).orElseThrow());
        apply.setOnAction(event -> session.commit(session.scenario().get()
                .withWorkload(conversation.appliedTo(session.scenario().get().workload()))));
        FlowPane controls = new FlowPane(named("conversation.system", system.field), named("conversation.user", user.field),
                named("conversation.answer", answer.field), named("conversation.turns", turns.field), shared,
                named("conversation.cached", cached), named("conversation.perUser", perUser.field), apply);
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
        return new Conversation(system.number(), user.number(), answer.number(), turns.number().intValueExact(),
                shared.isSelected(), cached.getValue(), perUser.value);
    }

    private void commit(Conversation typed) {
        if (subject != null && !typed.equals(kept())) {
            Scenario now = session.scenario().get();
            session.commit(now.withExtras(now.extras().withConversation(Optional.of(typed))));
        }
    }

    /// One of the numbers, as it was taken last; only the conversations of a user may be none.
    private final class Entry implements TypedField.Content {
        private final String name;
        private final Range range;
        private final TypedField field;
        private Optional<BigDecimal> value = Optional.empty();

        Entry(String key, Range range) {
            this.range = range;
            name = Strings.of("conversation." + key);
            field = new TypedField(name, this).withTip();
            field.setId("conversation-" + (range == Conversation.PER_USER ? "per-user" : key));
            field.getStyleClass().add("small-field");
        }

        BigDecimal number() {
            return value.orElseThrow();
        }

        void put(Optional<BigDecimal> now) {
            boolean moved = !now.equals(value);
            value = now;
            if (moved || !field.isFocused() || !field.edited()) {
                field.show();
            }
        }

        @Override
        public String text(boolean edited) {
            return value.map(number -> figures.field(number, edited)).orElse("");
        }

        @Override
        public String read(String typed) throws NotANumber {
            return parsed(typed).map(figures::count).orElse(Strings.of("none"));
        }

        @Override
        public void take(String typed) throws NotANumber {
            Optional<BigDecimal> before = value;
            value = parsed(typed);
            try {
                Conversation all = ConversationView.this.read();
                all.messagesPerUser().ifPresent(messages -> Workload.MESSAGES_PER_USER.check("messagesPerUser", messages));
                commit(all);
            } catch (InvalidValue e) {
                value = before;
                throw new NotANumber(e.getMessage());
            }
        }

        private Optional<BigDecimal> parsed(String typed) throws NotANumber {
            if (range == Conversation.PER_USER && typed.isBlank()) {
                return Optional.empty();
            }
            TypedNumber reader = new TypedNumber(figures.locale());
            BigDecimal number = reader.number(typed, value).value();
            if (!range.allows(number)) {
                throw new NotANumber(Strings.of("field.outOfRange", name, figures.field(number, false), range.allowed()));
            }
            // What the field shows of a number is that number, with all its digits.
            return value.isPresent() && number.compareTo(reader.number(figures.field(value.get(), true))) == 0 ? value
                    : Optional.of(number);
        }
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
