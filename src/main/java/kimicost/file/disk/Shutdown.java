package kimicost.file.disk;

import java.lang.System.Logger.Level;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/// Steps to run when the process ends, normally or on the system's request (logout, SIGTERM): unsaved work is kept first, then
/// temporary files are deleted.
public final class Shutdown {
    private static final System.Logger LOG = System.getLogger(Shutdown.class.getName());
    private static final Deque<Runnable> STEPS = new ConcurrentLinkedDeque<>();

    static {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(Shutdown::run, "ending"));
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "It has begun already.", e);
        }
    }

    private Shutdown() {}

    /// Adds a step to run before all others.
    public static void first(Runnable step) {
        STEPS.addFirst(step);
    }

    /// Adds a step to run after all others.
    static void last(Runnable step) {
        STEPS.addLast(step);
    }

    private static void run() {
        for (Runnable step : STEPS) {
            try {
                step.run();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Not everything was done at the end.", e);
            }
        }
    }
}
