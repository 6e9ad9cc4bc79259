package kimicost.view.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Variant;
import kimicost.text.Figures;
import kimicost.text.NiceAxis;
import kimicost.view.chart.LinesChart.Line;
import kimicost.view.chart.LinesChart.Point;
import kimicost.view.chart.LinesChart.Scale;
import kimicost.view.part.AnalysisView;

/// How the lines of variants look and their axes read: a colour a model, dashes a billing mode.
public final class LineStyles {
    private static final int COLOURS = 10;

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
    /// @param end what is written behind its name
    public Line line(Estimate estimate, String end, List<Point> points) {
        Variant variant = estimate.variant();
        return new Line(subject.named(estimate) + "  " + end, colour(variant), "dash-" + variant.mode().id(),
                variant.equals(subject.variant()), points);
    }

    /// The class of a variant's colour.
    public String colour(Variant variant) {
        return "line-" + models.indexOf(model(variant)) % COLOURS;
    }

    /// The least and most that lines need, from 0, in money.
    public Scale money(BigDecimal most, String title) {
        NiceAxis axis = NiceAxis.holding(most);
        return new Scale(0, axis.upper().doubleValue(), axis.tick().doubleValue(), title,
                amount -> figures.axis(rounded(amount), subject.currency()));
    }

    /// Powers of ten, in money.
    public Scale moneyPowers(double lower, double upper, String title) {
        return new Scale(lower, upper, 1, title, power -> figures.axis(power(power), subject.currency()));
    }

    /// The bills on screen that lines are drawn of.
    List<Estimate> shown() {
        return subject.board().shown();
    }

    public static BigDecimal power(double exponent) {
        return BigDecimal.ONE.scaleByPowerOfTen((int) Math.round(exponent)).stripTrailingZeros();
    }

    /// A tick's value without the noise of its double.
    public static BigDecimal rounded(double tick) {
        return new BigDecimal(String.format(Locale.ROOT, "%.10g", tick)).stripTrailingZeros();
    }

    private static String model(Variant variant) {
        return variant.card().id() + "/" + variant.model().id();
    }
}
