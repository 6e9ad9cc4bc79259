package kimicost;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.stage.Stage;
import kimicost.command.CompareCommand;
import kimicost.command.KimiCostCommand;
import kimicost.command.PriceCommand;
import kimicost.command.PriceTable;
import kimicost.command.ReportCommand;
import kimicost.controller.Preferences;
import kimicost.controller.Session;
import kimicost.controller.Settings;
import kimicost.export.CsvDocument;
import kimicost.export.Format;
import kimicost.export.Markdown;
import kimicost.export.Pdf;
import kimicost.file.BadFile;
import kimicost.file.Folders;
import kimicost.file.LogFile;
import kimicost.file.RateCards;
import kimicost.file.ScenarioFile;
import kimicost.file.SettingsFile;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.view.ErrorDialog;
import kimicost.view.MainWindow;
import picocli.CommandLine;

/// The entry: opens the window or runs a command, and wires everything by constructor.
public final class KimiCost {
    private final Map<String, String> environment = System.getenv();
    private final Folders folders = Folders.of(environment, System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    private final Figures figures = new Figures(Locale.getDefault());
    private final List<Format> formats = List.of(new Format("pdf", new Pdf(figures)), new Format("csv", new CsvDocument()),
            new Format("md", new Markdown(figures)));
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    private KimiCost() {}

    public static void main(String[] arguments) {
        int code = new KimiCost().run(arguments);
        if (code != CommandLine.ExitCode.OK) {
            System.exit(code);
        }
    }

    private int run(String[] arguments) {
        // Without arguments there is nothing to parse, and the window opens sooner.
        return arguments.length == 0 ? open(Optional.empty())
                : new CommandLine(new KimiCostCommand(this::open))
                        .addSubcommand(new PriceCommand(this::cards, figures, out, err))
                        .addSubcommand(new CompareCommand(this::cards, figures, out, err))
                        .addSubcommand(new ReportCommand(this::cards, formats, ZonedDateTime::now, out, err))
                        .setExpandAtFiles(false)
                        .setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true))
                        .execute(arguments);
    }

    private Catalogue cards() {
        return RateCards.load(folders.rateCards());
    }

    private int open(Optional<Path> file) {
        Catalogue catalogue = cards();
        if (!hasDisplay()) {
            return withoutDisplay(catalogue, file);
        }
        LogFile.start(folders.log());
        SettingsFile<Settings> settings = new SettingsFile<>(folders.settings().resolve("settings.json"), Settings.PRESETS);
        Preferences preferences = new Preferences(settings.read(), settings::write);
        Session session = new Session(catalogue, preferences, Scenario.DEFAULT);
        file.ifPresent(path -> read(path, session));
        try {
            Platform.startup(() -> new MainWindow(session, preferences, figures, LocalDate.now(), folders.rateCards(),
                    path -> read(path, session)).show(new Stage()));
        } catch (RuntimeException | LinkageError e) {
            System.getLogger("kimicost").log(Level.WARNING, "The window system refused.", e);
            return withoutDisplay(catalogue, file);
        }
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
            System.getLogger("kimicost").log(Level.ERROR, "Not expected in " + thread.getName(), error);
            ErrorDialog.show(error, folders.log());
        });
        return CommandLine.ExitCode.OK;
    }

    private static void read(Path path, Session session) {
        try {
            session.open(ScenarioFile.read(path, session.catalogue().ids()));
        } catch (BadFile e) {
            session.complain(e.getMessage());
        }
    }

    private boolean hasDisplay() {
        return !System.getProperty("os.name").equals("Linux") || "Headless".equals(System.getProperty("glass.platform"))
                || environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
    }

    private int withoutDisplay(Catalogue catalogue, Optional<Path> file) {
        try {
            Scenario scenario = file.isPresent() ? ScenarioFile.read(file.get(), catalogue.ids()) : Scenario.DEFAULT;
            out.println("No display was found for the window, so this is the %s scenario as `kimicost price` prints it.%n"
                    .formatted(file.isPresent() ? "given" : "default"));
            out.print(PriceTable.of(scenario, catalogue, figures));
            return CommandLine.ExitCode.OK;
        } catch (BadFile e) {
            err.println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
    }
}
