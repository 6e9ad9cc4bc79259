package kimicost.model.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
    @Test
    void goesBackAndForth() {
        History<String> history = History.startingWith("a").commit("b").commit("c");
        assertEquals("b", history.undo().present());
        assertEquals("a", history.undo().undo().present());
        assertEquals("c", history.undo().undo().redo().redo().present());
        assertEquals(history, history.undo().redo());
    }

    @Test
    void theSameValueIsNoStep() {
        History<String> history = History.startingWith("a").commit("b");
        assertEquals(history, history.commit("b"));
    }

    @Test
    void aNewStepForgetsWhatWasUndone() {
        assertEquals(List.of(), History.startingWith("a").commit("b").undo().commit("c").future());
    }

    @Test
    void endsWhereNothingIsLeft() {
        History<String> history = History.startingWith("a");
        assertEquals(history, history.undo());
        assertEquals(history, history.redo());
        assertEquals(false, history.canUndo() || history.canRedo());
    }

    @Test
    void forgetsTheOldestStepsBeyondItsLimit() {
        History<Integer> history = History.startingWith(0);
        for (int i = 1; i <= History.LIMIT + 5; i++) {
            history = history.commit(i);
        }
        assertEquals(History.LIMIT, history.past().size());
        assertEquals(5, history.past().getFirst());
    }
}
