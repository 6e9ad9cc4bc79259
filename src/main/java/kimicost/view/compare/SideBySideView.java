package kimicost.view.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kimicost.controller.Session;
import kimicost.model.analysis.Answer;
import kimicost.model.pricing.Estimate;
import kimicost.model.scenario.Alternative;
import kimicost.model.scenario.Extras;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.text.Verdict;
import kimicost.view.chart.FloatingBars;
import kimicost.view.chart.FloatingBars.Action;
import kimicost.view.chart.FloatingBars.Row;
import kimicost.view.chart.FloatingBars.Span;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.FiguresTable;
import kimicost.view.part.Hints;

/// Up to four scenarios side by side: what the cheapest variant of each costs, and a table of all.
public final class SideBySideView extends AnalysisView {
    /// Scenarios that stand beside the present one at the most, unless a file has more.
    private static final int MOST = 3;

    private final Session session;
    private final Figures figures;
    private final Button keep = new Button(Strings.of("scenarios.keep"));
    private final Button file = new Button(Strings.of("scenarios.file"));
    private final Label note = new Label();
    private final FloatingBars bars;
    private final FiguresTable table = new FiguresTable(16, 1);

    public SideBySideView(Session session, Consumer<Consumer<Scenario>> opener, Figures figures, Hints hints) {
        this.session = session;
        this.figures = figures;
        bars = new FloatingBars(hints);
        keep.setId("scenarios-keep");
        keep.setOnAction(event -> add(session.scenario().get()));
        file.setId("scenarios-file");
        file.setOnAction(event -> opener.accept(this::add));
        HBox controls = new HBox(keep, file, note);
        controls.getStyleClass().add("controls");
        controls.setAlignment(Pos.CENTER_LEFT);
        note.getStyleClass().add("note");
        table.setId("scenarios-table");
        VBox.setVgrow(bars, Priority.SOMETIMES);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(controls, bars, table);
    }

    private void add(Scenario scenario) {
        List<Alternative> others = new ArrayList<>(alternatives());
        others.add(Alternative.of(scenario));
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
        keep.setDisable(others.size() >= MOST);
        file.setDisable(keep.isDisable());
        List<Answer> all = Stream.concat(Stream.of(subject.board().answer()), others.stream().map(this::priced)).toList();
        boolean mixed = all.stream().map(Answer::currency).distinct().count() > 1;
        note.setText(Strings.of(mixed ? "scenarios.mixed" : others.isEmpty() ? "scenarios.none" : "scenarios.note"));
        showBars(all);
        showTable(all);
    }

    /// With the choice of the present scenario and what it shows: so that all bars are of one variant, where one was chosen.
    private Answer priced(Alternative other) {
        Extras own = subject.scenario().extras();
        Scenario scenario = other.scenario();
        return session.priced(
                scenario.withExtras(scenario.extras().withChoice(own.choice()).withShown(own.shown()).withSavedUnder(own.savedUnder())));
    }

    private void showBars(List<Answer> all) {
        Currency own = all.getFirst().currency();
        BigDecimal most = all.stream().filter(one -> one.currency().equals(own)).flatMap(one -> one.lead().stream())
                .map(Estimate::total).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        BigDecimal first = all.getFirst().lead().map(Estimate::total).orElse(BigDecimal.ZERO);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Answer one = all.get(i);
            int place = i - 1;
            boolean comparable = one.currency().equals(own) && all.getFirst().lead().isPresent();
            String name = i == 0 ? Strings.of("scenarios.present", one.scenario().name()) : one.scenario().name();
            String total = one.lead().map(estimate -> figures.briefMoney(estimate.total(), one.currency())).orElse("–");
            String apart = i == 0 || !comparable || one.lead().isEmpty() ? ""
                    : figures.difference(one.lead().get().total(), first, own);
            String lead = !one.billed() && one.chosen().isEmpty() ? Strings.of("scenarios.nothing")
                    : one.lead().map(estimate -> Verdict.named(one.comparison(), estimate)).orElse(Strings.of("scenarios.noFit"));
            List<Span> bar = one.lead().filter(estimate -> one.currency().equals(own))
                    .map(estimate -> List.of(new Span(BigDecimal.ZERO, estimate.total(), place < 0 ? "total-span" : "nodes-span")))
                    .orElse(List.of());
            rows.add(new Row(name, lead, bar,
                    total, apart, i == 0, name + ": " + total,
                    i == 0 ? Optional.empty() : Optional.of(new Action(Strings.of("scenarios.remove"), () -> remove(place)))));
        }
        bars.show(rows, BigDecimal.ZERO, most, Optional.empty());
    }

    private void remove(int place) {
        List<Alternative> others = new ArrayList<>(alternatives());
        others.remove(place);
        commit(others);
    }

    private void showTable(List<Answer> all) {
        List<String> headings = new ArrayList<>(List.of(Strings.of("table.variant")));
        all.forEach(one -> headings.add(one.scenario().name() + " (" + one.currency().getCurrencyCode() + ")"));
        Map<String, String> names = new LinkedHashMap<>();
        // A variant of a scenario's own card is the same on another card of it; one of a card beside is that card's alone.
        all.forEach(one -> one.shown().forEach(estimate -> names.putIfAbsent(one.comparison().nameOfChoice(estimate.variant()),
                Verdict.named(one.comparison(), estimate))));
        table.show(headings, names.entrySet().stream().map(entry -> {
            List<String> row = new ArrayList<>(List.of(entry.getValue()));
            all.forEach(one -> row.add(one.comparison().estimates().stream()
                    .filter(estimate -> one.comparison().nameOfChoice(estimate.variant()).equals(entry.getKey())).findFirst()
                    .map(estimate -> figures.amount(estimate.total(), one.currency())).orElse("–")));
            return row;
        }).toList());
    }
}
