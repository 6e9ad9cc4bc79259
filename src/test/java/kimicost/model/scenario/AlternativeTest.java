package kimicost.model.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import kimicost.model.scenario.Alternative.Trial;
import org.junit.jupiter.api.Test;

class AlternativeTest {
    private static final Scenario CHAT = Scenario.DEFAULT.withName("Chat");

    @Test
    void noTwoBearOneName() {
        Scenario two = beside(CHAT, Alternative.of(CHAT).namedApart(CHAT));
        assertEquals(List.of("Chat 2"), names(two));
        assertEquals(List.of("Chat 2", "Chat 3"),
                names(beside(CHAT, Alternative.of(CHAT.withName("Chat 2")), Alternative.of(CHAT).namedApart(two))));
        assertEquals("Other", Alternative.of(CHAT.withName("Other")).namedApart(two).name());
    }

    @Test
    void takesThePlaceOfThePresentOneWhichTakesItsPlace() {
        Scenario cached = Dimension.CACHE_HIT_SHARE.with(CHAT, new BigDecimal("0.8")).withName("Cached");
        Scenario both = beside(CHAT.withNotes("kept"), Alternative.of(CHAT.withName("First")), Alternative.of(cached));
        Scenario swapped = Alternative.swapped(both, 1);
        assertEquals("Cached", swapped.name());
        assertEquals(cached.workload(), swapped.workload());
        assertEquals("kept", swapped.notes());
        assertEquals(List.of("First", "Chat"), names(swapped));
        assertEquals(both, Alternative.swapped(swapped, 1));
    }

    @Test
    void theTrialIsAChangeThatMatters() {
        assertEquals(new Trial(Dimension.CACHE_HIT_SHARE, new BigDecimal("0.8")), Trial.of(CHAT));
        Scenario cached = Dimension.CACHE_HIT_SHARE.with(CHAT, new BigDecimal("0.9"));
        // 30 % off 300
        assertEquals(0, new BigDecimal("210").compareTo(Trial.of(cached).value()));
        assertEquals(Dimension.OUTPUT_TOKENS, Trial.of(cached).dimension());
        assertEquals(Dimension.USERS, Trial.of(Dimension.USERS.with(CHAT, BigDecimal.ZERO)).dimension());
        Alternative tried = Trial.of(CHAT).on(CHAT, "80% cache hits");
        assertEquals("80% cache hits", tried.name());
        assertEquals(0, new BigDecimal("0.8").compareTo(tried.workload().cacheHitShare()));
    }

    private static Scenario beside(Scenario scenario, Alternative... others) {
        return scenario.withExtras(scenario.extras().withAlternatives(List.of(others)));
    }

    private static List<String> names(Scenario scenario) {
        return scenario.extras().alternatives().stream().map(Alternative::name).toList();
    }
}
