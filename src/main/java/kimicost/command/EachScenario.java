package kimicost.command;

import java.io.PrintStream;
import java.util.List;
import kimicost.command.CardOptions.Cards;
import kimicost.file.disk.BadFile;
import picocli.CommandLine.ExitCode;

/// Runs a command over the scenarios it was given. A bad file is reported, and the others are still priced.
final class EachScenario {
    private EachScenario() {}

    /// Prints one scenario.
    interface Printing {
        /// @param first whether nothing has been printed yet
        /// @param only  whether it is the only scenario
        /// @throws BadFile if the file is bad; nothing may have been printed then
        void print(String file, Cards cards, boolean first, boolean only) throws BadFile;
    }

    /// @param what what is printed, such as `prices`
    /// @return the exit code
    static int print(ScenarioArguments scenarios, CardOptions cards, PrintStream out, PrintStream err, String what, Printing printing) {
        List<String> files;
        Cards known;
        try {
            files = scenarios.files();
            known = cards.read();
        } catch (BadFile e) {
            err.println(e.getMessage());
            return ExitCode.USAGE;
        }
        int printed = 0;
        for (String file : files) {
            try {
                printing.print(file, known, printed == 0, files.size() == 1);
                printed++;
            } catch (BadFile e) {
                err.println(e.getMessage());
            }
        }
        if (out.checkError()) {
            err.println("Not all " + what + " could be written to standard output.");
            return ExitCode.SOFTWARE;
        }
        return printed == files.size() ? ExitCode.OK : ExitCode.USAGE;
    }
}
