package kimicost.view.input;

import atlantafx.base.controls.Calendar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kimicost.text.Days;
import kimicost.text.Strings;
import kimicost.text.TypedNumber.NotANumber;
import kimicost.view.part.Icons;
import kimicost.view.part.Popovers;
import atlantafx.base.controls.Popover;
import atlantafx.base.controls.Popover.ArrowLocation;
import org.kordamp.ikonli.feather.Feather;

/// A field for a date, which is typed or chosen in a calendar. A button, F4 and Alt+Down open the calendar.
public final class DayField extends TypedField<LocalDate> {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private final Button open = new Button(null, Icons.of(Feather.CALENDAR));

    /// @param name what the date is, for messages about it
    public DayField(String name, Consumer<Optional<LocalDate>> taker) {
        super(name, new Typed(), taker);
        getStyleClass().add("day-field");
        open.getStyleClass().addAll("icon-button", "reset");
        open.setAccessibleText(Strings.of("day.open", name));
        open.setFocusTraversable(false);
        open.setOnAction(event -> choose());
        setRight(open);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F4 || event.isAltDown() && event.getCode() == KeyCode.DOWN) {
                choose();
                event.consume();
            }
        });
    }

    private void choose() {
        Calendar calendar = new Calendar(value().orElse(null));
        Popover panel = Popovers.show(calendar, open, ArrowLocation.TOP_RIGHT);
        calendar.valueProperty().subscribe((before, day) -> {
            panel.hide();
            setText(Days.day(day));
            take();
        });
        calendar.requestFocus();
    }

    private static final class Typed implements Notation<LocalDate> {
        @Override
        public String write(LocalDate value, boolean edited) {
            return Days.day(value);
        }

        @Override
        public String say(LocalDate value) {
            return Days.day(value);
        }

        @Override
        public LocalDate read(String typed, Optional<LocalDate> present) throws NotANumber {
            try {
                LocalDate day = Days.typed(typed);
                if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                    return day;
                }
            } catch (DateTimeException e) {
                // Reported below.
            }
            throw new NotANumber(Strings.of("day.none", typed.strip()));
        }
    }
}
