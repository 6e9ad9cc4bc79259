package kimicost.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kimicost.model.analysis.TwoClocks;
import kimicost.model.analysis.TwoClocks.Change;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.controller.Preferences;
import kimicost.text.Figures;
import kimicost.text.Names;

/// The scenario as it was quoted and at the newest card of its series, line by line.
final class ThenNowView extends Analysis {
    private final Catalogue catalogue;
    private final Preferences preferences;
    private final Figures figures;
    private final Label question = new Label();
    private final Label models = new Label();
    private final FiguresTable table = new FiguresTable(30, 2);

    ThenNowView(Catalogue catalogue, Preferences preferences, Figures figures) {
        this.catalogue = catalogue;
        this.preferences = preferences;
        this.figures = figures;
        question.getStyleClass().add("question");
        for (Label text : List.of(question, models)) {
            text.setWrapText(true);
            text.setMinHeight(USE_PREF_SIZE);
        }
        table.setId("then-now-table");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(question, models, table);
    }

    @Override
    void render() {
        RateCard quoted = subject.board().comparison().card();
        Optional<RateCard> newest = catalogue.newerThan(quoted);
        question.setText(newest.map(card -> Strings.of("thenNow.question", quoted.name(), quoted.asOf(), card.name(), card.asOf()))
                .orElse(Strings.of("thenNow.none", quoted.name(), quoted.asOf())));
        Optional<TwoClocks> clocks = newest.map(card -> TwoClocks.of(subject.scenario(), quoted, card));
        models.setText(clocks.map(this::models).orElse(""));
        table.setVisible(clocks.isPresent());
        clocks.ifPresent(this::showChanges);
    }

    private String models(TwoClocks clocks) {
        return (clocks.retired().isEmpty() ? "" : Strings.of("thenNow.retired", names(clocks.retired())) + " ")
                + (clocks.added().isEmpty() ? "" : Strings.of("thenNow.added", names(clocks.added())));
    }

    private static String names(List<ModelRates> models) {
        return models.stream().map(ModelRates::name).collect(Collectors.joining(", "));
    }

    private void showChanges(TwoClocks clocks) {
        List<List<String>> rows = new ArrayList<>();
        for (Change change : clocks.changes()) {
            if (preferences.shows(change.variant())) {
                rows.add(List.of(change.variant().name(), change.item().map(Names::column).orElse(Strings.of("thenNow.total")),
                        amount(change.before(), "thenNow.notThen"), amount(change.now(), "thenNow.notNow"),
                        change.difference().map(apart -> figures.difference(change.now().orElseThrow(), change.before().orElseThrow(), subject.currency())).orElse("–")));
            }
        }
        table.show(List.of(Strings.of("table.variant"), Strings.of("thenNow.line"), Strings.of("thenNow.then"), Strings.of("thenNow.now"),
                Strings.of("thenNow.difference")), rows);
    }

    private String amount(Optional<BigDecimal> amount, String unknown) {
        return amount.map(known -> figures.amount(known, subject.currency())).orElse(Strings.of(unknown));
    }
}
