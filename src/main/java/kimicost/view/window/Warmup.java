package kimicost.view.window;

import java.math.BigDecimal;
import javafx.animation.AnimationTimer;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import kimicost.controller.Session;
import kimicost.controller.Settings;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Preset;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.view.compare.ModelsView;
import kimicost.view.input.InputRow;
import kimicost.view.input.InputRowView;
import kimicost.view.part.AnalysisView.Subject;
import kimicost.view.part.Hints;

/// Makes the first drag smooth. Java runs code slowly the first few times, so once the window is open an invisible comparison is
/// dragged in small steps.
public final class Warmup {
    private static final int TICKS = 40;
    private static final int DRAWN = 4;

    private final Scenario start;
    private final Session session;
    private final Scene scene;
    private int tick;

    private Warmup(Catalogue catalogue, Settings settings, Figures figures) {
        start = Preset.SUPPORT_CHATBOT.on(catalogue);
        session = new Session(catalogue, start);
        Hints hints = new Hints();
        ModelsView models = new ModelsView(session, figures, hints);
        VBox root = new VBox(new InputRowView(InputRow.of(Dimension.USERS), session, figures, hints),
                new Headline(session, figures, new SimpleObjectProperty<>(Optional.empty())),
                models);
        session.board().subscribe(board -> models.show(Subject.of(board)));
        session.drag();
        root.getStyleClass().add("window");
        scene = new Scene(root, 900, 700);
        Themes.addTo(scene, settings.theme());
    }

    /// Starts shortly after the window has opened.
    public static void begin(Catalogue catalogue, Settings settings, Figures figures) {
        PauseTransition moment = new PauseTransition(Duration.millis(200));
        moment.setOnFinished(event -> new Warmup(catalogue, settings, figures).next());
        // The first frame takes longer than the pause and must not be delayed: it has ended when the second begins.
        new AnimationTimer() {
            private boolean first = true;

            @Override
            public void handle(long nanoseconds) {
                if (!first) {
                    stop();
                    moment.play();
                }
                first = false;
            }
        }.start();
    }

    private void next() {
        session.preview(Dimension.USERS.with(start, BigDecimal.valueOf(200L * (tick + 1))));
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        if (tick % DRAWN == 0) {
            scene.getRoot().snapshot(new SnapshotParameters(), null);
        }
        if (++tick < TICKS) {
            // After whatever the user has done in the meantime.
            Platform.runLater(this::next);
        }
    }
}
