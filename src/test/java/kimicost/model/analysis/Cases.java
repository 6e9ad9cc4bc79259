package kimicost.model.analysis;

import static kimicost.TestCards.JUNE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kimicost.model.pricing.Estimator;
import kimicost.model.pricing.Mode;
import kimicost.model.pricing.Variant;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Preset;
import kimicost.model.scenario.Scenario;

/// Scenarios and shorthands that the tests of the analyses share.
public final class Cases {
    public static final Scenario CHATBOT = Scenario.DEFAULT;
    public static final Scenario APP = Preset.ALL.get(1).under(Scenario.DEFAULT.rateCard());

    private Cases() {}

    /// Twenty-five scenarios, the same in each run.
    static Stream<Scenario> scenarios() {
        Random random = new Random(3);
        return Stream.generate(() -> {
            Scenario scenario = CHATBOT;
            for (Dimension dimension : Dimension.BILLED) {
                BigDecimal max = dimension.range().max().orElse(new BigDecimal("500")).min(new BigDecimal("5000"));
                BigDecimal value = max.multiply(BigDecimal.valueOf(random.nextInt(1001), 3));
                scenario = dimension.with(scenario, dimension.range().whole() ? value.setScale(0, RoundingMode.HALF_UP) : value);
            }
            return scenario;
        }).limit(25);
    }

    static Stream<Variant> variants(Scenario scenario) {
        return Variant.of(JUNE, scenario.workload()).stream();
    }

    static List<Dimension> inputs() {
        return Dimension.BILLED;
    }

    public static ModelRates model(RateCard card, String id) {
        return card.model(id).orElseThrow();
    }

    public static Variant standard(RateCard card, String model) {
        return new Variant(card, model(card, model), Mode.STANDARD);
    }

    public static BigDecimal total(Variant variant, Scenario scenario) {
        return Estimator.estimate(variant, scenario.workload(), scenario.plan()).total();
    }

    static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    public static void assertAmount(BigDecimal expected, BigDecimal actual) {
        assertEquals(0, expected.compareTo(actual), () -> "expected " + expected.toPlainString() + ", got " + actual.toPlainString());
    }
}
