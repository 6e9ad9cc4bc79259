package kimicost.view.optimise;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import kimicost.model.Range;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.text.NiceAxis;
import kimicost.view.chart.RegionMap;
import kimicost.view.input.InputRow;

/// An axis of the map: from 0 to a round number about twice the present value, or to 100 %.
///
/// @param written the axis in numbers as the input's field shows them
record MapAxis(InputRow input, NiceAxis written) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static MapAxis of(InputRow input, Scenario scenario) {
        Dimension dimension = input.dimension();
        if (dimension.range().equals(Range.SHARE)) {
            return new MapAxis(input, NiceAxis.holding(HUNDRED));
        }
        BigDecimal now = input.written(dimension.of(scenario));
        BigDecimal usual = input.written(dimension.of(Scenario.DEFAULT));
        // An input that is not used yet gets a plausible value.
        BigDecimal value = now.signum() > 0 ? now : usual.signum() > 0 ? usual : dimension == Dimension.SEARCHES_PER_MESSAGE
                ? BigDecimal.TEN : HUNDRED.multiply(BigDecimal.TEN);
        BigDecimal least = value.multiply(BigDecimal.TWO);
        BigDecimal highest = input.written(dimension.range().max().orElse(least));
        return new MapAxis(input, NiceAxis.holding(least.min(highest)));
    }

    /// The value at its end.
    BigDecimal most() {
        return input.stored(written.upper());
    }

    BigDecimal at(double position) {
        return most().multiply(BigDecimal.valueOf(position));
    }

    double position(BigDecimal value) {
        return written.position(input.written(value));
    }

    /// A value under the pointer, rounded to a thousandth of the axis.
    BigDecimal rounded(BigDecimal value) {
        BigDecimal step = most().movePointLeft(3);
        return value.divide(step, 0, RoundingMode.HALF_UP).multiply(step).round(new MathContext(3));
    }

    List<BigDecimal> ticks() {
        return written.ticks().stream().map(input::stored).toList();
    }

    RegionMap.Axis axis(Figures figures) {
        return new RegionMap.Axis(input.label(),
                ticks().stream().map(tick -> new RegionMap.Tick(position(tick), input.inShort(tick.stripTrailingZeros(), figures)))
                        .toList());
    }
}
