package kimicost.command;

import java.util.ArrayList;
import java.util.List;
import kimicost.model.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Reports an error in the command line in one sentence, with the nearest valid name.
final class UsageErrors implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        command.getErr().println(TextTable.printable(sentence(e)));
        command.getErr().println("`" + command.getCommandSpec().qualifiedName() + " --help` says what it takes.");
        return ExitCode.USAGE;
    }

    private static String sentence(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().getFirst();
            return word.startsWith("-") ? word + " is not an option." + meant(word, e.getCommandLine().getCommandSpec())
                    : "\"" + word + "\" is one argument too many.";
        }
        return e.getMessage().matches("(?s).*[.?]") ? e.getMessage() : e.getMessage() + ".";
    }

    /// Asks whether the command or option nearest to `word` was meant; empty if none is near.
    static String meant(String word, CommandSpec spec) {
        List<String> names = new ArrayList<>(spec.subcommands().keySet());
        names.addAll(spec.optionsMap().keySet());
        String bare = word.replaceFirst("=.*", "");
        return Nearest.to(bare, names, 1).stream().filter(name -> Nearest.isSlip(bare, name))
                .map(name -> " Did you mean " + name + "?").findFirst().orElse("");
    }
}
