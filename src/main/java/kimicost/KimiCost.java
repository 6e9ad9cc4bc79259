package kimicost;

import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.application.Platform;
import kimicost.app.ChartFormat;
import kimicost.app.Desktop;
import kimicost.command.CompareCommand;
import kimicost.command.KimiCostCommand;
import kimicost.command.PriceCommand;
import kimicost.command.PriceTable;
import kimicost.command.ReportCommand;
import kimicost.export.CsvDocument;
import kimicost.export.Format;
import kimicost.export.Markdown;
import kimicost.export.pdf.Pdf;
import kimicost.export.xlsx.Xlsx;
import kimicost.file.RateCards;
import kimicost.file.ScenarioFile;
import kimicost.file.disk.BadFile;
import kimicost.file.disk.Folders;
import kimicost.file.disk.LogFile;
import kimicost.model.analysis.Answer;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.scenario.Preset;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.view.window.menu.ErrorDialog;
import picocli.CommandLine;

/// The entry: opens the window or runs a command, and wires everything by constructor.
public final class KimiCost {
    private final Map<String, String> environment = System.getenv();
    private final Folders folders = Folders.of(environment, System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    private KimiCost() {}

    public static void main(String[] arguments) {
        KimiCost app = new KimiCost();
        // Without arguments there is nothing to parse, and the window opens sooner.
        int code = arguments.length == 0 ? app.open(Optional.empty()) : app.command(arguments);
        if (code != CommandLine.ExitCode.OK) {
            System.exit(code);
        }
    }

    private int command(String[] arguments) {
        Figures figures = new Figures(Locale.getDefault());
        ChartFormat charts = new ChartFormat(figures);
        List<Format> formats = Stream.concat(documents(figures), Stream.of(charts.format())).toList();
        int code = KimiCostCommand.line(this::open, out, err,
                new PriceCommand(this::cards, figures, System.in, out, err),
                new CompareCommand(this::cards, figures, System.in, out, err),
                new ReportCommand(this::cards, formats, ZonedDateTime::now, System.in, out, err)).execute(arguments);
        charts.stop();
        return code;
    }

    private static Stream<Format> documents(Figures figures) {
        return Stream.of(new Format("pdf", Pdf.estimate(figures)), new Format("quote.pdf", Pdf.quote(figures), Pdf::quotes), new Format("xlsx", Xlsx::write), new Format("csv", new CsvDocument()),
                new Format("md", new Markdown(figures)));
    }

    private Catalogue cards() {
        return RateCards.load(folders.rateCards()).on(LocalDate.now());
    }

    private int open(Optional<Path> file) {
        if (!hasDisplay()) {
            return withoutDisplay(file);
        }
        LogFile.start(folders.log());
        // Cards and settings are read while the window system starts.
        CompletableFuture<Desktop> desktop = CompletableFuture.supplyAsync(this::desktop);
        try {
            Platform.startup(() -> start(desktop, file));
        } catch (RuntimeException | LinkageError e) {
            System.getLogger("kimicost").log(Level.WARNING, "The window system refused.", e);
            return withoutDisplay(file);
        }
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
            System.getLogger("kimicost").log(Level.ERROR, "Not expected in " + thread.getName(), error);
            ErrorDialog.show(folders.log());
        });
        return CommandLine.ExitCode.OK;
    }

    private Desktop desktop() {
        Figures figures = new Figures(Locale.getDefault());
        return new Desktop(cards(), folders, figures, documents(figures).toList());
    }

    /// A window that cannot be built must not leave a process that nobody sees.
    private void start(CompletableFuture<Desktop> desktop, Optional<Path> file) {
        try {
            desktop.join().start(file);
        } catch (RuntimeException e) {
            System.getLogger("kimicost").log(Level.ERROR, "The window could not be built.", e);
            ErrorDialog.show(folders.log());
        }
    }

    private boolean hasDisplay() {
        return !System.getProperty("os.name").equals("Linux") || "Headless".equals(System.getProperty("glass.platform"))
                || environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
    }

    private int withoutDisplay(Optional<Path> file) {
        Catalogue catalogue = cards();
        try {
            Scenario scenario = file.isPresent() ? ScenarioFile.read(file.get(), catalogue.ids()) : Preset.SUPPORT_CHATBOT.on(catalogue);
            out.println("No display was found for the window, so this is the %s scenario as `kimicost price` prints it.%n"
                    .formatted(file.isPresent() ? "given" : "default"));
            out.print(PriceTable.of(Answer.of(scenario, catalogue), new Figures(Locale.getDefault())));
            return CommandLine.ExitCode.OK;
        } catch (BadFile e) {
            err.println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
    }
}
