package kimicost.view.compare;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kimicost.controller.Board;
import kimicost.controller.Session;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Item;
import kimicost.model.pricing.Warning;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;
import kimicost.view.part.Analysis;
import kimicost.view.part.Hints;
import kimicost.view.part.Legend;
import kimicost.view.part.Scroller;

/// The chart with its legend, which names the items that are billed, and the choice of variants.
public final class ComparePane extends BorderPane {
    private static final double PICKER_WIDTH = 190;

    private final FlowPane legend = new FlowPane();
    private final Map<Label, Predicate<Board>> keys = new LinkedHashMap<>();
    private final Label common = new Label();
    private final Label more = new Label();
    private final Label ghost = Legend.key("", "ghost-key");

    public ComparePane(Session session, Figures figures, Hints hints) {
        getStyleClass().addAll("card", "compare");
        legend.getStyleClass().add("legend");
        // A flow pane thinks of 400 pixels unless it is told.
        legend.prefWrapLengthProperty().bind(widthProperty().subtract(PICKER_WIDTH));
        for (Item item : Item.values()) {
            keys.put(Legend.key(Names.legend(item), "swatch", item.id()), board -> any(board, estimate -> estimate.amount(item)));
        }
        keys.put(Legend.key(Strings.of("table.tax"), "swatch", "tax"), board -> any(board, Estimate::tax));
        keys.put(Legend.key(Strings.of("chart.whisker"), "dashes"), board -> !board.cacheless().isEmpty());
        keys.put(Legend.key(Strings.of("chart.band"), "band-key"), board -> !board.outcomes().isEmpty());
        keys.put(ghost, board -> board.baseline().isPresent());

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
        session.board().subscribe(this::show);
    }

    private void show(Board board) {
        common.setText(board.answer().notes().stream().filter(note -> !note.warning().unfit() && note.concernsAll(board.shown()))
                .map(Warning.Note::text).collect(Collectors.joining(" ")));
        common.setVisible(!common.getText().isEmpty());
        more.setText(Analysis.more(board, Analysis.MOST_ROWS));
        more.setVisible(!more.getText().isEmpty());
        board.baseline().ifPresent(baseline -> ghost.setText(Strings.of("baseline.key", baseline.scenario().name())));
        List<Label> wanted = keys.keySet().stream().filter(key -> keys.get(key).test(board)).toList();
        // Where nothing is billed the legend stays as it was, and before the first bill there is none.
        if (any(board, Estimate::total) && !legend.getChildren().equals(wanted)) {
            legend.getChildren().setAll(wanted);
        }
    }

    private static boolean any(Board board, Function<Estimate, BigDecimal> amount) {
        return board.shown().stream().anyMatch(estimate -> amount.apply(estimate).signum() > 0);
    }
}
