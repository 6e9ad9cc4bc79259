package kimicost.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kimicost.export.Csv;
import kimicost.file.ComparisonJson;
import kimicost.model.analysis.Answer;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.text.Strings;
import picocli.CommandLine.Command;
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
        return EachScenario.print(scenarios, cards, out, err, "prices",
                (file, known, first, only) -> print(known.priceEach(scenarios.read(file, known)), first, only));
    }

    private void print(List<Answer> each, boolean first, boolean only) {
        switch (format) {
            case table -> out.print((first ? "" : "\n") + PriceTable.of(each, figures));
            case csv -> out.print((first ? Csv.HEADER : "") + each.stream().map(answer -> TextTable.lines(
                    Csv.rows(each.size() == 1 ? answer.scenario().name() : nameOf(answer), answer.comparison())))
                    .collect(Collectors.joining()));
            case json -> out.println(only ? ComparisonJson.document(each) : ComparisonJson.line(each));
            case jsonl -> out.println(ComparisonJson.line(each));
        }
    }

    /// A workload among several, with the name of its scenario.
    private static String nameOf(Answer answer) {
        Scenario scenario = answer.scenario();
        return Strings.of("plan.workloadOf", scenario.name(), scenario.workloads().get(scenario.inHand()).name());
    }
}
