package kimicost.export;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days and moments in documents for people: the month in words, since 3/4/2026 is two days. In English, as the words
/// around them.
final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm VV", Locale.ENGLISH);

    private Dates() {}

    /// Such as `30 June 2026`.
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// Such as `24 November 2026, 10:15 Europe/Berlin`.
    static String moment(ZonedDateTime moment) {
        return MOMENT.format(moment);
    }
}
