package kimicost.model.analysis;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;
import static kimicost.TestCards.JUNE;
import static kimicost.TestCards.OCTOBER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kimicost.model.analysis.Conversation.Cached;
import kimicost.model.analysis.Savings.Lever;
import kimicost.model.analysis.Savings.RateRise;
import kimicost.model.analysis.Savings.Targets;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Estimator;
import kimicost.model.pricing.Mode;
import kimicost.model.pricing.Variant;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Preset;
import kimicost.model.scenario.Scenario;
import kimicost.model.workload.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AnalysisTest {
    private static final Scenario CHATBOT = Scenario.DEFAULT;
    private static final Scenario APP = Preset.ALL.get(1).startedFrom(CHATBOT);

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

    private static Stream<Variant> variants(Scenario scenario) {
        return Variant.of(JUNE, scenario.workload()).stream();
    }

    // Course

    @ParameterizedTest
    @MethodSource("scenarios")
    void aCourseIsTheBillAtEveryValue(Scenario scenario) {
        variants(scenario).forEach(variant -> inputs().forEach(dimension -> {
            Course course = Course.of(variant, dimension, scenario, JUNE);
            assertAmount(total(variant, scenario, JUNE), course.at(dimension.of(scenario)));
        }));
    }

    // Sensitivity

    @Test
    void sortsInputsByTheirEffect() {
        Sensitivity sensitivity = Sensitivity.of(standard(JUNE, "kimi-k2.6"), CHATBOT, JUNE, new BigDecimal("0.1"));
        assertEquals("USERS 193.5 236.5, MESSAGES_PER_USER 193.5 236.5, OUTPUT_TOKENS 203 227, TAX_RATE 215 236.5, "
                        + "INPUT_TOKENS 205.5 224.5, CACHE_HIT_SHARE 215 207.1",
                sensitivity.moves().stream().filter(move -> move.effect().signum() > 0)
                        .map(move -> move.dimension() + " " + plain(move.atLow()) + " " + plain(move.atHigh()))
                        .collect(Collectors.joining(", ")));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void isFlatWhereNothingMoves(Scenario scenario) {
        variants(scenario).map(variant -> Sensitivity.of(variant, scenario, JUNE, ZERO)).forEach(flat ->
                flat.moves().forEach(move -> {
                    assertAmount(flat.total(), move.atLow());
                    assertAmount(flat.total(), move.atHigh());
                }));
    }

    // Inverse

    @Test
    void findsTheMostUsersOfABudget() {
        Inverse.Bound bound = assertInstanceOf(Inverse.Bound.class,
                Inverse.of(standard(JUNE, "kimi-k2.6"), Dimension.USERS, APP, JUNE, new BigDecimal("100")));
        assertEquals(true, bound.most());
        assertAmount(new BigDecimal("1550"), bound.value());
        assertAmount(new BigDecimal("99.975"), bound.cost());
        assertAmount(new BigDecimal("1551"), bound.next());
        assertAmount(new BigDecimal("100.0395"), bound.nextCost());
    }

    @Test
    void findsTheLeastHitShareOfABudget() {
        Inverse.Bound bound = assertInstanceOf(Inverse.Bound.class,
                Inverse.of(standard(JUNE, "kimi-k2.6"), Dimension.CACHE_HIT_SHARE, CHATBOT, JUNE, new BigDecimal("175.5")));
        assertEquals(false, bound.most());
        assertAmount(new BigDecimal("0.5"), bound.value());
        assertAmount(new BigDecimal("175.579"), bound.nextCost());
    }

    @Test
    void saysWhereNoValueOrEveryValueKeepsTheBudget() {
        Variant k26 = standard(JUNE, "kimi-k2.6");
        assertAmount(new BigDecimal("136"), assertInstanceOf(Inverse.Never.class,
                Inverse.of(k26, Dimension.CACHE_HIT_SHARE, CHATBOT, JUNE, new BigDecimal("100"))).lowest());
        assertAmount(new BigDecimal("215"), assertInstanceOf(Inverse.Always.class,
                Inverse.of(k26, Dimension.SEARCH_CONTINUED_SHARE, CHATBOT, JUNE, new BigDecimal("300"))).highest());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theBoundKeepsTheBudgetAndTheNextStepCrossesIt(Scenario scenario) {
        BigDecimal budget = new BigDecimal("1234.56");
        variants(scenario).forEach(variant -> inputs().forEach(dimension -> {
            switch (Inverse.of(variant, dimension, scenario, JUNE, budget)) {
                case Inverse.Bound bound -> {
                    assertTrue(total(variant, dimension.with(scenario, bound.value()), JUNE).compareTo(budget) <= 0);
                    assertTrue(bound.nextCost().compareTo(budget) > 0);
                    if (dimension.range().allows(bound.next())) {
                        assertAmount(bound.nextCost(), total(variant, dimension.with(scenario, bound.next()), JUNE));
                    }
                }
                case Inverse.Always always -> assertTrue(always.highest().compareTo(budget) <= 0);
                case Inverse.Never never -> assertTrue(never.lowest().compareTo(budget) > 0);
            }
        }));
    }

    // Savings

    @Test
    void pullsTheLeverOfTheLargestEffectFirst() {
        Savings savings = Savings.of(standard(JUNE, "kimi-k2.6"), CHATBOT, JUNE,
                targets("0.8", "1", "0.7", "0.5"), EnumSet.allOf(Lever.class));
        assertEquals("BATCH 86, MODEL 39, PREFIX 24, OUTPUT 16.2", savings.steps().stream()
                .map(step -> step.lever() + " " + plain(step.saving())).collect(Collectors.joining(", ")));
        assertAmount(new BigDecimal("49.8"), savings.optimised());
    }

    @Test
    void aLeverSwitchedOffDropsOut() {
        Savings savings = Savings.of(standard(JUNE, "kimi-k2.6"), CHATBOT, JUNE, targets("0.8", "1", "0.7", "0.5"),
                Set.of(Lever.PREFIX));
        assertEquals(List.of(Lever.PREFIX), savings.steps().stream().map(Savings.Step::lever).toList());
        assertAmount(new BigDecimal("151.8"), savings.optimised());
        assertAmount(savings.today(), Savings.of(standard(JUNE, "kimi-k2.6"), CHATBOT, JUNE, targets("0", "0", "1", "1"), Set.of()).optimised());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            kimi-k2.6,      true
            kimi-k2.7-code, false
            """)
    void thinkingIsNotOfferedWhereItCannotBeSwitchedOff(String model, boolean offered) {
        Scenario thinking = Dimension.THINKING_TOKENS.with(CHATBOT, new BigDecimal("500"));
        Savings savings = Savings.of(standard(JUNE, model), thinking, JUNE, targets("0", "0", "1", "1"), Set.of(Lever.THINKING));
        assertEquals(offered, !savings.steps().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theStepsSumExactlyToTheDifference(Scenario scenario) {
        variants(scenario).forEach(variant -> {
            Savings savings = Savings.of(variant, scenario, JUNE, targets("0.9", "0.5", "0.6", "0.1"), EnumSet.allOf(Lever.class));
            assertAmount(savings.today().subtract(savings.optimised()),
                    savings.steps().stream().map(Savings.Step::saving).reduce(ZERO, BigDecimal::add));
            assertAmount(total(variant, scenario, JUNE), savings.today());
        });
    }

    @Test
    void knowsWhatSlippingHabitsCost() {
        Scenario warm = Dimension.CACHE_HIT_SHARE.with(CHATBOT, new BigDecimal("0.5"));
        Savings.Risks risks = Savings.Risks.of(standard(JUNE, "kimi-k2.6"), warm, JUNE);
        assertAmount(new BigDecimal("215"), risks.brokenPrefix());
        assertAmount(new BigDecimal("235.5"), risks.longerAnswers());
        assertAmount(new BigDecimal("1055.5"), risks.ungatedSearches());
    }

    @Test
    void computesTheRiseTheGuideMisstates() {
        RateRise rise = RateRise.of(model(JUNE, "kimi-k2.5"), model(JUNE, "kimi-k2.6"));
        assertEquals("58.3", rise.input().movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString());
        assertEquals("33.3", rise.output().movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString());
    }

    // Regimes

    @ParameterizedTest
    @CsvSource({"0.5", "1"})
    void aWarmCacheBeatsAColdBatchFromThisShareOn(BigDecimal ratio) {
        List<BigDecimal> shares = Stream.iterate(ZERO, share -> share.add(new BigDecimal("0.01"))).limit(101).toList();
        List<BigDecimal> outputs = List.of(ratio.multiply(new BigDecimal("1000")));
        Regimes regimes = Regimes.of(CHATBOT, JUNE, Dimension.CACHE_HIT_SHARE, Dimension.OUTPUT_TOKENS, shares, outputs, true,
                variant -> variant.model().id().equals("kimi-k2.6"));
        // hit share at least (0.38 + 1.6 r) / 0.79
        BigDecimal from = new BigDecimal("0.38").add(ratio.multiply(new BigDecimal("1.6"))).divide(new BigDecimal("0.79"), 20, RoundingMode.HALF_UP);
        for (int i = 0; i < shares.size(); i++) {
            Mode expected = shares.get(i).compareTo(from) >= 0 ? Mode.STANDARD : Mode.BATCH;
            assertEquals(expected, regimes.cells().getFirst().get(i).orElseThrow().mode(), "at " + shares.get(i));
        }
    }

    @Test
    void aWarmCacheBeatsAColdBatchFromSevenTenthsOnWhereAnswersAreShort() {
        List<BigDecimal> shares = List.of(new BigDecimal("0.68"), new BigDecimal("0.69"));
        Regimes regimes = Regimes.of(CHATBOT, JUNE, Dimension.CACHE_HIT_SHARE, Dimension.OUTPUT_TOKENS, shares,
                List.of(new BigDecimal("100")), true, variant -> variant.model().id().equals("kimi-k2.6"));
        // (0.38 + 1.6 × 0.1) / 0.79 = 0.6835…
        assertEquals(List.of(Mode.BATCH, Mode.STANDARD),
                regimes.cells().getFirst().stream().map(cell -> cell.orElseThrow().mode()).toList());
    }

    @ParameterizedTest
    @EnumSource(names = {"USERS", "INPUT_TOKENS", "THINKING_TOKENS", "BATCH_SHARE"})
    void aCellIsTheComparisonAtItsPoint(Dimension across) {
        List<BigDecimal> columns = List.of(ZERO, ONE);
        List<BigDecimal> rows = List.of(ZERO, new BigDecimal("0.5"), ONE);
        Regimes regimes = Regimes.of(CHATBOT, OCTOBER, across, Dimension.CACHE_HIT_SHARE, columns, rows, false, variant -> true);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                Scenario point = across.with(Dimension.CACHE_HIT_SHARE.with(CHATBOT, rows.get(row)), columns.get(column));
                assertEquals(Estimator.compare(point.workload(), point.plan(), OCTOBER).cheapest(any -> true).map(Estimate::variant),
                        regimes.cells().get(row).get(column));
            }
        }
    }

    // Conversation

    @ParameterizedTest
    @CsvSource(textBlock = """
            WHOLE_HISTORY,    77.49
            PREVIOUS_REQUEST, 80.93
            NOTHING,          300.86
            """)
    void pricesTheGuidesAppAsConversations(Cached cached, String total) {
        Conversation conversation = new Conversation(ZERO, new BigDecimal("1000"), new BigDecimal("300"), 30, false, cached);
        assertAmount(new BigDecimal("595500"), conversation.input());
        Workload workload = conversation.appliedTo(APP.workload());
        assertEquals(total, total(standard(JUNE, "kimi-k2.6"), APP.withWorkload(workload), JUNE)
                .setScale(2, RoundingMode.HALF_UP).toPlainString());
    }

    @Test
    void turnByTurn() {
        Conversation conversation = new Conversation(new BigDecimal("500"), new BigDecimal("100"), new BigDecimal("50"), 3, true,
                Cached.PREVIOUS_REQUEST);
        assertEquals("1 600 500, 2 750 600, 3 900 750", turns(conversation));
    }

    @Test
    void aPrefixOfUpTo256TokensDoesNotHit() {
        Conversation conversation = new Conversation(ZERO, new BigDecimal("128"), new BigDecimal("0"), 4, false, Cached.PREVIOUS_REQUEST);
        assertEquals("1 128 0, 2 256 0, 3 384 0, 4 512 384", turns(conversation));
    }

    private static String turns(Conversation conversation) {
        return conversation.turnByTurn().stream().map(turn -> turn.number() + " " + turn.input() + " " + turn.hit())
                .collect(Collectors.joining(", "));
    }

    private static List<Dimension> inputs() {
        return Dimension.BILLED;
    }

    private static Targets targets(String hits, String batch, String output, String searches) {
        return new Targets(model(JUNE, "kimi-k2.5"), new BigDecimal(hits), new BigDecimal(batch), new BigDecimal(output), new BigDecimal(searches));
    }

    private static ModelRates model(RateCard card, String id) {
        return card.model(id).orElseThrow();
    }

    private static Variant standard(RateCard card, String model) {
        return new Variant(model(card, model), Mode.STANDARD);
    }

    private static BigDecimal total(Variant variant, Scenario scenario, RateCard card) {
        return Estimator.estimate(variant, scenario.workload(), scenario.plan(), card).total();
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static void assertAmount(BigDecimal expected, BigDecimal actual) {
        assertEquals(0, expected.compareTo(actual), () -> "expected " + expected.toPlainString() + ", got " + actual.toPlainString());
    }
}
