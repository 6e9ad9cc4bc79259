package kimicost.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kimicost.TestCards;
import kimicost.text.Figures;
import kimicost.text.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KimiCostCommandTest {
    private static final int OPENED = 5;

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<Optional<Path>> opened = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pirce x.kimicost          | "pirce" is neither a command nor a file. Did you mean price?                 | kimicost
            pirce x.kimicost y        | "pirce" is neither a command nor a file. Did you mean price?                 | kimicost
            comp                      | "comp" is neither a command nor a file. Did you mean compare?                | kimicost
            help                      | "help" is neither a command nor a file. Did you mean --help?                 | kimicost
            qwertz                    | "qwertz" is neither a command nor a file.                                    | kimicost
            packaging                 | "packaging" is neither a command nor a file.                                 | kimicost
            --versoin                 | --versoin is not an option. Did you mean --version?                          | kimicost
            --price x.kimicost        | --price is not an option. Did you mean price?                                | kimicost
            a.kimicost b.kimicost     | "b.kimicost" is one argument too many: the window opens one scenario.        | kimicost
            price --fromat json x     | --fromat is not an option. Did you mean --format?                            | kimicost price
            price x --frmat=json      | --frmat=json is not an option. Did you mean --format?                        | kimicost price
            compare a b c             | "c" is one argument too many.                                                | kimicost compare
            report x                  | Missing required option: '--out=DIR'.                                        | kimicost report
            """)
    void answersWhatIsMistypedWithTheNearestAndOpensNothing(String line, String sentence, String command) {
        assertEquals(2, run(line.split(" ")));
        assertEquals(sentence + "\n`" + command + " --help` says what it takes.\n", err.toString(StandardCharsets.UTF_8));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
        assertEquals(List.of(), opened);
    }

    @Test
    void refusesAnEmptyName() {
        assertEquals(2, run(""));
        assertEquals(List.of(), opened);
    }

    @Test
    void printsNoControlsOfAMistypedWord() {
        assertEquals(2, run("pri\u001b[2Jce"));
        assertEquals("\"pri [2Jce\" is neither a command nor a file.",
                err.toString(StandardCharsets.UTF_8).lines().findFirst().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "price -h", "compare --help", "report --help"})
    void everyCommandSaysWhatItTakes(String line) {
        assertEquals(0, run(line.split(" ")));
        String help = out.toString(StandardCharsets.UTF_8);
        assertTrue(help.startsWith("Usage: kimicost " + line.replaceFirst(" ?-.*", "")), help);
        assertTrue(help.contains("-h, --help "), help);
        assertTrue(help.contains("-V, --version "), help);
        assertEquals(line.startsWith("price") || line.startsWith("compare"), help.contains("--ratecard=ID|FILE "), help);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "price --version", "compare -V", "report -V"})
    void everyCommandPrintsTheVersion(String line) {
        assertEquals(0, run(line.split(" ")));
        assertEquals("Kimi Cost " + Version.current() + "\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void opensTheWindowOfNothingAFileOrAScenarioThatIsMissing() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "{}");
        assertEquals(OPENED, run());
        assertEquals(OPENED, run(file.toString()));
        assertEquals(OPENED, run("missing.KIMICOST"));
        assertEquals(List.of(Optional.empty(), Optional.of(file), Optional.of(Path.of("missing.KIMICOST"))), opened);
    }

    private int run(String... arguments) {
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream wrong = new PrintStream(err, true, StandardCharsets.UTF_8);
        InputStream in = InputStream.nullInputStream();
        Figures figures = new Figures(Locale.US);
        return KimiCostCommand.line(file -> {
            opened.add(file);
            return OPENED;
        }, to, wrong, new PriceCommand(() -> TestCards.SHIPPED, figures, in, to, wrong),
                new CompareCommand(() -> TestCards.SHIPPED, figures, in, to, wrong),
                new ReportCommand(() -> TestCards.SHIPPED, List.of(), ZonedDateTime::now, in, to, wrong)).execute(arguments);
    }
}
