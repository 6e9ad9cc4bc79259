package kimicost.bench;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import kimicost.HeadlessScreen;

/// Processor time while nobody touches the window, after every field of every view had the keyboard once; beside a bare window.
public final class RestBench {
    private static final int SETTLE_MS = 5_000;
    private static final int REST_MS = Integer.getInteger("kimicost.bench.restMs", 20_000);

    private RestBench() {}

    /// @param arguments `app` or `bare`
    public static void main(String[] arguments) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(() -> {
            if ("Headless".equals(System.getProperty("glass.platform"))) {
                HeadlessScreen.resize(1600, 1000);
            }
            started.countDown();
        });
        started.await();
        if (arguments[0].equals("app")) {
            app();
            print("cpuShare", share());
        } else {
            DragBench.onFxThread(() -> {
                Stage stage = new Stage();
                stage.setScene(new Scene(new StackPane(new Label("Bare")), 1280, 800));
                stage.show();
            });
            print("bareCpuShare", share());
        }
        Platform.exit();
    }

    private static void app() throws InterruptedException {
        DragBench.Window window = DragBench.open();
        int fields = 0;
        for (String view : DragBench.VIEWS) {
            window.choose(view);
            for (TextInputControl field : fields(window.scene())) {
                DragBench.onFxThread(() -> {
                    field.requestFocus();
                    // Left as a hand leaves it: a key is what starts the caret anew.
                    field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
                });
                fields++;
            }
        }
        window.choose("models");
        DragBench.onFxThread(() -> window.scene().getRoot().requestFocus());
        System.out.println("# " + fields + " fields had the keyboard");
    }

    private static List<TextInputControl> fields(Scene scene) throws InterruptedException {
        List<?>[] found = new List<?>[1];
        DragBench.onFxThread(() -> {
            scene.getRoot().applyCss();
            found[0] = scene.getRoot().lookupAll(".text-input").stream().filter(TextInputControl.class::isInstance).toList();
        });
        return found[0].stream().map(TextInputControl.class::cast).toList();
    }

    /// Of one core: 0.2 is a fifth.
    private static double share() throws InterruptedException {
        new CountDownLatch(1).await(SETTLE_MS, TimeUnit.MILLISECONDS);
        double cpu = cpuSeconds();
        long start = System.nanoTime();
        new CountDownLatch(1).await(REST_MS, TimeUnit.MILLISECONDS);
        return (cpuSeconds() - cpu) / ((System.nanoTime() - start) / 1e9);
    }

    private static double cpuSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    private static void print(String key, double value) {
        System.out.println(key + "=" + String.format(Locale.ROOT, "%.4f", value));
    }
}
