package kimicost.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import kimicost.command.CardOptions.Cards;
import kimicost.file.DifferenceJson;
import kimicost.file.disk.BadFile;
import kimicost.model.analysis.Answer;
import kimicost.model.ratecard.Catalogue;
import kimicost.text.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `kimicost compare`: the differences between two scenarios and what they do to the bill of every variant.
///
/// Exit code 0 if both were priced; 2 if a file is bad, with the reason on standard error and nothing on standard output; 1 if
/// standard output cannot be written.
@Command(name = "compare", description = "Print what differs between two scenarios, and what that costs.")
public final class CompareCommand implements Callable<Integer> {
    private enum Format { table, csv, json }

    @Parameters(index = "0", paramLabel = "A", description = "A .kimicost file: the scenario as it was; - for standard input.")
    private String first;

    @Parameters(index = "1", paramLabel = "B", description = "Another: the scenario as it becomes.")
    private String second;

    @Mixin
    private final CardOptions cards;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if left out.")
    private Format format = Format.table;

    private final Figures figures;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    /// @param cards   the available cards, read on first use
    /// @param figures formats the table's figures
    /// @param in      standard input, which may contain a scenario
    /// @param out     receives the differences
    /// @param err     receives errors
    public CompareCommand(Supplier<Catalogue> cards, Figures figures, InputStream in, PrintStream out, PrintStream err) {
        this.cards = new CardOptions(cards, err);
        this.figures = figures;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        if (first.equals(Arguments.STANDARD_INPUT) && second.equals(Arguments.STANDARD_INPUT)) {
            err.println("Standard input (-) is asked for twice, but can be read once.");
            return ExitCode.USAGE;
        }
        Optional<Answer> before;
        Optional<Answer> after;
        try {
            Cards known = cards.read();
            before = read(first, known);
            after = read(second, known);
        } catch (BadFile e) {
            err.println(e.getMessage());
            return ExitCode.USAGE;
        }
        if (before.isEmpty() || after.isEmpty()) {
            return ExitCode.USAGE;
        }
        out.print(switch (format) {
            case table -> CompareTable.of(before.get(), after.get(), figures);
            case csv -> TextTable.lines(CompareTable.csv(before.get(), after.get()));
            case json -> DifferenceJson.document(before.get(), after.get()) + "\n";
        });
        if (out.checkError()) {
            err.println("Not all differences could be written to standard output.");
            return ExitCode.SOFTWARE;
        }
        return ExitCode.OK;
    }

    private Optional<Answer> read(String file, Cards known) {
        try {
            return Optional.of(known.price(Arguments.scenario(file, in, known, known::check)));
        } catch (BadFile e) {
            err.println(e.getMessage());
            return Optional.empty();
        }
    }
}
