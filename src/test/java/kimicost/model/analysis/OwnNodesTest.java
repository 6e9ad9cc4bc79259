package kimicost.model.analysis;

import static kimicost.TestCards.JUNE;
import static kimicost.model.analysis.Cases.CHATBOT;
import static kimicost.model.analysis.Cases.assertAmount;
import static kimicost.model.analysis.Cases.standard;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import kimicost.TestCards;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Estimator;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnNodesTest {
    /// 20 an hour around the clock, 96 output tokens a second.
    private static final Scenario HOSTED = Dimension.NODE_PRICE_PER_HOUR.with(
            Dimension.NODE_TOKENS_PER_SECOND.with(CHATBOT, new BigDecimal("96")), new BigDecimal("20"));

    @Test
    void costsItsHoursAndCarriesItsTokens() {
        OwnNodes own = OwnNodes.of(HOSTED);
        assertAmount(new BigDecimal("14600"), own.perMonth().orElseThrow());
        assertAmount(BigDecimal.ONE, own.nodes().orElseThrow());
        // 96 × 30 × 24 × 3,600 / 300
        assertAmount(new BigDecimal("829440"), own.capacity().orElseThrow());
        assertAmount(new BigDecimal("8294"), own.maxUsers(HOSTED.workload()).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # peak, nodes: 11.574 tokens a second on average
            1,      1
            8,      1
            9,      2
            100,    13
            """)
    void thePeakDecidesHowManyNodes(BigDecimal peak, BigDecimal nodes) {
        assertAmount(nodes, OwnNodes.of(Dimension.PEAK_FACTOR.with(HOSTED, peak)).nodes().orElseThrow());
    }

    @Test
    void breaksEvenWhereTheMessagesCostAsMuch() {
        Estimate k26 = estimate(HOSTED);
        BigDecimal messages = OwnNodes.of(HOSTED).breakEven(k26).orElseThrow();
        // 14,600 / 0.00215 = 6,790,697.7
        assertAmount(new BigDecimal("6790698"), messages);
        BigDecimal perMessage = k26.perMessage().orElseThrow();
        assertTrue(messages.multiply(perMessage).compareTo(new BigDecimal("14600")) >= 0);
        assertTrue(messages.subtract(BigDecimal.ONE).multiply(perMessage).compareTo(new BigDecimal("14600")) < 0);
    }

    @Test
    void costsMoreWhereThePeakNeedsMoreNodes() {
        Scenario peak = Dimension.NODES.with(Dimension.PEAK_FACTOR.with(HOSTED, new BigDecimal("100")), new BigDecimal("4"));
        OwnNodes own = OwnNodes.of(peak);
        assertAmount(new BigDecimal("58400"), own.perMonth().orElseThrow());
        // 13 × 14,600
        assertAmount(new BigDecimal("189800"), own.perMonthAsNeeded(peak.extras().selfHosting()).orElseThrow());
    }

    @Test
    void aMessageCostsLeastOnNodesThatAreBusy() {
        // 14,600 / 829,440
        assertEquals("0.01760224",
                OwnNodes.of(HOSTED).perMessageAtFullLoad().orElseThrow().setScale(8, RoundingMode.HALF_UP).toPlainString());
        assertEquals(Optional.empty(), OwnNodes.of(CHATBOT).perMessageAtFullLoad());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # tokens a second, users, how the node stands to K2.6, which costs as much at 6,790,698 messages
            96,   1000,   NEVER
            785,  1000,   NEVER
            786,  1000,   LATER
            9000, 67906,  LATER
            9000, 67907,  CHEAPER
            9000, 777600, CHEAPER
            9000, 777601, LATER
            """)
    void isCheaperWhereItCarriesAsManyMessagesAsItTakes(BigDecimal speed, BigDecimal users, OwnNodes.Standing standing) {
        Scenario scenario = Dimension.USERS.with(Dimension.NODE_TOKENS_PER_SECOND.with(HOSTED, speed), users);
        assertEquals(standing, OwnNodes.of(scenario).against(estimate(scenario)));
    }

    @Test
    void saysHowManyTimesABillTheyCost() {
        assertAmount(new BigDecimal("10"), OwnNodes.times(new BigDecimal("2150"), estimate(CHATBOT)).orElseThrow());
        assertEquals(Optional.empty(), OwnNodes.times(BigDecimal.TEN, estimate(Dimension.USERS.with(CHATBOT, BigDecimal.ZERO))));
    }

    @Test
    void whatIsUnknownStaysUnknown() {
        OwnNodes unknown = OwnNodes.of(CHATBOT);
        assertEquals(OwnNodes.Standing.UNKNOWN, unknown.against(estimate(CHATBOT)));
        assertEquals(Optional.empty(), unknown.perMonthAsNeeded(CHATBOT.extras().selfHosting()));
        assertEquals(Optional.empty(), unknown.perMonth());
        assertEquals(Optional.empty(), unknown.nodes());
        assertEquals(Optional.empty(), unknown.capacity());
        assertEquals(Optional.empty(), unknown.maxUsers(CHATBOT.workload()));
        assertEquals(Optional.empty(), OwnNodes.of(HOSTED).maxUsers(Dimension.MESSAGES_PER_USER.with(HOSTED, BigDecimal.ZERO).workload()));
        assertEquals(Optional.empty(), unknown.breakEven(estimate(CHATBOT)));
        assertEquals(Optional.empty(), OwnNodes.of(HOSTED).breakEven(estimate(Dimension.USERS.with(HOSTED, BigDecimal.ZERO))));
    }

    private static Estimate estimate(Scenario scenario) {
        return Estimator.estimate(standard(JUNE, "kimi-k2.6"), scenario.workload(), scenario.plan());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            kimi-k2.6,      false, OPEN
            kimi-k2.7-code, true,  OPEN
            kimi-k2.7-code-highspeed, false, OPEN
            kimi-k3,        false, LARGE
            kimi-k3.1-pro,  false, UNKNOWN
            moonshot-v1-8k, false, UNKNOWN
            """)
    void onlyWhatASourceSaysOfAModelIsSaidOfIt(String id, boolean measured, OwnNodes.Weights weights) {
        ModelRates model = TestCards.model(id, TestCards.rates("1", null, "2"), null);
        assertEquals(measured, OwnNodes.measured(model));
        assertEquals(weights, OwnNodes.Weights.of(model));
    }
}
