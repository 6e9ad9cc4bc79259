package kimicost.app;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import kimicost.command.PriceTable;
import kimicost.file.ScenarioFile;
import kimicost.file.disk.BadFile;
import kimicost.file.disk.LogFile;
import kimicost.model.analysis.Answer;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.scenario.Preset;
import kimicost.model.scenario.Scenario;
import kimicost.text.Strings;
import kimicost.view.window.dialog.ErrorDialog;
import picocli.CommandLine;

/// Starts the app: opens the first window or, without a display, prints the prices instead.
public final class Launcher {
    private final Environment environment;

    private Launcher(Environment environment) {
        this.environment = environment;
    }

    /// Runs the command line.
    ///
    /// @return the exit code; 0 also while a window is open
    public static int launch(String[] arguments) {
        Environment environment = Environment.ofProcess();
        Launcher launcher = new Launcher(environment);
        // Skipping the parser when there are no arguments opens the window sooner.
        return arguments.length == 0 ? launcher.open(Optional.empty()) : Commands.run(arguments, environment, launcher::open);
    }

    private int open(Optional<Path> file) {
        if (!environment.display()) {
            return withoutDisplay(file);
        }
        LogFile.start(environment.folders().log());
        // Cards and settings are read while the window system starts.
        CompletableFuture<Desktop> desktop = CompletableFuture.supplyAsync(() -> new Desktop(environment));
        try {
            Platform.startup(() -> start(desktop, file));
        } catch (RuntimeException | LinkageError e) {
            System.getLogger("kimicost").log(Level.WARNING, "The window system refused.", e);
            return withoutDisplay(file);
        }
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
            System.getLogger("kimicost").log(Level.ERROR, "Not expected in " + thread.getName(), error);
            ErrorDialog.show(environment.folders().log());
        });
        return CommandLine.ExitCode.OK;
    }

    /// Shows an error dialog if the window cannot be created, instead of leaving an invisible process behind.
    private void start(CompletableFuture<Desktop> desktop, Optional<Path> file) {
        try {
            desktop.join().start(file);
        } catch (RuntimeException e) {
            System.getLogger("kimicost").log(Level.ERROR, "The window could not be built.", e);
            ErrorDialog.show(environment.folders().log());
        }
    }

    private int withoutDisplay(Optional<Path> file) {
        Catalogue catalogue = environment.cards();
        try {
            Scenario scenario = file.isPresent() ? ScenarioFile.read(file.get(), catalogue.ids()) : Preset.SUPPORT_CHATBOT.on(catalogue);
            environment.out().println(Strings.of(file.isPresent() ? "command.noDisplay.given" : "command.noDisplay.default"));
            environment.out().println();
            environment.out().print(PriceTable.of(Answer.ofEach(scenario, catalogue), environment.figures()));
            return CommandLine.ExitCode.OK;
        } catch (BadFile e) {
            environment.err().println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
    }
}
