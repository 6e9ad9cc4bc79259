package kimicost.view.quote;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import kimicost.controller.Session;
import kimicost.model.Days;
import kimicost.model.InvalidValue;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.SecondCurrency;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.text.TypedNumber;
import kimicost.text.TypedNumber.NotANumber;
import kimicost.view.input.TypedField;
import kimicost.view.part.AnalysisView;

/// A second currency, its rate and the day of the rate, all typed: nothing is ever fetched.
public final class SecondCurrencyFields extends FlowPane {
    private final Session session;
    private final Figures figures;
    private final Label one = new Label();
    private final Entry<Currency> code;
    private final Entry<BigDecimal> rate;
    private final Entry<LocalDate> day;
    private Optional<SecondCurrency> shown = Optional.empty();
    private final Button clear = new Button(Strings.of("second.clear"));

    SecondCurrencyFields(Session session, Figures figures, LocalDate today) {
        this.session = session;
        this.figures = figures;
        getStyleClass().add("levers");
        code = new Entry<>("second-code", "EUR", Strings.of("second.title"), this::currency,
                (currency, edited) -> currency.getCurrencyCode(), currency -> currency.getDisplayName(Locale.ENGLISH));
        rate = new Entry<>("second-rate", "0.86", Strings.of("second.rate"), this::rate,
                figures::exchangeRateField,
                number -> figures.exchangeRate(number) + code.value.map(own -> " " + own.getCurrencyCode()).orElse(""));
        day = new Entry<>("second-day", "24 November 2026", Strings.of("second.day.name"), this::day,
                (date, edited) -> Days.day(date), Days::day);
        day.put(Optional.of(today));
        clear.setId("second-clear");
        clear.getStyleClass().add("apply");
        clear.setOnAction(event -> commit(Optional.empty()));
        getChildren().addAll(AnalysisView.named("second.title", code.field), one, rate.field, AnalysisView.named("second.day", day.field),
                clear);
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

    private Currency currency(String typed) throws NotANumber {
        try {
            return Currency.getInstance(typed.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new NotANumber(Strings.of("second.noCode", typed));
        }
    }

    private BigDecimal rate(String typed) throws NotANumber {
        TypedNumber reader = new TypedNumber(figures.locale());
        BigDecimal number = reader.number(typed);
        // What the field shows of a rate is that rate, with all its digits.
        Optional<BigDecimal> present = shown.map(SecondCurrency::rate);
        if (present.isPresent() && number.compareTo(reader.number(figures.exchangeRateField(present.get(), true))) == 0) {
            return present.get();
        }
        if (!SecondCurrency.RATE.allows(number)) {
            throw new NotANumber(Strings.of("second.noRate", typed, SecondCurrency.RATE.allowed()));
        }
        return number;
    }

    private LocalDate day(String typed) throws NotANumber {
        try {
            return new SecondCurrency(Currency.getInstance("USD"), BigDecimal.ONE, Days.typed(typed)).asOf();
        } catch (DateTimeException | InvalidValue e) {
            throw new NotANumber(Strings.of("second.noDay", typed));
        }
    }

    /// Takes what was typed once all of it is there.
    private void read() {
        if (code.value.isPresent() && rate.value.isPresent() && day.value.isPresent()) {
            Optional<SecondCurrency> typed = Optional.of(new SecondCurrency(code.value.get(), rate.value.get(), day.value.get()));
            if (!typed.equals(shown)) {
                commit(typed);
            }
        }
    }

    private void commit(Optional<SecondCurrency> second) {
        Scenario now = session.scenario().get();
        session.commit(now.withExtras(now.extras().withSecondCurrency(second)));
    }

    private interface Parser<T> {
        T parse(String typed) throws NotANumber;
    }

    private interface Writer<T> {
        String write(T value, boolean edited);
    }

    /// One of the three: what was typed last, empty for nothing.
    private final class Entry<T> implements TypedField.Content {
        private final Parser<T> parser;
        private final Writer<T> writer;
        private final Function<T, String> words;
        private final TypedField field;
        private Optional<T> value = Optional.empty();

        Entry(String id, String example, String name, Parser<T> parser, Writer<T> writer, Function<T, String> words) {
            this.parser = parser;
            this.writer = writer;
            this.words = words;
            field = new TypedField(name, this).withTip();
            field.setId(id);
            field.setPromptText(example);
            field.getStyleClass().add("small-field");
        }

        void put(Optional<T> now) {
            value = now;
            field.show();
        }

        @Override
        public String text(boolean edited) {
            return value.map(typed -> writer.write(typed, edited)).orElse("");
        }

        @Override
        public String read(String typed) throws NotANumber {
            return typed.isBlank() ? Strings.of("none") : words.apply(parser.parse(typed.strip()));
        }

        @Override
        public void take(String typed) throws NotANumber {
            value = typed.isBlank() ? Optional.empty() : Optional.of(parser.parse(typed.strip()));
            SecondCurrencyFields.this.read();
        }
    }
}
