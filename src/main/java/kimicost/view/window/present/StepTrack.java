package kimicost.view.window.present;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import kimicost.model.analysis.Slide;

/// The steps of a demo at the bottom of the stage: done, current and to come. Clicking a step goes to it.
final class StepTrack extends Pane {
    private static final PseudoClass BEHIND = PseudoClass.getPseudoClass("behind");
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final double GAP = 16;
    private static final double LINE = 6;
    private static final double WORDS = 14;

    private final List<Region> lines;
    private final List<Label> captions;

    /// @param go receives the index of a clicked step
    StepTrack(List<Slide> slides, IntConsumer go) {
        getStyleClass().add("step-track");
        lines = slides.stream().map(slide -> new Region()).toList();
        captions = slides.stream().map(slide -> new Label(slide.caption().orElse(""))).toList();
        lines.forEach(line -> line.getStyleClass().add("line"));
        IntStream.range(0, slides.size()).forEach(i -> {
            Label caption = captions.get(i);
            caption.setId("track-" + i);
            caption.setWrapText(true);
            caption.setAlignment(Pos.TOP_LEFT);
            caption.setOnMouseClicked(event -> go.accept(i));
            lines.get(i).setOnMouseClicked(event -> go.accept(i));
        });
        getChildren().addAll(lines);
        getChildren().addAll(captions);
    }

    void show(int at) {
        IntStream.range(0, lines.size()).forEach(i -> {
            lines.get(i).pseudoClassStateChanged(BEHIND, i <= at);
            captions.get(i).pseudoClassStateChanged(HERE, i == at);
        });
    }

    @Override
    protected void layoutChildren() {
        double each = (getWidth() - GAP * (lines.size() - 1)) / lines.size();
        for (int i = 0; i < lines.size(); i++) {
            double x = i * (each + GAP);
            lines.get(i).resizeRelocate(x, 0, each, LINE);
            captions.get(i).resizeRelocate(x, LINE + WORDS, each, getHeight() - LINE - WORDS);
        }
    }
}
