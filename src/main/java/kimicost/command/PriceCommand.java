package kimicost.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import kimicost.command.CardOptions.Cards;
import kimicost.export.Csv;
import kimicost.file.ComparisonJson;
import kimicost.file.disk.BadFile;
import kimicost.model.analysis.Answer;
import kimicost.model.ratecard.Catalogue;
import kimicost.text.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `kimicost price`: what scenarios cost on every variant of a rate card.
///
/// Exit code 0 if all were priced; 2 if a file is bad, with the reason on standard error; 1 if standard output cannot be
/// written. If some files are bad, the others are still priced. `json` prints one document for a single scenario and one line
/// each for several; `jsonl` always prints one line each.
@Command(name = "price", description = "Print what scenarios cost on every model and billing mode.")
public final class PriceCommand implements Callable<Integer> {
    private enum Format { table, csv, json, jsonl }

    @Mixin
    private final ScenarioArguments scenarios;

    @Mixin
    private final CardOptions cards;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if left out.")
    private Format format = Format.table;

    private final Figures figures;
    private final PrintStream out;
    private final PrintStream err;

    /// @param cards   the available cards, read on first use
    /// @param figures formats the table's figures
    /// @param in      standard input, which may contain a scenario or a list of files
    /// @param out     receives the prices
    /// @param err     receives errors
    public PriceCommand(Supplier<Catalogue> cards, Figures figures, InputStream in, PrintStream out, PrintStream err) {
        scenarios = new ScenarioArguments(in);
        this.cards = new CardOptions(cards, err);
        this.figures = figures;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        List<String> files;
        Cards known;
        try {
            files = scenarios.files();
            known = cards.read();
        } catch (BadFile e) {
            err.println(e.getMessage());
            return ExitCode.USAGE;
        }
        int priced = 0;
        for (String file : files) {
            try {
                print(known.price(scenarios.read(file, known.ids())), priced == 0, files.size() == 1);
                priced++;
            } catch (BadFile e) {
                err.println(e.getMessage());
            }
        }
        if (out.checkError()) {
            err.println("Not all prices could be written to standard output.");
            return ExitCode.SOFTWARE;
        }
        return priced == files.size() ? ExitCode.OK : ExitCode.USAGE;
    }

    private void print(Answer answer, boolean first, boolean only) {
        switch (format) {
            case table -> out.print((first ? "" : "\n") + PriceTable.of(answer, figures));
            case csv -> out.print((first ? Csv.HEADER : "") + TextTable.lines(Csv.rows(answer.scenario().name(), answer.comparison())));
            case json -> out.println(only ? ComparisonJson.document(answer) : ComparisonJson.line(answer));
            case jsonl -> out.println(ComparisonJson.line(answer));
        }
    }
}
