package kimicost.view.input;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kimicost.model.Range;
import kimicost.text.Allowed;
import kimicost.text.Figures;
import kimicost.text.TypedNumber;
import kimicost.text.TypedNumber.NotANumber;
import kimicost.text.TypedNumber.Reading;

/// A field for a number within a range.
public final class NumberField extends TypedField<BigDecimal> {
    /// A field for any number.
    ///
    /// @param name    what the number is, for messages about it, such as `Turns`
    /// @param allowed the allowed numbers
    /// @param taker   receives the number; see [TypedField]
    public NumberField(String name, Range allowed, Figures figures, Consumer<Optional<BigDecimal>> taker) {
        this(name, new Plain(name, allowed, figures), taker);
    }

    /// A field with its own notation.
    ///
    /// @param notation how the number is displayed and parsed
    public NumberField(String name, Notation<BigDecimal> notation, Consumer<Optional<BigDecimal>> taker) {
        super(name, notation, taker);
    }

    /// A field for an input of the scenario.
    static NumberField of(String name, InputRow row, Figures figures, Supplier<Currency> currency, Consumer<BigDecimal> taker) {
        return new NumberField(name, new Notation<>() {
            @Override
            public String write(BigDecimal value, boolean edited) {
                return row.field(value, figures, edited);
            }

            @Override
            public String say(BigDecimal value) {
                return row.said(value, figures, currency.get());
            }

            @Override
            public BigDecimal read(String typed, Optional<BigDecimal> present) throws NotANumber {
                return row.typed(typed, present.orElse(BigDecimal.ZERO), figures, currency.get());
            }
        }, number -> taker.accept(number.orElseThrow()));
    }

    /// The notation for a number without a unit.
    public static class Plain implements Notation<BigDecimal> {
        private final String name;
        private final Range allowed;
        private final Figures figures;

        /// @param name used in the message that says what is allowed
        public Plain(String name, Range allowed, Figures figures) {
            this.name = name;
            this.allowed = allowed;
            this.figures = figures;
        }

        @Override
        public String write(BigDecimal value, boolean edited) {
            return figures.field(value, edited);
        }

        @Override
        public String say(BigDecimal value) {
            return figures.count(value);
        }

        @Override
        public BigDecimal read(String typed, Optional<BigDecimal> present) throws NotANumber {
            TypedNumber reader = new TypedNumber(figures.locale());
            Reading reading = reader.number(typed, present);
            BigDecimal number = reading.computed() && allowed.whole() ? reading.value().setScale(0, RoundingMode.HALF_UP) : reading.value();
            // If the text is the rounded number that the field showed, keep the number with all its digits.
            if (present.isPresent() && !reading.computed()
                    && number.compareTo(reader.number(write(present.get(), true))) == 0) {
                return present.get();
            }
            if (!allowed.allows(number)) {
                throw new NotANumber(Allowed.refusal(name, write(number, false), allowed, figures));
            }
            return number;
        }
    }
}
