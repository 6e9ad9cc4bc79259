package kimicost.view.optimise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kimicost.controller.Session;
import kimicost.model.analysis.CheapestMap;
import kimicost.model.analysis.CheapestMap.Stretch;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Mode;
import kimicost.model.pricing.Variant;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.MapAxes;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.view.chart.LineStyles;
import kimicost.view.chart.RegionMap;
import kimicost.view.chart.RegionMap.Area;
import kimicost.view.chart.RegionMap.Band;
import kimicost.view.input.InputRow;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.Choices;
import kimicost.view.part.Hints;
import kimicost.view.part.Legend;
import kimicost.view.part.TableCopy;

/// A map of the cheapest variant over two inputs, with the present workload and the borders between variants.
public final class BatchOrCacheView extends AnalysisView {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final List<InputRow> AXES = Dimension.BILLED.stream()
            .filter(dimension -> dimension != Dimension.TAX_RATE).map(InputRow::of).toList();

    private final Session session;
    private final Figures figures;
    private final ComboBox<InputRow> across = axis("map-across");
    private final ComboBox<InputRow> up = axis("map-up");
    private final CheckBox cold = new CheckBox(Strings.of("batchOrCache.cold"));
    private final CheckBox waits = new CheckBox(Strings.of("batchOrCache.waits"));
    private final CheckBox oneModel = new CheckBox(Strings.of("batchOrCache.oneModel"));
    private final Button example = new Button(Strings.of("batchOrCache.example"));
    private final FlowPane legend = new FlowPane();
    private final RegionMap picture;
    private CheapestMap map;
    private MapAxis columns;
    private MapAxis rows;

    public BatchOrCacheView(Session session, Figures figures, Hints hints) {
        this.session = session;
        this.figures = figures;
        picture = new RegionMap(hints, Strings.of("batchOrCache.here"), Strings.of("batchOrCache.empty"));
        cold.setId("map-cold");
        cold.setOnAction(event -> commit(new MapAxes(view().x(), view().y(), cold.isSelected(), view().allWaits(), view().oneModel())));
        waits.setId("map-waits");
        waits.setOnAction(event -> commit(new MapAxes(view().x(), view().y(), view().cold(), waits.isSelected(), view().oneModel())));
        oneModel.setId("map-one-model");
        oneModel.setOnAction(event -> commit(new MapAxes(view().x(), view().y(), view().cold(), view().allWaits(), oneModel.isSelected())));
        across.setOnAction(event -> turn(across.getValue().dimension(), y()));
        up.setOnAction(event -> turn(view().x(), up.getValue().dimension()));
        example.setId("map-example");
        example.managedProperty().bind(example.visibleProperty());
        example.setOnAction(event -> session.commit(session.scenario().get().withWorkload(Scenario.DEFAULT.workload())));
        FlowPane controls = new FlowPane(named("batchOrCache.across", across), named("batchOrCache.up", up), waits, cold, oneModel,
                example);
        controls.getStyleClass().add("map-controls");
        controls.setRowValignment(VPos.CENTER);
        legend.getStyleClass().add("legend");
        VBox.setVgrow(picture, Priority.ALWAYS);
        TableCopy.offer(picture, this::table);
        getChildren().addAll(controls, legend, picture);
    }

    private static ComboBox<InputRow> axis(String id) {
        ComboBox<InputRow> box = Choices.box(id, InputRow::label);
        box.getItems().setAll(AXES);
        return box;
    }

    private MapAxes view() {
        return session.scenario().get().extras().map();
    }

    /// The input of the Y axis; a different one if the scenario has the same input on both axes.
    private Dimension y() {
        Dimension other = view().x() == Dimension.OUTPUT_TOKENS ? Dimension.CACHE_HIT_SHARE : Dimension.OUTPUT_TOKENS;
        return view().y() == view().x() ? other : view().y();
    }

    /// Changes the axes. Choosing the input of the other axis swaps the two.
    private void turn(Dimension x, Dimension y) {
        if (x != view().x() || y != y()) {
            boolean swapped = x == y;
            commit(new MapAxes(swapped && x == view().x() ? y() : x, swapped && y == y() ? view().x() : y, view().cold(), view().allWaits(),
                    view().oneModel()));
        }
    }

    private void commit(MapAxes changed) {
        Scenario now = session.scenario().get();
        session.commit(now.withExtras(now.extras().withMap(changed)));
    }

    @Override
    protected void render() {
        MapAxes view = subject.scenario().extras().map();
        across.setValue(InputRow.of(view.x()));
        up.setValue(InputRow.of(y()));
        cold.setSelected(view.cold());
        waits.setSelected(view.allWaits());
        oneModel.setSelected(view.oneModel());
        // If the share sent in batches is an axis, each point has its own.
        boolean own = view.x() == Dimension.BATCH_SHARE || y() == Dimension.BATCH_SHARE;
        waits.setDisable(own);
        boolean allWaits = view.allWaits() && !own;
        Scenario scenario = allWaits ? Dimension.BATCH_SHARE.with(subject.scenario(), BigDecimal.ONE) : subject.scenario();
        // During a drag, the axes are those of the workload at its start.
        Scenario anchor = subject.board().before().map(board -> board.scenario()).orElse(subject.scenario());
        columns = MapAxis.of(InputRow.of(view.x()), anchor);
        rows = MapAxis.of(InputRow.of(y()), anchor);
        String model = subject.variant().model().id();
        List<Variant> candidates = candidates(own).filter(variant -> !view.oneModel() || variant.model().id().equals(model)).toList();
        map = CheapestMap.of(scenario, candidates, view.x(), y(), view.cold()).within(columns.most(), rows.most());
        List<Variant> variants = map.surfaces().stream().map(CheapestMap.Surface::variant).toList();
        LineStyles styles = new LineStyles(subject, figures);
        List<Area> areas = variants.stream()
                .map(variant -> new Area(subject.board().comparison().nameOf(variant), styles.colour(variant),
                        variant.mode() != Mode.STANDARD))
                .toList();
        Map<Variant, Integer> places = new LinkedHashMap<>();
        variants.forEach(variant -> places.put(variant, places.size()));
        showLegend(areas);
        example.setVisible(areas.isEmpty() && subject.scenario().workload().messages().signum() == 0);
        BigDecimal x = view.x().of(subject.scenario());
        BigDecimal y = y().of(subject.scenario());
        picture.show(new RegionMap.Picture(areas,
                at -> bands(map.up(columns.at(at), rows.most()), rows, places),
                at -> bands(map.across(rows.at(at), columns.most()), columns, places), this::words),
                columns.position(x), rows.position(y), columns.axis(figures), rows.axis(figures));
        MapSentences sentences = new MapSentences(subject, map, columns, x, y, allWaits, figures);
        conclude(sentences.summary());
        picture.setAccessibleText(sentences.summary().sentence());
    }

    /// The variants on screen; if the share sent in batches is an axis, including blends.
    private Stream<Variant> candidates(boolean own) {
        return !own ? subject.board().shown().stream().map(Estimate::variant)
                : subject.board().comparison().cards().stream()
                        .flatMap(card -> Variant.of(card, subject.scenario().workload().withBatchShare(HALF)).stream())
                        .filter(subject.scenario()::shows);
    }

    private static List<Band> bands(List<Stretch> stretches, MapAxis axis, Map<Variant, Integer> places) {
        return stretches.stream().map(stretch -> new Band(stretch.variant().map(places::get).orElse(-1), axis.position(stretch.from()),
                axis.position(stretch.to()))).toList();
    }

    /// The areas that appear on the map, even those too small for a name.
    private void showLegend(List<Area> areas) {
        List<String> seen = map.winners(columns.most(), rows.most()).stream()
                .map(variant -> subject.board().comparison().nameOf(variant)).toList();
        List<Area> shown = areas.stream().filter(area -> seen.contains(area.name())).toList();
        if (!shown.equals(legend.getUserData())) {
            legend.setUserData(shown);
            legend.getChildren().setAll(shown.stream().map(area -> area.hatched()
                    ? Legend.key(area.name(), "swatch", "region-swatch", area.style(), "hatched")
                    : Legend.key(area.name(), "swatch", "region-swatch", area.style())).toList());
        }
    }

    private String words(double atX, double atY) {
        BigDecimal x = columns.at(atX);
        BigDecimal y = rows.at(atY);
        String one = columns.input().withUnit(columns.rounded(x), figures);
        String other = rows.input().withUnit(rows.rounded(y), figures);
        return map.cheapest(x, y).map(surface -> Strings.of("batchOrCache.hint", columns.input().label(), one, rows.input().label(), other,
                subject.board().comparison().nameOf(surface.variant()), figures.briefMoney(surface.total().at(x, y), subject.currency())))
                .orElseGet(() -> Strings.of("batchOrCache.hint.none", columns.input().label(), one, rows.input().label(), other));
    }

    /// The map as a table: a row per tick of the Y axis, highest first, and a column per tick of the X axis.
    private List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        for (BigDecimal y : rows.ticks().reversed()) {
            List<String> line = new ArrayList<>(List.of(rows.input().withUnit(y, figures)));
            columns.ticks().forEach(x -> line.add(map.cheapest(x, y)
                    .map(surface -> subject.board().comparison().nameOf(surface.variant())).orElse("–")));
            table.add(line);
        }
        List<String> foot = new ArrayList<>(List.of(""));
        columns.ticks().forEach(x -> foot.add(columns.input().withUnit(x, figures)));
        table.add(foot);
        return table;
    }
}
