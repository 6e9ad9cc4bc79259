package kimicost.view.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kimicost.text.Days;
import kimicost.model.analysis.Forecast;
import kimicost.model.analysis.Forecast.Crossing;
import kimicost.model.analysis.Forecast.Month;
import kimicost.model.ratecard.ModelRates;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.view.chart.LineStyles;
import kimicost.view.part.AnalysisView.Subject;
import kimicost.view.part.Example;
import kimicost.view.part.Summary;
import kimicost.view.part.Summary.Fact;
import kimicost.view.part.Summary.Tone;

/// The cost of the coming months, as a sentence and a few figures.
///
/// @param forecast of the leading variant
record ForecastVerdict(Subject subject, Figures figures, Forecast forecast) {

    /// @param example what the view shows if nothing is billed
    Summary summary(Optional<Example> example) {
        Month most = forecast.mostExpensive();
        Month last = forecast.months().getLast();
        return new Summary(sentence(example), example.isPresent() ? Tone.PLAIN : tone(), distant(forecast.total()),
                Strings.of("forecastPeriod." + subject.board().answer().tax(), figures.count(horizon()),
                        figures.percent(subject.scenario().plan().taxRate()), horizon()),
                List.of(new Fact(Strings.of("forecast.fact.most"), Strings.of("forecast.fact.month", Integer.toString(most.number()),
                        distant(most.total())), Tone.PLAIN),
                        new Fact(Strings.of("forecast.fact.last"), distant(last.total()), Tone.PLAIN), budgetFact(), balanceFact()));
    }

    String sentence(Optional<Example> example) {
        String total = distant(forecast.total());
        String months = figures.count(horizon());
        return example.map(Example::sentence).orElseGet(() -> crossing().map(crossing -> switch (crossing) {
            case Crossing.Within() -> Strings.of("forecast.sentence.within", total, months, horizon());
            case Crossing.Above() -> Strings.of("forecast.sentence.above", total, months, horizon());
            case Crossing.Over(int month) -> Strings.of("forecast.sentence.over", total, months, horizon(), Integer.toString(month));
            case Crossing.Under(int month) -> Strings.of("forecast.sentence.under", total, months, horizon(), Integer.toString(month));
        }).orElseGet(() -> Strings.of("forecast.sentence", total, months, horizon(), subject.name())));
    }

    private Tone tone() {
        return crossing().map(crossing -> switch (crossing) {
            case Crossing.Within() -> Tone.GOOD;
            case Crossing.Above above -> Tone.OVER;
            case Crossing.Over over -> Tone.OVER;
            case Crossing.Under under -> Tone.PLAIN;
        }).orElse(Tone.PLAIN);
    }

    private Fact budgetFact() {
        String figure = crossing().map(crossing -> switch (crossing) {
            case Crossing.Within() -> Strings.of("forecast.fact.never");
            case Crossing.Above above -> Strings.of("forecast.fact.in", "1");
            case Crossing.Under under -> Strings.of("forecast.fact.in", "1");
            case Crossing.Over(int month) -> Strings.of("forecast.fact.in", Integer.toString(month));
        }).orElseGet(() -> Strings.of("forecast.fact.noBudget"));
        return new Fact(Strings.of("forecast.fact.over"), figure, tone() == Tone.OVER ? Tone.OVER : Tone.PLAIN);
    }

    private Fact balanceFact() {
        return new Fact(Strings.of("forecast.fact.balance"), subject.scenario().extras().prepaidBalance()
                .map(balance -> forecast.usedUp(balance).map(month -> Strings.of("forecast.fact.in", Integer.toString(month.number())))
                        .orElse(Strings.of("forecast.fact.later", figures.count(horizon()))))
                .orElseGet(() -> Strings.of("forecast.fact.noBalance")), Tone.PLAIN);
    }

    private Optional<Crossing> crossing() {
        return subject.scenario().plan().monthlyBudget().map(forecast::crossing);
    }

    private BigDecimal horizon() {
        return subject.scenario().plan().horizonMonths();
    }

    private String distant(BigDecimal amount) {
        return new LineStyles(subject, figures).distant(amount);
    }

    /// That the variant is retired, or in which month it will be: month 1 is the present one.
    static Optional<String> retirement(Subject subject, LocalDate today) {
        ModelRates model = subject.variant().model();
        return subject.card().endOf(model).flatMap(end -> {
            long month = ChronoUnit.MONTHS.between(today.withDayOfMonth(1), end.withDayOfMonth(1)) + 1;
            if (month <= 1 && !end.isAfter(today)) {
                return Optional.of(Strings.of("forecast.retired", model.name(), Days.day(end)));
            }
            return month > subject.scenario().plan().horizonMonths().longValue() ? Optional.empty()
                    : Optional.of(Strings.of("forecast.retires", model.name(), Long.toString(month), Days.day(end)));
        });
    }
}
