package kimicost.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Formats and parses dates and times as people read and type them, on screen and in documents. The month is spelled out, since
/// 3/4/2026 could mean two days. In the language of the texts; machine-readable output uses ISO 8601.
public final class Days {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern(Strings.of("day.written"), Strings.language());
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern(Strings.of("day.month"), Strings.language());
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(Strings.of("day.moment"), Strings.language());
    private static final DateTimeFormatter TYPED = new DateTimeFormatterBuilder().parseCaseInsensitive()
            .appendPattern(Strings.of("day.typed")).toFormatter(Strings.language()).withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern(Strings.of("month.brief"), Strings.language());
    private static final DateTimeFormatter BRIEF_WITH_YEAR = DateTimeFormatter.ofPattern(Strings.of("month.briefWithYear"),
            Strings.language());
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern(Strings.of("month.name"), Strings.language());
    private static final DateTimeFormatter BRIEFEST = DateTimeFormatter.ofPattern(Strings.of("month.briefest"), Strings.language());
    private static final DateTimeFormatter TYPED_MONTH = new DateTimeFormatterBuilder().parseCaseInsensitive()
            .appendPattern(Strings.of("month.typed")).toFormatter(Strings.language()).withResolverStyle(ResolverStyle.STRICT);

    private Days() {}

    /// A date such as `30 June 2026`.
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// The month of a day, such as `June 2026`.
    public static String month(LocalDate day) {
        return MONTH.format(day);
    }

    /// Parses a typed date: `30 June 2026`, `30 Jun 2026` or `2026-06-30`.
    ///
    /// @throws DateTimeException if the text is in none of these formats or there is no such day
    public static LocalDate typed(String text) {
        return LocalDate.parse(text.strip(), TYPED);
    }

    /// How long before `today` a day was, such as `12 days` or, from two months on, `4 months`; empty for today and later days.
    public static Optional<String> age(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(day, today);
        long months = ChronoUnit.MONTHS.between(day, today);
        return days <= 0 ? Optional.empty() : Optional.of(months < 2
                ? Strings.of("age.days", Long.toString(days), days) : Strings.of("age.months", Long.toString(months), months));
    }

    /// A date and time with its zone, such as `24 November 2026, 10:15 Europe/Berlin`.
    public static String moment(ZonedDateTime moment) {
        return MOMENT.format(moment) + " " + zone(moment);
    }

    /// The zone of a moment by its familiar name, such as `Europe/Berlin`, `UTC` or `UTC+02:00`.
    public static String zone(ZonedDateTime moment) {
        String id = moment.getZone().getId();
        boolean place = id.contains("/") && !id.startsWith("Etc/");
        return place ? id : "UTC" + (moment.getOffset().equals(ZoneOffset.UTC) ? "" : moment.getOffset());
    }

    /// A month such as `January 2027`.
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /// A month without its year, such as `January`.
    public static String name(YearMonth month) {
        return NAME.format(month);
    }

    /// A month with its year at the head of a narrow column, such as `Jan 27`.
    public static String briefest(YearMonth month) {
        return BRIEFEST.format(month);
    }

    /// A month without its year, such as `Jan`.
    public static String brief(YearMonth month) {
        return BRIEF.format(month);
    }

    /// A month where room is short, such as `Jan 2027`.
    public static String briefWithYear(YearMonth month) {
        return BRIEF_WITH_YEAR.format(month);
    }

    /// Parses a typed month: `January 2027`, `Jan 2027`, `2027-01` or `1/2027`.
    ///
    /// @throws DateTimeException if the text is in none of these formats
    public static YearMonth typedMonth(String text) {
        return YearMonth.parse(text.strip(), TYPED_MONTH);
    }

    /// Months in a row, such as `Jan – Dec 2027` or `Nov 2026 – Oct 2027`.
    public static String span(YearMonth first, YearMonth last) {
        return first.equals(last) ? briefWithYear(first)
                : Strings.of("month.span", first.getYear() == last.getYear() ? brief(first) : briefWithYear(first), briefWithYear(last));
    }
}
