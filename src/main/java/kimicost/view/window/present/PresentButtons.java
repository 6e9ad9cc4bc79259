package kimicost.view.window.present;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.ObservableMap;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import kimicost.controller.Notice;
import kimicost.controller.Session;
import kimicost.controller.StepRecorder;
import kimicost.model.scenario.Step;
import kimicost.model.scenario.ViewId;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.view.part.Icons;
import kimicost.view.part.Tips;
import org.kordamp.ikonli.feather.Feather;

/// Buttons that start the presentation and open the list of its steps.
public final class PresentButtons extends HBox {
    static final KeyCombination PRESENT = KeyCombination.valueOf("F11");
    static final KeyCombination RECORD = KeyCombination.valueOf("Shortcut+R");

    private final Session session;
    private final StepRecorder recorder;
    private final Figures figures;
    private final Supplier<ViewId> view;
    private final Consumer<ViewId> open;
    private final Button steps = new Button(null, Icons.of(Feather.LIST));

    /// @param view supplies the view on screen
    /// @param open opens a view
    public PresentButtons(Session session, Figures figures, Supplier<ViewId> view, Consumer<ViewId> open) {
        this.session = session;
        this.figures = figures;
        this.view = view;
        this.open = open;
        recorder = new StepRecorder(session);
        getStyleClass().add("present-buttons");
        Button present = new Button(Strings.of("present.start"), Icons.of(Feather.PLAY));
        present.setId("present");
        present.getStyleClass().add("compact");
        Tips.on(present, () -> Strings.of("present.tip", PRESENT.getDisplayText()));
        present.setOnAction(event -> present());
        steps.setId("steps");
        steps.getStyleClass().add("icon-button");
        Tips.on(steps, steps::getAccessibleText);
        steps.setOnAction(event -> new StepsPanel(this, session, recorder).open(steps));
        session.scenario().map(scenario -> scenario.extras().steps().size()).subscribe(this::showCount);
        getChildren().addAll(present, steps);
        getChildren().forEach(button -> ((Button) button).setMinWidth(Region.USE_PREF_SIZE));
    }

    /// Adds shortcuts that work anywhere in the window.
    public void addTo(ObservableMap<KeyCombination, Runnable> accelerators) {
        accelerators.put(PRESENT, this::present);
        accelerators.put(RECORD, this::record);
    }

    private void showCount(int count) {
        steps.setText(count == 0 ? null : Integer.toString(count));
        steps.setAccessibleText(count == 0 ? Strings.of("steps.tip", RECORD.getDisplayText())
                : Strings.of("steps.tip.count", Integer.toString(count), count));
    }

    void present() {
        StageScene.present(session, figures, getScene().getWindow());
    }

    /// Records what is on screen as a step, and confirms it.
    void record() {
        session.commit();
        if (recorder.isFull()) {
            session.reportProblem(Strings.of("steps.full", Integer.toString(Step.MOST)));
            return;
        }
        String caption = StepCaption.of(recorder, session.board().get(), figures);
        recorder.record(caption, view.get());
        session.announce(new Notice(Strings.of("steps.recorded", Integer.toString(recorder.steps().size()), caption), Optional.empty()));
    }

    void recordAgain(int index) {
        recorder.recordAgain(index, view.get());
    }

    void goTo(int index) {
        ViewId of = recorder.steps().get(index).view();
        recorder.goTo(index);
        open.accept(of);
    }
}
