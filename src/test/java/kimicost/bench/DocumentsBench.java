package kimicost.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kimicost.TestCards;
import kimicost.TestScenarios;
import kimicost.export.Report;
import kimicost.export.pdf.Pdf;
import kimicost.export.xlsx.Xlsx;
import kimicost.file.ScenarioFile;
import kimicost.model.pricing.Estimator;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;

/// Opening, saving and exporting a scenario, and the `price` command on a thousand files.
public final class DocumentsBench {
    private static final int FILES = 1000;
    private static final int RUNS = 7;

    private DocumentsBench() {}

    private interface Step {
        void run() throws IOException;
    }

    /// @param arguments the launcher of the packaged app
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("kimicost-bench");
        Path file = folder.resolve("chat.kimicost");
        Scenario scenario = Scenario.DEFAULT;
        ScenarioFile.write(file, scenario);
        Report report = Report.of(scenario, TestCards.SHIPPED, ZonedDateTime.now(), "bench");
        Pdf pdf = Pdf.estimate(new Figures(Locale.US));
        print("openMs", milliseconds(() -> ScenarioFile.read(file, TestCards.SHIPPED.ids())));
        print("saveMs", milliseconds(() -> ScenarioFile.write(file, scenario)));
        print("xlsxMs", milliseconds(() -> Xlsx.write(report, OutputStream.nullOutputStream())));
        print("pdfMs", milliseconds(() -> pdf.write(report, OutputStream.nullOutputStream())));
        Path launcher = Path.of(arguments[0]);
        if (Files.isExecutable(launcher)) {
            price(launcher, folder);
        } else {
            System.out.println("# " + launcher + " is not built: run ./mvnw package first");
        }
    }

    private static void price(Path launcher, Path folder) throws IOException {
        List<String> one = List.of(launcher.toString(), "price", folder.resolve("chat.kimicost").toString(), "--format", "json");
        List<String> many = new ArrayList<>(
                List.of(launcher.toString(), "price", "--format", "json", "--ratecard", "moonshot-international-2026-10"));
        List<Scenario> scenarios = TestScenarios.any().toList();
        for (int i = 0; i < FILES; i++) {
            Path file = folder.resolve("s" + i + ".kimicost");
            ScenarioFile.write(file, scenarios.get(i % scenarios.size()));
            many.add(file.toString());
        }
        double start = milliseconds(() -> run(one));
        double all = milliseconds(() -> run(many));
        print("commandMs", start);
        print("filesPerSecond", FILES / (all / 1000));
    }

    private static void run(List<String> command) throws IOException {
        try {
            Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            if (process.waitFor() != 0) {
                throw new IOException("price failed");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /// The median of a few runs, after as many to warm up.
    private static double milliseconds(Step step) throws IOException {
        double[] times = new double[RUNS];
        for (int i = -RUNS; i < RUNS; i++) {
            long start = System.nanoTime();
            step.run();
            if (i >= 0) {
                times[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }

    private static void print(String key, double value) {
        System.out.println(key + "=" + String.format(Locale.ROOT, "%.3f", value));
    }
}
