package kimicost.model.analysis;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;
import static kimicost.TestCards.JUNE;
import static kimicost.TestCards.OCTOBER;
import static kimicost.model.analysis.Cases.CHATBOT;
import static kimicost.model.analysis.Cases.model;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Estimator;
import kimicost.model.pricing.Mode;
import kimicost.model.pricing.Variant;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CheapestMapTest {
    private static final List<Variant> K26 = Variant.of(JUNE, CHATBOT.workload()).stream()
            .filter(variant -> variant.model().id().equals("kimi-k2.6")).toList();

    private static final Scenario WAITING = Dimension.BATCH_SHARE.with(CHATBOT, ONE);

    @ParameterizedTest
    @CsvSource({"0.5", "1"})
    void aWarmCacheBeatsAColdBatchFromThisShareOn(BigDecimal ratio) {
        List<BigDecimal> shares = Stream.iterate(ZERO, share -> share.add(new BigDecimal("0.01"))).limit(101).toList();
        List<BigDecimal> outputs = List.of(ratio.multiply(new BigDecimal("1000")));
        CheapestMap regimes = CheapestMap.of(WAITING, K26, Dimension.CACHE_HIT_SHARE, Dimension.OUTPUT_TOKENS, shares, outputs, true);
        // hit share at least (0.38 + 1.6 r) / 0.79
        BigDecimal from = new BigDecimal("0.38").add(ratio.multiply(new BigDecimal("1.6"))).divide(new BigDecimal("0.79"), 20,
                RoundingMode.HALF_UP);
        for (int i = 0; i < shares.size(); i++) {
            Mode expected = shares.get(i).compareTo(from) >= 0 ? Mode.STANDARD : Mode.BATCH;
            assertEquals(expected, regimes.cells().getFirst().get(i).orElseThrow().mode(), "at " + shares.get(i));
        }
    }

    @Test
    void aWarmCacheBeatsAColdBatchFromSevenTenthsOnWhereAnswersAreShort() {
        List<BigDecimal> shares = List.of(new BigDecimal("0.68"), new BigDecimal("0.69"));
        CheapestMap regimes = CheapestMap.of(WAITING, K26, Dimension.CACHE_HIT_SHARE, Dimension.OUTPUT_TOKENS, shares,
                List.of(new BigDecimal("100")), true);
        // (0.38 + 1.6 × 0.1) / 0.79 = 0.6835…
        assertEquals(List.of(Mode.BATCH, Mode.STANDARD),
                regimes.cells().getFirst().stream().map(cell -> cell.orElseThrow().mode()).toList());
    }

    @ParameterizedTest
    @EnumSource(names = {"USERS", "INPUT_TOKENS", "THINKING_TOKENS", "BATCH_SHARE"})
    void aCellIsTheComparisonAtItsPoint(Dimension across) {
        List<BigDecimal> columns = List.of(ZERO, ONE);
        List<BigDecimal> rows = List.of(ZERO, new BigDecimal("0.5"), ONE);
        List<Variant> all = Variant.of(OCTOBER, Dimension.BATCH_SHARE.with(CHATBOT, new BigDecimal("0.5")).workload());
        CheapestMap regimes = CheapestMap.of(CHATBOT, all, across, Dimension.CACHE_HIT_SHARE, columns, rows, false);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                Scenario point = across.with(Dimension.CACHE_HIT_SHARE.with(CHATBOT, rows.get(row)), columns.get(column));
                assertEquals(Estimator.compare(point.workload(), point.plan(), OCTOBER).cheapest(any -> true)
                        .filter(Estimate::billed).map(Estimate::variant),
                        regimes.cells().get(row).get(column));
            }
        }
    }
}
