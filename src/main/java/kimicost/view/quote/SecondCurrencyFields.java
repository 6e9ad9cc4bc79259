package kimicost.view.quote;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import kimicost.controller.Session;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.SecondCurrency;
import kimicost.text.Days;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.text.TypedNumber.NotANumber;
import kimicost.view.input.DayField;
import kimicost.view.input.Notation;
import kimicost.view.input.NumberField;
import kimicost.view.input.TypedField;
import kimicost.view.part.AnalysisView;

/// A second currency, its exchange rate and the day of that rate, all typed: the app fetches nothing.
public final class SecondCurrencyFields extends FlowPane {
    private final Session session;
    private final Figures figures;
    private final Label one = new Label();
    private final TypedField<Currency> code = new TypedField<>(Strings.of("second.title"), new Code(), currency -> read());
    private final NumberField rate;
    private final DayField day = new DayField(Strings.of("second.day.name"), date -> read());
    private Optional<SecondCurrency> shown = Optional.empty();
    private final Button clear = new Button(Strings.of("second.clear"));

    SecondCurrencyFields(Session session, Figures figures, LocalDate today) {
        this.session = session;
        this.figures = figures;
        getStyleClass().addAll("levers", "quote-terms");
        rate = new NumberField(Strings.of("second.rate"), new Rate(), number -> read());
        code.small("second-code");
        code.orNone("EUR");
        rate.small("second-rate");
        rate.orNone("0.86");
        day.small("second-day");
        day.orNone(Days.day(today));
        day.put(Optional.of(today));
        clear.setId("second-clear");
        clear.getStyleClass().add("apply");
        clear.setOnAction(event -> commit(Optional.empty()));
        HBox bought = new HBox(one, rate);
        bought.getStyleClass().add("lever");
        bought.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(AnalysisView.named("second.title", code), bought, AnalysisView.named("second.day", day), clear);
        session.currency().subscribe(currency -> one.setText(Strings.of("second.one", currency.getCurrencyCode())));
        session.scenario().map(scenario -> scenario.extras().secondCurrency()).subscribe(this::show);
    }

    private void show(Optional<SecondCurrency> second) {
        clear.setVisible(second.isPresent());
        if (!second.equals(shown)) {
            shown = second;
            code.put(second.map(SecondCurrency::currency));
            rate.put(second.map(SecondCurrency::rate));
            second.ifPresent(other -> day.put(Optional.of(other.asOf())));
        }
    }

    /// Reads the fields once all are filled in.
    private void read() {
        if (code.value().isPresent() && rate.value().isPresent() && day.value().isPresent()) {
            Optional<SecondCurrency> typed = Optional.of(new SecondCurrency(code.value().get(), rate.value().get(), day.value().get()));
            if (!typed.equals(shown)) {
                commit(typed);
            }
        }
    }

    private void commit(Optional<SecondCurrency> second) {
        Scenario now = session.scenario().get();
        session.commit(now.withExtras(now.extras().withSecondCurrency(second)));
    }

    /// Shows more digits than other numbers, and the currency.
    private final class Rate extends NumberField.Plain {
        Rate() {
            super(Strings.of("second.rate"), SecondCurrency.RATE, figures);
        }

        @Override
        public String write(BigDecimal value, boolean edited) {
            return figures.exchangeRateField(value, edited);
        }

        @Override
        public String say(BigDecimal value) {
            return figures.exchangeRate(value) + code.value().map(own -> " " + own.getCurrencyCode()).orElse("");
        }
    }

    private static final class Code implements Notation<Currency> {
        @Override
        public String write(Currency value, boolean edited) {
            return value.getCurrencyCode();
        }

        @Override
        public String say(Currency value) {
            return value.getDisplayName(Locale.ENGLISH);
        }

        @Override
        public Currency read(String typed, Optional<Currency> present) throws NotANumber {
            try {
                return Currency.getInstance(typed.strip().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new NotANumber(Strings.of("second.noCode", typed.strip()));
            }
        }
    }
}
