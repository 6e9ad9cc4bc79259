package kimicost.view.plan;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kimicost.controller.Board;
import kimicost.controller.Session;
import kimicost.model.plan.ChangeEffect;
import kimicost.model.plan.MonthlyPlan;
import kimicost.model.plan.RateCardChange;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.view.input.MonthField;
import kimicost.view.part.Choices;
import kimicost.view.part.Icons;
import kimicost.view.part.Tips;
import org.kordamp.ikonli.feather.Feather;

/// A change of rate card: its month, its card, replacements for models that the card does not offer, and its effect on the cost.
final class ChangeRow extends VBox {
    private final int index;
    private final Session session;
    private final Figures figures;
    private final Consumer<List<RateCardChange>> taker;
    private final MonthField from;
    private final ComboBox<RateCard> card;
    private final Label effect = new Label();
    private final VBox replacements = new VBox();
    private boolean showing;

    /// A model that a card does not offer, and its possible replacements; the first is none.
    private record Gap(String id, String name, List<Optional<ModelRates>> by, Optional<ModelRates> chosen) {}

    /// @param taker receives all changes, in any order
    ChangeRow(int index, Session session, Figures figures, Consumer<List<RateCardChange>> taker) {
        this.index = index;
        this.session = session;
        this.figures = figures;
        this.taker = taker;
        getStyleClass().add("change-row");
        from = new MonthField(Strings.of("year.change.from"), this::refusal, month -> put(new RateCardChange(month.orElseThrow(),
                change().rateCard(), change().replace())));
        from.small("change-from-" + index);
        card = Choices.box("change-card-" + index, RateCard::name);
        card.setMaxWidth(Double.MAX_VALUE);
        card.setPrefWidth(290);
        card.setAccessibleText(Strings.of("year.change.card"));
        card.valueProperty().subscribe((before, now) -> {
            if (!showing && now != null && !now.id().equals(change().rateCard())) {
                put(new RateCardChange(change().from(), now.id(), Map.of()));
            }
        });
        Button remove = new Button(null, Icons.of(Feather.X));
        remove.setId("change-remove-" + index);
        remove.getStyleClass().addAll("icon-button", "reset");
        remove.setAccessibleText(Strings.of("year.change.remove"));
        Tips.on(remove, () -> Strings.of("year.change.remove"));
        remove.setOnAction(event -> {
            List<RateCardChange> others = new ArrayList<>(changes());
            others.remove(index);
            taker.accept(others);
        });
        Label name = new Label(Strings.of("year.change.from"));
        name.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(name, from, card, remove);
        line.getStyleClass().add("demand-head");
        line.setAlignment(Pos.CENTER_LEFT);
        effect.getStyleClass().add("note");
        getChildren().addAll(line, replacements, effect);
    }

    private List<RateCardChange> changes() {
        return session.scenario().get().extras().portfolio().schedule().changes();
    }

    private RateCardChange change() {
        return changes().get(index);
    }

    private void put(RateCardChange changed) {
        List<RateCardChange> all = new ArrayList<>(changes());
        all.set(index, changed);
        taker.accept(all);
    }

    private Optional<String> refusal(YearMonth month) {
        boolean taken = changes().stream().anyMatch(other -> !other.equals(change()) && other.from().equals(month));
        return taken ? Optional.of(CalendarPanel.taken(month)) : Optional.empty();
    }

    void show(Board board) {
        RateCardChange change = change();
        showing = true;
        from.put(Optional.of(change.from()));
        List<RateCard> cards = cards(board);
        if (!List.copyOf(card.getItems()).equals(cards)) {
            card.getItems().setAll(cards);
        }
        card.setValue(cards.stream().filter(one -> one.id().equals(change.rateCard())).findFirst().orElse(null));
        showing = false;
        replacements.getChildren().setAll(Optional.ofNullable(card.getValue()).stream().flatMap(next -> gaps(board, change, next).stream())
                .map(this::gap).toList());
        effect.setText(Optional.ofNullable(card.getValue()).isEmpty()
                ? Strings.of("year.change.unknown", change.rateCard(), board.answer().currency().getCurrencyCode())
                : board.year().changes().stream().filter(one -> one.change().equals(change)).findFirst()
                        .map(one -> told(one, board)).orElseGet(() -> Strings.of("year.change.outside")));
    }

    private String told(ChangeEffect one, Board board) {
        return one.difference().map(apart -> Strings.of("year.change.effect", figures.change(apart, board.answer().currency())))
                .orElseGet(() -> Strings.of("year.change.unpriced"));
    }

    /// The cards in the plan's currency.
    static List<RateCard> cards(Board board) {
        return board.year().cards().stream().filter(card -> card.currency().equals(board.answer().currency())).toList();
    }

    /// The models in use before the change that the card does not offer.
    private static List<Gap> gaps(Board board, RateCardChange change, RateCard next) {
        List<ModelRates> offered = next.models().stream().filter(model -> offers(next, model, change.from())).toList();
        List<Optional<ModelRates>> by = Stream.concat(Stream.of(Optional.<ModelRates>empty()), offered.stream().map(Optional::of)).toList();
        TreeSet<String> ids = new TreeSet<>(change.replace().keySet());
        used(board, change.from()).filter(id -> offered.stream().noneMatch(model -> model.id().equals(id))).forEach(ids::add);
        return ids.stream().map(id -> new Gap(id, name(board, id), by,
                offered.stream().filter(model -> model.id().equals(change.replace().get(id))).findFirst())).toList();
    }

    private static boolean offers(RateCard card, ModelRates model, YearMonth month) {
        return card.endOf(model).filter(end -> !end.isAfter(month.atDay(1))).isEmpty();
    }

    /// The ids of the models chosen in the month before.
    private static Stream<String> used(Board board, YearMonth from) {
        Optional<MonthlyPlan> plan = board.year().plan();
        List<String> before = plan.stream().flatMap(one -> one.months().stream())
                .filter(month -> month.month().date().filter(from.minusMonths(1)::equals).isPresent())
                .flatMap(month -> month.cells().stream()).filter(cell -> cell.workload().choice().isPresent())
                .flatMap(cell -> cell.perUser().stream()).map(bill -> bill.variant().model().id()).toList();
        return !before.isEmpty() ? before.stream()
                : board.scenario().workloads().stream().flatMap(workload -> workload.choice().stream())
                        .map(choice -> RateCardChange.modelOf(choice.substring(choice.indexOf('/') + 1)));
    }

    private static String name(Board board, String id) {
        return board.year().cards().stream().flatMap(card -> card.model(id).stream()).map(ModelRates::name).findFirst().orElse(id);
    }

    private HBox gap(Gap gap) {
        Label said = new Label(Strings.of("year.change.instead", gap.name));
        ComboBox<Optional<ModelRates>> by = Choices.box("change-by-" + index + "-" + gap.id.replace('.', '-'),
                model -> model.map(ModelRates::name).orElse(Strings.of("year.change.keeps")));
        by.getItems().setAll(gap.by);
        by.setValue(gap.chosen);
        said.setLabelFor(by);
        by.valueProperty().subscribe((before, now) -> {
            if (now != null && !now.equals(gap.chosen)) {
                Map<String, String> replace = new TreeMap<>(change().replace());
                replace.remove(gap.id);
                now.ifPresent(model -> replace.put(gap.id, model.id()));
                put(new RateCardChange(change().from(), change().rateCard(), replace));
            }
        });
        HBox line = new HBox(said, by);
        line.getStyleClass().add("demand-head");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
