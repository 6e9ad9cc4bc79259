package kimicost.view.input;

import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kimicost.controller.Session;
import kimicost.controller.Workloads;
import kimicost.model.analysis.Answer;
import kimicost.model.plan.PlannedWorkload;
import kimicost.model.scenario.Preset;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;
import kimicost.view.part.Icons;
import kimicost.view.part.Presence;
import kimicost.view.part.Tips;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// All workloads of the scenario: which one is current, and the name, team and cost of each, and whether it counts.
final class WorkloadsPanel extends VBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final double MOST_HEIGHT = 420;

    private final Session session;
    private final Workloads workloads;
    private final Figures figures;
    private final VBox list = new VBox();
    private final MenuButton add = new MenuButton(Strings.of("workloads.add"), Icons.of(Feather.PLUS));

    WorkloadsPanel(Session session, Workloads workloads, Figures figures) {
        this.session = session;
        this.workloads = workloads;
        this.figures = figures;
        getStyleClass().add("workloads-panel");
        Label title = new Label(Strings.of("workloads.title"));
        title.getStyleClass().add("popover-title");
        list.getStyleClass().add("workloads-list");
        ScrollPane scroller = new ScrollPane(list);
        scroller.setFitToWidth(true);
        scroller.setMaxHeight(MOST_HEIGHT);
        add.setId("workload-add");
        for (Preset preset : Preset.ALL) {
            MenuItem item = new MenuItem(Names.preset(preset));
            item.setId("workload-add-" + preset.id());
            item.setOnAction(event -> workloads.add(Names.preset(preset), preset.workload()));
            add.getItems().add(item);
        }
        Label hint = new Label(Strings.of("workloads.hint"));
        hint.getStyleClass().add("hint");
        HBox foot = new HBox(add, hint);
        foot.getStyleClass().add("workloads-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, scroller, foot);
        session.scenario().when(Presence.inOpenWindow(this)).subscribe(this::show);
        show(session.scenario().get());
    }

    private void show(Scenario now) {
        int count = now.workloads().size();
        add.setDisable(workloads.isFull());
        // Rows are only rebuilt if their number changes, so that a field being edited stays.
        if (list.getChildren().size() != count) {
            list.getChildren().setAll(IntStream.range(0, count).mapToObj(Row::new).toList());
        }
        for (int place = 0; place < count; place++) {
            ((Row) list.getChildren().get(place)).show(now, count);
        }
    }

    /// The row of a workload.
    private final class Row extends HBox {
        private final int place;
        private final Button take = new Button();
        private final TextField name = new TextField();
        private final TextField team = new TextField();
        private final CheckBox counts = new CheckBox();
        private final Label total = new Label();
        private final Button up;
        private final Button down;
        private final Button delete;

        Row(int place) {
            this.place = place;
            getStyleClass().add("workload-row");
            setAlignment(Pos.CENTER_LEFT);
            take.setId("workload-" + place + "-take");
            take.getStyleClass().addAll("icon-button", "quiet", "take");
            take.setOnAction(event -> workloads.take(place));
            Tips.on(take, take::getAccessibleText);
            name.setId("workload-" + place + "-name");
            HBox.setHgrow(name, Priority.ALWAYS);
            name.textProperty().subscribe(
                    (before, text) -> name.pseudoClassStateChanged(INVALID, !workloads.mayBeCalled(place, text.strip())));
            whenDone(name, () -> {
                if (workloads.mayBeCalled(place, name.getText().strip())) {
                    workloads.rename(place, name.getText().strip());
                } else {
                    name.setText(workloads.list().get(place).name());
                }
            });
            team.setId("workload-" + place + "-team");
            team.setPromptText(Strings.of("workloads.team"));
            team.getStyleClass().add("team");
            whenDone(team, () -> workloads.assign(place, team.getText().replaceAll("\\p{Cntrl}", " ")));
            counts.setId("workload-" + place + "-counts");
            counts.setOnAction(event -> workloads.count(place, counts.isSelected()));
            Tips.on(counts, () -> Strings.of("workloads.counts"));
            total.getStyleClass().add("total");
            up = button("up", Feather.ARROW_UP, () -> workloads.move(place, -1));
            down = button("down", Feather.ARROW_DOWN, () -> workloads.move(place, 1));
            delete = button("delete", Feather.TRASH_2, () -> workloads.delete(place));
            getChildren().addAll(take, name, team, counts, total, up, down,
                    button("duplicate", Feather.COPY, () -> workloads.duplicate(place)), delete);
        }

        /// Reads the field when Enter is pressed or it loses focus.
        private void whenDone(TextField field, Runnable read) {
            field.setOnAction(event -> read.run());
            field.focusedProperty().subscribe((before, focused) -> {
                if (before && !focused && place < workloads.list().size()) {
                    read.run();
                }
            });
        }

        private Button button(String what, Ikon icon, Runnable action) {
            Button button = new Button(null, Icons.of(icon));
            button.setId("workload-" + place + "-" + what);
            button.getStyleClass().addAll("icon-button", "quiet");
            button.setAccessibleText(Strings.of("workloads." + what, Integer.toString(place + 1)));
            Tips.on(button, button::getAccessibleText);
            button.setOnAction(event -> action.run());
            return button;
        }

        void show(Scenario now, int count) {
            PlannedWorkload workload = now.workloads().get(place);
            boolean here = now.inHand() == place;
            pseudoClassStateChanged(HERE, here);
            take.setGraphic(Icons.of(here ? Feather.CHECK_CIRCLE : Feather.CIRCLE));
            take.setAccessibleText(Strings.of(here ? "workloads.here" : "workloads.take", workload.name()));
            if (!name.isFocused()) {
                name.setText(workload.name());
            }
            name.setAccessibleText(Strings.of("workloads.name", Integer.toString(place + 1)));
            if (!team.isFocused()) {
                team.setText(workload.team().orElse(""));
            }
            team.setAccessibleText(Strings.of("workloads.team.of", workload.name()));
            counts.setSelected(workload.counts());
            counts.setAccessibleText(Strings.of("workloads.counts.of", workload.name()));
            Answer answer = session.priced(now.withInHand(place));
            total.setText(answer.lead().map(lead -> figures.briefMoney(lead.total(), answer.currency())).orElse("–"));
            up.setDisable(place == 0);
            down.setDisable(place == count - 1);
            delete.setDisable(count == 1);
        }
    }
}
