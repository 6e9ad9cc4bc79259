package kimicost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import kimicost.model.ratecard.CacheTtl;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Quote;
import kimicost.model.scenario.SavedUnder;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.SecondCurrency;
import kimicost.model.scenario.Uncertainty.Spread;
import kimicost.model.scenario.Uncertainty;

/// Scenarios of all kinds, the same in each run.
public final class TestScenarios {
    private static final List<String> TEXTS = List.of("", "Chat", "=1+1", "a \"b\"\n\tc", "价格 💬", "ünïcödé", "-", "@SUM(A1)");

    private TestScenarios() {}

    /// The default, then forty with every field drawn at random.
    public static Stream<Scenario> any() {
        Random random = new Random(5);
        return Stream.concat(Stream.of(Scenario.DEFAULT), Stream.generate(() -> any(random)).limit(40));
    }

    private static Scenario any(Random random) {
        Scenario scenario = Scenario.DEFAULT.withName(TEXTS.get(random.nextInt(TEXTS.size())))
                .withNotes(TEXTS.get(random.nextInt(TEXTS.size())));
        for (Dimension dimension : Dimension.values()) {
            scenario = dimension.with(scenario, value(dimension, random));
        }
        scenario = scenario
                .withWorkload(scenario.workload().withCacheTtl(random.nextBoolean() ? CacheTtl.ONE_HOUR : CacheTtl.FIVE_MINUTES));
        Uncertainty uncertainty = Uncertainty.NONE.withSeed(BigDecimal.valueOf(random.nextInt(1000)));
        for (Dimension dimension : Uncertainty.INPUTS) {
            BigDecimal low = value(dimension, random);
            BigDecimal high = value(dimension, random);
            uncertainty = random.nextBoolean() ? uncertainty : uncertainty.with(dimension, new Spread(low.min(high), low.max(high)));
        }
        return scenario.withExtras(scenario.extras().withUncertainty(uncertainty)
                .withBeside(random.nextBoolean() ? List.of() : List.of("openrouter-2026-07", "together-2026-07"))
                .withSecondCurrency(random.nextBoolean() ? Optional.empty()
                        : Optional
                                .of(new SecondCurrency(Currency.getInstance("EUR"), new BigDecimal("0.86"), LocalDate.parse("2026-11-24"))))
                .withQuote(random.nextBoolean() ? Optional.empty() : Optional.of(new Quote(new BigDecimal("0.2"), new BigDecimal("500"))))
                .withSavedUnder(random.nextBoolean() ? Optional.empty()
                        : Optional.of(new SavedUnder(LocalDate.parse("2026-06-30"), Optional.empty(), List.of()))));
    }

    private static BigDecimal value(Dimension dimension, Random random) {
        BigDecimal min = dimension.range().min();
        BigDecimal max = dimension.range().max().orElse(new BigDecimal("1000000"));
        BigDecimal value = min.add(max.subtract(min).multiply(new BigDecimal(random.nextInt(1, 1000)).movePointLeft(3)));
        return dimension.range().whole() ? value.setScale(0, RoundingMode.CEILING) : value;
    }
}
