package kimicost.export;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/// Days and moments in documents for people: the month in words, since 3/4/2026 is two days. In English, as the words
/// around them.
final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private Dates() {}

    /// Such as `30 June 2026`.
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// How long before `today` a day lies: `12 days` or, from two months on, `4 months`; empty for today and later.
    static Optional<String> age(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(day, today);
        long months = ChronoUnit.MONTHS.between(day, today);
        return days <= 0 ? Optional.empty() : Optional.of(days == 1 ? "1 day" : months < 2 ? days + " days" : months + " months");
    }

    /// Such as `24 November 2026, 10:15 Europe/Berlin`.
    static String moment(ZonedDateTime moment) {
        return MOMENT.format(moment) + " " + zone(moment);
    }

    /// The zone of a moment as people know it: `Europe/Berlin`, `UTC`, `UTC+02:00`.
    static String zone(ZonedDateTime moment) {
        String id = moment.getZone().getId();
        boolean place = id.contains("/") && !id.startsWith("Etc/");
        return place ? id : "UTC" + (moment.getOffset().equals(ZoneOffset.UTC) ? "" : moment.getOffset());
    }
}
