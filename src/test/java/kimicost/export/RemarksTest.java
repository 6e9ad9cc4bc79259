package kimicost.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import kimicost.TestCards;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;

class RemarksTest {
    private static final ZonedDateTime MADE = ZonedDateTime.parse("2026-11-25T10:15:00Z[Europe/London]");

    @Test
    void aCardThatHasAged() {
        Report report = report(Scenario.DEFAULT);
        List<String> since = Remarks.since(report, report.comparison().card());
        assertEquals(2, since.size(), since::toString);
        assertTrue(since.getFirst().contains("Moonshot international, November 2026"), since::toString);
        assertTrue(since.getLast().startsWith("Kimi K2.5 ") && since.getLast().contains("retired"), since::toString);
    }

    @Test
    void ofTheNewestCardThereIsNothingToSay() {
        Report report = report(Scenario.DEFAULT.withRateCard(TestCards.NOVEMBER.id()));
        assertEquals(List.of(), Remarks.since(report, report.comparison().card()));
    }

    @Test
    void whatABatchMeansIsSaidOnceWhereOneIsPriced() {
        assertEquals(1, batch(Dimension.BATCH_SHARE.with(showing("kimi-k2.6:batch"), BigDecimal.ONE)));
        assertEquals(1, batch(Dimension.BATCH_SHARE.with(showing("kimi-k2.6:blend"), new BigDecimal("0.3"))));
        // The note of the row says it there.
        assertEquals(0, batch(showing("kimi-k2.6:batch")));
        assertEquals(0, batch(showing("kimi-k2.6")));
    }

    private static long batch(Scenario scenario) {
        return Remarks.general(report(scenario)).stream().filter(sentence -> sentence.contains("12 hours to 7 days")).count();
    }

    private static Scenario showing(String id) {
        return Scenario.DEFAULT.withExtras(Scenario.DEFAULT.extras().withShown(Optional.of(List.of(id))));
    }

    private static Report report(Scenario scenario) {
        return Report.of(scenario, TestCards.SHIPPED.on(LocalDate.parse("2026-11-25")), MADE, "0.1.0");
    }
}
