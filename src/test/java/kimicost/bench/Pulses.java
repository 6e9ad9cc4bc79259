package kimicost.bench;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Times of ticks in a scene: what the FX thread spends, and the whole pulse with the drawing. It needs
/// `-Djavafx.animation.fullspeed=true`, under which a pulse follows the one before as soon as that is drawn.
final class Pulses {
    private final double[] thread;
    private final double[] whole;

    private Pulses(double[] thread, double[] whole) {
        this.thread = thread;
        this.whole = whole;
    }

    /// Does `tick` once a pulse, `count` times, and returns their times.
    static Pulses of(Scene scene, int count, IntConsumer tick) throws InterruptedException {
        double[] thread = new double[count];
        long[] starts = new long[count + 1];
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            int[] next = {0};
            Runnable laidOut = () -> {
                if (next[0] > 0 && next[0] <= count) {
                    thread[next[0] - 1] = (System.nanoTime() - starts[next[0] - 1]) / 1e6;
                }
            };
            scene.addPostLayoutPulseListener(laidOut);
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    starts[next[0]] = System.nanoTime();
                    if (next[0] == count) {
                        stop();
                        scene.removePostLayoutPulseListener(laidOut);
                        done.countDown();
                        return;
                    }
                    tick.accept(next[0]++);
                }
            }.start();
        });
        done.await();
        double[] whole = new double[count];
        for (int i = 0; i < count; i++) {
            whole[i] = (starts[i + 1] - starts[i]) / 1e6;
        }
        return new Pulses(thread, whole);
    }

    static Pulses all(Pulses... parts) {
        return new Pulses(Arrays.stream(parts).flatMapToDouble(part -> Arrays.stream(part.thread)).toArray(),
                Arrays.stream(parts).flatMapToDouble(part -> Arrays.stream(part.whole)).toArray());
    }

    /// The whole pulses in their order.
    String first() {
        return Arrays.stream(whole).mapToObj("%.0f"::formatted).collect(Collectors.joining(" ")) + ", FX thread "
                + Arrays.stream(thread).mapToObj("%.0f"::formatted).collect(Collectors.joining(" "));
    }

    /// Milliseconds on the FX thread below which the share lies.
    double thread(double share) {
        return percentile(thread, share);
    }

    /// Milliseconds of the whole pulse below which the share lies.
    double whole(double share) {
        return percentile(whole, share);
    }

    private static double percentile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }

    @Override
    public String toString() {
        return "thread %5.1f %5.1f %5.1f   whole %5.1f %5.1f %5.1f".formatted(thread(0.5), thread(0.95), thread(0.99), whole(0.5),
                whole(0.95), whole(0.99));
    }
}
