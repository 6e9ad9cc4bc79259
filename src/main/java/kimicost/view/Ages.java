package kimicost.view;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import kimicost.text.Figures;

/// Days, and how long ago they are.
final class Ages {
    private Ages() {}

    /// Such as `Jun 30, 2026`.
    static String day(LocalDate day, Locale locale) {
        return Figures.unmarked(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day));
    }

    /// How long `day` lies back: `12 days` or, from two months on, `4 months`; empty for today and later days.
    static Optional<String> since(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(day, today);
        long months = ChronoUnit.MONTHS.between(day, today);
        return days <= 0 ? Optional.empty()
                : Optional.of(days == 1 ? Strings.of("card.day")
                : months < 2 ? Strings.of("card.days", days)
                : Strings.of("card.months", months));
    }
}
