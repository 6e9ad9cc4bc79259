package kimicost.controller;

import static org.junit.jupiter.api.Assertions.assertSame;
import java.util.ArrayList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kimicost.TestCards;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Variant;
import kimicost.model.pricing.Warning;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Preset;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;

class SessionTest {
    private final Session session = new Session(TestCards.SHIPPED, Scenario.DEFAULT);

    @Test
    void aDragIsOneStepHoweverManyPixels() {
        for (int users = 1001; users <= 2000; users++) {
            session.preview(users(users));
        }
        assertEquals(users(2000), session.scenario().get());
        assertEquals(false, session.canUndo().getValue());
        session.commit();
        session.undo();
        assertEquals(Scenario.DEFAULT, session.scenario().get());
        session.redo();
        assertEquals(users(2000), session.scenario().get());
    }

    @Test
    void undoInMidDragTakesBackTheDragAlone() {
        session.commit(users(2));
        session.commit(users(3));
        session.undo();
        drag(users(700));
        session.undo();
        assertEquals(users(2), session.scenario().get());
        assertFalse(session.dragging().get());
        session.redo();
        assertEquals(users(3), session.scenario().get());
    }

    @Test
    void theBoardOfADragKnowsWhereItBegan() {
        session.commit(users(2));
        Board start = session.board().get();
        drag(users(700));
        assertEquals(Optional.of(start), session.board().get().before());
        Estimate first = session.board().get().shown().getFirst();
        assertEquals(start.shown().getFirst().total(), session.board().get().before(first).orElseThrow().total());
        session.preview(users(800));
        assertEquals(Optional.of(start), session.board().get().before());
        session.commit();
        assertEquals(Optional.empty(), session.board().get().before());
        assertEquals(users(800), session.board().get().scenario());
        drag(users(900));
        session.undo();
        assertEquals(Optional.empty(), session.board().get().before());
    }

    @Test
    void undoOfAThumbThatHasNotMovedTakesBackTheLastStep() {
        session.commit(users(2));
        session.drag();
        session.undo();
        assertEquals(Scenario.DEFAULT, session.scenario().get());
        assertFalse(session.dragging().get());
    }

    @Test
    void redoInMidDragLosesNeitherTheDragNorTheRedo() {
        session.commit(users(2));
        session.undo();
        drag(users(700));
        session.redo();
        assertEquals(users(700), session.scenario().get());
        session.undo();
        session.redo();
        assertEquals(users(2), session.scenario().get());
    }

    @Test
    void anotherStepInMidDragComesAfterTheDrag() {
        drag(users(700));
        session.start(Preset.ALL.get(1).on(TestCards.SHIPPED));
        assertFalse(session.dragging().get());
        session.undo();
        assertEquals(users(700), session.scenario().get());
        session.undo();
        assertEquals(Scenario.DEFAULT, session.scenario().get());
    }

    @Test
    void anotherScenarioOpenedInMidDragEndsIt() {
        drag(users(700));
        session.open(users(5), Origin.unsaved(users(5)));
        assertFalse(session.dragging().get());
        assertEquals(users(5), session.scenario().get());
        assertFalse(session.canUndo().getValue());
    }

    @Test
    void aThumbThatLetsGoWhenToldAddsNoStep() {
        session.dragging().subscribe(on -> {
            if (!on) {
                session.commit();
            }
        });
        drag(users(700));
        session.undo();
        assertEquals(Scenario.DEFAULT, session.scenario().get());
        assertFalse(session.canUndo().getValue());
        drag(users(700));
        assertTrue(session.dragging().get());
        session.commit(users(3));
        assertFalse(session.dragging().get());
        session.undo();
        assertEquals(users(700), session.scenario().get());
        session.undo();
        assertEquals(Scenario.DEFAULT, session.scenario().get());
    }

    @Test
    void theBoardFollowsThePreview() {
        session.preview(users(2000));
        assertEquals(0, new BigDecimal("430").compareTo(session.board().get().comparison().estimate("kimi-k2.6").orElseThrow().total()));
    }

    @Test
    void aPresetIsOneStep() {
        session.start(Preset.ALL.get(1).on(TestCards.SHIPPED));
        session.undo();
        assertEquals(Scenario.DEFAULT, session.scenario().get());
    }

    @Test
    void anotherCardRepricesAtOnce() {
        session.commit(Scenario.DEFAULT.withRateCard("moonshot-mainland-2026-10"));
        assertEquals("CNY", session.card().currency().getCurrencyCode());
        assertEquals(0, new BigDecimal("1460").compareTo(session.board().get().comparison().estimate("kimi-k2.6").orElseThrow().total()));
    }

    @Test
    void legacyModelsAreShownWhenAskedFor() {
        assertEquals(List.of("kimi-k2.5", "kimi-k2.6", "kimi-k2.7-code", "kimi-k2.5:batch", "kimi-k2.6:batch"), shown());
        assertEquals("kimi-k2.5", cheapest());
        session.show(variant("moonshot-v1-8k"), true);
        assertEquals("moonshot-v1-8k", cheapest());
        session.show(variant("moonshot-v1-8k"), false);
        session.show(variant("kimi-k2.5"), false);
        assertEquals(List.of("kimi-k2.6", "kimi-k2.7-code", "kimi-k2.5:batch", "kimi-k2.6:batch"), shown());
        assertEquals("kimi-k2.6", cheapest());
    }

    @Test
    void whatIsShownLivesInTheScenarioAndCanBeUndone() {
        session.show(variant("kimi-k2.5"), false);
        session.undo();
        assertEquals(Scenario.DEFAULT, session.scenario().get());
        session.redo();
        assertFalse(session.scenario().get().extras().shown().orElseThrow().contains("kimi-k2.5"));
    }

    @Test
    void aWholeSetIsShownAsOneStep() {
        session.choose(Optional.of(variant("kimi-k2.6")));
        session.showOnly(Optional.of(List.of("kimi-k2.7-code", "kimi-k2.5")));
        assertEquals(List.of("kimi-k2.5", "kimi-k2.7-code"), shown());
        assertEquals("kimi-k2.5", lead());
        session.undo();
        assertEquals("kimi-k2.6", lead());
        session.showOnly(Optional.of(List.of("kimi-k2.6")));
        assertEquals("kimi-k2.6", session.scenario().get().extras().choice().orElseThrow());
        session.showOnly(Optional.empty());
        assertEquals(Optional.empty(), session.scenario().get().extras().shown());
        assertEquals("kimi-k2.6", lead());
    }

    @Test
    void aBlendIsShownWithItsModelOnceAPartCanWait() {
        session.show(variant("kimi-k2.7-code"), false);
        session.commit(Dimension.BATCH_SHARE.with(session.scenario().get(), new BigDecimal("0.3")));
        assertEquals("kimi-k2.5 kimi-k2.6 kimi-k2.5:batch kimi-k2.6:batch kimi-k2.5:blend kimi-k2.6:blend", String.join(" ", shown()));
        assertEquals("kimi-k2.5:blend", cheapest());
    }

    @Test
    void aChosenVariantLeadsUntilItIsPutAway() {
        session.choose(Optional.of(variant("kimi-k2.6")));
        assertEquals("kimi-k2.6", lead());
        session.show(variant("kimi-k2.6"), false);
        assertEquals("kimi-k2.5", lead());
        session.undo();
        session.choose(Optional.empty());
        assertEquals("kimi-k2.5", lead());
    }

    @Test
    void aChosenBlendGoesOnAsItsModelWhereAllOrNothingWaits() {
        session.commit(Dimension.BATCH_SHARE.with(session.scenario().get(), new BigDecimal("0.3")));
        session.choose(Optional.of(variant("kimi-k2.6:blend")));
        session.commit(Dimension.BATCH_SHARE.with(session.scenario().get(), BigDecimal.ZERO));
        assertEquals("kimi-k2.6", lead());
        session.commit(Dimension.BATCH_SHARE.with(session.scenario().get(), BigDecimal.ONE));
        assertEquals("kimi-k2.6:batch", lead());
    }

    @Test
    void aResetGoesBackToWhereTheScenarioStartedWhateverItIsCalled() {
        Scenario content = Preset.ALL.get(3).on(TestCards.SHIPPED);
        session.start(content);
        session.commit(content.withName("Renamed"));
        assertEquals(new BigDecimal("600"), session.startedFrom().workload().messagesPerUser());
        session.undo();
        session.undo();
        assertEquals(Scenario.DEFAULT, session.startedFrom());
    }

    @Test
    void knowsTheBillIfTheCacheNeverHit() {
        assertTrue(session.board().get().cacheless().isEmpty());
        session.preview(Dimension.CACHE_HIT_SHARE.with(Scenario.DEFAULT, new BigDecimal("0.5")));
        assertEquals(0, new BigDecimal("215").compareTo(session.board().get().totalWithoutHits(1).orElseThrow()));
    }

    @Test
    void measuresAgainstTheBudget() {
        session.preview(Dimension.MONTHLY_BUDGET.with(Scenario.DEFAULT, new BigDecimal("140")));
        assertEquals(0, new BigDecimal("-10").compareTo(session.board().get().answer().underBudget().orElseThrow()));
    }

    /// K2.6, chosen though K2.5 is cheaper: 215 and 43 of tax.
    @Test
    void theBudgetIsHeldAgainstWhatIsPaidForTheVariantThatLeads() {
        session.commit(
                Dimension.MONTHLY_BUDGET.with(Dimension.TAX_RATE.with(Scenario.DEFAULT, new BigDecimal("0.2")), new BigDecimal("300")));
        session.choose(Optional.of(variant("kimi-k2.6")));
        assertEquals(0, new BigDecimal("42").compareTo(session.board().get().answer().underBudget().orElseThrow()));
    }

    @Test
    void aValueTypedBackIsNoChange() {
        session.commit(users(7));
        assertTrue(session.dirty());
        session.commit(users(1000));
        assertFalse(session.dirty());
    }

    @Test
    void aProblemChangesNothingElse() {
        session.reportProblem("x.kimicost: is a directory, but must be a file.");
        assertEquals(Scenario.DEFAULT, session.scenario().get());
        session.open(users(5), Origin.unsaved(users(5)));
        assertEquals("", session.problem().get());
    }

    private void drag(Scenario to) {
        session.drag();
        session.preview(to);
    }

    private static Scenario users(int users) {
        return Dimension.USERS.with(Scenario.DEFAULT, BigDecimal.valueOf(users));
    }

    private List<String> shown() {
        return session.board().get().shown().stream().map(estimate -> estimate.variant().id()).toList();
    }

    private String cheapest() {
        return session.board().get().answer().cheapest().map(Estimate::variant).map(Variant::id).orElse("none");
    }

    private String lead() {
        return session.board().get().answer().lead().map(Estimate::variant).map(Variant::id).orElse("none");
    }

    private Variant variant(String id) {
        return session.board().get().comparison().estimate(id).orElseThrow().variant();
    }

    @Test
    void goodNewsTakesThePlaceOfBad() {
        session.reportProblem("x.kimicost: is a directory, but must be a file.");
        Notice done = new Notice("Saved", Optional.empty());
        session.announce(done);
        assertEquals("", session.problem().get());
        assertEquals(done, session.notice().get());
        session.reportProblem("y.kimicost: does not exist; a path to a file is needed.");
        assertEquals(Notice.NONE, session.notice().get());
    }

    @Test
    void knowsWhatIsCommonToAllOnScreen() {
        assertFalse(session.board().get().answer().isCommon(Warning.THINKING_ALWAYS_ON));
        session.commit(Dimension.SEARCHES_PER_MESSAGE.with(session.scenario().get(), BigDecimal.ONE).withRateCard("openrouter-2026-07"));
        assertTrue(session.board().get().answer().isCommon(Warning.SEARCH_NOT_ON_CARD));
        session.board().get().shown().forEach(estimate -> assertFalse(session.board().get().answer().isCheapest(estimate)));
        session.commit(Scenario.DEFAULT);
        assertEquals(List.of("kimi-k2.5"), session.board().get().shown().stream().filter(session.board().get().answer()::isCheapest)
                .map(estimate -> estimate.variant().id()).toList());
        assertEquals(Scenario.DEFAULT, session.board().get().scenario());
    }

    @Test
    void thePinnedBaselineIsKnown() {
        session.pin(Optional.of(users(5)));
        assertEquals(Optional.of(users(5)), session.baseline().get());
        assertEquals(users(5), session.board().get().baseline().orElseThrow().scenario());
        session.pin(Optional.empty());
        assertEquals(Optional.empty(), session.board().get().baseline());
        session.commit(users(6));
        session.undo();
        assertEquals(true, session.canRedo().getValue());
        assertEquals(TestCards.SHIPPED, session.catalogue());
    }

    @Test
    void aTickDoesNotPriceTheBaselineAnew() {
        Session session = new Session(TestCards.SHIPPED, Scenario.DEFAULT);
        session.pin(Optional.of(Scenario.DEFAULT));
        Baseline held = session.board().get().baseline().orElseThrow();
        session.preview(Dimension.USERS.with(Scenario.DEFAULT, new BigDecimal("2000")));
        assertSame(held, session.board().get().baseline().orElseThrow());
    }

    @Test
    void whoListensToOneInputHearsOfNoOther() {
        Session session = new Session(TestCards.SHIPPED, Scenario.DEFAULT);
        List<BigDecimal> users = new ArrayList<>();
        List<BigDecimal> tokens = new ArrayList<>();
        session.value(Dimension.USERS).subscribe((before, now) -> users.add(now));
        session.value(Dimension.INPUT_TOKENS).subscribe((before, now) -> tokens.add(now));
        session.preview(Dimension.USERS.with(Scenario.DEFAULT, new BigDecimal("2000")));
        session.preview(Dimension.USERS.with(Scenario.DEFAULT, new BigDecimal("3000")));
        assertEquals(List.of(new BigDecimal("2000"), new BigDecimal("3000")), users);
        assertEquals(List.of(), tokens);
    }

    @Test
    void whereAResetGoesBackToIsHeardOnceAScenarioIsStarted() {
        Session session = new Session(TestCards.SHIPPED, Scenario.DEFAULT);
        List<BigDecimal> starts = new ArrayList<>();
        session.startOf(Dimension.USERS).subscribe((before, now) -> starts.add(now));
        session.commit(Dimension.USERS.with(Scenario.DEFAULT, new BigDecimal("2000")));
        assertEquals(List.of(), starts);
        session.start(Dimension.USERS.with(Scenario.DEFAULT, new BigDecimal("500")));
        assertEquals(List.of(new BigDecimal("500")), starts);
    }
}
