package kimicost.view.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kimicost.controller.Session;
import kimicost.model.analysis.Answer;
import kimicost.model.analysis.Difference;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Item;
import kimicost.model.scenario.Alternative;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Extras;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;
import kimicost.text.Verdict;
import kimicost.view.chart.StackColumns;
import kimicost.view.chart.StackColumns.Column;
import kimicost.view.chart.StackColumns.Part;
import kimicost.view.compare.ScenarioCard.Said;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.FiguresTable;
import kimicost.view.part.Hints;
import kimicost.view.part.Invitation;
import kimicost.view.part.Legend;
import kimicost.view.part.Scroller;
import kimicost.view.part.Segments;
import kimicost.view.part.Summary;
import kimicost.view.part.Summary.Fact;
import kimicost.view.part.Summary.Tone;

/// Up to four scenarios side by side: their costs, what these consist of, their differences, and a table.
public final class SideBySideView extends AnalysisView {
    /// The most scenarios compared with the present one, unless a file has more.
    private static final int MOST = 3;
    private static final double GAP = 16;
    private static final int FACT = 18;

    private final Session session;
    private final Figures figures;
    private final Button keep = new Button(Strings.of("scenarios.keep"));
    private final Button file = new Button(Strings.of("scenarios.file"));
    private final Label note = new Label();
    private final Invitation invitation = new Invitation("scenarios-example");
    private final GridPane cards = new GridPane(GAP, 0);
    private final List<ScenarioCard> made = new ArrayList<>();
    private final StackColumns columns;
    private final FlowPane legend = new FlowPane();
    private List<Item> items = List.of();
    private final Segments<Rows> rows = new Segments<>("scenarios-rows", one -> Strings.of("scenarios.rows." + one), one -> refresh(),
            Rows.values());
    private final FiguresTable table = new FiguresTable(16, 1);

    /// The contents of the table.
    private enum Rows { DIFFERENT, INPUTS, VARIANTS }

    public SideBySideView(Session session, Consumer<Consumer<Scenario>> opener, Figures figures, Hints hints) {
        this.session = session;
        this.figures = figures;
        columns = new StackColumns(hints, GAP);
        keep.setId("scenarios-keep");
        keep.setOnAction(event -> {
            add(session.scenario().get());
            made.getLast().rename();
        });
        file.setId("scenarios-file");
        file.setOnAction(event -> opener.accept(this::add));
        HBox controls = new HBox(keep, file, note);
        controls.getStyleClass().add("controls");
        controls.setAlignment(Pos.CENTER_LEFT);
        note.getStyleClass().add("note");
        legend.getStyleClass().add("legend");
        // A flow pane assumes a width of 400 pixels unless it is told otherwise.
        legend.prefWrapLengthProperty().bind(cards.widthProperty().subtract(rows.widthProperty()).subtract(GAP));
        legend.setMinWidth(0);
        HBox.setHgrow(legend, Priority.ALWAYS);
        rows.setMinWidth(USE_PREF_SIZE);
        HBox middle = new HBox(legend, rows);
        middle.setAlignment(Pos.CENTER_LEFT);
        middle.setMinHeight(USE_PREF_SIZE);
        cards.setMinHeight(USE_PREF_SIZE);
        table.setId("scenarios-table");
        VBox.setVgrow(columns, Priority.ALWAYS);
        VBox.setVgrow(table, Priority.SOMETIMES);
        VBox content = new VBox(cards, columns, middle, table);
        content.getStyleClass().add("analysis-content");
        Scroller scroller = new Scroller(content, "chart-scroller");
        scroller.setFitToHeight(true);
        VBox.setVgrow(scroller, Priority.ALWAYS);
        getChildren().addAll(controls, invitation, scroller);
    }

    private void add(Scenario scenario) {
        add(Alternative.of(scenario));
    }

    private void add(Alternative other) {
        List<Alternative> others = new ArrayList<>(alternatives());
        others.add(other.namedApart(session.scenario().get()));
        commit(others);
    }

    private List<Alternative> alternatives() {
        return session.scenario().get().extras().alternatives();
    }

    private void commit(List<Alternative> others) {
        Scenario now = session.scenario().get();
        session.commit(now.withExtras(now.extras().withAlternatives(others)));
    }

    @Override
    protected void render() {
        List<Alternative> others = subject.scenario().extras().alternatives();
        Optional<Alternative> example = others.isEmpty() ? Optional.of(example()) : Optional.empty();
        keepHeight(subject.board().before().isPresent(), cards, table);
        keep.setDisable(others.size() >= MOST);
        file.setDisable(keep.isDisable());
        List<Answer> all = Stream.concat(Stream.of(subject.board().answer()),
                Stream.concat(others.stream(), example.stream()).map(this::priced)).toList();
        boolean mixed = all.stream().map(Answer::currency).distinct().count() > 1;
        note.setText(Strings.of(mixed ? "scenarios.mixed" : others.isEmpty() ? "scenarios.none" : "scenarios.note"));
        example.ifPresentOrElse(one -> invitation.offer(Strings.of("scenarios.example", one.name()),
                Strings.of("scenarios.example.use", one.name()), () -> add(example()), false), invitation::withdraw);
        showCards(all, example.isPresent());
        showColumns(all, example.isPresent());
        table.show(headings(all), switch (rows.value()) {
            case DIFFERENT -> inputs(all, true);
            case INPUTS -> inputs(all, false);
            case VARIANTS -> variants(all);
        });
        conclude(summary(all, example.isPresent()));
    }

    /// An example derived from the current scenario, so that a drag changes it too.
    private Alternative example() {
        Alternative.Trial trial = Alternative.Trial.of(session.scenario().get());
        return trial.on(session.scenario().get(),
                Strings.of("scenarios.example." + trial.dimension(), value(trial.dimension(), trial.value(), subject.board().answer())));
    }

    /// Prices a scenario with the choice and shown variants of the present one, so that all bars show the chosen variant.
    private Answer priced(Alternative other) {
        Extras own = subject.scenario().extras();
        Scenario scenario = other.scenario();
        return session.priced(
                scenario.withExtras(scenario.extras().withChoice(own.choice()).withShown(own.shown()).withSavedUnder(own.savedUnder())));
    }

    private void showCards(List<Answer> all, boolean example) {
        if (made.size() != all.size()) {
            made.clear();
            IntStream.range(0, all.size()).forEach(i -> made.add(card(i)));
            cards.getChildren().clear();
            cards.addRow(0, made.toArray(ScenarioCard[]::new));
            // Equal widths whatever the texts, because the columns are aligned with the cards.
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(100.0 / made.size());
            cards.getColumnConstraints().setAll(Collections.nCopies(made.size(), share));
        }
        for (int i = 0; i < all.size(); i++) {
            made.get(i).show(said(all, i, example && i > 0));
        }
    }

    private ScenarioCard card(int place) {
        return place == 0
                ? new ScenarioCard(0, name -> session.commit(session.scenario().get().withName(name)), Optional.empty(), Optional.empty())
                : new ScenarioCard(place, name -> replace(place - 1, Optional.of(name)),
                        Optional.of(() -> replace(place - 1, Optional.empty())),
                        Optional.of(() -> session.commit(Alternative.swapped(session.scenario().get(), place - 1))));
    }

    /// @param name a new one; empty to remove the scenario
    private void replace(int place, Optional<String> name) {
        List<Alternative> others = new ArrayList<>(alternatives());
        if (place < others.size()) {
            name.ifPresentOrElse(text -> others.set(place, others.get(place).withName(text)), () -> others.remove(place));
            commit(others);
        }
    }

    private Said said(List<Answer> all, int place, boolean example) {
        Answer one = all.get(place);
        Answer first = all.getFirst();
        Optional<BigDecimal> more = place == 0 ? Optional.empty() : apart(one, first);
        return new Said(one.scenario().name(), lead(one), total(one),
                more.map(amount -> Strings.of("table.apart", figures.roundDifference(amount, first.currency()),
                        figures.more(one.lead().orElseThrow().total(), first.lead().orElseThrow().total()).replace('-', '−')))
                        .orElse(""),
                more.map(SideBySideView::tone).orElse(Tone.PLAIN), place == 0 ? Strings.of("scenarios.present") : differs(first, one),
                example);
    }

    private static Tone tone(BigDecimal apart) {
        return apart.signum() < 0 ? Tone.GOOD : apart.signum() > 0 ? Tone.OVER : Tone.PLAIN;
    }

    private static Optional<BigDecimal> apart(Answer one, Answer first) {
        return !one.currency().equals(first.currency()) ? Optional.empty()
                : one.lead().flatMap(bill -> first.lead().map(before -> bill.total().subtract(before.total())));
    }

    private String total(Answer one) {
        return one.lead().map(bill -> figures.roundMoney(bill.total(), one.currency())).orElse(Strings.of("insight.empty"));
    }

    private static String lead(Answer one) {
        return !one.billed() && one.chosen().isEmpty() ? Strings.of("scenarios.nothing")
                : one.lead().map(bill -> Verdict.named(one.comparison(), bill)).orElse(Strings.of("scenarios.noFit"));
    }

    /// The differences, such as `Cache hits 80%, Output tokens 210`.
    private String differs(Answer first, Answer other) {
        List<String> parts = new ArrayList<>(Difference.inputs(first.scenario(), other.scenario()).stream()
                .map(dimension -> Strings.of("scenarios.differs", Names.input(dimension),
                        value(dimension, dimension.of(other.scenario()), other)))
                .toList());
        if (!first.comparison().card().id().equals(other.comparison().card().id())) {
            parts.add(other.comparison().card().name());
        }
        return parts.isEmpty() ? Strings.of("scenarios.same") : String.join(", ", parts);
    }

    private String value(Dimension dimension, BigDecimal value, Answer in) {
        return switch (dimension) {
            case CACHE_HIT_SHARE, SEARCH_CONTINUED_SHARE, BATCH_SHARE, TAX_RATE, MONTHLY_USER_GROWTH -> figures.percent(value);
            case MONTHLY_BUDGET -> value.signum() == 0 ? Strings.of("none") : figures.axis(value, in.currency());
            case SEARCHES_PER_MESSAGE -> figures.count(value.movePointRight(2));
            default -> figures.count(value);
        };
    }

    private void showColumns(List<Answer> all, boolean example) {
        Answer first = all.getFirst();
        List<Item> billed = Estimate.items(all.stream().flatMap(one -> one.lead().stream()).toList());
        if (!billed.equals(items)) {
            items = billed;
            legend.getChildren().setAll(billed.stream().map(item -> Legend.key(Names.legend(item), "swatch", item.id())).toList());
        }
        Optional<Answer> before = subject.board().before().map(start -> start.answer());
        List<Column> shown = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Answer one = all.get(i);
            List<Part> parts = one.lead().filter(bill -> one.currency().equals(first.currency()))
                    .map(bill -> Stream.concat(billed.stream().map(item -> new Part(bill.amount(item), item.id())),
                            Stream.of(new Part(bill.tax(), "tax"))).toList())
                    .orElse(List.of());
            Optional<BigDecimal> was = i == 0 ? before.flatMap(Answer::lead).map(Estimate::total) : Optional.empty();
            shown.add(new Column("", "", parts, was, Strings.of("hosts.said", one.scenario().name(), total(one), lead(one)),
                    example && i > 0));
        }
        BigDecimal tallest = Stream
                .concat(before.flatMap(Answer::lead).map(Estimate::total).or(() -> Optional.of(shown.getFirst().height()))
                        .stream(), shown.stream().skip(1).map(Column::height))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        columns.show(shown, tallest);
    }

    private List<String> headings(List<Answer> all) {
        boolean mixed = all.stream().map(Answer::currency).distinct().count() > 1;
        return Stream.concat(Stream.of(Strings.of(rows.value() == Rows.VARIANTS ? "table.variant" : "document.input")),
                all.stream().map(one -> mixed ? Strings.of("scenarios.heading", one.scenario().name(), one.currency().getCurrencyCode())
                        : one.scenario().name()))
                .toList();
    }

    private List<List<String>> inputs(List<Answer> all, boolean different) {
        Answer first = all.getFirst();
        List<List<String>> lines = new ArrayList<>();
        for (Dimension dimension : Difference.KEPT) {
            if (!different || all.stream().anyMatch(one -> Difference.inputs(first.scenario(), one.scenario()).contains(dimension))) {
                lines.add(Stream.concat(Stream.of(Names.input(dimension)),
                        all.stream().map(one -> value(dimension, dimension.of(one.scenario()), one))).toList());
            }
        }
        List<String> used = all.stream().map(one -> one.comparison().card().name()).toList();
        if (!different || used.stream().distinct().count() > 1) {
            lines.add(Stream.concat(Stream.of(Strings.of("command.compare.card")), used.stream()).toList());
        }
        return lines.isEmpty() ? List.of(List.of(Strings.of("scenarios.same"))) : lines;
    }

    /// A row per variant: one of a scenario's own card matches it on another own card, one of a compared card only on that card.
    private List<List<String>> variants(List<Answer> all) {
        return all.stream().flatMap(one -> one.shown().stream().map(bill -> one.comparison().nameOfChoice(bill.variant()))).distinct()
                .map(choice -> Stream.concat(
                        Stream.of(all.stream().flatMap(one -> bill(one, choice).map(bill -> Verdict.named(one.comparison(),
                                bill)).stream()).findFirst().orElse(choice)),
                        all.stream().map(one -> bill(one, choice).map(bill -> figures.amount(bill.total(), one.currency())).orElse("–")))
                        .toList())
                .collect(Collectors.toList());
    }

    private static Optional<Estimate> bill(Answer one, String choice) {
        return one.comparison().estimates().stream()
                .filter(estimate -> one.comparison().nameOfChoice(estimate.variant()).equals(choice)).findFirst();
    }

    /// A name cut off to the length of a fact above the view.
    private static String inShort(String name) {
        return name.length() > FACT ? name.substring(0, FACT - 1).strip() + "…" : name;
    }

    private Summary summary(List<Answer> all, boolean example) {
        Answer first = all.getFirst();
        List<Answer> comparable = all.stream().skip(1).filter(one -> apart(one, first).isPresent()).toList();
        List<Fact> facts = all.stream().skip(1).limit(MOST).map(one -> new Fact(inShort(one.scenario().name()),
                apart(one, first).map(more -> figures.roundDifference(more, first.currency())).orElse(total(one)), Tone.PLAIN)).toList();
        String figure = total(first);
        String beside = Verdict.period(first, figures);
        if (comparable.isEmpty() || first.lead().isEmpty()) {
            return new Summary(Strings.of("scenarios.verdict.none"), Tone.PLAIN, figure, beside, facts);
        }
        Answer best = comparable.stream().min((one, other) -> apart(one, first).orElseThrow().compareTo(apart(other, first).orElseThrow()))
                .orElseThrow();
        BigDecimal more = apart(best, first).orElseThrow();
        String key = !first.billed() ? "scenarios.verdict.start"
                : example ? more.signum() < 0 ? "scenarios.verdict.would" : "scenarios.verdict.try"
                        : more.signum() < 0 ? "scenarios.verdict.cheaper"
                                : more.signum() > 0 ? "scenarios.verdict.cheapest" : "scenarios.verdict.same";
        return new Summary(Strings.of(key, best.scenario().name(), figures.roundMoney(more.abs(), first.currency()),
                figures.more(best.lead().orElseThrow().total(), first.lead().orElseThrow().total()).replace('-', '−'),
                first.scenario().name()), !example && more.signum() < 0 ? Tone.GOOD : Tone.PLAIN, figure, beside, facts);
    }

    @Override
    public void like(AnalysisView other) {
        rows.choose(((SideBySideView) other).rows.value());
    }
}
