package kimicost.view.input;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.event.Event;
import javafx.event.EventDispatcher;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import kimicost.controller.Session;
import kimicost.model.Range;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.Uncertainty;
import kimicost.model.scenario.Uncertainty.Spread;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.view.part.Icons;
import kimicost.view.part.Presence;
import kimicost.view.part.Tips;
import org.controlsfx.control.RangeSlider;
import org.kordamp.ikonli.feather.Feather;

/// The controls of one input's range: its lowest and highest value, with a mark at the likely value, which is the input's own.
/// The track is fitted to the range so that its ends are far apart, and stays fixed during a drag. A drag previews and becomes
/// one undo step when it ends; a typed number is one step.
public final class SpreadRow extends HBox {
    private static final double THUMB = 14;
    /// How close an end may be to the end of the track, and the two to each other, before the track is fitted again; shares of
    /// the track.
    private static final double MARGIN = 0.06;
    private static final double APART = 0.3;

    private final InputRow row;
    private final Session session;
    private final Figures figures;
    private final RangeSlider slider = new RangeSlider(0, 1, 0, 1);
    private final Region likely = new Region();
    private boolean stepping;
    private final NumberField low;
    private final NumberField middle;
    private final NumberField high;
    private final Label unit = new Label();
    private SliderScale scale;

    public SpreadRow(InputRow row, Session session, Figures figures) {
        this.row = row;
        this.session = session;
        this.figures = figures;
        getStyleClass().add("spread-row");
        setId("spread-" + row.dimension().field());
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(row.label());
        name.getStyleClass().add("spread-name");
        low = field("low", true, (spread, value) -> new Spread(value, spread.high().max(value)));
        high = field("high", false, (spread, value) -> new Spread(spread.low().min(value), value));
        middle = NumberField.of(row.label() + ", " + Strings.of("risk.likely"), row, figures, () -> session.card().currency(),
                number -> session.commit(row.dimension().with(now(), number)));
        middle.stepWith(up -> {
            session.drag();
            session.preview(row.dimension().with(now(), row.step(row.dimension().of(now()), up, false)));
        }, session::commit);
        middle.small("spread-" + row.dimension().field() + "-likely");
        likely.getStyleClass().add("likely");
        likely.setManaged(false);
        likely.setMouseTransparent(true);
        StackPane track = new StackPane(slider, likely) {
            @Override
            protected void layoutChildren() {
                super.layoutChildren();
                placeLikely(getWidth(), getHeight());
            }
        };
        HBox.setHgrow(track, Priority.ALWAYS);
        track.setMinWidth(120);
        Button remove = new Button(null, Icons.of(Feather.X));
        remove.getStyleClass().addAll("icon-button", "reset");
        Tips.on(remove, remove::getAccessibleText);
        remove.setAccessibleText(Strings.of("risk.remove", row.label()));
        remove.setOnAction(event -> session.commit(with(uncertainty().without(row.dimension()))));
        unit.getStyleClass().add("spread-unit");
        getChildren().addAll(name, track, low, middle, high, unit, remove);
        // Ignore further mouse movement after something else ended the drag.
        slider.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> {
            if (!dragging()) {
                event.consume();
            }
        });
        session.dragging().when(Presence.inOpenWindow(this)).subscribe(going -> {
            slider.setLowValueChanging(going && slider.isLowValueChanging());
            slider.setHighValueChanging(going && slider.isHighValueChanging());
        });
        slider.setEventDispatcher(keys(slider.getEventDispatcher()));
        slider.lowValueProperty().subscribe((before, position) -> dragged());
        slider.highValueProperty().subscribe((before, position) -> dragged());
        slider.lowValueChangingProperty().subscribe((before, changing) -> changing(changing));
        slider.highValueChangingProperty().subscribe((before, changing) -> changing(changing));
        slider.focusedProperty().subscribe((before, focused) -> endSteps());
    }

    /// Moves an end to the next round number, as other sliders do. All repeats of a key form one undo step.
    private void step(boolean lower, boolean up) {
        Spread now = spread();
        stepping = true;
        session.drag();
        session.preview(with(uncertainty().with(row.dimension(), lower
                ? new Spread(row.step(now.low(), up, false).min(now.high()), now.high())
                : new Spread(now.low(), row.step(now.high(), up, false).max(now.low())))));
    }

    private void endSteps() {
        if (stepping) {
            stepping = false;
            session.commit();
        }
    }

    private NumberField field(String end, boolean lower, BiFunction<Spread, BigDecimal, Spread> change) {
        NumberField field = NumberField.of(row.label() + ", " + Strings.of("risk." + end), row, figures,
                () -> session.card().currency(), number -> {
                    // Removing the range takes focus from its fields.
                    if (spread() != null) {
                        session.commit(with(uncertainty().with(row.dimension(), change.apply(spread(), number))));
                    }
                });
        field.stepWith(up -> step(lower, up), session::commit);
        field.small("spread-" + row.dimension().field() + "-" + end);
        return field;
    }

    /// Shows the scenario's range of this input, which must exist.
    public void show() {
        Spread spread = spread();
        BigDecimal now = row.dimension().of(now());
        low.put(Optional.of(spread.low()));
        middle.put(Optional.of(now));
        high.put(Optional.of(spread.high()));
        unit.setText(row.unit(now, figures, session.card().currency()));
        if (!dragging()) {
            fit(spread.around(now));
            double left = positionOf(spread.low());
            double right = positionOf(spread.high());
            // One end at a time, because the slider does not let its thumbs cross.
            slider.setLowValue(0);
            slider.setHighValue(right);
            slider.setLowValue(left);
        }
        likely.getParent().requestLayout();
    }

    /// Fits the track only if an end is close to the end of the track or to the other one: a key must not move the track.
    private void fit(Spread all) {
        if (scale != null && inside(all.low(), positionOf(all.low())) && inside(all.high(), 1 - positionOf(all.high()))
                && positionOf(all.high()) - positionOf(all.low()) >= APART) {
            return;
        }
        Range range = row.dimension().range();
        scale = SliderScale.Linear.around(row.written(all.low()), row.written(all.high()), row.written(range.min()),
                range.max().map(row::written), range.whole());
    }

    /// Whether a value is far enough from the end of the track, or the input itself ends there.
    private boolean inside(BigDecimal value, double fromEnd) {
        Range range = row.dimension().range();
        return fromEnd >= MARGIN || fromEnd >= 0 && (value.compareTo(range.min()) == 0
                || range.max().filter(most -> most.compareTo(value) == 0).isPresent());
    }

    private double positionOf(BigDecimal stored) {
        return scale.positionOf(row.written(stored));
    }

    private void placeLikely(double width, double height) {
        double x = positionOf(row.dimension().of(now())) * (width - THUMB) + THUMB / 2;
        likely.resizeRelocate(Math.round(x) - 1, 0, 3, height);
    }

    /// The slider's key handling. ControlsFX's RangeSlider consumes every key; here window shortcuts pass, arrow keys make round steps,
    /// and a change by any other key is committed as an undo step.
    private EventDispatcher keys(EventDispatcher own) {
        return (event, tail) -> {
            if (event instanceof KeyEvent key && key.isShortcutDown()) {
                return tail.dispatchEvent(event);
            }
            if (event instanceof KeyEvent key && (key.getCode() == KeyCode.LEFT || key.getCode() == KeyCode.RIGHT)) {
                if (key.getEventType() == KeyEvent.KEY_PRESSED) {
                    step(slider.lookup(".low-thumb").isFocused(), key.getCode() == KeyCode.RIGHT);
                } else {
                    endSteps();
                }
                return null;
            }
            double left = slider.getLowValue();
            double right = slider.getHighValue();
            Event rest = own.dispatchEvent(event, tail);
            if (event instanceof KeyEvent && (slider.getLowValue() != left || slider.getHighValue() != right)) {
                session.commit(pulled());
            }
            return rest;
        };
    }

    private void dragged() {
        if (dragging()) {
            session.preview(pulled());
        }
    }

    /// The scenario with the range set by the thumbs.
    private Scenario pulled() {
        BigDecimal one = row.stored(scale.valueAt(slider.getLowValue()));
        BigDecimal other = row.stored(scale.valueAt(slider.getHighValue()));
        return with(uncertainty().with(row.dimension(), new Spread(one.min(other), one.max(other))));
    }

    private boolean dragging() {
        return slider.isLowValueChanging() || slider.isHighValueChanging();
    }

    private void changing(boolean going) {
        if (going) {
            session.drag();
        } else {
            session.commit();
            if (spread() != null) {
                show();
            }
        }
    }

    private Scenario with(Uncertainty changed) {
        return now().withExtras(now().extras().withUncertainty(changed));
    }

    private Scenario now() {
        return session.scenario().get();
    }

    private Uncertainty uncertainty() {
        return now().extras().uncertainty();
    }

    /// The current range; null once it is removed.
    private Spread spread() {
        return uncertainty().spreads().get(row.dimension());
    }
}
