package kimicost.view.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kimicost.controller.Session;
import kimicost.model.pricing.Estimate;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.view.chart.FloatingBars;
import kimicost.view.chart.FloatingBars.Row;
import kimicost.view.chart.FloatingBars.Span;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.Hints;
import kimicost.view.part.Scroller;

/// Who else hosts the models, each with its own card, and users who pay for themselves.
public final class HostsView extends AnalysisView {
    private final Figures figures;
    private final FloatingBars bars;

    public HostsView(Session session, Figures figures, Hints hints) {
        this.figures = figures;
        bars = new FloatingBars(hints);
        VBox content = new VBox(new BesideCards(session), bars);
        content.getStyleClass().add("analysis-content");
        VBox.setVgrow(bars, Priority.ALWAYS);
        Scroller scroller = new Scroller(content, "chart-scroller");
        scroller.setFitToHeight(true);
        VBox.setVgrow(scroller, Priority.ALWAYS);
        getChildren().add(scroller);
    }

    @Override
    protected void render() {
        bars.say(subject.more(MOST_ROWS));
        List<Estimate> nearest = subject.around(MOST_ROWS).shown();
        List<Row> rows = new ArrayList<>(List.of(row(Strings.of("chart.puter"), BigDecimal.ZERO, Strings.of("chart.puter.hint"))));
        nearest.forEach(estimate -> rows.add(row(subject.named(estimate), estimate.total(),
                Strings.of("chart.accessible", subject.named(estimate), money(estimate.total())))));
        BigDecimal most = nearest.stream().map(Estimate::total).reduce(BigDecimal.ZERO, BigDecimal::max);
        bars.show(rows, BigDecimal.ZERO, most, Optional.empty());
    }

    private Row row(String name, BigDecimal total, String hint) {
        return new Row(name, "", List.of(new Span(BigDecimal.ZERO, total, "total-span")), money(total), "", false, hint, Optional.empty());
    }

    private String money(BigDecimal amount) {
        return figures.briefMoney(amount, subject.currency());
    }
}
