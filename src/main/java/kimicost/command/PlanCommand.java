package kimicost.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import kimicost.export.PlanCsv;
import kimicost.file.PlanJson;
import kimicost.model.analysis.Answer;
import kimicost.model.plan.MonthlyPlan;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `kimicost plan`: what all workloads of scenarios cost from month to month.
///
/// Exit code 0 if all were priced; 2 if a file is bad, with the reason on standard error; 1 if standard output cannot be
/// written. `json` prints one document for a single scenario and one line each for several.
@Command(name = "plan", description = "Print what the workloads of scenarios cost from month to month.")
public final class PlanCommand implements Callable<Integer> {
    private enum Format { table, csv, json }

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
    /// @param out     receives the plans
    /// @param err     receives errors
    public PlanCommand(Supplier<Catalogue> cards, Figures figures, InputStream in, PrintStream out, PrintStream err) {
        scenarios = new ScenarioArguments(in);
        this.cards = new CardOptions(cards, err);
        this.figures = figures;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        return EachScenario.print(scenarios, cards, out, err, "plans", (file, known, first, only) -> {
            Scenario scenario = scenarios.readPlan(file, known);
            print(known.price(scenario), known.plan(scenario), first, only);
        });
    }

    private void print(Answer answer, MonthlyPlan plan, boolean first, boolean only) {
        String currency = answer.currency().getCurrencyCode();
        switch (format) {
            case table -> out.print((first ? "" : "\n") + PlanTable.of(answer, plan, figures));
            case csv -> out.print((first ? PlanCsv.HEADER : "") + TextTable.lines(PlanCsv.rows(answer.scenario().name(), currency, plan)));
            case json -> out.println(only ? PlanJson.document(answer.scenario(), currency, plan)
                    : PlanJson.line(answer.scenario(), currency, plan));
        }
    }
}
