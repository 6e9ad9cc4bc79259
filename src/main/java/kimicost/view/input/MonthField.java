package kimicost.view.input;

import atlantafx.base.controls.Popover;
import atlantafx.base.controls.Popover.ArrowLocation;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kimicost.text.Days;
import kimicost.text.Strings;
import kimicost.text.TypedNumber.NotANumber;
import kimicost.view.part.Icons;
import kimicost.view.part.Popovers;
import org.kordamp.ikonli.feather.Feather;

/// A field for a month, typed or chosen from a year's months. A button, F4 and Alt+Down open the choice.
public final class MonthField extends TypedField<YearMonth> {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;
    private static final int ACROSS = 4;

    private final Button open = new Button(null, Icons.of(Feather.CALENDAR));
    private YearMonth suggested = YearMonth.of(FIRST_YEAR, 1);

    /// @param name the month's name in messages
    public MonthField(String name, Consumer<Optional<YearMonth>> taker) {
        this(name, month -> Optional.empty(), taker);
    }

    /// @param refusal why a month cannot be used, as a sentence; empty if it can
    public MonthField(String name, Function<YearMonth, Optional<String>> refusal, Consumer<Optional<YearMonth>> taker) {
        super(name, new Typed(refusal), taker);
        getStyleClass().add("month-field");
        open.getStyleClass().addAll("icon-button", "reset");
        open.setAccessibleText(Strings.of("month.open", name));
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

    /// Sets the month whose year is offered first if the field is empty.
    public void suggest(YearMonth month) {
        suggested = month;
    }

    private void choose() {
        VBox panel = new VBox();
        panel.getStyleClass().add("month-choice");
        Popover popover = Popovers.show(panel, open, ArrowLocation.TOP_RIGHT);
        fill(panel, value().orElse(suggested).getYear(), popover);
    }

    private void fill(VBox panel, int year, Popover popover) {
        Button back = turn(Feather.CHEVRON_LEFT, "month.back", () -> fill(panel, Math.max(FIRST_YEAR, year - 1), popover));
        Button on = turn(Feather.CHEVRON_RIGHT, "month.on", () -> fill(panel, Math.min(LAST_YEAR, year + 1), popover));
        Label shown = new Label(Integer.toString(year));
        shown.getStyleClass().add("popover-title");
        HBox head = new HBox(back, shown, on);
        head.setAlignment(Pos.CENTER);
        head.getStyleClass().add("month-head");
        GridPane months = new GridPane();
        for (int i = 0; i < 12; i++) {
            YearMonth month = YearMonth.of(year, i + 1);
            Button button = new Button(Days.brief(month));
            button.setId("month-" + month);
            button.getStyleClass().add("month-button");
            button.setMaxWidth(Double.MAX_VALUE);
            if (value().filter(month::equals).isPresent()) {
                button.getStyleClass().add("chosen");
            }
            button.setOnAction(event -> {
                popover.hide();
                setText(Days.briefWithYear(month));
                take();
            });
            months.add(button, i % ACROSS, i / ACROSS);
        }
        panel.getChildren().setAll(head, months);
        months.getChildren().getFirst().requestFocus();
    }

    private static Button turn(Feather icon, String key, Runnable action) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().addAll("icon-button", "reset");
        button.setAccessibleText(Strings.of(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    private record Typed(Function<YearMonth, Optional<String>> refusal) implements Notation<YearMonth> {
        @Override
        public String write(YearMonth value, boolean edited) {
            return Days.briefWithYear(value);
        }

        @Override
        public String say(YearMonth value) {
            return Days.month(value);
        }

        @Override
        public YearMonth read(String typed, Optional<YearMonth> present) throws NotANumber {
            YearMonth month;
            try {
                month = Days.typedMonth(typed);
            } catch (DateTimeException e) {
                throw new NotANumber(Strings.of("month.none", typed.strip()));
            }
            if (month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR) {
                throw new NotANumber(Strings.of("month.none", typed.strip()));
            }
            Optional<String> refused = refusal.apply(month);
            if (refused.isPresent()) {
                throw new NotANumber(refused.get());
            }
            return month;
        }
    }
}
