package kimicost.view;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import kimicost.controller.Session;
import kimicost.model.InvalidValue;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.SecondCurrency;
import kimicost.text.Figures;
import kimicost.text.TypedNumber;
import kimicost.text.TypedNumber.NotANumber;

/// A second currency, its rate and the day of the rate, all typed: nothing is ever fetched.
final class SecondCurrencyFields extends FlowPane {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final Session session;
    private final Figures figures;
    private final Label one = new Label();
    private final TextField code = field("second-code", "EUR");
    private final TextField rate = field("second-rate", "0.86");
    private final TextField day = field("second-day", "2026-11-24");
    private Optional<SecondCurrency> shown = Optional.empty();
    private final Label problem = new Label();
    private final Button clear = new Button(Strings.of("second.clear"));

    SecondCurrencyFields(Session session, Figures figures, LocalDate today) {
        this.session = session;
        this.figures = figures;
        getStyleClass().add("levers");
        problem.getStyleClass().add("problem");
        day.setText(today.toString());
        clear.setId("second-clear");
        clear.getStyleClass().add("apply");
        clear.setOnAction(event -> {
            commit(Optional.empty());
        });
        getChildren().addAll(Analysis.named("second.title", code), one, rate, Analysis.named("second.day", day), clear, problem);
        session.board().subscribe(board -> show(board.scenario()));
    }

    private TextField field(String id, String example) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(example);
        field.getStyleClass().add("small-field");
        field.setOnAction(event -> read());
        field.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                read();
            }
        });
        return field;
    }

    private void show(Scenario scenario) {
        one.setText(Strings.of("second.one", session.card().currency().getCurrencyCode()));
        Optional<SecondCurrency> second = scenario.extras().secondCurrency();
        clear.setVisible(second.isPresent());
        if (!second.equals(shown)) {
            shown = second;
            code.setText(second.map(other -> other.currency().getCurrencyCode()).orElse(""));
            rate.setText(second.map(other -> figures.count(other.rate())).orElse(""));
            second.ifPresent(other -> day.setText(other.asOf().toString()));
            problem.setText("");
        }
    }

    /// Takes what was typed once all of it is there; what cannot be used stays with the reason beside it.
    private void read() {
        problem.setText("");
        if (code.getText().isBlank() || rate.getText().isBlank() || day.getText().isBlank()) {
            return;
        }
        try {
            Currency currency = checked(code, () -> Currency.getInstance(code.getText().strip().toUpperCase(Locale.ROOT)), "second.noCode");
            BigDecimal number = new TypedNumber(figures.locale()).number(rate.getText());
            LocalDate asOf = checked(day, () -> LocalDate.parse(day.getText().strip()), "second.noDay");
            Optional<SecondCurrency> typed = Optional.of(new SecondCurrency(currency, number, asOf));
            if (!typed.equals(shown)) {
                commit(typed);
            }
        } catch (NotANumber | InvalidValue e) {
            problem.setText(e.getMessage());
        }
    }

    private interface Parser<T> {
        T parse();
    }

    private static <T> T checked(TextField field, Parser<T> parser, String complaint) throws NotANumber {
        field.pseudoClassStateChanged(INVALID, true);
        try {
            T value = parser.parse();
            field.pseudoClassStateChanged(INVALID, false);
            return value;
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new NotANumber(Strings.of(complaint, field.getText().strip()));
        }
    }

    private void commit(Optional<SecondCurrency> second) {
        Scenario now = session.scenario().get();
        session.commit(now.withExtras(now.extras().withSecondCurrency(second)));
    }
}
