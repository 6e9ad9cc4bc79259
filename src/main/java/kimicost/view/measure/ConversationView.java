package kimicost.view.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kimicost.controller.Board;
import kimicost.controller.Session;
import kimicost.model.Range;
import kimicost.model.analysis.ConversationCost;
import kimicost.model.pricing.CostLine;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Estimator;
import kimicost.model.pricing.Item;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.model.workload.Conversation;
import kimicost.model.workload.Conversation.Cached;
import kimicost.model.workload.Conversation.Turn;
import kimicost.model.workload.Workload;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;
import kimicost.view.chart.StackColumns;
import kimicost.view.chart.StackColumns.Column;
import kimicost.view.chart.StackColumns.Part;
import kimicost.view.input.NumberField;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.Choices;
import kimicost.view.part.FiguresTable;
import kimicost.view.part.Hints;
import kimicost.view.part.Legend;
import kimicost.view.part.Segments;
import kimicost.view.part.Summary;
import kimicost.view.part.Summary.Fact;
import kimicost.view.part.Summary.Tone;

/// What a conversation costs, turn by turn, and its averages per message, which can replace those of the inputs.
public final class ConversationView extends AnalysisView {
    private static final int MOST_COLUMNS = 24;

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
    private final Segments<Shown> shown = new Segments<>("conversation-shown", one -> Strings.of("conversation.show." + one),
            one -> refresh(), Shown.values());
    private final FlowPane legend = new FlowPane();
    private List<Item> items = List.of();
    private final StackColumns columns;
    private final Label note = new Label();
    private final FiguresTable averages = new FiguresTable(4, 1);
    private final Button apply = new Button();
    private final BooleanProperty usable = new SimpleBooleanProperty();
    private Conversation conversation = Conversation.DEFAULT;

    /// What the columns show.
    private enum Shown { TOKENS, COST }

    public ConversationView(Session session, Figures figures, Hints hints) {
        this.session = session;
        this.figures = figures;
        columns = new StackColumns(hints, 4);
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
        apply.getStyleClass().add("primary");
        apply.setMinWidth(USE_PREF_SIZE);
        // A rejected number is not yet part of the conversation.
        List<ReadOnlyStringProperty> refusals = Stream.of(system, user, answer, turns, perUser).map(NumberField::refusal).toList();
        apply.disableProperty().bind(Bindings.createBooleanBinding(
                () -> !usable.get() || refusals.stream().anyMatch(why -> !why.get().isEmpty()),
                Stream.concat(Stream.of(usable), refusals.stream()).toArray(Observable[]::new)));
        apply.setOnAction(event -> session.commit(session.scenario().get()
                .withWorkload(conversation.appliedTo(session.scenario().get().workload()))));
        FlowPane controls = new FlowPane(named("conversation.turns", turns), named("conversation.system", system),
                named("conversation.user", user), named("conversation.answer", answer), named("conversation.perUser", perUser),
                named("conversation.cached", cached), shared);
        controls.getStyleClass().add("levers");
        controls.setMinHeight(USE_PREF_SIZE);
        legend.getStyleClass().add("legend");
        HBox.setHgrow(legend, Priority.ALWAYS);
        HBox head = new HBox(legend, shown);
        head.getStyleClass().add("controls");
        head.setAlignment(Pos.CENTER_LEFT);
        note.getStyleClass().add("note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        HBox foot = new HBox(note, apply);
        foot.getStyleClass().add("controls");
        foot.setAlignment(Pos.CENTER_LEFT);
        averages.setId("conversation-table");
        averages.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(columns, Priority.ALWAYS);
        getChildren().addAll(controls, head, columns, averages, foot);
    }

    private Conversation kept() {
        return session.scenario().get().extras().conversation().orElse(Conversation.DEFAULT);
    }

    private Conversation read() {
        return new Conversation(system.value().orElseThrow(), user.value().orElseThrow(), answer.value().orElseThrow(),
                turns.value().orElseThrow().intValueExact(), shared.isSelected(), cached.getValue(), perUser.value(), kept().added());
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
        boolean allowed = conversation.allowed();
        List<Bill> bills = allowed ? sample(conversation.turnByTurn()).map(turn -> new Bill(turn,
                ConversationCost.of(turn, conversation, subject.variant(), subject.scenario()))).toList() : List.of();
        showColumns(bills);
        Workload planned = subject.scenario().workload();
        Workload applied = allowed ? conversation.appliedTo(planned) : planned;
        averages.show(List.of(Strings.of("conversation.average"), Strings.of("conversation.planned"), Strings.of("conversation.built"),
                Strings.of("conversation.difference")), averages(planned, applied));
        boolean used = applied.equals(planned);
        apply.setText(Strings.of(used && allowed ? "conversation.used" : "conversation.use"));
        usable.set(allowed && !used);
        note.setText(note(allowed));
        conclude(allowed ? summary(applied)
                : new Summary(Strings.of("conversation.tooLong"), Tone.OVER, Strings.of("insight.empty"), "", List.of()));
    }

    /// A turn and its bill.
    private record Bill(Turn turn, Estimate estimate) {}

    /// Every turn of a short conversation; evenly spaced turns of a long one, including the first and the last.
    private static Stream<Turn> sample(List<Turn> all) {
        int count = Math.min(all.size(), MOST_COLUMNS);
        return IntStream.range(0, count).mapToObj(i -> all.get(count == 1 ? 0 : i * (all.size() - 1) / (count - 1)));
    }

    private void showColumns(List<Bill> bills) {
        List<Item> billed = Stream.of(Item.values())
                .filter(item -> bills.stream().anyMatch(bill -> part(bill.estimate, item).signum() > 0)).toList();
        if (!billed.equals(items)) {
            items = billed;
            legend.getChildren().setAll(billed.stream().map(item -> Legend.key(Names.legend(item), "swatch", item.id())).toList());
        }
        Optional<Scenario> start = subject.board().before().map(Board::scenario);
        List<Column> shownColumns = new ArrayList<>();
        BigDecimal tallest = BigDecimal.ZERO;
        for (Bill bill : bills) {
            Optional<BigDecimal> before = start.map(scenario -> sum(
                    ConversationCost.of(bill.turn, conversation, subject.variant(), scenario)));
            Column column = column(bill, before, bills.size());
            shownColumns.add(column);
            tallest = tallest.max(before.orElse(column.height()));
        }
        columns.show(shownColumns, tallest);
    }

    private Column column(Bill bill, Optional<BigDecimal> before, int count) {
        BigDecimal sum = sum(bill.estimate);
        // If columns are narrow, only some have room for a figure.
        boolean room = count <= 12 || bill.turn.number() == 1 || bill.turn.number() == conversation.turns();
        String figure = shown.value() == Shown.TOKENS ? figures.brief(sum) : figures.unitMoney(sum, subject.currency());
        return new Column(count <= 12 ? Strings.of("conversation.turn", Integer.toString(bill.turn.number()))
                : Integer.toString(bill.turn.number()), room ? figure : "",
                items.stream().map(item -> new Part(part(bill.estimate, item), item.id())).toList(), before,
                Strings.of("conversation.turn.hint", Integer.toString(bill.turn.number()), figures.count(bill.turn.input()),
                        figures.count(bill.turn.hit()), bill.turn.input(), figures.unitMoney(bill.estimate.total(), subject.currency())),
                false);
    }

    private BigDecimal sum(Estimate estimate) {
        return Stream.of(Item.values()).map(item -> part(estimate, item)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Tokens or money of an item; the search fee has no tokens.
    private BigDecimal part(Estimate estimate, Item item) {
        return shown.value() == Shown.COST ? estimate.amount(item)
                : estimate.lines().stream().filter(line -> line.item() == item && item.unit() == Item.Unit.TOKEN).map(CostLine::quantity)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<List<String>> averages(Workload planned, Workload built) {
        return List.of(
                average(Dimension.INPUT_TOKENS, planned.inputTokens(), built.inputTokens()),
                List.of(Names.input(Dimension.CACHE_HIT_SHARE), figures.roundedPercent(planned.cacheHitShare()),
                        figures.roundedPercent(built.cacheHitShare()), points(built.cacheHitShare().subtract(planned.cacheHitShare()))),
                average(Dimension.OUTPUT_TOKENS, planned.outputTokens(), built.outputTokens()),
                average(Dimension.MESSAGES_PER_USER, planned.messagesPerUser(), built.messagesPerUser()));
    }

    private List<String> average(Dimension dimension, BigDecimal planned, BigDecimal built) {
        return List.of(Names.input(dimension), figures.brief(planned), figures.brief(built),
                planned.compareTo(built) == 0 ? Strings.of("conversation.same") : figures.more(built, planned).replace('-', '−'));
    }

    private String points(BigDecimal share) {
        BigDecimal points = share.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        return points.signum() == 0 ? Strings.of("conversation.same")
                : Strings.of("conversation.points", (points.signum() > 0 ? "+" : "−") + figures.brief(points.abs()));
    }

    /// Why its averages cannot be used, or from which turn it no longer fits the model, or else how the cache affects its cost.
    private String note(boolean allowed) {
        if (!allowed) {
            return Strings.of("conversation.tooLong.why", figures.count(Workload.TOKENS.max().orElseThrow()),
                    figures.count(Workload.MESSAGES_PER_USER.max().orElseThrow()));
        }
        BigDecimal context = subject.variant().model().contextTokens();
        return conversation.firstBeyond(context, subject.scenario().workload().thinkingTokens())
                .map(turn -> Strings.of("conversation.beyond", Integer.toString(turn.number()), figures.count(context), subject.name()))
                .orElseGet(() -> Strings.of("conversation.bounds", each(Cached.NOTHING), each(Cached.PREVIOUS_REQUEST),
                        each(Cached.WHOLE_HISTORY)));
    }

    private String each(Cached hits) {
        return figures.unitMoney(ConversationCost.of(conversation.with(hits), subject.variant(), subject.scenario()).total(),
                subject.currency());
    }

    private Summary summary(Workload applied) {
        Scenario scenario = subject.scenario();
        Estimate one = ConversationCost.of(conversation, subject.variant(), scenario);
        BigDecimal month = Estimator.estimate(subject.variant(), applied, scenario.plan()).total();
        BigDecimal planned = Estimator.estimate(subject.variant(), scenario.workload(), scenario.plan()).total();
        BigDecimal input = conversation.input();
        BigDecimal share = applied.cacheHitShare();
        return new Summary(
                Strings.of("conversation.verdict", figures.count(BigDecimal.valueOf(conversation.turns())),
                        figures.unitMoney(one.total(), subject.currency()), subject.name(), conversation.turns()),
                Tone.PLAIN, figures.roundMoney(month, subject.currency()), Strings.of("conversation.month"),
                List.of(new Fact(Strings.of("conversation.fact.planned"), figures.roundMoney(planned, subject.currency()), Tone.PLAIN),
                        new Fact(Strings.of("conversation.fact.difference"),
                                figures.roundDifference(month.subtract(planned), subject.currency()),
                                month.compareTo(planned) > 0 ? Tone.OVER : month.compareTo(planned) < 0 ? Tone.GOOD : Tone.PLAIN),
                        new Fact(Strings.of("conversation.fact.input"), Strings.of("conversation.tokens", figures.brief(input), input),
                                Tone.PLAIN),
                        new Fact(Strings.of("conversation.fact.hits"), figures.roundedPercent(share), Tone.PLAIN)));
    }

    @Override
    public void like(AnalysisView other) {
        shown.choose(((ConversationView) other).shown.value());
    }
}
