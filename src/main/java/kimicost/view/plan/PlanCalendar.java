package kimicost.view.plan;

import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import kimicost.model.plan.Schedule.Month;
import kimicost.text.Days;
import kimicost.text.Strings;

/// The names of a plan's months: dates if it has a start, otherwise numbers.
///
/// @param months at least one
record PlanCalendar(List<Month> months) {

    Optional<YearMonth> first() {
        return months.getFirst().date();
    }

    private YearMonth last() {
        return months.getLast().date().orElseThrow();
    }

    boolean withinOneYear() {
        return first().filter(month -> month.getYear() == last().getYear()).isPresent();
    }

    boolean isCalendarYear() {
        return months.size() == 12 && first().filter(month -> month.getMonthValue() == 1).isPresent();
    }

    /// `Jan`, or `4` in a plan without dates.
    static String brief(Month month) {
        return month.date().map(Days::brief).orElse(Integer.toString(month.number()));
    }

    /// `Apr`, `Apr ’28` if the plan covers several years, or `month 4`.
    String fact(Month month) {
        return month.date().map(date -> withinOneYear() ? Days.brief(date) : Days.briefest(date))
                .orElseGet(() -> Strings.of("year.month", Integer.toString(month.number())));
    }

    /// `April`, `April 2028` if the plan covers several years, or `month 4`.
    String said(Month month) {
        return month.date().map(date -> withinOneYear() ? Days.name(date) : Days.month(date))
                .orElseGet(() -> Strings.of("year.month", Integer.toString(month.number())));
    }

    /// `Jan – Dec 2027`, or `12 months`.
    String span() {
        return first().map(month -> Days.span(month, last())).orElseGet(() -> Strings.of("year.months", months.size()));
    }

    /// The period in a sentence: `in 2027`, `from Mar 2027 to Feb 2028`, `in 12 months`.
    String when() {
        return isCalendarYear() ? Strings.of("year.in.year", Integer.toString(last().getYear()))
                : first().map(month -> month.equals(last()) ? Strings.of("year.in.year", Days.month(month))
                        : Strings.of("year.in.span", Days.briefWithYear(month), Days.briefWithYear(last())))
                        .orElseGet(() -> Strings.of("year.in.months", months.size()));
    }

    /// The heading of a column of several months: `Q1`, `Q1 27`, `2027`, `1–3`.
    String heading(PlanColumns.Column column) {
        Month from = months.get(column.first());
        Month to = months.get(column.last());
        return switch (column.level()) {
            case MONTH -> from.date().map(date -> withinOneYear() ? Days.brief(date) : Days.briefest(date)).orElseGet(() -> brief(from));
            case QUARTER -> from.date().map(date -> withinOneYear() ? Strings.of("year.quarter", date.get(IsoFields.QUARTER_OF_YEAR))
                    : Strings.of("year.quarterOf", date.get(IsoFields.QUARTER_OF_YEAR), twoDigits(date)))
                    .orElseGet(() -> numbers(from, to));
            case YEAR -> from.date().map(date -> Integer.toString(date.getYear())).orElseGet(() -> numbers(from, to));
        };
    }

    private static String numbers(Month from, Month to) {
        return from.equals(to) ? brief(from) : Strings.of("year.numbers", brief(from), brief(to));
    }

    private static String twoDigits(YearMonth date) {
        return Days.briefest(date).substring(Days.brief(date).length() + 1);
    }
}
