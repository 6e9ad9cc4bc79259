package kimicost.view.quote;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kimicost.model.analysis.Answer;
import kimicost.model.analysis.CustomerPrice;
import kimicost.model.analysis.PriceChanges;
import kimicost.model.analysis.PriceChanges.Change;
import kimicost.model.pricing.Estimate;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.text.Days;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.FiguresTable;

/// The scenario as it was quoted, by the card of the variant that leads, and at the newest card of its series, line by line.
public final class PriceChangesView extends AnalysisView {
    private final Catalogue catalogue;
    private final Figures figures;
    private final Label question = new Label();
    private final Label models = new Label();
    private final FiguresTable table = new FiguresTable(30, 2);

    public PriceChangesView(Catalogue catalogue, Figures figures) {
        this.catalogue = catalogue;
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
    protected void render() {
        // The card of the variant that leads, which need not be the scenario's own.
        RateCard quoted = subject.card();
        // A card that the scenario carries may differ from the one of that name at hand.
        Optional<RateCard> newest = catalogue.newerThan(quoted)
                .or(() -> catalogue.card(quoted.id())
                        .filter(own -> !own.models().equals(quoted.models()) || !own.webSearch().equals(quoted.webSearch())));
        question.setText(newest
                .map(card -> Strings.of("priceChanges.question", quoted.name(), Days.day(quoted.asOf()), card.name(),
                        Days.day(card.asOf())))
                .orElse(Strings.of("priceChanges.none", quoted.name(), Days.day(quoted.asOf()))));
        Optional<PriceChanges> clocks = newest.map(card -> PriceChanges.of(subject.scenario(), quoted, card));
        models.setText(clocks.map(this::models).orElse(""));
        table.setVisible(clocks.isPresent());
        clocks.ifPresent(this::showChanges);
    }

    private String models(PriceChanges clocks) {
        return (clocks.retired().isEmpty() ? "" : Strings.of("priceChanges.retired", names(clocks.retired())) + " ")
                + (clocks.added().isEmpty() ? "" : Strings.of("priceChanges.added", names(clocks.added())));
    }

    private static String names(List<ModelRates> models) {
        return Names.several(models.stream().map(ModelRates::name).toList());
    }

    private void showChanges(PriceChanges clocks) {
        List<List<String>> rows = new ArrayList<>();
        quoteRows(clocks, rows);
        // The lines of the variant that leads come first.
        List<Change> changes = new ArrayList<>(clocks.changes());
        changes.sort(Comparator.comparing(change -> !change.variant().id().equals(subject.variant().id())));
        for (Change change : changes) {
            if (subject.scenario().shows(change.variant()) || change.variant().id().equals(subject.variant().id())) {
                rows.add(List.of(change.variant().name(), change.item().map(Names::column).orElse(Strings.of("priceChanges.total")),
                        amount(change.before(), "priceChanges.notThen"), amount(change.now(), "priceChanges.notNow"),
                        change.difference().map(
                                apart -> figures.difference(change.now().orElseThrow(), change.before().orElseThrow(), subject.currency()))
                                .orElse("–")));
            }
        }
        table.show(List.of(Strings.of("table.variant"), Strings.of("priceChanges.line"), Strings.of("priceChanges.then"),
                Strings.of("priceChanges.now"),
                Strings.of("priceChanges.difference")), rows);
    }

    /// What the customer pays for the variant that leads, and what is left of it, then and now.
    private void quoteRows(PriceChanges clocks, List<List<String>> rows) {
        Optional<Estimate> before = PriceChanges.sold(clocks.quoted(), subject.variant().id());
        Optional<Estimate> now = PriceChanges.sold(clocks.newest(), subject.variant().id());
        Answer answer = subject.board().answer();
        if (subject.scenario().extras().quote().isPresent()) {
            Optional<CustomerPrice> then = before.flatMap(answer::price);
            Optional<CustomerPrice> today = now.flatMap(answer::price);
            rows.add(row("priceChanges.price", then.map(CustomerPrice::gross), today.map(CustomerPrice::gross), subject.currency()));
            rows.add(row("priceChanges.margin", then.map(CustomerPrice::margin), today.map(CustomerPrice::margin), subject.currency()));
            // A price that was promised stays, whatever the API costs by now.
            rows.add(row("priceChanges.marginAsQuoted", then.map(CustomerPrice::margin),
                    then.flatMap(price -> now.map(estimate -> price.net().subtract(estimate.subtotal()))), subject.currency()));
        }
        subject.scenario().extras().secondCurrency().ifPresent(second -> {
            Function<Estimate, BigDecimal> amount = estimate -> second.of(answer.price(estimate).map(CustomerPrice::gross)
                    .orElse(estimate.total()));
            rows.add(row("priceChanges.second", before.map(amount), now.map(amount), second.currency()));
        });
    }

    private List<String> row(String key, Optional<BigDecimal> before, Optional<BigDecimal> now, Currency currency) {
        return List.of(subject.variant().name(), Strings.of(key, currency.getCurrencyCode()),
                before.map(amount -> figures.amount(amount, currency)).orElse(Strings.of("priceChanges.notThen")),
                now.map(amount -> figures.amount(amount, currency)).orElse(Strings.of("priceChanges.notNow")),
                before.flatMap(then -> now.map(amount -> figures.difference(amount, then, currency))).orElse("–"));
    }

    private String amount(Optional<BigDecimal> amount, String unknown) {
        return amount.map(known -> figures.amount(known, subject.currency())).orElse(Strings.of(unknown));
    }
}
