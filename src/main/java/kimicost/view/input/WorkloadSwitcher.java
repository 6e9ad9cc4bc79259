package kimicost.view.input;

import atlantafx.base.controls.Popover.ArrowLocation;
import atlantafx.base.controls.Spacer;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import kimicost.controller.Session;
import kimicost.controller.Workloads;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.view.part.Icons;
import kimicost.view.part.Popovers;
import kimicost.view.part.ScenarioDrops;
import kimicost.view.part.Tips;
import org.kordamp.ikonli.feather.Feather;

/// Shows the current workload's name above its inputs, and opens the list of all. Scenario files dropped on it add their
/// workloads.
public final class WorkloadSwitcher extends Button {
    private final Label name = new Label();
    private final Label place = new Label();

    /// What it shows, kept so that most ticks of a drag leave it unchanged.
    private record Shown(String name, int place, int count) {
        static Shown of(Scenario scenario) {
            return new Shown(scenario.workloads().get(scenario.inHand()).name(), scenario.inHand() + 1, scenario.workloads().size());
        }
    }

    /// @param addFrom adds the workloads in a file
    public WorkloadSwitcher(Session session, Figures figures, Consumer<Path> addFrom) {
        setId("workloads");
        getStyleClass().add("workload-switcher");
        setMaxWidth(Double.MAX_VALUE);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        name.getStyleClass().add("name");
        name.setMinWidth(0);
        place.getStyleClass().add("place");
        place.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(name, new Spacer(), place, Icons.of(Feather.CHEVRON_DOWN));
        line.setAlignment(Pos.CENTER_LEFT);
        line.prefWidthProperty().bind(widthProperty().map(width -> width.doubleValue() - snappedLeftInset() - snappedRightInset()));
        setGraphic(line);
        Tips.on(this, () -> Strings.of("workloads.tip"));
        Workloads workloads = new Workloads(session);
        setOnAction(event -> Popovers.show(new WorkloadsPanel(session, workloads, figures), this, ArrowLocation.TOP_LEFT));
        session.scenario().map(Shown::of).subscribe(this::show);
        ScenarioDrops.take(this, dropped -> dropped.forEach(addFrom));
    }

    private void show(Shown shown) {
        name.setText(shown.name);
        place.setText(shown.count == 1 ? Strings.of("workloads.one") : Strings.of("workloads.of", shown.place, shown.count));
        setAccessibleText(Strings.of("workloads.accessible", shown.name, shown.place, shown.count));
    }

    /// The width of the inputs below, whatever the name.
    @Override
    protected double computePrefWidth(double height) {
        return 100;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 100;
    }
}
