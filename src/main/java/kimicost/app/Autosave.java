package kimicost.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import kimicost.controller.Notice;
import kimicost.controller.Origin;
import kimicost.controller.Session;
import kimicost.file.RecoverySlot;
import kimicost.file.RecoverySlot.Kept;
import kimicost.file.disk.BadFile;
import kimicost.text.Strings;

/// Keeps a copy of a window's unsaved work on disk, updated every two seconds on a background thread. If that fails, the window
/// says so once, and again when it works.
final class Autosave implements AutoCloseable {
    private static final long SECONDS = 2;

    private final Session session;
    private final Path folder;
    private final Executor window;
    private final AtomicReference<Optional<Kept>> unsaved = new AtomicReference<>(Optional.empty());
    private final ScheduledFuture<?> task;
    private Optional<RecoverySlot> slot;
    private Optional<Kept> written = Optional.empty();
    private boolean failing;

    /// @param slot     the slot that the window was restored from; empty to create one when there is something to keep
    /// @param folder   contains the slots
    /// @param executor runs the background task
    /// @param window   runs tasks on the JavaFX thread
    Autosave(Session session, Optional<RecoverySlot> slot, Path folder, ScheduledExecutorService executor, Executor window) {
        this.session = session;
        this.slot = slot;
        this.folder = folder;
        this.window = window;
        session.scenario().subscribe(scenario -> note());
        session.origin().subscribe(origin -> note());
        task = executor.scheduleWithFixedDelay(this::keep, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void note() {
        if (session.dirty()) {
            Origin origin = session.origin().get();
            unsaved.set(Optional.of(new Kept(origin.path(), origin.fingerprint(), session.scenario().get())));
        } else if (unsaved.getAndSet(Optional.empty()).isPresent()) {
            // Immediately, so that saved work never comes back as unsaved, whatever happens next.
            keep();
        }
    }

    /// Updates the slot if anything changed.
    synchronized void keep() {
        Optional<Kept> now = unsaved.get();
        if (now.equals(written)) {
            return;
        }
        try {
            if (now.isEmpty()) {
                slot.ifPresent(RecoverySlot::forget);
            } else {
                if (slot.isEmpty()) {
                    slot = Optional.of(RecoverySlot.empty(folder));
                }
                slot.get().keep(now.get());
                say(false, "");
            }
            written = now;
        } catch (BadFile e) {
            say(true, e.getMessage());
        }
    }

    /// Called before unsaved work is written to its file. Stores exactly that in the slot: if the process ends after the file is
    /// written but before the slot is cleared, the two match and nothing is offered as unsaved.
    synchronized void saving(Origin to) {
        if (written.isEmpty()) {
            return;
        }
        Optional<Kept> saved = Optional.of(new Kept(to.path(), to.fingerprint(), to.saved()));
        try {
            slot.orElseThrow().keep(saved.get());
            written = saved;
        } catch (BadFile e) {
            say(true, e.getMessage());
        }
    }

    private void say(boolean fails, String reason) {
        if (fails != failing) {
            failing = fails;
            window.execute(() -> {
                if (fails) {
                    session.reportProblem(Strings.of("autosave.failing", reason));
                } else {
                    session.announce(new Notice(Strings.of("autosave.again"), Optional.empty()));
                }
            });
        }
    }

    /// Called when the window was closed and its unsaved work was saved or discarded.
    @Override
    public synchronized void close() {
        task.cancel(false);
        slot.ifPresent(own -> {
            own.forget();
            own.close();
        });
    }
}
