package kimicost.view.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kimicost.controller.Board;
import kimicost.controller.Session;
import kimicost.model.pricing.Item;
import kimicost.model.pricing.Warning;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.Hints;
import kimicost.view.part.Legend;
import kimicost.view.part.Presence;
import kimicost.view.part.Scroller;

/// The chart with its legend, which names the items that are billed, and the choice of variants.
public final class ComparePane extends BorderPane {
    private static final double PICKER_WIDTH = 190;

    private final FlowPane legend = new FlowPane();
    private final Map<Label, Predicate<Shown>> keys = new LinkedHashMap<>();
    private final Label common = new Label();
    private final Label more = new Label();
    private final Label ghost = Legend.key("", "ghost-key");

    /// What stands around the chart: most ticks of a drag leave it as it is.
    ///
    /// @param items    those billed
    /// @param uncached whether whiskers say what a failing cache would cost
    /// @param drawn    whether bands say what is uncertain
    /// @param held     the name of the baseline
    /// @param common   what there is to note about every variant
    /// @param more     what is said of the variants that find no room
    record Shown(List<Item> items, boolean taxed, boolean uncached, boolean drawn, Optional<String> held, String common, String more) {
        static Shown of(Board board) {
            return new Shown(board.answer().items(), board.answer().taxed(), !board.cacheless().isEmpty(),
                    board.simulation().isPresent(), board.baseline().map(baseline -> baseline.scenario().name()),
                    board.answer().notes().stream().filter(note -> !note.warning().unfit() && note.concernsAll(board.shown()))
                            .map(Warning.Note::text).collect(Collectors.joining(" ")),
                    AnalysisView.more(board, AnalysisView.MOST_ROWS));
        }
    }

    public ComparePane(Session session, Figures figures, Hints hints) {
        getStyleClass().addAll("card", "compare");
        legend.getStyleClass().add("legend");
        // A flow pane thinks of 400 pixels unless it is told.
        legend.prefWrapLengthProperty().bind(widthProperty().subtract(PICKER_WIDTH));
        for (Item item : Item.values()) {
            keys.put(Legend.key(Names.legend(item), "swatch", item.id()), shown -> shown.items.contains(item));
        }
        keys.put(Legend.key(Strings.of("table.tax"), "swatch", "tax"), Shown::taxed);
        keys.put(Legend.key(Strings.of("chart.whisker"), "dashes"), Shown::uncached);
        keys.put(Legend.key(Strings.of("chart.band"), "band-key"), Shown::drawn);
        keys.put(ghost, shown -> shown.held.isPresent());

        HBox head = new HBox(legend, new VariantPicker(session));
        HBox.setHgrow(legend, Priority.ALWAYS);
        head.getStyleClass().add("chart-head");
        head.setAlignment(Pos.TOP_LEFT);
        common.getStyleClass().add("common-warning");
        common.setWrapText(true);
        common.managedProperty().bind(common.visibleProperty());
        more.getStyleClass().add("route-meaning");
        more.managedProperty().bind(more.visibleProperty());
        setTop(new VBox(head, common, more));
        Scroller scroller = new Scroller(new CompareChart(session, figures, hints), "chart-scroller");
        scroller.setFitToHeight(true);
        scroller.setMinHeight(0);
        setMinHeight(120);
        setCenter(scroller);
        session.board().when(Presence.inScene(this)).map(Shown::of).subscribe(this::show);
    }

    private void show(Shown shown) {
        common.setText(shown.common);
        common.setVisible(!shown.common.isEmpty());
        more.setText(shown.more);
        more.setVisible(!shown.more.isEmpty());
        shown.held.ifPresent(name -> ghost.setText(Strings.of("baseline.key", name)));
        // Where nothing is billed the legend stays as it was, and before the first bill there is none.
        if (!shown.items.isEmpty()) {
            legend.getChildren().setAll(keys.keySet().stream().filter(key -> keys.get(key).test(shown)).toList());
        }
    }
}
