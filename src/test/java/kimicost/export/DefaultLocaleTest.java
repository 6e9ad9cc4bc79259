package kimicost.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kimicost.TestCards;
import kimicost.TestScenarios;
import kimicost.command.CompareCommand;
import kimicost.command.KimiCostCommand;
import kimicost.command.PriceCommand;
import kimicost.export.xlsx.Workbooks;
import kimicost.export.xlsx.Xlsx;
import kimicost.file.ScenarioFile;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a machine reads is the same in every locale: Arabic, Persian, Thai and Devanagari digits, a Turkish i, a year of
/// another calendar.
class DefaultLocaleTest {
    private final Locale before = Locale.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG-u-nu-arab", "fa-IR", "tr-TR", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist-nu-thai", "ja-JP-u-ca-japanese",
            "de-DE"})
    void isTheSameInEveryLocale(String locale) throws IOException {
        Scenario scenario = TestScenarios.any().skip(3).findFirst().orElseThrow();
        Locale.setDefault(Locale.ROOT);
        Map<String, String> expected = written(scenario);
        assertTrue(expected.values().stream().anyMatch(text -> text.contains("IF(60&lt;=")), "the forecast");
        Locale.setDefault(Locale.forLanguageTag(locale));
        Map<String, String> found = written(scenario);
        expected.forEach((name, text) -> assertEquals(text, found.get(name), name));
    }

    private Map<String, String> written(Scenario scenario) throws IOException {
        Map<String, String> all = new TreeMap<>();
        Report report = Workbooks.report(scenario, List.of(TestCards.OCTOBER));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xlsx.write(report, out);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                // fastexcel takes the moment of its making from the clock, and lists merged cells in any order.
                all.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "now").replaceAll("<mergeCells>.*</mergeCells>", ""));
            }
        }
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        new CsvDocument().write(report, csv);
        all.put("csv", csv.toString(StandardCharsets.UTF_8));
        Path file = folder.resolve("a.kimicost");
        ScenarioFile.write(file, scenario);
        all.put("file", Files.readString(file));
        Path bad = Files.writeString(folder.resolve("bad.kimicost"), "{\"workload\": {\"users\": 12345678901}}");
        Path huge = Files.writeString(folder.resolve("huge.kimicost"), " ".repeat(1 << 21));
        for (String format : List.of("json", "csv", "jsonl")) {
            all.put("price " + format, run("price", file.toString(), bad.toString(), huge.toString(), "--format", format));
        }
        for (String format : List.of("json", "csv")) {
            all.put("compare " + format, run("compare", file.toString(), "-", "--format", format));
        }
        return all;
    }

    private String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        InputStream in = new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8));
        Figures figures = new Figures(Locale.US);
        KimiCostCommand.line(path -> 1, to, to, new PriceCommand(() -> TestCards.SHIPPED, figures, in, to, to),
                new CompareCommand(() -> TestCards.SHIPPED, figures, in, to, to)).execute(arguments);
        return out.toString(StandardCharsets.UTF_8);
    }
}
