package kimicost.model.scenario;

import java.util.ArrayList;
import java.util.List;

/// A value with the values before it and, after an undo, those after it.
///
/// @param past    oldest first, at most [#LIMIT]
/// @param present the value as it is
/// @param future  what was undone, the next to redo first
public record History<T>(List<T> past, T present, List<T> future) {
    /// How many steps can be undone.
    public static final int LIMIT = 200;

    public History {
        past = List.copyOf(past);
        future = List.copyOf(future);
    }

    public static <T> History<T> startingWith(T present) {
        return new History<>(List.of(), present, List.of());
    }

    /// Adds a step; setting the same value is not a step.
    public History<T> commit(T next) {
        if (next.equals(present)) {
            return this;
        }
        List<T> steps = new ArrayList<>(past);
        steps.add(present);
        return new History<>(List.copyOf(steps.subList(Math.max(0, steps.size() - LIMIT), steps.size())), next, List.of());
    }

    /// One step back; unchanged if there is none.
    public History<T> undo() {
        if (past.isEmpty()) {
            return this;
        }
        List<T> undone = new ArrayList<>(List.of(present));
        undone.addAll(future);
        return new History<>(past.subList(0, past.size() - 1), past.getLast(), List.copyOf(undone));
    }

    /// One step forward; unchanged if there is none.
    public History<T> redo() {
        if (future.isEmpty()) {
            return this;
        }
        List<T> done = new ArrayList<>(past);
        done.add(present);
        return new History<>(List.copyOf(done), future.getFirst(), future.subList(1, future.size()));
    }

    public boolean canUndo() {
        return !past.isEmpty();
    }

    public boolean canRedo() {
        return !future.isEmpty();
    }
}
