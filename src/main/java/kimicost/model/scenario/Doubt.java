package kimicost.model.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import kimicost.model.Range;
import kimicost.model.scenario.Uncertainty.Spread;

/// A doubt that many have about an input, as a spread around its value.
public enum Doubt {
    /// Users, a fifth fewer or more.
    USERS(Dimension.USERS, "0.8", "1.2"),
    /// Users, half to double.
    DEMAND(Dimension.USERS, "0.5", "2"),
    /// The cache may hit less or never.
    CACHE(Dimension.CACHE_HIT_SHARE, "0", "1"),
    /// Answers may get half as long again.
    ANSWERS(Dimension.OUTPUT_TOKENS, "1", "1.5");

    /// A millionth of a share is finer than any doubt.
    private static final int DECIMALS = 6;

    private final Dimension dimension;
    private final BigDecimal low;
    private final BigDecimal high;

    Doubt(Dimension dimension, String low, String high) {
        this.dimension = dimension;
        this.low = new BigDecimal(low);
        this.high = new BigDecimal(high);
    }

    /// The input in doubt.
    public Dimension dimension() {
        return dimension;
    }

    /// The spread it stands for, such as 800 to 1,200 users around 1,000; empty where the value is 0 and would stay so.
    public Optional<Spread> of(Scenario scenario) {
        BigDecimal value = dimension.of(scenario);
        return value.signum() == 0 ? Optional.empty() : Optional.of(new Spread(times(value, low), times(value, high)));
    }

    private BigDecimal times(BigDecimal value, BigDecimal factor) {
        Range range = dimension.range();
        BigDecimal product = value.multiply(factor).setScale(range.whole() ? 0 : DECIMALS, RoundingMode.HALF_UP).max(range.min());
        return range.canonical(dimension.field(), range.max().map(product::min).orElse(product));
    }

    /// `scenario` with this doubt in place of any other about the same input.
    public Scenario on(Scenario scenario) {
        return of(scenario).map(spread -> scenario.withExtras(scenario.extras()
                .withUncertainty(scenario.extras().uncertainty().with(dimension, spread)))).orElse(scenario);
    }
}
