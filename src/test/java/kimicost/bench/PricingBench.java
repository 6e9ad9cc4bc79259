package kimicost.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kimicost.TestCards;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.Estimator;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Scenario;
import kimicost.model.workload.Plan;
import kimicost.model.workload.Workload;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// `Estimator.compare` beside the same arithmetic as a bare formula over doubles, and at 1, 10 and 100 models.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PricingBench {
    private final Workload workload = Scenario.DEFAULT.workload().withThinkingTokens(new BigDecimal("50"))
            .withCacheHitShare(new BigDecimal("0.35"))
            .withSearchesPerMessage(new BigDecimal("0.05"));
    private final Plan plan = Plan.DEFAULT.withTaxRate(new BigDecimal("0.2"));
    private final RateCard one = models(1);
    private final RateCard ten = models(10);
    private final RateCard hundred = models(100);
    private final double[][] rates = TestCards.JUNE.models().stream().flatMap(model -> {
        List<double[]> rows = new ArrayList<>();
        rows.add(row(model.standard()));
        model.batch().ifPresent(batch -> rows.add(row(batch)));
        return rows.stream();
    }).toArray(double[][]::new);
    private final double fee = TestCards.JUNE.webSearch().orElseThrow().perCall().doubleValue();
    private double[] numbers = {1000, 100, 1000, 300, 50, 0.35, 0.05, 4000, 1, 0.2};

    private static double[] row(kimicost.model.ratecard.Rates rates) {
        return new double[]{rates.inputCacheMiss().doubleValue(), rates.inputCacheHit().orElse(rates.inputCacheMiss()).doubleValue(),
                rates.output().doubleValue()};
    }

    private static RateCard models(int count) {
        RateCard june = TestCards.JUNE;
        ModelRates k26 = june.model("kimi-k2.6").orElseThrow();
        List<ModelRates> models = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            models.add(new ModelRates("model-" + i, "Model " + i, k26.contextTokens(), k26.thinking(), k26.standard(), Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty()));
        }
        return new RateCard("bench", "Bench", june.provider(), june.endpoint(), june.region(), june.currency(), false, june.asOf(),
                june.sources(), models, june.webSearch(), june.tiers(), june.vouchers());
    }

    @Benchmark
    public Comparison compare() {
        return Estimator.compare(workload, plan, TestCards.JUNE);
    }

    @Benchmark
    public Comparison models1() {
        return Estimator.compare(workload, plan, one);
    }

    @Benchmark
    public Comparison models10() {
        return Estimator.compare(workload, plan, ten);
    }

    @Benchmark
    public Comparison models100() {
        return Estimator.compare(workload, plan, hundred);
    }

    /// Six lines, subtotal, tax and total of every variant, as doubles.
    @Benchmark
    public double[] formula() {
        double[] n = numbers;
        double messages = n[0] * n[1];
        double[] totals = new double[rates.length];
        for (int i = 0; i < rates.length; i++) {
            double[] rate = rates[i];
            double subtotal = messages * n[2] * (1 - n[5]) * rate[0] / 1e6 + messages * n[2] * n[5] * rate[1] / 1e6
                    + messages * n[6] * n[7] * n[8] * rate[0] / 1e6 + messages * n[3] * rate[2] / 1e6 + messages * n[4] * rate[2] / 1e6
                    + messages * n[6] * fee;
            totals[i] = subtotal + subtotal * n[9];
        }
        return totals;
    }

    public static void main(String[] arguments) throws Exception {
        OptionsBuilder options = new OptionsBuilder();
        options.include(PricingBench.class.getName() + "\\..*").forks(1).warmupIterations(4).measurementIterations(6)
                .warmupTime(TimeValue.milliseconds(700)).measurementTime(TimeValue.milliseconds(700)).shouldFailOnError(true);
        double compare = 0;
        double formula = 0;
        for (RunResult result : new Runner(options.build()).run()) {
            String name = result.getPrimaryResult().getLabel();
            double nanoseconds = result.getPrimaryResult().getScore();
            System.out.printf("# %-10s %,10.1f ns%n", name, nanoseconds);
            switch (name) {
                case "compare" -> compare = nanoseconds;
                case "formula" -> formula = nanoseconds;
                case "models1" -> print("perVariant1Ns", nanoseconds);
                case "models10" -> print("perVariant10Ns", nanoseconds / 10);
                default -> print("perVariant100Ns", nanoseconds / 100);
            }
        }
        print("ratio", compare / formula);
        print("comparisonsPerSecond", 1e9 / compare);
    }

    private static void print(String key, double value) {
        System.out.println(key + "=" + String.format(Locale.ROOT, "%.3f", value));
    }
}
