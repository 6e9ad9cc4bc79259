package kimicost.bench;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.StackedBarChart;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Slider;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import kimicost.HeadlessScreen;
import kimicost.TestCards;
import kimicost.TestExports;
import kimicost.TestFiles;
import kimicost.controller.Documents;
import kimicost.controller.Preferences;
import kimicost.controller.Session;
import kimicost.controller.Settings;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Item;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.view.window.MainWindow;
import kimicost.view.window.Warmup;
import kimicost.view.window.dialog.SystemDialogs;
import kimicost.view.window.menu.Surroundings;

/// Drags every slider in every view of the window, beside a bare window that holds one stacked bar chart of the same bars
/// set in place; and looks at the memory of both.
public final class DragBench {
    private static final int TICKS = Integer.getInteger("kimicost.bench.ticks", 300);
    static final List<String> VIEWS = List
            .of(System.getProperty("kimicost.bench.views", "models,breakdown,month,cumulative,scale,limits,risk,hosts,"
                    + "hardware,scenarios,quote,priceChanges,levers,batchOrCache,conversation").split(","));
    private static final int REACH_MS = 1500;
    private static final int MOVES = 10_000;

    private DragBench() {}

    /// @param arguments `app`, `bare`, or `memory`
    public static void main(String[] arguments) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(() -> {
            if ("Headless".equals(System.getProperty("glass.platform"))) {
                HeadlessScreen.resize(1600, 1000);
            }
            started.countDown();
        });
        started.await();
        switch (arguments[0]) {
            case "app" -> app();
            case "bare" -> bare();
            default -> memory();
        }
        Platform.exit();
    }

    record Window(Session session, Scene scene) {
        void choose(String view) throws InterruptedException {
            onFxThread(() -> {
                ((ToggleButton) scene.lookup("#tab-" + view)).fire();
                // Folded rows are made when they are first shown.
                scene.getRoot().lookupAll(".fold").forEach(fold -> ((TitledPane) fold).setExpanded(true));
                scene.getRoot().layout();
            });
        }

        Slider slider(Dimension dimension) {
            return (Slider) scene.lookup("#" + dimension.name()).lookup(".slider");
        }

        /// Moves a thumb as a hand does: to and fro over the whole track.
        Pulses drag(Dimension dimension, int ticks) throws InterruptedException {
            Slider slider = slider(dimension);
            double[] from = new double[1];
            onFxThread(() -> {
                from[0] = slider.getValue();
                slider.setValueChanging(true);
            });
            Pulses pulses = Pulses.of(scene, ticks, i -> slider.setValue((1 - Math.cos(2 * Math.PI * i / ticks)) / 2));
            onFxThread(() -> {
                slider.setValue(from[0]);
                slider.setValueChanging(false);
            });
            return pulses;
        }
    }

    static Window open() throws InterruptedException {
        Window[] opened = new Window[1];
        onFxThread(() -> {
            Preferences preferences = new Preferences(Settings.DEFAULTS, settings -> {});
            Session session = new Session(TestCards.SHIPPED, demo());
            MainWindow window = new MainWindow(session, preferences, new Documents(session, preferences, new TestFiles()),
                    new TestExports(),
                    new SystemDialogs(), new Surroundings(new Figures(Locale.US), LocalDate.parse("2026-11-24"), Path.of("ratecards")),
                    file -> {});
            window.show(new Stage(), () -> {});
            Warmup.begin(TestCards.SHIPPED, Settings.DEFAULTS, new Figures(Locale.US));
            opened[0] = new Window(session, window.scene());
        });
        return opened[0];
    }

    private static Scenario demo() {
        Scenario scenario = Dimension.CACHE_HIT_SHARE.with(Scenario.DEFAULT, new BigDecimal("0.5"));
        scenario = Dimension.SEARCHES_PER_MESSAGE.with(scenario, new BigDecimal("0.05"));
        return Dimension.MONTHLY_BUDGET.with(scenario, new BigDecimal("200"));
    }

    private static List<Dimension> sliders() {
        return Stream.concat(Dimension.BILLED.stream(), Stream.of(Dimension.MONTHLY_BUDGET)).toList();
    }

    private static void app() throws Exception {
        Window window = open();
        // A hand needs longer to find the first slider.
        new CountDownLatch(1).await(REACH_MS, TimeUnit.MILLISECONDS);
        Pulses cold = window.drag(Dimension.USERS, 10);
        System.out.println("# first ten ticks: " + cold.first());
        for (String view : VIEWS) {
            window.choose(view);
            window.drag(Dimension.USERS, TICKS);
        }
        List<Pulses> all = new ArrayList<>();
        System.out.printf("# %-12s %s%n", "view", "FX thread ms: median p95 p99   whole pulse ms: median p95 p99");
        for (String view : VIEWS) {
            window.choose(view);
            List<Pulses> parts = new ArrayList<>();
            for (Dimension dimension : sliders()) {
                parts.add(window.drag(dimension, TICKS));
                if (VIEWS.size() == 1) {
                    System.out.printf("# %-24s %s%n", dimension.field(), parts.getLast());
                }
            }
            Pulses whole = Pulses.all(parts.toArray(Pulses[]::new));
            System.out.printf("# %-12s %s%n", view, whole);
            all.add(whole);
        }
        Pulses whole = Pulses.all(all.toArray(Pulses[]::new));
        System.out.printf("# %-12s %s%n", "all", whole);
        print("medianMs", whole.whole(0.5));
        print("p95Ms", whole.whole(0.95));
        print("p99Ms", whole.whole(0.99));
        print("threadP95Ms", whole.thread(0.95));
        print("compareP95Ms", all.getFirst().whole(0.95));
        print("coldWorstMs", cold.whole(1));
        print("coldMedianMs", all.getFirst().whole(0.5));
    }

    /// The same bars as the window's at its start, in a chart of JavaFX, each of its values set anew at each tick.
    private static void bare() throws Exception {
        Scene[] scene = new Scene[1];
        List<XYChart.Series<Number, String>> series = new ArrayList<>();
        onFxThread(() -> {
            Preferences preferences = new Preferences(Settings.DEFAULTS, settings -> {});
            List<Estimate> estimates = new Session(TestCards.SHIPPED, demo()).board().get().shown();
            StackedBarChart<Number, String> chart = new StackedBarChart<>(new NumberAxis(0, 400, 100), new CategoryAxis());
            chart.setAnimated(false);
            for (Item item : Item.values()) {
                XYChart.Series<Number, String> one = new XYChart.Series<>();
                estimates.forEach(
                        estimate -> one.getData().add(new XYChart.Data<>(estimate.amount(item).doubleValue(), estimate.variant().name())));
                series.add(one);
            }
            chart.getData().addAll(series);
            scene[0] = new Scene(chart, 1280, 800);
            Stage stage = new Stage();
            stage.setScene(scene[0]);
            stage.show();
        });
        drag(scene[0], series, TICKS);
        Pulses pulses = drag(scene[0], series, TICKS * sliders().size());
        System.out.printf("# %-12s %s%n", "bare chart", pulses);
        print("bareMedianMs", pulses.whole(0.5));
        print("bareP95Ms", pulses.whole(0.95));
    }

    private static Pulses drag(Scene scene, List<XYChart.Series<Number, String>> series, int ticks) throws InterruptedException {
        return Pulses.of(scene, ticks,
                i -> series.forEach(one -> one.getData().forEach(data -> data.setXValue(20 + 20 * Math.sin(2 * Math.PI * i / TICKS)))));
    }

    private static void memory() throws Exception {
        Window window = open();
        for (String view : VIEWS) {
            window.choose(view);
            window.drag(Dimension.USERS, 30);
        }
        window.choose("models");
        long before = liveHeap();
        int each = MOVES / VIEWS.size() / sliders().size() + 1;
        for (String view : VIEWS) {
            window.choose(view);
            for (Dimension dimension : sliders()) {
                window.drag(dimension, each);
            }
        }
        window.choose("models");
        long after = liveHeap();
        print("heapBeforeKb", before / 1024.0);
        print("heapAfterKb", after / 1024.0);
    }

    private static long liveHeap() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            onFxThread(System::gc);
            least = Math.min(least, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return least;
    }

    static void onFxThread(Runnable action) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                action.run();
            } finally {
                done.countDown();
            }
        });
        done.await();
    }

    private static void print(String key, double value) {
        System.out.println(key + "=" + String.format(Locale.ROOT, "%.3f", value));
    }
}
