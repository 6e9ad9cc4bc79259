package kimicost.view;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Days, and how long ago they are.
final class Ages {
    private Ages() {}

    /// Such as `Jun 30, 2026`.
    static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
    }

    /// Such as `yesterday`, `12 days ago` or, from two months on, `4 months ago`.
    static String of(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(day, today);
        long months = ChronoUnit.MONTHS.between(day, today);
        if (days < 0) {
            return Strings.of("card.age.future");
        }
        return days == 0 ? Strings.of("card.age.today")
                : days == 1 ? Strings.of("card.day")
                : months < 2 ? Strings.of("card.age.days", days)
                : Strings.of("card.age.months", months);
    }
}
