package kimicost.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kimicost.command.CardOptions.Cards;
import kimicost.export.Format;
import kimicost.export.Report;
import kimicost.file.disk.AtomicFile;
import kimicost.file.disk.BadFile;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.scenario.Scenario;
import kimicost.text.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `kimicost report`: writes documents of scenarios in all requested formats, named after the scenario files (see [ReportNames]).
///
/// Exit code 0 if all were written; 2 if a scenario is bad, with the reason on standard error; 1 if a document or the list of
/// documents could not be written. The other documents are still written. Their paths go to standard output, notes about
/// replaced files to standard error.
@Command(name = "report", description = {"Write documents that show what scenarios cost.",
        "Each is named as its scenario's file: chat.kimicost becomes chat.pdf. Files of one name in different folders have the"
                + " folder before it: team-a-chat.pdf, team-b-chat.pdf. A scenario on standard input is named by its own name."
                + " Older documents of the same names are replaced."})
public final class ReportCommand implements Callable<Integer> {
    @Mixin
    private final ScenarioArguments scenarios;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write; made if missing.")
    private String folder;

    @Option(names = "--format", paramLabel = "FORMAT", split = ",", description = "One or more, parted by commas; all if left out.")
    private List<String> wanted;

    @Spec
    private CommandSpec spec;

    private final Supplier<Catalogue> cards;
    private final List<Format> formats;
    private final Supplier<ZonedDateTime> clock;
    private final PrintStream out;
    private final PrintStream err;

    /// @param cards   the rate cards, read on first use
    /// @param formats the document formats
    /// @param clock   gives the date of the documents
    /// @param in      standard input, which may contain a scenario or a list of files
    /// @param out     receives the paths of the documents
    /// @param err     receives errors and the names of replaced files
    public ReportCommand(Supplier<Catalogue> cards, List<Format> formats, Supplier<ZonedDateTime> clock, InputStream in,
            PrintStream out, PrintStream err) {
        scenarios = new ScenarioArguments(in);
        this.cards = cards;
        this.formats = List.copyOf(formats);
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        List<Format> chosen = wanted == null ? formats : wanted.stream().map(this::format).distinct().toList();
        if (folder.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--out is empty, but must be the path of a folder.");
        }
        Catalogue catalogue = Arguments.catalogue(cards, err);
        ZonedDateTime now = clock.get();
        List<String> files;
        Path made;
        try {
            files = scenarios.files();
            made = Arguments.path(folder);
        } catch (BadFile e) {
            err.println(e.getMessage());
            return ExitCode.USAGE;
        }
        ReportNames names = ReportNames.of(files);
        int code = ExitCode.OK;
        for (String file : names.files()) {
            try {
                Report report = report(scenarios.read(file, new Cards(catalogue, Optional.empty())), catalogue, now);
                String name = names.of(file, report.scenario().name());
                for (Format format : chosen) {
                    if (!format.applies().test(report)) {
                        code = wanted == null ? code : refuse(file, format, code);
                        continue;
                    }
                    code = write(report, format, made.resolve(name + "." + format.extension())) ? code : ExitCode.SOFTWARE;
                }
            } catch (BadFile e) {
                err.println(e.getMessage());
                code = code == ExitCode.OK ? ExitCode.USAGE : code;
            }
        }
        if (out.checkError()) {
            err.println("Not all paths could be written to standard output.");
            return ExitCode.SOFTWARE;
        }
        return code;
    }

    private static Report report(Scenario scenario, Catalogue catalogue, ZonedDateTime now) {
        return Report.of(scenario, catalogue, now, Version.current());
    }

    /// Reports that a requested document cannot be made from the scenario.
    private int refuse(String file, Format format, int code) {
        err.println(TextTable.printable("%s: %s.".formatted(file, format.lacking())));
        return code == ExitCode.OK ? ExitCode.USAGE : code;
    }

    private boolean write(Report report, Format format, Path path) {
        try {
            boolean replaced = Files.exists(path);
            AtomicFile.write(path, stream -> format.writer().write(report, stream));
            out.println(path);
            if (replaced) {
                err.println(TextTable.printable(path.toString()) + ": replaced.");
            }
            return true;
        } catch (IOException e) {
            err.println(TextTable.printable(e.getMessage()));
            return false;
        }
    }

    private Format format(String extension) {
        return formats.stream().filter(format -> format.extension().equals(extension)).findFirst()
                .orElseThrow(() -> new ParameterException(spec.commandLine(),
                        "--format is \"%s\", but must be one or more of %s, parted by commas."
                                .formatted(extension, formats.stream().map(Format::extension).collect(Collectors.joining(", ")))));
    }
}
