package kimicost.command;

import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import kimicost.command.CardOptions.Cards;
import kimicost.file.disk.BadFile;
import kimicost.file.disk.FileList;
import kimicost.model.scenario.Scenario;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The scenarios passed to a command: as arguments, in a list file, or on standard input.
final class ScenarioArguments {
    @Parameters(arity = "0..*", paramLabel = "SCENARIO", description = "A .kimicost file; - reads one from standard input.")
    private List<String> words = List.of();

    @Option(names = "--files", paramLabel = "LIST",
            description = "A file that lists more of them, one a line or each ended by NUL; - reads the list from standard input.")
    private String list;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private final InputStream in;

    /// @param in standard input
    ScenarioArguments(InputStream in) {
        this.in = in;
    }

    /// All scenario files as given, in order, those from the list last.
    ///
    /// @throws BadFile if the list cannot be read
    /// @throws ParameterException if there are none, or standard input is used twice
    List<String> files() throws BadFile {
        List<String> files = Stream.concat(words.stream(), listed().stream()).toList();
        if (files.isEmpty()) {
            throw new ParameterException(spec.commandLine(), list == null ? "No SCENARIO is given; at least one is needed."
                    : "--files lists no scenario; at least one is needed.");
        }
        int asked = Collections.frequency(files, Arguments.STANDARD_INPUT) + (Arguments.STANDARD_INPUT.equals(list) ? 1 : 0);
        if (asked > 1) {
            throw new ParameterException(spec.commandLine(),
                    "Standard input (-) is asked for %s times, but can be read once.".formatted(asked));
        }
        return files;
    }

    private List<String> listed() throws BadFile {
        if (list == null) {
            return List.of();
        }
        return list.equals(Arguments.STANDARD_INPUT) ? FileList.read(in, "standard input") : FileList.read(Arguments.path(list));
    }

    /// Reads one of the scenarios.
    ///
    /// @param file  one of [#files]
    /// @param cards those it may name
    Scenario read(String file, Cards cards) throws BadFile {
        return Arguments.scenario(file, in, cards, cards::check);
    }

    /// Reads one of the scenarios, to price it month by month.
    Scenario readPlan(String file, Cards cards) throws BadFile {
        return Arguments.scenario(file, in, cards, cards::checkPlan);
    }
}
