package kimicost.app;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import kimicost.command.CompareCommand;
import kimicost.command.KimiCostCommand;
import kimicost.command.PlanCommand;
import kimicost.command.PriceCommand;
import kimicost.command.ReportCommand;
import kimicost.export.CsvDocument;
import kimicost.export.Format;
import kimicost.export.Markdown;
import kimicost.export.PlanCsv;
import kimicost.export.pdf.Pdf;
import kimicost.export.pdf.PdfSlides;
import kimicost.export.xlsx.Xlsx;
import kimicost.text.Figures;
import kimicost.text.Strings;

/// Assembles the commands and the document formats.
final class Commands {
    private Commands() {}

    /// Runs a command line.
    ///
    /// @param window opens the window if there is no subcommand
    /// @return the exit code of the process
    static int run(String[] arguments, Environment environment, KimiCostCommand.Window window) {
        ChartFormat charts = new ChartFormat(environment.figures());
        List<Format> formats = Stream.concat(documents(environment.figures()).stream(), Stream.of(charts.format())).toList();
        int code = KimiCostCommand.line(window, environment.out(), environment.err(),
                new PriceCommand(environment::cards, environment.figures(), environment.in(), environment.out(), environment.err()),
                new PlanCommand(environment::cards, environment.figures(), environment.in(), environment.out(), environment.err()),
                new CompareCommand(environment::cards, environment.figures(), environment.in(), environment.out(), environment.err()),
                new ReportCommand(environment::cards, formats, ZonedDateTime::now, environment.in(), environment.out(), environment.err()))
                .execute(arguments);
        charts.stop();
        return code;
    }

    /// The document formats that do not need JavaFX.
    static List<Format> documents(Figures figures) {
        return List.of(new Format("pdf", Pdf.estimate(figures)),
                new Format("quote.pdf", Pdf.quote(figures), Pdf::quotes,
                        Strings.of("report.noQuote")),
                new Format("steps.pdf", new PdfSlides(figures), PdfSlides::applies, Strings.of("report.noSteps")),
                new Format("xlsx", Xlsx::write), new Format("csv", new CsvDocument()),
                new Format("plan.csv", PlanCsv::write, report -> report.plan().isPresent(), Strings.of("report.noPlan")),
                new Format("md", new Markdown(figures)));
    }
}
