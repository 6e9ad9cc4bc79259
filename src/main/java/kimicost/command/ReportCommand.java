package kimicost.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kimicost.export.Format;
import kimicost.export.Report;
import kimicost.file.AtomicFile;
import kimicost.file.BadFile;
import kimicost.file.ScenarioFile;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.scenario.Scenario;
import kimicost.text.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `kimicost report`: documents of scenarios, each in every format asked for, named as its file. Of two files of one name
/// in different folders the second becomes `name-2`.
///
/// Exit code 0 when all were made; 2 where a scenario is bad, with the reason on standard error; 1 where a document could
/// not be written. The others are made all the same. The paths of those made go to standard output.
@Command(name = "report", description = "Write documents that show what scenarios cost.")
public final class ReportCommand implements Callable<Integer> {
    private static final String SCENARIO = ".kimicost";

    @Parameters(arity = "1..*", paramLabel = "SCENARIO", description = "A .kimicost file.")
    private List<String> scenarios;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write; made if missing.")
    private Path folder;

    @Option(names = "--format", paramLabel = "FORMAT", split = ",", description = "One or more, parted by commas; all if left out.")
    private List<String> wanted;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    private final Supplier<Catalogue> cards;
    private final List<Format> formats;
    private final Supplier<ZonedDateTime> clock;
    private final PrintStream out;
    private final PrintStream err;

    /// @param cards   those that scenarios name, read when first needed
    /// @param formats the kinds of document on offer
    /// @param clock   the moment that documents bear
    /// @param out     takes the paths of what was made
    /// @param err     takes what is wrong
    public ReportCommand(Supplier<Catalogue> cards, List<Format> formats, Supplier<ZonedDateTime> clock, PrintStream out, PrintStream err) {
        this.cards = cards;
        this.formats = List.copyOf(formats);
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        List<Format> chosen = wanted == null ? formats : wanted.stream().map(this::format).distinct().toList();
        Catalogue catalogue = cards.get();
        ZonedDateTime now = clock.get();
        Set<String> taken = new HashSet<>();
        int code = ExitCode.OK;
        for (String file : scenarios) {
            try {
                Path path = Arguments.path(file);
                Report report = report(ScenarioFile.read(path, catalogue.ids()), catalogue, now);
                String name = free(name(path), taken);
                for (Format format : chosen) {
                    code = write(report, format, folder.resolve(name + "." + format.extension())) ? code : ExitCode.SOFTWARE;
                }
            } catch (BadFile e) {
                err.println(e.getMessage());
                code = code == ExitCode.OK ? ExitCode.USAGE : code;
            }
        }
        return code;
    }

    private static Report report(Scenario scenario, Catalogue catalogue, ZonedDateTime now) {
        return Report.of(scenario, catalogue, now, Version.current());
    }

    private boolean write(Report report, Format format, Path path) {
        try {
            AtomicFile.write(path, stream -> format.writer().write(report, stream));
            out.println(path);
            return true;
        } catch (IOException e) {
            err.println(e.getMessage());
            return false;
        }
    }

    private Format format(String extension) {
        return formats.stream().filter(format -> format.extension().equals(extension)).findFirst()
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "--format is \"%s\", but must be one or more of %s, parted by commas."
                        .formatted(extension, formats.stream().map(Format::extension).collect(Collectors.joining(", ")))));
    }

    /// The file's name without its ending.
    private static String name(Path scenario) {
        String name = scenario.getFileName().toString();
        boolean ends = name.length() > SCENARIO.length() && name.toLowerCase(Locale.ROOT).endsWith(SCENARIO);
        return ends ? name.substring(0, name.length() - SCENARIO.length()) : name;
    }

    /// `name`, with a number where another file of this run has it; systems differ on whether case makes another name.
    private static String free(String name, Set<String> taken) {
        return Stream.iterate(1, number -> number + 1).map(number -> number == 1 ? name : name + "-" + number)
                .filter(candidate -> taken.add(candidate.toLowerCase(Locale.ROOT))).findFirst().orElseThrow();
    }
}
