package kimicost.view.window.present;

import atlantafx.base.controls.ProgressSliderSkin;
import java.math.BigDecimal;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import kimicost.controller.Presentation;
import kimicost.controller.Session;
import kimicost.model.scenario.Dimension;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.view.input.InputRow;

/// A live input: its name, its value and a slider, with a notch at the scripted value.
final class StageSlider extends Pane {
    private static final PseudoClass MOVED = PseudoClass.getPseudoClass("moved");
    private static final double THUMB = 36;
    /// How far the slider extends on either side, so that its track is as wide as the text above it.
    private static final double OVER = 13;
    private static final double NOTCH = 22;

    private final InputRow row;
    private final Presentation presentation;
    private final Session session;
    private final Figures figures;
    private final Label name = new Label();
    private final Label value = new Label();
    private final Slider slider = new Slider(0, 1, 0);
    private final Region notch = new Region();
    private double scripted;

    StageSlider(Dimension input, Presentation presentation, Figures figures) {
        this.row = InputRow.of(input);
        this.presentation = presentation;
        this.figures = figures;
        session = presentation.session();
        setId("live-" + input.field());
        getStyleClass().add("stage-slider");
        name.setText(row.label());
        name.setLabelFor(slider);
        name.getStyleClass().add("name");
        value.getStyleClass().add("value");
        value.setMinWidth(USE_PREF_SIZE);
        notch.getStyleClass().add("notch");
        notch.setMouseTransparent(true);
        slider.setSkin(new ProgressSliderSkin(slider));
        getChildren().addAll(name, value, slider, notch);
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> slider.setValueChanging(true));
        slider.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> slider.setValueChanging(false));
        slider.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> {
            if (!slider.isValueChanging()) {
                event.consume();
            }
        });
        session.dragging().subscribe(dragging -> slider.setValueChanging(dragging && slider.isValueChanging()));
        slider.valueProperty().subscribe((before, position) -> {
            if (slider.isValueChanging()) {
                session.preview(input.with(session.scenario().get(), row.stored(row.scale().valueAt(position.doubleValue()))));
            }
        });
        slider.valueChangingProperty().subscribe((before, changing) -> {
            if (changing) {
                session.drag();
            } else {
                session.commit();
                show();
            }
        });
        session.value(input).subscribe((before, now) -> show());
        show();
    }

    /// Shows the current value and the scripted one.
    void show() {
        BigDecimal now = now();
        BigDecimal script = presentation.scripted(row.dimension());
        value.setText(row.withUnit(now, figures));
        if (!slider.isValueChanging()) {
            slider.setValue(row.scale().positionOf(row.written(now)));
        }
        slider.setAccessibleText(Strings.of("row.accessible", row.label(), row.withUnit(now, figures), ""));
        scripted = row.scale().positionOf(row.written(script));
        boolean moved = now.compareTo(script) != 0;
        pseudoClassStateChanged(MOVED, moved);
        notch.setVisible(moved);
        requestLayout();
    }

    /// Moves the slider if it has focus. Returns whether it has.
    boolean step(boolean up) {
        if (slider.isFocused()) {
            session.commit(row.dimension().with(session.scenario().get(), row.step(now(), up, false)));
        }
        return slider.isFocused();
    }

    private BigDecimal now() {
        return row.dimension().of(session.scenario().get());
    }

    @Override
    protected void layoutChildren() {
        double high = name.prefHeight(-1);
        double figure = Math.ceil(value.prefWidth(-1));
        name.resizeRelocate(0, 0, getWidth() - figure - 16, high);
        value.resizeRelocate(getWidth() - figure, 0, figure, high);
        double y = getHeight() - THUMB;
        slider.resizeRelocate(-OVER, y, getWidth() + 2 * OVER, THUMB);
        notch.resizeRelocate(THUMB / 2 - OVER + scripted * (getWidth() + 2 * OVER - THUMB) - 2, y + (THUMB - NOTCH) / 2, 4, NOTCH);
    }
}
