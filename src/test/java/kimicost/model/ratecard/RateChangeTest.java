package kimicost.model.ratecard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kimicost.TestCards;
import org.junit.jupiter.api.Test;

class RateChangeTest {
    @Test
    void namesEachRateThatBothCardsPrintDifferently() {
        RateCard older = TestCards.card(TestCards.model("a", TestCards.rates("1", "0.1", "4"), TestCards.rates("0.6", null, "2.4")),
                TestCards.model("gone", TestCards.rates("9", null, "9"), null));
        RateCard newer = TestCards.card(TestCards.model("a", TestCards.rates("1.00", "0.2", "3"), TestCards.rates("0.6", "0.1", "2")),
                TestCards.model("new", TestCards.rates("9", null, "9"), null));
        assertEquals(List.of("A HIT 0.1 0.2", "A OUTPUT 4 3", "A BATCH_OUTPUT 2.4 2"), said(RateChange.between(older, newer)),
                "1 and 1.00 are one rate; a rate that only one card prints is no change");
    }

    @Test
    void theSearchFeeComesLast() {
        assertEquals(List.of(" SEARCH 0.005 0.002"), said(RateChange.between(TestCards.JUNE, TestCards.NOVEMBER)));
        assertEquals(List.of(), said(RateChange.between(TestCards.JUNE, TestCards.JUNE)));
    }

    @Test
    void aModelWithoutBatchesHasNoBatchRates() {
        ModelRates model = TestCards.model("a", TestCards.rates("1", null, "4"), null);
        assertEquals(Optional.of(new BigDecimal("4")), RateChange.Kind.OUTPUT.of(model));
        assertEquals(Optional.empty(), RateChange.Kind.HIT.of(model));
        assertEquals(Optional.empty(), RateChange.Kind.BATCH_OUTPUT.of(model));
    }

    private static List<String> said(List<RateChange> changes) {
        return changes.stream().map(change -> change.model().map(ModelRates::name).orElse("") + " " + change.kind() + " "
                + change.before().toPlainString() + " " + change.after().toPlainString()).toList();
    }
}
