package kimicost.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `kimicost`: opens the window. Its subcommands need none.
@Command(name = "kimicost", description = "What the Kimi API costs.", versionProvider = VersionLine.class)
public final class KimiCostCommand implements Callable<Integer> {
    /// Opens the window and returns the exit code.
    public interface Window {
        /// @param scenario the file to show
        int open(Optional<Path> scenario);
    }

    @Parameters(arity = "0..1", paramLabel = "SCENARIO", description = "A .kimicost file to open in the window.")
    private Path scenario;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "Show the version.")
    private boolean version;

    private final Window window;

    public KimiCostCommand(Window window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        return window.open(Optional.ofNullable(scenario));
    }
}
