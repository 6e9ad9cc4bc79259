package kimicost.view;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kimicost.controller.Board;
import kimicost.controller.Preferences;
import kimicost.controller.Session;
import kimicost.model.pricing.Item;
import kimicost.model.pricing.Warning;
import kimicost.text.Figures;
import kimicost.text.Names;

/// The chart with its legend, which names the items that are billed, and the choice of variants.
final class ComparePane extends BorderPane {
    private static final double PICKER_WIDTH = 190;

    private final Map<Item, Label> legend = new EnumMap<>(Item.class);
    private final Label common = new Label();
    private final Label tax = key(Strings.of("table.tax"), "swatch", "tax");
    private final Label band = key(Strings.of("chart.band"), "band-key");
    private final Label ghost = key("", "ghost-key");
    private final Label whisker = key(Strings.of("chart.whisker"), "dashes");

    ComparePane(Session session, Preferences preferences, Figures figures, Hints hints) {
        getStyleClass().addAll("card", "compare");
        FlowPane keys = new FlowPane();
        keys.getStyleClass().add("legend");
        // A flow pane thinks of 400 pixels unless it is told.
        keys.prefWrapLengthProperty().bind(widthProperty().subtract(PICKER_WIDTH));
        for (Item item : Item.values()) {
            legend.put(item, key(Names.legend(item), "swatch", item.id()));
        }
        legend.forEach((item, key) -> key.setVisible(item == Item.INPUT_CACHE_MISS || item == Item.OUTPUT));
        tax.setVisible(false);
        whisker.setVisible(false);
        band.setVisible(false);
        ghost.setVisible(false);
        keys.getChildren().addAll(legend.values());
        keys.getChildren().addAll(tax, whisker, band, ghost);

        HBox head = new HBox(keys, new VariantPicker(session, preferences));
        HBox.setHgrow(keys, Priority.ALWAYS);
        head.getStyleClass().add("chart-head");
        head.setAlignment(Pos.TOP_LEFT);
        common.getStyleClass().add("common-warning");
        common.setWrapText(true);
        common.managedProperty().bind(common.visibleProperty());
        setTop(new VBox(head, common));
        Scroller scroller = new Scroller(new CompareChart(session, figures, hints), "chart-scroller");
        scroller.setFitToHeight(true);
        scroller.setMinHeight(0);
        setMinHeight(120);
        setCenter(scroller);
        session.board().subscribe(this::show);
    }

    /// An entry of a legend.
    static Label key(String text, String... swatchStyle) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll(swatchStyle);
        Label key = new Label(text, swatch);
        key.getStyleClass().add("key");
        key.managedProperty().bind(key.visibleProperty());
        return key;
    }

    private void show(Board board) {
        common.setText(Stream.of(Warning.values()).filter(warning -> !warning.unfit() && board.isCommon(warning))
                .map(Warning::text).collect(Collectors.joining(" ")));
        common.setVisible(!common.getText().isEmpty());
        if (board.shown().stream().noneMatch(estimate -> estimate.total().signum() > 0)) {
            return;
        }
        legend.forEach((item, key) -> key.setVisible(
                board.shown().stream().anyMatch(estimate -> estimate.amount(item).signum() > 0)));
        tax.setVisible(board.shown().stream().anyMatch(estimate -> estimate.tax().signum() > 0));
        whisker.setVisible(!board.cacheless().isEmpty());
        band.setVisible(!board.outcomes().isEmpty());
        ghost.setVisible(board.baseline().isPresent());
        board.baseline().ifPresent(baseline -> ghost.setText(Strings.of("baseline.key", baseline.scenario().name())));
    }
}
