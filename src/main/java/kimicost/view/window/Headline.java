package kimicost.view.window;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kimicost.controller.Board;
import kimicost.controller.Session;
import kimicost.model.analysis.Answer;
import kimicost.model.pricing.Estimate;
import kimicost.model.scenario.SecondCurrency;
import kimicost.text.Days;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.text.Verdict;
import kimicost.view.part.Summary;
import kimicost.view.part.Summary.Fact;
import kimicost.view.part.Summary.Tone;

/// The verdict in large figures: from the view on screen or, if it has none, the leading variant and its cost.
final class Headline extends VBox {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass UNFIT = PseudoClass.getPseudoClass("unfit");

    private final Session session;
    private final Figures figures;
    private final Label winner = new Label();
    private final HeadlineFigures row = new HeadlineFigures();
    private Optional<Summary> own = Optional.empty();

    /// @param summary the verdict of the view on screen
    Headline(Session session, Figures figures, ObservableValue<Optional<Summary>> summary) {
        this.session = session;
        this.figures = figures;
        getStyleClass().add("headline");
        setMinHeight(USE_PREF_SIZE);
        winner.getStyleClass().add("winner");
        // A condition must not be cut off.
        winner.setWrapText(true);
        winner.setMinHeight(USE_PREF_SIZE);
        winner.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(winner, Priority.ALWAYS);
        SubjectMenu subject = new SubjectMenu(session);
        HBox sentence = new HBox(winner, subject);
        // A second line grows upwards into reserved space, so that nothing below moves.
        sentence.setAlignment(Pos.BOTTOM_LEFT);
        sentence.getStyleClass().add("sentence-row");
        getChildren().addAll(sentence, row);
        summary.subscribe(said -> {
            own = said;
            show();
        });
        session.board().subscribe(board -> show());
    }

    private void show() {
        Board board = session.board().get();
        Summary said = own.orElseGet(() -> ofComparison(board));
        winner.setText(said.sentence());
        boolean unfit = own.isEmpty() && board.answer().lead().filter(Estimate::fits).isEmpty();
        winner.pseudoClassStateChanged(OVER, !unfit && said.tone() == Tone.OVER);
        winner.pseudoClassStateChanged(GOOD, !unfit && said.tone() == Tone.GOOD);
        winner.pseudoClassStateChanged(UNFIT, unfit);
        row.show(said, own.isEmpty() ? moved(board) : Optional.empty());
    }

    private Summary ofComparison(Board board) {
        Answer answer = board.answer();
        Currency currency = answer.currency();
        Optional<Estimate> lead = answer.lead();
        Tone tone = lead.isEmpty() || !answer.billed() ? Tone.PLAIN
                : answer.underBudget().filter(left -> left.signum() < 0).isPresent() ? Tone.OVER : Tone.GOOD;
        List<Fact> facts = new ArrayList<>();
        board.scenario().extras().secondCurrency().ifPresent(chosen -> facts.add(second(chosen, lead)));
        board.baseline().ifPresent(held -> facts.add(fact("headline.baseline", lead.flatMap(held::of)
                .map(before -> figures.difference(lead.orElseThrow().total(), before.total(), currency)))));
        facts.add(fact("headline.perUser", lead.flatMap(Estimate::perUser).map(each -> figures.unitMoney(each, currency))));
        facts.add(fact("headline.perThousand",
                lead.flatMap(Estimate::perThousandMessages).map(each -> figures.unitMoney(each, currency))));
        facts.add(fact("headline.perYear", lead.map(estimate -> figures.briefMoney(estimate.perYear(), currency))));
        return new Summary(Verdict.withBudget(answer, figures), tone,
                lead.map(estimate -> figures.money(estimate.total(), currency)).orElse(Strings.of("insight.empty")),
                Verdict.period(answer, figures), facts);
    }

    private Fact second(SecondCurrency chosen, Optional<Estimate> lead) {
        String name = Strings.of("headline.second", chosen.currency().getCurrencyCode(), figures.exchangeRate(chosen.rate()),
                Days.day(chosen.asOf()));
        return new Fact(name, lead.map(estimate -> figures.briefMoney(chosen.of(estimate.total()), chosen.currency()))
                .orElse(Strings.of("insight.empty")), Tone.PLAIN);
    }

    private static Fact fact(String key, Optional<String> figure) {
        return new Fact(Strings.of(key), figure.orElse(Strings.of("insight.empty")), Tone.PLAIN);
    }

    /// What the drag has changed so far.
    private Optional<Fact> moved(Board board) {
        return board.before().flatMap(start -> start.answer().lead()).flatMap(before -> board.answer().lead().map(now -> {
            BigDecimal apart = now.total().subtract(before.total());
            return new Fact("", figures.change(apart, board.answer().currency()),
                    apart.signum() > 0 ? Tone.OVER : apart.signum() < 0 ? Tone.GOOD : Tone.PLAIN);
        }));
    }
}
