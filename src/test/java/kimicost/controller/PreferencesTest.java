package kimicost.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import kimicost.controller.Settings.Theme;
import org.junit.jupiter.api.Test;

class PreferencesTest {
    private static final WindowPlacement PLACE = new WindowPlacement(1, 2, 1280, 800, false);

    private final List<UnaryOperator<Settings>> saved = new ArrayList<>();
    private final Preferences preferences = new Preferences(Settings.DEFAULTS, saved::add);

    @Test
    void eachChangeIsInUseAndSaved() {
        preferences.choose(Theme.DARK);
        preferences.remember(PLACE);
        preferences.opened("/home/x/chat.kimicost");
        Settings now = new Settings(Theme.DARK, PLACE, List.of("/home/x/chat.kimicost"), 100);
        assertEquals(now, preferences.settings().get());
        assertEquals(3, saved.size());
    }

    @Test
    void aChangeLeavesAloneWhatAnotherProcessSaved() {
        preferences.choose(Theme.DARK);
        preferences.remember(PLACE);
        preferences.opened("/mine");
        Settings theirs = new Settings(Theme.LIGHT, null, List.of("/theirs"), 100);
        assertEquals(new Settings(Theme.DARK, null, List.of("/theirs"), 100), saved.get(0).apply(theirs));
        assertEquals(new Settings(Theme.LIGHT, PLACE, List.of("/theirs"), 100), saved.get(1).apply(theirs));
        assertEquals(new Settings(Theme.LIGHT, null, List.of("/mine", "/theirs"), 100), saved.get(2).apply(theirs));
    }

    @Test
    void whatChangesNothingIsNotSaved() {
        preferences.choose(Settings.DEFAULTS.theme());
        assertEquals(List.of(), saved);
    }

    @Test
    void theLastOpenedStandsFirstAndEightAreKept() {
        IntStream.rangeClosed(1, 9).forEach(i -> preferences.opened("/" + i));
        preferences.opened("/5");
        assertEquals(List.of("/5", "/9", "/8", "/7", "/6", "/4", "/3", "/2"), preferences.settings().get().recent());
    }

    @Test
    void whatAFileLacksOrHoldsAmissIsLeftOut() {
        assertEquals(Settings.DEFAULTS, new Settings(null, null, null, 100));
        assertEquals(Theme.LIGHT, new Settings(Theme.LIGHT, null, null, 100).theme());
        assertEquals(List.of("/a"), new Settings(null, null, Arrays.asList(null, " ", "\0", "/b\0", "\0/c", "/a", "/a"), 100).recent());
    }
}
