package kimicost.view.compare;

import atlantafx.base.controls.Popover.ArrowLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kimicost.controller.Board;
import kimicost.controller.Session;
import kimicost.model.analysis.Ranking;
import kimicost.model.analysis.Ranking.Group;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Mode;
import kimicost.model.pricing.Variant;
import kimicost.text.Strings;
import kimicost.view.part.Icons;
import kimicost.view.part.Popovers;
import kimicost.view.part.Presence;
import org.kordamp.ikonli.feather.Feather;

/// A button that says how many variants are shown and opens the list of all, above the bars so that it does not cover them.
final class VariantPicker extends Button {
    /// The maximum height of a column of cards, in pixels.
    private static final double CARDS = 250;

    private final Session session;
    private final Runnable showRetired;

    /// @param showRetired runs when the user selects a retired variant
    VariantPicker(Session session, Runnable showRetired) {
        super(null, Icons.of(Feather.CHEVRON_DOWN));
        this.session = session;
        this.showRetired = showRetired;
        setId("variants");
        setMinWidth(USE_PREF_SIZE);
        setContentDisplay(ContentDisplay.RIGHT);
        getStyleClass().addAll("quiet");
        setOnAction(event -> open());
    }

    /// @param shown the number of rows
    void say(int shown) {
        setText(Strings.of("chart.sorted", Integer.toString(shown)));
    }

    private void open() {
        Label title = new Label(Strings.of("picker.title"));
        title.getStyleClass().add("popover-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space,
                all("all", estimate -> true), all("none", estimate -> false), all("onSale", estimate -> !estimate.retired()),
                all("atOnce", estimate -> !estimate.retired() && estimate.variant().mode() == Mode.STANDARD), button("defaults"));
        head.getStyleClass().add("picker-head");
        head.setAlignment(Pos.CENTER_LEFT);
        ((Button) head.getChildren().getLast()).setOnAction(event -> session.showOnly(Optional.empty()));
        Board board = session.board().get();
        // Variants of the cards being compared share their ids.
        Map<String, Estimate> byId = new LinkedHashMap<>();
        board.comparison().estimates().forEach(estimate -> byId.putIfAbsent(estimate.variant().id(), estimate));
        Ranking ranking = Ranking.of(board.comparison().cards(), List.copyOf(byId.values()));
        List<CheckBox> boxes = new ArrayList<>();
        HBox groups = new HBox();
        groups.getStyleClass().add("picker-groups");
        ranking.groups().forEach(group -> groups.getChildren()
                .add(column(heading(group), group.estimates().stream().filter(estimate -> !estimate.retired()).toList(), boxes)));
        groups.getChildren().add(column(Strings.of("picker.retired"), ranking.rows().stream().filter(Estimate::retired).toList(), boxes));
        groups.getChildren().removeIf(column -> ((VBox) column).getChildren().size() == 1);
        BesideCards beside = new BesideCards(session);
        beside.setOrientation(Orientation.VERTICAL);
        beside.setPrefWrapLength(CARDS);
        groups.getChildren().add(beside);
        VBox list = new VBox(head, groups);
        list.getStyleClass().add("variant-list");
        session.board().when(Presence.inOpenWindow(list)).subscribe(now -> boxes.forEach(box -> box.setSelected(shows(now, box))));
        ScrollPane scroller = new ScrollPane(list);
        scroller.setFitToWidth(true);
        scroller.setMaxHeight(460);
        Popovers.show(scroller, this, ArrowLocation.BOTTOM_RIGHT);
    }

    private static boolean shows(Board board, CheckBox box) {
        return board.shown().stream().anyMatch(estimate -> box.getId().equals("show-" + estimate.variant().id()));
    }

    private static String heading(Group group) {
        return switch (group.kind()) {
            case AT_ONCE -> Strings.of("ranking.atOnce");
            case IN_BATCHES -> Strings.of("picker.batches");
            case BESIDE -> group.card().name();
        };
    }

    private VBox column(String title, List<Estimate> estimates, List<CheckBox> boxes) {
        Label heading = new Label(title);
        heading.getStyleClass().add("group-heading");
        VBox column = new VBox(heading);
        column.getStyleClass().add("picker-column");
        column.setMinWidth(USE_PREF_SIZE);
        estimates.forEach(estimate -> {
            Variant variant = estimate.variant();
            CheckBox box = new CheckBox(variant.name());
            box.setId("show-" + variant.id());
            box.setOnAction(event -> {
                session.show(variant, box.isSelected());
                if (box.isSelected() && estimate.retired()) {
                    showRetired.run();
                }
            });
            boxes.add(box);
            column.getChildren().add(box);
        });
        return column;
    }

    private Button all(String name, Predicate<Estimate> shown) {
        Button button = button(name);
        button.setOnAction(event -> {
            List<Estimate> estimates = session.board().get().comparison().estimates().stream().filter(shown).toList();
            session.showOnly(Optional.of(estimates.stream().map(Estimate::variant).map(Variant::id).distinct().toList()));
            if (estimates.stream().anyMatch(Estimate::retired)) {
                showRetired.run();
            }
        });
        return button;
    }

    private static Button button(String name) {
        Button button = new Button(Strings.of("picker." + name));
        button.setId("picker-" + name);
        button.getStyleClass().add("small-button");
        return button;
    }
}
