package kimicost.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import kimicost.file.DifferenceJson;
import kimicost.file.disk.BadFile;
import kimicost.model.analysis.Answer;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `kimicost compare`: what differs between two scenarios, and what that does to the bill of every variant.
///
/// Exit code 0 if both were priced; 2 if a file is bad, with the reason on standard error and nothing on standard output.
@Command(name = "compare", description = "Print what differs between two scenarios, and what that costs.")
public final class CompareCommand implements Callable<Integer> {
    private enum Format { table, csv, json }

    @Parameters(index = "0", paramLabel = "A", description = "A .kimicost file: the scenario as it was; - for standard input.")
    private String first;

    @Parameters(index = "1", paramLabel = "B", description = "Another: the scenario as it becomes.")
    private String second;

    @Option(names = "--ratecard", paramLabel = "ID|FILE", description = "Price both under this card instead of their own.")
    private String rateCard;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if left out.")
    private Format format = Format.table;

    @Option(names = "--on", paramLabel = "DATE", description = "Say what is retired by this day, such as 2026-07-01; today if left out.")
    private LocalDate day;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    private final Supplier<Catalogue> cards;
    private final Figures figures;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    /// @param cards   the cards an id is looked up in, read when first needed
    /// @param figures how the table writes its figures
    /// @param in      standard input, which may hold a scenario
    /// @param out     receives the differences
    /// @param err     receives errors
    public CompareCommand(Supplier<Catalogue> cards, Figures figures, InputStream in, PrintStream out, PrintStream err) {
        this.cards = cards;
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
        Catalogue catalogue = Arguments.catalogue(cards, day, err);
        Optional<RateCard> forced;
        try {
            forced = rateCard == null ? Optional.empty() : Optional.of(Arguments.card(rateCard, catalogue));
        } catch (BadFile e) {
            err.println(e.getMessage());
            return ExitCode.USAGE;
        }
        Optional<Answer> before = read(first, catalogue, forced);
        Optional<Answer> after = read(second, catalogue, forced);
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

    private Optional<Answer> read(String file, Catalogue catalogue, Optional<RateCard> forced) {
        try {
            Scenario scenario = Arguments.scenario(file, in, forced.isPresent() ? Set.of() : catalogue.ids());
            return Optional.of(Arguments.answer(scenario, forced, catalogue));
        } catch (BadFile e) {
            err.println(e.getMessage());
            return Optional.empty();
        }
    }
}
