package kimicost.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;

/// Process start to the first pulse: the app as `./mvnw -Pinstaller verify` packages it, in turn with a bare window that is
/// linked, trained and started the same way, with the same flags; and the memory both hold at rest.
public final class StartupBench {
    private static final int RUNS = 9;
    private static final int REST_MS = 10_000;
    private static final List<String> HEADLESS = List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true");
    private static final String BARE = """
            package bare;
            public class Bare extends javafx.application.Application {
                public static void main(String[] arguments) { launch(arguments); }
                public void start(javafx.stage.Stage stage) {
                    stage.setScene(new javafx.scene.Scene(new javafx.scene.layout.StackPane(new javafx.scene.control.Label("Bare")), 1280, 800));
                    stage.show();
                    if (!getParameters().getRaw().isEmpty()) {
                        var end = new javafx.animation.PauseTransition(javafx.util.Duration.seconds(2));
                        end.setOnFinished(event -> javafx.application.Platform.exit());
                        end.play();
                    }
                }
            }
            """;

    private StartupBench() {}

    /// @param arguments the packaged image, and the folder of the modules it was linked from
    public static void main(String[] arguments) throws Exception {
        Path image = Path.of(arguments[0]);
        Path cache = image.resolve("lib/app/app.aot");
        if (!Files.exists(cache)) {
            System.out.println("# " + image + " is not built: run ./mvnw -Pinstaller verify first");
            return;
        }
        Path work = Files.createTempDirectory("kimicost-startup");
        List<String> flags = flags(image);
        List<String> app = command(image.resolve("lib/runtime/bin/java"), cache, flags);
        List<String> bare = bare(work, Path.of(arguments[1]), flags);
        double[] apps = new double[RUNS];
        double[] bares = new double[RUNS];
        for (int run = -1; run < RUNS; run++) {
            double appMs = firstPulse(app, "kimicost/kimicost.KimiCost", work);
            double bareMs = firstPulse(bare, "bare/bare.Bare", work);
            if (run >= 0) {
                apps[run] = appMs;
                bares[run] = bareMs;
            }
        }
        Arrays.sort(apps);
        Arrays.sort(bares);
        System.out.printf(Locale.ROOT, "# app %s%n# bare %s%n", Arrays.toString(apps), Arrays.toString(bares));
        print("ms", apps[RUNS / 2]);
        print("bareMs", bares[RUNS / 2]);
        print("ratio", apps[RUNS / 2] / bares[RUNS / 2]);
        double appKb = residentKb(app, "kimicost/kimicost.KimiCost", work);
        double bareKb = residentKb(bare, "bare/bare.Bare", work);
        print("residentKb", appKb);
        print("bareResidentKb", bareKb);
        print("residentRatio", appKb / bareKb);
    }

    /// What the package starts Java with, from the file its launcher reads.
    static List<String> flags(Path image) throws IOException {
        return Files.readAllLines(image.resolve("lib/app/kimicost.cfg")).stream().filter(line -> line.startsWith("java-options=-"))
                .map(line -> line.substring("java-options=".length()))
                .filter(flag -> !flag.startsWith("-XX:AOTCache") && !flag.startsWith("-Djpackage")).toList();
    }

    private static List<String> command(Path java, Path cache, List<String> flags) {
        List<String> command = new ArrayList<>(List.of(java.toString(), "-XX:AOTCache=" + cache));
        command.addAll(flags);
        command.addAll(HEADLESS);
        return command;
    }

    private static List<String> bare(Path work, Path modules, List<String> flags) throws IOException, InterruptedException {
        Path source = Files.createDirectories(work.resolve("source/bare"));
        Files.writeString(source.resolve("Bare.java"), BARE);
        Files.writeString(work.resolve("source/module-info.java"), "module bare { requires javafx.controls; exports bare; }");
        Path classes = work.resolve("classes");
        Path runtime = work.resolve("runtime");
        tool("javac", "--module-path", modules.toString(), "-d", classes.toString(), work.resolve("source/module-info.java").toString(),
                source.resolve("Bare.java").toString());
        tool("jlink", "--module-path", classes + ":" + modules, "--add-modules", "bare", "--strip-debug", "--no-header-files",
                "--no-man-pages",
                "--generate-cds-archive", "--output", runtime.toString());
        Path java = runtime.resolve("bin/java");
        List<String> training = new ArrayList<>(
                List.of(java.toString(), "-XX:AOTCacheOutput=" + work.resolve("bare.aot"), "-Xlog:aot=error"));
        training.addAll(flags);
        training.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining"));
        training.addAll(HEADLESS);
        training.addAll(List.of("--module", "bare/bare.Bare", "train"));
        if (new ProcessBuilder(training).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() != 0) {
            throw new IllegalStateException("The bare window could not be trained");
        }
        return command(java, work.resolve("bare.aot"), flags);
    }

    private static void tool(String name, String... arguments) {
        if (ToolProvider.findFirst(name).orElseThrow().run(System.out, System.err, arguments) != 0) {
            throw new IllegalStateException(name + " failed");
        }
    }

    /// Milliseconds until JavaFX's own pulse log has its first line.
    private static double firstPulse(List<String> java, String module, Path home) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = start(java, home, "-Djavafx.pulseLogger=true", "-Djavafx.pulseLogger.threshold=0", "--module", module);
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("PULSE")) {
                    return (System.nanoTime() - start) / 1e6;
                }
            }
            throw new IllegalStateException(module + " ended without a pulse");
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /// Kilobytes in memory once the window has been open for a while and nobody touched it.
    private static double residentKb(List<String> java, String module, Path home) throws IOException, InterruptedException {
        Process process = start(java, home, "--module", module);
        try {
            if (process.waitFor(REST_MS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(module + " ended");
            }
            String status = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status"));
            return Double.parseDouble(status.replaceAll("(?s).*VmRSS:\\s*(\\d+).*", "$1"));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static Process start(List<String> java, Path home, String... more) throws IOException {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("KIMICOST_HOME", home.resolve("home").toString());
        return builder.start();
    }

    private static void print(String key, double value) {
        System.out.println(key + "=" + String.format(Locale.ROOT, "%.3f", value));
    }
}
