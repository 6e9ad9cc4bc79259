package kimicost;

import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import kimicost.controller.Session;
import kimicost.file.Recovery;
import kimicost.file.Recovery.Kept;

/// Keeps what a window has not saved, every other second and away from the thread that draws.
final class Keeper implements AutoCloseable {
    private static final long SECONDS = 2;

    private final Recovery slot;
    private final AtomicReference<Optional<Kept>> unsaved = new AtomicReference<>(Optional.empty());
    private final ScheduledFuture<?> task;
    private Optional<Kept> written = Optional.empty();

    Keeper(Session session, Recovery slot, ScheduledExecutorService executor) {
        this.slot = slot;
        session.scenario().subscribe(scenario -> note(session));
        session.origin().subscribe(origin -> note(session));
        task = executor.scheduleWithFixedDelay(this::keep, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void note(Session session) {
        unsaved.set(session.dirty() ? Optional.of(new Kept(session.origin().get().path(), session.origin().get().fingerprint(), session.scenario().get())) : Optional.empty());
    }

    private synchronized void keep() {
        Optional<Kept> now = unsaved.get();
        if (!now.equals(written)) {
            if (now.isEmpty()) {
                slot.forget();
                written = now;
            } else if (slot.keep(now.get())) {
                written = now;
            }
        }
    }

    /// The window was closed, and what was unsaved was saved or given up.
    @Override
    public synchronized void close() {
        task.cancel(false);
        slot.forget();
        slot.close();
    }
}
