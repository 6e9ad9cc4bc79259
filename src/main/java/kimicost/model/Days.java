package kimicost.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/// Days and moments as people read and type them, in the window and on paper alike: the month in words, since 3/4/2026 is two
/// days. In English, as the words around them. What machines read is ISO 8601.
public final class Days {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TYPED = new DateTimeFormatterBuilder().parseCaseInsensitive()
            .appendPattern("[uuuu-MM-dd][d MMMM uuuu][d MMM uuuu]").toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);

    private Days() {}

    /// Such as `30 June 2026`.
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// The day that was typed, as [#day] writes it, with a short month such as `30 Jun 2026`, or as `2026-06-30`.
    ///
    /// @throws DateTimeException if it is none of these, or no day
    public static LocalDate typed(String text) {
        return LocalDate.parse(text.strip(), TYPED);
    }

    /// How long before `today` a day lies: `12 days` or, from two months on, `4 months`; empty for today and later.
    public static Optional<String> age(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(day, today);
        long months = ChronoUnit.MONTHS.between(day, today);
        return days <= 0 ? Optional.empty() : Optional.of(days == 1 ? "1 day" : months < 2 ? days + " days" : months + " months");
    }

    /// Such as `24 November 2026, 10:15 Europe/Berlin`.
    public static String moment(ZonedDateTime moment) {
        return MOMENT.format(moment) + " " + zone(moment);
    }

    /// The zone of a moment as people know it: `Europe/Berlin`, `UTC`, `UTC+02:00`.
    public static String zone(ZonedDateTime moment) {
        String id = moment.getZone().getId();
        boolean place = id.contains("/") && !id.startsWith("Etc/");
        return place ? id : "UTC" + (moment.getOffset().equals(ZoneOffset.UTC) ? "" : moment.getOffset());
    }
}
