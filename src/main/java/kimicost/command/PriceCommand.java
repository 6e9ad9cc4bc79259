package kimicost.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import kimicost.export.Csv;
import kimicost.file.ComparisonJson;
import kimicost.file.disk.BadFile;
import kimicost.model.analysis.Answer;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `kimicost price`: what scenarios cost on every variant of a rate card.
///
/// Exit code 0 if all were priced; 2 if a file is bad, with the reason on standard error; 1 if standard output cannot be
/// written. Of several scenarios the good ones are still priced. `json` is one document for one scenario and one line each
/// for several; `jsonl` is always one line each.
@Command(name = "price", description = "Print what scenarios cost on every model and billing mode.")
public final class PriceCommand implements Callable<Integer> {
    private enum Format { table, csv, json, jsonl }

    @Mixin
    private final ScenarioArguments scenarios;

    @Option(names = "--ratecard", paramLabel = "ID|FILE", description = "Price under this card instead of the scenario's own.")
    private String rateCard;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if left out.")
    private Format format = Format.table;

    @Option(names = "--on", paramLabel = "DATE", description = "Say what is retired by this day, such as 2026-07-01; today if left out.")
    private LocalDate day;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    private final Supplier<Catalogue> cards;
    private final Figures figures;
    private final PrintStream out;
    private final PrintStream err;

    /// @param cards   the cards an id is looked up in, read when first needed
    /// @param figures how the table writes its figures
    /// @param in      standard input, which may hold a scenario or a list of files
    /// @param out     receives the prices
    /// @param err     receives errors
    public PriceCommand(Supplier<Catalogue> cards, Figures figures, InputStream in, PrintStream out, PrintStream err) {
        scenarios = new ScenarioArguments(in);
        this.cards = cards;
        this.figures = figures;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = Arguments.catalogue(cards, day, err);
        List<String> files;
        Optional<RateCard> forced;
        try {
            files = scenarios.files();
            forced = rateCard == null ? Optional.empty() : Optional.of(Arguments.card(rateCard, catalogue));
        } catch (BadFile e) {
            err.println(e.getMessage());
            return ExitCode.USAGE;
        }
        int priced = 0;
        for (String file : files) {
            try {
                Scenario scenario = scenarios.read(file, forced.isPresent() ? Set.of() : catalogue.ids());
                print(Arguments.answer(scenario, forced, catalogue), priced == 0, files.size() == 1);
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
