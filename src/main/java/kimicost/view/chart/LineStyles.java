package kimicost.view.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kimicost.controller.Board;
import kimicost.model.analysis.Ranking;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Variant;
import kimicost.text.Figures;
import kimicost.text.NiceAxis;
import kimicost.view.chart.LinesChart.Line;
import kimicost.view.chart.LinesChart.Point;
import kimicost.view.chart.LinesChart.Scale;
import kimicost.view.chart.LinesChart.Tick;
import kimicost.view.part.AnalysisView;

/// How variants' lines and money axes look: a colour per model, dashes per billing mode.
public final class LineStyles {
    private static final int COLOURS = 10;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private final AnalysisView.Subject subject;
    private final Figures figures;
    private final List<String> models = new ArrayList<>();

    public LineStyles(AnalysisView.Subject subject, Figures figures) {
        this.subject = subject;
        this.figures = figures;
        subject.board().shown().stream().map(estimate -> model(estimate.variant())).distinct().forEach(models::add);
    }

    /// The line of a variant.
    ///
    /// @param end the text after its name
    public Line line(Estimate estimate, String end, List<Point> points) {
        Variant variant = estimate.variant();
        return new Line((subject.named(estimate) + "  " + end).strip(), colour(variant), "dash-" + variant.mode().id(),
                variant.equals(subject.variant()), points);
    }

    /// The style class of a variant's colour.
    public String colour(Variant variant) {
        return "line-" + models.indexOf(model(variant)) % COLOURS;
    }

    /// The bills to draw as lines, without those of retired models; during a drag, those of the variants drawn at its start.
    ///
    /// @param most the maximum number of lines
    public List<Estimate> drawn(int most) {
        Board start = subject.board().before().orElse(subject.board());
        List<Estimate> current = Ranking.current(start.answer());
        List<String> keys = start.around(Optional.of(subject.variant()), most).shown().stream().filter(current::contains)
                .map(estimate -> estimate.variant().key()).toList();
        return subject.board().shown().stream().filter(estimate -> keys.contains(estimate.variant().key())).toList();
    }

    /// A scale from 0 to a round amount of at least `most`.
    public Scale money(BigDecimal most) {
        NiceAxis axis = NiceAxis.holding(most);
        return new Scale(0, axis.upper().doubleValue(), "", axis.ticks().stream().map(tick -> tick(tick.doubleValue(), tick)).toList());
    }

    /// A logarithmic scale for money.
    public Scale moneyPowers(BigDecimal least, BigDecimal most) {
        return new Scale(Math.log10(least.doubleValue()), Math.log10(most.doubleValue()), "", NiceAxis.steps(least, most).stream()
                .map(step -> tick(Math.log10(step.doubleValue()), step)).toList());
    }

    private Tick tick(double at, BigDecimal amount) {
        return new Tick(at, figures.axis(amount.stripTrailingZeros(), subject.currency()), "");
    }

    /// An amount as shown at a line: to the cent below 1,000, in whole units above, `$2.05 M` from a million on.
    public String brief(BigDecimal amount) {
        BigDecimal size = amount.abs();
        return size.compareTo(THOUSAND) < 0 ? figures.money(amount, subject.currency())
                : figures.axis(size.compareTo(MILLION) < 0 ? amount.setScale(0, RoundingMode.HALF_UP) : amount.round(THREE_DIGITS),
                        subject.currency());
    }

    /// An amount several months ahead: no cents from 10 on.
    public String distant(BigDecimal amount) {
        BigDecimal size = amount.abs();
        return size.compareTo(BigDecimal.TEN) < 0 || size.compareTo(THOUSAND) >= 0 ? brief(amount)
                : figures.axis(amount.setScale(0, RoundingMode.HALF_UP), subject.currency());
    }

    private static String model(Variant variant) {
        return variant.card().id() + "/" + variant.model().id();
    }
}
