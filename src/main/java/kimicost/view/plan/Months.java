package kimicost.view.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kimicost.model.analysis.Forecast;
import kimicost.model.pricing.Estimate;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.view.chart.LineStyles;
import kimicost.view.part.AnalysisView.Subject;

/// The months of the forecast, now and at the start of the drag.
///
/// @param shown the scenario, or an example if it bills nothing
/// @param held  the scenario at the start of the drag; empty if there is none
record Months(Subject subject, Scenario shown, Optional<Scenario> held) {
    /// How many other variants are drawn, and their highest price as a multiple: more expensive ones would flatten the bars.
    private static final int OTHERS = 3;
    private static final BigDecimal COMPARABLE = new BigDecimal("1.5");
    private static final List<BigDecimal> GROWTHS = List.of(new BigDecimal("0.01"), new BigDecimal("0.02"), new BigDecimal("0.05"));
    private static final int DRAWN_GROWTHS = 2;

    int count() {
        return shown.plan().horizonMonths().intValueExact();
    }

    /// Whether all months cost the same, judged by the growth at the start of the drag.
    boolean flat() {
        return held.orElse(shown).plan().monthlyUserGrowth().signum() == 0;
    }

    /// The forecast of the leading variant.
    Forecast own() {
        return Forecast.of(subject.variant(), shown);
    }

    Forecast heldOwn() {
        return Forecast.of(subject.variant(), held.orElse(shown));
    }

    Forecast held(Estimate estimate) {
        return Forecast.of(estimate.variant(), held.orElse(shown));
    }

    /// The bill of the leading variant.
    Optional<Estimate> estimate() {
        return subject.board().shown().stream().filter(estimate -> estimate.variant().equals(subject.variant())).findFirst();
    }

    /// The variants on screen that fit: the leading one first, then by their cost at the start of the drag.
    List<Course> courses(LineStyles styles, int most) {
        return styles.drawn(most).stream().filter(estimate -> estimate.fits() || estimate.variant().equals(subject.variant()))
                .sorted(Comparator.comparing((Estimate estimate) -> !estimate.variant().equals(subject.variant()))
                        .thenComparing(estimate -> held(estimate).total()))
                .map(estimate -> new Course(estimate, Forecast.of(estimate.variant(), shown))).toList();
    }

    /// The cheapest others with a similar cost.
    List<Course> others(LineStyles styles) {
        return courses(styles, Integer.MAX_VALUE).stream()
                .filter(course -> !course.estimate().variant().equals(subject.variant())
                        && held(course.estimate()).isWithin(COMPARABLE, heldOwn()))
                .limit(OTHERS).toList();
    }

    /// What higher growth would do, unless it flattens the bars.
    List<Grown> growths() {
        List<Grown> near = GROWTHS.stream()
                .map(growth -> new Grown(growth, Forecast.of(subject.variant(), Dimension.MONTHLY_USER_GROWTH.with(shown, growth))))
                .filter(grown -> grown.forecast.isWithin(BigDecimal.TWO, heldOwn())).toList();
        return near.subList(Math.max(0, near.size() - DRAWN_GROWTHS), near.size());
    }

    /// A variant and its months.
    record Course(Estimate estimate, Forecast forecast) {}

    /// The months at another growth.
    record Grown(BigDecimal growth, Forecast forecast) {}

    /// How many months one column of the table sums: at most seven columns.
    int period() {
        return Stream.of(1, 3, 6, 12).filter(size -> count() <= size * 7).findFirst().orElse(12);
    }

    /// An average number of users, shown with decimals below 10.
    static String users(BigDecimal average, Figures figures) {
        return figures.brief(average.compareTo(BigDecimal.TEN) < 0 ? average : average.setScale(0, RoundingMode.HALF_UP));
    }
}
