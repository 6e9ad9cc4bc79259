package kimicost.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import kimicost.file.disk.BadFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `kimicost`: opens the window. The subcommands work without one.
@Command(name = "kimicost", description = "What the Kimi API costs.", versionProvider = VersionLine.class,
        mixinStandardHelpOptions = true, scope = ScopeType.INHERIT)
public final class KimiCostCommand implements Callable<Integer> {
    private static final String ENDING = ".kimicost";

    /// Opens the window.
    public interface Window {
        /// Opens the window and returns the exit code.
        ///
        /// @param scenario the file to show
        int open(Optional<Path> scenario);
    }

    @Parameters(index = "0", arity = "0..1", paramLabel = "SCENARIO", description = "A .kimicost file to open in the window.")
    private String word;

    @Parameters(index = "1..*", arity = "0..*", hidden = true)
    private List<String> more = List.of();

    @Spec
    private CommandSpec spec;

    private final Window window;

    private KimiCostCommand(Window window) {
        this.window = window;
    }

    /// Creates the complete command line.
    ///
    /// @param commands the subcommands, which need no window
    public static CommandLine line(Window window, PrintStream out, PrintStream err, Object... commands) {
        CommandLine line = new CommandLine(new KimiCostCommand(window));
        for (Object command : commands) {
            line.addSubcommand(command);
        }
        return line.registerConverter(LocalDate.class, KimiCostCommand::date).setExpandAtFiles(false)
                .setParameterExceptionHandler(new UsageErrors())
                .setOut(new PrintWriter(out, true, out.charset())).setErr(new PrintWriter(err, true, err.charset()));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("\"" + text + "\" is not a date such as 2026-07-01");
        }
    }

    @Override
    public Integer call() {
        if (word == null) {
            return window.open(Optional.empty());
        }
        try {
            Path file = Arguments.path(word);
            if (!isScenario(file)) {
                throw usage("\"%s\" is neither a command nor a file.%s", word, UsageErrors.meant(word, spec));
            }
            if (!more.isEmpty()) {
                throw usage("\"%s\" is one argument too many: the window opens one scenario.", more.getFirst());
            }
            return window.open(Optional.of(file));
        } catch (BadFile e) {
            throw usage("%s", e.getMessage());
        }
    }

    /// Any existing file counts too, since the window can explain better why it cannot be opened.
    private static boolean isScenario(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING) || Files.exists(file) && !Files.isDirectory(file);
    }

    private ParameterException usage(String sentence, Object... facts) {
        return new ParameterException(spec.commandLine(), sentence.formatted(facts));
    }
}
