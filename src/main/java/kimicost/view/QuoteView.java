package kimicost.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import java.time.LocalDate;
import kimicost.controller.Session;
import kimicost.model.analysis.CustomerPrice;
import kimicost.model.pricing.Estimate;
import kimicost.model.scenario.Quote;
import kimicost.model.scenario.SecondCurrency;
import kimicost.text.Figures;

/// What a customer is charged: a mark-up and a fee on top of the API's cost, the margin they leave, and all of it in a
/// second currency.
final class QuoteView extends Analysis {
    private final Figures figures;
    private final Label answer = new Label();
    private final FiguresTable table = new FiguresTable(16, 1);

    QuoteView(Session session, Figures figures, Hints hints, LocalDate today) {
        this.figures = figures;
        TilePane inputs = new TilePane();
        inputs.getStyleClass().add("node-inputs");
        InputRow.QUOTE.forEach(row -> inputs.getChildren().add(new InputRowView(row, session, figures, hints)));
        FlowPane currency = new SecondCurrencyFields(session, figures, today);
        answer.getStyleClass().add("question");
        answer.setWrapText(true);
        answer.setMinHeight(USE_PREF_SIZE);
        table.setId("quote-table");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(inputs, currency, answer, table);
    }

    @Override
    void render() {
        Quote quote = subject.scenario().extras().quote().orElse(Quote.AT_COST);
        Optional<SecondCurrency> second = subject.scenario().extras().secondCurrency();
        Optional<CustomerPrice> own = subject.board().shown().stream().filter(estimate -> estimate.variant().equals(subject.variant()))
                .findFirst().map(estimate -> CustomerPrice.of(estimate, quote));
        answer.setText(own.map(price -> Strings.of("quote.answer", subject.name(), money(price.cost()), money(price.price()), money(price.margin()),
                price.marginShare().map(figures::roundedPercent).orElse("–"))
                + second.map(other -> Strings.of("quote.second", figures.money(other.of(price.price()), other.currency()))).orElse("")).orElse(""));
        List<String> headings = new ArrayList<>(List.of(Strings.of("table.variant"), Strings.of("quote.cost"), Strings.of("quote.price"),
                Strings.of("quote.margin"), Strings.of("quote.marginShare"), Strings.of("quote.perUser")));
        second.ifPresent(other -> headings.add(Strings.of("quote.in", other.currency().getCurrencyCode())));
        table.show(headings, subject.board().shown().stream().map(estimate -> row(estimate, CustomerPrice.of(estimate, quote), second)).toList());
    }

    private List<String> row(Estimate estimate, CustomerPrice price, Optional<SecondCurrency> second) {
        List<String> row = new ArrayList<>(List.of(subject.board().comparison().nameOf(estimate.variant()), money(price.cost()), money(price.price()),
                money(price.margin()), price.marginShare().map(figures::roundedPercent).orElse("–"),
                price.perUser().map(each -> figures.unitMoney(each, subject.currency())).orElse("–")));
        second.ifPresent(other -> row.add(figures.money(other.of(price.price()), other.currency())));
        return row;
    }

    private String money(BigDecimal amount) {
        return figures.briefMoney(amount, subject.currency());
    }
}
