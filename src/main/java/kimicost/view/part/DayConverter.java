package kimicost.view.part;

import java.time.DateTimeException;
import java.time.LocalDate;
import javafx.util.StringConverter;
import kimicost.model.Days;

/// A day as a picker shows it, as everywhere else; what is typed there may be an ISO date too.
public final class DayConverter extends StringConverter<LocalDate> {
    @Override
    public String toString(LocalDate day) {
        return day == null ? "" : Days.day(day);
    }

    /// @throws DateTimeException where it is no day, so that the picker keeps the one it had
    @Override
    public LocalDate fromString(String text) {
        return text == null || text.isBlank() ? null : Days.typed(text);
    }
}
