package kimicost.view.window.present;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import kimicost.controller.Presentation;
import kimicost.model.analysis.Slide;
import kimicost.model.analysis.Slide.Bar;
import kimicost.text.Figures;
import kimicost.text.SlideWords;
import kimicost.text.Verdict;

/// What the audience sees: a caption, one huge total with its difference, the bars, three live inputs and the track of steps.
final class StageView extends Pane {
    private static final PseudoClass LESS = PseudoClass.getPseudoClass("less");
    private static final PseudoClass MORE = PseudoClass.getPseudoClass("more");
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final PseudoClass LONGER = PseudoClass.getPseudoClass("longer");
    private static final double MARGIN = 96;
    private static final double TRACK = 108;
    private static final double SLIDERS = 92;
    private static final double BARS = 334;
    private static final double AIR = 34;
    private static final double TALLEST = 172;
    /// Space for bars to grow during a drag, as a factor.
    private static final double HEADROOM = 1.15;
    private static final Duration GLIDE = Duration.millis(240);

    private final Presentation presentation;
    private final Figures figures;
    private final Label caption = new Label();
    private final Label total = new Label();
    private final Label period = new Label();
    private final Label difference = new Label();
    private final Label against = new Label();
    private final List<StageBar> bars = IntStream.range(0, Slide.MOST).mapToObj(i -> new StageBar()).toList();
    private final List<StageSlider> sliders;
    private final Optional<StepTrack> track;
    /// The text and width that the caption was last fitted to.
    private String fitted = "";
    /// The amount at the right end of the scale.
    private double reach = 1;
    private final Transition glide = new Transition() {
        {
            setCycleDuration(GLIDE);
            setInterpolator(Interpolator.EASE_BOTH);
        }

        @Override
        protected void interpolate(double part) {
            bars.forEach(bar -> bar.glide(part));
        }
    };

    StageView(Presentation presentation, Figures figures) {
        this.presentation = presentation;
        this.figures = figures;
        getStyleClass().add("stage");
        caption.getStyleClass().add("caption");
        total.getStyleClass().add("total");
        period.getStyleClass().add("period");
        difference.getStyleClass().add("difference");
        against.getStyleClass().add("against");
        Stream.of(total, difference, against, period).forEach(label -> label.setMinWidth(USE_PREF_SIZE));
        Stream.of(difference, against).forEach(label -> label.setAlignment(Pos.CENTER_RIGHT));
        sliders = presentation.live().stream().map(input -> new StageSlider(input, presentation, figures)).toList();
        track = presentation.hasSteps() ? Optional.of(new StepTrack(presentation.slides(), this::goTo)) : Optional.empty();
        getChildren().addAll(caption, total, period, difference, against);
        getChildren().addAll(bars);
        getChildren().addAll(sliders);
        track.ifPresent(getChildren()::add);
        presentation.session().board().subscribe((before, now) -> show());
        show();
    }

    /// Goes to a step. The bars move there from their current lengths.
    void goTo(int step) {
        Map<String, double[]> before = new HashMap<>();
        shown().forEach(bar -> bar.variant().ifPresent(variant -> before.put(variant.key(), bar.ends())));
        int from = presentation.at();
        boolean improvised = presentation.isImprovised();
        presentation.goTo(step);
        show();
        sliders.forEach(StageSlider::show);
        if (presentation.at() != from || improvised) {
            shown().forEach(bar -> bar.startFrom(bar.variant().map(variant -> before.get(variant.key()))
                    .orElseGet(() -> new double[bar.ends().length])));
            glide.playFromStart();
        }
    }

    /// Moves the slider that has focus by a key; if none has, the first slider takes focus.
    void stepSlider(boolean up) {
        if (sliders.stream().noneMatch(slider -> slider.step(up))) {
            sliders.getFirst().lookup(".slider").requestFocus();
            sliders.getFirst().step(up);
        }
    }

    private Stream<StageBar> shown() {
        return bars.stream().filter(StageBar::isVisible);
    }

    private void show() {
        glide.stop();
        Slide slide = presentation.slide();
        Optional<Slide> held = presentation.reference();
        // The scale is fixed during a drag.
        if (!presentation.session().dragging().get()) {
            double most = slide.reach(held).doubleValue();
            reach = most > 0 ? most * HEADROOM : 1;
        }
        boolean improvised = presentation.isImprovised();
        SlideWords words = new SlideWords(slide, figures);
        caption.setText(slide.caption()
                .or(() -> StepCaption.whatIf(presentation.script(), presentation.session().board().get(), figures))
                .orElseGet(words::verdict));
        total.setText(words.total());
        period.setText(Verdict.period(slide.answer(), figures));
        Optional<BigDecimal> above = held.flatMap(slide::above);
        difference.setText(above.map(words::difference).orElse(""));
        difference.pseudoClassStateChanged(LESS, above.filter(apart -> apart.signum() < 0).isPresent());
        difference.pseudoClassStateChanged(MORE, above.filter(apart -> apart.signum() > 0).isPresent());
        against.setText(above.isEmpty() ? "" : SlideWords.against(improvised, presentation.hasSteps()));
        for (int i = 0; i < bars.size(); i++) {
            StageBar bar = bars.get(i);
            bar.setVisible(i < slide.bars().size());
            if (bar.isVisible()) {
                Bar one = slide.bars().get(i);
                bar.show(one, slide.answer().leads(one.estimate()),
                        new StageBar.Words(words.name(one), words.condition(one), words.amount(one)), reach,
                        held.flatMap(other -> other.counterpart(slide, one)));
            }
        }
        track.ifPresent(steps -> steps.show(presentation.at()));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * MARGIN;
        fit(width);
        place(caption, MARGIN, 52, Math.min(width, Math.ceil(caption.prefWidth(-1))));
        double right = Math.max(difference.prefWidth(-1), against.prefWidth(-1));
        double beside = period.prefWidth(-1) + 48;
        double room = width - right - beside - 40;
        double wide = total.prefWidth(-1);
        double scale = Math.min(1, room / wide);
        total.setScaleX(scale);
        total.setScaleY(scale);
        double high = total.prefHeight(-1);
        // Scaling is around the centre; this keeps the left edge and the baseline in place.
        double base = 278;
        double ascent = total.getBaselineOffset();
        total.resizeRelocate(MARGIN - 8 - wide * (1 - scale) / 2, base - high / 2 - (ascent - high / 2) * scale, wide, high);
        double top = base - period.getBaselineOffset();
        place(period, MARGIN - 8 + wide * scale + 36, top, period.prefWidth(-1));
        place(against, MARGIN + width - right, top, right);
        place(difference, MARGIN + width - right, top - difference.prefHeight(-1) + 6, right);
        double foot = getHeight() - 26 - (track.isPresent() ? TRACK : 14);
        track.ifPresent(steps -> steps.resizeRelocate(MARGIN, foot, width, TRACK));
        double live = foot - (track.isPresent() ? 40 : 0) - SLIDERS;
        double gap = 72;
        double each = (width - gap * (sliders.size() - 1)) / sliders.size();
        for (int i = 0; i < sliders.size(); i++) {
            sliders.get(i).resizeRelocate(MARGIN + i * (each + gap), live, each, SLIDERS);
        }
        List<StageBar> now = shown().toList();
        double pitch = Math.min(TALLEST, (live - AIR - BARS) / Math.max(1, now.size()));
        double y = BARS + (live - AIR - BARS - pitch * now.size()) / 2;
        double amounts = now.stream().mapToDouble(StageBar::amountWidth).max().orElse(0);
        for (StageBar bar : now) {
            bar.keepForAmount(Math.max(220, amounts));
            bar.resizeRelocate(MARGIN, Math.round(y), width, Math.floor(pitch));
            y += pitch;
        }
    }

    /// Reduces the size of a long caption in up to two steps.
    private void fit(double width) {
        String now = caption.getText() + width;
        if (now.equals(fitted)) {
            return;
        }
        fitted = now;
        caption.pseudoClassStateChanged(LONG, false);
        caption.pseudoClassStateChanged(LONGER, false);
        caption.applyCss();
        if (caption.prefWidth(-1) > width) {
            caption.pseudoClassStateChanged(LONG, true);
            caption.applyCss();
        }
        if (caption.prefWidth(-1) > width) {
            caption.pseudoClassStateChanged(LONGER, true);
            caption.applyCss();
        }
    }

    private static void place(Region node, double x, double y, double width) {
        node.resizeRelocate(x, y, width, node.prefHeight(-1));
    }
}
