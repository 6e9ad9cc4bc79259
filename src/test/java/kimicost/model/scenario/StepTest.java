package kimicost.model.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kimicost.model.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepTest {
    private static final Scenario BUSY = Dimension.USERS.with(Scenario.DEFAULT, new BigDecimal("5000"));

    @Test
    void bringsTheStateBackAndLeavesWhatIsTheFilesAlone() {
        Alternative other = Alternative.of(Scenario.DEFAULT);
        Step step = new Step("5,000 users", ViewId.MODELS, BUSY.withName("Old name").withNotes("old")
                .withExtras(BUSY.extras().withChoice(Optional.of("kimi-k2.5")).withAlternatives(List.of(other))));
        Scenario now = Scenario.DEFAULT.withName("New name").withNotes("new")
                .withExtras(Extras.NONE.withSteps(List.of(step)).withLimits(Optional.empty()));
        Scenario shown = step.on(now);
        assertEquals("New name", shown.name());
        assertEquals("new", shown.notes());
        assertEquals(BUSY.workload(), shown.workload());
        assertEquals(Optional.of("kimi-k2.5"), shown.extras().choice());
        assertEquals(List.of(step), shown.extras().steps());
        assertEquals(List.of(), shown.extras().alternatives());
        assertEquals(step, new Step(step.caption(), step.view(), shown));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two\nlines", "\u001b[31m"})
    void refusesACaptionThatIsNoLine(String caption) {
        assertEquals("caption", assertThrows(InvalidValue.class, () -> new Step(caption, ViewId.MODELS, BUSY)).field());
    }

    @Test
    void aCaptionHasRoomForALine() {
        assertEquals(100, new Step("x".repeat(100), ViewId.MODELS, BUSY).caption().length());
        assertThrows(InvalidValue.class, () -> new Step("x".repeat(101), ViewId.MODELS, BUSY));
    }

    @Test
    void aDemoHasAtMostSevenSteps() {
        Step step = new Step("More", ViewId.SCALE, BUSY);
        assertEquals(7, Extras.NONE.withSteps(Collections.nCopies(7, step)).steps().size());
        assertEquals("steps is a list of 8, but must be a list of at most 7 steps.",
                assertThrows(InvalidValue.class, () -> Extras.NONE.withSteps(Collections.nCopies(8, step))).getMessage());
    }

    @Test
    void theInputsThatMoveMostAreThoseOfTheDemo() {
        Scenario searching = Dimension.SEARCHES_PER_MESSAGE.with(BUSY, new BigDecimal("0.1"));
        Scenario waiting = Dimension.BATCH_SHARE.with(Dimension.SEARCHES_PER_MESSAGE.with(searching, BigDecimal.ZERO), BigDecimal.ONE);
        List<Step> steps = List.of(step(BUSY), step(searching), step(waiting));
        assertEquals(List.of(Dimension.USERS, Dimension.SEARCHES_PER_MESSAGE, Dimension.BATCH_SHARE), Step.movedMost(steps, 3));
        assertEquals(List.of(Dimension.SEARCHES_PER_MESSAGE), Step.movedMost(steps, 1));
    }

    @Test
    void usersOutputAndCacheHitsAreMovedWhereADemoMovesNothing() {
        assertEquals(List.of(Dimension.USERS, Dimension.OUTPUT_TOKENS, Dimension.CACHE_HIT_SHARE), Step.movedMost(List.of(), 3));
    }

    @Test
    void viewsAreNamedInFilesAsInTheContract() {
        assertEquals("batch-or-cache", ViewId.BATCH_OR_CACHE.id());
        assertEquals("price-changes", ViewId.PRICE_CHANGES.id());
        assertEquals(15, ViewId.values().length);
        assertEquals("batchOrCache", ViewId.BATCH_OR_CACHE.tab());
    }

    private static Step step(Scenario scenario) {
        return new Step("A step", ViewId.MODELS, scenario);
    }
}
