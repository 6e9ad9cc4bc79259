package kimicost.model.scenario;

import java.util.ArrayList;
import java.util.List;

/// A value with its undo and redo steps.
///
/// @param past    earlier values, oldest first, at most [#LIMIT]
/// @param present the current value
/// @param future  undone values, the next to redo first
public record History<T>(List<T> past, T present, List<T> future) {
    /// The largest number of undo steps.
    public static final int LIMIT = 200;

    public History {
        past = List.copyOf(past);
        future = List.copyOf(future);
    }

    public static <T> History<T> startingWith(T present) {
        return new History<>(List.of(), present, List.of());
    }

    /// Adds a step and drops the redo steps. Setting an equal value is not a step.
    public History<T> commit(T next) {
        if (next.equals(present)) {
            return this;
        }
        List<T> steps = new ArrayList<>(past);
        steps.add(present);
        return new History<>(List.copyOf(steps.subList(Math.max(0, steps.size() - LIMIT), steps.size())), next, List.of());
    }

    /// Goes one step back; unchanged if there is none.
    public History<T> undo() {
        if (past.isEmpty()) {
            return this;
        }
        List<T> undone = new ArrayList<>(List.of(present));
        undone.addAll(future);
        return new History<>(past.subList(0, past.size() - 1), past.getLast(), List.copyOf(undone));
    }

    /// Goes one step forward; unchanged if there is none.
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
