package kimicost.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import kimicost.TestCards;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Variant;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Preset;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;

class SessionTest {
    private final List<Settings> saved = new ArrayList<>();
    private final Preferences preferences = new Preferences(Settings.PRESETS, saved::add);
    private final Session session = new Session(TestCards.SHIPPED, preferences, Scenario.DEFAULT);

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
    void theBoardFollowsThePreview() {
        session.preview(users(2000));
        assertEquals(0, new BigDecimal("430").compareTo(session.board().get().comparison().estimate("kimi-k2.6").orElseThrow().total()));
    }

    @Test
    void aPresetIsOneStep() {
        session.commit(Preset.ALL.get(1).startedFrom(session.scenario().get()));
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
        assertEquals("kimi-k2.5:batch", cheapest());
        preferences.show(variant("moonshot-v1-8k"), true);
        assertEquals("moonshot-v1-8k", cheapest());
        preferences.show(variant("moonshot-v1-8k"), false);
        preferences.show(variant("kimi-k2.5:batch"), false);
        assertEquals(List.of("kimi-k2.5", "kimi-k2.6", "kimi-k2.7-code", "kimi-k2.6:batch"), shown());
        assertEquals("kimi-k2.6:batch", cheapest());
        preferences.show(variant("kimi-k2.5:batch"), true);
        assertEquals(Settings.PRESETS, saved.getLast());
    }

    @Test
    void knowsTheBillIfTheCacheNeverHit() {
        assertTrue(session.board().get().cacheless().isEmpty());
        session.preview(Dimension.CACHE_HIT_SHARE.with(Scenario.DEFAULT, new BigDecimal("0.5")));
        assertEquals(0, new BigDecimal("215").compareTo(session.board().get().totalWithoutHits(1).orElseThrow()));
    }

    @Test
    void measuresAgainstTheBudget() {
        session.preview(Dimension.MONTHLY_BUDGET.with(Scenario.DEFAULT, new BigDecimal("80")));
        assertEquals(0, new BigDecimal("-10").compareTo(session.board().get().underBudget().orElseThrow()));
    }

    @Test
    void aProblemChangesNothingElse() {
        session.complain("x.kimicost: is a directory, but must be a file.");
        assertEquals(Scenario.DEFAULT, session.scenario().get());
        session.open(users(5), Origin.unsaved(users(5)));
        assertEquals("", session.problem().get());
    }

    private static Scenario users(int users) {
        return Dimension.USERS.with(Scenario.DEFAULT, BigDecimal.valueOf(users));
    }

    private List<String> shown() {
        return session.board().get().shown().stream().map(estimate -> estimate.variant().id()).toList();
    }

    private String cheapest() {
        return session.board().get().cheapest().map(Estimate::variant).map(Variant::id).orElse("none");
    }

    private Variant variant(String id) {
        return session.board().get().comparison().estimate(id).orElseThrow().variant();
    }
}
