package kimicost.view.window;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kimicost.controller.Board;
import kimicost.controller.Session;
import kimicost.model.Days;
import kimicost.model.analysis.Answer;
import kimicost.model.pricing.Estimate;
import kimicost.model.scenario.SecondCurrency;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.text.Verdict;

/// The answer in large figures: the variant that leads and what it costs.
final class Headline extends VBox {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");
    private static final PseudoClass UNFIT = PseudoClass.getPseudoClass("unfit");

    private final Figures figures;
    private final Label winner = new Label();
    private final Label total = new Label();
    private final Label period = new Label();
    private final Metric perUser = new Metric("headline.perUser");
    private final Metric perMessage = new Metric("headline.perMessage");
    private final Metric tokens = new Metric("headline.tokens");
    private final Metric baseline = new Metric("headline.baseline");
    private final Metric second = new Metric("headline.second");
    private final Metric budget = new Metric("headline.under");
    private final HBox sum = new HBox(total, period);
    private final FittingRow row = new FittingRow();

    Headline(Session session, Figures figures) {
        this.figures = figures;
        getStyleClass().add("headline");
        setMinHeight(USE_PREF_SIZE);
        winner.getStyleClass().add("winner");
        // A condition must not be cut off.
        winner.setWrapText(true);
        winner.setMinHeight(USE_PREF_SIZE);
        total.getStyleClass().add("total");
        period.getStyleClass().add("period");
        budget.getStyleClass().add("budget");
        sum.getStyleClass().add("sum");
        sum.setAlignment(Pos.BASELINE_LEFT);
        sum.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(winner, row);
        session.board().subscribe(this::show);
    }

    private void show(Board board) {
        Answer answer = board.answer();
        Currency currency = answer.currency();
        Optional<Estimate> lead = answer.lead();
        winner.setText(Verdict.of(answer, figures));
        winner.pseudoClassStateChanged(IDLE, lead.isEmpty() || !answer.billed());
        winner.pseudoClassStateChanged(UNFIT, lead.filter(Estimate::fits).isEmpty());
        Optional<BigDecimal> amount = lead.map(Estimate::total);
        total.setText(amount.map(sum -> figures.money(sum, currency)).orElse("–"));
        period.setText(Verdict.period(answer, figures));
        perUser.show(lead.flatMap(Estimate::perUser).map(each -> figures.unitMoney(each, currency)));
        perMessage.show(lead.flatMap(Estimate::perMessage).map(each -> figures.unitMoney(each, currency)));
        tokens.show(lead.map(estimate -> figures.brief(estimate.tokens())));
        Optional<SecondCurrency> typed = board.scenario().extras().secondCurrency();
        typed.ifPresent(chosen -> {
            second.setName(Strings.of("headline.second", chosen.currency().getCurrencyCode(), figures.exchangeRate(chosen.rate()),
                    Days.day(chosen.asOf())));
            second.show(amount.map(sum -> figures.briefMoney(chosen.of(sum), chosen.currency())));
        });
        baseline.show(lead.flatMap(estimate -> board.baseline().flatMap(held -> held.of(estimate))
                .map(before -> figures.difference(estimate.total(), before.total(), currency))));
        Optional<BigDecimal> left = board.answer().underBudget();
        boolean over = left.filter(rest -> rest.signum() < 0).isPresent();
        budget.setName(Strings.of(over ? "headline.over" : "headline.under"));
        budget.show(left.map(rest -> figures.money(rest.abs(), currency)));
        budget.pseudoClassStateChanged(OVER, over);
        List<Region> parts = new ArrayList<>(List.of(sum));
        board.baseline().ifPresent(held -> parts.add(baseline));
        answer.scenario().plan().monthlyBudget().ifPresent(limit -> parts.add(budget));
        typed.ifPresent(chosen -> parts.add(second));
        parts.addAll(List.of(perUser, perMessage, tokens));
        if (!row.getChildren().equals(parts)) {
            row.getChildren().setAll(parts);
        }
    }

    /// A named figure; a dash where there is none.
    private static final class Metric extends VBox {
        private final Label name = new Label();
        private final Label figure = new Label();

        Metric(String key) {
            getStyleClass().add("metric");
            name.getStyleClass().add("name");
            figure.getStyleClass().add("figure");
            name.setMinWidth(Region.USE_PREF_SIZE);
            figure.setMinWidth(Region.USE_PREF_SIZE);
            setName(Strings.of(key));
            getChildren().addAll(name, figure);
        }

        void setName(String text) {
            name.setText(text);
        }

        void show(Optional<String> text) {
            figure.setText(text.orElse("–"));
        }
    }
}
