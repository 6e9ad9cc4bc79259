package kimicost.view.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import kimicost.controller.Session;
import kimicost.model.analysis.OwnNodes;
import kimicost.model.pricing.Estimate;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.SelfHosting;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.view.chart.FloatingBars;
import kimicost.view.chart.FloatingBars.Row;
import kimicost.view.chart.FloatingBars.Span;
import kimicost.view.input.InputRow;
import kimicost.view.input.InputRowView;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.Hints;
import kimicost.view.part.Scroller;

/// What your own nodes cost, what they carry, and the messages at which they break even with each variant.
public final class OwnHardwareView extends AnalysisView {
    private final Session session;
    private final Figures figures;
    private final Label verdict = new Label();
    private final Label speed = new Label();
    private final HBox guide = new HBox();
    private final Label source = new Label();
    private final FloatingBars bars;

    public OwnHardwareView(Session session, Figures figures, Hints hints) {
        this.session = session;
        this.figures = figures;
        bars = new FloatingBars(hints);
        TilePane nodes = new TilePane();
        nodes.getStyleClass().add("node-inputs");
        InputRow.HOSTING.forEach(row -> nodes.getChildren().add(new InputRowView(row, session, figures, hints)));
        guide.getStyleClass().addAll("controls", "lever");
        // 8 × H200 at 2.50 and 7.00 a GPU-hour, 274 and 96 output tokens a second: the ends of the guide's ranges.
        guide.getChildren().addAll(source, example("cheap", "20", "274"), example("expensive", "56", "96"));
        guide.setAlignment(Pos.CENTER_LEFT);
        guide.managedProperty().bind(guide.visibleProperty());
        verdict.getStyleClass().add("question");
        speed.getStyleClass().add("note");
        for (Label text : List.of(verdict, speed)) {
            text.setWrapText(true);
            text.setMinHeight(USE_PREF_SIZE);
        }
        VBox content = new VBox(nodes, guide, verdict, speed, bars);
        content.getStyleClass().add("analysis-content");
        VBox.setVgrow(bars, Priority.ALWAYS);
        Scroller scroller = new Scroller(content, "chart-scroller");
        scroller.setFitToHeight(true);
        VBox.setVgrow(scroller, Priority.ALWAYS);
        getChildren().add(scroller);
    }

    private Node example(String name, String price, String tokens) {
        Button button = new Button(Strings.of("hardware.guide." + name));
        button.setId("hardware-" + name);
        button.getStyleClass().add("apply");
        button.setOnAction(event -> session.commit(Dimension.NODE_PRICE_PER_HOUR.with(
                Dimension.NODE_TOKENS_PER_SECOND.with(session.scenario().get(), new BigDecimal(tokens)), new BigDecimal(price))));
        return button;
    }

    @Override
    protected void render() {
        Scenario scenario = subject.scenario();
        OwnNodes own = OwnNodes.of(scenario);
        ModelRates model = subject.variant().model();
        // The guide's figures are in dollars, and of the one model that was measured.
        boolean measured = OwnNodes.measured(model) && subject.currency().getCurrencyCode().equals("USD");
        guide.setVisible((measured || !OwnNodes.measured(model)) && (own.perMonth().isEmpty() || own.nodes().isEmpty()));
        source.setText(measured ? Strings.of("hardware.guide", model.name()) : Strings.of("hardware.guide.none", model.name()));
        guide.getChildren().stream().filter(part -> part != source).forEach(button -> button.setVisible(measured));
        verdict.setText(
                own.perMonth().map(cost -> Strings.of("hardware.cost", figures.count(scenario.extras().selfHosting().nodes()), money(cost),
                        scenario.extras().selfHosting().nodes()))
                        .orElseGet(() -> Strings.of("hardware.noPrice." + OwnNodes.Weights.of(model), model.name())));
        speed.setText(speed(own, scenario.extras().selfHosting()));
        bars.say(subject.more(MOST_ROWS));
        List<Row> rows = new ArrayList<>();
        List<Estimate> nearest = subject.around(MOST_ROWS).shown();
        nearest.forEach(estimate -> rows.add(row(estimate, own)));
        own.perMonth()
                .ifPresent(cost -> rows
                        .add(new Row(Strings.of("hardware.nodes"), "", List.of(new Span(BigDecimal.ZERO, cost, "nodes-span")), money(cost),
                                "", true, Strings.of("hardware.nodes.hint", money(cost)), Optional.empty())));
        BigDecimal most = nearest.stream().map(Estimate::total).reduce(own.perMonth().orElse(BigDecimal.ZERO), BigDecimal::max);
        bars.show(rows, BigDecimal.ZERO, most, Optional.empty());
    }

    private Row row(Estimate estimate, OwnNodes own) {
        String name = subject.named(estimate);
        // What cannot do the work is not compared as if it could.
        Optional<BigDecimal> messages = estimate.fits() ? own.breakEven(estimate) : Optional.empty();
        boolean free = estimate.billed() && estimate.total().signum() == 0;
        boolean beyond = messages.isPresent() && own.capacity().filter(most -> messages.get().compareTo(most) > 0).isPresent();
        String detail = messages.map(count -> Strings.of(beyond ? "hardware.never" : "hardware.breakEven", figures.brief(count), count))
                .orElse(own.perMonth().isPresent() && free && estimate.fits() ? Strings.of("hardware.neverAtAll") : "");
        String hint = messages.map(count -> beyond
                ? Strings.of("hardware.never.hint", name, figures.count(count), own.capacity().map(figures::count).orElse(""))
                : Strings.of("hardware.breakEven.hint", figures.count(count), name, count))
                .orElse(Strings.of("chart.accessible", name, money(estimate.total())));
        return new Row(name, detail, List.of(new Span(BigDecimal.ZERO, estimate.total(), "total-span")), money(estimate.total()), "",
                false, hint, Optional.empty());
    }

    private String speed(OwnNodes own, SelfHosting hosting) {
        String peak = figures.brief(own.peakTokens().round(new MathContext(3)));
        return own.nodes().map(needed -> {
            String capacity = own.capacity().map(most -> Strings.of("hardware.capacity", figures.brief(most), most)).orElse("");
            return Strings.of(own.carries(hosting).orElse(false) ? "hardware.enough" : "hardware.tooFew", peak, figures.brief(needed),
                    figures.count(hosting.nodes()), needed) + " " + capacity;
        }).orElse(Strings.of("hardware.noSpeed", peak));
    }

    private String money(BigDecimal amount) {
        return figures.briefMoney(amount, subject.currency());
    }
}
