package kimicost.model.analysis;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Estimator;
import kimicost.model.pricing.Mode;
import kimicost.model.pricing.Variant;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.Uncertainty;
import kimicost.model.workload.Workload;

/// Possible bills if inputs are uncertain: 10,000 workloads drawn from the inputs' spreads, priced on a variant.
///
/// Each spread is a triangular distribution that peaks at the likely value. Inputs are independent. Each is sampled once from
/// each of 10,000 equally likely slices, in random order (Latin hypercube sampling). That keeps the results stable with few
/// samples, and a fixed seed makes them the same on every machine. Samples are doubles, which is precise enough for
/// percentiles; a variant whose samples do not vary gets the exact bill.
public final class Simulation {
    public static final int SAMPLES = 10_000;
    /// Prices come from the [Estimator], for a million tokens or calls of each kind.
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final MathContext DRAWN = new MathContext(15);

    private final Scenario scenario;
    /// Keeps the draws of several workloads apart.
    private final long salt;
    /// Monthly quantities in millions: cache misses, cache hits, search results, output, thinking, searches.
    private final double[][] quantities;
    private final double[] batchShares;
    private final double[] growths;

    /// The 10th, 50th and 90th percentile: p10 to p90 is the 80 % range, p50 the median.
    public record Band(BigDecimal p10, BigDecimal p50, BigDecimal p90) {
        static Band certain(BigDecimal value) {
            return new Band(value, value, value);
        }

        Band times(BigDecimal factor) {
            return new Band(p10.multiply(factor), p50.multiply(factor), p90.multiply(factor));
        }
    }

    /// The possible bills of a variant in a month or, in a plan, of a month or all of them.
    ///
    /// @param total      tax included
    /// @param overBudget the share of outcomes over the budget, 0 to 1; empty if there is no budget
    public record Outcome(Band total, Optional<BigDecimal> overBudget) {}

    /// The lowest and the highest of the drawn totals.
    public record Reach(BigDecimal least, BigDecimal most) {}

    /// The possible bills of one month.
    ///
    /// @param total      the month's total
    /// @param cumulative the sum up to and including the month
    public record MonthBand(Band total, Band cumulative) {}

    /// @param salt different for each workload of a plan, 0 for the first
    Simulation(Scenario scenario, long salt) {
        this.scenario = scenario;
        this.salt = salt;
        double[] messages = times(draw(Dimension.USERS), draw(Dimension.MESSAGES_PER_USER));
        for (int i = 0; i < SAMPLES; i++) {
            messages[i] /= 1e6;
        }
        double[] input = times(messages, draw(Dimension.INPUT_TOKENS));
        double[] hits = times(input, draw(Dimension.CACHE_HIT_SHARE));
        double[] searches = times(messages, draw(Dimension.SEARCHES_PER_MESSAGE));
        double[] results = times(times(searches, draw(Dimension.RESULT_TOKENS_PER_SEARCH)), draw(Dimension.SEARCH_CONTINUED_SHARE));
        double[] misses = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            misses[i] = input[i] - hits[i];
        }
        quantities = new double[][]{misses, hits, results, times(messages, draw(Dimension.OUTPUT_TOKENS)),
                times(messages, draw(Dimension.THINKING_TOKENS)), searches};
        batchShares = draw(Dimension.BATCH_SHARE);
        growths = draw(Dimension.MONTHLY_USER_GROWTH);
    }

    /// Draws the workloads of `scenario`; empty if nothing is uncertain.
    public static Optional<Simulation> of(Scenario scenario) {
        return scenario.extras().uncertainty().spreads().isEmpty() ? Optional.empty() : Optional.of(new Simulation(scenario, 0));
    }

    /// The possible monthly totals of a variant.
    ///
    /// @param estimate its exact bill
    public Outcome outcome(Estimate estimate) {
        double[] totals = totals(estimate.variant());
        return new Outcome(band(totals.clone(), estimate.total()),
                scenario.ownPlan().monthlyBudget().map(budget -> over(totals, estimate.total(), budget)));
    }

    /// The lowest and the highest of the drawn totals of a variant.
    ///
    /// @param estimate its exact bill
    public Reach reach(Estimate estimate) {
        double[] totals = totals(estimate.variant());
        Arrays.sort(totals);
        return totals[0] == totals[SAMPLES - 1] ? new Reach(estimate.total(), estimate.total())
                : new Reach(new BigDecimal(totals[0]).round(DRAWN), new BigDecimal(totals[SAMPLES - 1]).round(DRAWN));
    }

    /// Counts the drawn totals of a variant in each of `bins` equal parts from `from` to `to`. Totals outside are not counted.
    ///
    /// @param from below `to`
    /// @param bins at least 1
    public List<Integer> histogram(Variant variant, BigDecimal from, BigDecimal to, int bins) {
        double left = from.doubleValue();
        double width = to.subtract(from).doubleValue() / bins;
        int[] counts = new int[bins];
        for (double total : totals(variant)) {
            double place = Math.floor((total - left) / width);
            if (place >= 0 && place < bins) {
                counts[(int) place]++;
            } else if (total == to.doubleValue()) {
                counts[bins - 1]++;
            }
        }
        return Arrays.stream(counts).boxed().toList();
    }

    /// The possible totals of a variant, month by month.
    ///
    /// @param estimate its exact bill
    public List<MonthBand> forecast(Estimate estimate) {
        List<Forecast.Month> likely = Forecast.months(estimate.total(), scenario);
        if (!scenario.extras().uncertainty().spreads().containsKey(Dimension.MONTHLY_USER_GROWTH)) {
            // If the growth is certain, it scales every outcome alike.
            Band first = outcome(estimate).total();
            return Forecast.months(ONE, scenario).stream()
                    .map(factor -> new MonthBand(first.times(factor.total()), first.times(factor.cumulative()))).toList();
        }
        double[] totals = totals(estimate.variant());
        double[] sums = new double[SAMPLES];
        List<MonthBand> bands = new ArrayList<>();
        for (Forecast.Month month : likely) {
            for (int i = 0; i < SAMPLES; i++) {
                sums[i] += totals[i];
            }
            bands.add(new MonthBand(band(totals.clone(), month.total()), band(sums.clone(), month.cumulative())));
            for (int i = 0; i < SAMPLES; i++) {
                totals[i] *= 1 + growths[i];
            }
        }
        return bands;
    }

    /// @param exact the result to use if the samples do not vary
    static BigDecimal over(double[] totals, BigDecimal exact, BigDecimal budget) {
        if (Arrays.stream(totals).allMatch(total -> total == totals[0])) {
            return exact.compareTo(budget) > 0 ? ONE : ZERO;
        }
        long above = Arrays.stream(totals).filter(total -> total > budget.doubleValue()).count();
        return BigDecimal.valueOf(above).divide(BigDecimal.valueOf(SAMPLES));
    }

    /// Sorts the samples.
    ///
    /// @param exact the result to use if the samples do not vary
    static Band band(double[] samples, BigDecimal exact) {
        Arrays.sort(samples);
        return samples[0] == samples[SAMPLES - 1] ? Band.certain(exact)
                : new Band(rank(samples, 0.1), rank(samples, 0.5), rank(samples, 0.9));
    }

    private static BigDecimal rank(double[] sorted, double share) {
        return new BigDecimal(sorted[(int) (share * SAMPLES) - 1]).round(DRAWN);
    }

    double[] totals(Variant variant) {
        if (variant.mode() != Mode.BLEND) {
            return totals(prices(variant, workload -> workload));
        }
        double[] atOnce = totals(prices(variant, workload -> workload.withBatchShare(ZERO)));
        double[] inBatch = totals(prices(variant, workload -> workload.withBatchShare(ONE)));
        for (int i = 0; i < SAMPLES; i++) {
            atOnce[i] += batchShares[i] * (inBatch[i] - atOnce[i]);
        }
        return atOnce;
    }

    private double[] totals(double[] prices) {
        double[] totals = new double[SAMPLES];
        for (int kind = 0; kind < prices.length; kind++) {
            double price = prices[kind];
            double[] quantity = quantities[kind];
            if (price != 0) {
                for (int i = 0; i < SAMPLES; i++) {
                    totals[i] += price * quantity[i];
                }
            }
        }
        return totals;
    }

    /// The [Estimator]'s price for a million of each kind on `variant`, tax included.
    private double[] prices(Variant variant, UnaryOperator<Workload> mode) {
        Workload nothing = mode.apply(scenario.workload()).withUsers(ONE).withMessagesPerUser(MILLION).withInputTokens(ZERO)
                .withOutputTokens(ZERO).withThinkingTokens(ZERO).withSearchesPerMessage(ZERO).withSearchContinuedShare(ONE);
        Workload search = nothing.withSearchesPerMessage(ONE).withResultTokensPerSearch(ZERO);
        double fees = price(variant, search);
        return new double[]{
                price(variant, nothing.withInputTokens(ONE).withCacheHitShare(ZERO)),
                price(variant, nothing.withInputTokens(ONE).withCacheHitShare(ONE)),
                price(variant, search.withResultTokensPerSearch(ONE)) - fees,
                price(variant, nothing.withOutputTokens(ONE)),
                price(variant, nothing.withThinkingTokens(ONE)),
                fees};
    }

    private double price(Variant variant, Workload workload) {
        return Estimator.estimate(variant, workload, scenario.plan()).total().doubleValue();
    }

    double[] draw(Dimension dimension) {
        double[] drawn = new double[SAMPLES];
        double likely = dimension.of(scenario).doubleValue();
        Uncertainty.Spread spread = scenario.extras().uncertainty().spreads().get(dimension);
        if (spread == null) {
            Arrays.fill(drawn, likely);
            return drawn;
        }
        Uncertainty.Spread around = spread.around(dimension.of(scenario));
        double low = around.low().doubleValue();
        double high = around.high().doubleValue();
        for (int i = 0; i < SAMPLES; i++) {
            double sample = triangle((i + 0.5) / SAMPLES, low, likely, high);
            drawn[i] = dimension.range().whole() ? Math.rint(sample) : sample;
        }
        shuffle(drawn, new Random(scenario.extras().uncertainty().seed().longValueExact() * 31 + dimension.field().hashCode() + salt));
        return drawn;
    }

    /// The quantile of a triangular distribution.
    private static double triangle(double u, double low, double likely, double high) {
        if (low == high) {
            return likely;
        }
        double width = high - low;
        return u < (likely - low) / width ? low + Math.sqrt(u * width * (likely - low))
                : high - Math.sqrt((1 - u) * width * (high - likely));
    }

    private static void shuffle(double[] values, Random random) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double value = values[i];
            values[i] = values[j];
            values[j] = value;
        }
    }

    private static double[] times(double[] one, double[] other) {
        double[] product = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            product[i] = one[i] * other[i];
        }
        return product;
    }
}
