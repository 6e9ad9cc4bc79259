package kimicost.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Runs all benchmarks, each in a process of its own, prints their table and writes `summary.json`: one flat object.
public final class Benchmarks {
    private static final List<String> HEADLESS = List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true",
            "-Djavafx.animation.fullspeed=true");

    private final Map<String, Double> summary = new LinkedHashMap<>();

    private record Goal(String key, boolean most, double limit, String what) {}

    private static final List<Goal> GOALS = List.of(
            new Goal("price.ratio", true, 60, "Estimator.compare over the same formula in doubles"),
            new Goal("price.comparisonsPerSecond", false, 200_000, "whole comparisons a second, one core"),
            new Goal("drag.p95Ms", true, 16.7, "whole pulse of a drag, ms"),
            new Goal("drag.ratio", true, 1.5, "its p95 over that of a bare stacked chart"),
            new Goal("drag.coldRatio", true, 2, "the worst of the first ten ticks over the median"),
            new Goal("rest.cpuShare", true, 0.01, "of a core, untouched after every field was visited"),
            new Goal("startup.ratio", true, 1.6, "start to first pulse over a bare window"),
            new Goal("memory.heapRatio", true, 1.05, "live heap after 10,000 moves over before"),
            new Goal("memory.residentRatio", true, 1.5, "resident memory over a bare window"));

    /// @param arguments the launcher of the plain image, the packaged image, the folder of its modules, and the file to write
    public static void main(String[] arguments) throws Exception {
        Benchmarks benchmarks = new Benchmarks();
        benchmarks.pricing();
        benchmarks.drag();
        if (System.getenv("DISPLAY") != null && Files.exists(Path.of(arguments[1]))) {
            benchmarks.window(Path.of(arguments[1]));
        }
        benchmarks.rest();
        benchmarks.put("startup.", benchmarks.run(List.of(), "kimicost.bench.StartupBench", arguments[1], arguments[2]));
        List.of("residentKb", "bareResidentKb", "residentRatio").forEach(key -> benchmarks.rename("startup." + key, "memory." + key));
        benchmarks.put("document.", benchmarks.run(List.of(), "kimicost.bench.DocumentsBench", arguments[0]));
        benchmarks.rename("document.filesPerSecond", "price.filesPerSecond");
        benchmarks.rename("document.commandMs", "price.commandMs");
        benchmarks.report(Path.of(arguments[3]));
    }

    private void pricing() throws IOException, InterruptedException {
        put("price.", run(List.of(), "kimicost.bench.PricingBench"));
    }

    private void drag() throws IOException, InterruptedException {
        Map<String, Double> bare = run(HEADLESS, "kimicost.bench.DragBench", "bare");
        Map<String, Double> app = run(HEADLESS, "kimicost.bench.DragBench", "app");
        Map<String, Double> memory = run(HEADLESS, "kimicost.bench.DragBench", "memory");
        put("drag.", bare);
        put("drag.", app);
        put("memory.", memory);
        summary.put("drag.ratio", app.get("p95Ms") / bare.get("bareP95Ms"));
        summary.put("drag.compareRatio", app.get("compareP95Ms") / bare.get("bareP95Ms"));
        summary.put("drag.coldRatio", app.get("coldWorstMs") / app.get("coldMedianMs"));
        summary.put("memory.heapRatio", memory.get("heapAfterKb") / memory.get("heapBeforeKb"));
    }

    /// The same drag in a real window, with the flags of the package: without a window JavaFX copies its pixels one by one in Java.
    private void window(Path image) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(StartupBench.flags(image));
        // A package finds its classes in the AOT cache; here their number alone would start a collection.
        options.addAll(List.of("-XX:MetaspaceSize=64m", "-Dprism.order=sw", "-Djavafx.animation.fullspeed=true"));
        Map<String, Double> bare = run(options, "kimicost.bench.DragBench", "bare");
        Map<String, Double> app = run(options, "kimicost.bench.DragBench", "app");
        put("window.", bare);
        put("window.", app);
        summary.put("window.ratio", app.get("p95Ms") / bare.get("bareP95Ms"));
        summary.put("window.coldRatio", app.get("coldWorstMs") / app.get("coldMedianMs"));
    }

    /// In a real window where there is one: there a blinking caret is drawn.
    private void rest() throws IOException, InterruptedException {
        List<String> options = System.getenv("DISPLAY") != null ? List.of("-Dprism.order=sw")
                : HEADLESS.stream().filter(option -> !option.contains("fullspeed")).toList();
        put("rest.", run(options, "kimicost.bench.RestBench", "bare"));
        put("rest.", run(options, "kimicost.bench.RestBench", "app"));
    }

    private void put(String prefix, Map<String, Double> values) {
        values.forEach((key, value) -> summary.put(prefix + key, value));
    }

    private void rename(String from, String to) {
        Double value = summary.remove(from);
        if (value != null) {
            summary.put(to, value);
        }
    }

    /// What a child printed as `key=value`; its lines that begin with # go through.
    private Map<String, Double> run(List<String> options, String main, String... arguments) throws IOException, InterruptedException {
        System.out.println("## " + main + " " + String.join(" ", arguments));
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Duser.language=en", "-Duser.country=US"));
        System.getProperties().stringPropertyNames().stream().filter(name -> name.startsWith("kimicost.bench."))
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Map<String, Double> values = new LinkedHashMap<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.matches("\\w+=[-\\d.]+")) {
                    values.put(line.substring(0, line.indexOf('=')), Double.valueOf(line.substring(line.indexOf('=') + 1)));
                } else if (line.startsWith("# ")) {
                    System.out.println(line);
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(main + " failed");
        }
        return values;
    }

    private void report(Path file) throws IOException {
        System.out.println();
        for (Goal goal : GOALS) {
            Double value = summary.get(goal.key);
            String verdict = value == null ? "not measured"
                    : (goal.most ? value <= goal.limit : value >= goal.limit) ? "reached" : "not reached";
            System.out.printf(Locale.ROOT, "%-28s %12s  goal %s %,10.2f  %-12s %s%n", goal.key,
                    value == null ? "–" : String.format(Locale.ROOT, "%,.2f", value), goal.most ? "≤" : "≥", goal.limit, verdict,
                    goal.what);
        }
        summary.keySet().stream().filter(key -> GOALS.stream().noneMatch(goal -> goal.key.equals(key)))
                .forEach(key -> System.out.printf(Locale.ROOT, "%-28s %,12.2f%n", key, summary.get(key)));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file,
                summary.entrySet().stream()
                        .map(entry -> "  \"" + entry.getKey() + "\": " + String.format(Locale.ROOT, "%.3f", entry.getValue()))
                        .collect(Collectors.joining(",\n", "{\n", "\n}\n")));
    }
}
