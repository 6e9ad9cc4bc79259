package kimicost.view.input;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kimicost.model.scenario.Dimension;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;
import kimicost.text.TypedNumber;
import kimicost.text.TypedNumber.NotANumber;
import kimicost.text.TypedNumber.Reading;

/// The definition of an input row: the input, how its number is shown and typed, and the scale of its slider. A new slider is one
/// line in [#GROUPS]; its texts are in `strings.properties` under the dimension's name.
///
/// @param dimension the input
/// @param shown     how its value is displayed
/// @param scale     the slider's scale, in displayed numbers
public record InputRow(Dimension dimension, Shown shown, SliderScale scale) {
    public static final List<Group> GROUPS = List.of(
            new Group("audience",
                    new InputRow(Dimension.USERS, Shown.PLAIN, SliderScale.Logarithmic.upTo("10000000")),
                    new InputRow(Dimension.MESSAGES_PER_USER, Shown.PLAIN, SliderScale.Logarithmic.upTo("10000"))),
            new Group("tokens",
                    new InputRow(Dimension.INPUT_TOKENS, Shown.PLAIN, SliderScale.Logarithmic.upTo("1000000")),
                    new InputRow(Dimension.OUTPUT_TOKENS, Shown.PLAIN, SliderScale.Logarithmic.upTo("100000")),
                    new InputRow(Dimension.THINKING_TOKENS, Shown.PLAIN, SliderScale.Logarithmic.upTo("100000"))),
            new Group("cacheAndBatches",
                    new InputRow(Dimension.CACHE_HIT_SHARE, Shown.PERCENT, SliderScale.Linear.of("0", "100", "1", "10")),
                    new InputRow(Dimension.BATCH_SHARE, Shown.PERCENT, SliderScale.Linear.of("0", "100", "1", "10"))),
            new Group("search",
                    new InputRow(Dimension.SEARCHES_PER_MESSAGE, Shown.PER_HUNDRED, SliderScale.Logarithmic.upTo("1000"))),
            new Group("searchDetails", Fold.DETAILS,
                    new InputRow(Dimension.RESULT_TOKENS_PER_SEARCH, Shown.PLAIN, SliderScale.Logarithmic.upTo("100000")),
                    new InputRow(Dimension.SEARCH_CONTINUED_SHARE, Shown.PERCENT, SliderScale.Linear.of("0", "100", "1", "10"))),
            new Group("budget",
                    new InputRow(Dimension.MONTHLY_BUDGET, Shown.MONEY, SliderScale.Logarithmic.upTo("1000000")),
                    new InputRow(Dimension.TAX_RATE, Shown.PERCENT, SliderScale.Linear.of("0", "30", "0.5", "5"))),
            new Group("times", Fold.GROUP,
                    new InputRow(Dimension.MONTHLY_USER_GROWTH, Shown.PERCENT, SliderScale.Linear.of("-50", "100", "1", "10")),
                    new InputRow(Dimension.HORIZON_MONTHS, Shown.PLAIN, SliderScale.Linear.of("1", "60", "1", "12")),
                    new InputRow(Dimension.PREPAID_BALANCE, Shown.MONEY, SliderScale.Logarithmic.upTo("1000000")),
                    new InputRow(Dimension.PEAK_FACTOR, Shown.PLAIN, SliderScale.Linear.of("1", "20", "1", "5")),
                    new InputRow(Dimension.ACTIVE_DAYS_PER_MONTH, Shown.PLAIN, SliderScale.Linear.of("1", "31", "1", "5")),
                    new InputRow(Dimension.ACTIVE_HOURS_PER_DAY, Shown.PLAIN, SliderScale.Linear.of("1", "24", "1", "6")),
                    new InputRow(Dimension.SECONDS_PER_MESSAGE, Shown.PLAIN, SliderScale.Linear.of("1", "120", "1", "10"))));

    /// The inputs of your own nodes, shown in their own view.
    public static final List<InputRow> HOSTING = List.of(
            new InputRow(Dimension.NODE_PRICE_PER_HOUR, Shown.MONEY, SliderScale.Logarithmic.upTo("1000")),
            new InputRow(Dimension.NODES, Shown.PLAIN, SliderScale.Linear.of("1", "64", "1", "8")),
            new InputRow(Dimension.NODE_TOKENS_PER_SECOND, Shown.IF_KNOWN, SliderScale.Logarithmic.upTo("10000")),
            new InputRow(Dimension.NODE_HOURS_PER_MONTH, Shown.PLAIN, SliderScale.Linear.of("1", "744", "1", "24")));

    /// The inputs of a customer's quote.
    public static final List<InputRow> QUOTE = List.of(
            new InputRow(Dimension.MARK_UP, Shown.PERCENT, SliderScale.Linear.of("0", "200", "1", "10")),
            new InputRow(Dimension.MONTHLY_FEE, Shown.MONEY, SliderScale.Logarithmic.upTo("100000")));

    /// All rows, in order.
    static Stream<InputRow> all() {
        return Stream.of(GROUPS.stream().flatMap(group -> group.rows().stream()), HOSTING.stream(), QUOTE.stream()).flatMap(rows -> rows);
    }

    /// The row of `dimension`.
    public static InputRow of(Dimension dimension) {
        return all().filter(row -> row.dimension == dimension).findFirst().orElseThrow();
    }

    /// How a group is shown: open, collapsed under its heading, or collapsed as details of the group above.
    enum Fold { OPEN, GROUP, DETAILS }

    /// Rows under a heading.
    public record Group(String name, Fold fold, List<InputRow> rows) {
        private Group(String name, InputRow... rows) {
            this(name, Fold.OPEN, List.of(rows));
        }

        private Group(String name, Fold fold, InputRow... rows) {
            this(name, fold, List.of(rows));
        }

        String heading() {
            return Strings.of("group." + name);
        }
    }

    /// How a value is displayed: as it is, or with its decimal point moved.
    enum Shown {
        PLAIN(0), IF_KNOWN(0), MONEY(0), PERCENT(2), PER_HUNDRED(2);

        private final int powerOfTen;

        Shown(int powerOfTen) {
            this.powerOfTen = powerOfTen;
        }
    }

    public String label() {
        return Names.input(dimension);
    }

    /// The input's name in the panel, without a unit that the field shows.
    String heading() {
        return shown == Shown.PER_HUNDRED ? Strings.of("row.searches") : label();
    }

    /// The explanation of the input, in a sentence.
    String explanation() {
        return Strings.of(dimension.name() + ".explanation");
    }

    /// The unit after the number in the field.
    public String unit(BigDecimal value, Figures figures, Currency currency) {
        return isNone(value) ? "" : shown == Shown.MONEY ? figures.sign(currency) : Strings.of(dimension.name() + ".unit");
    }

    /// `value` for use in a sentence; `none` if 0 means none.
    String text(BigDecimal value, Figures figures) {
        return isNone(value) ? Strings.of("none") : figures.count(written(value));
    }

    /// `value` as shown in its field.
    ///
    /// @param edited whether it is being edited; then it has no grouping, and it is empty if 0 means none
    String field(BigDecimal value, Figures figures, boolean edited) {
        return isNone(value) ? edited ? "" : Strings.of("none") : figures.field(written(value), edited);
    }

    /// `value` with its unit, as in the note that says how typed text is read: `1,200 tokens`, `$200.00`, `5% a month`.
    public String said(BigDecimal value, Figures figures, Currency currency) {
        if (isNone(value) || shown == Shown.MONEY) {
            return isNone(value) ? Strings.of("none") : figures.money(value, currency);
        }
        return Strings.of(dimension + ".said", withUnit(value, figures), written(value));
    }

    /// Parses typed text, which may also change the current value, as in `*2`. If the text is the rounded number that the field showed,
    /// the result is the current value with all its digits.
    ///
    /// @throws NotANumber with a message, if the text is not a number or the input does not allow it
    BigDecimal typed(String text, BigDecimal present, Figures figures, Currency currency) throws NotANumber {
        if (isNone(BigDecimal.ZERO) && (text.isBlank() || text.strip().equalsIgnoreCase(Strings.of("none")))) {
            return BigDecimal.ZERO;
        }
        Reading reading = reading(text, present, figures, currency);
        BigDecimal value = reading.value();
        Reading shownNow = reading(figures.field(written(present), true), present, figures, currency);
        if (!reading.computed() && value.compareTo(shownNow.value()) == 0) {
            return present;
        }
        if (reading.computed() && dimension.range().whole()) {
            value = value.setScale(0, RoundingMode.HALF_UP);
        }
        if (!dimension.range().allows(value)) {
            throw new NotANumber(refusal(value, figures));
        }
        return value;
    }

    private Reading reading(String text, BigDecimal present, Figures figures, Currency currency) throws NotANumber {
        TypedNumber typed = new TypedNumber(figures.locale());
        if (shown == Shown.PERCENT) {
            return typed.share(text, Optional.of(present));
        }
        String unit = shown == Shown.PER_HUNDRED ? Strings.of("row.perHundred") : unit(present, figures, currency);
        TypedNumber number = shown == Shown.MONEY ? typed.in(currency) : typed.with(unit);
        Reading reading = number.number(text, Optional.of(written(present)));
        return new Reading(stored(reading.value()), reading.computed());
    }

    /// The next value for an arrow or page key. It can go beyond the slider's range, as far as the input allows.
    public BigDecimal step(BigDecimal value, boolean up, boolean wide) {
        BigDecimal next = stored(scale.step(written(value), up, wide));
        BigDecimal most = dimension.range().max().map(next::min).orElse(next);
        return dimension.range().allows(most) ? most : value;
    }

    /// The value at an end of the slider, or the current one if that is further out.
    BigDecimal end(BigDecimal value, boolean right) {
        BigDecimal end = stored(scale.valueAt(right ? 1 : 0));
        return right ? end.max(value) : end.min(value);
    }

    private boolean isNone(BigDecimal value) {
        return (shown == Shown.MONEY || shown == Shown.IF_KNOWN) && value.signum() == 0;
    }

    public BigDecimal stored(BigDecimal written) {
        return written.movePointLeft(shown.powerOfTen);
    }

    public BigDecimal written(BigDecimal stored) {
        return stored.movePointRight(shown.powerOfTen);
    }

    private String refusal(BigDecimal value, Figures figures) {
        String least = withUnit(dimension.range().min(), figures);
        String key = dimension.range().max().isEmpty() ? "row.outOfRange.from"
                : dimension.range().whole() ? "row.outOfRange.whole" : "row.outOfRange";
        return Strings.of(key, label(), withUnit(value, figures), least,
                dimension.range().max().map(max -> withUnit(max, figures)).orElse(""));
    }

    /// `value` as an axis label: `35%`, `10 M`.
    public String inShort(BigDecimal value, Figures figures) {
        return shown == Shown.PERCENT ? figures.percent(value) : figures.brief(written(value));
    }

    /// `value` as named in a sentence: `35%`, `1,000`.
    public String withUnit(BigDecimal value, Figures figures) {
        return shown == Shown.PERCENT ? figures.percent(value) : figures.field(written(value), false);
    }
}
