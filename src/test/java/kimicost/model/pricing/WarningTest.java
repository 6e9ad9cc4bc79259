package kimicost.model.pricing;

import static kimicost.TestCards.SHIPPED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.workload.Plan;
import kimicost.model.workload.Workload;
import kimicost.text.Cautions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarningTest {
    private static final Catalogue TODAY = SHIPPED.on(LocalDate.parse("2026-11-25"));
    private static final Workload SEARCHING = Workload.DEFAULT.withSearchesPerMessage(new BigDecimal("0.05"));

    @ParameterizedTest
    @CsvSource(textBlock = """
            # card,                        variant,         reason
            moonshot-international-2026-06, kimi-k2.5,       RETIRED_SINCE
            moonshot-international-2026-06, kimi-k2.5:batch, RETIRED_SINCE
            moonshot-international-2026-06, kimi-k2.6:batch, CANNOT_WAIT
            moonshot-international-2026-10, kimi-k2.5,       MODEL_RETIRED
            together-2026-07,               kimi-k2.6,       RETIRED_SINCE
            openrouter-2026-07,             kimi-k2.6,       SEARCH_NOT_ON_CARD
            """)
    void theReasonIsWhatMattersMost(String card, String variant, Warning reason) {
        assertEquals(Optional.of(reason), Warning.reason(estimate(card, variant, SEARCHING)));
    }

    @Test
    void whatFitsHasNoReason() {
        assertEquals(Optional.empty(), Warning.reason(estimate("moonshot-international-2026-10", "kimi-k2.6", SEARCHING)));
    }

    @Test
    void onlySomeWarningsMakeAVariantUnfit() {
        assertEquals("CONTEXT_EXCEEDED SEARCH_NOT_ON_CARD MODEL_RETIRED RETIRED_SINCE CANNOT_WAIT CARD_SUPERSEDED",
                Stream.of(Warning.values()).filter(Warning::unfit).map(Enum::name).collect(Collectors.joining(" ")));
    }

    @Test
    void aToolThatHasEndedIsNamedWithItsDayAndItsFeeStays() {
        Estimate estimate = estimate("moonshot-international-2026-06", "kimi-k2.6", SEARCHING);
        assertEquals(List.of("The web search tool $web_search was retired on 20 October 2026; its fee is still in the price."),
                Cautions.of(estimate));
        assertTrue(estimate.fits());
        assertEquals(0, new BigDecimal("25").compareTo(estimate.amount(Item.SEARCH_FEES)));
        assertEquals(List.of(),
                Estimator.estimate(
                        new Variant(SHIPPED.on(LocalDate.parse("2026-10-19")).card("moonshot-international-2026-06").orElseThrow(),
                                estimate.variant().model(), Mode.STANDARD),
                        SEARCHING, Plan.DEFAULT).warnings());
    }

    @Test
    void aRetirementOnTheCardItselfIsSaidOnce() {
        Estimate estimate = estimate("moonshot-international-2026-10", "kimi-k2.5", Workload.DEFAULT);
        assertEquals(List.of(Warning.MODEL_RETIRED, Warning.RETIRED_SINCE), estimate.warnings());
        assertEquals(List.of("The model was retired on 31 August 2026."), Cautions.of(estimate));
    }

    @Test
    void aBatchSaysHowMuchCanWait() {
        String none = Cautions.of(estimate("moonshot-international-2026-06", "kimi-k2.6:batch", Workload.DEFAULT)).getFirst();
        assertTrue(none.endsWith("12 hours to 7 days; none of these messages can wait."), none);
        String part = Cautions.of(estimate("moonshot-international-2026-06", "kimi-k2.6:batch",
                Workload.DEFAULT.withBatchShare(new BigDecimal("0.3")))).getFirst();
        assertTrue(part.endsWith("only part of these messages can wait."), part);
    }

    @Test
    void notesStandOnceWithAllTheyConcern() {
        List<Estimate> all = Estimator.compare(Workload.DEFAULT, Plan.DEFAULT, TODAY.card("moonshot-international-2026-06").orElseThrow())
                .estimates();
        List<Warning.Note> notes = Warning.notes(all);
        assertEquals("THINKING_ALWAYS_ON 1, RETIRED_SINCE 8, CANNOT_WAIT 2", notes.stream()
                .map(note -> note.warning() + " " + note.estimates().size()).collect(Collectors.joining(", ")));
        assertFalse(notes.getFirst().concernsAll(all));
        assertTrue(new Warning.Note(Warning.CANNOT_WAIT, List.of(), all).concernsAll(all));
        assertFalse(new Warning.Note(Warning.CANNOT_WAIT, List.of(), List.of(all.getFirst())).concernsAll(List.of(all.getFirst())),
                "one is not all");
    }

    private static Estimate estimate(String card, String variant, Workload workload) {
        return Estimator.compare(workload, Plan.DEFAULT, TODAY.card(card).orElseThrow()).estimate(variant).orElseThrow();
    }
}
