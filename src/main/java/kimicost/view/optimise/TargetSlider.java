package kimicost.view.optimise;

import atlantafx.base.controls.ProgressSliderSkin;
import java.util.function.DoubleConsumer;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import kimicost.controller.Session;

/// A slider in per cent with a tick at today's value. A drag is one undo step, and so is a key that is held down.
final class TargetSlider extends Region {
    /// The step of a page key, in percentage points.
    private static final double WIDE = 10;
    /// How close to today's value the thumb snaps to it, in percentage points.
    private static final double CATCH = 1.5;
    private static final double TICK = 14;

    private final Slider slider = new Slider(0, 100, 100);
    private final Region tick = new Region();
    private final Session session;
    private final DoubleConsumer preview;
    private double today = 100;
    private boolean stepping;

    /// @param preview shows the effect of a target in per cent
    TargetSlider(String id, Session session, DoubleConsumer preview) {
        this.session = session;
        this.preview = preview;
        getStyleClass().addAll("lever", "target-slider");
        slider.setId(id);
        slider.setSkin(new ProgressSliderSkin(slider));
        tick.getStyleClass().add("today-tick");
        tick.setMouseTransparent(true);
        getChildren().addAll(slider, tick);
        followTheMouse();
        followTheKeys();
    }

    /// @param now    the position of the tick, 0 to 100
    /// @param target the position of the thumb, unless the user is moving it
    void show(double now, double target) {
        today = now;
        if (!slider.isValueChanging()) {
            slider.setValue(target);
        }
        tick.setVisible(Math.abs(target - now) > CATCH);
        requestLayout();
    }

    /// Whether the user is moving it, by mouse or key.
    boolean moves() {
        return slider.isValueChanging() || stepping;
    }

    void name(String text) {
        slider.setAccessibleText(text);
    }

    private void followTheMouse() {
        // A press on the track starts a drag too; both end when the mouse button is released.
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> slider.setValueChanging(true));
        slider.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> slider.setValueChanging(false));
        // Ignore further mouse movement after something else ended the drag.
        slider.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> {
            if (!slider.isValueChanging()) {
                event.consume();
            }
        });
        session.dragging().subscribe(dragging -> slider.setValueChanging(dragging && slider.isValueChanging()));
        slider.valueProperty().subscribe((before, value) -> {
            if (slider.isValueChanging()) {
                double at = value.doubleValue();
                preview.accept(Math.abs(at - today) <= CATCH ? today : Math.round(at));
            }
        });
        slider.valueChangingProperty().subscribe((before, changing) -> {
            if (changing) {
                session.drag();
            } else {
                session.commit();
            }
        });
    }

    private void followTheKeys() {
        slider.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case LEFT, DOWN, KP_LEFT, KP_DOWN, MINUS, SUBTRACT -> step(Math.ceil(slider.getValue()) - 1);
                case RIGHT, UP, KP_RIGHT, KP_UP, PLUS, ADD -> step(Math.floor(slider.getValue()) + 1);
                case PAGE_DOWN -> step(slider.getValue() - WIDE);
                case PAGE_UP -> step(slider.getValue() + WIDE);
                case HOME -> step(0);
                case END -> step(100);
                default -> {
                    return;
                }
            }
            event.consume();
        });
        slider.addEventFilter(KeyEvent.KEY_RELEASED, event -> endSteps());
        slider.focusedProperty().subscribe((before, focused) -> endSteps());
    }

    /// A key repeats while it is held down; all repeats form one undo step.
    private void step(double value) {
        stepping = true;
        session.drag();
        preview.accept(Math.clamp(value, 0, 100));
    }

    private void endSteps() {
        if (stepping) {
            stepping = false;
            session.commit();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(TICK, slider.prefHeight(width));
    }

    @Override
    protected void layoutChildren() {
        layoutInArea(slider, 0, 0, getWidth(), getHeight(), 0, Insets.EMPTY, true, false, HPos.CENTER, VPos.CENTER);
        double thumb = slider.lookup(".thumb") instanceof Region region ? region.prefWidth(-1) : TICK;
        double x = thumb / 2 + today / 100 * (getWidth() - thumb);
        tick.resizeRelocate(Math.round(x - 1), Math.round((getHeight() - TICK) / 2), 2, TICK);
    }
}
