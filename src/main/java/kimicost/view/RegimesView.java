package kimicost.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kimicost.model.analysis.Regimes;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Variant;
import kimicost.model.scenario.Dimension;
import kimicost.text.Figures;

/// A map of the cheapest variant over two inputs, with the present workload on it. The map is also the table: each cell
/// names its variant when it is pointed at, and the legend names each colour.
final class RegimesView extends Analysis {
    private static final int COLUMNS = 40;
    private static final int ROWS = 24;
    private static final List<InputRow> AXES = Dimension.BILLED.stream()
            .filter(dimension -> dimension != Dimension.TAX_RATE).map(InputRow::of).toList();

    private final Figures figures;
    private final ComboBox<InputRow> across = axis("regimes-across", Dimension.CACHE_HIT_SHARE);
    private final ComboBox<InputRow> up = axis("regimes-up", Dimension.OUTPUT_TOKENS);
    private final CheckBox cold = new CheckBox(Strings.of("regimes.cold"));
    private final CheckBox oneModel = new CheckBox(Strings.of("regimes.oneModel"));
    private final FlowPane legend = new FlowPane();
    private final CellMap map;
    private Regimes regimes;

    RegimesView(Figures figures, Hints hints) {
        this.figures = figures;
        map = new CellMap(hints);
        cold.setId("regimes-cold");
        cold.setSelected(true);
        oneModel.setId("regimes-one-model");
        oneModel.selectedProperty().subscribe((before, now) -> refresh());
        cold.selectedProperty().subscribe((before, now) -> refresh());
        across.valueProperty().subscribe((before, now) -> refresh());
        up.valueProperty().subscribe((before, now) -> refresh());
        FlowPane controls = new FlowPane(named("regimes.across", across), named("regimes.up", up), cold, oneModel);
        controls.getStyleClass().add("levers");
        controls.setRowValignment(VPos.CENTER);
        legend.getStyleClass().add("legend");
        VBox.setVgrow(map, Priority.ALWAYS);
        TableCopy.offer(map, this::table);
        getChildren().addAll(controls, legend, map);
    }

    private static ComboBox<InputRow> axis(String id, Dimension preset) {
        ComboBox<InputRow> box = Choices.box(id, InputRow::label);
        box.getItems().setAll(AXES);
        box.setValue(InputRow.of(preset));
        return box;
    }

    /// The map as a table: a row a value of the upward input, the highest first, a column a value of the other.
    private List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        for (int row = regimes.rows().size() - 1; row >= 0; row--) {
            List<String> line = new ArrayList<>(List.of(up.getValue().withUnit(regimes.rows().get(row), figures)));
            regimes.cells().get(row).forEach(cell -> line.add(cell.map(this::nameOf).orElse("–")));
            table.add(line);
        }
        List<String> foot = new ArrayList<>(List.of(""));
        regimes.columns().forEach(value -> foot.add(across.getValue().withUnit(value, figures)));
        table.add(foot);
        return table;
    }

    @Override
    void render() {
        InputRow columns = across.getValue();
        InputRow rows = up.getValue();
        String model = subject.variant().model().id();
        List<Variant> candidates = subject.board().shown().stream().map(Estimate::variant)
                .filter(variant -> !oneModel.isSelected() || variant.model().id().equals(model)).toList();
        regimes = Regimes.of(subject.scenario(), candidates, columns.dimension(), rows.dimension(), values(columns, COLUMNS), values(rows, ROWS),
                cold.isSelected());
        // A colour belongs to a variant on screen, whether or not it wins anywhere.
        Map<String, String> styles = new LinkedHashMap<>();
        candidates.forEach(variant -> styles.put(variant.key(), "regime-" + styles.size() % 10));
        showLegend(styles);
        map.show(cells(columns, rows, styles), regimes.columns().size(), regimes.rows().size(),
                columns.scale().positionOf(columns.written(columns.dimension().of(subject.scenario()))),
                rows.scale().positionOf(rows.written(rows.dimension().of(subject.scenario()))),
                axisText(columns, regimes.columns()), axisText(rows, regimes.rows()));
    }

    /// The numbers a thumb would find at even distances of the track.
    private static List<BigDecimal> values(InputRow row, int count) {
        return IntStream.range(0, count).mapToObj(i -> row.stored(row.scale().valueAt(i / (count - 1.0)))).toList();
    }

    private void showLegend(Map<String, String> styles) {
        Map<String, String> names = new LinkedHashMap<>();
        regimes.cells().forEach(row -> row.forEach(cell -> cell.ifPresent(variant -> names.put(variant.key(), nameOf(variant)))));
        List<String> shown = legend.getChildren().stream().map(Node::getId).toList();
        List<String> ids = styles.keySet().stream().filter(names::containsKey).toList();
        if (!shown.equals(ids)) {
            legend.getChildren().setAll(ids.stream().map(id -> {
                Region swatch = new Region();
                swatch.getStyleClass().addAll("swatch", styles.get(id));
                Label key = new Label(names.get(id), swatch);
                key.getStyleClass().add("key");
                key.setId(id);
                return key;
            }).toList());
        }
    }

    private List<CellMap.Cell> cells(InputRow columns, InputRow rows, Map<String, String> styles) {
        List<CellMap.Cell> cells = new ArrayList<>();
        for (int row = 0; row < regimes.rows().size(); row++) {
            for (int column = 0; column < regimes.columns().size(); column++) {
                Optional<Variant> cheapest = regimes.cells().get(row).get(column);
                BigDecimal x = regimes.columns().get(column);
                BigDecimal y = regimes.rows().get(row);
                cells.add(new CellMap.Cell(cheapest.map(variant -> styles.get(variant.key())).orElse("regime-none"),
                        cheapest.map(this::nameOf).orElse(""), () -> Strings.of("regimes.hint", columns.label(), columns.withUnit(x, figures),
                                rows.label(), rows.withUnit(y, figures), cheapest.map(this::nameOf).orElse(Strings.of("regimes.nothing")))));
            }
        }
        return cells;
    }

    private String nameOf(Variant variant) {
        return subject.board().comparison().nameOf(variant);
    }

    private CellMap.Axis axisText(InputRow row, List<BigDecimal> values) {
        return new CellMap.Axis(row.label(), IntStream.rangeClosed(0, 4)
                .mapToObj(i -> row.withUnit(values.get(i * (values.size() - 1) / 4), figures)).toList());
    }
}
