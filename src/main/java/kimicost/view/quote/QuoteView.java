package kimicost.view.quote;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import kimicost.controller.Session;
import kimicost.model.analysis.CustomerPrice;
import kimicost.model.pricing.Estimate;
import kimicost.model.scenario.Quote;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.SecondCurrency;
import kimicost.model.workload.Plan;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.text.Verdict;
import kimicost.view.input.DayField;
import kimicost.view.input.InputRow;
import kimicost.view.input.InputRowView;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.FiguresTable;
import kimicost.view.part.Hints;

/// What a customer is charged: a mark-up and a fee on top of the API's cost, the margin they leave, and all of it in a
/// second currency.
public final class QuoteView extends AnalysisView {
    private final Figures figures;
    private final Label answer = new Label();
    private final DayField valid;
    private final FiguresTable table = new FiguresTable(16, 1);

    public QuoteView(Session session, Figures figures, Hints hints, LocalDate today) {
        this.figures = figures;
        TilePane inputs = new TilePane();
        inputs.getStyleClass().add("node-inputs");
        InputRow.QUOTE.forEach(row -> inputs.getChildren().add(new InputRowView(row, session, figures, hints)));
        FlowPane currency = new SecondCurrencyFields(session, figures, today);
        valid = new DayField(Strings.of("quote.validUntil"), day -> {
            Scenario now = session.scenario().get();
            Quote changed = new Quote(quote(now).markUp(), quote(now).monthlyFee(), day);
            session.commit(now.withExtras(now.extras().withQuote(Optional.of(changed).filter(one -> !one.equals(Quote.AT_COST)))));
        });
        valid.small("quote-valid");
        valid.orNone(Strings.of("quote.validUntil.none"));
        currency.getChildren().add(named("quote.validUntil", valid));
        answer.getStyleClass().add("question");
        answer.setWrapText(true);
        answer.setMinHeight(USE_PREF_SIZE);
        table.setId("quote-table");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(inputs, currency, answer, table);
    }

    @Override
    protected void render() {
        Quote quote = quote(subject.scenario());
        valid.put(quote.validUntil());
        Optional<SecondCurrency> second = subject.scenario().extras().secondCurrency();
        Plan plan = subject.scenario().plan();
        Optional<Estimate> own = subject.board().answer().lead().or(() -> subject.board().shown().stream().findFirst());
        answer.setText(own.map(estimate -> sentence(estimate, CustomerPrice.of(estimate, quote, plan), second)).orElse(""));
        boolean taxed = subject.board().answer().taxed();
        List<String> headings = new ArrayList<>(List.of(Strings.of("table.variant"), Strings.of("quote.cost")));
        headings.addAll(taxed ? List.of(Strings.of("quote.net"), Strings.of("quote.tax"), Strings.of("quote.gross"))
                : List.of(Strings.of("quote.price")));
        headings.addAll(List.of(Strings.of("quote.margin"), Strings.of("quote.marginShare"), Strings.of("quote.perUser")));
        second.ifPresent(other -> headings.add(Strings.of("quote.in", other.currency().getCurrencyCode())));
        table.show(headings, subject.board().shown().stream()
                .map(estimate -> row(estimate, CustomerPrice.of(estimate, quote, plan), taxed, second)).toList());
    }

    private static Quote quote(Scenario scenario) {
        return scenario.extras().quote().orElse(Quote.AT_COST);
    }

    private String sentence(Estimate estimate, CustomerPrice price, Optional<SecondCurrency> second) {
        List<String> sentences = new ArrayList<>(List.of(Strings.of("quote.answer", subject.name(), money(price.cost()),
                money(price.gross()), money(price.margin()), price.marginShare().map(figures::roundedPercent).orElse("–"))));
        if (price.tax().signum() != 0) {
            sentences.add(Strings.of("quote.answer.tax", money(price.net()), money(price.tax())));
        }
        second.ifPresent(
                other -> sentences.add(Strings.of("quote.second", figures.money(other.of(price.gross()), other.currency()))));
        Verdict.margin(price).ifPresent(sentences::add);
        sentences.addAll(Verdict.caveats(estimate));
        return String.join(" ", sentences);
    }

    private List<String> row(Estimate estimate, CustomerPrice price, boolean taxed, Optional<SecondCurrency> second) {
        List<String> row = new ArrayList<>(List.of(subject.named(estimate), money(price.cost())));
        row.addAll(taxed ? List.of(money(price.net()), money(price.tax()), money(price.gross())) : List.of(money(price.gross())));
        row.addAll(List.of(money(price.margin()), price.marginShare().map(figures::roundedPercent).orElse("–"),
                price.perUser().map(each -> figures.unitMoney(each, subject.currency())).orElse("–")));
        second.ifPresent(other -> row.add(figures.money(other.of(price.gross()), other.currency())));
        return row;
    }

    private String money(BigDecimal amount) {
        return figures.briefMoney(amount, subject.currency());
    }
}
