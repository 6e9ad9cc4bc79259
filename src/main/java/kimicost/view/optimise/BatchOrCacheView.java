package kimicost.view.optimise;

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
import kimicost.controller.Session;
import kimicost.model.analysis.CheapestMap;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Variant;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.MapAxes;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.view.chart.CellMap;
import kimicost.view.input.InputRow;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.Choices;
import kimicost.view.part.Hints;
import kimicost.view.part.TableCopy;

/// A map of the cheapest variant over two inputs, with the present workload on it. The map is also the table: each cell
/// names its variant when it is pointed at, and the legend names each colour.
public final class BatchOrCacheView extends AnalysisView {
    private static final int COLUMNS = 40;
    private static final int ROWS = 24;
    /// Of more variants, every cell is a comparison of hundreds: a coarser map follows the thumb.
    private static final int MANY = 60;
    private static final List<InputRow> AXES = Dimension.BILLED.stream()
            .filter(dimension -> dimension != Dimension.TAX_RATE).map(InputRow::of).toList();

    private final Session session;
    private final Figures figures;
    private final ComboBox<InputRow> across = axis("regimes-across");
    private final ComboBox<InputRow> up = axis("regimes-up");
    private final CheckBox cold = new CheckBox(Strings.of("batchOrCache.cold"));
    private final CheckBox waits = new CheckBox(Strings.of("batchOrCache.waits"));
    private final CheckBox oneModel = new CheckBox(Strings.of("batchOrCache.oneModel"));
    private final Label premise = new Label();
    private final FlowPane legend = new FlowPane();
    private final CellMap map;
    private CheapestMap regimes;

    public BatchOrCacheView(Session session, Figures figures, Hints hints) {
        this.session = session;
        this.figures = figures;
        map = new CellMap(hints);
        cold.setId("regimes-cold");
        cold.setOnAction(event -> commit(new MapAxes(view().x(), view().y(), cold.isSelected(), view().allWaits(), view().oneModel())));
        waits.setId("regimes-waits");
        waits.setOnAction(event -> commit(new MapAxes(view().x(), view().y(), view().cold(), waits.isSelected(), view().oneModel())));
        oneModel.setId("regimes-one-model");
        oneModel.setOnAction(event -> commit(new MapAxes(view().x(), view().y(), view().cold(), view().allWaits(), oneModel.isSelected())));
        across.setOnAction(event -> commit(
                new MapAxes(across.getValue().dimension(), view().y(), view().cold(), view().allWaits(), view().oneModel())));
        up.setOnAction(
                event -> commit(new MapAxes(view().x(), up.getValue().dimension(), view().cold(), view().allWaits(), view().oneModel())));
        FlowPane controls = new FlowPane(named("batchOrCache.across", across), named("batchOrCache.up", up), waits, cold, oneModel);
        controls.getStyleClass().add("levers");
        controls.setRowValignment(VPos.CENTER);
        premise.getStyleClass().add("question");
        premise.setWrapText(true);
        premise.setMinHeight(USE_PREF_SIZE);
        legend.getStyleClass().add("legend");
        VBox.setVgrow(map, Priority.ALWAYS);
        TableCopy.offer(map, this::table);
        getChildren().addAll(controls, premise, legend, map);
    }

    private static ComboBox<InputRow> axis(String id) {
        ComboBox<InputRow> box = Choices.box(id, InputRow::label);
        box.getItems().setAll(AXES);
        return box;
    }

    private MapAxes view() {
        return session.scenario().get().extras().map();
    }

    private void commit(MapAxes changed) {
        Scenario now = session.scenario().get();
        session.commit(now.withExtras(now.extras().withMap(changed)));
    }

    /// The map as a table: a row a value of the upward input, the highest first, a column a value of the other.
    private List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        for (int row = regimes.rows().size() - 1; row >= 0; row--) {
            List<String> line = new ArrayList<>(List.of(InputRow.of(view().y()).withUnit(regimes.rows().get(row), figures)));
            regimes.cells().get(row).forEach(cell -> line.add(cell.map(this::nameOf).orElse("–")));
            table.add(line);
        }
        List<String> foot = new ArrayList<>(List.of(""));
        regimes.columns().forEach(value -> foot.add(InputRow.of(view().x()).withUnit(value, figures)));
        table.add(foot);
        return table;
    }

    @Override
    protected void render() {
        InputRow columns = InputRow.of(view().x());
        InputRow rows = InputRow.of(view().y());
        across.setValue(columns);
        up.setValue(rows);
        cold.setSelected(view().cold());
        waits.setSelected(view().allWaits());
        oneModel.setSelected(view().oneModel());
        // Where the share that waits is an axis, each point has its own.
        boolean own = view().x() == Dimension.BATCH_SHARE || view().y() == Dimension.BATCH_SHARE;
        waits.setDisable(own);
        boolean allWaits = view().allWaits() && !own;
        premise.setText(
                Strings.of(own ? "batchOrCache.premise.axis" : allWaits ? "batchOrCache.premise.waits" : "batchOrCache.premise.asIs",
                        figures.percent(subject.scenario().workload().batchShare())));
        Scenario scenario = allWaits ? Dimension.BATCH_SHARE.with(subject.scenario(), BigDecimal.ONE) : subject.scenario();
        String model = subject.variant().model().id();
        List<Variant> candidates = subject.board().shown().stream().map(Estimate::variant)
                .filter(variant -> !oneModel.isSelected() || variant.model().id().equals(model)).toList();
        int coarse = candidates.size() > MANY ? 2 : 1;
        regimes = CheapestMap.of(scenario, candidates, columns.dimension(), rows.dimension(), values(columns, COLUMNS / coarse),
                values(rows, ROWS / coarse),
                view().cold());
        // A colour belongs to a variant on screen, whether or not it wins anywhere.
        Map<String, String> styles = new LinkedHashMap<>();
        candidates.forEach(variant -> styles.put(variant.key(), "regime-" + styles.size() % 10));
        showLegend(styles);
        map.show(cells(columns, rows, styles), regimes.columns().size(), regimes.rows().size(),
                columns.scale().positionOf(columns.written(columns.dimension().of(subject.scenario()))),
                rows.scale().positionOf(rows.written(rows.dimension().of(subject.scenario()))),
                axis(columns), axis(rows));
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
                        cheapest.map(this::nameOf).orElse(""),
                        () -> Strings.of("batchOrCache.hint", columns.label(), columns.withUnit(x, figures),
                                rows.label(), rows.withUnit(y, figures),
                                cheapest.map(this::nameOf).orElse(Strings.of("batchOrCache.nothing")))));
            }
        }
        return cells;
    }

    private String nameOf(Variant variant) {
        return subject.board().comparison().nameOf(variant);
    }

    private CellMap.Axis axis(InputRow row) {
        return new CellMap.Axis(row.label(), row.scale().ticks().stream()
                .map(written -> new CellMap.Tick(row.scale().positionOf(written), row.inShort(row.stored(written), figures))).toList());
    }
}
